/**
 * Looks through the files of profile and vault folder for pieces of destroyed ciphertext (destruction, verification).
 */
import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';

const PIECE = 4 * 1024 * 1024;

/** Files and bytes read, and how many occurrences were found; 0 is what a destruction expects. */
export function scanFor(
  folder: string,
  samples: Uint8Array[],
): Result<{ files: number; bytes: number; found: number }> {
  const wanted = samples.filter((sample) => sample.length >= 16).map((sample) => Buffer.from(sample));
  const overlap = Math.max(0, ...wanted.map((sample) => sample.length - 1));
  let files = 0;
  let bytes = 0;
  let found = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      let file: number;
      try {
        file = openSync(join(entry.parentPath, entry.name), 'r');
      } catch {
        // Sockets and files that vanished meanwhile hold nothing of ours.
        continue;
      }
      try {
        files += 1;
        let tail: Buffer = Buffer.alloc(0);
        const piece = Buffer.alloc(PIECE);
        for (;;) {
          const length = readSync(file, piece, 0, PIECE, null);
          if (length === 0) break;
          bytes += length;
          const window = Buffer.concat([tail, piece.subarray(0, length)]);
          for (const sample of wanted) {
            for (let at = window.indexOf(sample); at !== -1; at = window.indexOf(sample, at + 1)) found += 1;
          }
          tail = Buffer.from(window.subarray(Math.max(0, window.length - overlap)));
        }
      } finally {
        closeSync(file);
      }
    }
    return ok({ files, bytes, found });
  } catch {
    return fail('file.not_readable');
  }
}
