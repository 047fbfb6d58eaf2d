/**
 * The way to a restore from outside an open vault: lock screen and first run; and back again while that is possible.
 */
import { bug } from '../../../shared/errors/bug-trace';
import { useEffect, useState } from 'react';
import RestoreIcon from '@mui/icons-material/SettingsBackupRestoreOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { bridge } from '../../window/bridge';
import { ErrorNotice, refusalOf, useToast } from '../../ui';
import { vaultClient } from '../../window/vault-client';
import { KeptVaults } from './kept-vaults';
import { type ChosenBackup, RestoreDialog } from './restore-dialog';

/** A quiet button; `onRestored` after the restored vault took its place. */
export function RestoreEntry({ onRestored }: { onRestored?: () => void }) {
  const { t } = useTranslation('backup');
  const toast = useToast();
  const [file, setFile] = useState<ChosenBackup | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [undoable, setUndoable] = useState(false);
  const [turn, setTurn] = useState(0);

  const look = () =>
    bridge()
      .call('restore.canUndo', {})
      .then(
        (answer) => setUndoable(answer.ok && answer.value),
        () => undefined,
      );
  useEffect(() => {
    void look();
  }, []);

  const choose = async () => {
    setError(null);
    try {
      const chosen = await bridge().call('backup.open', {});
      if (!chosen.ok) setError(refusalOf(chosen.error));
      else setFile(chosen.value);
    } catch (error) {
      bug(error, 'restore-entry');
      setError({ code: 'unexpected' });
    }
  };
  const close = () => {
    if (file)
      void bridge()
        .call('backup.drop', { ticket: file.ticket })
        .catch((error: unknown) => {
          bug(error, 'restore-entry');
          return undefined;
        });
    setFile(null);
    void vaultClient().dropRestore();
  };
  const done = (bySheet: boolean) => {
    setFile(null);
    toast(t(bySheet ? 'restore.doneSheet' : 'restore.done'));
    void look();
    setTurn((before) => before + 1);
    onRestored?.();
  };
  const undo = async () => {
    const answer = await bridge()
      .call('restore.undo', {})
      .catch((error: unknown) => {
        bug(error, 'restore-entry');
        return null;
      });
    if (answer?.ok) toast(t('restore.undone'));
    else if (answer?.error.code !== 'cancelled') setError(answer ? refusalOf(answer.error) : { code: 'unexpected' });
    void look();
  };

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, alignItems: 'stretch' }}>
      {undoable ? (
        <Alert severity="info">
          {t('restore.undoText')}
          <Box sx={{ mt: 0.5, ml: -0.75 }}>
            <Button color="inherit" size="small" onClick={() => void undo()}>
              {t('restore.undo')}
            </Button>
          </Box>
        </Alert>
      ) : null}
      <KeptVaults locked turn={turn} />
      <ErrorNotice error={error} onClose={() => setError(null)} />
      <Button type="button" startIcon={<RestoreIcon />} onClick={() => void choose()} sx={{ alignSelf: 'flex-start' }}>
        {t('restore.open')}
      </Button>
      {file ? <RestoreDialog key={file.ticket} file={file} onDone={done} onClose={close} /> : null}
    </Box>
  );
}
