/** What is shown, taken out in the journal's own form: an Excel file, or a paper to be printed or saved as PDF. */
import { bug } from '../../../shared/errors/bug-trace';
import { useCallback, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { JournalFilter } from '../../../shared/domain/journal/journal-query';
import type { AppError } from '../../../shared/errors/app-error';
import { useVault, useVaultQuery } from '../../window/vault-hooks';
import { currentLanguage } from '../../i18n/setup';
import { ChoiceField, ErrorNotice, ProgressDialog, useFormat, useToast } from '../../ui';
import { useSaveFile } from '../output/save-file';
import type { Progress } from '../../vault/api';
import { callback } from '../../window/vault-client';
import { PrintDialog } from '../output/print-dialog';
import { type MakeDocument, useOutput } from '../output/use-output';

export interface ExportDialogProps {
  open: boolean;
  filter: JournalFilter;
  /** Lines the file will have. */ count: number;
  /** Lines shown that have no number. */ drafts: number;
  onClose: () => void;
}

/** Asks two things, then makes the file or shows the paper. */
export function ExportDialog({ open, filter, count, drafts, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['journal', 'journalList', 'common']);
  const [vault, saveFile, format, toast] = [useVault(), useSaveFile(), useFormat(), useToast()];
  const [language, setLanguage] = useState<'kk' | 'ru'>(() => (currentLanguage() === 'ru' ? 'ru' : 'kk'));
  const [results, setResults] = useState<'without' | 'with'>('without');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const withResults = results === 'with';
  const page = useCallback<MakeDocument>(
    (client) => client.journalPage(filter, language, withResults),
    [filter, language, withResults],
  );
  const output = useOutput(page);
  const preview = useVaultQuery(
    ['journal', 'preview', filter, language, withResults],
    (client) => client.journalPreview(filter, language, withResults),
    open && printing,
  );

  const make = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    const answer = await vault
      .journalFile(filter, language, withResults, callback(setProgress))
      .catch((error: unknown) => {
        bug(error, 'export-dialog');
        return null;
      });
    setBusy(false);
    setProgress(null);
    if (answer?.ok) {
      if (await saveFile(answer.value)) onClose();
    } else if (answer?.error.code === 'cancelled') toast(t('journalList:export.stopped'), 'info');
    else setError(answer?.error ?? { code: 'unexpected' });
  };
  const part =
    preview.data && preview.data.shown < preview.data.lines
      ? t('journalList:export.previewPart', {
          shown: format.count('record', preview.data.shown),
          lines: format.count('record', preview.data.lines),
        })
      : null;

  return (
    <>
      <Dialog
        open={open && !busy && !printing}
        onClose={onClose}
        maxWidth="sm"
        fullWidth
        aria-labelledby="journal-export-title"
      >
        <DialogTitle id="journal-export-title">{t('journalList:export.title')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <Typography>
              {t('journalList:export.what', { records: format.count('record', count) })}
              {drafts > 0 ? ` ${t('journalList:export.drafts', { drafts: format.count('draft', drafts) })}` : ''}
            </Typography>
            <ChoiceField
              label={t('journalList:export.language')}
              value={language}
              onChange={setLanguage}
              options={[
                { value: 'kk', label: t('common:languageName.kk') },
                { value: 'ru', label: t('common:languageName.ru') },
              ]}
            />
            <ChoiceField
              label={t('journal:export.results')}
              value={results}
              onChange={setResults}
              options={[
                { value: 'without', label: t('journal:export.without') },
                { value: 'with', label: t('journal:export.with'), hint: t('journal:export.withHint') },
              ]}
            />
            <ErrorNotice error={error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            onClick={() => {
              setError(null);
              setPrinting(true);
            }}
          >
            {t('journalList:export.print')}
          </Button>
          <Button variant="contained" onClick={() => void make()} autoFocus>
            {t('journal:export.make')}
          </Button>
        </DialogActions>
      </Dialog>
      <ProgressDialog
        open={busy}
        title={t('journal:export.making')}
        progress={progress}
        onCancel={() => void vault.stopJournalFile()}
      />
      <PrintDialog
        open={open && printing}
        title={t('journalList:export.preview')}
        document={preview.data?.document}
        error={preview.error ?? output.error}
        busy={output.busy}
        print={output.print}
        savePdf={() => void output.save('pdf')}
        onPrinted={onClose}
        onClose={() => setPrinting(false)}
        notice={part ? <Alert severity="info">{part}</Alert> : null}
      />
    </>
  );
}
