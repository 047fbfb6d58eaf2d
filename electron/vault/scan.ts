/**
 * Looks through the files of profile and vault folder for pieces of destroyed ciphertext (destruction, verification).
 */
import { bug } from '../../shared/errors/bug-trace';
import { type Dirent, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { isHeld } from '../disk/patience';

const PIECE = 4 * 1024 * 1024;
const TRIES = 3;
const PAUSE_MS = 300;

/** What a scan saw. `unread` files could not be looked into: Windows lets nobody open what the browser holds. */
export interface Scan {
  files: number;
  bytes: number;
  found: number;
  unread: number;
}

/**
 * Files and bytes read, and how many occurrences were found; 0 is what a destruction expects. Waits between pieces, so
 * that the window stays alive. A file of the vault's own folder that cannot be read fails the whole scan.
 */
export async function scanFor(folder: string, samples: Uint8Array[], vault = 'vault'): Promise<Result<Scan>> {
  const wanted = samples.filter((sample) => sample.length >= 16).map((sample) => Buffer.from(sample));
  const sum: Scan = { files: 0, bytes: 0, found: 0, unread: 0 };
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    bug(error, 'vault.scan');
    return fail('file.not_readable');
  }
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const seen = await scanFile(path, wanted);
    if (seen === 'gone') continue;
    if (seen === 'unread') {
      if (relative(folder, path).split(sep)[0] === vault) return fail('file.not_readable');
      // The browser's lock file is always held and always empty.
      if (entry.name !== 'LOCK') sum.unread += 1;
      continue;
    }
    sum.files += 1;
    sum.bytes += seen.bytes;
    sum.found += seen.found;
  }
  return ok(sum);
}

async function scanFile(path: string, wanted: Buffer[]): Promise<{ bytes: number; found: number } | 'gone' | 'unread'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readThrough(path, wanted);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
      if (attempt === TRIES || !isHeld(error)) return 'unread';
      await pause(PAUSE_MS);
    }
  }
}

async function readThrough(path: string, wanted: Buffer[]): Promise<{ bytes: number; found: number }> {
  const overlap = Math.max(0, ...wanted.map((sample) => sample.length - 1));
  const file = await open(path, 'r');
  const [piece, seen] = [Buffer.alloc(PIECE), { bytes: 0, found: 0 }];
  let tail: Buffer = Buffer.alloc(0);
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return seen;
      seen.bytes += bytesRead;
      const window = Buffer.concat([tail, piece.subarray(0, bytesRead)]);
      for (const sample of wanted) {
        for (let at = window.indexOf(sample); at !== -1; at = window.indexOf(sample, at + 1)) seen.found += 1;
      }
      tail = Buffer.from(window.subarray(Math.max(0, window.length - overlap)));
    }
  } finally {
    await file.close();
  }
}
