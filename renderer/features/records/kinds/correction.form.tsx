/**
 * Entering correction: only on an unfavourable diagnostics of the same code, and only without contraindications (order
 * 227, point 15).
 */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  CONTRAINDICATION_BASES,
  mayCorrect,
} from '../../../../shared/regulation/order-227/points-04-16/point-15-correction';
import { CodeField } from '../code-entry/code-field';
import { CommonMore } from '../fields/common-more';
import {
  CHANGE_CHOICES,
  correctionOf,
  type CorrectionValues,
  correctionValues,
  emptyCorrection,
  nextCorrection,
  sketchCorrection,
} from './correction.values';
import { CorrectionGround } from './correction-ground';
import { countFilled, type FieldsProps, type FormDefinition } from '../entry/form-definition';
import { FormChoice, FormDate, FormText, FormYesNo } from '../fields/form-fields';
import { ReferToDoctor } from '../fields/refer-to-doctor';

function CorrectionRequired({ onSwitch, amending, today }: FieldsProps) {
  const { t } = useTranslation('records');
  const { control, setValue } = useFormContext<CorrectionValues>();
  const absent = useWatch({ control, name: 'contraindicationsAbsent' });
  const code = useWatch({ control, name: 'code' });
  const refused = absent !== null && !mayCorrect({ contraindicationsAbsent: absent });
  return (
    <>
      <FormDate<CorrectionValues> name="date" label={t('field.date')} required width={180} />
      <CodeField name="code" label={t('field.code')} required autoFocus={!amending} />
      <CorrectionGround onSwitch={onSwitch} />
      <FormYesNo<CorrectionValues>
        name="contraindicationsAbsent"
        label={t('field.contraindications')}
        hint={t('correction.contraHint')}
        words={{ yes: t('contraindicationsFound.no'), no: t('contraindicationsFound.yes') }}
        required
        onPicked={() => setValue('contraindicationsBasis', null)}
      />
      {refused ? (
        <Alert severity="error" role="alert">
          <AlertTitle>{t('correction.contraTitle')}</AlertTitle>
          {t('correction.contra')}
          <ReferToDoctor code={code} today={today} />
        </Alert>
      ) : null}
      {absent !== null && !refused ? (
        <FormChoice<CorrectionValues, (typeof CONTRAINDICATION_BASES)[number]>
          name="contraindicationsBasis"
          label={t('field.contraindicationsBasis')}
          options={CONTRAINDICATION_BASES}
          words={(value) => t(`contraindicationsBasis.${value}`)}
          required
        />
      ) : null}
      <FormChoice<CorrectionValues, (typeof CHANGE_CHOICES)[number]>
        name="change"
        label={t('field.change')}
        options={CHANGE_CHOICES}
        words={(value) => t(`change.${value}`)}
        look="list"
        required
      />
    </>
  );
}

function CorrectionMore() {
  const { t } = useTranslation('records');
  return (
    <>
      <FormText<CorrectionValues> name="content" label={t('field.content')} multiline />
      <FormText<CorrectionValues> name="result" label={t('field.result')} multiline />
      <CommonMore dated />
    </>
  );
}

/** The form of correction. */
export const correctionForm: FormDefinition<'correction', CorrectionValues> = {
  kind: 'correction',
  values: correctionValues,
  empty: emptyCorrection,
  next: nextCorrection,
  fromRecord: correctionOf,
  toSketch: sketchCorrection,
  // A correction rests on a known person: an unknown code is refused by its missing diagnostics, not asked about.
  codes: () => [],
  filled: (values) =>
    countFilled(values.content, values.result, values.start, values.note, values.task, values.conditions),
  Required: CorrectionRequired,
  More: CorrectionMore,
  width: 640,
};
