/**
 * A day's work without a mouse, in Kazakh and in Russian: appeal, new code, consultation, appeal closed, diagnostics,
 * conclusion.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codePaperTexts } from '../../../shared/documents/texts';
import { command, pick, pickFromList, pickNative, press, tabTo } from '../kit/keyboard';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { flowLanguages, leave, settled, words } from '../kit/steps';

describe.each(flowLanguages('kk'))('a day by keyboard alone, %s', (language) => {
  const t = words(language);
  const f = t.records.field;
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  let code = '';
  const shot = (name: string) =>
    program.page.screenshot({ path: join(root, `tests/.artifacts/${name}-${language}.png`) });
  const search = (text: string) => command(program.page, t.frame.search.placeholder, text);
  const said = (text: string) => program.page.getByText(text).first().waitFor();
  beforeAll(async () => {
    mkdirSync(files);
    program = await startReady(profile.path, { language, files: files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('SC-02: registers an appeal; what is missing gets the focus', async () => {
    const { page } = program;
    await search(t.frame.page.appeals);
    await page.getByRole('heading', { level: 1, name: t.appeals.title }).waitFor();
    await press(page, t.appeals.add);
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText(t.records.missing.choice).waitFor();
    await pickFromList(page, t.appeals.field.from, 1);
    await tabTo(page, t.appeals.field.asked);
    await page.keyboard.insertText('Кеңес керек');
    await page.keyboard.press('Control+Enter');
    await said(t.appeals.saved.replace('{{number}}', '1'));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await shot('appeals');
  });

  it('starts the consultation from it, with a new code by one key', async () => {
    const { page } = program;
    await press(page, t.appeals.open.split('{{')[0] ?? '');
    await press(page, t.appeals.work.start);
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('2');
    const panel = page.getByRole('dialog').filter({ hasText: t.common.kind.counselling });
    await panel.waitFor();
    await said(t.entry.appeal.replace('{{number}}', '1'));
    await panel.locator('[aria-keyshortcuts="Control+Enter"]').waitFor();
    await settled(page);
    await page.keyboard.press('Alt+n');
    const field = panel.locator('input[role="combobox"]').first();
    await expect.poll(() => field.inputValue()).toMatch(/^\d{5}$/);
    code = await field.inputValue();
    await pick(page, f.client, t.records.client.employee);
    await pick(page, f.initiative, t.records.initiative.self);
    await pick(page, f.topicKind, t.records.topic.professional);
    await shot('day-consultation');
    await page.keyboard.press('Control+Enter');
    await said(t.records.panel.saved.replace('{{number}}', '1'));
    await panel.waitFor({ state: 'hidden' });
  });

  it('closes the appeal with its result', async () => {
    const { page } = program;
    await page.getByRole('table').getByText(t.appeals.state.in_work).waitFor();
    await press(page, t.appeals.open.split('{{')[0] ?? '');
    await page.getByRole('button', { name: /№ 1/ }).first().waitFor();
    await press(page, t.appeals.close.action);
    await page
      .getByRole('heading', { name: t.appeals.close.title.replace('{{number}}', '') })
      .or(page.getByText(t.appeals.close.text))
      .first()
      .waitFor();
    await tabTo(page, t.appeals.field.result);
    await page.keyboard.insertText('Кеңес берілді');
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(new RegExp(t.appeals.close.done.replace('{{number}}', '1/\\d{4}')))
      .first()
      .waitFor();
    // the small form is still going, and would take the Escape meant for the panel
    await page.getByText(t.appeals.close.text).waitFor({ state: 'hidden' });
    await leave(page);
    await page.getByRole('table').getByText(t.appeals.state.closed).waitFor();
  });

  it('enters a diagnostics; a mistyped code is told and the right one taken', async () => {
    const { page } = program;
    await search(t.frame.search.enter.replace('{{kind}}', t.common.kind.diagnostics));
    const panel = page.getByRole('dialog');
    // The form takes the focus when it comes; until then the keys would go to the page behind it.
    await panel.locator('[aria-keyshortcuts="Control+Enter"]').waitFor();
    await pickFromList(page, f.purpose, 1);
    await pick(page, f.basis, t.records.basis.own_request);
    await tabTo(page, `${t.records.examinees.row.replace('{{row}}', '1')}, ${f.code}`);
    await page.keyboard.type(code.slice(0, 3) + code.charAt(4) + code.charAt(3));
    await page.keyboard.press('Tab');
    if (code.charAt(3) !== code.charAt(4)) {
      await panel.getByText(t.entry.code.similar).waitFor();
      await shot('similar');
      await press(page, code);
    }
    await expect.poll(() => panel.locator('input[role="combobox"]').first().inputValue()).toBe(code);
    const row = t.records.examinees.row.replace('{{row}}', '1');
    await pickNative(page, `${row}, ${f.category}`, 1);
    await pickNative(page, `${row}, ${f.outcome}`, 1);
    await press(page, t.records.panel.more);
    await tabTo(page, f.conclusion);
    await page.keyboard.insertText('Эмоциялық жағдайы тұрақты / Состояние устойчивое.');
    await shot('day-diagnostics');
    await page.keyboard.press('Control+Enter');
    await said(t.records.panel.saved.replace('{{number}}', '2'));
    await panel.waitFor({ state: 'hidden' });
  });

  it('227-23: opens the page of the code and takes its conclusion out as a paper', async () => {
    const { page } = program;
    await search(code);
    await page.getByRole('heading', { level: 1, name: code }).waitFor();
    await shot('code-page');
    await press(page, t.codes.page.conclusion);
    await page.getByText(codePaperTexts('kk').conclusion.mark).first().waitFor();
    await shot('conclusion');
    await press(page, t.codes.paper.docx);
    await expect.poll(() => readdirSync(files).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    await press(page, t.report.export.savePdf);
    await expect.poll(() => readdirSync(files).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    const pdf = readdirSync(files).find((name) => name.endsWith('.pdf')) ?? '';
    expect(pdf).toMatch(new RegExp(`^Qorytyndy_\\d{4}-2_${code}_`));
    if (existsSync('/usr/bin/pdftotext'))
      expect(execFileSync('/usr/bin/pdftotext', ['-layout', join(files, pdf), '-'], { encoding: 'utf8' })).toMatch(
        /ҰСЫНЫМДЫҚ ЖӘНЕ ҚҰПИЯ/,
      );
    await leave(page);
  });

  it('has thrown no error and broken no policy', () => expect(program.complaints).toEqual([]));
});
