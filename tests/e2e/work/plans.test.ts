/**
 * Plans through the window: a line entered and brought back, sent, approved, a further version, lines from elsewhere, a
 * plan of a year, the execution report.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { fillField, goTo, leave, settled, words } from '../kit/steps';

describe('plans', () => {
  const t = words('kk');
  const c = t.planCycle;
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  const main = (page: Page) => page.getByRole('main');
  const shot = (name: string) => program.page.screenshot({ path: join(root, `tests/.artifacts/plans-${name}.png`) });
  const button = (name: string) => main(program.page).getByRole('button', { name, exact: true });
  const faults = async (place: string) => {
    await settled(program.page);
    const { violations } = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  };
  const more = async (item: string) => {
    await button(c.menu.more).click();
    await program.page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  /** A step that asks: the dialog's button, with a reason where it wants one. */
  const confirm = async (name: string, reason?: string) => {
    const dialog = program.page.getByRole('alertdialog');
    if (reason) await dialog.getByLabel(c.cycle.reason).fill(reason);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    mkdirSync(files);
    program = await startReady(profile.path, { language: 'kk', files: files });
    await goTo(program.page, 'plan');
    await main(program.page).getByText(t.plan.suggestion.title).waitFor();
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('a line is entered with its task, deleted, and brought back', async () => {
    const { page } = program;
    await main(page)
      .getByRole('button', { name: t.plan.line.addTo.replace('{{section}}', t.plan.section.organisation) })
      .click();
    await page.getByRole('dialog').waitFor();
    await fillField(page, t.plan.line.text, 'Жас қызметкерлермен танысу сағаты');
    await fillField(page, t.plan.line.planned, '3');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const row = main(page).getByRole('row', { name: /танысу сағаты/ });
    await row.getByRole('button', { name: t.plan.line.remove.split('{{')[0] ?? '' }).click();
    await row.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: t.plan.line.undo, exact: true }).click();
    await row.waitFor();
    await button(t.plan.save).click();
    await button(c.cycle.send).waitFor();
  });

  it('is sent, approved by a person on a day, locked, and replaced by a second version', async () => {
    const { page } = program;
    await button(c.cycle.send).click();
    await confirm(c.cycle.sendConfirm);
    await more(c.cycle.returned);
    await confirm(c.cycle.confirm, 'басшы түзетуге қайтарды');
    await main(page).getByText('басшы түзетуге қайтарды').waitFor();
    await button(c.cycle.send).click();
    await confirm(c.cycle.sendConfirm);
    await button(c.cycle.approve).click();
    await page.getByRole('alertdialog').getByLabel(c.cycle.approvedBy).fill('Прокурор А.Б. Бекітуші');
    await shot('approve');
    await confirm(t.plan.approve.save);
    await main(page).getByText('Прокурор А.Б. Бекітуші').waitFor();
    await expect
      .poll(() =>
        main(page)
          .getByRole('button', { name: /^Алып тастау:/ })
          .count(),
      )
      .toBe(0);
    await main(page)
      .getByRole('checkbox', { name: /танысу сағаты/ })
      .click();
    await main(page)
      .getByRole('row', { name: /танысу сағаты/ })
      .getByText(t.plan.line.done, { exact: true })
      .waitFor();
    await more(c.cycle.newVersion);
    await confirm(c.cycle.newConfirm, 'штат өзгерді');
    await main(page).getByText('штат өзгерді').waitFor();
    await more(c.menu.versions);
    await page.getByRole('dialog').getByText(c.versions.in_force, { exact: true }).waitFor();
    expect(await faults('versions')).toEqual([]);
    await shot('versions');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: c.versions.openNamed.replace('{{n}}', '1') })
      .click();
    await main(page).getByText(c.cycle.oldInfo.replace('{{n}}', '1')).waitFor();
    await button(c.cycle.toLatest).click();
    await button(c.menu.fill).waitFor();
  });

  it('lines come from what the plan does not have yet, and the next quarter offers what was left', async () => {
    const { page } = program;
    await button(t.plan.quarter.later).click();
    await main(page).getByText(t.plan.suggestion.title).waitFor();
    await button(c.menu.fill).click();
    await page.getByRole('dialog').getByText(c.source.unfinished, { exact: true }).click();
    await settled(page);
    await shot('sources');
    expect(await faults('sources')).toEqual([]);
    await page.getByRole('dialog').getByText(c.source.standard, { exact: true }).click();
    await page.getByRole('dialog').getByText(c.source.present, { exact: false }).first().waitFor();
    await leave(page);
  });

  it('a plan of a year has its unit, its forms of the order, and a report on its execution', async () => {
    const { page } = program;
    await main(page).getByRole('tab', { name: c.tab.educational }).click();
    await main(page).getByText(c.duty.none).waitFor();
    await button(c.duty.set).click();
    await page.getByRole('dialog').getByRole('link', { name: c.duty.toSettings }).click();
    await button(t.settings.responsible.add).click();
    await main(page)
      .getByLabel(t.settings.inKazakh.replace('{{label}}', t.settings.responsible.unit))
      .fill('Кадр қызметі');
    await button(t.common.action.save).click();
    await page.getByText(t.settings.saved).waitFor();
    await goTo(page, 'plan');
    await main(page).getByRole('tab', { name: c.tab.educational }).click();
    await main(page).getByText(c.duty.shown.replace('{{unit}}', 'Кадр қызметі')).waitFor();
    await button(t.plan.save).click();
    await button(c.cycle.send).waitFor();
    await shot('educational');
    expect(await faults('educational')).toEqual([]);
    await more(c.menu.execution);
    await page.getByRole('dialog').getByLabel(c.execution.conclusion).fill('Жоспар жыл соңына дейін орындалады.');
    await page.getByRole('dialog').getByRole('button', { name: c.execution.save, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.plan.output.button }).click();
    await page.getByRole('menuitem', { name: t.plan.output.docx }).click();
    await expect
      .poll(() => readdirSync(files).filter((name) => /^Oryndalu_\d{4}-tarbie_.*_kk\.docx$/.test(name)))
      .toHaveLength(1);
    await shot('execution');
    await leave(page);
    await main(page).getByRole('tab', { name: c.tab.ideological }).click();
    await main(page)
      .getByRole('row', { name: new RegExp(c.group['29.1']) })
      .first()
      .waitFor();
    expect(await faults('ideological')).toEqual([]);
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () =>
    expect(program.complaints).toEqual([]));
});
