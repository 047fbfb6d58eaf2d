/** Stops a destruction with a reason, or lets it go on. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../app/vault-hooks';
import { ConfirmDialog, ErrorNotice, TextField, useToast } from '../../ui';
import type { ResearchCard } from '../../vault/api';

export interface HoldDialogProps { card: ResearchCard; mode: 'hold' | 'release'; onClose: () => void }

/** Mounted while it is open. */
export function HoldDialog({ card, mode, onClose }: HoldDialogProps) {
  const { t } = useTranslation('research');
  const [toast, action] = [useToast(), useVaultAction()];
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { record } = card;

  const confirm = async () => {
    setTried(true);
    if (mode === 'hold' && reason.trim() === '') return;
    const answer = await action.run((vault) => vault.hold(record.id, record.version, mode === 'hold' ? reason.trim() : null));
    if (!answer.ok) return;
    toast(mode === 'hold' ? t('hold.saved') : t('hold.released'));
    onClose();
  };

  return (
    <ConfirmDialog
      open title={mode === 'hold' ? t('hold.title') : t('hold.releaseTitle')} confirmLabel={mode === 'hold' ? t('hold.save') : t('hold.release')} busy={action.busy}
      text={<><Box sx={{ fontWeight: 600, mb: 1 }}>{record.title}</Box>{mode === 'hold' ? t('hold.text') : t('hold.releaseText')}</>}
      onConfirm={() => void confirm()} onClose={onClose}
    >
      {mode === 'hold' ? (
        <TextField
          label={t('hold.reason')} value={reason} onChange={setReason} multiline minRows={3} required maxLength={2_000} sx={{ mt: 2 }}
          error={tried && reason.trim() === '' ? t('hold.reasonNeeded') : null}
        />
      ) : null}
      <ErrorNotice error={action.error} onClose={action.clearError} />
    </ConfirmDialog>
  );
}
