/**
 * The main process with an end to waiting: a call that gets no answer becomes a refusal, so that a disk or a dialog
 * that
 * hangs does not hold the queue of changes for ever. What such a call did is not known; the journal's length is
 * compared
 * before each append, so a late one is never written over.
 */
import { fail } from '../../shared/errors/app-error';
import type { HostPort } from './host';

/** Milliseconds for a call on one file; a virus scanner and a disk that wakes up stay below. */
const SHORT = 60_000;
/** Milliseconds for calls that go over whole files or folders. */
const LONG = 30 * 60_000;

const LONG_CALLS: readonly (keyof HostPort)[] = [
  'scan',
  'snapshotCommit',
  'clearStore',
  'forgetOld',
  'backupSync',
  'backupCommit',
  'copyCommit',
  'restoreBegin',
  'restoreCommit',
  'restoreSwap',
  'restoreAbandon',
  'restoreSettle',
];

/** Every call of the port, answered in the end. */
export function patientHost(port: HostPort): HostPort {
  const calls = Object.entries(port) as [keyof HostPort, (...args: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    calls.map(([name, call]) => [
      name,
      (...args: unknown[]) => answered(call(...args), LONG_CALLS.includes(name) ? LONG : SHORT),
    ]),
  ) as unknown as HostPort;
}

async function answered(call: Promise<unknown>, most: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise((resolve) => {
    timer = setTimeout(() => resolve(fail('vault.no_answer')), most);
  });
  try {
    return await Promise.race([call, silent]);
  } finally {
    clearTimeout(timer);
  }
}
