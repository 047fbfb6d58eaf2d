/** Backups, their register, and restoring one. */
import { z } from 'zod';
import type { BackupMade, BackupView, RestorePreview } from '../api';
import { call, callAnytime, onProgress } from './call';
import { day, id, passphrase, place, text } from './inputs';

/** What opens a backup: the passphrase or the recovery sheet of the day it was made. */
const key = z.union([z.strictObject({ passphrase }), z.strictObject({ code: text })]);

/** What a restore over a vault of the same id may need of that vault. */
const live = z.strictObject({ passphrase: passphrase.optional(), withoutMaterial: z.boolean().optional() }).optional();

export const backup = {
  backups: call().answers<BackupView>(),
  /**
   * `ticket, onProgress?`: writes a backup into the file the person chose (`backup.target`), reads it back whole and
   * registers it.
   */
  makeBackup: call(id, onProgress).answers<BackupMade>(),
  /** Stops what `makeBackup` is doing; only its unfinished file goes. */
  stopBackup: callAnytime().answers<null>(),
  /** `id, lost`: a backup that was lost (fault case B16), or found again (`lost` null). */
  markBackupLost: call(id, z.object({ on: day, reason: text }).nullable()).answers<BackupView>(),
  /**
   * `file, key, onProgress?, live?`; locked only: opens a backup, reads all of it and says what would come back. Writes
   * nothing.
   */
  previewRestore: callAnytime(
    z.object({ ticket: id, name: text, size: place }),
    key,
    onProgress,
    live,
  ).answers<RestorePreview>(),
  /**
   * `onProgress?, consent?`: puts what was previewed in the place of the live vault, which stays until the next
   * successful unlock; another vault's place only with the typed word (`backup.consent`), and that one stays until it
   * is let go.
   */
  applyRestore: callAnytime(onProgress, text.optional()).answers<{ records: number }>(),
  /** Forgets what was previewed. */
  dropRestore: callAnytime().answers<null>(),
};
