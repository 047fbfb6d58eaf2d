/**
 * R2, S03-S12: every class of file of the browser's store, damaged while the program is closed; the vault folder gives
 * everything back.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { enter, fillField } from '../e2e/kit/steps';
import { DAMAGES, damage } from './damage';
import {
  type Base,
  type Ground,
  type Tally,
  generator,
  judge,
  language,
  newGround,
  newTally,
  pick,
  recordsOf,
  round,
  start,
  stop,
  open,
  t,
  windowContent,
} from './ground';

const CLASSES = [/\.ldb$/, /\.log$/, /^MANIFEST/, /^CURRENT$/, /^LOCK$/] as const;

/** LevelDB files below the profile, by class. */
function filesOf({ profile }: Ground, kind: RegExp): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith('indexeddb.leveldb') && kind.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Removes the whole IndexedDB folder. */
export function dropStore({ profile }: Ground): void {
  for (const place of ['IndexedDB', join('Default', 'IndexedDB')])
    rmSync(join(profile, place), { recursive: true, force: true });
}

/** Damage, an unlock, a save, another unlock: nothing missing at either, and no later wipe (S08). */
export async function browserStore(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('browser store')];
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    const whole = pick(random, ['file', 'file', 'file', 'file', 'file', 'file', 'folder', 'profile'] as const);
    // A fresh store may have no `.ldb` yet.
    const kind = pick(
      random,
      CLASSES.filter((one) => filesOf(ground, one).length > 0),
    );
    const how = pick(random, DAMAGES);
    const paths = filesOf(ground, kind);
    await round(tally, whole === 'file' ? `${how} of ${String(kind)}` : `${whole} deleted`, async () => {
      if (whole === 'folder') dropStore(ground);
      else if (whole === 'profile')
        for (const name of readdirSync(ground.profile))
          if (name !== 'vault') rmSync(join(ground.profile, name), { recursive: true, force: true });
      if (whole === 'file') damage(pick(random, paths), how, random);
      const program = await judge(tally, ground, base.content, whole !== 'file');
      await enter(program.page, 'prevention', language);
      await program.page
        .getByRole('dialog')
        .getByText(t.records.prevention.relaxation, { exact: true })
        .first()
        .click();
      await fillField(program.page, t.records.field.participants, '7');
      await program.page.keyboard.press('Control+Enter');
      await program.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await stop(program);
      const again = await start(ground);
      const opened = await open(again.page);
      if (!opened.open) throw new Error(`second unlock: ${opened.refusal}`);
      const count = recordsOf(await windowContent(again, ground)).length;
      tally.acknowledged += 1;
      if (count !== recordsOf(base.content).length + 1) {
        tally.lost += 1;
        throw new Error(`${count} records after the second unlock`);
      }
    });
  }
  return tally;
}
