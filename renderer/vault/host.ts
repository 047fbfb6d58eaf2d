/** The main process as the vault worker sees it: a keeper of sealed bytes. */
import type { BugEntry } from '../../shared/errors/bug';
import type { Request, Response, VaultSlot } from '../../shared/ipc/contract';

export interface HostPort {
  /** Keeps a bug of the worker. */
  noteBug?(entry: BugEntry): Promise<Response<'bug.note'>>;
  read(slot: VaultSlot): Promise<Response<'vault.read'>>;
  replace(slot: VaultSlot, bytes: Uint8Array, first: boolean): Promise<Response<'vault.replace'>>;
  /** Slots with a damaged copy met by {@link HostPort.read} since this was asked last. */
  hurtSlots(): Promise<Response<'vault.hurtSlots'>>;
  forgetOld(slot: VaultSlot): Promise<Response<'vault.forgetOld'>>;
  list(): Promise<Response<'files.list'>>;
  fileRead(range: Request<'files.read'>): Promise<Response<'files.read'>>;
  journalAppend(
    generation: number,
    offset: number,
    bytes: Uint8Array,
    reserve: boolean,
  ): Promise<Response<'journal.append'>>;
  journalTruncate(generation: number, length: number): Promise<Response<'journal.truncate'>>;
  snapshotBegin(): Promise<Response<'snapshot.begin'>>;
  snapshotWrite(bytes: Uint8Array): Promise<Response<'snapshot.write'>>;
  snapshotCommit(generation: number, forget: boolean): Promise<Response<'snapshot.commit'>>;
  scan(samples: Uint8Array[]): Promise<Response<'vault.scan'>>;
  clearStore(): Promise<Response<'vault.clearStore'>>;
  backupWrite(ticket: string, bytes: Uint8Array): Promise<Response<'backup.write'>>;
  backupSync(ticket: string): Promise<Response<'backup.sync'>>;
  backupRead(ticket: string, offset: number): Promise<Response<'backup.read'>>;
  backupCommit(ticket: string): Promise<Response<'backup.commit'>>;
  backupDrop(ticket: string): Promise<Response<'backup.drop'>>;
  copyWrite(ticket: string, bytes: Uint8Array): Promise<Response<'copy.write'>>;
  copyCommit(ticket: string): Promise<Response<'copy.commit'>>;
  copyDrop(ticket: string): Promise<Response<'copy.drop'>>;
  restoreBegin(needed: number): Promise<Response<'restore.begin'>>;
  restorePut(slot: VaultSlot, bytes: Uint8Array): Promise<Response<'restore.put'>>;
  restoreReadSlot(slot: VaultSlot): Promise<Response<'restore.readSlot'>>;
  restoreWrite(bytes: Uint8Array): Promise<Response<'restore.write'>>;
  restoreCommit(): Promise<Response<'restore.commit'>>;
  restoreRead(offset: number): Promise<Response<'restore.read'>>;
  restoreSwap(): Promise<Response<'restore.swap'>>;
  restoreAbandon(): Promise<Response<'restore.abandon'>>;
  restoreSettle(): Promise<Response<'restore.settle'>>;
}
