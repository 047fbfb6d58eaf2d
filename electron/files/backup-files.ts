/**
 * Backup files on whatever medium the person chose. The worker names a file by its ticket; where it lies is known here
 * and nowhere else. A backup is written under a temporary name beside its target, synced, closed, opened anew for the
 * check, and only then renamed; a name that exists is never taken, and a failure removes only the temporary file.
 * Copies of attached files go the same way; over a file the person agreed to replace.
 */
import { bug } from '../../shared/errors/bug-trace';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { diskError, renamePatiently, syncFolder, writeAll } from '../base/atomic-file';
import { enoughSpace } from '../base/disk-space';
import { removeFile } from '../disk/patience';

const PIECE = 8 * 1024 * 1024;
const MiB = 1024 * 1024;

/** The longest file FAT32 can hold. */
const FAT32_MOST = 4 * 1024 * MiB - 1;

interface Held {
  path: string;
  temporary: string | null;
  file: number;
  size: number;
}

export interface BackupFiles {
  /** A new file to be written here; `size` is what it is expected to take. */
  target(path: string, size: number): Result<{ ticket: string; name: string }>;
  /** An existing file to be read. */
  source(path: string): Result<{ ticket: string; name: string; size: number }>;
  write(ticket: string, bytes: Uint8Array): Result<null>;
  /** Onto the medium, closed, opened anew to be read back. */
  sync(ticket: string): Result<{ size: number }>;
  read(ticket: string, offset: number): Result<Uint8Array>;
  /** The checked file gets its name. */
  commit(ticket: string): Result<{ name: string }>;
  /** Lets go of a file; an unfinished one is removed. */
  drop(ticket: string): Result<null>;
  /** True while a file is being written. */
  busy(): boolean;
  /** The window is gone that held the tickets. */
  dropAll(): void;
}

/**
 * Whether the file system takes a file of this length at all (FAT32 does not beyond 4 GiB); tried, because none tells
 * its name everywhere.
 */
function holdsSize(file: number, size: number): boolean {
  try {
    ftruncateSync(file, size);
    ftruncateSync(file, 0);
    return true;
  } catch {
    // Not there or not readable: not the file that is asked for.
    return false;
  }
}

/**
 * The files in hand; `space` is replaced in tests. `replace`: a name that exists may be taken. `most`: bytes a file may
 * be given.
 */
export function backupFiles(
  space: typeof enoughSpace = enoughSpace,
  replace = false,
  most: () => number = () => Infinity,
): BackupFiles {
  const held = new Map<string, Held>();
  const hold = (file: Held) => {
    const ticket = randomBytes(8).toString('hex');
    held.set(ticket, file);
    return ticket;
  };
  const letGo = (ticket: string, one: Held) => {
    held.delete(ticket);
    try {
      closeSync(one.file);
    } catch {
      // Closed already by a sync that failed.
    }
    if (one.temporary) removeFile(one.temporary);
  };

  return {
    target(path, size) {
      if (!replace && existsSync(path)) return fail('backup.exists', { params: { name: basename(path) } });
      const room = space(dirname(path), Math.ceil(size * 1.1) + MiB);
      if (!room.ok) return room;
      const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
      try {
        const file = openSync(temporary, 'wx+', 0o600);
        if (size <= FAT32_MOST || holdsSize(file, size))
          return ok({ ticket: hold({ path, temporary, file, size: 0 }), name: basename(path) });
        closeSync(file);
        removeFile(temporary);
        return fail('backup.too_large', { params: { needed: Math.ceil(size / MiB) } });
      } catch (error) {
        return fail(diskError(error), { params: { name: basename(path) } });
      }
    },
    source(path) {
      try {
        const entry = statSync(path);
        if (!entry.isFile()) return fail('backup.not_backup');
        return ok({
          ticket: hold({ path, temporary: null, file: openSync(path, 'r'), size: entry.size }),
          name: basename(path),
          size: entry.size,
        });
      } catch (error) {
        bug(error, 'backup.open');
        return fail('file.not_readable');
      }
    },
    write(ticket, bytes) {
      const one = held.get(ticket);
      if (!one?.temporary) return fail('bad_request');
      if (one.size + bytes.length > most()) {
        letGo(ticket, one);
        return fail('not_allowed');
      }
      try {
        writeAll(one.file, bytes, one.size);
        one.size += bytes.length;
        return ok(null);
      } catch (error) {
        letGo(ticket, one);
        return fail(diskError(error));
      }
    },
    sync(ticket) {
      const one = held.get(ticket);
      if (!one?.temporary) return fail('bad_request');
      try {
        fsyncSync(one.file);
        closeSync(one.file);
        one.file = openSync(one.temporary, 'r');
        return ok({ size: statSync(one.temporary).size });
      } catch (error) {
        letGo(ticket, one);
        return fail(diskError(error));
      }
    },
    read(ticket, offset) {
      const one = held.get(ticket);
      if (!one) return fail('bad_request');
      try {
        const bytes = new Uint8Array(Math.min(PIECE, Math.max(0, one.size - offset)));
        return ok(bytes.subarray(0, readSync(one.file, bytes, 0, bytes.length, offset)));
      } catch (error) {
        bug(error, 'backup.read');
        return fail('file.not_readable');
      }
    },
    commit(ticket) {
      const one = held.get(ticket);
      if (!one?.temporary) return fail('bad_request');
      try {
        if (!replace && existsSync(one.path)) {
          letGo(ticket, one);
          return fail('backup.exists', { params: { name: basename(one.path) } });
        }
        closeSync(one.file);
        renamePatiently(one.temporary, one.path);
        held.delete(ticket);
        syncFolder(dirname(one.path));
        return ok({ name: basename(one.path) });
      } catch (error) {
        if (held.has(ticket)) letGo(ticket, one);
        return fail(diskError(error));
      }
    },
    drop(ticket) {
      const one = held.get(ticket);
      if (one) letGo(ticket, one);
      return ok(null);
    },
    busy: () => [...held.values()].some((one) => one.temporary !== null),
    dropAll() {
      for (const [ticket, one] of held) letGo(ticket, one);
    },
  };
}
