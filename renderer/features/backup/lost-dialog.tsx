/** A medium with a backup was lost (fault case B16): when, and how. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, ConfirmDialog, ErrorNotice, TextField, useToast } from '../../ui';
import type { BackupMade } from '../../vault/api';

/** Mounted while it is open. */
export function LostDialog({ made, today, onClose }: { made: BackupMade; today: CivilDate; onClose: () => void }) {
  const { t } = useTranslation('backup');
  const [toast, action] = [useToast(), useVaultAction()];
  const [on, setOn] = useState<CivilDate | null>(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const first = made.at.slice(0, 10);
  const confirm = async () => {
    setTried(true);
    if (on === null || on < first || on > today || reason.trim() === '') return;
    const answer = await action.run((vault) => vault.markBackupLost(made.id ?? '', { on, reason }));
    if (!answer.ok) return;
    toast(t('lost.done'), 'warning');
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('lost.title')}
      confirmLabel={t('lost.confirm')}
      busy={action.busy}
      text={
        <>
          <Box sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>{made.name}</Box>
          {t('lost.text')}
        </>
      }
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ mt: 2, maxWidth: 240 }}>
        <CivilDateField label={t('lost.on')} value={on} onChange={setOn} min={first} max={today} required />
      </Box>
      <TextField
        label={t('lost.reason')}
        value={reason}
        onChange={setReason}
        multiline
        minRows={2}
        required
        maxLength={500}
        hint={t('lost.reasonHint')}
        error={tried && reason.trim() === '' ? t('lost.reasonNeeded') : null}
        sx={{ mt: 2 }}
      />
      <ErrorNotice error={action.error} onClose={action.clearError} />
    </ConfirmDialog>
  );
}
