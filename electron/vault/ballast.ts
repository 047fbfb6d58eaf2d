/**
 * Room kept on the disk for the last words before a lock: a file of no content that is given up when the disk is full
 * (S20).
 */
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SIZE = 4 * 1024 * 1024;
/** Made only while the disk has plenty: the ballast must never be what fills it. */
const PLENTY = 16 * SIZE;

export interface Ballast {
  /** Made anew when there is room for it. */
  keep(): void;
  /** True when there was one to give up. */
  release(): boolean;
}

/** The ballast of a vault folder. */
export function ballastOf(folder: string): Ballast {
  const path = join(folder, 'ballast');
  return {
    keep() {
      if (existsSync(path) || !existsSync(folder)) return;
      try {
        const { bavail, bsize } = statfsSync(folder);
        if (bavail * bsize > PLENTY) writeFileSync(path, new Uint8Array(SIZE));
      } catch {
        rmSync(path, { force: true });
      }
    },
    release() {
      if (!existsSync(path)) return false;
      rmSync(path, { force: true });
      return true;
    },
  };
}
