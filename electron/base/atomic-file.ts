/** Files that are whole or not there: written beside, synced, renamed, and the folder synced after it. */
import { closeSync, fsyncSync, ftruncateSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { patiently, removeFile, renamePatiently } from '../disk/patience';

export { renamePatiently } from '../disk/patience';

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
    try {
      removeFile(temporary);
    } catch {
      // The first failure is the one to report; the next start sweeps unfinished files of the vault.
    }
    throw error;
  }
}

/** Writes all bytes at a position, however many calls it takes. */
export function writeAll(file: number, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, position + written);
}

/**
 * Makes a rename or removal in the folder durable; Windows has no such call (renamePatiently flushes the new name
 * there).
 */
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
    // No file there: nothing to overwrite.
    return;
  }
  const file = patiently(() => openSync(path, 'r+'));
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
  removeFile(path);
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
        renamePatiently(
          join(folder, entry.name),
          join(folder, `${entry.name}.${randomBytes(4).toString('hex')}.aside`),
        );
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
