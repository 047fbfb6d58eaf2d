/** What a person does in the window, in the words of the window. */
import type { ElectronApplication, Page } from 'playwright-core';
import { type Kind } from '../../shared/domain/record';
import { type Language, locales } from '../../shared/locales';
import { PASSPHRASE } from './program';

/** Texts of the language the test works in. */
export const words = (language: Language) => locales[language];

/**
 * The languages a long flow is played in: one in `npm test`, since the pages are looked at in all three anyway;
 * with `SENIM_ALL_LANGUAGES=1` in Kazakh and in Russian.
 */
export const flowLanguages = (usual: Language): readonly Language[] => (process.env['SENIM_ALL_LANGUAGES'] === '1' ? ['kk', 'ru'] : [usual]);

/** First run: language, body left for later, passphrase. Ends on Today. */
export async function makeVault(page: Page, language: Language = 'kk', passphrase = PASSPHRASE): Promise<void> {
  const t = words(language);
  await page.getByRole('main').getByRole('button', { name: new RegExp(`^${t.common.languageName[language]}`) }).click();
  await page.getByRole('button', { name: t.setup.body.later }).click();
  await page.getByLabel(t.setup.passphrase.field, { exact: true }).fill(passphrase);
  await page.getByLabel(t.setup.passphrase.repeat, { exact: true }).fill(passphrase);
  await page.getByLabel(t.setup.passphrase.understood).check();
  await page.getByRole('button', { name: t.setup.passphrase.create, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t.today.title }).waitFor({ timeout: 60_000 });
}

/** Opens the vault from the lock screen. */
export async function unlock(page: Page, language: Language = 'kk', passphrase = PASSPHRASE): Promise<void> {
  const t = words(language);
  await page.getByLabel(t.lock.field, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: t.lock.open, exact: true }).click();
  await page.getByRole('navigation', { name: t.frame.navigation }).waitFor({ timeout: 60_000 });
}

/** Goes to a page by the navigation. */
export async function goTo(page: Page, name: 'today' | 'journal' | 'codes' | 'appeals' | 'research' | 'plan' | 'report' | 'acts' | 'settings' | 'unitSummary', language: Language = 'kk'): Promise<void> {
  const t = words(language);
  await page.getByRole('navigation', { name: t.frame.navigation }).getByRole('link', { name: t.frame.page[name], exact: true }).click();
}

/** Opens the entry panel of a kind from Today. */
export async function enter(page: Page, kind: Kind, language: Language = 'kk'): Promise<void> {
  await goTo(page, 'today', language);
  await page.getByRole('main').getByRole('button', { name: words(language).today.quick.kind[kind], exact: true }).first().click();
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

/** Types a code into the panel's first code field and confirms it as new where the program asks. */
export async function typeCode(page: Page, code: string, language: Language): Promise<void> {
  const panel = page.getByRole('dialog').last();
  await panel.locator('input[role="combobox"]').first().fill(code);
  await page.keyboard.press('Tab');
  const isNew = panel.getByRole('button', { name: words(language).records.code.confirm });
  await isNew.waitFor({ timeout: 1500 }).then(() => isNew.click(), () => undefined);
}

/** Fills a text or number field of the open panel by its label. */
export async function fillField(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole('dialog').last().getByRole('textbox', { name: label }).or(page.getByRole('dialog').last().getByRole('spinbutton', { name: label })).first().fill(value);
}

/** Types a date, digits only, into a date field of the open panel. */
export async function fillDate(page: Page, label: string, digits: string): Promise<void> {
  const group = page.getByRole('dialog').last().getByRole('group', { name: label }).first();
  await group.getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}

/** Goes to a page that has no place in the navigation, by the search (Ctrl+K). */
export async function goToHidden(page: Page, name: 'exchange' | 'oldJournal' | 'backup' | 'actionLog' | 'exportLog', language: Language = 'kk'): Promise<void> {
  const t = words(language);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(t.frame.search.placeholder).fill(t.frame.page[name]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: t[name].title }).waitFor();
}

/** Goes to the exchange page. */
export async function goToExchange(page: Page, language: Language = 'kk'): Promise<void> {
  await goToHidden(page, 'exchange', language);
}

/** The next open dialog answers with this file. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => { dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [file] })) as typeof dialog.showOpenDialog; }, path);
}

/** Sets the clock of the vault's room by so many days, for the rest of this session: only the test knows how. */
export async function shiftClock(page: Page, days: number): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes('/worker')) ?? page.workers()[0] ?? await page.waitForEvent('worker');
  await worker.evaluate((by) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + by;
  }, days * 86_400_000);
}

/** `24.06.2026` as it is typed into a date field. */
export function digitsOf(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}${month}${year}`;
}
