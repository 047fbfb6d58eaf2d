import { bug } from '../../shared/errors/bug-trace';

/** What must be done before the keys are wiped: open forms hand their unsaved text to the vault. */
const tasks = new Set<() => Promise<unknown>>();
/** The last runs of forms that were closed: still on their way. */
const leaving = new Set<Promise<unknown>>();

/**
 * Registers work for the moment before a lock (sealing a draft). The function returned takes it back: the work is done
 * once more, and a lock waits for it too.
 */
export function beforeLock(task: () => Promise<unknown>): () => void {
  tasks.add(task);
  return () => {
    tasks.delete(task);
    const last = task()
      .catch((error: unknown) => {
        bug(error, 'before-lock');
        return undefined;
      })
      .finally(() => {
        leaving.delete(last);
      });
    leaving.add(last);
  };
}

/**
 * Runs everything registered. Waits a bounded time, long enough for a slow disk: a hanging form must not keep the vault
 * open.
 */
export async function runBeforeLock(limitMilliseconds = 10_000): Promise<void> {
  const all = Promise.allSettled([...[...tasks].map((task) => task()), ...leaving]);
  await Promise.race([
    all,
    new Promise((resolve) => {
      setTimeout(resolve, limitMilliseconds);
    }),
  ]);
}
