/**
 * The journal file of the vault folder: sealed frames one after another, synced before the worker is told. It is the
 * promise behind the word "saved"; the browser's store is rebuilt from it whenever the two disagree.
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, fail, ok } from '../shared/errors/app-error';
import { diskError, overwriteAndRemove, syncFolder, writeAll } from './atomic-file';

const PIECE = 8 * 1024 * 1024;

export interface VaultJournal {
  info(): Result<{ length: number; clean: boolean }>;
  read(offset: number): Result<Uint8Array>;
  append(offset: number, bytes: Uint8Array): Result<{ length: number }>;
  truncate(length: number): Result<null>;
  rewrite(first: boolean, last: boolean, bytes: Uint8Array): Result<{ length: number }>;
  /** Called at a quit in good order: the next start may trust the browser's store. */
  markClean(): void;
}

/** The journal of a vault folder. */
export function vaultJournal(folder: string): VaultJournal {
  const path = join(folder, 'journal.pv1');
  const next = join(folder, 'journal.next.pv1');
  const old = join(folder, 'journal.old.pv1');
  const cleanMark = join(folder, 'clean');
  let dirty = false;

  /** From the first write on, the session counts as unclean until it ends in good order. */
  const beginWriting = () => {
    if (dirty) return;
    rmSync(cleanMark, { force: true });
    if (existsSync(folder)) syncFolder(folder);
    dirty = true;
  };
  const lengthNow = () => (existsSync(path) ? statSync(path).size : 0);

  // A rewrite that was cut short: before the rename the old journal stands, after it only the old one's remains are left.
  if (existsSync(next)) overwriteAndRemove(next);
  if (existsSync(old)) {
    if (existsSync(path)) overwriteAndRemove(old);
    else renameSync(old, path);
  }

  return {
    info() {
      try {
        return ok({ length: lengthNow(), clean: existsSync(cleanMark) || dirty });
      } catch {
        return fail('file.not_readable');
      }
    },
    read(offset) {
      try {
        const length = Math.min(PIECE, Math.max(0, lengthNow() - offset));
        const bytes = new Uint8Array(length);
        if (length === 0) return ok(bytes);
        const file = openSync(path, 'r');
        try {
          return ok(bytes.subarray(0, readSync(file, bytes, 0, length, offset)));
        } finally {
          closeSync(file);
        }
      } catch {
        return fail('file.not_readable');
      }
    },
    append(offset, bytes) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        beginWriting();
        // Two writers, or a worker that does not know the journal's end: never write over frames.
        if (lengthNow() !== offset) return fail('vault.storage_failed');
        const made = !existsSync(path);
        const file = openSync(path, made ? 'wx' : 'r+', 0o600);
        try {
          try {
            writeAll(file, bytes, offset);
            fsyncSync(file);
          } catch (error) {
            ftruncateSync(file, offset);
            throw error;
          }
        } finally {
          closeSync(file);
        }
        if (made) syncFolder(folder);
        return ok({ length: offset + bytes.length });
      } catch (error) {
        return fail(diskError(error));
      }
    },
    truncate(length) {
      try {
        beginWriting();
        const size = lengthNow();
        if (length > size) return fail('bad_request');
        const file = openSync(path, 'r+');
        try {
          ftruncateSync(file, length);
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        return ok(null);
      } catch (error) {
        return fail(diskError(error));
      }
    },
    rewrite(first, last, bytes) {
      try {
        beginWriting();
        if (first) rmSync(next, { force: true });
        const offset = first ? 0 : statSync(next).size;
        const file = openSync(next, first ? 'wx' : 'r+', 0o600);
        try {
          writeAll(file, bytes, offset);
          if (last) fsyncSync(file);
        } finally {
          closeSync(file);
        }
        if (last) {
          if (existsSync(path)) renameSync(path, old);
          renameSync(next, path);
          syncFolder(folder);
          overwriteAndRemove(old);
        }
        return ok({ length: offset + bytes.length });
      } catch (error) {
        return fail(diskError(error));
      }
    },
    markClean() {
      if (!dirty || !existsSync(folder)) return;
      try {
        writeFileSync(cleanMark, '');
        syncFolder(folder);
        dirty = false;
      } catch {
        // Without the mark the next start rebuilds: slower, never wrong.
      }
    },
  };
}
