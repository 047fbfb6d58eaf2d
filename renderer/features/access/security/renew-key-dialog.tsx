/** The vault's key renewed: the passphrase asked once more, then everything sealed anew. */
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
import { ErrorNotice, PassphraseField, ProgressDialog, useErrorText, useToast } from '../../../ui';
import type { Progress } from '../../../vault/api';
import { callback } from '../../../window/vault-client';

/** Mounted only while it is open, so that nothing typed outlives it. */
export function RenewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['security', 'common']);
  const [toast, errorText] = [useToast(), useErrorText()];
  const heading = useId();
  const action = useVaultAction();
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const { error } = action;
  const refused =
    error?.field === 'passphrase'
      ? errorText(error)
      : tried && passphrase === ''
        ? t('security:passphrase.oldNeeded')
        : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (action.busy || passphrase === '') return;
    setProgress({ step: 'checking', done: 0, total: 0 });
    const answer = await action.run((vault) =>
      vault.renewKey(
        passphrase,
        callback((next: Progress) => setProgress(next)),
      ),
    );
    if (!answer.ok) return;
    toast(t('security:key.done'));
    onClose();
  };

  return (
    <Dialog open onClose={action.busy ? undefined : onClose} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={heading}>{t('security:key.renew')}</DialogTitle>
        <DialogContent dividers>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>
            {error && error.field === undefined ? <ErrorNotice error={error} onClose={action.clearError} /> : null}
            <Typography>{t('security:key.what')}</Typography>
            <PassphraseField
              label={t('security:passphrase.old')}
              value={passphrase}
              onChange={(next) => {
                setPassphrase(next);
                if (error) action.clearError();
              }}
              error={refused}
              autoFocus
            />
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('security:key.after')}
            </Typography>
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={action.busy}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={action.busy}>
            {t('security:key.start')}
          </Button>
        </DialogActions>
      </form>
      <ProgressDialog open={action.busy} title={t('security:key.renewing')} progress={progress} />
    </Dialog>
  );
}
