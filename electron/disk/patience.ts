/**
 * Renames, opens and removals on Windows, where another program (virus scanner, indexer, backup) may hold a file for a
 * moment: such a refusal is waited for (S23). Removal is by `unlink` and is looked at afterwards: Node's `rmSync` has
 * removed nothing, in silence, below folders with Cyrillic names.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';

const TRIES = 10;
const PAUSE_MS = 300;

/** True for the refusals that pass by themselves. */
export function isHeld(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPERM' || code === 'EBUSY' || code === 'EACCES';
}

/** Does the work again while the file is held, three seconds at most. Throws Node's error after that. */
export function patiently<T>(work: () => T): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (attempt === TRIES || !isHeld(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/**
 * Renames a file or a folder. On Windows the new name is on the disk afterwards: a flush of the file takes the name
 * with it.
 */
export function renamePatiently(from: string, to: string, platform: NodeJS.Platform = process.platform): void {
  patiently(() => renameSync(from, to));
  if (platform !== 'win32' || statSync(to).isDirectory()) return;
  const file = patiently(() => openSync(to, 'r+'));
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes one file; there need not be one. Throws when it is still there. */
export function removeFile(path: string): void {
  try {
    patiently(() => unlinkSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (existsSync(path)) throw Object.assign(new Error('still there after its removal'), { code: 'EBUSY' });
}

/** Removes a folder with everything in it; there need not be one. Throws when it is still there. */
export function removeFolder(path: string): void {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  for (const entry of entries) {
    if (entry.isDirectory()) removeFolder(join(path, entry.name));
    else removeFile(join(path, entry.name));
  }
  patiently(() => rmdirSync(path));
}

/** Removes what may stay: a cache, a temporary profile that Chromium still holds. True when it is gone. */
export function removeIfPossible(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!isHeld(error) && (error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
  return !existsSync(path);
}
