/** Closing a code or opening it again: always with a reason, which stays in its history. */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CodeCard } from '../../../shared/domain/codes/code-card';
import type { CivilDate } from '../../../shared/time/civil-date';
import { useVaultAction } from '../../window/vault-hooks';
import { CivilDateField, ConfirmDialog, ErrorNotice, TextField, useToast } from '../../ui';

/** Asks for the reason, and for the day when it is closed. */
export function CloseCodeDialog({
  open,
  card,
  today,
  onClose,
}: {
  open: boolean;
  card: CodeCard;
  today: CivilDate;
  onClose: () => void;
}) {
  const { t } = useTranslation('codes');
  const toast = useToast();
  const { run, busy, error, clearError } = useVaultAction();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState<CivilDate | null>(today);
  const [asked, setAsked] = useState(false);
  // The words stay while the dialog fades away.
  const [reopening, setReopening] = useState(false);
  const { code } = card;
  useEffect(() => {
    if (!open) return;
    setReopening(card.closed !== null);
    setReason('');
    setOn(today);
    setAsked(false);
    clearError();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  const confirm = async () => {
    setAsked(true);
    if (busy || reason.trim() === '' || (!reopening && on === null)) return;
    const answer = await run((vault) =>
      reopening ? vault.reopenCode(code, reason) : vault.closeCode(code, on ?? today, reason),
    );
    if (!answer.ok) return;
    toast(t(reopening ? 'close.reopened' : 'close.done', { code }));
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      title={t(reopening ? 'close.reopenTitle' : 'close.title', { code })}
      text={t(reopening ? 'close.reopenText' : 'close.text')}
      confirmLabel={t(reopening ? 'close.reopen' : 'close.action')}
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ mt: 2, display: 'flex', flexDirection: 'column', gap: 2 }}>
        {reopening ? null : <CivilDateField label={t('close.date')} value={on} onChange={setOn} required />}
        <TextField
          label={t('close.reason')}
          value={reason}
          onChange={setReason}
          required
          multiline
          minRows={2}
          maxLength={2_000}
          error={asked && reason.trim() === '' ? t('close.needReason') : null}
        />
        <ErrorNotice error={error} />
      </Box>
    </ConfirmDialog>
  );
}
