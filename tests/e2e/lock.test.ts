/** Locked means locked: another process, no worker, no word of the content in memory or on disk; and everything is there again after. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heapOf, isRunning, renderersOf, wordsInFiles, wordsInMemory } from './processes';
import { type Program, PASSPHRASE, newProfile, root, startProgram } from './program';
import { choose, enter, fillField, goTo, makeVault, typeCode, unlock, words } from './steps';

const t = words('kk');
const NOTE = 'Жасырын-ескерту-белгісі-7351';
const DRAFT = 'Сақталмаған-белгі-9264';
const CODE = '730195';
/** How long the last step of a lock may take before a test is sure that it does not come. */
const LOCKED_MS = 30_000;

/** What one lock leaves behind shows after a few; `SENIM_LOCKS=20` for a long look. */
const LOCKS = Number(process.env['SENIM_LOCKS'] ?? 6);

const locked = (program: Program) => program.page.getByRole('heading', { name: t.lock.title }).waitFor({ timeout: LOCKED_MS });
/** What a person sees before the vault is open says nothing of it. */
const visible = (program: Program) => program.page.locator('body').innerText();

describe('the lock', () => {
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startProgram(profile.path);
    await makeVault(program.page);
  });
  it('K08: the key is derived with 256 MiB and three passes, as its header says', () => {
    const header = readFileSync(join(profile.path, 'vault/header.A.pv1'), 'utf8');
    expect(header).toContain('"memoryKiB":262144,"passes":3');
  });

  const renderers = () => renderersOf(program.app.process().pid ?? 0);
  afterAll(async () => { await program.close().catch(() => undefined); profile.dispose(); });

  it('L02: seals what was typed, ends the worker, and goes on in another process', async () => {
    const { page } = program;
    await enter(page, 'counselling');
    await typeCode(page, CODE, 'kk');
    await choose(page, t.records.field.client, t.records.client.employee);
    await choose(page, t.records.field.channel, t.records.channel.phone);
    await choose(page, t.records.field.initiative, t.records.initiative.self);
    await choose(page, t.records.field.topicKind, t.records.topic.family);
    await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${t.records.panel.more}`) }).click();
    await fillField(page, t.records.field.content, NOTE);
    await page.keyboard.press('Control+Enter');
    await page.getByText(t.records.panel.saved.replace('{{number}}', '1')).waitFor();
    await goTo(page, 'journal');
    await page.getByText(CODE).first().waitFor();
    await goTo(page, 'today');
    await enter(page, 'counselling');
    await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${t.records.panel.more}`) }).click();
    await fillField(page, t.records.field.content, DRAFT);

    expect(page.workers().length).toBeGreaterThan(0);
    const before = renderers();
    const secrets = [NOTE, DRAFT, CODE, PASSPHRASE];
    // The search finds what is there: without this the search after the lock would prove nothing.
    const openMemory = before.map((pid) => wordsInMemory(pid, secrets));
    expect(openMemory.flat()).toEqual(expect.arrayContaining([NOTE, DRAFT]));
    expect((await heapOf(page)).includes(DRAFT)).toBe(true);

    await page.keyboard.press('Control+l');
    await locked(program);
    await expect.poll(() => before.filter(isRunning), { timeout: 10_000 }).toEqual([]);
    const after = renderers();
    expect(after.some((pid) => before.includes(pid))).toBe(false);

    const heap = await heapOf(page);
    for (const word of secrets) expect(heap.includes(word), word).toBe(false);
    expect(await visible(program)).not.toContain(CODE);
    // The lock screen starts its worker early; it has no key and has read no row.
    expect(page.workers().length).toBeLessThanOrEqual(1);
    for (const pid of after) expect(wordsInMemory(pid, secrets), `process ${pid}`).toEqual([]);
    expect(wordsInFiles(profile.path, secrets)).toEqual([]);
  });

  it('K01, K06: two clicks are one derivation; wrong passphrases make the next try wait', async () => {
    const { page } = program;
    const field = page.getByLabel(t.lock.field, { exact: true });
    const open = page.getByRole('button', { name: t.lock.open, exact: true });
    let derivations = 0;
    page.on('worker', (worker) => { if (/kdf/.test(worker.url())) derivations += 1; });
    await field.fill('қате тіркес, мүлдем басқа');
    await open.evaluate((button: HTMLButtonElement) => { button.click(); button.click(); });
    await page.getByText(/тіркесі қате/).waitFor({ timeout: 30_000 });
    expect(derivations).toBe(1);
    for (let again = 0; again < 2; again += 1) {
      await field.fill(`қате тіркес ${again}`);
      await open.click();
      await page.getByText(/тіркесі қате/).waitFor({ timeout: 30_000 });
    }
    expect(derivations).toBe(3);
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining(t.lock.wait.split('{{')[0] ?? '')]));
    expect(await open.isDisabled()).toBe(true);
    // Each derivation has its own worker, ended with it.
    await expect.poll(() => page.workers().filter((worker) => /kdf/.test(worker.url())).length).toBe(0);
    await expect.poll(() => open.isEnabled(), { timeout: 40_000 }).toBe(true);
    await unlock(page);
  });

  it('L02: the draft is offered again, with every word', async () => {
    const { page } = program;
    await page.getByRole('button', { name: t.today.unsaved.resume }).click();
    await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${t.records.panel.more}`) }).click().catch(() => undefined);
    expect(await page.getByRole('dialog').getByRole('textbox', { name: t.records.field.content }).first().inputValue()).toBe(DRAFT);
    await page.keyboard.press('Escape');
  });

  it.each(['lock-screen', 'suspend'] as const)('L01: locks on %s and comes back to the page', async (event) => {
    const { page, app } = program;
    await page.getByRole('button', { name: t.common.action.discard }).click({ timeout: 2_000 }).catch(() => undefined);
    await goTo(page, 'report');
    await app.evaluate(({ powerMonitor }, name) => { powerMonitor.emit(name); }, event);
    await locked(program);
    await unlock(page);
    await page.getByRole('heading', { level: 1, name: t.report.title }).waitFor();
  });

  it(`L05: ${LOCKS} locks leave one window, one process, one worker and every record`, async () => {
    const { page } = program;
    for (let round = 0; round < LOCKS; round += 1) {
      await page.keyboard.press('Control+l');
      await locked(program);
      await unlock(page);
    }
    await goTo(page, 'journal');
    await page.getByText(CODE).first().waitFor();
    await expect.poll(() => renderers().length, { timeout: 10_000 }).toBe(1);
    expect(page.workers().length).toBe(1);
    expect(page.context().pages().length).toBe(1);
    expect(await program.app.evaluate(({ BrowserWindow, webContents }) => [BrowserWindow.getAllWindows().length, webContents.getAllWebContents().length])).toEqual([1, 1]);
  }, 400_000);

  it('L01: says in the last half minute that it will lock, stays open when asked, and locks when nobody is there', async () => {
    const { page } = program;
    await goTo(page, 'settings');
    await page.getByRole('tab', { name: t.settings.tab.program }).click();
    await page.getByRole('main').getByLabel(t.settings.lock.minutes).fill('1');
    await page.getByRole('button', { name: t.common.action.save, exact: true }).click();
    await page.getByText(t.settings.saved).waitFor();
    const stay = page.getByRole('button', { name: t.frame.lock.stay });
    await stay.waitFor({ timeout: 60_000 });
    await page.screenshot({ path: join(root, 'tests/.artifacts/lock-countdown.png') });
    await stay.click();
    await stay.waitFor({ state: 'hidden' });
    await stay.waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { name: t.lock.title }).waitFor({ timeout: 60_000 });
    await unlock(page);
    await page.getByRole('heading', { level: 1, name: t.settings.title }).waitFor();
    await goTo(page, 'today');
  });

  it('closing the window seals what was typed first', async () => {
    const { page } = program;
    await enter(page, 'counselling');
    await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${t.records.panel.more}`) }).click();
    await fillField(page, t.records.field.content, `${DRAFT} екінші`);
    const closed = new Promise<void>((done) => { program.app.process().once('exit', () => done()); });
    await program.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close(); });
    await closed;
    expect(wordsInFiles(profile.path, [NOTE, DRAFT, CODE, PASSPHRASE])).toEqual([]);
    program = await startProgram(profile.path);
    await unlock(program.page);
    await expect.poll(() => program.page.getByRole('button', { name: t.today.unsaved.resume }).count()).toBe(2);
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () => expect(program.complaints).toEqual([]));
});
