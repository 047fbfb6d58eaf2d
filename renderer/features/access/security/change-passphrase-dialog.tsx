/** The passphrase changed: the old one asked, the new one judged as in the first run. */
import { type FormEvent, useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useVaultAction } from '../../../window/vault-hooks';
import { ErrorNotice, PassphraseField, ProgressDialog, useAnnounce, useErrorText, useToast } from '../../../ui';
import type { Progress } from '../../../vault/api';
import { callback } from '../../../window/vault-client';
import { NewPassphraseFields, useNewPassphrase } from '../setup/new-passphrase';

/** Mounted only while it is open, so that nothing typed outlives it. */
export function ChangePassphraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['security', 'common']);
  const [toast, announce, errorText] = [useToast(), useAnnounce(), useErrorText()];
  const heading = useId();
  const action = useVaultAction();
  const chosen = useNewPassphrase();
  const [old, setOld] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const { error } = action;
  const at = (field: 'old' | 'next') => (error?.field === field ? errorText(error) : null);
  const oldMissing = chosen.tried && old === '' ? t('security:passphrase.oldNeeded') : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (action.busy) return;
    chosen.setTried(true);
    if (old === '' || chosen.complaint !== null) {
      announce(old === '' ? t('security:passphrase.oldNeeded') : (chosen.complaint ?? ''));
      return;
    }
    setProgress({ step: 'checking', done: 0, total: 0 });
    const answer = await action.run((vault) =>
      vault.changePassphrase(
        old,
        chosen.passphrase,
        callback((next: Progress) => setProgress(next)),
      ),
    );
    if (!answer.ok) return;
    toast(t('security:passphrase.done'));
    onClose();
  };

  return (
    <Dialog open onClose={action.busy ? undefined : onClose} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={heading}>{t('security:passphrase.change')}</DialogTitle>
        <DialogContent dividers>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>
            {error && error.field === undefined ? <ErrorNotice error={error} onClose={action.clearError} /> : null}
            <PassphraseField
              label={t('security:passphrase.old')}
              value={old}
              onChange={(next) => {
                setOld(next);
                if (error) action.clearError();
              }}
              error={at('old') ?? oldMissing}
              autoFocus
            />
            <NewPassphraseFields
              value={chosen}
              labels={{ field: t('security:passphrase.next'), repeat: t('security:passphrase.repeat') }}
              refused={at('next')}
              autoFocus={false}
            />
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('security:passphrase.after')}
            </Typography>
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={action.busy}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={action.busy}>
            {t('security:passphrase.save')}
          </Button>
        </DialogActions>
      </form>
      <ProgressDialog open={action.busy} title={t('security:passphrase.changing')} progress={progress} />
    </Dialog>
  );
}
