/** Stops a destruction, or lets it go on: reason, the paper it rests on, the passphrase. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, PassphraseField, TextField, useErrorText, useToast } from '../../ui';
import type { HoldProof, ResearchCard } from '../../vault/api';

export interface HoldDialogProps {
  card: ResearchCard;
  mode: 'hold' | 'release';
  onClose: () => void;
}

/** Mounted while it is open. */
export function HoldDialog({ card, mode, onClose }: HoldDialogProps) {
  const { t } = useTranslation('research');
  const [toast, action, errorText] = [useToast(), useVaultAction(), useErrorText()];
  const [proof, setProof] = useState<HoldProof>({ reason: '', basis: '', passphrase: '' });
  const [tried, setTried] = useState(false);
  const { record } = card;
  const { error } = action;
  const wrong = error?.field === 'passphrase' ? errorText(error) : null;
  const set = (part: Partial<HoldProof>) => {
    setProof((before) => ({ ...before, ...part }));
    if (error) action.clearError();
  };

  const confirm = async () => {
    setTried(true);
    if (proof.reason.trim() === '' || proof.basis.trim() === '' || proof.passphrase === '') return;
    const answer = await action.run((vault) => vault.hold(record.id, record.version, mode, proof));
    if (!answer.ok) return;
    toast(mode === 'hold' ? t('hold.saved') : t('hold.released'));
    onClose();
  };

  return (
    <ConfirmDialog
      open
      title={mode === 'hold' ? t('hold.title') : t('hold.releaseTitle')}
      confirmLabel={mode === 'hold' ? t('hold.save') : t('hold.release')}
      busy={action.busy}
      text={
        <>
          <Box sx={{ fontWeight: 600, mb: 1 }}>{record.title}</Box>
          {mode === 'hold' ? t('hold.text') : t('hold.releaseText')}
        </>
      }
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
        <TextField
          label={t('hold.reason')}
          value={proof.reason}
          onChange={(reason) => set({ reason })}
          multiline
          minRows={2}
          required
          maxLength={1_800}
          disabled={action.busy}
          error={tried && proof.reason.trim() === '' ? t('hold.reasonNeeded') : null}
        />
        <TextField
          label={t('hold.basis')}
          value={proof.basis}
          onChange={(basis) => set({ basis })}
          required
          maxLength={100}
          disabled={action.busy}
          error={tried && proof.basis.trim() === '' ? t('hold.basisNeeded') : null}
        />
        <PassphraseField
          label={t('hold.passphrase')}
          value={proof.passphrase}
          onChange={(passphrase) => set({ passphrase })}
          disabled={action.busy}
          error={wrong ?? (tried && proof.passphrase === '' ? t('hold.passphraseNeeded') : null)}
        />
        {error && error.field !== 'passphrase' ? <ErrorNotice error={error} onClose={action.clearError} /> : null}
      </Box>
    </ConfirmDialog>
  );
}
