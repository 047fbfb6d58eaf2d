/**
 * Locked means locked: another process, no worker, no word of the content in memory or on disk; and everything is there
 * again after.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heapOf, isRunning, renderersOf, wordsInFiles, wordsInMemory } from '../kit/processes';
import { type Program, PASSPHRASE, newProfile, root, startProgram } from '../kit/program';
import { startReady } from '../kit/ready';
import { choose, enter, fillField, goTo, leave, lock, toldToWait, typeCode, unfold, unlock, words } from '../kit/steps';

const t = words('kk');
const NOTE = 'Жасырын-ескерту-белгісі-7351';
const DRAFT = 'Сақталмаған-белгі-9264';
const CODE = '730195';
/** What one lock leaves behind shows after a few; `SENIM_LOCKS=20` for a long look. */
const LOCKS = Number(process.env['SENIM_LOCKS'] ?? 4);

const locked = (program: Program) => program.page.getByRole('heading', { name: t.lock.title }).waitFor();
/** What a person sees before the vault is open says nothing of it. */
const visible = (program: Program) => program.page.locator('body').innerText();

describe('the lock', () => {
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startReady(profile.path, { language: 'kk' });
  });
  const renderers = () => renderersOf(program.app.process().pid ?? 0);
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('L02: seals what was typed, ends the worker, and goes on in another process', async () => {
    const { page } = program;
    await enter(page, 'counselling');
    await typeCode(page, CODE, 'kk');
    await choose(page, t.records.field.client, t.records.client.employee);
    await choose(page, t.records.field.channel, t.records.channel.phone);
    await choose(page, t.records.field.initiative, t.records.initiative.self);
    await choose(page, t.records.field.topicKind, t.records.topic.family);
    await unfold(page);
    await fillField(page, t.records.field.content, NOTE);
    await page.keyboard.press('Control+Enter');
    await page.getByText(t.records.panel.saved.replace('{{number}}', '1')).waitFor();
    await goTo(page, 'journal');
    await page.getByText(CODE).first().waitFor();
    await enter(page, 'counselling');
    await unfold(page);
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
    await expect.poll(() => before.filter(isRunning)).toEqual([]);
    const after = renderers();
    expect(after.some((pid) => before.includes(pid))).toBe(false);

    const heap = await heapOf(page);
    for (const word of secrets) expect(heap.includes(word), word).toBe(false);
    expect(await visible(program)).not.toContain(CODE);
    // The lock screen starts its worker early; it has no key and has read no row.
    await expect.poll(() => page.workers().length).toBeLessThanOrEqual(1);
    for (const pid of after) expect(wordsInMemory(pid, secrets), `process ${pid}`).toEqual([]);
    expect(wordsInFiles(profile.path, secrets)).toEqual([]);
  });

  it('K01, K06: two clicks are one derivation; wrong passphrases make the next try wait', async () => {
    const { page } = program;
    const field = page.getByLabel(t.lock.field, { exact: true });
    const open = page.getByRole('button', { name: t.lock.open, exact: true });
    let derivations = 0;
    page.on('worker', (worker) => {
      if (/kdf/.test(worker.url())) derivations += 1;
    });
    await field.fill('қате тіркес, мүлдем басқа');
    await open.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await page.getByText(/тіркесі қате/).waitFor();
    expect(derivations).toBe(1);
    await field.fill('қате тіркес, екінші');
    await open.click();
    await expect.poll(() => derivations).toBe(2);
    await expect.poll(() => open.isEnabled()).toBe(true);
    const told = toldToWait(page);
    await field.fill('қате тіркес, үшінші');
    await open.click();
    expect(await told).toBe(true);
    expect(derivations).toBe(3);
    // Each derivation has its own worker, ended with it.
    await expect.poll(() => page.workers().filter((worker) => /kdf/.test(worker.url())).length).toBe(0);
    await expect.poll(() => open.isEnabled()).toBe(true);
    await unlock(page);
  });

  it('L02: the draft is offered again, with every word', async () => {
    const { page } = program;
    await page.getByRole('button', { name: t.today.unsaved.resume }).click();
    await unfold(page);
    expect(
      await page.getByRole('dialog').getByRole('textbox', { name: t.records.field.content }).first().inputValue(),
    ).toBe(DRAFT);
    await leave(page);
  });

  it.each(['lock-screen', 'suspend'] as const)('L01: locks on %s and comes back to the page', async (event) => {
    const { page, app } = program;
    await goTo(page, 'report');
    await app.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, event);
    await locked(program);
    await unlock(page);
    await page.getByRole('heading', { level: 1, name: t.report.title }).waitFor();
  });

  it(`L05: ${LOCKS} locks leave one window, one process, one worker and every record`, async () => {
    const { page } = program;
    for (let round = 0; round < LOCKS; round += 1) {
      await lock(page);
      await unlock(page);
    }
    await goTo(page, 'journal');
    await page.getByText(CODE).first().waitFor();
    await expect.poll(() => renderers().length).toBe(1);
    await expect.poll(() => page.workers().length).toBe(1);
    expect(page.context().pages().length).toBe(1);
    expect(
      await program.app.evaluate(({ BrowserWindow, webContents }) => [
        BrowserWindow.getAllWindows().length,
        webContents.getAllWebContents().length,
      ]),
    ).toEqual([1, 1]);
  }, 400_000);

  it('L01: says in the last half minute that it will lock, stays open when asked, and locks when nobody is there', async () => {
    const { page, app } = program;
    /** The system says that nobody has touched it for so long. */
    const away = (seconds: number) =>
      app.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle;
      }, seconds);
    await goTo(page, 'settings');
    await page.getByRole('tab', { name: t.settings.tab.program }).click();
    await page.getByRole('main').getByLabel(t.settings.lock.minutes).fill('1');
    await page.getByRole('button', { name: t.common.action.save, exact: true }).click();
    await page.getByText(t.settings.saved).waitFor();
    const stay = page.getByRole('button', { name: t.frame.lock.stay });
    // The seconds before the countdown are told by the system; the last ones run on the window's own clock.
    await away(32);
    await stay.waitFor();
    await page.screenshot({ path: join(root, 'tests/.artifacts/lock-countdown.png') });
    await away(0);
    await stay.click();
    await stay.waitFor({ state: 'hidden' });
    await away(48);
    await stay.waitFor();
    await locked(program);
    await away(0);
    await unlock(page);
    await page.getByRole('heading', { level: 1, name: t.settings.title }).waitFor();
    await goTo(page, 'today');
  });

  it('closing the window seals what was typed first', async () => {
    const { page } = program;
    await enter(page, 'counselling');
    await unfold(page);
    await fillField(page, t.records.field.content, `${DRAFT} екінші`);
    const closed = new Promise<void>((done) => {
      program.app.process().once('exit', () => done());
    });
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await closed;
    expect(wordsInFiles(profile.path, [NOTE, DRAFT, CODE, PASSPHRASE])).toEqual([]);
    program = await startProgram(profile.path);
    await unlock(program.page);
    await expect.poll(() => program.page.getByRole('button', { name: t.today.unsaved.resume }).count()).toBe(2);
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () =>
    expect(program.complaints).toEqual([]));
});
