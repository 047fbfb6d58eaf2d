/**
 * R5, S20, S21, K20, D04: the disk is full, on a small file system of memory; mounting needs root, otherwise the class
 * says that it was skipped.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../shared/domain/settings/settings';
import type { RecordInput } from '../../shared/domain/records/record';
import type { Result } from '../../shared/errors/app-error';
import { civilDate } from '../../shared/time/civil-date';
import { PASSPHRASE } from '../e2e/kit/program';
import { enter, fillField, goTo } from '../e2e/kit/steps';
import { type Profile, must, newProfile as vaultProfile } from '../vault/kit/harness';
import {
  type Base,
  type Ground,
  type Tally,
  generator,
  language,
  newFolder,
  newTally,
  open,
  pick,
  round,
  savedNumber,
  start,
  stop,
  t,
  windowContent,
} from './ground';

const MIB = 1024 * 1024;
/** Bytes left free when the disk is full. */
const LEFT = [0, 64 * 1024, MIB, 4 * MIB] as const;

function mounted<T>(run: (folder: string) => Promise<T>): Promise<T> | null {
  const folder = newFolder();
  if (
    process.platform !== 'linux' ||
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]).status !== 0
  )
    return null;
  // A browser that has just been killed may hold the place for a moment.
  return run(folder).finally(() => {
    if (spawnSync('umount', [folder]).status !== 0) spawnSync('umount', ['-l', folder]);
  });
}

const plug = (folder: string) => join(folder, 'plug');
function fill(folder: string, left: number): void {
  writeFileSync(plug(folder), '');
  const { bavail, bsize } = statfsSync(folder);
  for (let more = bavail * bsize - left; more > 0; more -= MIB) {
    try {
      writeFileSync(plug(folder), new Uint8Array(Math.min(MIB, more)), { flag: 'a' });
    } catch {
      return;
    }
  }
}
const free = (folder: string) => rmSync(plug(folder), { force: true });

/**
 * Through the window: a save, a lock with unsaved words, a backup; then by the services: fold, change of passphrase,
 * destruction.
 */
export async function fullDisk(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('disk')];
  for (let index = 0; index < rounds; index += 1) {
    const left = pick(random, LEFT);
    const skipped = mounted(async (folder) => {
      await round(tally, `the window with ${left} bytes left`, () =>
        atTheWindow(tally, base, folder, left).finally(() => free(folder)),
      );
      rmSync(join(folder, 'profile'), { recursive: true, force: true });
      for (const [what, run] of SERVICES)
        await round(tally, `${what} with ${left} bytes left`, () => withServices(tally, folder, left, run));
    });
    if (skipped === null) {
      tally.note = 'skipped: a file system cannot be mounted here';
      break;
    }
    await skipped;
  }
  return tally;
}

async function atTheWindow(tally: Tally, base: Base, folder: string, left: number): Promise<void> {
  const ground: Ground = { profile: join(folder, 'profile'), out: join(folder, 'out') };
  cpSync(base.profile, ground.profile, { recursive: true });
  mkdirSync(ground.out, { recursive: true });
  const program = await start(ground);
  const { page } = program;
  const opened = await open(page);
  if (!opened.open) throw new Error(`refused: ${opened.refusal}`);
  const dialog = page.getByRole('dialog');
  await enter(page, 'prevention', language);
  await dialog.getByText(t.records.prevention.relaxation, { exact: true }).first().click();
  let entered = 0;
  let full = 0;
  let last = 0;
  // Until the disk refuses: what was said to be saved before it counts.
  for (let tries = 0; full === 0 && tries < 40; tries += 1) {
    await fillField(page, t.records.field.participants, String(tries + 1));
    fill(folder, tries === 0 ? left : 0);
    await page.keyboard.press('Control+Shift+Enter');
    const number = await savedNumber(page, last, t.errors.vault.disk_full);
    if (number === null) full = 1;
    else {
      last = number;
      entered += 1;
    }
  }
  if (full === 0) throw new Error('the disk was never full');
  tally.told += 1;
  // The unsaved form outlives a lock on the full disk: there is room kept for it.
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: t.lock.title }).waitFor();
  free(folder);
  const again = await open(page);
  if (!again.open) throw new Error(`refused after space returned: ${again.refusal}`);
  await goTo(page, 'today', language);
  await page.getByRole('button', { name: t.today.unsaved.resume }).first().waitFor();
  await goTo(page, 'today', language);
  await page.getByRole('button', { name: t.backup.state.open }).click();
  fill(folder, 0);
  await page.getByRole('button', { name: t.backup.make }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /МБ|бос орын/i })
    .first()
    .waitFor();
  tally.told += 1;
  if (readdirSync(ground.out).some((name) => name.endsWith('.senim'))) throw new Error('half a backup has a name');
  free(folder);
  await page.getByRole('button', { name: t.backup.make }).click();
  await page.getByRole('cell', { name: /\.senim$/ }).waitFor();
  await enter(page, 'prevention', language);
  await dialog.getByText(t.records.prevention.relaxation, { exact: true }).first().click();
  await fillField(page, t.records.field.participants, '99');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  const content = await windowContent(program, ground);
  const wanted = JSON.parse(base.content) as { records: unknown[] };
  compareAtLeast(tally, wanted.records, content, entered + 1);
  await stop(program);
}

