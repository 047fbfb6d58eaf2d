/** R1: kill -9 of the whole process tree at a random moment of a save, a fold, an import, a lock. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Program } from '../e2e/kit/program';
import { PASSPHRASE } from '../e2e/kit/program';
import { answerOpenDialog, enter, fillField, goTo, goToExchange } from '../e2e/kit/steps';
import { fail } from '../../shared/errors/app-error';
import { must, newProfile as vaultProfile } from '../vault/kit/harness';
import {
  type Base,
  type Ground,
  SAMPLE,
  type Tally,
  compare,
  folderRecords,
  generator,
  judge,
  killTree,
  language,
  newGround,
  newTally,
  open,
  recordsOf,
  round,
  start,
  stop,
  t,
  windowContent,
} from './ground';

const wait = (ms: number) =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

async function openOrThrow(program: Program): Promise<void> {
  const opened = await open(program.page);
  if (!opened.open) throw new Error(`refused: ${opened.refusal}`);
}

/** Records are entered one after another; every one whose number was shown must be there after each kill. */
export async function killAtSaves(base: Base, rounds: number): Promise<Tally> {
  const [tally, random, ground] = [newTally(), generator('saves'), newGround(base)];
  let before = (await folderRecords(base, ground)).length;
  let most = 0;
  let program = await start(ground);
  await openOrThrow(program);
  for (let index = 0; index < rounds; index += 1) {
    let saved = 0;
    await round(tally, `kill at a save ${index}`, async () => {
      const { page } = program;
      await enter(page, 'prevention', language);
      await page.getByRole('dialog').getByText(t.records.prevention.relaxation, { exact: true }).first().click();
      const killed = wait(50 + random() * 2500).then(() => killTree(program));
      await saveOnAndOn(page, () => {
        saved += 1;
      });
      await killed;
    });
    // What the files hold is counted after each kill; that the window shows it, after every tenth and at the end.
    const count = (await folderRecords(base, ground)).length;
    program = await start(ground);
    await openOrThrow(program);
    if (index % 10 === 9 || index === rounds - 1) {
      const shown = recordsOf(await windowContent(program, ground)).length;
      if (shown !== count) tally.faults.push(`kill at a save ${index}: ${count} in the files, ${shown} in the window`);
    }
    await goTo(program.page, 'today', language);
    // One more than acknowledged may be there: written, and killed before it was shown.
    const kept = count - before;
    tally.acknowledged += saved;
    most = Math.max(most, saved);
    if (kept < saved) {
      tally.lost += saved - kept;
      tally.faults.push(`kill at a save ${index}: ${saved} acknowledged, ${kept} there`);
    }
    if (kept > saved + 1) tally.faults.push(`kill at a save ${index}: ${saved} acknowledged, but ${kept} there`);
    before = count;
  }
  await stop(program);
  return { ...tally, note: `up to ${most} saves before a kill` };
}

/**
 * The open panel is filled and saved as quickly as the window takes it, until the window is gone; each number it shows
 * is told at once.
 */
async function saveOnAndOn(page: Page, saved: () => void): Promise<void> {
  await page.exposeFunction('savedOne', saved);
  await page
    .evaluate(
      async ({ label, button, pattern }) => {
        const number = () =>
          Math.max(
            0,
            ...[...document.body.textContent.matchAll(new RegExp(pattern, 'gu'))].map((found) => Number(found[1])),
          );
        const pause = () =>
          new Promise((done) => {
            setTimeout(done, 5);
          });
        for (let last = 0; ;) {
          const field = [...document.querySelectorAll('label')].find((one) => one.textContent.startsWith(label))
            ?.control as HTMLInputElement;
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
            field,
            String((last % 90) + 1),
          );
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await pause();
          [...document.querySelectorAll('button')].find((one) => one.textContent === button)?.click();
          while (number() <= last) await pause();
          last = number();
          void (globalThis as unknown as { savedOne(): Promise<void> }).savedOne();
        }
      },
      {
        label: t.records.field.participants,
        button: t.records.panel.saveNext,
        pattern: t.records.panel.saved.replace('{{number}}', '(\\d+)'),
      },
    )
    .catch(() => undefined);
}

