/** The locked program: asks for the passphrase and shows nothing of the content, not even the unit's name. */
import { bug } from '../../../../shared/errors/bug-trace';
import { type FormEvent, useRef, useState } from 'react';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/errors/app-error';
import { takeLockFault } from '../../../window/place';
import { PlainLayout } from '../../../window/plain-layout';
import { useVault } from '../../../window/vault-hooks';
import { ConfirmDialog, ErrorNotice, PassphraseField, ProgressBar, useErrorText, useFormat } from '../../../ui';
import type { Progress, Session } from '../../../vault/api';
import { callback } from '../../../window/vault-client';
import { RestoreEntry } from '../../backup/restore-entry';
import { useAttempts } from './attempts';
import { RecoveryScreen } from './recovery-screen';

/** What a full disk took at the lock before. */
function lockFault(): AppError | null {
  const code = takeLockFault();
  return code ? { code } : null;
}

/** One derivation at a time; a wrong passphrase stands at the field, anything else above it. */
export function LockScreen({ onOpen }: { onOpen: (session: Session) => void }) {
  const { t } = useTranslation('lock');
  const vault = useVault();
  const [errorText, format] = [useErrorText(), useFormat()];
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<AppError | null>(lockFault);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [byRecovery, setByRecovery] = useState(false);
  const [accepting, setAccepting] = useState(false);
  const working = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const attempts = useAttempts();

  const unlock = async (asIs = false) => {
    if (working.current || passphrase === '' || attempts.left > 0) return;
    working.current = true;
    setBusy(true);
    setError(null);
    setProgress({ step: 'deriving', done: 0, total: 0 });
    try {
      const answer = await (asIs ? vault.unlockAsIs : vault.unlock)(
        passphrase,
        callback((next: Progress) => setProgress(next)),
      );
      if (answer.ok) {
        setPassphrase('');
        onOpen(answer.value);
        return;
      }
      setError(answer.error);
      if (answer.error.code === 'vault.passphrase_wrong') attempts.failed();
    } catch (error) {
      bug(error, 'lock-screen');
      setError({ code: 'unexpected' });
    } finally {
      working.current = false;
      setBusy(false);
      setProgress(null);
    }
    // What was typed is nearly right most of the time: it stays, selected.
    setTimeout(() => {
      field.current?.focus();
      field.current?.select();
    });
  };

  if (byRecovery) return <RecoveryScreen onOpen={onOpen} onBack={() => setByRecovery(false)} />;
  const wrong = error?.code === 'vault.passphrase_wrong';
  const wait = attempts.left > 0 ? t('wait', { time: format.count('second', attempts.left) }) : null;
  return (
    <PlainLayout>
      <Box
        component="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void unlock();
        }}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <LockIcon color="primary" aria-hidden />
          <Typography variant="h1">{t('title')}</Typography>
        </Box>
        <Typography sx={{ color: 'text.secondary' }}>{t('text')}</Typography>
        {error && !wrong ? <ErrorNotice error={error} /> : null}
        {error?.code === 'vault.rolled_back' || error?.code === 'vault.rows_missing' ? (
          <Box>
            <Button variant="outlined" disabled={busy} onClick={() => setAccepting(true)}>
              {t('asIs.open')}
            </Button>
          </Box>
        ) : null}
        <PassphraseField
          label={t('field')}
          value={passphrase}
          onChange={(next) => {
            setPassphrase(next);
            if (wrong) setError(null);
          }}
          error={wrong ? errorText(error) : null}
          autoFocus
          disabled={busy}
          inputRef={field}
        />
        {busy ? <ProgressBar progress={progress} /> : null}
        <Button
          type="submit"
          variant="contained"
          size="large"
          disabled={busy || passphrase === '' || attempts.left > 0}
        >
          {busy ? t('opening') : t('open')}
        </Button>
        <Typography role="status" variant="body2" sx={{ minHeight: 20, color: 'warning.main' }}>
          {wait}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('lost')}
        </Typography>
        <Box sx={{ mb: -1 }}>
          <Button
            startIcon={<KeyIcon />}
            disabled={busy}
            onClick={() => {
              setPassphrase('');
              setError(null);
              setByRecovery(true);
            }}
          >
            {t('recovery')}
          </Button>
        </Box>
      </Box>
      {busy ? null : (
        <Box sx={{ mt: 1 }}>
          <RestoreEntry />
        </Box>
      )}
      <ConfirmDialog
        open={accepting}
        title={t('asIs.title')}
        text={t(error?.code === 'vault.rows_missing' ? 'asIs.damaged' : 'asIs.text')}
        confirmLabel={t('asIs.confirm')}
        onConfirm={() => {
          setAccepting(false);
          void unlock(true);
        }}
        onClose={() => setAccepting(false)}
      />
    </PlainLayout>
  );
}
