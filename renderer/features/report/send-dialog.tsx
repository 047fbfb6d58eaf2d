/** Freezing a report: the day it went out, its outgoing number, who signed; for a corrected one, why. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, ConfirmDialog, ErrorNotice, TextField, useErrorText, useToast } from '../../ui';
import type { ReportCycle } from '../../vault/api';

export interface SendDialogProps {
  cycle: ReportCycle;
  today: CivilDate;
  onSent: () => void;
  onClose: () => void;
}

/** Mounted while it is open. */
export function SendDialog({ cycle, today, onSent, onClose }: SendDialogProps) {
  const { t } = useTranslation(['sending', 'common']);
  const [toast, text] = [useToast(), useErrorText()];
  const action = useVaultAction();
  const corrected = cycle.sent !== null;
  const [sentOn, setSentOn] = useState<CivilDate | null>(today);
  const [outgoing, setOutgoing] = useState('');
  const [signedBy, setSignedBy] = useState(cycle.signer);
  const [reason, setReason] = useState('');
  const error = action.error;
  const of = (field: string) => (error?.field === field ? text(error) : null);

  const send = async () => {
    if (!sentOn) return;
    const answer = await action.run((vault) =>
      vault.sendReport({ period: cycle.period, sentOn, outgoing, signedBy, reason }),
    );
    if (!answer.ok) return;
    toast(t('sending:send.done', { version: answer.value.version }));
    onSent();
  };

  return (
    <ConfirmDialog
      open
      title={t('sending:send.dialog', { version: cycle.version })}
      text={t('sending:send.text')}
      confirmLabel={t('sending:send.confirm')}
      busy={action.busy}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
        {error?.field ? null : <ErrorNotice error={error} />}
        {corrected ? (
          <TextField
            label={t('sending:send.reason')}
            value={reason}
            onChange={setReason}
            required
            multiline
            minRows={2}
            maxLength={2000}
            error={of('reason')}
          />
        ) : null}
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <CivilDateField
            label={t('sending:send.sentOn')}
            value={sentOn}
            onChange={setSentOn}
            max={today}
            required
            error={sentOn === null ? t('common:field.required') : of('sentOn')}
          />
          <TextField label={t('sending:send.outgoing')} value={outgoing} onChange={setOutgoing} maxLength={100} />
        </Box>
        <TextField label={t('sending:send.signedBy')} value={signedBy} onChange={setSignedBy} maxLength={300} />
      </Box>
    </ConfirmDialog>
  );
}
