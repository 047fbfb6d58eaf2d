/**
 * The journal by the keyboard alone, in Kazakh and in Russian: moving, sorting, widths, opening, searching, kept views,
 * a deletion undone.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/texts';
import { type Program, newProfile } from '../kit/program';
import { startReady } from '../kit/ready';
import { flowLanguages, goTo, leave, lock, settled, unlock, words } from '../kit/steps';

/** The cell the grid's mark stands on: line (1 is the heading) and column. */
async function mark(page: Page): Promise<{ line: number; field: string; text: string }> {
  // The line is drawn a moment after the grid has scrolled to it.
  await page.waitForFunction(
    () =>
      document.getElementById(document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '') !==
      null,
  );
  return page.getByRole('grid').evaluate((grid) => {
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    return {
      line: Number(cell?.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? 0),
      field: cell?.getAttribute('data-field') ?? '',
      text: cell?.textContent ?? '',
    };
  });
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe.each(flowLanguages('ru'))('the journal by keyboard, %s', (language: Language) => {
  const t = words(language);
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startReady(profile.path, { language, sample: true });
    const { page } = program;
    await goTo(page, 'journal', language);
    await page.getByRole('grid').waitFor();
    await page.getByText('13.01.2026').or(page.getByText('18.06.2026')).first().waitFor();
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('moves by arrows, Home, End, pages, to the last line and back; the mark is always drawn', async () => {
    const { page } = program;
    const grid = page.getByRole('grid');
    const lines = 68;
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(lines));
    await grid.focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight');
    await expect.poll(() => mark(page)).toMatchObject({ line: 3, field: 'date' });
    await press(page, 'End');
    await expect.poll(() => mark(page)).toMatchObject({ line: 3, field: 'marks' });
    await press(page, 'Home');
    await expect.poll(() => mark(page)).toMatchObject({ line: 3, field: 'number' });
    await press(page, 'PageDown');
    await expect.poll(async () => (await mark(page)).line).toBeGreaterThan(6);
    await press(page, 'PageUp');
    await expect.poll(async () => (await mark(page)).line).toBe(3);
    await press(page, 'Control+End');
    await expect.poll(() => mark(page)).toMatchObject({ line: lines, field: 'marks' });
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(45);
    // Scrolled away by hand, the marked line stays in the page.
    await grid.evaluate((element) => element.scrollTo({ top: 0 }));
    await page.locator('[role=row][aria-rowindex="2"]').waitFor();
    expect((await mark(page)).line).toBe(lines);
    await press(page, 'Control+Home', 'ArrowUp');
    await expect.poll(async () => (await mark(page)).line).toBe(1);
  });

  it('sorts and sets a width from the heading, and remembers both over a lock', async () => {
    const { page } = program;
    await page.getByRole('grid').focus();
    const heading = page.getByRole('columnheader').filter({ hasText: t.journal.column.number }).first();
    await expect.poll(async () => (await mark(page)).field).toBe('number');
    await press(page, 'Enter');
    await page.locator('[role=columnheader][data-field=number][aria-sort=descending]').waitFor();
    await press(page, 'Enter');
    await page.locator('[role=columnheader][data-field=number][aria-sort=ascending]').waitFor();
    await page.locator('[role=row][aria-rowindex="2"] [data-field=number]', { hasText: /^1$/ }).waitFor();
    const width = async () => (await heading.boundingBox())?.width ?? 0;
    const before = await width();
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(width).toBeGreaterThan(before + 40);
    await settled(page);
    const set = await width();
    await lock(page, language);
    await unlock(page, language);
    await page.locator('[role=columnheader][data-field=number][aria-sort=ascending]').waitFor();
    await expect.poll(width).toBeCloseTo(set, 0);
  });

  it('finds words, marks them, opens a line with Enter and gives the focus back', async () => {
    const { page } = program;
    await page.getByRole('grid').waitFor();
    await page.getByLabel(t.journal.search).focus();
    await page.keyboard.type('10036');
    await page.locator('[role=gridcell][data-field=codes] mark', { hasText: '10036' }).waitFor();
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home', 'Enter');
    await page.getByRole('dialog').getByText('10036').first().waitFor();
    await leave(page);
    await expect.poll(() => page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
    await page.getByLabel(t.journal.search).focus();
    await press(page, 'Escape');
    await page.waitForFunction(() => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '68');
  });

  it('keeps a view under a name and gives it back after it was deleted', async () => {
    const { page } = program;
    const narrowed = (count: string | null, same: boolean) =>
      page.waitForFunction(
        ([wanted, equal]) =>
          (document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === wanted) === equal,
        [count, same] as const,
      );
    await page.getByLabel(t.journal.search).fill('1003');
    await narrowed('68', false);
    await settled(page);
    const found = await page.getByRole('grid').getAttribute('aria-rowcount');
    await page.getByRole('button', { name: t.journalList.views.button, exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: t.journalList.views.save }).press('Enter');
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.closest('[role="dialog"]'),
    );
    await page.keyboard.type('Менің көрінісім');
    await press(page, 'Enter');
    const chosen = page.getByRole('button', {
      name: t.journalList.views.current.replace('{{name}}', 'Менің көрінісім'),
    });
    await chosen.waitFor();
    await page.getByLabel(t.journal.search).press('Escape');
    await narrowed('68', true);
    await page.getByRole('button', { name: t.journalList.views.button, exact: true }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'Менің көрінісім' }).press('Enter');
    await narrowed(found, true);
    await chosen.press('Enter');
    await page.getByRole('menuitem', { name: t.journalList.views.manage }).press('Enter');
    await page
      .getByRole('button', { name: t.journalList.views.remove.replace('{{name}}', 'Менің көрінісім') })
      .press('Enter');
    await page.getByRole('dialog').getByText(t.journalList.views.none).waitFor();
    await leave(page);
    await page.getByRole('button', { name: t.common.action.undo }).press('Enter');
    await chosen.waitFor();
    await page.getByLabel(t.journal.search).press('Escape');
    await narrowed('68', true);
  });

  it('227-46: a deleted record keeps its number, struck, with its reason; the deletion is undone', async () => {
    const { page } = program;
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home', 'Enter');
    const panel = page.getByRole('dialog').first();
    await panel.getByRole('button', { name: t.journal.detail.remove }).press('Enter');
    await page.getByRole('alertdialog').getByRole('textbox').fill('қате енгізілген');
    await page.getByRole('alertdialog').getByRole('button', { name: t.journal.detail.remove }).press('Enter');
    await panel.getByText(t.journalList.removedBecause.replace('{{reason}}', 'қате енгізілген')).waitFor();
    const line = page.locator('[role=row][aria-rowindex="2"]');
    await expect.poll(() => line.locator('[data-field=number]').textContent()).toBe('1');
    await expect
      .poll(() => line.locator('[data-field=marks]').textContent())
      .toBe(`${t.common.status.deleted}: қате енгізілген`);
    expect(
      await line
        .locator('[data-field=codes] .senim-struck')
        .evaluate((cell) => getComputedStyle(cell).textDecorationLine),
    ).toBe('line-through');
    await leave(page);
    await page.getByRole('button', { name: t.common.action.undo }).press('Enter');
    await page.getByText(t.journal.change.restored.replace('{{number}}', '1')).waitFor();
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home', 'Enter');
    // The history shows both steps, old beside new.
    await panel.getByText(t.journal.detail.version.replace('{{version}}', '3'), { exact: true }).waitFor();
    await panel.getByRole('cell', { name: t.common.status.deleted, exact: true }).first().waitFor();
    await leave(page);
  });

  it('has thrown no error', () => expect(program.complaints).toEqual([]));
});
