/**
 * The research ends, a monitoring with its analytic note handed over: on that day and its six months begin (order 227,
 * point 18); later the day can be put right.
 */
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
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, ErrorNotice, PassphraseField, TextField, useErrorText, useFormat, useToast } from '../../ui';
import type { ResearchCard } from '../../vault/api';

/** `correcting`: the notices have begun, so a reason and the passphrase are asked for. */
export interface EndDialogProps {
  card: ResearchCard;
  today: CivilDate;
  correcting?: boolean;
  onClose: () => void;
}

/** Mounted while it is open. */
export function EndDialog({ card, today, correcting = false, onClose }: EndDialogProps) {
  const { t } = useTranslation(['research', 'common']);
  const [format, toast, action, errorText] = [useFormat(), useToast(), useVaultAction(), useErrorText()];
  const [proof, setProof] = useState({ reason: '', passphrase: '' });
  const heading = useId();
  const { record } = card;
  const [end, setEnd] = useState<CivilDate | null>(correcting ? record.end : today);
  const [tried, setTried] = useState(false);
  const fault = !end
    ? tried
      ? t('research:end.needed')
      : null
    : end < record.start
      ? t('research:end.beforeStart', { date: format.date(record.start) })
      : end > today
        ? t('research:end.future')
        : null;

  const wrong = action.error?.field === 'passphrase' ? action.error : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!end || fault || action.busy || (correcting && (proof.reason.trim() === '' || proof.passphrase === ''))) return;
    const answer = await action.run((vault) =>
      correcting
        ? vault.correctEnd(record.id, record.version, end, proof)
        : vault.endResearch(record.id, record.version, end),
    );
    if (!answer.ok) return;
    toast(t(correcting ? 'research:end.corrected' : 'research:end.saved'));
    onClose();
  };

  return (
    <Dialog open onClose={action.busy ? undefined : onClose} aria-labelledby={heading} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={heading}>{t(correcting ? 'research:end.correctTitle' : 'research:end.title')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{record.title}</Typography>
          <DialogContentText>
            {t(
              correcting
                ? 'research:end.correctText'
                : record.monitoring
                  ? 'research:end.text'
                  : 'research:end.textPlain',
            )}
          </DialogContentText>
          <CivilDateField
            label={t(record.monitoring ? 'research:end.date' : 'research:end.datePlain')}
            value={end}
            onChange={setEnd}
            min={record.start}
            max={today}
            required
            error={fault}
            autoFocus
          />
          {correcting ? (
            <>
              <TextField
                label={t('research:end.reason')}
                value={proof.reason}
                onChange={(reason) => setProof({ ...proof, reason })}
                required
                maxLength={1_800}
                disabled={action.busy}
                error={tried && proof.reason.trim() === '' ? t('research:hold.reasonNeeded') : null}
              />
              <PassphraseField
                label={t('research:hold.passphrase')}
                value={proof.passphrase}
                onChange={(passphrase) => {
                  setProof({ ...proof, passphrase });
                  action.clearError();
                }}
                disabled={action.busy}
                error={
                  wrong
                    ? errorText(wrong)
                    : tried && proof.passphrase === ''
                      ? t('research:hold.passphraseNeeded')
                      : null
                }
              />
            </>
          ) : null}
          {wrong ? null : <ErrorNotice error={action.error} onClose={action.clearError} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={action.busy}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={action.busy}>
            {t(correcting ? 'research:end.correct' : 'research:end.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