function compareAtLeast(tally: Tally, wanted: unknown[], content: string, entered: number): void {
  const { records } = JSON.parse(content) as { records: unknown[] };
  const have = new Set(records.map((one) => JSON.stringify(one)));
  const missing =
    wanted.filter((one) => !have.has(JSON.stringify(one))).length +
    Math.max(0, wanted.length + entered - records.length);
  tally.acknowledged += wanted.length + entered;
  tally.lost += missing;
  if (missing) throw new Error(`${missing} records are missing`);
  if (records.length !== wanted.length + entered)
    throw new Error(`${records.length} records instead of ${wanted.length + entered}`);
}

type Vault = ReturnType<Profile['start']>;
const research = (title: string, end: string | null): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'gpo',
    start: civilDate('2025-08-01'),
    end: end === null ? null : civilDate(end),
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 9 }],
  }) as unknown as RecordInput;

const SERVICES: readonly (readonly [string, (vault: Vault, due: string) => Promise<Result<unknown>>])[] = [
  ['a fold', async (vault) => vault.vault()?.store.fold() ?? { ok: false, error: { code: 'vault.locked' } }],
  ['a change of passphrase', (vault) => vault.changePassphrase(PASSPHRASE, `${PASSPHRASE} екі`)],
  ['a destruction', (vault, due) => vault.destroy([due], 'жою')],
];

/**
 * On the real files of the full disk: refused before damage or finished, and everything that was not its object is
 * there again with space.
 */
async function withServices(
  tally: Tally,
  folder: string,
  left: number,
  run: (vault: Vault, due: string) => Promise<Result<unknown>>,
): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const profile = vaultProfile();
  process.env['TMPDIR'] = before ?? '/tmp';
  try {
    const first = profile.start('2026-02-20T10:00:00+05:00');
    must(await first.create(PASSPHRASE, defaultSettings()));
    const due = must(await first.addRecord(research('климат', '2025-08-31'))).id;
    const other = must(await first.addRecord(research('екінші', null))).id;
    for (const id of [due, other])
      must(
        await first.addMaterial(
          id,
          'answers.bin',
          new Uint8Array(5 * MIB).map((_, index) => index % 251),
        ),
      );
    await first.lock();
    const vault = profile.start('2026-03-01T09:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    fill(folder, left);
    const answer = await run(vault, due);
    if (!answer.ok) {
      if (answer.error.code !== 'vault.disk_full') throw new Error(`refused as ${answer.error.code}`);
      tally.told += 1;
    }
    free(folder);
    if (!answer.ok) must(await run(vault, due));
    await vault.lock();
    const changed = profile.start('2026-03-01T10:00:00+05:00');
    const opened = await changed.unlock(PASSPHRASE);
    if (!opened.ok) must(await changed.unlock(`${PASSPHRASE} екі`));
    const rows = must(await changed.journal({}));
    const kept = must(await changed.research()).find(({ record }) => record.id === other)?.electronic ?? [];
    tally.acknowledged += 3;
    const missing = 2 - rows.length + (1 - kept.length);
    tally.lost += missing;
    if (missing) throw new Error(`${missing} of 3 are missing`);
    await changed.lock();
  } finally {
    free(folder);
    profile.remove();
  }
}
