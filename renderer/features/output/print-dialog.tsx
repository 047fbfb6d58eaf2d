/** The page as it will leave the printer, and what to do where there is none. */
import { type ReactNode, useId, useState } from 'react';
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { PaperDocument } from '../../../shared/documents/model';
import type { AppError } from '../../../shared/errors/app-error';
import { PaperPreview } from '../../documents/preview';
import { ErrorNotice, LoadingState, useToast } from '../../ui';
import type { PrintOutcome } from './use-output';

export interface PrintDialogProps {
  open: boolean;
  title: string;
  document: PaperDocument | undefined;
  error: AppError | null;
  busy: boolean;
  print: () => Promise<PrintOutcome>;
  savePdf: () => void;
  onPrinted?: () => void;
  /** Above the page. */
  notice?: ReactNode;
  onClose: () => void;
  /** A row above the paper. */
  tools?: ReactNode;
}

/** Preview, then print; says so when this computer cannot print and offers PDF instead. */
export function PrintDialog({
  open,
  title,
  document,
  error,
  busy,
  print,
  savePdf,
  onPrinted,
  notice,
  onClose,
  tools,
}: PrintDialogProps) {
  const { t } = useTranslation(['report', 'common']);
  const toast = useToast();
  const heading = useId();
  const [missing, setMissing] = useState(false);

  const run = async () => {
    const outcome = await print();
    setMissing(outcome === 'unavailable');
    if (outcome === 'cancelled') toast(t('report:export.printCancelled'), 'info');
    if (outcome !== 'printed') return;
    toast(t('report:export.printed'));
    onPrinted?.();
    onClose();
  };

  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={heading}
      maxWidth="lg"
      slotProps={{ paper: { sx: { height: '92vh' } } }}
    >
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent
        dividers
        sx={{
          scrollbarGutter: 'stable',
          bgcolor: 'background.default',
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
        }}
      >
        {tools}
        <ErrorNotice error={error} />
        {notice}
        {missing ? (
          <Alert
            severity="warning"
            role="alert"
            action={
              <Button color="inherit" size="small" startIcon={<PictureAsPdfIcon />} onClick={savePdf} disabled={busy}>
                {t('report:export.savePdf')}
              </Button>
            }
          >
            <AlertTitle>{t('report:export.printMissingTitle')}</AlertTitle>
            {t('report:export.printMissing')}
          </Alert>
        ) : null}
        {document ? (
          <Box sx={{ mx: 'auto' }} tabIndex={0} role="group" aria-label={title}>
            <PaperPreview document={document} />
          </Box>
        ) : error ? null : (
          <LoadingState />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.close')}</Button>
        <Button startIcon={<PictureAsPdfIcon />} onClick={savePdf} disabled={busy || !document}>
          {t('report:export.savePdf')}
        </Button>
        <Button
          variant="contained"
          startIcon={<PrintIcon />}
          onClick={() => void run()}
          disabled={busy || !document}
          autoFocus
        >
          {t('report:export.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
