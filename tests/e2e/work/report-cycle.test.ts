/**
 * A half-year's report through the window: checked, sent, its files taken out again, what differs since, corrected,
 * carried over.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type Language } from '../../../shared/texts';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import {
  choose,
  enter,
  fillDate,
  flowLanguages,
  goTo,
  leave,
  settled,
  showAllDue,
  toHalfYear,
  typeCode,
  words,
} from '../kit/steps';

describe.each(flowLanguages('kk'))('the report of a half-year, %s', (language: Language) => {
  const t = words(language);
  const s = t.sending;
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  const main = (page: Page) => page.getByRole('main');
  const shot = (name: string) =>
    program.page.screenshot({ path: join(root, `tests/.artifacts/cycle-${language}-${name}.png`) });
  const tab = async (name: keyof typeof s.tab) => {
    await program.page.getByRole('tab', { name: s.tab[name], exact: true }).click();
    await settled(program.page);
  };
  const faults = async () => {
    await settled(program.page);
    const { violations } = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  };
  /** Passes every finding that asks for a reason, until the report can go. */
  const passAll = async (send: string) => {
    const { page } = program;
    const pass = main(page).getByRole('button', { name: s.check.pass, exact: true });
    const ready = main(page).getByRole('button', { name: send, disabled: false });
    for (;;) {
      await pass.or(ready).first().waitFor();
      const left = await pass.count();
      if (left === 0) break;
      await pass.first().click();
      await main(page).getByLabel(s.check.reason).fill('қаралды, өзгеріссіз');
      await page.keyboard.press('Enter');
      await expect.poll(() => pass.count()).toBeLessThan(left);
      await main(page).getByLabel(s.check.reason).waitFor({ state: 'hidden' });
    }
    await ready.waitFor();
  };
  const toFirstHalf = async () => {
    await goTo(program.page, 'report', language);
    await toHalfYear(program.page, { year: 2026, half: 1 }, language);
  };

  beforeAll(async () => {
    mkdirSync(files);
    program = await startReady(profile.path, { language, sample: true, files: files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('shows the steps over the form, and the note filled in beside its page', async () => {
    await toFirstHalf();
    await shot('form');
    await tab('note');
    const { page } = program;
    await page.getByRole('group', { name: s.note.preview }).getByText('64').first().waitFor();
    expect(await faults()).toEqual([]);
    await shot('note');
  });

  it('A3-25: a cipher in the note is said at once and stops the report', async () => {
    const { page } = program;
    const part = page.getByRole('textbox', { name: 'Қорытынды' });
    const offered = await part.inputValue();
    await part.fill(`${offered} 4014`);
    await page.getByText(s.note.code.split('{{')[0] ?? '').waitFor();
    await shot('note-code');
    await page.getByRole('button', { name: s.note.back }).click();
    await page.getByText(s.note.code.split('{{')[0] ?? '').waitFor({ state: 'hidden' });
    expect(await part.inputValue()).toBe(offered);
    await part.fill(`${offered}\nҰсыныс: тренингтерді жалғастыру.`);
    await page.getByRole('group', { name: s.note.preview }).getByText('Ұсыныс: тренингтерді жалғастыру.').waitFor();
  });

  it('is checked; each finding opens its record, and is passed with a reason', async () => {
    const { page } = program;
    await tab('send');
    await expect.poll(() => main(page).getByRole('button', { name: s.send.button }).isDisabled()).toBe(true);
    await main(page).getByRole('button', { name: s.check.show }).first().click();
    await shot('checks');
    await main(page)
      .getByRole('button', { name: /\d\d\.\d\d\.2026/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await leave(page);
    await passAll(s.send.button);
    expect(await faults()).toEqual([]);
    await shot('checked');
  });

  it('is sent, and its workbook comes out of the register byte for byte', async () => {
    const { page } = program;
    await main(page).getByRole('button', { name: s.send.button }).click();
    await page.getByRole('alertdialog').getByLabel(s.send.outgoing).fill('12-34/56');
    await shot('send');
    await page.getByRole('alertdialog').getByRole('button', { name: s.send.confirm }).click();
    await main(page).getByRole('heading', { name: s.register.title }).waitFor();
    await main(page).getByRole('button', { name: s.register.more }).click();
    await settled(page);
    await shot('register');
    expect(await faults()).toEqual([]);
    const name = 'Esep_2026-1_UNIT-01_v1.xlsx';
    const button = main(page).getByRole('button', { name: s.register.openFile.replace('{{name}}', name) });
    await button.click();
    await page.getByText(t.common.file.saved.replace('{{name}}', name)).waitFor();
    const workbooks = () =>
      readdirSync(files).filter((file) => file.startsWith('Esep_2026-1') && file.endsWith('.xlsx'));
    const first = readFileSync(join(files, name));
    for (const file of workbooks()) rmSync(join(files, file));
    await button.click();
    await expect.poll(() => workbooks().length).toBe(1);
    expect(readFileSync(join(files, workbooks()[0] ?? '')).equals(first)).toBe(true);
    await main(page)
      .getByRole('button', { name: new RegExp(`^${s.register.show}`) })
      .first()
      .click();
    await page.getByRole('dialog').getByText('Ұсыныс: тренингтерді жалғастыру.').waitFor();
    await shot('sent-page');
    await leave(page);
  });

  it('says what differs once a late record is entered, on Today too', async () => {
    const { page } = program;
    await enter(page, 'counselling', language);
    await typeCode(page, '70001', language);
    await choose(page, t.records.field.client, t.records.client.employee);
    await choose(page, t.records.field.channel, t.records.channel.phone);
    await choose(page, t.records.field.initiative, t.records.initiative.self);
    await choose(page, t.records.field.topicKind, t.records.topic.family);
    await fillDate(page, t.records.field.date, '29062026');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goTo(page, 'today', language);
    await showAllDue(page, language);
    await main(page).getByRole('button', { name: t.today.due.open.report_differs }).waitFor();
    await shot('today');
    await main(page).getByRole('button', { name: t.today.due.open.report_differs }).click();
    await main(page).getByRole('table', { name: s.difference.records }).getByText(s.difference.late).waitFor();
    expect(await faults()).toEqual([]);
    await shot('differs');
  });

  it('would be carried into the next report, or is corrected: № 2 takes the place of № 1', async () => {
    const { page } = program;
    await main(page).getByRole('button', { name: t.report.period.later }).click();
    await main(page).getByRole('table', { name: s.carry.title }).waitFor();
    await shot('carried');
    await main(page).getByRole('button', { name: t.report.period.earlier }).click();
    await main(page).getByRole('table', { name: s.difference.records }).waitFor();
    await passAll(s.send.correct.replace('{{version}}', '2'));
    await main(page)
      .getByRole('button', { name: s.send.correct.replace('{{version}}', '2') })
      .click();
    await page.getByRole('alertdialog').getByLabel(s.send.reason).fill('кеш енгізілген психокеңес');
    await shot('correct');
    await page.getByRole('alertdialog').getByRole('button', { name: s.send.confirm }).click();
    await main(page).getByText(s.register.replaced.replace('{{version}}', '2')).waitFor();
    await shot('register-2');
    await goTo(page, 'today', language);
    await showAllDue(page, language);
    await main(page).getByRole('button', { name: t.today.due.open.report_differs }).waitFor({ state: 'hidden' });
  });

  it('is taken back the same day with a reason', async () => {
    const { page } = program;
    await toFirstHalf();
    await tab('send');
    await main(page).getByRole('button', { name: s.send.withdraw }).click();
    await page.getByRole('alertdialog').getByLabel(s.send.withdrawReason).fill('қате белгіленді');
    await page.getByRole('alertdialog').getByRole('button', { name: s.send.withdraw }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    await tab('sent');
    await main(page).getByText(s.register.withdrawn, { exact: true }).waitFor();
    await shot('withdrawn');
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () =>
    expect(program.complaints).toEqual([]));
});
