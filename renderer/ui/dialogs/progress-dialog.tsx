/** Something longer than a second: what it does now, how far it is, and a way to stop it where there is one. */
import { useId } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/progress';
import { useFormat } from '../use-format';

export interface ProgressDialogProps {
  open: boolean;
  title: string;
  progress: Progress | null;
  onCancel?: () => void;
}

/** Stays until it is over; Escape does nothing, for half of something must not be left unseen. */
export function ProgressDialog({ open, title, progress, onCancel }: ProgressDialogProps) {
  const { t } = useTranslation('common');
  const heading = useId();
  return (
    <Dialog open={open} aria-labelledby={heading} maxWidth="xs" fullWidth>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent>
        <ProgressBar progress={progress} />
      </DialogContent>
      {onCancel ? (
        <DialogActions>
          <Button onClick={onCancel}>{t('action.stop')}</Button>
        </DialogActions>
      ) : null}
    </Dialog>
  );
}

/** The bar with its words, without a dialog around it. */
export function ProgressBar({ progress }: { progress: Progress | null }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const label = useId();
  const known = progress !== null && progress.total > 0;
  return (
    <div role="status">
      <Typography id={label} variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
        {progress ? t(`progress.${progress.step}`) : t('state.working')}
        {known && progress.total > 1
          ? ` · ${t('progress.stepOf', { done: format.number(progress.done), total: format.number(progress.total) })}`
          : ''}
      </Typography>
      <LinearProgress
        aria-labelledby={label}
        {...(known && progress.total > 1
          ? { variant: 'determinate' as const, value: Math.min(100, (progress.done / progress.total) * 100) }
          : {})}
      />
    </div>
  );
}
