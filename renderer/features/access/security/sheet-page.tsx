/** A drawn recovery sheet as it will be printed, with its ways onto paper. Shown once. */
import { useCallback, useEffect, useState } from 'react';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PaperDocument } from '../../../../shared/documents/model';
import type { AppError } from '../../../../shared/errors/app-error';
import { PaperPreview } from '../../../documents/preview';
import { currentLanguage } from '../../../i18n/setup';
import { ChoiceField, ErrorNotice, LoadingState, useToast } from '../../../ui';
import { vaultClient } from '../../../window/vault-client';
import { type MakeDocument, useOutput } from '../../output/use-output';

/** The page needs a sheet that was drawn before (`drawRecoverySheet`). */
export function SheetPage() {
  const { t } = useTranslation(['security', 'report', 'common']);
  const toast = useToast();
  const [language, setLanguage] = useState<'kk' | 'ru'>(() => (currentLanguage() === 'kk' ? 'kk' : 'ru'));
  const [document, setDocument] = useState<PaperDocument | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [missing, setMissing] = useState(false);
  const make = useCallback<MakeDocument>((vault) => vault.recoverySheetFile(language), [language]);
  const output = useOutput(make);

  // Not through the cache of reads: the code must not stay in the window after the page is gone.
  useEffect(() => {
    let gone = false;
    void vaultClient()
      .recoverySheetDocument(language)
      .then(
        (answer) => {
          if (gone) return;
          if (answer.ok) setDocument(answer.value);
          else setError(answer.error);
        },
        () => setError({ code: 'unexpected' }),
      );
    return () => {
      gone = true;
    };
  }, [language]);

  const print = async () => {
    const outcome = await output.print();
    setMissing(outcome === 'unavailable');
    if (outcome === 'printed') toast(t('report:export.printed'));
    if (outcome === 'cancelled') toast(t('report:export.printCancelled'), 'info');
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0 }}>
      <Typography>{t('security:dialog.once')}</Typography>
      <ErrorNotice error={error ?? output.error} />
      {missing ? (
        <Alert severity="warning" role="alert">
          {t('report:export.printMissing')}
        </Alert>
      ) : null}
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          startIcon={<PrintIcon />}
          onClick={() => void print()}
          disabled={output.busy || !document}
        >
          {t('security:dialog.print')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<PictureAsPdfIcon />}
          onClick={() => void output.save('pdf')}
          disabled={output.busy || !document}
        >
          {t('security:dialog.pdf')}
        </Button>
        <Box sx={{ flex: 'none', ml: 'auto' }}>
          <ChoiceField
            label={t('security:dialog.language')}
            hideLabel
            value={language}
            onChange={setLanguage}
            options={(['kk', 'ru'] as const).map((value) => ({ value, label: t(`common:languageName.${value}`) }))}
          />
        </Box>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('security:dialog.pdfText')}
      </Typography>
      <Box
        tabIndex={0}
        role="group"
        aria-label={t('security:sheet.title')}
        sx={{
          overflow: 'auto',
          flex: '1 1 auto',
          minHeight: 240,
          maxHeight: '56vh',
          bgcolor: 'background.default',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          p: 1,
        }}
      >
        {document ? (
          <Box sx={{ width: 'fit-content', mx: 'auto', zoom: 0.8 }}>
            <PaperPreview document={document} />
          </Box>
        ) : error ? null : (
          <LoadingState />
        )}
      </Box>
    </Box>
  );
}
