/** Every page in three languages, light and dark, in the common and the smallest window, with large letters: nothing for axe, no sideways scrolling, no refusals of the policy. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/record';
import { LANGUAGES, type Language } from '../../shared/locales';
import { type Program, newProfile, root, startProgram } from './program';
import { answerOpenDialog, fillField, goTo, goToExchange, goToHidden, makeVault, words } from './steps';

const PAGES = ['today', 'journal', 'codes', 'appeals', 'research', 'plan', 'report', 'unitSummary', 'acts', 'settings'] as const;
const HIDDEN = ['oldJournal', 'backup', 'actionLog', 'exportLog'] as const;
/** Dark is the same in every language: its colours are looked at once. */
const LOOKS = [...LANGUAGES.map((language) => [language, 'light'] as const), ['kk', 'dark'] as const];
const WINDOWS = [{ width: 1280, height: 720 }, { width: 1024, height: 640 }];

/** What axe holds against the page, short enough to read. */
async function axeFaults(page: Page, place: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Windows in which the page would have to be scrolled sideways. */
async function sideways(page: Page, place: string): Promise<string[]> {
  const found: string[] = [];
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('main, [role="dialog"]')].some((element) => element.scrollWidth > element.clientWidth + 1));
    if (wide) found.push(`${place} at ${size.width}`);
  }
  await page.setViewportSize(WINDOWS[0] ?? { width: 1280, height: 720 });
  return found;
}

async function change(page: Page, from: Language, what: { language?: Language; theme?: 'light' | 'dark'; size?: keyof ReturnType<typeof words>['settings']['look']['sizes'] }): Promise<void> {
  const { settings, common } = words(from);
  await goTo(page, 'settings', from);
  await page.getByRole('tab', { name: settings.tab.program }).click();
  await page.getByRole('main').getByText(what.size ? settings.look.sizes[what.size] : what.theme ? settings.look[what.theme] : common.languageName[what.language ?? from], { exact: true }).first().click();
  await page.waitForTimeout(300);
}

