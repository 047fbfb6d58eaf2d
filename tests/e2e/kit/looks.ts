/** A walk through every page and what is looked at on each: by axe, and for room in two windows. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Language } from '../../../shared/texts';
import { goTo, goToHidden, leave, settled, words } from './steps';

const PAGES = [
  'today',
  'journal',
  'codes',
  'appeals',
  'research',
  'plan',
  'report',
  'unitSummary',
  'acts',
  'settings',
] as const;
const HIDDEN = ['oldJournal', 'backup', 'actionLog', 'exportLog'] as const;
const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 640 },
  // 1366×768 at 125 and 150 %.
  { width: 1093, height: 574 },
  { width: 911, height: 512 },
];

/**
 * What axe holds against the page, short enough to read; `colours` alone where the structure has been judged before.
 */
export async function axeFaults(page: Page, place: string, colours = false): Promise<string[]> {
  await settled(page);
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (colours ? builder.withRules(['color-contrast']) : builder).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Whether the first main button of what lies on top is fully in the window; true where there is none. */
function mainButtonInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
    const button = (top ?? document.querySelector('main'))?.querySelector('.MuiButton-contained');
    if (!button) return true;
    const box = button.getBoundingClientRect();
    return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
  });
}

/** Windows in which the page would have to be scrolled sideways, or its main button is out of sight. */
export async function sideways(page: Page, place: string): Promise<string[]> {
  await settled(page);
  const found: string[] = [];
  for (const size of [...WINDOWS].reverse()) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, [role="dialog"]')].some(
        (element) => element.scrollWidth > element.clientWidth + 1,
      ),
    );
    if (wide) found.push(`${place} at ${size.width}`);
    if (!(await mainButtonInSight(page))) found.push(`${place} at ${size.width}: main button out of sight`);
  }
  return found;
}

/** Sets one thing of the program's looks; done when the page shows it. */
export async function change(
  page: Page,
  from: Language,
  what: {
    language?: Language;
    theme?: 'light' | 'dark';
    size?: keyof ReturnType<typeof words>['settings']['look']['sizes'];
  },
): Promise<void> {
  const { settings, common } = words(from);
  await goTo(page, 'settings', from);
  await page.getByRole('tab', { name: settings.tab.program }).click();
  await page
    .getByRole('main')
    .getByText(
      what.size
        ? settings.look.sizes[what.size]
        : what.theme
          ? settings.look[what.theme]
          : common.languageName[what.language ?? from],
      { exact: true },
    )
    .first()
    .click();
  await page.getByRole('tab', { name: words(what.language ?? from).settings.tab.program }).waitFor();
  await settled(page);
}

/** All pages by the navigation, then those without a place in it. */
export async function eachPage(page: Page, language: Language, look: (name: string) => Promise<void>): Promise<void> {
  for (const name of PAGES) {
    await goTo(page, name, language);
    await look(name);
  }
  for (const name of HIDDEN) {
    await goToHidden(page, name, language);
    await look(name);
  }
}

/** The pages, their parts, a record, a code, a form with its errors. */
export async function everyPlace(page: Page, language: Language, look: (name: string) => Promise<void>): Promise<void> {
  const t = words(language);
  const main = page.getByRole('main');
  await eachPage(page, language, async (name) => {
    await look(name);
    for (const part of name === 'plan' ? (['educational', 'ideological'] as const) : []) {
      await page.getByRole('tab', { name: t.planCycle.tab[part], exact: true }).click();
      await main.getByRole('table').waitFor();
      await look(`plan ${part}`);
    }
    for (const part of name === 'report' ? (['note', 'send', 'sent'] as const) : []) {
      const tab = page.getByRole('tab', { name: t.sending.tab[part], exact: true });
      await tab.click();
      await tab.and(page.locator('[aria-selected="true"]')).waitFor();
      await look(`report ${part}`);
    }
  });
  // A record with its attached files.
  await goTo(page, 'journal', language);
  await page.getByRole('row').nth(1).click();
  await page.getByRole('dialog').getByText(t.attachments.title).waitFor();
  await look('record');
  await leave(page);
  await goTo(page, 'codes', language);
  await page.getByRole('row').nth(1).click();
  await page.getByRole('heading', { name: t.codes.page.timeline }).waitFor();
  await look('code');
  await goTo(page, 'appeals', language);
  await page.getByRole('banner').or(main).getByRole('button', { name: t.appeals.add, exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByText(t.records.missing.choice).first().waitFor();
  await look('appeal');
  await leave(page);
}
