/**
 * A vault on real files in a temporary folder, with the main process's own folder and journal; IndexedDB by
 * fake-indexeddb.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type BackupFiles, backupFiles } from '../../../electron/files/backup-files';
import { restoreStage } from '../../../electron/vault/restore-stage';
import { vaultFolder } from '../../../electron/vault/vault-folder';
import { vaultFiles } from '../../../electron/vault/vault-files';
import { scanFor } from '../../../electron/vault/scan';
import type { Session } from '../../../renderer/vault/api';
import type { HostPort } from '../../../renderer/vault/host';
import { vaultCalls } from '../../../renderer/vault/modules';
import type { Ground } from '../../../renderer/vault/session/session';
import { type Stored, openDatabase } from '../../../renderer/vault/store/database';
import { ok } from '../../../shared/errors/app-error';
import type { Result } from '../../../shared/errors/app-error';
import type { Clock, Instant } from '../../../shared/time/instant';

export const PASSPHRASE = 'қоңыр бұлт 47 терезе асады сарғыш кеме 908';

/** The profile folder with its two rooms: `vault/` on disk and the browser's store in memory. */
export interface Profile {
  folder: string;
  vaultPath: string;
  /** Backup files as the main process holds them: what a dialog would have given. */
  backups: BackupFiles;
  /** Copies of attached files, likewise. */
  copies: BackupFiles;
  /** Starts the program on this profile: a new session each time. */
  start(now?: string | Clock, host?: (host: HostPort) => HostPort): ReturnType<typeof vaultCalls>;
  /** As {@link Profile.start}, but nobody answers when the date is asked for after an unlock. */
  startUnanswered(now?: string | Clock, host?: (host: HostPort) => HostPort): ReturnType<typeof vaultCalls>;
  /** What a session stands on, for tests that open the vault with its root in hand. */
  ground(now?: string | Clock, host?: (host: HostPort) => HostPort): Ground;
  /** The browser's store is lost or emptied. */
  loseStore(): void;
  /** As after a kill: no mark of a quit in good order. */
  quitCleanly(): void;
  /** The same vault folder on another profile, without the browser's store. */
  copy(): Profile;
  /** The same, with the browser's store as it is on `storeOf` (or on this one). */
  copyWithStore(storeOf?: Profile): Promise<Profile>;
  /** Rows of the browser's store. */
  readStore(): Promise<Stored | null>;
  remove(): void;
}

export function newProfile(from?: Profile): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'senim-test-'));
  if (from) cpSync(from.folder, folder, { recursive: true });
  const vaultPath = join(folder, 'vault');
  let factory = new IDBFactory();
  let files = vaultFiles(vaultPath);
  const backups = backupFiles();
  const copies = backupFiles(() => ok(null), true);
  const profile: Profile = {
    folder,
    vaultPath,
    backups,
    copies,
    start(now, wrap) {
      return answeringDates(profile.startUnanswered(now, wrap));
    },
    startUnanswered(now, wrap) {
      const ground = profile.ground(now, wrap);
      return vaultCalls(() => ground);
    },
    ground(now, wrap = (host) => host) {
      const keep = vaultFolder(vaultPath);
      const stage = restoreStage(vaultPath);
      files = vaultFiles(vaultPath);
      const host = wrap({
        read: async (slot) => keep.read(slot) as never,
        replace: async (slot, bytes, first) => keep.replace(slot, bytes, first) as never,
        hurtSlots: async () => ok(keep.hurt()) as never,
        forgetOld: async (slot) => keep.forgetOld(slot) as never,
        list: async () => files.list() as never,
        fileRead: async (range) => files.read(range) as never,
        journalAppend: async (generation, offset, bytes, reserve) =>
          files.append(generation, offset, bytes, reserve) as never,
        journalTruncate: async (generation, length) => files.truncate(generation, length) as never,
        snapshotBegin: async () => files.begin() as never,
        snapshotWrite: async (bytes) => files.write(bytes) as never,
        snapshotCommit: async (generation, forget) => files.commit(generation, forget) as never,
        scan: async (samples) => scanFor(folder, samples) as never,
        backupWrite: async (ticket, bytes) => backups.write(ticket, bytes) as never,
        backupSync: async (ticket) => backups.sync(ticket) as never,
        backupRead: async (ticket, offset) => backups.read(ticket, offset) as never,
        backupCommit: async (ticket) => backups.commit(ticket) as never,
        backupDrop: async (ticket) => backups.drop(ticket) as never,
        copyWrite: async (ticket, bytes) => copies.write(ticket, bytes) as never,
        copyCommit: async (ticket) => {
          const synced = copies.sync(ticket);
          return (synced.ok ? copies.commit(ticket) : synced) as never;
        },
        copyDrop: async (ticket) => copies.drop(ticket) as never,
        restoreBegin: async (needed) => stage.begin(needed) as never,
        restorePut: async (slot, bytes) => stage.put(slot, bytes) as never,
        restoreReadSlot: async (slot) => stage.readSlot(slot) as never,
        restoreWrite: async (bytes) => stage.write(bytes) as never,
        restoreCommit: async () => stage.commit() as never,
        restoreRead: async (offset) => stage.read(offset) as never,
        restoreSwap: async () => {
          const answer = stage.swap();
          files = vaultFiles(vaultPath);
          return answer as never;
        },
        restoreAbandon: async () => stage.abandon() as never,
        restoreSettle: async () => stage.settle() as never,
        clearStore: async () => {
          factory = new IDBFactory();
          return ok(null) as never;
        },
      });
      const clock: Clock =
        typeof now === 'object' ? now : { now: now === undefined ? Date.now : () => Date.parse(now) };
      return {
        host,
        clock,
        program: 'test',
        asOf: null as Instant | null,
        openDatabase: (onClosed) => openDatabase(onClosed, { indexedDB: factory, IDBKeyRange }),
      };
    },
    loseStore() {
      factory = new IDBFactory();
    },
    quitCleanly() {
      files.markClean();
    },
    copy: () => newProfile(profile),
    async readStore() {
      const database = await openDatabase(() => undefined, { indexedDB: factory, IDBKeyRange });
      const stored = await database.load();
      database.close();
      return stored;
    },
    async copyWithStore(storeOf = profile) {
      const made = newProfile(profile);
      const stored = await storeOf.readStore();
      const database = await made.ground().openDatabase(() => undefined);
      if (stored)
        await database.apply({
          places: stored.places,
          bytes: [...stored.bytes].map(([s, b]) => ({ s, b })),
          forget: [],
          mark: stored.mark,
        });
      database.close();
      return made;
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return profile;
}

/** A person whose clock is right types its date when it is asked for. */
function answeringDates(services: ReturnType<typeof vaultCalls>): ReturnType<typeof vaultCalls> {
  const answered = async (answer: Result<Session>) =>
    answer.ok && answer.value.clock.state === 'ask' ? services.confirmDate(answer.value.clock.clockDay, null) : answer;
  return {
    ...services,
    unlock: async (...args) => answered(await services.unlock(...args)),
    unlockAsIs: async (...args) => answered(await services.unlockAsIs(...args)),
    create: async (...args) => answered(await services.create(...args)),
    finishRecovery: async (...args) => answered(await services.finishRecovery(...args)),
  };
}

/** The value of a result that has to be one. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a refusal that has to be one. */
export function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error('was not refused');
  return result.error.code;
}
