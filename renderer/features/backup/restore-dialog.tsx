/** Restoring: the backup's passphrase or the sheet of its day, what would come back and what not, then the swap. */
import { bug } from '../../../shared/errors/bug-trace';
import { type FormEvent, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { REPLACE_WORDS, agreesToReplace } from '../../../shared/domain/backup/replace-consent';
import type { AppError, Result } from '../../../shared/errors/app-error';
import { ErrorNotice, PassphraseField, ProgressBar, useErrorText, useFormat } from '../../ui';
import type { Progress, RestorePreview } from '../../vault/api';
import { callback, vaultClient } from '../../window/vault-client';
import { CodeField } from '../../window/recovery-code-field';
import { RestoreFacts } from './restore-facts';

export interface ChosenBackup {
  ticket: string;
  name: string;
  size: number;
}

/** One file from its key to the end; `onDone` when the restored vault is in place, and whether the sheet opened it. */
export function RestoreDialog({
  file,
  onDone,
  onClose,
}: {
  file: ChosenBackup;
  onDone: (bySheet: boolean) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation(['backup', 'common']);
  const language = i18n.language === 'ru' || i18n.language === 'en' ? i18n.language : 'kk';
  const [errorText, format] = [useErrorText(), useFormat()];
  const [way, setWay] = useState<'passphrase' | 'code'>('passphrase');
  const [typed, setTyped] = useState('');
  const [consent, setConsent] = useState('');
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const asks = preview !== null && (preview.live === 'other' || preview.live === 'unreadable');
  // The passphrase of the vault on this computer, asked for only where it is another one than the backup's.
  const [live, setLive] = useState<string | null>(null);
  const ofLive = error?.field === 'live';
  const wrong = !ofLive && (error?.code === 'vault.passphrase_wrong' || error?.field === 'code');

  const work = async <T,>(call: () => Promise<Result<T>>, then: (value: T) => void) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    setProgress(null);
    try {
      const answer = await call();
      if (answer.ok) then(answer.value);
      else {
        setError(answer.error);
        if (answer.error.field === 'live') setLive((known) => known ?? '');
      }
    } catch (error) {
      bug(error, 'restore-dialog');
      setError({ code: 'unexpected' });
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (preview)
      void work(
        () => vaultClient().applyRestore(callback(setProgress), consent),
        () => onDone(way === 'code'),
      );
    else look(false);
  };
  const look = (withoutMaterial: boolean) => {
    if (typed === '') return;
    const key = way === 'code' ? { code: typed } : { passphrase: typed };
    void work(
      () =>
        vaultClient().previewRestore(file, key, callback(setProgress), {
          ...(live ? { passphrase: live } : {}),
          withoutMaterial,
        }),
      (found) => {
        setPreview(found);
        setTyped('');
        setLive(null);
      },
    );
  };
  const type = (next: string) => {
    setTyped(next);
    if (wrong) setError(null);
  };
  const other = () => {
    setWay(way === 'code' ? 'passphrase' : 'code');
    setTyped('');
    setError(null);
  };

  return (
    <Dialog open onClose={busy ? undefined : onClose} aria-labelledby="restore-title" maxWidth="sm" fullWidth>
      <form onSubmit={submit} noValidate>
        <DialogTitle id="restore-title">{t('backup:restore.title')}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {t('backup:restore.file', { name: file.name, size: format.bytes(file.size) })}
          </Typography>
          {error && !wrong && !(ofLive && live !== '' && error.code === 'vault.passphrase_wrong') ? (
            <ErrorNotice error={error} />
          ) : null}
          {error?.code === 'backup.live_unreadable' ? (
            <Button
              type="button"
              variant="outlined"
              disabled={busy}
              onClick={() => look(true)}
              sx={{ alignSelf: 'flex-start' }}
            >
              {t('backup:restore.without')}
            </Button>
          ) : null}
          {preview ? <RestoreFacts preview={preview} /> : null}
          {asks ? (
            <TextField
              label={t('backup:replace.label', { word: REPLACE_WORDS[language] })}
              value={consent}
              autoComplete="off"
              disabled={busy}
              onChange={(event) => setConsent(event.target.value)}
            />
          ) : null}
          {preview ? null : (
            <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
              {way === 'code' ? (
                <CodeField code={typed} onChange={type} error={wrong ? errorText(error) : null} disabled={busy} />
              ) : (
                <PassphraseField
                  label={t('backup:restore.passphrase')}
                  hint={t('backup:restore.passphraseHint')}
                  value={typed}
                  autoFocus
                  disabled={busy}
                  error={wrong ? errorText(error) : null}
                  onChange={type}
                />
              )}
              {live === null ? null : (
                <PassphraseField
                  label={t('backup:restore.livePassphrase')}
                  hint={t('backup:restore.livePassphraseHint')}
                  value={live}
                  disabled={busy}
                  error={ofLive && error.code === 'vault.passphrase_wrong' ? errorText(error) : null}
                  onChange={setLive}
                />
              )}
              <Button type="button" size="small" onClick={other} disabled={busy} sx={{ alignSelf: 'flex-start' }}>
                {t(way === 'code' ? 'backup:restore.byPassphrase' : 'backup:restore.bySheet')}
              </Button>
            </Box>
          )}
          {busy ? <ProgressBar progress={progress} /> : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {t('common:action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={busy || (preview ? asks && !agreesToReplace(consent) : typed === '')}
          >
            {preview
              ? t(busy ? 'backup:restore.applying' : 'backup:restore.apply')
              : t(busy ? 'backup:restore.reading' : 'backup:restore.check')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
