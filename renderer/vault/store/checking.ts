/**
 * A look through the files of an open vault: rot that nobody has met yet is found and mended while there is a second
 * witness (S39).
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { type FileSource, fileSource, readFrames } from './files';
import { mend } from './opening';
import { type Room, noteTrouble } from './room';

/**
 * Files and bytes read, and the files with damaged spots; after damage a new snapshot is written from what is whole.
 */
export async function checkFiles(
  room: Room,
  onProgress?: OnProgress,
): Promise<Result<{ files: number; bytes: number; damaged: string[] }>> {
  const listed = await room.host.list();
  if (!listed.ok) return fail(listed.error.code);
  const all = listed.value.generations
    .filter(({ number }) => number > 0)
    .flatMap(({ number, snapshot, journal }) => [
      { file: 'snapshot' as const, number, size: snapshot ?? 0 },
      { file: 'journal' as const, number, size: journal },
    ])
    .filter(({ size }) => size > 0);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  const seen = new Set<string>();
  const damaged: string[] = [];
  let before = 0;
  for (const { file, number, size } of all) {
    const read = await readFrames(
      fileSource(room.host, file, number, size),
      ({ check }) => seen.add(check),
      (step) => onProgress?.({ step: 'checking', done: before + step.done, total }),
    );
    if (!read.ok) return read;
    if (read.value.damaged.length || read.value.unreadable > 0 || read.value.end < size)
      damaged.push(`${file}.${number}`);
    before += size;
  }
  for (const name of listed.value.unreadable ?? []) damaged.push(name);
  const standing = new Set(room.content.lone.values());
  const missing = [...room.content.entries.values()].filter(({ check }) => !seen.has(check));
  // A piece that lies in no file any more: nothing is mended over it, the next opening asks the person.
  if (missing.some(({ head, bytes, rows }) => rows === null && bytes === null && standing.has(head.seq))) {
    room.broken = true;
    room.troubles.set('check', 'vault.row_damaged');
    return ok({ files: all.length, bytes: total, damaged });
  }
  if (damaged.length || missing.length) {
    const mended = await mend(
      room,
      { twice: damaged.some((name) => name.endsWith(`.${room.generation}`)) },
      onProgress,
    );
    noteTrouble(room, 'check', mended);
    if (!mended.ok) return mended;
  }
  return ok({ files: all.length, bytes: total, damaged });
}

/** Milliseconds between two pieces, so that the work goes first. */
const PAUSE = 40;

/**
 * A look beside the work that goes on: nothing is mended and nobody waits. `doubtful` may also be a file that changed
 * meanwhile.
 */
export async function lookAtFiles(
  { host }: Pick<Room, 'host'>,
  stopped: () => boolean,
): Promise<'sound' | 'doubtful' | 'stopped'> {
  const listed = await host.list();
  if (!listed.ok) return 'doubtful';
  const unhurried = (source: FileSource): FileSource => ({
    size: source.size,
    async read(offset) {
      await new Promise((done) => {
        setTimeout(done, PAUSE);
      });
      return stopped() ? fail('cancelled') : source.read(offset);
    },
  });
  for (const { number, snapshot, journal } of listed.value.generations) {
    for (const [file, size] of [
      ['snapshot', snapshot],
      ['journal', journal],
    ] as const) {
      if (!size || number === 0) continue;
      const read = await readFrames(unhurried(fileSource(host, file, number, size)), () => undefined);
      if (stopped()) return 'stopped';
      if (!read.ok || read.value.damaged.length || read.value.end < size) return 'doubtful';
    }
  }
  return 'sound';
}
