/**
 * What every class of faults stands on: the seed, a base profile made once and copied for each round, the way a
 * person opens it, and two judges of its content: the program's own window (the exchange file it writes) and the vault
 * services on a copy of the vault folder alone.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { VaultRoot } from '../../renderer/vault/crypto/header';
import { asKey } from '../../renderer/vault/crypto/sodium';
import { viewsOf } from '../../renderer/vault/open/open-vault';
import { closeVault, openWithRoot } from '../../renderer/vault/session/session';
import { civilDate } from '../../shared/time/civil-date';
import { defaultSettings } from '../../shared/domain/settings/settings';
import type { RecordInput } from '../../shared/domain/records/record';
import { PASSPHRASE, PATIENCE, type Program, root, startProgram } from '../e2e/kit/program';
import { goToExchange, words } from '../e2e/kit/steps';
import { must, newProfile as vaultProfile } from '../vault/kit/harness';

export const language = 'kk';
export const t = words(language);
export const SAMPLE = join(root, 'samples', 'half-year-2026-1.exchange.json');

/** The same at every `npm test`; `npm run faults` gives another one each time. */
export const seed = Number(process.env['SENIM_SEED'] ?? 13_733);
/** Rounds of a class: few within `npm test`, as many as asked for by `npm run faults`. */
export const roundsOf = (few: number): number => Number(process.env['SENIM_ROUNDS'] ?? few);

/** Small generator with a seed, so that a failing run can be repeated; `name` keeps the classes apart. */
export function generator(name: string): () => number {
  let state = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_536, seed);
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** One of a list, by the generator. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** What a class counted. `faults` names every round that went wrong, so that it can be repeated by the seed. */
export interface Tally {
  rounds: number;
  acknowledged: number;
  lost: number;
  told: number;
  faults: string[];
  note?: string;
}

export const newTally = (): Tally => ({ rounds: 0, acknowledged: 0, lost: 0, told: 0, faults: [] });

/** The line a class ends with. */
export function say(name: string, { rounds, acknowledged, lost, told, note }: Tally): void {
  process.stdout.write(
    `faults ${name}: seed ${seed}, ${rounds} rounds, ${acknowledged} acknowledged, ${lost} lost, ${told} told${note ? ` (${note})` : ''}\n`,
  );
}

/** One round: what it throws becomes a fault with its name, and the next round goes on. */
export async function round(tally: Tally, name: string, run: () => Promise<void>): Promise<void> {
  tally.rounds += 1;
  try {
    await run();
  } catch (error) {
    const fault = `${name}: ${error instanceof Error ? error.message.slice(0, 600) : String(error)}`;
    tally.faults.push(fault);
    process.stdout.write(`FAULT ${fault}\n`);
  } finally {
    await endAll();
    if (tally.rounds % 10 === 0) process.stdout.write(`  ${tally.rounds} rounds\n`);
  }
}

/** Counts what is missing of a reference; anything beyond it that is not the reference's is a fault. */
export function compare(tally: Tally, wanted: string, seen: string): void {
  const have = new Set(recordsOf(seen).map((record) => JSON.stringify(record)));
  const expected = recordsOf(wanted).map((record) => JSON.stringify(record));
  const missing = expected.filter((record) => !have.has(record)).length;
  tally.acknowledged += expected.length;
  tally.lost += missing;
  if (missing) throw new Error(`${missing} of ${expected.length} records are missing`);
  if (have.size !== new Set(expected).size) throw new Error(`${have.size} records instead of ${expected.length}`);
}

/** Opens what has to open, counts that the person was told, and compares with the reference. */
export async function judge(tally: Tally, ground: Ground, wanted: string, mustTell = false): Promise<Program> {
  const program = await start(ground);
  const opened = await open(program.page);
  if (!opened.open) throw new Error(`refused: ${opened.refusal}`);
  if (opened.told) tally.told += 1;
  else if (mustTell) throw new Error('nothing was said of what was mended');
  compare(tally, wanted, await windowContent(program, ground));
  return program;
}

const made: string[] = [];
const running = new Set<Program>();

