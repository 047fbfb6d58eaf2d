/** The second worker of an opening, started while the passphrase is still being turned into a key. */
import { scriptUrl } from '../script-url';
import workerUrl from './open-worker?worker&url';

let waiting: Worker | null = null;

/** Starts it ahead of time; nothing where there are no workers (unit tests). */
export function warmUp(): void {
  if (typeof Worker !== 'undefined') waiting ??= new Worker(scriptUrl(workerUrl), { type: 'module', name: 'open' });
}

/** The started one, or a new one; null where there are no workers. Whoever takes it ends it. */
export function takeHelper(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  warmUp();
  const taken = waiting;
  waiting = null;
  return taken;
}

/** Ends one that was started and not needed. */
export function coolDown(): void {
  waiting?.terminate();
  waiting = null;
}
