/**
 * Title, line about the annex and headings of one form; kept with the settings, or taken from a file of another unit.
 */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { emptyForm, type FormKind, type OwnForm, readForm, writeForm } from '../../../shared/domain/settings/own-form';
import { planColumns } from '../../../shared/documents/plan/plan-parts';
import { documentTexts } from '../../../shared/documents/texts';
import type { AppError } from '../../../shared/errors/app-error';
import { bridge } from '../../window/bridge';
import { FormDialog, refusalOf, useAnnounce } from '../../ui';
import { useSaveFile } from '../output/save-file';
import { BilingualField } from '../../window/bilingual-field';

/** The headings the program would print. */
function programWords(kind: FormKind, language: 'kk' | 'ru'): string[] {
  const words =
    kind === 'journal'
      ? Object.values(documentTexts(language).journal.columns)
      : planColumns(kind, language).map(({ text }) => text);
  return words.map((word) => word.replaceAll('\u00AD', ''));
}

export interface FormWordsDialogProps {
  kind: FormKind;
  form: OwnForm | undefined;
  onApply: (form: OwnForm) => void;
  onClose: () => void;
}

/** The dialog; nothing is kept before the settings are saved. */
export function FormWordsDialog({ kind, form: kept, onApply, onClose }: FormWordsDialogProps) {
  const { t } = useTranslation('ownForms');
  const [announce, saveFile] = [useAnnounce(), useSaveFile()];
  const [form, setForm] = useState<OwnForm>(() => ({
    ...emptyForm(kind),
    ...kept,
    columns: emptyForm(kind).columns.map((none, index) => kept?.columns[index] ?? none),
  }));
  const [said, setSaid] = useState<'loaded' | 'wrong' | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [words, russian] = [programWords(kind, 'kk'), programWords(kind, 'ru')];

  const load = async () => {
    const opened = await bridge().call('documents.open', { kind: 'exchange' });
    setError(opened.ok ? null : refusalOf(opened.error));
    if (!opened.ok || opened.value === null) return;
    const read = readForm(new TextDecoder().decode(opened.value.bytes), kind);
    if (read) setForm(read);
    setSaid(read ? 'loaded' : 'wrong');
    announce(t(read ? 'loaded' : 'wrong'));
  };
  return (
    <FormDialog
      open
      wide
      title={t('dialog', { name: t(`kind.${kind}`) })}
      saveLabel={t('apply')}
      busy={false}
      error={error}
      onSave={() => onApply(form)}
      onClose={onClose}
      aside={
        <>
          <Button onClick={() => void load()}>{t('load')}</Button>
          <Button
            onClick={() =>
              void saveFile({ name: `Form_${kind}.json`, bytes: new TextEncoder().encode(writeForm(kind, form)) })
            }
          >
            {t('save')}
          </Button>
          <Button
            onClick={() => {
              setForm(emptyForm(kind));
              setSaid(null);
            }}
          >
            {t('reset')}
          </Button>
        </>
      }
    >
      {said ? (
        <Alert severity={said === 'loaded' ? 'info' : 'warning'} onClose={() => setSaid(null)}>
          {t(said)}
        </Alert>
      ) : null}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('hint')}
      </Typography>
      <BilingualField
        label={t('annex')}
        hint={t('annexHint')}
        value={form.annex}
        onChange={(annex) => setForm({ ...form, annex })}
      />
      <BilingualField
        label={t('heading')}
        {...(kind === 'journal' ? {} : { hint: t('headingHint', { year: '{{year}}', quarter: '{{quarter}}' }) })}
        value={form.title}
        onChange={(title) => setForm({ ...form, title })}
      />
      {words.map((word, index) => (
        <BilingualField
          key={word}
          label={t('column', { n: index + 1 })}
          hint={word}
          hintRu={russian[index] ?? ''}
          value={form.columns[index] ?? { kk: '', ru: '' }}
          maxLength={120}
          onChange={(heading) => setForm({ ...form, columns: form.columns.with(index, heading) })}
        />
      ))}
      <Box>
        <FormControlLabel
          control={<Checkbox checked={form.checked} onChange={(_, checked) => setForm({ ...form, checked })} />}
          label={t('isChecked')}
        />
      </Box>
    </FormDialog>
  );
}
