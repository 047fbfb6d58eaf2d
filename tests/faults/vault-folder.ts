/**
 * K13, K14, S13, S14, S16, S19: every class of file of the vault folder; everything is back, or a clear refusal with a
 * way out and nothing written.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DAMAGES, damage } from './damage';
import { dropStore } from './browser-store';
import {
  type Base,
  type Ground,
  type Tally,
  compare,
  folderContent,
  generator,
  judge,
  newGround,
  newTally,
  open,
  pick,
  readdirOf,
  round,
  start,
  stop,
  t,
  windowContent,
} from './ground';

/** Fingerprint of the vault folder; what is written for the quit itself does not count. */
function fingerprint({ profile }: Ground): string {
  const hash = createHash('sha256');
  const folder = join(profile, 'vault');
  for (const name of readdirOf(folder)
    .filter((one) => one !== 'clean')
    .sort())
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** One file of one class; both copies of a slot are another matter. */
export async function vaultFile(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('vault folder')];
  const names = readdirSync(join(base.profile, 'vault')).filter((name) => name.endsWith('.pv1'));
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    const [name, how, unclean] = [pick(random, names), pick(random, DAMAGES), random() < 0.5];
    await round(tally, `${how} of ${name}${unclean ? ', not closed in good order' : ''}`, async () => {
      damage(join(ground.profile, 'vault', name), how, random);
      if (unclean) rmSync(join(ground.profile, 'vault', 'clean'), { force: true });
      await stop(await judge(tally, ground, base.content));
      // And the folder alone, without the browser's store that may have helped.
      const alone = await folderContent(ground);
      if (alone !== base.folder) throw new Error('the folder alone does not give everything back');
    });
  }
  return tally;
}

/** Nothing to open with: the lock screen stays, says so, offers a restore, and writes nothing. */
async function refusedWithAWayOut(tally: Tally, ground: Ground): Promise<void> {
  const before = fingerprint(ground);
  const program = await start(ground);
  const missing = program.page.getByRole('heading', { name: t.lock.missing.title });
  await missing
    .or(program.page.getByLabel(t.lock.field, { exact: true }))
    .first()
    .waitFor();
  if ((await missing.count()) === 0) {
    const opened = await open(program.page);
    if (opened.open) throw new Error('opened');
  }
  tally.told += 1;
  await program.page.getByRole('button', { name: t.backup.restore.open }).waitFor();
  if (await program.page.getByRole('button', { name: t.setup.passphrase.create, exact: true }).count())
    throw new Error('a new vault is offered');
  await stop(program);
  if (fingerprint(ground) !== before) throw new Error('something was written');
}

/** Both copies of a slot, or the whole folder with the browser's store kept. */
export async function nothingToOpen(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('both copies')];
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    const folder = join(ground.profile, 'vault');
    const what = pick(random, ['header', 'keyring', 'shred', 'folder', 'headers of a lost store'] as const);
    const how = pick(random, ['flip', 'cut', 'empty', 'gone'] as const);
    await round(tally, `${how} of both: ${what}`, async () => {
      if (what === 'folder') rmSync(folder, { recursive: true, force: true });
      else
        for (const copy of ['A', 'B'])
          damage(join(folder, `${what.split(' ')[0]?.replace(/s$/, '') ?? ''}.${copy}.pv1`), how, random);
      if (what.startsWith('headers')) dropStore(ground);
      await refusedWithAWayOut(tally, ground);
    });
  }
  return tally;
}

/** Both anchors gone: they witness, they do not hold; and files put back to an earlier end are noticed by them. */
export async function anchors(base: Base, rounds: number): Promise<Tally> {
  const tally = newTally();
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    const folder = join(ground.profile, 'vault');
    const put = index % 2 === 1;
    await round(tally, put ? 'journal and store put back' : 'both anchors gone', async () => {
      if (!put) {
        for (const copy of ['A', 'B']) rmSync(join(folder, `anchor.${copy}.pv1`), { force: true });
        await judge(tally, ground, base.content);
        return;
      }
      const journals = readdirSync(folder)
        .filter((name) => name.startsWith('journal'))
        .map((name) => [name, readFileSync(join(folder, name))] as const);
      // An unlock writes a line of the log: the sequence goes on, then the files are put back.
      await stop(await judge(newTally(), ground, base.content));
      for (const [name, bytes] of journals) writeFileSync(join(folder, name), bytes);
      dropStore(ground);
      const program = await start(ground);
      const opened = await open(program.page);
      if (opened.open) throw new Error('opened without a word');
      tally.told += 1;
      await program.page.getByRole('button', { name: t.lock.asIs.open }).click();
      await program.page.getByRole('button', { name: t.lock.asIs.confirm, exact: true }).click();
      await program.page.getByRole('heading', { level: 1, name: t.today.title }).waitFor();
      compare(tally, base.content, await windowContent(program, ground));
    });
  }
  return tally;
}

/** S16, S17: the journal's tail torn at any length, or a length of four gigabytes written behind it. */
export async function tornTails(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('tails')];
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    const folder = join(ground.profile, 'vault');
    const newest =
      readdirSync(folder)
        .filter((name) => /^journal\.\d+\.pv1$/.test(name))
        .sort((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1]))
        .at(-1) ?? '';
    const bytes = readFileSync(join(folder, newest));
    const frame = bytes.subarray(0, 6 + bytes.readUInt32BE(2) + 16);
    const kept = 1 + Math.floor(random() * (frame.length - 1));
    const tail = index % 5 === 4 ? Buffer.from([0x53, 0x32, 0xff, 0xff, 0xff, 0xff, 0, 1, 2]) : frame.subarray(0, kept);
    await round(tally, `a torn tail of ${tail.length} bytes`, async () => {
      writeFileSync(join(folder, newest), Buffer.concat([bytes, tail]));
      rmSync(join(folder, 'clean'), { force: true });
      await stop(await judge(tally, ground, base.content, true));
      const alone = await folderContent(ground);
      if (alone !== base.folder) throw new Error('the folder alone does not give everything back');
    });
  }
  return tally;
}
