/**
 * The first hour: make a vault, enter today's consultation, see the figure change, lock, come back, bring the old
 * journal in.
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, PASSPHRASE, newProfile, root, startProgram } from '../kit/program';
import {
  answerOpenDialog,
  awayFromMidnight,
  choose,
  enter,
  goTo,
  goToExchange,
  leave,
  lock,
  makeVault,
  settled,
  toHalfYear,
  typeCode,
  unfold,
  unlock,
  words,
} from '../kit/steps';

const t = words('kk');
const MARKER = 'Құпия-маркер-61';

describe('the first hour', () => {
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  beforeAll(async () => {
    await awayFromMidnight();
    mkdirSync(files);
    program = await startProgram(profile.path, files);
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('makes a vault in three steps, Kazakh first', async () => {
    const { page } = program;
    await makeVault(page);
    expect(await page.title()).toBe('Senim');
    await page.screenshot({ path: join(root, 'tests/.artifacts/today-empty.png') });
  });

  it('K08: the key is derived with 256 MiB and three passes, as its header says', () => {
    expect(readFileSync(join(profile.path, 'vault/header.A.pv1'), 'utf8')).toContain('"memoryKiB":262144,"passes":3');
  });

  it('227-30: takes a consultation from Today and counts it in the report', async () => {
    const { page } = program;
    await enter(page, 'counselling');
    const panel = page.getByRole('dialog');
    await typeCode(page, '48213', 'kk');
    await choose(page, t.records.field.client, t.records.client.employee);
    await choose(page, t.records.field.channel, t.records.channel.phone);
    await choose(page, t.records.field.initiative, t.records.initiative.self);
    await choose(page, t.records.field.topicKind, t.records.topic.family);
    await unfold(page);
    await panel.getByLabel(t.records.field.content, { exact: true }).fill(MARKER);
    await page.screenshot({ path: join(root, 'tests/.artifacts/entry.png') });
    await page.keyboard.press('Control+Enter');
    await page.getByText(t.records.panel.saved.replace('{{number}}', '1')).waitFor();
    await goTo(page, 'report');
    await page
      .getByRole('main')
      .getByRole('button', { name: /қызметкермен.*1/ })
      .waitFor();
    await page.screenshot({ path: join(root, 'tests/.artifacts/report.png') });
  });

  it('shows nothing of the content while locked, refuses a wrong passphrase at the field, and comes back to the page', async () => {
    const { page } = program;
    await lock(page);
    expect(await page.locator('body').innerText()).not.toMatch(/48213|UNIT-01/);
    await page.getByLabel(t.lock.field, { exact: true }).fill('қате тіркес, мүлдем басқа');
    await page.getByRole('button', { name: t.lock.open, exact: true }).click();
    await page.getByText(/тіркесі қате|тіркес қате/i).waitFor();
    await unlock(page);
    await page
      .getByRole('main')
      .getByRole('button', { name: /қызметкермен.*1/ })
      .waitFor();
  });

  it('leaves nothing readable on the disk', async () => {
    await program.close();
    const found: string[] = [];
    for (const entry of readdirSync(profile.path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      for (const word of [MARKER, '48213', PASSPHRASE]) {
        if (bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')))
          found.push(`${word} in ${entry.name}`);
      }
    }
    expect(found).toEqual([]);
    program = await startProgram(profile.path, files);
    await unlock(program.page);
  });

  it('keeps what was saved when the whole program is killed', async () => {
    const { page, app } = program;
    await enter(page, 'special');
    await choose(page, t.records.field.specialType, t.records.special.portrait);
    await page.getByLabel(t.records.field.requestNumber, { exact: true }).fill('12-7');
    await page.keyboard.press('Tab');
    await page.keyboard.type('01112026');
    await page.keyboard.press('Control+Enter');
    await page.getByText(t.records.panel.saved.replace('{{number}}', '2')).waitFor();
    app.process().kill('SIGKILL');
    program = await startProgram(profile.path, files);
    await unlock(program.page);
    await goTo(program.page, 'journal');
    await program.page.getByText('48213').first().waitFor();
    await program.page.getByRole('grid').getByText(t.common.kind.special).first().waitFor();
  });

  it('brings a half-year in from an exchange file, and the report shows the figures that were summed by hand', async () => {
    const { page, app } = program;
    await answerOpenDialog(app, join(root, 'samples/half-year-2026-1.exchange.json'));
    await goToExchange(page);
    await page.getByRole('main').getByRole('button', { name: t.exchange.import.choose }).click();
    await page.getByText(t.exchange.preview.fresh).waitFor();
    await page.screenshot({ path: join(root, 'tests/.artifacts/import.png') });
    await page
      .getByRole('main')
      .getByRole('button', { name: /нұсқаны енгізу/ })
      .click();
    await page.getByText(t.exchange.result.title).waitFor();
    await page.screenshot({ path: join(root, 'tests/.artifacts/imported.png') });
    await goTo(page, 'report');
    await toHalfYear(page, { year: 2026, half: 1 });
    await settled(page);
    await page.screenshot({ path: join(root, 'tests/.artifacts/report-2026-1.png') });
    const rows = await page.getByRole('main').getByRole('table').first().innerText();
    for (const figure of ['64', '27', '22', '13']) expect(rows).toContain(figure);
    await page
      .getByRole('main')
      .getByRole('button', { name: /Психодиагностика.*64/ })
      .click();
    const behind = page.getByRole('dialog');
    await behind.getByText('64').first().waitFor();
    await page.screenshot({ path: join(root, 'tests/.artifacts/behind.png') });
    await leave(page);
    await page.getByRole('button', { name: t.report.export.button }).first().click();
    await page.getByRole('menuitem', { name: t.report.export.xlsx }).first().click();
    await page
      .getByText(/Esep_2026-1_UNIT-01_v1\.xlsx/)
      .first()
      .waitFor();
    await expect.poll(() => readdirSync(files)).toContain('Esep_2026-1_UNIT-01_v1.xlsx');
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () => {
    expect(program.complaints).toEqual([]);
  });
});
