/** The action log, the files that left the vault, and a lost backup, as a person meets them. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { choose, enter, fillDate, fillField, flowLanguages, goTo, goToHidden, leave, words } from '../kit/steps';

describe.each(flowLanguages('ru'))('the action log in %s', (language) => {
  const t = words(language);
  const profile = newProfile();
  const files = mkdtempSync(join(tmpdir(), 'senim-files-'));
  const artifacts = join(root, 'tests/.artifacts');
  const shot = (name: string) => program.page.screenshot({ path: join(artifacts, `${name}-${language}.png`) });
  let program: Program;
  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    program = await startReady(profile.path, { language, files: files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
    rmSync(files, { recursive: true, force: true });
  });

  it('a file with research material is followed until a person says that it is gone (D15)', async () => {
    const { page } = program;
    await goToHidden(page, 'exportLog', language);
    await page.getByText(t.exportLog.empty).waitFor();
    await enter(page, 'research', language);
    const f = t.records.field;
    await fillField(page, f.title, 'А-1');
    await choose(page, f.basis, t.records.researchBasis.gpo);
    await fillDate(page, f.researchStart, '01092026');
    for (const [label, value] of [
      [f.headcount, '10'],
      [f.returned, '9'],
      [f.invalid, '0'],
    ] as const)
      await fillField(page, label, value);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goTo(page, 'research', language);
    await page.getByRole('button', { name: t.research.materials.open, exact: false }).first().click();
    await page.getByRole('button', { name: t.research.materials.add }).first().click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByText(t.research.addMaterial.typed, { exact: true }).click();
    await dialog.getByRole('textbox', { name: t.research.addMaterial.name }).fill('answers');
    await dialog.getByRole('textbox', { name: t.research.addMaterial.text }).fill('5;4;3;2;1');
    await dialog.getByRole('button', { name: t.research.addMaterial.save }).click();
    await page.getByText(t.research.materials.stored).first().waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t.research.materials.saveOf.replace('{{name}}', 'answers.txt') })
      .click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: t.research.materials.save, exact: true })
      .last()
      .click();
    await expect.poll(() => readdirSync(files).length).toBe(1);
    // The confirmation has to be gone before Escape can mean the panel.
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    await leave(page);

    await goTo(page, 'settings', language);
    await page.getByRole('tab', { name: t.settings.tab.security }).click();
    await page.getByRole('button', { name: t.security.logs.exports }).click();
    await page.getByText(t.exportLog.state.holds, { exact: true }).waitFor();
    await page.getByText(/№ 1\/\d{4}/).waitFor();
    await shot('exports-open');
    await page.getByLabel(t.exportLog.search).fill('no such file');
    await page.getByText(t.exportLog.nothing, { exact: true }).waitFor();
    await page.getByLabel(t.exportLog.search).fill('1/');
    await page.getByRole('button', { name: new RegExp(`^${t.exportLog.close.label.split('{{')[0]}`) }).click();
    await shot('exports-dialog');
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: t.exportLog.close.confirm })
      .click();
    await page.getByText(t.exportLog.open.none).waitFor();
    await shot('exports-closed');
  });

  it('shows what was done, checks itself, and finds a check value typed from paper (K30, K32)', async () => {
    const { page } = program;
    await page.getByRole('button', { name: t.exportLog.toLog }).click();
    const table = page.getByRole('table', { name: t.actionLog.table.label });
    await table.getByText(t.actionLog.event.export.closed).waitFor();
    for (const event of [
      t.actionLog.event.vault.created,
      t.actionLog.event.material.added,
      t.actionLog.event.export.file,
    ])
      await table.getByText(event, { exact: true }).waitFor();
    await page.getByRole('button', { name: t.actionLog.check.button, exact: true }).click();
    const sound = page.getByRole('status').filter({ hasText: /([0-9A-F]{4} ){3}[0-9A-F]{4}/ });
    await sound.waitFor();
    expect(await sound.innerText()).toContain(t.actionLog.check.sound.split('.')[0]?.split('}}')[1]?.trim() ?? '?');
    const head = /([0-9A-F]{4} ){3}[0-9A-F]{4}/.exec(await sound.innerText())?.[0] ?? '';
    await shot('log-checked');
    const field = page.getByLabel(t.actionLog.find.field, { exact: true });
    await field.fill(head.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByText(t.actionLog.find.found.split('{{')[0] ?? '').waitFor();
    await field.fill('0000 0000 0000 0001');
    await page.keyboard.press('Enter');
    await page.getByText(t.actionLog.find.none).waitFor();
    await shot('log-not-found');
    await page.getByRole('combobox', { name: t.actionLog.filter.group }).click();
    await page.getByRole('option', { name: t.actionLog.group.files }).click();
    await table.getByText(t.actionLog.event.vault.created).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: t.actionLog.filter.clear }).click();
    await table.getByText(t.actionLog.event.vault.created).waitFor();
  });

  it('the control sheet of the month is shown, saved as Word and PDF, and all of it is in the log', async () => {
    const { page } = program;
    for (const [choice, ending] of [
      [t.actionLog.sheet.docx, 'docx'],
      [t.actionLog.sheet.pdf, 'pdf'],
    ] as const) {
      await page.getByRole('button', { name: t.actionLog.sheet.button }).click();
      await page.getByRole('menuitem', { name: choice, exact: true }).click();
      await expect
        .poll(() => readdirSync(files).filter((name) => name.startsWith('Baqylau_') && name.endsWith(ending)).length)
        .toBe(1);
    }
    const pdf = readdirSync(files).find((name) => name.endsWith('.pdf')) ?? '';
    expect(readFileSync(join(files, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('table', { name: t.actionLog.table.label }).getByText(pdf).waitFor();
    await page.getByRole('button', { name: t.actionLog.sheet.button }).click();
    await page.getByRole('menuitem', { name: t.actionLog.sheet.print }).click();
    await page.getByRole('dialog').getByText(t.documents.control.title, { exact: true }).first().waitFor();
    await shot('log-sheet');
    await leave(page);
  });

  it('a backup carries where the log stood; one that was lost is marked, with advice and a line (B16)', async () => {
    const { page } = program;
    await goToHidden(page, 'backup', language);
    await page.getByRole('button', { name: t.backup.make }).first().click();
    await page
      .getByText(/([0-9A-F]{4} ){3}[0-9A-F]{4}/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: new RegExp(`^${t.backup.lost.buttonLabel.split('{{')[0]}`) }).click();
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await dialog.getByRole('button', { name: t.backup.lost.confirm }).click();
    await dialog.getByText(t.backup.lost.reasonNeeded).waitFor();
    await dialog.getByRole('textbox', { name: t.backup.lost.reason }).fill('USB 7');
    await dialog.getByRole('button', { name: t.backup.lost.confirm }).click();
    await page.getByText(t.backup.lost.adviceTitle).waitFor();
    await page.getByText('USB 7').waitFor();
    await page.getByText(t.backup.state.none).waitFor();
    await shot('backup-lost');
    await goToHidden(page, 'actionLog', language);
    await page.getByText(t.actionLog.event.media.lost, { exact: true }).waitFor();
    expect(program.complaints).toEqual([]);
  });
});