/** A journal long past folding: the program folds it by itself right after the unlock, and is killed in the middle. */
export async function killAtFold(base: Base, rounds: number): Promise<Tally> {
  const [tally, random, heavy] = [newTally(), generator('fold'), await longJournal(base)];
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(heavy);
    const after = Math.floor(random() * 3000);
    await round(tally, `kill ${after} ms into a fold`, async () => {
      for (let again = 0; again < 2; again += 1) {
        const program = await start(ground);
        await openOrThrow(program);
        await wait(after / (again + 1));
        await killTree(program);
      }
      await judge(tally, ground, base.content, true);
    });
  }
  return tally;
}

async function longJournal(base: Base): Promise<Ground> {
  const profile = vaultProfile();
  cpSync(join(base.profile, 'vault'), profile.vaultPath, { recursive: true });
  const vault = profile.start(undefined, (host) => ({
    ...host,
    snapshotBegin: async () => fail('vault.disk_full') as never,
  }));
  must(await vault.unlock(PASSPHRASE));
  const research = must(await vault.research()).find(({ electronic }) => electronic.length)?.record.id ?? '';
  for (let part = 0; part < 7; part += 1)
    must(await vault.addMaterial(research, `answers-${part}.bin`, new Uint8Array(10 * 1024 * 1024).fill(part)));
  await vault.lock();
  profile.quitCleanly();
  const ground = newGround(base);
  cpSync(profile.vaultPath, join(ground.profile, 'vault'), { recursive: true });
  profile.remove();
  return ground;
}

/** An import of many versions: after the kill all of them are there or none. */
export async function killAtImport(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('import')];
  const file = join(base.out, '..', 'many.exchange.json');
  const many = 3000;
  manyRecords(file, many);
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    const after = Math.floor(random() * 2500);
    await round(tally, `kill ${after} ms into an import`, async () => {
      const program = await start(ground);
      await openOrThrow(program);
      await goToExchange(program.page, language);
      await answerOpenDialog(program.app, file);
      await program.page.getByRole('button', { name: t.exchange.import.choose }).click();
      const store = program.page.getByRole('button', {
        name: new RegExp(t.exchange.preview.storeCount_other.replace('{{count}}', '.+')),
      });
      await store.waitFor();
      await store.click();
      const said = program.page
        .getByText(t.exchange.result.title)
        .waitFor()
        .then(
          () => true,
          () => false,
        );
      const acknowledged = await Promise.race([said, wait(after).then(() => false)]);
      await killTree(program);
      const again = await start(ground);
      await openOrThrow(again);
      const seen = await windowContent(again, ground);
      const count = recordsOf(seen).length - recordsOf(base.content).length;
      if (count !== 0 && count !== many) throw new Error(`${count} of ${many} versions came in`);
      if (acknowledged) tally.acknowledged += many;
      if (acknowledged && count === 0) {
        tally.lost += many;
        throw new Error('the import was told as done and is gone');
      }
      if (count === 0) compare(tally, base.content, seen);
    });
  }
  return tally;
}

function manyRecords(file: string, count: number): void {
  const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { records: { id: string; kind: string }[] };
  const model = sample.records.find(({ kind }) => kind === 'counselling');
  writeFileSync(
    file,
    JSON.stringify({
      ...sample,
      records: Array.from({ length: count }, (_, index) => ({ ...model, id: `MANY-${index}` })),
    }),
  );
}

/**
 * Words are in an open form; the lock is asked for and the program killed. Once the lock screen was seen, they are
 * kept.
 */
export async function killAtLock(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('lock')];
  let kept = 0;
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    const after = Math.floor(random() * 1500);
    await round(tally, `kill ${after} ms into a lock`, async () => {
      const program = await start(ground);
      await openOrThrow(program);
      await enter(program.page, 'prevention', language);
      await fillField(program.page, t.records.field.participants, '41');
      await program.page.keyboard.press('Control+l');
      const seen = program.page
        .getByRole('heading', { name: t.lock.title })
        .waitFor()
        .then(
          () => true,
          () => false,
        );
      const locked = await Promise.race([seen, wait(after).then(() => false)]);
      await killTree(program);
      const again = await judge(tally, ground, base.content);
      await goTo(again.page, 'today', language);
      // What is kept comes in one step with the buttons of quick entry.
      await again.page
        .getByRole('main')
        .getByRole('button', { name: t.today.quick.kind.prevention, exact: true })
        .first()
        .waitFor();
      const offered = (await again.page.getByRole('button', { name: t.today.unsaved.resume }).count()) > 0;
      if (offered) kept += 1;
      if (locked && !offered) {
        tally.lost += 1;
        throw new Error('locked, and the unsaved words are gone');
      }
    });
  }
  return { ...tally, note: `unsaved words kept ${kept} times` };
}