describe('every page', () => {
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startProgram(profile.path);
    const { page, app } = program;
    await makeVault(page, 'en');
    await goTo(page, 'settings', 'en');
    await page.getByRole('tab', { name: words('en').settings.tab.rules }).click();
    await page.getByLabel(words('en').unitSummary.setting.on).check();
    await page.getByRole('main').getByRole('button', { name: words('en').common.action.save, exact: true }).click();
    await page.getByRole('link', { name: words('en').frame.page.unitSummary, exact: true }).waitFor();
    await answerOpenDialog(app, join(root, 'samples/half-year-2026-1.exchange.json'));
    await goToExchange(page, 'en');
    await page.getByRole('main').getByRole('button', { name: words('en').exchange.import.choose }).click();
    await page.getByText(words('en').exchange.preview.fresh).waitFor();
    await page.getByRole('main').getByRole('button', { name: /versions/ }).click();
    await page.getByText(words('en').exchange.result.title).waitFor();
  });
  afterAll(async () => { await program.close().catch(() => undefined); profile.dispose(); });

  let language: Language = 'en';
  it.each(LOOKS)('%s, %s', async (next, theme) => {
    const { page } = program;
    // The rules of axe look at structure and colours, which the other languages share; their words are looked at for room.
    const faults = next === 'kk' || process.env['SENIM_ALL_LANGUAGES'] === '1' ? axeFaults : async () => [];
    await change(page, language, { language: next });
    language = next;
    await change(page, language, { theme });
    const found: string[] = [];
    for (const name of PAGES) {
      await goTo(page, name, language);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(400);
      found.push(...await faults(page, name), ...await sideways(page, name));
      if (name === 'plan') {
        for (const part of ['educational', 'ideological'] as const) {
          await page.getByRole('tab', { name: words(language).planCycle.tab[part], exact: true }).click();
          await page.getByRole('main').getByRole('table').waitFor();
          await page.waitForTimeout(300);
          found.push(...await faults(page, `plan ${part}`), ...await sideways(page, `plan ${part}`));
        }
      }
      if (name !== 'report') continue;
      const { tab } = words(language).sending;
      for (const part of ['note', 'send', 'sent'] as const) {
        await page.getByRole('tab', { name: tab[part], exact: true }).click();
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(root, `tests/.artifacts/report-${part}-${language}-${theme}.png`) });
        found.push(...await faults(page, `report ${part}`), ...await sideways(page, `report ${part}`));
      }
    }
    for (const name of HIDDEN) {
      await goToHidden(page, name, language);
      await page.waitForTimeout(400);
      found.push(...await faults(page, name), ...await sideways(page, name));
    }
    // A record with its attached files.
    await goTo(page, 'journal', language);
    await page.getByRole('heading', { level: 1, name: words(language).journal.title }).waitFor();
    await page.getByRole('row').nth(1).click();
    await page.getByRole('dialog').getByText(words(language).attachments.title).waitFor();
    found.push(...await faults(page, 'record'), ...await sideways(page, 'record'));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goTo(page, 'codes', language);
    await page.getByRole('heading', { level: 1, name: words(language).codes.title }).waitFor();
    await page.getByRole('row').nth(1).click();
    await page.getByRole('heading', { name: words(language).codes.page.timeline }).waitFor();
    await page.waitForTimeout(400);
    found.push(...await faults(page, 'code'), ...await sideways(page, 'code'));
    await goTo(page, 'appeals', language);
    await page.getByRole('banner').or(page.getByRole('main')).getByRole('button', { name: words(language).appeals.add, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(400);
    found.push(...await faults(page, 'appeal'), ...await sideways(page, 'appeal'));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(found).toEqual([]);
  }, 180_000);

  it('letters of 130 % fit both windows, and are as large on every page', async () => {
    const { page } = program;
    await change(page, language, { size: 's130' });
    const found: string[] = [];
    const look = async (name: string) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(150);
      found.push(...await sideways(page, name));
      if (await page.evaluate(() => getComputedStyle(document.documentElement).fontSize) !== '20.8px') found.push(`${name}: letters`);
    };
    for (const name of PAGES) {
      await goTo(page, name, language);
      await look(name);
    }
    for (const name of HIDDEN) {
      await goToHidden(page, name, language);
      await look(name);
    }
    expect(found).toEqual([]);
    await change(page, language, { size: 's100' });
  });

  it.each(KINDS)('the panel of %s with its errors', async (kind) => {
    const { page } = program;
    await goTo(page, 'today', language);
    await page.getByRole('main').getByRole('button', { name: words(language).today.quick.kind[kind], exact: true }).click();
    await page.getByRole('dialog').waitFor();
    // A date typed, taken away and typed again: the field writes it through the policy of the page.
    await page.getByRole('dialog').getByRole('spinbutton').first().click();
    await page.keyboard.type('20112026');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('19112026');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(500);
    expect([...await axeFaults(page, kind), ...await sideways(page, kind)]).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('a text too long is refused in words, never cut', async () => {
    const { page } = program;
    const { records } = words(language);
    await goTo(page, 'today', language);
    await page.getByRole('main').getByRole('button', { name: words(language).today.quick.kind.counselling, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${records.panel.more}`) }).click();
    const text = '\u202Eаб e\u0301\u0323 👩‍👩‍👧 '.repeat(2000);
    await fillField(page, records.field.content, text);
    await page.keyboard.press('Control+Enter');
    await page.getByText(records.missing.tooLong.split('{{')[0] ?? '').first().waitFor();
    expect(await page.getByRole('dialog').getByRole('textbox', { name: records.field.content }).first().inputValue()).toBe(text);
    await page.keyboard.press('Escape');
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () => expect(program.complaints).toEqual([]));
});
