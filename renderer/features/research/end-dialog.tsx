/** The analytic note was handed over: the research ends on that day and its six months begin (order 227, point 18). */
import { type FormEvent, useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../app/vault-hooks';
import { CivilDateField, ErrorNotice, useFormat, useToast } from '../../ui';
import type { ResearchCard } from '../../vault/api';

export interface EndDialogProps { card: ResearchCard; today: CivilDate; onClose: () => void }

/** Mounted while it is open. */
export function EndDialog({ card, today, onClose }: EndDialogProps) {
  const { t } = useTranslation(['research', 'common']);
  const [format, toast, action] = [useFormat(), useToast(), useVaultAction()];
  const heading = useId();
  const { record } = card;
  const [end, setEnd] = useState<CivilDate | null>(today);
  const [tried, setTried] = useState(false);
  const fault = !end ? (tried ? t('research:end.needed') : null)
    : end < record.start ? t('research:end.beforeStart', { date: format.date(record.start) })
      : end > today ? t('research:end.future') : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!end || fault || action.busy) return;
    const answer = await action.run((vault) => vault.endResearch(record.id, record.version, end));
    if (!answer.ok) return;
    toast(t('research:end.saved'));
    onClose();
  };

  return (
    <Dialog open onClose={action.busy ? undefined : onClose} aria-labelledby={heading} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={heading}>{t('research:end.title')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{record.title}</Typography>
          <DialogContentText>{t('research:end.text')}</DialogContentText>
          <CivilDateField label={t('research:end.date')} value={end} onChange={setEnd} min={record.start} max={today} required error={fault} autoFocus />
          <ErrorNotice error={action.error} onClose={action.clearError} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={action.busy}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={action.busy}>{t('research:end.save')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
