/** What is shown, as an Excel journal: language and whether the results column is filled in. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { useVault } from '../../app/vault-hooks';
import { currentLanguage } from '../../i18n/setup';
import { ChoiceField, ErrorNotice, ProgressDialog, useFormat, useSaveFile } from '../../ui';
import type { JournalFilter, Progress } from '../../vault/api';
import { callback } from '../../vault/client';

export interface ExportDialogProps { open: boolean; filter: JournalFilter; /** Lines the file will have. */ count: number; /** The page shows late entries only; the file cannot. */ late: boolean; onClose: () => void }

/** Asks two things and makes the file. */
export function ExportDialog({ open, filter, count, late, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['journal', 'common']);
  const [vault, saveFile, format] = [useVault(), useSaveFile(), useFormat()];
  const [language, setLanguage] = useState<'kk' | 'ru'>(() => (currentLanguage() === 'ru' ? 'ru' : 'kk'));
  const [results, setResults] = useState<'without' | 'with'>('without');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const make = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    const answer = await vault.journalFile(filter, language, results === 'with', callback(setProgress)).catch(() => null);
    setBusy(false);
    setProgress(null);
    if (!answer?.ok) setError(answer?.error ?? { code: 'unexpected' });
    else if (await saveFile(answer.value)) onClose();
  };

  return (
    <>
      <Dialog open={open && !busy} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="journal-export-title">
        <DialogTitle id="journal-export-title">{t('journal:export.title')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <Typography>{t('journal:export.what', { records: format.count('record', count) })}{late ? ` ${t('journal:export.late')}.` : ''}</Typography>
            <ChoiceField label={t('journal:export.language')} value={language} onChange={setLanguage} options={[{ value: 'kk', label: t('common:languageName.kk') }, { value: 'ru', label: t('common:languageName.ru') }]} />
            <ChoiceField
              label={t('journal:export.results')} value={results} onChange={setResults}
              options={[{ value: 'without', label: t('journal:export.without') }, { value: 'with', label: t('journal:export.with'), hint: t('journal:export.withHint') }]}
            />
            <ErrorNotice error={error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="contained" onClick={() => void make()} autoFocus>{t('journal:export.make')}</Button>
        </DialogActions>
      </Dialog>
      <ProgressDialog open={busy} title={t('journal:export.making')} progress={progress} />
    </>
  );
}
