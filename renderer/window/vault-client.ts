/**
 * The window's side of the vault: starts the worker and hands it the few things of the main process it needs.
 * One worker per session; a lock ends it ({@link endVault}) and the window is loaded anew.
 */
import * as Comlink from 'comlink';
import { bridge } from './bridge';
import type { Instant } from '../../shared/time/instant';
import { callsOver } from '../vault/contract/calls-over';
import type { VaultApi } from '../vault/contract';
import type { HostPort } from '../vault/host';
import { patientHost } from '../vault/patient-host';
import workerUrl from '../vault/worker?worker&url';
import type { Wire } from '../vault/worker';
import { scriptUrl } from '../vault/script-url';

/** The vault's calls; callbacks are given with {@link callback}. */
export type VaultClient = VaultApi;

let running: { worker: Worker; client: VaultClient } | null = null;

/** The vault worker, started at the first call; `asOf` is for jobs that work as of a moment. */
export function vaultClient(asOf?: Instant): VaultClient {
  if (running) return running.client;
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'vault' });
  const wire = Comlink.wrap<Wire>(worker);
  void wire.start(Comlink.proxy(patientHost(hostPort())), {
    program: __PROGRAM_VERSION__,
    ...(asOf === undefined ? {} : { asOf }),
  });
  running = { worker, client: callsOver((name, ...args) => wire.answer(name, ...args)) };
  return running.client;
}

/** Ends the worker and with it every key and every plaintext it held. */
export function endVault(): void {
  running?.worker.terminate();
  running = null;
}

/** Wraps a callback (progress) so that it can cross to the worker. */
export function callback<T extends (...args: never[]) => void>(listener: T): T & Comlink.ProxyMarked {
  return Comlink.proxy(listener);
}

/** What the worker may ask of the main process: sealed bytes of the vault folder, nothing else. */
function hostPort(): HostPort {
  const port = bridge();
  return {
    noteBug: (entry) => port.call('bug.note', { entry }),
    read: (slot) => port.call('vault.read', { slot }),
    replace: (slot, bytes, first) => port.call('vault.replace', { slot, bytes, first }),
    hurtSlots: () => port.call('vault.hurtSlots', {}),
    forgetOld: (slot) => port.call('vault.forgetOld', { slot }),
    list: () => port.call('files.list', {}),
    fileRead: (range) => port.call('files.read', range),
    journalAppend: (generation, offset, bytes, reserve) =>
      port.call('journal.append', { generation, offset, bytes, reserve }),
    journalTruncate: (generation, length) => port.call('journal.truncate', { generation, length }),
    snapshotBegin: () => port.call('snapshot.begin', {}),
    snapshotWrite: (bytes) => port.call('snapshot.write', { bytes }),
    snapshotCommit: (generation, forget) => port.call('snapshot.commit', { generation, forget }),
    scan: (samples) => port.call('vault.scan', { samples }),
    clearStore: () => port.call('vault.clearStore', {}),
    backupWrite: (ticket, bytes) => port.call('backup.write', { ticket, bytes }),
    backupSync: (ticket) => port.call('backup.sync', { ticket }),
    backupRead: (ticket, offset) => port.call('backup.read', { ticket, offset }),
    backupCommit: (ticket) => port.call('backup.commit', { ticket }),
    backupDrop: (ticket) => port.call('backup.drop', { ticket }),
    copyWrite: (ticket, bytes) => port.call('copy.write', { ticket, bytes }),
    copyCommit: (ticket) => port.call('copy.commit', { ticket }),
    copyDrop: (ticket) => port.call('copy.drop', { ticket }),
    restoreBegin: (needed) => port.call('restore.begin', { needed }),
    restorePut: (slot, bytes) => port.call('restore.put', { slot, bytes }),
    restoreReadSlot: (slot) => port.call('restore.readSlot', { slot }),
    restoreWrite: (bytes) => port.call('restore.write', { bytes }),
    restoreCommit: () => port.call('restore.commit', {}),
    restoreRead: (offset) => port.call('restore.read', { offset }),
    restoreSwap: () => port.call('restore.swap', {}),
    restoreAbandon: () => port.call('restore.abandon', {}),
    restoreSettle: () => port.call('restore.settle', {}),
  };
}
