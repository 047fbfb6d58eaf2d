/** Working without a mouse: going from place to place with Tab, choosing with arrows and letters. */
import type { Page } from 'playwright-core';
import { settled } from './steps';

/** What a person hears of the element that has the focus. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map((label) => label.textContent ?? '').join(' ')
        : '';
    // a group of buttons is heard with its name
    const group = element.closest('[role=radiogroup], [role=group]');
    const around = group
      ? (group.getAttribute('aria-label') ??
        document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent ??
        '')
      : '';
    const own = element.matches('button, a, [role=button], [role=menuitem], [role=tab], [role=combobox]')
      ? element.textContent
      : '';
    return [
      element.getAttribute('aria-label'),
      element.matches('main, [role=dialog]') ? '' : labelled,
      labels,
      own,
      around,
    ]
      .filter(Boolean)
      .join(' | ')
      .replaceAll('\u2009*', '')
      .replaceAll(' *', '');
  });
}

/** Tab, once the page is at rest, until the focus is on what is called so. */
export async function tabTo(page: Page, name: string, most = 80): Promise<void> {
  await settled(page);
  const passed: string[] = [];
  for (let n = 0; n < most; n += 1) {
    const heard = await focused(page);
    if (heard.includes(name)) return;
    passed.push(heard.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached "${name}"; passed: ${passed.join(' → ')}`);
}

/** Presses a button reached with Tab. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** The n-th option, from 0, of a choice of buttons that has none chosen yet or the first one. */
export async function pick(page: Page, group: string, option: string): Promise<void> {
  await tabTo(page, group);
  const passed: string[] = [];
  for (let n = 0; n < 8; n += 1) {
    await page.keyboard.press(n === 0 ? 'Space' : 'ArrowRight');
    const chosen = await page.evaluate(() =>
      document.activeElement instanceof HTMLInputElement && document.activeElement.checked
        ? (document.activeElement.closest('label')?.textContent ?? '')
        : '',
    );
    if (chosen === option) return;
    passed.push(chosen || (await focused(page)));
  }
  throw new Error(`no "${option}" in "${group}"; passed: ${passed.join(' → ')}`);
}

/** The n-th option, from 1, of a list that opens. */
export async function pickFromList(page: Page, name: string, place: number): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Home');
  for (let n = 1; n < place; n += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

/** A native list in a table row: the n-th option, from 1. */
export async function pickNative(page: Page, name: string, place: number): Promise<void> {
  await tabTo(page, name);
  for (let n = 0; n < place; n += 1) await page.keyboard.press('ArrowDown');
}

/** A page or command by Ctrl+K. */
export async function command(page: Page, placeholder: string, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(placeholder).waitFor();
  await page.keyboard.insertText(text);
  await page.getByRole('option', { selected: true }).filter({ hasText: text }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByPlaceholder(placeholder).waitFor({ state: 'hidden' });
}
