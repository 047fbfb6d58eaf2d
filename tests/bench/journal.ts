/**
 * The journal's list over 50,000 records (10,000 with `--quick`) in the running program: how long the slices, the
 * search
 * and the scrolling take. Scrolling is watched with the browser's own record of long tasks. Part of `npm run bench`;
 * needs the built program and a Chromium. With `--check` it fails when a frame of the whole list costs over {@link
 * MOST_TIMES} what one of a short
 * list costs in the same run: only the lines in sight may cost anything.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { defaultSettings } from '../../shared/domain/settings/settings';
import { locales } from '../../shared/texts';
import { writeExchange } from '../../shared/import/exchange/write-exchange';
import { records } from './records';

const COUNT = Number(process.env['SENIM_BENCH_RECORDS'] ?? (process.argv.includes('--quick') ? 10_000 : 50_000));
/** The whole list against a short one, at the 95th of 100 frames. */
const MOST_TIMES = 4;
const PASSPHRASE = 'қоңыр бұлт 47 терезе асады сарғыш кеме 908';
const root = resolve(import.meta.dirname, '../..');
const t = locales.en;
const folder = mkdtempSync(join(tmpdir(), 'senim-bench-'));
const file = join(folder, 'records.json');
writeFileSync(
  file,
  writeExchange({
    unit: { code: 'B', name: { kk: '', ru: '' }, headcount: null },
    timeZone: defaultSettings().timeZone,
    records: records(COUNT),
  }),
);
mkdirSync(join(folder, 'profile'));

const app = await _electron.launch({
  executablePath: join(root, 'build/standin/electron.mjs'),
  args: [root, `--user-data-dir=${join(folder, 'profile')}`],
  cwd: root,
  env: { ...process.env, SENIM_HEADLESS: '1' } as Record<string, string>,
});
const say = (name: string, value: string) => process.stdout.write(`${name.padEnd(62)} ${value}\n`);
let failed = false;
try {
  const page = await app.firstWindow();
  page.setDefaultTimeout(300_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${t.common.languageName.en}`) })
    .click();
  await page.getByRole('button', { name: t.setup.body.later }).click();
  await page.getByLabel(t.setup.passphrase.field, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(t.setup.passphrase.repeat, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(t.setup.passphrase.understood).check();
  await page.getByRole('button', { name: t.setup.passphrase.create, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t.today.title }).waitFor();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog;
  }, file);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(t.frame.search.placeholder).fill(t.frame.page.exchange);
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('button', { name: t.exchange.import.choose }).click();
  await page.getByText(t.exchange.preview.fresh).waitFor();
  await page
    .getByRole('main')
    .getByRole('button', { name: /versions/ })
    .click();
  await page.getByText(t.exchange.result.title).waitFor();
  await page
    .getByRole('navigation', { name: t.frame.navigation })
    .getByRole('link', { name: t.frame.page.journal, exact: true })
    .click();
  const grid = page.getByRole('grid');
  await grid.waitFor();
  await page.waitForTimeout(1_500);
  say('lines in the grid', String(Number(await grid.getAttribute('aria-rowcount')) - 1));

  // One wheel step a frame, then jumps over the whole list; the short list is the same grid under a filter.
  const scroll = () =>
    grid.evaluate(async (element) => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      });
      observer.observe({ type: 'longtask' });
      const frames: number[] = [];
      let before = performance.now();
      const frame = () =>
        new Promise<void>((done) => {
          requestAnimationFrame((now) => {
            frames.push(now - before);
            before = now;
            done();
          });
        });
      for (let step = 0; step < 300; step += 1) {
        element.scrollTop = (element.scrollTop + 120) % (element.scrollHeight - element.clientHeight);
        await frame();
      }
      const smooth = tasks.length;
      for (let step = 0; step < 60; step += 1) {
        element.scrollTop = (((step * 37) % 60) / 60) * element.scrollHeight;
        await frame();
        await frame();
      }
      await new Promise((done) => {
        setTimeout(done, 300);
      });
      observer.disconnect();
      const sorted = frames.toSorted((a, b) => a - b);
      return {
        smooth,
        tasks,
        median: sorted[Math.floor(sorted.length / 2)] ?? 0,
        slow: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
      };
    });
  const shown = async (text: string) => {
    const before = await page.getByRole('status').filter({ hasText: t.journal.lead }).textContent();
    const start = Date.now();
    await page.getByLabel(t.journal.search).fill(text);
    await page.waitForFunction(
      ([lead, old]) =>
        [...document.querySelectorAll('[role=status]')].some(
          (one) => one.textContent?.startsWith(lead ?? '') && one.textContent !== old,
        ),
      [t.journal.lead, before],
    );
    return Date.now() - start;
  };
  const whole = await scroll();
  await shown('107');
  const short = await scroll();
  for (const [name, { smooth, tasks, median, slow }] of [
    ['all lines', whole],
    ['a short list', short],
  ] as const) {
    say(
      `${name}: frame, median / 95 of 100`,
      `${Math.round(median)} / ${Math.round(slow)} ms   long tasks ${smooth}, with jumps ${tasks.length}, longest ${Math.round(Math.max(0, ...tasks))} ms`,
    );
  }
  say('a frame of all lines / of a short list', `×${(whole.slow / short.slow).toFixed(2)}`);
  if (whole.slow / short.slow > MOST_TIMES) failed = true;
  say(
    'search, from the key to the list: first / next',
    `${await shown('10776')} / ${await shown('1077 ұсын')} / ${await shown('жұмыс 11')} ms (120 ms of it are the pause in typing)`,
  );
} finally {
  await app.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
if (failed && process.argv.includes('--check')) process.exitCode = 1;
