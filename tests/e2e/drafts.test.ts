/** An unfinished form survives: the program killed while typing, a lock without a pause, the panel and the window closed; discarding can be undone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../shared/domain/record';
import { type Program, newProfile, startProgram } from './program';
import { enter, fillField, goTo, makeVault, unlock, words } from './steps';

const t = words('kk');
const unsaved = (page: Page) => page.getByRole('region', { name: t.today.unsaved.title });

describe('unfinished forms', () => {
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => { program = await startProgram(profile.path); await makeVault(program.page); }, 120_000);
  afterAll(async () => { await program.close().catch(() => undefined); profile.dispose(); });

  const content = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: t.records.field.content }).first();
  const openWithMore = async (kind: Kind) => {
    await enter(program.page, kind);
    await program.page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${t.records.panel.more}`) }).click();
  };
  const resume = async (kind: Kind) => {
    const { page } = program;
    await goTo(page, 'today');
    await unsaved(page).getByRole('listitem').filter({ hasText: t.common.kind[kind] }).getByRole('button', { name: t.today.unsaved.resume }).click();
    await page.getByRole('dialog').waitFor();
  };
  const again = async () => {
    program = await startProgram(profile.path);
    await unlock(program.page);
  };

  it('keeps what was typed when the whole program is killed in the middle of a word', async () => {
    const { page, app } = program;
    await openWithMore('counselling');
    await content(page).click();
    const gone = new Promise<void>((done) => { app.process().once('exit', () => done()); });
    // Letter after letter without a rest: the form is sealed on the way.
    let typed = 0;
    const kill = setTimeout(() => app.process().kill('SIGKILL'), 6_000);
    try {
      for (; typed < 2_000; typed += 1) await page.keyboard.type('ә', { delay: 20 });
    } catch {
      // The window is gone: that is the point.
    }
    await gone;
    clearTimeout(kill);
    await again();
    await unsaved(program.page).waitFor();
    await resume('counselling');
    await program.page.getByText(t.records.panel.restored.split('(')[0] ?? '').waitFor();
    const more = program.page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${t.records.panel.more.split(' ')[0] ?? ''}`) });
    if (await content(program.page).isHidden()) await more.click();
    const kept = await content(program.page).inputValue();
    expect(kept).toMatch(/^ә+$/);
    // At most what fits into the longest stretch between two sealings is missing.
    expect(kept.length).toBeGreaterThan(typed / 4);
    await program.page.keyboard.press('Escape');
    await program.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 120_000);

  it('keeps a second form of another kind beside the first, and both over a lock without a pause', async () => {
    const { page } = program;
    await enter(page, 'prevention');
    await fillField(page, t.records.field.participants, '17');
    await page.keyboard.press('Control+l');
    await page.getByLabel(t.lock.field, { exact: true }).waitFor();
    await unlock(page);
    await goTo(page, 'today');
    await unsaved(page).getByRole('listitem').nth(1).waitFor();
    await expect.poll(() => unsaved(page).getByRole('listitem').count()).toBe(2);
    await resume('prevention');
    expect(await page.getByRole('dialog').getByRole('spinbutton', { name: t.records.field.participants }).or(page.getByRole('dialog').getByRole('textbox', { name: t.records.field.participants })).first().inputValue()).toBe('17');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 60_000);

  it('loses nothing when the window is closed right after a key', async () => {
    const { page, app } = program;
    await enter(page, 'special');
    await page.getByRole('dialog').getByLabel(t.records.field.requestNumber, { exact: true }).fill('77-жаңа');
    const child = app.process();
    await program.close();
    expect(child.exitCode ?? child.signalCode).not.toBeNull();
    await again();
    await resume('special');
    expect(await program.page.getByRole('dialog').getByLabel(t.records.field.requestNumber, { exact: true }).inputValue()).toBe('77-жаңа');
    await program.page.keyboard.press('Escape');
    await program.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 120_000);

  it('brings a discarded form back', async () => {
    const { page } = program;
    await goTo(page, 'today');
    const lines = unsaved(page).getByRole('listitem');
    await lines.nth(2).waitFor();
    await lines.filter({ hasText: t.common.kind.prevention }).getByRole('button', { name: t.today.unsaved.drop }).click();
    await lines.nth(2).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t.common.action.undo }).click();
    await lines.nth(2).waitFor();
    await resume('prevention');
    expect(await page.getByRole('dialog').getByRole('spinbutton', { name: t.records.field.participants }).or(page.getByRole('dialog').getByRole('textbox', { name: t.records.field.participants })).first().inputValue()).toBe('17');
  }, 60_000);

  it('has thrown no error', () => expect(program.complaints).toEqual([]));
});
