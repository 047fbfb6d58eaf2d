/**
 * The body is set up and seen on paper; Today leads to what must be done; the keyboard and messages with a panel open.
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { choose, enter, fillField, goTo, leave, showAllDue, words } from '../kit/steps';

const t = words('ru');

describe('the body is set up', () => {
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  const main = () => program.page.getByRole('main');
  const tab = async (name: keyof typeof t.settings.tab) => {
    await goTo(program.page, 'settings', 'ru');
    await program.page.getByRole('tab', { name: t.settings.tab[name], exact: true }).click();
  };

  beforeAll(async () => {
    mkdirSync(files);
    mkdirSync(join(root, 'tests/.artifacts'), { recursive: true });
    program = await startReady(profile.path, { language: 'ru', sample: true, files: files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('file index and mark, a responsible person without the date of the decision, then with none; the report says what was set', async () => {
    const { page } = program;
    await tab('documents');
    await main().getByLabel(t.settings.documents.kind.report, { exact: true }).fill('05-12');
    await main().getByLabel(t.settings.documents.restrictedOn).check();
    await page.getByRole('tab', { name: t.settings.tab.people }).click();
    await main().getByRole('button', { name: t.settings.responsible.add }).click();
    const card = main().getByRole('group', { name: t.settings.responsible.one.replace('{{n}}', '1') });
    await card.getByText(t.settings.responsible.areas.educational, { exact: true }).click();
    await card
      .getByLabel(t.settings.inRussian.replace('{{label}}', t.settings.people.position))
      .fill('Начальник отдела');
    await card.getByLabel(t.settings.commission.decisionNumber).fill('7-к');
    await main().getByRole('button', { name: t.common.action.save }).click();
    await card.getByText(t.settings.fault.date).waitFor();
    await card.getByLabel(t.settings.commission.decisionNumber).fill('');
    await main().getByRole('button', { name: t.common.action.save }).click();
    await page.getByText(t.settings.saved).waitFor();
    await tab('people');
    expect(
      await card.getByLabel(t.settings.inRussian.replace('{{label}}', t.settings.people.position)).inputValue(),
    ).toBe('Начальник отдела');

    await goTo(page, 'report', 'ru');
    await main().getByRole('button', { name: t.report.export.button, exact: true }).click();
    await page.getByRole('menuitem', { name: t.report.export.docx }).click();
    const documents = () => readdirSync(files).filter((name) => name.endsWith('.docx'));
    await expect.poll(() => documents().length).toBe(1);
    const [file] = documents();
    const parts = unzipSync(readFileSync(join(files, file ?? '')));
    const text = (name: RegExp) =>
      Object.entries(parts)
        .filter(([part]) => name.test(part))
        .map(([, bytes]) => new TextDecoder().decode(bytes))
        .join('');
    expect(text(/footer/)).toContain('Іс индексі: 05-12');
    expect(text(/document\.xml/)).toContain('Қызметтік пайдалану үшін');
  });

  it('Today: the sheet, the report and the charts lead to their pages; the figures behind the charts are in a table', async () => {
    const { page } = program;
    await goTo(page, 'today', 'ru');
    await main().getByText(t.backup.state.none).waitFor();
    await page.screenshot({ path: join(root, 'tests/.artifacts/today-ru.png') });
    await main().getByRole('button', { name: t.security.today.open }).click();
    await page.getByRole('tab', { name: t.settings.tab.security, selected: true }).waitFor();
    await goTo(page, 'today', 'ru');
    // The charts show the last twelve months: they need work of these days beside the sample.
    await enter(page, 'prevention', 'ru');
    await choose(page, t.records.field.preventionType, t.records.prevention.training);
    await fillField(page, t.records.field.participants, '12');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const charts = main().getByRole('region', { name: t.today.work.title });
    await charts.getByRole('button', { name: t.today.work.table }).click();
    await expect.poll(() => page.getByRole('dialog').getByRole('row').count()).toBe(14);
    await leave(page);
    await showAllDue(page, 'ru');
    await main().getByRole('button', { name: t.today.due.open.draft, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    await leave(page);
  });

  it('a message with its way back stays readable over a panel, F6 reaches it and goes back; Escape works when the control with the focus is gone', async () => {
    const { page } = program;
    await tab('calendar');
    await main().getByRole('button', { name: t.calendar.makeWorking, exact: false }).first().click();
    const undo = page.getByRole('button', { name: t.common.action.undo });
    await undo.waitFor();
    await page.keyboard.press('Control+k');
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'));
    // By its role: it is there for assistive technology too.
    await undo.waitFor();
    await page.keyboard.press('F6');
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('F6');
    await expect
      .poll(() => page.getByRole('dialog').evaluate((dialog) => dialog.contains(document.activeElement)))
      .toBe(true);
    // The control that has the focus is taken away, as a list does with its last button.
    await page.evaluate(() => document.activeElement?.remove());
    await page.waitForFunction(() => document.querySelector('[role="dialog"]')?.contains(document.activeElement));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await undo.click();
    expect(program.complaints).toEqual([]);
  });
});
