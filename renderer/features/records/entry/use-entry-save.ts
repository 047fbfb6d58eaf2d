/**
 * Saving from the entry panel: once per click, with the way out of a version conflict; closing keeps what is unsaved.
 */
import { bug } from '../../../../shared/errors/bug-trace';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type FieldErrors, type FieldPath, get, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Kind, WorkRecord } from '../../../../shared/domain/records/record';
import type { AppError } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVault, useVaultAction } from '../../../window/vault-hooks';
import { useErrorText, useToast } from '../../../ui';
import type { AttachedTo, EntryExtra, SavedRecord } from '../../../vault/api';
import { focusFirstField, focusFirstFault } from '../fields/focus-field';
import type { FormDefinition, RecordOf } from './form-definition';
import { readInput, type RecordSketch } from './record-input';
import { ruleFault } from './record-resolver';
import { useDiscardDraft } from './use-discard-draft';
import type { KeptDraft } from './use-kept-draft';

export interface EntrySaveParts<K extends Kind, V extends object> {
  form: UseFormReturn<V>;
  definition: FormDefinition<K, V>;
  record: RecordOf<K> | null;
  base: number | null;
  setBase: (version: number) => void;
  reason: string;
  setReason: (reason: string) => void;
  keep: KeptDraft;
  sketch: (values: V) => RecordSketch;
  today: CivilDate;
  sheet: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** What goes along with a new record. */
  extra: EntryExtra;
  /** Another form begins ("save and next"). */
  renewed: () => void;
  /** Attaches what was chosen for a new record; answers with the refusals. */
  attach: (to: AttachedTo) => Promise<AppError[]>;
}

export interface EntrySave {
  /** `next` keeps the panel open for another record. */
  save: (next: boolean) => void;
  /** Closes; what is unsaved stays with the vault. */
  close: () => void;
  busy: boolean;
  error: AppError | null;
  /** The version that came in between. */
  conflict: WorkRecord | null;
  keepMine: () => void;
  takeNewest: () => void;
  /** Saving was tried, so a missing reason is said. */
  reasonAsked: boolean;
}

/** The panel's saving and closing. */
export function useEntrySave<K extends Kind, V extends object>(parts: EntrySaveParts<K, V>): EntrySave {
  const {
    form,
    definition,
    record,
    base,
    setBase,
    reason,
    setReason,
    keep,
    sketch,
    today,
    sheet,
    onClose,
    extra,
    renewed,
    attach,
  } = parts;
  const { t } = useTranslation(['records', 'entry', 'attachments']);
  const { t: words } = useTranslation('records');
  const [vault, client, toast, errorText] = [useVault(), useQueryClient(), useToast(), useErrorText()];
  const discard = useDiscardDraft();
  const { run, error, clearError } = useVaultAction(false);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<WorkRecord | null>(null);
  const [reasonAsked, setReasonAsked] = useState(false);
  // A ref, not state: the second click of a double click comes before the next rendering. Stays set once the panel is
  // done.
  const going = useRef(false);

  const saved = async (answers: readonly SavedRecord[], next: boolean) => {
    // Typed in the last moment before saving: kept once more, and gone again.
    if (await keep.drop()) void client.invalidateQueries({ queryKey: ['vault', 'today'] });
    const [answer, last] = [answers[0], answers.at(-1)];
    if (!answer || !last) return;
    const { number, version, status } = answer;
    const draft = status === 'draft' || number === null;
    if (answers.length > 1)
      toast(t('entry:separate.saved', { n: answers.length, first: number ?? 0, last: last.number ?? 0 }));
    else
      toast(
        record
          ? t(draft ? 'records:panel.amendedDraft' : 'records:panel.amended', { number: number ?? 0, version })
          : t(draft ? 'records:panel.savedDraft' : 'records:panel.saved', { number: number ?? 0 }),
      );
    const refusals: AppError[] = [];
    for (const { id } of record ? [] : answers) refusals.push(...(await attach({ kind: 'record', id })));
    if (refusals[0]) toast(t('attachments:notAll', { why: errorText(refusals[0]) }), 'error');
    if (!next) {
      onClose();
      return;
    }
    form.reset(definition.next(form.getValues(), today));
    keep.renew();
    renewed();
    going.current = false;
    requestAnimationFrame(() => focusFirstField(sheet.current));
  };

  const refused = async (fault: AppError) => {
    going.current = false;
    if (fault.code === 'record.version_conflict' && record) {
      const versions = await vault.history(record.id);
      setConflict(versions.ok ? (versions.value.at(-1) ?? null) : null);
      clearError();
      return;
    }
    const faults = (fault.issues?.length ? fault.issues : fault.field ? [fault] : []).map((one) =>
      ruleFault(one, definition.alias ?? {}, { t: words, errorText }),
    );
    if (faults.length === 0) return;
    clearError();
    const values = form.getValues();
    for (const { field, text } of faults)
      form.setError((get(values, field) === undefined ? 'root' : field) as FieldPath<V>, {
        type: 'rule',
        message: text,
      });
    requestAnimationFrame(() => focusFirstFault(sheet.current, form.formState.errors));
  };

  const store = async (values: V, next: boolean) => {
    const read = readInput(sketch(values));
    // The resolver has read the same form a moment ago.
    if (!read.ok) return;
    const several = record
      ? []
      : (definition.toSketches?.(values) ?? []).flatMap((one) => {
          const input = readInput(one);
          return input.ok ? [input.input] : [];
        });
    if (several.length > 1) {
      const answer = await run((open) => open.addRecords(several, { ...extra, draftId: keep.id() }));
      await (answer.ok ? saved(answer.value, next) : refused(answer.error));
      return;
    }
    const answer = await run((open) =>
      record && base !== null
        ? open.amendRecord(record.id, base, read.input, reason.trim(), keep.id())
        : open.addRecord(read.input, { ...extra, draftId: keep.id() }),
    );
    await (answer.ok ? saved([answer.value], next) : refused(answer.error));
  };

  const save = (next: boolean) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setReasonAsked(true);
    clearError();
    const invalid = (errors: FieldErrors<V>) => {
      going.current = false;
      requestAnimationFrame(() => focusFirstFault(sheet.current, errors));
    };
    void form
      .handleSubmit((values) => store(values, next), invalid)()
      .catch((error: unknown) => {
        bug(error, 'entry.save');
        going.current = false;
      })
      .finally(() => setBusy(false));
  };

  const close = useCallback(() => {
    // Between the click and the answer the panel stays, or a refusal would be seen by nobody.
    if (going.current) return;
    onClose();
    if (!keep.held()) return;
    going.current = true;
    void keep.flush().then((ok) => {
      void client.invalidateQueries({ queryKey: ['vault'] });
      if (!ok) toast(t('records:panel.keepFailed'), 'error');
      else
        toast(t('records:panel.kept'), 'info', {
          label: t('records:panel.discard'),
          run: () => void discard(keep.id()),
        });
    });
  }, [client, discard, keep, onClose, t, toast]);

  return {
    save,
    close,
    busy,
    error,
    conflict,
    reasonAsked,
    keepMine: () => {
      if (conflict) setBase(conflict.version);
      setConflict(null);
    },
    takeNewest: () => {
      if (conflict?.kind === definition.kind) {
        form.reset(definition.fromRecord(conflict as RecordOf<K>));
        setBase(conflict.version);
        setReason('');
      }
      setConflict(null);
    },
  };
}
