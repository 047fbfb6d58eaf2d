/** Starts the fixture on the stand-in, by Playwright or bare, and tidies up after each test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export const LAUNCHER = resolve(import.meta.dirname, '../../build/standin/electron.mjs');
export const FIXTURE = resolve(import.meta.dirname, 'fixture');

/** What the fixture's page has on its window. */
export interface FixtureWindow {
  api: {
    // oxlint-disable-next-line typescript/no-explicit-any -- whatever the handler gives
    invoke(channel: string, ...args: unknown[]): Promise<any>;
    same<T>(value: T): T;
    later<T>(value: T): Promise<T>;
    argv: string[];
    platform: string;
    nested: { deep: { answer: number } };
    fails(): void;
    onTock(listener: (value: number) => void): () => void;
    tick(count: number): void;
  };
  seenAtStart: { api: string; exposed: string[] };
  nested(): Promise<Record<string, unknown>>;
  addRow(value: unknown): Promise<void>;
  rows(): Promise<unknown[]>;
}
declare global {
  // The fixture's page, as page.evaluate sees it.
  interface Window extends FixtureWindow {}
}

const cleanups: (() => Promise<void> | void)[] = [];
export async function cleanUp(): Promise<void> {
  for (const task of cleanups.splice(0).reverse()) await task();
}

/** A place of its own for one test: userData and TMPDIR. */
export function makePlace(): { userData: string; temp: string } {
  const folder = mkdtempSync(join(tmpdir(), 'st-'));
  const temp = join(folder, 't');
  mkdirSync(temp);
  const userData = join(folder, 'data');
  cleanups.push(async () => {
    // A Chromium whose launcher was killed still writes while it ends.
    await eventually(() => processesWith(userData).length === 0, `everything on ${userData} ends`);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return { userData, temp };
}

const environment = (temp: string, extra: Record<string, string> = {}): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  SENIM_HEADLESS: '1',
  TMPDIR: temp,
  ...extra,
});

export async function launch(
  place: { userData: string; temp: string },
  args: string[] = [],
  extra: Record<string, string> = {},
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath: LAUNCHER,
    args: [`--user-data-dir=${place.userData}`, FIXTURE, ...args],
    env: environment(place.temp, extra),
    timeout: 120_000,
  });
  cleanups.push(() => app.close().catch(() => {}));
  const page = await app.firstWindow({ timeout: 120_000 });
  await page.waitForFunction(() => window.seenAtStart !== undefined);
  return { app, page };
}

export interface Run {
  child: ChildProcess;
  output(): string;
  until(text: string): Promise<void>;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Without Playwright, as `npm start` does it. */
export function start(
  place: { userData: string; temp: string },
  args: string[] = [],
  options: { env?: Record<string, string>; app?: string; switches?: string[] } = {},
): Run {
  const child = spawn(
    process.execPath,
    [LAUNCHER, ...(options.switches ?? [`--user-data-dir=${place.userData}`]), options.app ?? FIXTURE, ...args],
    { env: environment(place.temp, options.env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.once('close', (code, signal) => done({ code, signal }));
  });
  cleanups.push(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  const until = async (text: string): Promise<void> => {
    for (let waited = 0; !output.includes(text); waited += 50) {
      if (waited > 100_000 || child.exitCode !== null) throw new Error(`"${text}" did not come:\n${output}`);
      await new Promise((next) => {
        setTimeout(next, 50);
      });
    }
  };
  return { child, output: () => output, until, ended };
}

/** Living processes whose command line mentions a text, such as this test's own userData. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    });
}

export async function eventually(check: () => boolean, what: string, milliseconds = 60_000): Promise<void> {
  for (let waited = 0; !check(); waited += 50) {
    if (waited > milliseconds) throw new Error(`It did not happen: ${what}`);
    await new Promise((next) => {
      setTimeout(next, 50);
    });
  }
}
