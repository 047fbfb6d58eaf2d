/** The form inside the entry panel: what is required first, the rest folded, keys, drafts, saving. */
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type DefaultValues, FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../shared/domain/records/record';
import type { Settings } from '../../../../shared/domain/settings/settings';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useEntry } from '../../../window/entry-context';
import { useVault } from '../../../window/vault-hooks';
import { SidePanel, TextField, useErrorText, useFormat, useToast } from '../../../ui';
import type { DraftForm } from '../../../vault/api';
import { AttachedFiles, ResearchFilesHint } from '../../attachments/attached-files';
import { FilesToCome } from '../../attachments/files-to-come';
import { useAttach } from '../../attachments/use-attach';
import { CodeBookProvider, useNewCodeBook } from '../code-entry/code-book';
import { readKept } from './draft-values';
import { EntryFooter, MoreFields } from './entry-footer';
import { EntryNotices } from './entry-notices';
import { FieldDoubtsProvider } from './field-doubts';
import type { FormDefinition, RecordOf } from './form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { recordResolver } from './record-resolver';
import { StartFrom } from './start-from';
import { useEntrySave } from './use-entry-save';
import { useKeptDraft } from './use-kept-draft';
import { useLiveDoubts } from './use-live-doubts';
import { useStartFrom } from './use-start-from';

export interface EntryFormProps<K extends Kind, V extends object> {
  open: boolean;
  definition: FormDefinition<K, V>;
  /** The version being amended; null for a new record. */
  record: RecordOf<K> | null;
  draft?: DraftForm;
  presets: EntryPresets;
  settings: Settings;
  today: CivilDate;
  onClose: () => void;
}

const NO_ALIAS = {};

