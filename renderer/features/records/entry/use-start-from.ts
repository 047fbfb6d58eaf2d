/** Filling a new form from the last entry of its kind or from a template. */
import { useCallback } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../shared/domain/records/record';
import type { Template } from '../../../../shared/domain/records/template';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVault } from '../../../window/vault-hooks';
import { useToast } from '../../../ui';
import type { FormDefinition, RecordOf } from './form-definition';
import { templateValues, withTemplate } from '../templates/template-values';

export interface StartFromParts<K extends Kind, V extends object> {
  definition: FormDefinition<K, V>;
  form: UseFormReturn<V>;
  today: CivilDate;
  enabled: boolean;
}

export interface StartFromActions {
  kind: Kind;
  /** As in the last entry of this kind. */
  last: () => Promise<void>;
  apply: (template: Template) => void;
  /** What a template made of the form as it stands would hold. */
  values: () => Template['values'];
}

/** What the bar above a new form can do. */
export function useStartFrom<K extends Kind, V extends object>({
  definition,
  form,
  today,
  enabled,
}: StartFromParts<K, V>): StartFromActions {
  const { t } = useTranslation('entry');
  const [vault, toast] = [useVault(), useToast()];

  const lay = useCallback(
    (values: unknown) => {
      const laid = withTemplate(definition.kind, form.getValues(), values);
      const read = definition.values.safeParse(laid);
      if (!read.success) return;
      for (const [key, value] of Object.entries(read.data))
        form.setValue(key as never, value as never, { shouldDirty: true });
      toast(t('filled'), 'info');
    },
    [definition, form, t, toast],
  );

  const last = async () => {
    if (!enabled) return;
    const answer = await vault.lastRecord(definition.kind);
    if (!answer.ok || answer.value?.kind !== definition.kind) {
      toast(t('noLast'), 'info');
      return;
    }
    lay(templateValues(definition.kind, definition.next(definition.fromRecord(answer.value as RecordOf<K>), today)));
  };
  return {
    kind: definition.kind,
    last,
    apply: (template) => lay(template.values),
    values: () => templateValues(definition.kind, form.getValues()),
  };
}
