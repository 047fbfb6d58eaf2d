/**
 * That there was a vault on this computer, noted beside its folder: when the folder is gone (moved, deleted, another
 * disk), the program says so and offers a backup, and never looks as if it had just been installed (S13).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { diskError } from '../base/atomic-file';
import { removeFile } from '../disk/patience';

export interface VaultMark {
  known(): boolean;
  set(): void;
  /** The person begins anew, knowing that the old vault is not here. */
  clear(): Result<null>;
}

/** The mark in the folder of the program's data. */
export function vaultMark(folder: string): VaultMark {
  const path = join(folder, 'vault.known');
  return {
    known: () => existsSync(path),
    set() {
      if (existsSync(path)) return;
      try {
        writeFileSync(path, '');
      } catch {
        // Without it a lost folder is told as a first start: no reason to stop.
      }
    },
    clear() {
      try {
        removeFile(path);
        return ok(null);
      } catch (error) {
        return fail(diskError(error));
      }
    },
  };
}