/** One form in its panel. */
export function EntryForm<K extends Kind, V extends object>({
  open,
  definition,
  record,
  draft,
  presets,
  settings,
  today,
  onClose,
}: EntryFormProps<K, V>) {
  const { t } = useTranslation(['records', 'common', 'entry']);
  const { t: texts } = useTranslation('records');
  const [vault, errorText, format, enter, toast] = [useVault(), useErrorText(), useFormat(), useEntry(), useToast()];
  const kept = useMemo(() => (draft ? readKept(draft.values, definition.values) : null), [draft, definition]);
  const [start] = useState(() => ({
    // The version the form rests on; "put mine on top" moves it forward.
    empty: record ? definition.fromRecord(record) : definition.empty(today, presets, settings.unit.headcount),
    base: kept?.base ?? record?.version ?? null,
  }));
  const [base, setBase] = useState(start.base);
  const [reason, setReason] = useState(kept?.reason ?? '');
  const [privateNote, setPrivateNote] = useState(kept?.privateNote ?? '');
  const appeal = kept?.appeal ?? presets.appeal ?? null;
  const [files, setFiles] = useState<File[]>([]);
  const attaching = useAttach();
  const [restored, setRestored] = useState(kept !== null);
  const sheet = useRef<HTMLDivElement>(null);

  const book = useNewCodeBook(settings.codeAlphabet, [
    ...(record ? definition.codes(definition.fromRecord(record)) : []),
    ...(kept?.confirmed ?? []),
  ]);
  const sketch = (values: V) => ({
    ...definition.toSketch(values, record),
    ...(record && reason.trim() !== '' ? { reason: reason.trim() } : {}),
  });
  const alias = definition.alias ?? NO_ALIAS;
  const resolver = recordResolver<V>({
    sketch,
    book,
    codes: definition.codes,
    alias,
    words: { t: texts, errorText },
    check: async (input) => vault.checkRecord(record?.id ?? null, input),
  });
  const form = useForm<V>({ defaultValues: start.empty as DefaultValues<V>, resolver, shouldFocusError: false });
  const keep = useKeptDraft(draft?.id ?? null, definition.kind, record?.id ?? null, () => ({
    base,
    reason,
    privateNote,
    appeal,
    confirmed: book.confirmed(),
    fields: form.getValues(),
  }));
  const doubts = useLiveDoubts(form, (values) => sketch(values), record?.id ?? null);
  const saving = useEntrySave({
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
    extra: { privateNote, ...(appeal ? { appealId: appeal.id } : {}) },
    renewed: () => {
      setPrivateNote('');
      setFiles([]);
    },
    attach: (to) => attaching.attach(to, files),
  });
  const from = useStartFrom({ definition, form, today, enabled: record === null });

  // Before the form is seen, so that no key can come earlier: one that did would be written over, or not noticed.
  useLayoutEffect(() => {
    if (kept) form.reset(kept.fields, { keepDefaultValues: true });
    // Only when the form opens: later the form is the truth.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const { touch } = keep;
  useLayoutEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, type }) => {
          if (name !== undefined && type !== 'blur') touch();
        },
      }),
    [form, touch],
  );

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      saving.save(event.shiftKey && !record);
    } else if (event.altKey && event.code === 'KeyN') {
      event.preventDefault();
      book.target.current?.();
    } else if (event.altKey && event.code === 'KeyL' && !record) {
      event.preventDefault();
      void from.last();
    }
  };
  const afresh = async () => {
    const before = { fields: form.getValues(), reason };
    await keep.drop();
    form.reset(start.empty);
    setReason('');
    setPrivateNote('');
    setFiles([]);
    setRestored(false);
    const back = () => {
      form.reset(before.fields, { keepDefaultValues: true });
      setReason(before.reason);
      keep.touch();
    };
    toast(t('records:panel.discarded'), 'info', { label: t('common:action.undo'), run: back });
  };
  const kind = t(`common:kind.${definition.kind as Kind}`);
  const reasonMissing = saving.reasonAsked && reason.trim() === '';

  return (
    // Keys pressed inside the panel pass here through React's tree, whatever part of the page the drawer is drawn in;
    // on
    // their way down, because a list would open on Enter before the key came up.
    <Box onKeyDownCapture={keys}>
      <FormProvider {...form}>
        <CodeBookProvider book={book}>
          <FieldDoubtsProvider doubts={doubts} alias={alias}>
            <SidePanel
              open={open}
              width={definition.width ?? 580}
              onClose={saving.close}
              title={t(record ? 'records:panel.amendTitle' : 'records:panel.newTitle', { kind })}
              footer={<EntryFooter definition={definition} record={record} busy={saving.busy} onSave={saving.save} />}
            >
              <Box ref={sheet} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
                {restored && draft ? (
                  <Alert
                    severity="info"
                    role="status"
                    onClose={() => setRestored(false)}
                    action={
                      <Button size="small" color="inherit" onClick={() => void afresh()}>
                        {t('records:panel.afresh')}
                      </Button>
                    }
                  >
                    {t('records:panel.restored', { when: format.dateTime(draft.savedAt, settings.timeZone) })}
                  </Alert>
                ) : null}
                <EntryNotices saving={saving} />
                {appeal && !record ? (
                  <Alert severity="info" role="status" sx={{ py: 0 }}>
                    {t('entry:appeal', { number: appeal.number })}
                  </Alert>
                ) : null}
                {record ? null : <StartFrom start={from} />}
                <definition.Required today={today} amending={record !== null} onSwitch={enter} />
                {record && record.status !== 'draft' ? (
                  <Box data-field="reason">
                    <TextField
                      label={t('records:field.reason')}
                      value={reason}
                      required
                      multiline
                      minRows={2}
                      maxLength={2_000}
                      hint={t('records:panel.reasonHint')}
                      error={reasonMissing ? errorText({ code: 'record.reason_required' }) : null}
                      onChange={(text) => {
                        setReason(text);
                        keep.touch();
                      }}
                    />
                  </Box>
                ) : null}
                <MoreFields definition={definition}>
                  <definition.More today={today} amending={record !== null} onSwitch={enter} />
                  {definition.kind === 'research' ? (
                    <ResearchFilesHint />
                  ) : record ? (
                    <AttachedFiles to={{ kind: 'record', id: record.id }} />
                  ) : (
                    <FilesToCome files={files} onChange={setFiles} attaching={attaching} />
                  )}
                  {record ? null : (
                    <TextField
                      label={t('entry:privateNote')}
                      hint={t('entry:privateHint')}
                      value={privateNote}
                      multiline
                      minRows={2}
                      maxLength={20_000}
                      onChange={(text) => {
                        setPrivateNote(text);
                        keep.touch();
                      }}
                    />
                  )}
                </MoreFields>
                {doubts.length > 0 ? (
                  <Alert severity="warning" role="status">
                    {[...new Set(doubts.map(({ code }) => code))]
                      .map((code) => t(`records:warning.${code}`))
                      .join('. ')}
                    .{' '}
                    <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                      {t('records:panel.doubtsHint')}
                    </Typography>
                  </Alert>
                ) : null}
              </Box>
            </SidePanel>
          </FieldDoubtsProvider>
        </CodeBookProvider>
      </FormProvider>
    </Box>
  );
}
