/** What a person does in the window, in the words of the window. */
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Kind } from '../../../shared/domain/records/record';
import { type Language, locales } from '../../../shared/texts';
import type { HalfYear } from '../../../shared/time/periods';
import { PASSPHRASE } from './program';

const DAY = 86_400_000;

/** Texts of the language the test works in. */
export const words = (language: Language) => locales[language];

/**
 * The languages a long flow is played in: one in `npm test`, since the pages are looked at in all three anyway;
 * with `SENIM_ALL_LANGUAGES=1` in Kazakh and in Russian.
 */
export const flowLanguages = (usual: Language): readonly Language[] =>
  process.env['SENIM_ALL_LANGUAGES'] === '1' ? ['kk', 'ru'] : [usual];

/** First run: language, body left for later, passphrase. Ends on Today. */
export async function makeVault(page: Page, language: Language = 'kk', passphrase = PASSPHRASE): Promise<void> {
  const t = words(language);
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${t.common.languageName[language]}`) })
    .click();
  await page.getByRole('button', { name: t.setup.body.later }).click();
  await page.getByLabel(t.setup.passphrase.field, { exact: true }).fill(passphrase);
  await page.getByLabel(t.setup.passphrase.repeat, { exact: true }).fill(passphrase);
  await page.getByLabel(t.setup.passphrase.understood).check();
  await page.getByRole('button', { name: t.setup.passphrase.create, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t.today.title }).waitFor();
}

/** Opens the vault from the lock screen; done when its page is there. */
export async function unlock(page: Page, language: Language = 'kk', passphrase = PASSPHRASE): Promise<void> {
  const t = words(language);
  await page.getByLabel(t.lock.field, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: t.lock.open, exact: true }).click();
  await page.getByRole('navigation', { name: t.frame.navigation }).waitFor();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Goes to a page by the navigation; done when the page is there, which is a while after the click. */
export async function goTo(
  page: Page,
  name:
    'today' | 'journal' | 'codes' | 'appeals' | 'research' | 'plan' | 'report' | 'acts' | 'settings' | 'unitSummary',
  language: Language = 'kk',
): Promise<void> {
  const t = words(language);
  const link = page
    .getByRole('navigation', { name: t.frame.navigation })
    .getByRole('link', { name: t.frame.page[name], exact: true });
  await link.click();
  // The mark of the link and the page under it change in one step.
  await link.and(page.locator('[aria-current="page"]')).waitFor();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Waits until nothing is being read or moves any more: for what is looked at, by axe, in a picture or by its size. */
export async function settled(page: Page): Promise<void> {
  const still = await page.evaluate(async () => {
    const busy = () =>
      document.fonts.status !== 'loaded' ||
      document.querySelector('.MuiCircularProgress-root') !== null ||
      document.getAnimations().some(({ playState }) => playState === 'running');
    const until = performance.now() + 60_000;
    for (let quiet = 0; quiet < 3;) {
      if (performance.now() > until) return false;
      await new Promise((next) => {
        requestAnimationFrame(next);
      });
      quiet = busy() ? 0 : quiet + 1;
    }
    return true;
  });
  if (!still) throw new Error('the page never came to rest');
}

/** Opens the entry panel of a kind from Today; done when its form is there. */
export async function enter(page: Page, kind: Kind, language: Language = 'kk'): Promise<void> {
  await goTo(page, 'today', language);
  await page
    .getByRole('main')
    .getByRole('button', { name: words(language).today.quick.kind[kind], exact: true })
    .first()
    .click();
  await page.getByRole('dialog').locator('[aria-keyshortcuts="Control+Enter"]').waitFor();
}

/** Unfolds the fields of the open panel that are not required. */
export async function unfold(page: Page, language: Language = 'kk'): Promise<void> {
  const fold = page
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: new RegExp(`^${words(language).records.panel.more.split(' ')[0] ?? ''}`) });
  await fold.waitFor();
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
}

/** Leaves what lies over the page with Escape, pressed when the focus has come into it, and waits until it is gone. */
export async function leave(page: Page): Promise<void> {
  await settled(page);
  const open = await page.locator('[role="dialog"], [role="alertdialog"]').count();
  // The frame around a dialog will do: keys pressed there reach it.
  await page.waitForFunction(() => document.activeElement?.closest('.MuiModal-root'));
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    (before) => document.querySelectorAll('[role="dialog"], [role="alertdialog"]').length < before,
    open,
  );
}

/**
 * Whether the next wait after wrong passphrases keeps the button from being pressed; it may be short, so the page is
 * watched from before it begins.
 */
export function toldToWait(page: Page, language: Language = 'kk'): Promise<boolean> {
  const { lock: t } = words(language);
  return page.evaluate(
    ([wait, name]) =>
      new Promise<boolean>((done) => {
        const look = () => {
          const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
          if (
            button &&
            [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent.startsWith(wait))
          )
            done(button.disabled);
        };
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      }),
    [t.wait.split('{{')[0] ?? '?', t.open] as const,
  );
}

/** Locks with the key; done when the lock screen is there. */
export async function lock(page: Page, language: Language = 'kk'): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByLabel(words(language).lock.field, { exact: true }).waitFor();
}

/**
 * Shows all lines of what is due on Today: how many stand there depends on the day. For a vault without a recovery
 * sheet.
 */
export async function showAllDue(page: Page, language: Language): Promise<void> {
  const { security, today } = words(language);
  const main = page.getByRole('main');
  // The line about the sheet comes last into the list, and always among the first ones.
  await main.getByRole('button', { name: security.today.open }).waitFor();
  const all = main.getByRole('button', { name: new RegExp(`^${today.due.all.split('(')[0] ?? ''}`) });
  if (await all.isVisible()) await all.click();
}

/** Turns the report's page back to a half-year of the past, whatever today is. */
export async function toHalfYear(page: Page, { year, half }: HalfYear, language: Language = 'kk'): Promise<void> {
  const { period } = words(language).report;
  const toolbar = page.getByRole('main').getByRole('group', { name: period.label });
  const shown = toolbar.getByRole('status');
  const name = words(language).common.period[`halfShort${half}`].replace('{{year}}', String(year));
  for (let back = 0; back < 40; back += 1) {
    const before = await shown.innerText();
    if (before === name) return;
    await toolbar.getByRole('button', { name: period.earlier }).click();
    await expect.poll(() => shown.innerText()).not.toBe(before);
  }
  throw new Error(`the report never came to ${name}`);
}

/** Chooses one of a closed list, whether it is shown as buttons or as a list. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const group = page.getByRole('group', { name: label }).or(page.getByRole('radiogroup', { name: label }));
  const list = page.getByRole('combobox', { name: label }).first();
  await group.or(list).first().waitFor();
  if (await group.count()) {
    await group.getByText(option, { exact: true }).first().click();
    return;
  }
  if ((await list.evaluate((element) => element.tagName)) === 'SELECT') {
    await list.selectOption({ label: option });
    return;
  }
  await list.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types a code into the panel's first code field and, when the vault does not know it yet, confirms it as new. */
export async function typeCode(page: Page, code: string, language: Language, isNew = true): Promise<void> {
  const panel = page.getByRole('dialog').last();
  await panel.locator('input[role="combobox"]').first().fill(code);
  await page.keyboard.press('Tab');
  if (!isNew) return;
  await panel.getByRole('button', { name: words(language).records.code.confirm }).click();
}

/** Fills a text or number field of the open panel by its label. */
export async function fillField(page: Page, label: string, value: string): Promise<void> {
  await page
    .getByRole('dialog')
    .last()
    .getByRole('textbox', { name: label })
    .or(page.getByRole('dialog').last().getByRole('spinbutton', { name: label }))
    .first()
    .fill(value);
}

/** Types a date, digits only, into a date field of the open panel. */
export async function fillDate(page: Page, label: string, digits: string): Promise<void> {
  const group = page.getByRole('dialog').last().getByRole('group', { name: label }).first();
  await group.getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}

/** Goes to a page that has no place in the navigation, by the search (Ctrl+K). */
export async function goToHidden(
  page: Page,
  name: 'exchange' | 'oldJournal' | 'backup' | 'actionLog' | 'exportLog',
  language: Language = 'kk',
): Promise<void> {
  const t = words(language);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(t.frame.search.placeholder).fill(t.frame.page[name]);
  await page.getByRole('option', { name: t.frame.page[name] }).first().click();
  await page.getByRole('heading', { level: 1, name: t[name].title }).waitFor();
}

/** Goes to the exchange page. */
export async function goToExchange(page: Page, language: Language = 'kk'): Promise<void> {
  await goToHidden(page, 'exchange', language);
}

/** The next open dialog answers with this file. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [file] })) as typeof dialog.showOpenDialog;
  }, path);
}

/** Says yes to what the main process itself asks: the last of its buttons. */
export async function agreeInDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox;
  });
}

/**
 * Waits out the last minutes of a day: a test that types today's date must not begin on one day and end on the next.
 * The unit's day is Almaty's; the years, half-years and quarters of the program end with it.
 */
export async function awayFromMidnight(minutes = 4): Promise<void> {
  const left = DAY - ((Date.now() + 5 * 3_600_000) % DAY);
  if (left < minutes * 60_000)
    await new Promise((next) => {
      setTimeout(next, left + 1_000);
    });
}

/** Sets the clock of the vault's room by so many days, for the rest of this session: only the test knows how. */
export async function shiftClock(page: Page, days: number): Promise<void> {
  const worker =
    page.workers().find((one) => one.url().includes('/worker')) ??
    page.workers()[0] ??
    (await page.waitForEvent('worker'));
  await worker.evaluate((by) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + by;
  }, days * DAY);
}

/** `24.06.2026` as it is typed into a date field. */
export function digitsOf(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}${month}${year}`;
}
