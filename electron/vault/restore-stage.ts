/**
 * Where a restored vault is put together: `vault.next` beside the live folder. Only when the worker has opened all of
 * it
 * do two renames put it in place; the previous vault stays as `vault.before` until the next successful unlock. A
 * restore that was cut short at any point leaves the old vault current (docs/security.md "Backups").
 */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import type { VaultSlot } from '../../shared/ipc/contract';
import { diskError, overwriteAndRemove, renamePatiently, syncFolder } from '../base/atomic-file';
import { enoughSpace } from '../base/disk-space';
import { removeFolder } from '../disk/patience';
import { type VaultFiles, vaultFiles } from './vault-files';
import { type VaultFolder, vaultFolder } from './vault-folder';

/** A restored vault begins with one snapshot and an empty journal. */
const FIRST = 1;
const PIECE = 8 * 1024 * 1024;

export interface RestoreStage {
  /** False while the vault cannot be put back where it belongs because another program holds a file of it. */
  recover(): boolean;
  /** True while a vault is being put together. */
  busy(): boolean;
  begin(needed: number): Result<null>;
  put(slot: VaultSlot, bytes: Uint8Array): Result<null>;
  readSlot(slot: VaultSlot): Result<Uint8Array[]>;
  write(bytes: Uint8Array): Result<{ length: number }>;
  commit(): Result<{ length: number }>;
  read(offset: number): Result<Uint8Array>;
  /** The staged vault becomes the live one. */
  swap(): Result<null>;
  /** Throws away what was staged. */
  abandon(): Result<null>;
  /** True while the vault from before the restore can be had back. */
  canUndo(): boolean;
  undo(): Result<null>;
  /** The restored vault opened: the previous one goes. */
  settle(): Result<null>;
}

/** The stage beside a vault folder; finishes at once what an earlier run was cut short in. */
export function restoreStage(live: string, space: typeof enoughSpace = enoughSpace): RestoreStage {
  const next = `${live}.next`;
  const before = `${live}.before`;
  let staged: { folder: VaultFolder; files: VaultFiles } | null = null;

  /** Between the two renames of a swap or an undo there is no live folder: the previous one takes its place again. */
  const recover = (): boolean => {
    if (!isFolder(before) || existsSync(live)) return true;
    try {
      renamePatiently(before, live);
      syncFolder(dirname(live));
      return true;
    } catch {
      // Another program has a file of it open: the person is told, and it is tried again at each question.
      return false;
    }
  };
  if (recover() && existsSync(next)) {
    try {
      removeVault(next);
    } catch {
      // Never the live vault; the next restore begins by removing it.
    }
  }

  const need = <T>(use: (one: NonNullable<typeof staged>) => Result<T>): Result<T> =>
    staged ? use(staged) : fail('bad_request');
  const guarded = (use: () => void): Result<null> => {
    try {
      use();
      return ok(null);
    } catch (error) {
      return fail(diskError(error), { params: { name: '' } });
    }
  };

  return {
    recover,
    busy: () => staged !== null,
    begin(needed) {
      mkdirSync(dirname(live), { recursive: true });
      const room = space(dirname(live), needed);
      if (!room.ok) return room;
      return guarded(() => {
        if (existsSync(next)) removeVault(next);
        staged = { folder: vaultFolder(next), files: vaultFiles(next) };
        const begun = staged.files.begin();
        if (!begun.ok) throw new Error(begun.error.code);
      });
    },
    put: (slot, bytes) => need(({ folder }) => folder.replace(slot, bytes, false)),
    readSlot: (slot) => need(({ folder }) => folder.read(slot)),
    write: (bytes) => need(({ files }) => files.write(bytes)),
    commit: () =>
      need(({ files }) => {
        const done = files.commit(FIRST, true);
        // As after a quit in good order: the browser's store is another vault's, and that is what makes it be rebuilt.
        if (done.ok) files.markClean();
        return done;
      }),
    read: (offset) => need(({ files }) => files.read({ file: 'snapshot', generation: FIRST, offset, length: PIECE })),
    swap: () =>
      need(() =>
        guarded(() => {
          if (existsSync(before)) removeVault(before);
          if (existsSync(live)) renamePatiently(live, before);
          try {
            renamePatiently(next, live);
          } catch (error) {
            if (existsSync(before)) renamePatiently(before, live);
            throw error;
          }
          syncFolder(dirname(live));
          staged = null;
        }),
      ),
    abandon: () =>
      guarded(() => {
        staged = null;
        if (existsSync(next)) removeVault(next);
      }),
    canUndo: () => isFolder(before),
    undo() {
      if (!isFolder(before)) return fail('bad_request');
      return guarded(() => {
        if (existsSync(next)) removeVault(next);
        renamePatiently(live, next);
        renamePatiently(before, live);
        syncFolder(dirname(live));
        removeVault(next);
      });
    },
    settle: () =>
      guarded(() => {
        if (existsSync(before)) removeVault(before);
      }),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Keys first and overwritten: what is left of a folder cut short opens nothing. */
function removeVault(folder: string): void {
  if (isFolder(folder))
    for (const name of readdirSync(folder))
      if (/^(keyring|shred|audit|header)\./.test(name)) overwriteAndRemove(join(folder, name));
  removeFolder(folder);
  syncFolder(dirname(folder));
}
