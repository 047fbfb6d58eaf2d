/**
 * The journals and snapshots of the vault folder, by generation. `journal.N.pv1` grows by sealed frames, synced before
 * the worker is told; `snapshot.N.pv1` is everything in force when journal N began. A new snapshot is written beside,
 * synced, read back whole and only then named; the generation before it stays, so that a damaged file has a second
 * witness. Nothing here is understood: ranges of bytes come and go (docs/security.md "Rooms").
 */
import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import type { Generation, VaultFile } from '../../shared/ipc/contract';
import {
  diskError,
  errorNumber,
  foldersAside,
  overwriteAndRemove,
  renamePatiently,
  syncFolder,
  writeAll,
} from '../base/atomic-file';
import { enoughSpace } from '../base/disk-space';
import { type Ballast, ballastOf } from './ballast';
import { logEvent } from '../base/log';
import { patiently, removeFile, removeIfPossible } from '../disk/patience';

const PIECE = 8 * 1024 * 1024;
/** What a snapshot may be longer than twice the files, and a journal than twice its snapshot. */
const [SNAPSHOT_ROOM, JOURNAL_MOST] = [64 * 1024 * 1024, 1024 * 1024 * 1024];
const NAMED = /^(journal|snapshot)\.(\d{1,9})\.pv1$/;
/** The one journal of format 1; shows as generation 0. */
const FIRST_JOURNAL = 'journal.pv1';
const NEXT = 'snapshot.next.part';
const OURS = /^((journal|snapshot)\.\d{1,9}\.pv1|journal\.pv1|snapshot\.next\.part|clean|ballast)$/;

/** A range of a file of a generation. */
export interface Range {
  file: VaultFile;
  generation: number;
  offset: number;
  length: number;
}

export interface VaultFiles {
  /** All generations, oldest first, and whether the program that wrote last ended in good order. */
  list(): Result<{ generations: Generation[]; clean: boolean; unreadable?: string[] }>;
  /** At most 8 MiB; fewer bytes only at the file's end. */
  read(range: Range): Result<Uint8Array>;
  /**
   * Appends at `offset`, the journal's end as the worker knows it. `reserve` may use the room kept for a lock and a
   * destruction.
   */
  append(generation: number, offset: number, bytes: Uint8Array, reserve?: boolean): Result<{ length: number }>;
  truncate(generation: number, length: number): Result<null>;
  /** Begins a snapshot; an unfinished one is thrown away. */
  begin(): Result<null>;
  write(bytes: Uint8Array): Result<{ length: number }>;
  /**
   * Synced, read back, compared, named. `forget` overwrites and removes every older generation; otherwise one older
   * stays.
   * Once it is named it is the one in force, whatever becomes of the older files: `left` says that some of those to be
   * forgotten are still there.
   */
  commit(generation: number, forget: boolean): Result<{ length: number; left: boolean }>;
  markClean(): void;
  /** Bytes of all generations. */
  size(): number;
}

/**
 * The generations of a vault folder; `space` is replaced in tests. `most`: bytes a snapshot may have whatever lies
 * here, for a stage.
 */
