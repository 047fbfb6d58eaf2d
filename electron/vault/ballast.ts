/**
 * Room kept on the disk for a lock and for a destruction: a file of no content that is given up when the disk is full
 * (S20).
 */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { errorNumber, writeAll } from '../base/atomic-file';
import { logEvent } from '../base/log';
import { removeFile } from '../disk/patience';

const SIZE = 4 * 1024 * 1024;
/** Made only while the disk has plenty: the reserve must never be what fills it. */
const PLENTY = 16 * SIZE;

export interface Ballast {
  /** Made, or made again, when it is not whole and there is room for it. */
  keep(): void;
  /** True when there was one to give up. */
  release(): boolean;
}

/** The reserve file of a vault folder. */
export function ballastOf(folder: string): Ballast {
  const path = join(folder, 'ballast');
  let whole = false;
  return {
    keep() {
      if (whole || !existsSync(folder)) return;
      try {
        whole = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= SIZE;
        if (whole) return;
        const { bavail, bsize } = statfsSync(folder);
        if (bavail * bsize <= PLENTY) return;
        const file = openSync(path, 'w', 0o600);
        try {
          // Random: a file system that packs its files would keep no room in zeros.
          writeAll(file, randomBytes(SIZE), 0);
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        whole = true;
      } catch (error) {
        // Without it a full disk is met sooner; the next change tries again.
        logEvent(`disk.no_reserve:${errorNumber(error)}`);
        try {
          removeFile(path);
        } catch (left) {
          // A part of it takes little room and is written over at the next try.
          logEvent(`disk.no_reserve:${errorNumber(left)}`);
        }
      }
    },
    release() {
      whole = false;
      if (!existsSync(path)) return false;
      removeFile(path);
      return true;
    },
  };
}
