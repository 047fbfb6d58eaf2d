/**
 * Where a restored vault is put together: `vault.next` beside the live folder. Only when the worker has opened all of
 * it
 * do two renames put it in place; the previous vault stays as `vault.before` until the next successful unlock. A
 * restore that was cut short at any point leaves the old vault current (docs/security.md "Backups").
 */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  /**
   * Whether the live vault is not the staged one's earlier state: it is then set aside and stays until it is let go.
   */
  replacesOther(): boolean;
  /** Vaults that were set aside. */
  kept(): Result<{ id: string; size: number }[]>;
  letGo(id: string): Result<null>;
  /** A vault that was set aside and the live one change places. */
  bringBack(id: string): Result<null>;
  /** The restored vault opened: the previous one goes. */
  settle(): Result<null>;
}

/** The stage beside a vault folder; finishes at once what an earlier run was cut short in. */
export function restoreStage(live: string, space: typeof enoughSpace = enoughSpace): RestoreStage {
  const next = `${live}.next`;
  const before = `${live}.before`;
  const asideName = new RegExp(`^${basename(live).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.kept\\.(\\d{1,6})$`);
  const asides = () =>
    (existsSync(dirname(live)) ? readdirSync(dirname(live)) : []).flatMap((name) => asideName.exec(name)?.[1] ?? []);
  const aside = (id: string) => `${live}.kept.${id}`;
  const newAside = () => aside(String(Math.max(0, ...asides().map(Number)) + 1));
  let staged: { folder: VaultFolder; files: VaultFiles } | null = null;

  /**
   * Between the two renames of a swap or an undo there is no live folder: the previous one takes its place again; the
   * same between the two that set another vault aside.
   */
  const recover = (): boolean => {
    if (existsSync(live)) return true;
    const lastAside = existsSync(next) ? asides().sort((a, b) => Number(b) - Number(a))[0] : undefined;
    const from = isFolder(before) ? before : lastAside === undefined ? null : aside(lastAside);
    if (from === null) return true;
    try {
      renamePatiently(from, live);
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

  const replacesOther = () => {
    if (!existsSync(live)) return false;
    const [ours, theirs] = [vaultIdOf(next), vaultIdOf(live)];
    return ours !== theirs;
  };

  return {
    recover,
    busy: () => staged !== null,
    replacesOther,
    kept: () => {
      try {
        return ok(asides().map((id) => ({ id, size: sizeOf(aside(id)) })));
      } catch (error) {
        return fail(diskError(error));
      }
    },
    letGo: (id) =>
      guarded(() => {
        if (isFolder(aside(id))) removeVault(aside(id));
      }),
    bringBack(id) {
      if (!isFolder(aside(id))) return fail('bad_request');
      return guarded(() => {
        const place = newAside();
        if (existsSync(live)) renamePatiently(live, place);
        try {
          renamePatiently(aside(id), live);
        } catch (error) {
          if (existsSync(place)) renamePatiently(place, live);
          throw error;
        }
        syncFolder(dirname(live));
      });
    },
    begin(needed) {
      mkdirSync(dirname(live), { recursive: true });
      const room = space(dirname(live), needed);
      if (!room.ok) return room;
      return guarded(() => {
        if (existsSync(next)) removeVault(next);
        staged = { folder: vaultFolder(next), files: vaultFiles(next, undefined, undefined, needed) };
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
          const place = replacesOther() ? newAside() : before;
          if (place === before && existsSync(before)) removeVault(before);
          if (existsSync(live)) renamePatiently(live, place);
          try {
            renamePatiently(next, live);
          } catch (error) {
            if (existsSync(place)) renamePatiently(place, live);
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

/** The vault's id as its header says it in clear; null when none can be read. */
function vaultIdOf(folder: string): string | null {
  const headers = vaultFolder(folder).read('header');
  const id =
    headers.ok && headers.value[0]
      ? /"vaultId":"([^"]*)"/.exec(Buffer.from(headers.value[0]).toString('latin1'))
      : null;
  return id?.[1] ?? null;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
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