export function vaultFiles(
  folder: string,
  ballast: Ballast = ballastOf(folder),
  space: typeof enoughSpace = enoughSpace,
  most = 0,
): VaultFiles {
  const cleanMark = join(folder, 'clean');
  const next = join(folder, NEXT);
  let dirty = false;
  let writing: { hash: Hash; length: number; most: number } | null = null;

  const pathOf = (file: VaultFile, generation: number) =>
    join(folder, generation === 0 && file === 'journal' ? FIRST_JOURNAL : `${file}.${generation}.pv1`);
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? null;
  const numbers = (): number[] => {
    if (!existsSync(folder)) return [];
    const found = new Set<number>();
    for (const name of readdirSync(folder)) {
      const match = NAMED.exec(name);
      if (match) found.add(Number(match[2]));
      else if (name === FIRST_JOURNAL) found.add(0);
    }
    return [...found].sort((a, b) => a - b);
  };
  /** From the first write on, the session counts as unclean until it ends in good order. */
  const beginWriting = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (dirty) return;
    removeFile(cleanMark);
    syncFolder(folder);
    dirty = true;
  };
  const guarded = <T>(use: () => Result<T>): Result<T> => {
    try {
      return use();
    } catch (error) {
      return fail(diskError(error));
    }
  };

  foldersAside(folder, OURS);
  // Held at this moment it stays: the next snapshot begins by emptying it.
  removeIfPossible(next);

  function readRange({ file, generation, offset, length }: Range): Uint8Array {
    const path = pathOf(file, generation);
    const take = Math.min(PIECE, length, Math.max(0, (sizeOf(path) ?? 0) - offset));
    const bytes = new Uint8Array(take);
    if (take === 0) return bytes;
    const handle = patiently(() => openSync(path, 'r'));
    try {
      let have = 0;
      while (have < take) {
        const got = readSync(handle, bytes, have, take - have, offset + have);
        if (got === 0) break;
        have += got;
      }
      return bytes.subarray(0, have);
    } finally {
      closeSync(handle);
    }
  }

  function appendTo(path: string, offset: number, bytes: Uint8Array): void {
    const made = !existsSync(path);
    const handle = patiently(() => openSync(path, made ? 'wx' : 'r+', 0o600));
    try {
      try {
        writeAll(handle, bytes, offset);
        fsyncSync(handle);
      } catch (error) {
        ftruncateSync(handle, offset);
        throw error;
      }
    } finally {
      closeSync(handle);
    }
    if (made) syncFolder(folder);
  }

  function addToNext(bytes: Uint8Array): Result<{ length: number }> {
    if (!writing) return fail('bad_request');
    // A snapshot is what the files hold, put together: a longer one is none.
    if (writing.length + bytes.length > writing.most) return fail('not_allowed');
    const handle = patiently(() => openSync(next, 'r+'));
    try {
      writeAll(handle, bytes, writing.length);
    } finally {
      closeSync(handle);
    }
    writing.hash.update(bytes);
    writing.length += bytes.length;
    return ok({ length: writing.length });
  }

  function wholeSize(): number {
    return numbers().reduce(
      (sum, number) => sum + (sizeOf(pathOf('snapshot', number)) ?? 0) + (sizeOf(pathOf('journal', number)) ?? 0),
      0,
    );
  }

  /** What lies on the disk now is what was written. */
  function sameAsWritten(expected: string): boolean {
    const hash = createHash('sha256');
    const handle = patiently(() => openSync(next, 'r+'));
    try {
      fsyncSync(handle);
      const piece = Buffer.alloc(PIECE);
      for (;;) {
        const got = readSync(handle, piece, 0, PIECE, null);
        if (got === 0) break;
        hash.update(piece.subarray(0, got));
      }
    } finally {
      closeSync(handle);
    }
    return hash.digest('hex') === expected;
  }

  function removeOlder(generation: number, forget: boolean): void {
    const older = numbers().filter((number) => number < generation);
    for (const number of forget ? older : older.slice(0, -1)) {
      for (const file of ['snapshot', 'journal'] as const) {
        const path = pathOf(file, number);
        if (forget) overwriteAndRemove(path);
        else removeFile(path);
      }
    }
  }

  return {
    list: () => {
      try {
        const unreadable: string[] = [];
        const size = (file: VaultFile, number: number) => {
          try {
            return sizeOf(pathOf(file, number));
          } catch (error) {
            // One file that the disk does not give is damage of this file; the others serve.
            logEvent(`disk.unreadable:${errorNumber(error)}`);
            unreadable.push(`${file}.${number}`);
            return null;
          }
        };
        const generations = numbers().map((number) => ({
          number,
          snapshot: size('snapshot', number),
          journal: size('journal', number) ?? 0,
        }));
        return ok({ generations, clean: existsSync(cleanMark) || dirty, ...(unreadable.length ? { unreadable } : {}) });
      } catch (error) {
        logEvent(`disk.unreadable:${errorNumber(error)}`);
        return fail('file.not_readable');
      }
    },
    read(range) {
      try {
        return ok(readRange(range));
      } catch (error) {
        logEvent(`disk.unreadable:${errorNumber(error)}`);
        return fail('file.not_readable');
      }
    },
    append: (generation, offset, bytes, reserve = false) =>
      guarded(() => {
        beginWriting();
        const path = pathOf('journal', generation);
        // Two writers, or a worker that does not know the journal's end: never write over frames.
        if ((sizeOf(path) ?? 0) !== offset) return fail('vault.storage_failed');
        // Long before this the journal is folded.
        if (offset + bytes.length > JOURNAL_MOST + 2 * (sizeOf(pathOf('snapshot', generation)) ?? 0))
          return fail('not_allowed');
        try {
          appendTo(path, offset, bytes);
        } catch (error) {
          if (!reserve || diskError(error) !== 'vault.disk_full' || !ballast.release()) throw error;
          appendTo(path, offset, bytes);
          return ok({ length: offset + bytes.length });
        }
        ballast.keep();
        return ok({ length: offset + bytes.length });
      }),
    truncate: (generation, length) =>
      guarded(() => {
        const path = pathOf('journal', generation);
        const size = sizeOf(path);
        if (size === null || length > size) return length === 0 ? ok(null) : fail('bad_request');
        beginWriting();
        const handle = patiently(() => openSync(path, 'r+'));
        try {
          ftruncateSync(handle, length);
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
        return ok(null);
      }),
    begin: () =>
      guarded(() => {
        // The conversion of an earlier format asks first: it writes everything anew beside the old journal (S29).
        const old = numbers().some((number) => number > 0) ? 0 : (sizeOf(pathOf('journal', 0)) ?? 0);
        const room = old > 0 ? space(folder, 2 * old) : ok(null);
        if (!room.ok) return fail('vault.no_room', { params: room.error.params ?? {} });
        beginWriting();
        writeFileSync(next, '', { mode: 0o600 });
        writing = { hash: createHash('sha256'), length: 0, most: Math.max(most, 2 * wholeSize() + SNAPSHOT_ROOM) };
        return ok(null);
      }),
    write: (bytes) => guarded(() => addToNext(bytes)),
    commit: (generation, forget) =>
      guarded(() => {
        if (!writing) return fail('bad_request');
        const { hash, length } = writing;
        writing = null;
        if (!sameAsWritten(hash.digest('hex'))) {
          removeFile(next);
          return fail('file.not_writable');
        }
        renamePatiently(next, pathOf('snapshot', generation));
        const tidied = guarded(() => {
          syncFolder(folder);
          removeOlder(generation, forget);
          return ok(null);
        });
        ballast.keep();
        if (!tidied.ok) logEvent(`disk.not_tidied:${tidied.error.code}`);
        return ok({ length, left: forget && !tidied.ok });
      }),
    size: wholeSize,
    markClean() {
      if (!dirty || !existsSync(folder)) return;
      try {
        writeFileSync(cleanMark, '');
        syncFolder(folder);
        dirty = false;
      } catch (error) {
        logEvent(`disk.no_mark:${errorNumber(error)}`);
        // Without the mark the next start rebuilds: slower, never wrong.
      }
    },
  };
}
