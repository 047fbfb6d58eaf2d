/** Whether a file system has room for what is about to be written. */
import { bug } from '../../shared/errors/bug-trace';
import { statfsSync } from 'node:fs';
import { type Result, fail, ok } from '../../shared/errors/app-error';

const MiB = 1024 * 1024;

/** Free space of the file system a folder lies on, against what is needed. */
export function enoughSpace(folder: string, needed: number): Result<null> {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    return free >= needed
      ? ok(null)
      : fail('backup.no_space', { params: { needed: Math.ceil(needed / MiB), free: Math.floor(free / MiB) } });
  } catch (error) {
    bug(error, 'disk.space');
    return fail('file.not_writable', { params: { name: '' } });
  }
}