/** A folder of this run, removed by {@link cleanUp}. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'senim-faults-'));
  made.push(folder);
  return folder;
}

async function endAll(): Promise<void> {
  for (const program of running) await killTree(program).catch(() => undefined);
}

/** Ends what is still running and removes the folders of this run. */
export async function cleanUp(): Promise<void> {
  await endAll();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** A profile folder with what lies beside it: where dialogs save. */
export interface Ground {
  profile: string;
  out: string;
}

export function newGround(from?: Ground): Ground {
  const folder = newFolder();
  const ground = { profile: join(folder, 'profile'), out: join(folder, 'out') };
  if (from) cpSync(from.profile, ground.profile, { recursive: true });
  else mkdirSync(ground.profile);
  mkdirSync(ground.out);
  return ground;
}

/** Starts the program on the ground; {@link stop} or a kill ends it. */
export async function start(ground: Ground): Promise<Program> {
  const program = await startProgram(ground.profile, ground.out);
  running.add(program);
  return program;
}

/** A quit in good order. */
export async function stop(program: Program): Promise<void> {
  running.delete(program);
  await program.close();
}

/** kill -9 of the program with every process below it. */
export async function killTree(program: Program): Promise<void> {
  running.delete(program);
  const launcher = program.app.process();
  if (launcher.exitCode !== null || launcher.signalCode !== null) return;
  const gone = new Promise<void>((done) => {
    launcher.once('exit', () => done());
  });
  for (const pid of [launcher.pid ?? 0, ...descendants(launcher.pid ?? 0)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself meanwhile.
    }
  }
  await gone;
}

function descendants(pid: number): number[] {
  let children: number[];
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** What the lock screen answers to the passphrase: open, with what Today says was mended, or the refusal's words. */
export type Opened = { open: true; told: string | null } | { open: false; refusal: string };

const opening = (text: string) => text.split('{{')[0]?.trim() ?? text;
const TOLD = [t.today.notice.mended, t.today.notice.missing, t.today.notice.rebuilt, t.today.notice.damaged].map(
  opening,
);

/** Types the passphrase and waits for an answer of either sort. Never meets the first run (promise 3). */
export async function open(page: Page, passphrase = PASSPHRASE): Promise<Opened> {
  await page.getByLabel(t.lock.field, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: t.lock.open, exact: true }).click();
  const inside = page.getByRole('heading', { level: 1, name: t.today.title });
  const refused = page.getByRole('alert').first();
  await inside.or(refused).first().waitFor();
  if (!(await inside.count())) return { open: false, refusal: await refused.innerText() };
  const alerts = await page.getByRole('main').getByRole('alert').allInnerTexts();
  return { open: true, told: alerts.find((text) => TOLD.some((start) => text.startsWith(start))) ?? null };
}

const SAVED = new RegExp(t.records.panel.saved.replace('{{number}}', '(\\d+)'));

/** Waits until a later journal number than `last` is told as saved; it, or null when `refusal` is said instead. */
export async function savedNumber(page: Page, last: number, refusal?: string): Promise<number | null> {
  for (const until = Date.now() + PATIENCE; Date.now() < until;) {
    const text = await page.locator('body').innerText();
    const number = Number(SAVED.exec(text)?.[1] ?? 0);
    if (number > last) return number;
    if (refusal !== undefined && text.includes(refusal)) return null;
    await page.waitForTimeout(25);
  }
  throw new Error('neither saved nor refused');
}

/** Everything the window writes into an exchange file, as text that compares. */
export async function windowContent(program: Program, ground: Ground): Promise<string> {
  const { page } = program;
  rmSync(ground.out, { recursive: true, force: true });
  mkdirSync(ground.out);
  await goToExchange(page, language);
  await page.getByRole('button', { name: t.exchange.export.action }).click();
  await page.getByRole('button', { name: t.exchange.export.confirm }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  const saved = () => readdirOf(ground.out).find((name) => name.endsWith('.json'));
  for (const until = Date.now() + PATIENCE; !saved() && Date.now() < until;) await page.waitForTimeout(50);
  const name = saved();
  if (!name) throw new Error('the exchange file was not written');
  const { exportedAt: _, ...rest } = JSON.parse(readFileSync(join(ground.out, name), 'utf8')) as Record<
    string,
    unknown
  > & { exportedAt?: unknown };
  return JSON.stringify(rest);
}

/** Records of a {@link windowContent}. */
export function recordsOf(content: string): { id: string; participants?: number }[] {
  return (JSON.parse(content) as { records: { id: string; participants?: number }[] }).records;
}

/**
 * What the vault services find in a copy of the vault folder alone: records with numbers, figures, researches.
 * `dateWrong`: a day confirmed by mistake is put right first.
 */
export async function folderContent(ground: Ground, dateWrong = false): Promise<string> {
  const copy = vaultProfile();
  try {
    cpSync(join(ground.profile, 'vault'), copy.vaultPath, { recursive: true });
    const vault = copy.start();
    must(await vault.unlock(PASSPHRASE));
    if (dateWrong)
      must(
        await vault.correctDate(must(await vault.clock()).clockDay, {
          passphrase: PASSPHRASE,
          reason: 'қате расталды',
        }),
      );
    const rows = must(await vault.journal({}));
    const { figures } = must(await vault.report({ year: 2026, half: 1 }));
    const cards = must(await vault.research()).map(({ record, electronic }) => [
      record.id,
      electronic.map(({ name, size }) => [name, size]),
    ]);
    await vault.lock();
    return JSON.stringify({ rows, figures, cards });
  } finally {
    copy.remove();
  }
}

/** Ids of the records' versions in a copy of the vault folder, opened with the key in hand. */
export async function folderRecords(
  { root: { vaultId, epoch, vaultKey } }: Base,
  { profile }: Ground,
): Promise<string[]> {
  const copy = vaultProfile();
  try {
    cpSync(join(profile, 'vault'), copy.vaultPath, { recursive: true });
    const vault = must(await openWithRoot(copy.ground(), { vaultId, epoch, vaultKey: asKey(vaultKey.slice()) }));
    const ids = viewsOf(vault).versions.map(({ id }) => id);
    await closeVault(vault);
    return ids;
  } finally {
    copy.remove();
  }
}

const day = (back: number) => civilDate(new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10));
/** Ended days ago: its six months run, whatever day the tests are run. */
const RESEARCH = {
  kind: 'research',
  status: 'active',
  title: 'климат',
  basis: 'gpo',
  start: day(20),
  end: day(5),
  headcount: 10,
  returned: 9,
  invalid: 0,
  valid: 9,
  materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 9 }],
} as unknown as RecordInput;

