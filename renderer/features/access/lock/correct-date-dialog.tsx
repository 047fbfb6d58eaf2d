/** Puts right a latest day that was confirmed by mistake: the true date, the reason, the passphrase. */
import { type FormEvent, useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { useVaultAction } from '../../../window/vault-hooks';
import { CivilDateField, ErrorNotice, useFormat, useToast } from '../../../ui';
import type { ClockView } from '../../../vault/api';
import { DateProofFields, emptyProof, proofFaults } from './date-proof';

/** Mounted only while it is open, so that nothing typed outlives it. */
export function CorrectDateDialog({
  view,
  onClose,
  onDone,
}: {
  view: ClockView;
  onClose: () => void;
  onDone: (next: ClockView) => void;
}) {
  const { t } = useTranslation(['clock', 'common']);
  const [format, toast, action] = [useFormat(), useToast(), useVaultAction()];
  const heading = useId();
  const [day, setDay] = useState<CivilDate | null>(null);
  const [proof, setProof] = useState(emptyProof);
  const [tried, setTried] = useState(false);
  const { error } = action;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!day || proofFaults(proof) || action.busy) return;
    const answer = await action.run((vault) => vault.correctDate(day, proof));
    if (!answer.ok) return;
    toast(t('clock:correct.done'));
    onDone(answer.value);
  };

  return (
    <Dialog open onClose={action.busy ? undefined : onClose} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={heading}>{t('clock:correct.title')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
            <DialogContentText>{t('clock:correct.text', { seen: format.date(view.lastSeen) })}</DialogContentText>
            <CivilDateField
              label={t('clock:step.field')}
              value={day}
              onChange={setDay}
              required
              autoFocus
              disabled={action.busy}
              error={tried && !day ? t('clock:step.needed') : null}
            />
            <DateProofFields
              seen={view.lastSeen}
              proof={proof}
              onChange={(next) => {
                setProof(next);
                if (error) action.clearError();
              }}
              tried={tried}
              error={error}
              disabled={action.busy}
            />
            {error && error.field !== 'passphrase' ? <ErrorNotice error={error} onClose={action.clearError} /> : null}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={action.busy}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={action.busy}>
            {t('clock:correct.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
