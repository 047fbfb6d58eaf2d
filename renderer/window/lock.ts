/** The way from open to locked: drafts sealed, keys wiped, worker ended, window loaded anew with an empty memory. */
import { bug } from '../../shared/errors/bug-trace';
import { endVault, vaultClient } from './vault-client';
import { runBeforeLock } from './before-lock';
import { bridge } from './bridge';
import { rememberLockFault, rememberPlace } from './place';
import { queries } from './vault-hooks';

let locking: Promise<void> | null = null;

/**
 * Locks once, however often it is asked; `path` is the page to come back to, `hide` takes the content off the screen at
 * once.
 */
export function lockVault(path: string, hide: () => void): Promise<void> {
  locking ??= run(path, hide);
  return locking;
}

async function run(path: string, hide: () => void): Promise<void> {
  rememberPlace(path);
  // First, so that nothing more is typed into a form that has been sealed.
  hide();
  await runBeforeLock();
  // A worker that no longer answers is ended all the same: the keys go with it.
  await Promise.race([
    vaultClient()
      .lock()
      .then((locked) => {
        if (!locked.ok) rememberLockFault(locked.error.code);
      })
      .catch((error: unknown) => bug(error, 'lock')),
    new Promise((resolve) => {
      setTimeout(resolve, 5_000);
    }),
  ]);
  endVault();
  queries.clear();
  await bridge()
    .call('window.reload', {})
    .catch((error: unknown) => {
      bug(error, 'lock');
      window.location.reload();
    });
}
