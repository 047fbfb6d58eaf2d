/** What must be done before the keys are wiped: open forms hand their unsaved text to the vault. */
const tasks = new Set<() => Promise<unknown>>();

/** Registers work for the moment before a lock (sealing a draft); returns the function that takes it back. */
export function beforeLock(task: () => Promise<unknown>): () => void {
  tasks.add(task);
  return () => { tasks.delete(task); };
}

/** Runs everything registered. Waits a bounded time: a hanging form must not keep the vault open. */
export async function runBeforeLock(limitMilliseconds = 2_000): Promise<void> {
  const all = Promise.allSettled([...tasks].map(async (task) => task()));
  await Promise.race([all, new Promise((resolve) => { setTimeout(resolve, limitMilliseconds); })]);
}
