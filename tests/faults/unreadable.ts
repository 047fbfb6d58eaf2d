/**
 * S16, S19, S39: files the disk does not give (EIO), on the real services; every other witness serves and what is lost
 * is counted.
 */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HostPort } from '../../renderer/vault/host';
import { fail } from '../../shared/errors/app-error';
import { PASSPHRASE } from '../e2e/kit/program';
import { must, newProfile as vaultProfile } from '../vault/kit/harness';
import { type Base, type Tally, generator, newTally, pick, round } from './ground';

const SLOTS = ['header', 'keyring', 'shred', 'anchor', 'audit'] as const;

/** A range of one file of the folder that is refused, or a slot of which one copy is gone. */
function refusing(file: string, generation: number, from: number, to: number): (host: HostPort) => HostPort {
  return (host) => ({
    ...host,
    fileRead: async (range) =>
      `${range.file}.${range.generation}` === `${file}.${generation}` &&
      range.offset < to &&
      range.offset + range.length > from
        ? (fail('file.not_readable') as never)
        : host.fileRead(range),
  });
}

/** Numbers are unique, the journal is whole, and a lost row is told before anything is written. */
export async function unreadable(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('unreadable')];
  const wanted = JSON.parse(base.folder) as { rows: { id: string; number: number | null }[] };
  const files = readdirSync(join(base.profile, 'vault'))
    .map((name) => /^(journal|snapshot)\.(\d+)\.pv1$/.exec(name))
    .filter((match) => match !== null);
  for (let index = 0; index < rounds; index += 1) {
    const match = pick(random, files);
    const [file, generation] = [match[1] ?? '', Number(match[2])];
    const whole = random() < 0.5;
    const from = whole ? 0 : Math.floor(random() * 40) * 4096;
    const slot = random() < 0.3 ? pick(random, SLOTS) : null;
    await round(
      tally,
      `${file}.${generation} cannot be read ${whole ? 'at all' : `from ${from}`}${slot ? `, nor a copy of ${slot}` : ''}`,
      async () => {
        const profile = vaultProfile();
        try {
          cpSync(join(base.profile, 'vault'), profile.vaultPath, { recursive: true });
          const wrap = refusing(file, generation, from, whole ? Infinity : from + 4096);
          const vault = profile.start(undefined, (host) => {
            const bad = wrap(host);
            return {
              ...bad,
              read: async (asked) => {
                const copies = await bad.read(asked);
                return copies.ok && asked === slot ? { ok: true, value: copies.value.slice(1) } : copies;
              },
            };
          });
          const opened = await vault.unlock(PASSPHRASE);
          if (!opened.ok) {
            if (opened.error.code !== 'vault.rows_missing' && opened.error.code !== 'vault.rolled_back')
              throw new Error(`refused: ${opened.error.code}`);
            tally.told += 1;
          } else if (opened.value.repaired.files.length > 0) tally.told += 1;
          await vault.lock();
          // The disk gives the bytes again: everything that was acknowledged is there, each number once.
          const after = profile.start();
          must(await after.unlock(PASSPHRASE));
          const rows = must(await after.journal({}));
          await after.lock();
          const have = new Set(rows.map(({ id }) => id));
          const missing = wanted.rows.filter(({ id }) => !have.has(id)).length;
          tally.acknowledged += wanted.rows.length;
          tally.lost += missing;
          const numbers = rows
            .map((row) => JSON.stringify([row.record.enteredAt.slice(0, 4), row.number]))
            .filter((_, at) => rows[at]?.number !== null);
          if (missing) throw new Error(`${missing} rows are missing`);
          if (rows.length !== wanted.rows.length)
            throw new Error(`${rows.length} rows instead of ${wanted.rows.length}`);
          if (new Set(numbers).size !== numbers.length) throw new Error('a number was given twice');
        } finally {
          profile.remove();
        }
      },
    );
  }
  return tally;
}
