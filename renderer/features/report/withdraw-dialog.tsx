/** Taking "sent" back on the same day, with a reason. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, TextField, useToast } from '../../ui';

/** Mounted while it is open. */
export function WithdrawDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('sending');
  const toast = useToast();
  const action = useVaultAction();
  const [reason, setReason] = useState('');
  const withdraw = async () => {
    const answer = await action.run((vault) => vault.withdrawReport(id, reason));
    if (!answer.ok) return;
    toast(t('send.withdrawn'));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('send.withdrawTitle')}
      text={t('send.withdrawText')}
      confirmLabel={t('send.withdraw')}
      busy={action.busy}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
        <ErrorNotice error={action.error} />
        <TextField
          label={t('send.withdrawReason')}
          value={reason}
          onChange={setReason}
          required
          multiline
          minRows={2}
          maxLength={2000}
        />
      </Box>
    </ConfirmDialog>
  );
}