export interface Base extends Ground {
  content: string;
  folder: string;
  root: VaultRoot;
}

/** A vault with the sample half-year and material of a research, folded twice, used and closed by the program once. */
export async function makeBase(): Promise<Base> {
  const profile = vaultProfile();
  const vault = profile.start();
  must(await vault.create(PASSPHRASE, defaultSettings()));
  const { ticket } = must(await vault.previewImport(readFileSync(SAMPLE), undefined, 'sample.json'));
  must(await vault.applyImport(ticket));
  const made = vault.vault();
  if (!made) throw new Error('not open');
  const { store } = made;
  const root = { ...made.root, vaultKey: asKey(made.root.vaultKey.slice()) };
  must(await store.fold());
  const { id } = must(await vault.addRecord(RESEARCH));
  must(
    await vault.addMaterial(
      id,
      'answers.csv',
      new Uint8Array(150_000).map((_, index) => index % 251),
    ),
  );
  must(await store.fold());
  must(await vault.addRecord({ ...RESEARCH, title: 'екінші' } as RecordInput));
  await vault.lock();
  profile.quitCleanly();
  const ground = newGround();
  cpSync(profile.vaultPath, join(ground.profile, 'vault'), { recursive: true });
  profile.remove();
  const program = await start(ground);
  const opened = await open(program.page);
  if (!opened.open) throw new Error(opened.refusal);
  const content = await windowContent(program, ground);
  await stop(program);
  return { ...ground, content, folder: await folderContent(ground), root };
}

/** Names in a folder, none when it is not there. */
export function readdirOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
