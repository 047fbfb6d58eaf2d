/** Files that are whole or not there: written beside, synced, renamed, and the folder synced after it. */
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

/** Writes the whole file under a temporary name in the same folder and renames it into place. Throws Node's error. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeAll(file, bytes, 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renamePatiently(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Renames; a virus scanner that holds the file for a moment is waited for (S23). Throws Node's error after three
 * seconds.
 */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (attempt === 10 || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    }
  }
}

/** Writes all bytes at a position, however many calls it takes. */
export function writeAll(file: number, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, position + written);
}

/** Makes a rename or removal in the folder durable; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Overwrites a file with random bytes and zeros, syncs, removes it. What a disk's controller keeps is beyond any
 * program.
 */
export function overwriteAndRemove(path: string): void {
  let size: number;
  try {
    size = statSync(path).size;
  } catch {
    return;
  }
  const file = openSync(path, 'r+');
  try {
    const piece = 1024 * 1024;
    for (const fill of ['random', 'zero'] as const) {
      for (let at = 0; at < size; at += piece) {
        const length = Math.min(piece, size - at);
        writeAll(file, fill === 'random' ? randomBytes(length) : new Uint8Array(length), at);
      }
      fsyncSync(file);
    }
    ftruncateSync(file, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path);
  syncFolder(dirname(path));
}

/**
 * Gives folders that stand where files of ours belong another name: nothing could be written there any more. Whose they
 * are is not asked, so they stay.
 */
export function foldersAside(folder: string, ours: RegExp): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && ours.test(entry.name))
        renameSync(join(folder, entry.name), join(folder, `${entry.name}.${randomBytes(4).toString('hex')}.aside`));
    }
  } catch {
    // No folder yet, or one that may not be changed: what needs the place says so.
  }
}

/** Node's error number as one of the program's codes. */
export function diskError(error: unknown): 'vault.disk_full' | 'file.not_writable' {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'vault.disk_full' : 'file.not_writable';
}

/** Node's name of an error (`EIO`), for the log: never a path. */
export function errorNumber(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';
}
