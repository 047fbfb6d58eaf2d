/** The main process as the vault worker sees it: a keeper of sealed bytes. */
import type { Response, VaultSlot } from '../../shared/ipc/contract';

export interface HostPort {
  read(slot: VaultSlot): Promise<Response<'vault.read'>>;
  replace(slot: VaultSlot, bytes: Uint8Array, first: boolean): Promise<Response<'vault.replace'>>;
  forgetOld(slot: VaultSlot): Promise<Response<'vault.forgetOld'>>;
  journalInfo(): Promise<Response<'journal.info'>>;
  journalRead(offset: number): Promise<Response<'journal.read'>>;
  journalAppend(offset: number, bytes: Uint8Array): Promise<Response<'journal.append'>>;
  journalTruncate(length: number): Promise<Response<'journal.truncate'>>;
  journalRewrite(first: boolean, last: boolean, bytes: Uint8Array): Promise<Response<'journal.rewrite'>>;
  scan(samples: Uint8Array[]): Promise<Response<'vault.scan'>>;
  clearStore(): Promise<Response<'vault.clearStore'>>;
  backupWrite(ticket: string, bytes: Uint8Array): Promise<Response<'backup.write'>>;
  backupSync(ticket: string): Promise<Response<'backup.sync'>>;
  backupRead(ticket: string, offset: number): Promise<Response<'backup.read'>>;
  backupCommit(ticket: string): Promise<Response<'backup.commit'>>;
  backupDrop(ticket: string): Promise<Response<'backup.drop'>>;
  restoreBegin(needed: number): Promise<Response<'restore.begin'>>;
  restorePut(slot: VaultSlot, bytes: Uint8Array): Promise<Response<'restore.put'>>;
  restoreReadSlot(slot: VaultSlot): Promise<Response<'restore.readSlot'>>;
  restoreAppend(offset: number, bytes: Uint8Array): Promise<Response<'restore.append'>>;
  restoreJournalInfo(): Promise<Response<'restore.journalInfo'>>;
  restoreReadJournal(offset: number): Promise<Response<'restore.readJournal'>>;
  restoreSwap(): Promise<Response<'restore.swap'>>;
  restoreAbandon(): Promise<Response<'restore.abandon'>>;
  restoreSettle(): Promise<Response<'restore.settle'>>;
}
