/** From the button to a verified file: dialog of the main process, then the worker writes and reads back. */
import { bug } from '../../../shared/errors/bug-trace';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors/app-error';
import { bridge } from '../../window/bridge';
import { useVaultAction } from '../../window/vault-hooks';
import { refusalOf, useToast } from '../../ui';
import type { Progress } from '../../vault/api';
import { callback, vaultClient } from '../../window/vault-client';

/** One at a time; a closed dialog changes nothing. */
export function useMakeBackup() {
  const { t } = useTranslation('backup');
  const [toast, action] = [useToast(), useVaultAction()];
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const make = async () => {
    setError(null);
    setProgress(null);
    try {
      const view = await vaultClient().backups();
      if (!view.ok) {
        setError(view.error);
        return;
      }
      const chosen = await bridge().call('backup.target', { name: view.value.name, size: view.value.expected });
      if (!chosen.ok) {
        setError(refusalOf(chosen.error));
        return;
      }
      if (chosen.value === null) return;
      const { ticket } = chosen.value;
      const answer = await action.run((vault) => vault.makeBackup(ticket, callback(setProgress)));
      if (answer.ok) toast(t('made', { name: answer.value.name }));
      else if (answer.error.code === 'cancelled') toast(t('stopped'), 'info');
      else setError(answer.error);
    } catch (error) {
      bug(error, 'use-make-backup');
      setError({ code: 'unexpected' });
    }
  };

  return {
    make,
    stop: () => void vaultClient().stopBackup(),
    busy: action.busy,
    progress,
    error,
    clearError: () => setError(null),
  };
}
