/**
 * Work without a person at the window: `npm run demo` and `npm run report` start the program with a job. It then uses a
 * temporary profile of its own, never the person's vault, reads the one file it was given and writes into the one
 * folder it was given.
 */
import { app } from 'electron';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { type Job, jobSchema } from '../../shared/ipc/contract';
import { diskError, writeWhole } from '../base/atomic-file';
import { removeFile, removeFolder, removeIfPossible } from '../disk/patience';
import { readInput } from '../files/documents';
import { sweepProfiles } from '../life/profile';

const JOB_PROFILE = 'senim-job-';

export interface RunningJob {
  job: Job;
  input(): Promise<Result<{ name: string; bytes: Uint8Array }>>;
  write(name: string, bytes: Uint8Array): Result<{ name: string }>;
  /**
   * Removes the temporary profile; with `failed` also the files written so far: nothing half-written remains. Once; the
   * first call decides.
   */
  finish(failed: boolean): void;
}

/** The job of the command line (`--job=<JSON>`), or null in an ordinary start. Throws when the JSON is no job. */
export function jobFromCommandLine(): RunningJob | null {
  const text = app.commandLine.getSwitchValue('job');
  if (!text) return null;
  const given = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as { job: unknown; data: string; out: string };
  const job = jobSchema.parse(given.job);
  sweepProfiles(JOB_PROFILE);
  const profile = mkdtempSync(join(tmpdir(), JOB_PROFILE));
  app.setPath('userData', profile);
  // Chromium writes its preferences once more when it ends; on Windows it holds its files until then, and a later job
  // sweeps.
  const removeProfile = () => {
    removeIfPossible(profile);
  };
  process.once('exit', removeProfile);
  const written: { path: string; existed: boolean }[] = [];
  let madeFolder = false;
  let finished = false;
  return {
    job,
    input: () => readInput(given.data),
    write(name, bytes) {
      try {
        if (!existsSync(given.out)) {
          mkdirSync(given.out, { recursive: true });
          madeFolder = true;
        }
        if (!statSync(given.out).isDirectory()) return fail('file.not_writable');
        accessSync(given.out, constants.W_OK);
        const path = join(given.out, name);
        written.push({ path, existed: existsSync(path) });
        writeWhole(path, bytes);
        return ok({ name });
      } catch (error) {
        return fail(diskError(error));
      }
    },
    finish(failed) {
      if (finished) return;
      finished = true;
      if (failed) {
        for (const file of written) if (!file.existed) removeFile(file.path);
        if (madeFolder) removeFolder(given.out);
      }
      removeProfile();
    },
  };
}
