/**
 * One record of each kind through the window, the hard rules at the field, and a research from its entry to its signed
 * act.
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { choose, enter, fillDate, fillField, goTo, leave, settled, toHalfYear, typeCode, words } from '../kit/steps';

const t = words('ru');
const f = t.records.field;

describe('work of every kind (order 227, points 13 to 22), in Russian', () => {
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  const saved = async (number: number) => {
    await program.page.keyboard.press('Control+Enter');
    await program.page.getByText(t.records.panel.saved.replace('{{number}}', String(number))).waitFor();
  };
  beforeAll(async () => {
    mkdirSync(files);
    program = await startReady(profile.path, { language: 'ru', files: files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('227-20: diagnostics with one person', async () => {
    const { page } = program;
    await enter(page, 'diagnostics', 'ru');
    await choose(page, f.purpose, t.records.purpose.assessment);
    await choose(page, f.basis, t.records.basis.head);
    await typeCode(page, '4014', 'ru');
    await choose(page, f.category, t.records.category.employee);
    await choose(page, f.outcome, t.records.outcome.unfavourable);
    await page.screenshot({ path: join(root, 'tests/.artifacts/diagnostics-ru.png') });
    await saved(1);
  });

  it('227-26: correction is refused for a code without unfavourable diagnostics, and says what to do', async () => {
    const { page } = program;
    await enter(page, 'correction', 'ru');
    await typeCode(page, '9999', 'ru');
    await page.getByText(t.records.correction.noneTitle).waitFor();
    await page.screenshot({ path: join(root, 'tests/.artifacts/correction-refused-ru.png') });
    await leave(page);
  });

  it('227-27: correction of the code with unfavourable diagnostics is taken, and counts nowhere in the report', async () => {
    const { page } = program;
    await enter(page, 'correction', 'ru');
    await typeCode(page, '4014', 'ru', false);
    await choose(page, f.change, t.records.change['1']);
    await choose(page, f.contraindications, t.records.contraindicationsFound.no);
    await page.keyboard.press('Control+Enter');
    await page.getByText(t.records.rule.contraindications_basis_missing).first().waitFor();
    await choose(page, f.contraindicationsBasis, t.records.contraindicationsBasis.document);
    await page.screenshot({ path: join(root, 'tests/.artifacts/correction-ru.png') });
    await saved(2);
  });

  it('227-40: prevention', async () => {
    const { page } = program;
    await enter(page, 'prevention', 'ru');
    await choose(page, f.preventionType, t.records.prevention.training);
    await fillField(page, f.participants, '12');
    await page.screenshot({ path: join(root, 'tests/.artifacts/prevention-ru.png') });
    await saved(3);
  });

  it('227-43: special work without a request is kept as a draft only, and says so', async () => {
    const { page } = program;
    await enter(page, 'special', 'ru');
    await choose(page, f.specialType, t.records.special.portrait);
    await page.getByText(t.records.specialDraft.title).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: t.records.panel.saveDraft }).click();
    await page.getByText(t.records.panel.savedDraft).waitFor();
  });

  it('227-35: a research that ended long ago, with paper and electronic answers', async () => {
    const { page } = program;
    await enter(page, 'research', 'ru');
    await fillField(page, f.title, 'Опрос о психологическом климате');
    await choose(page, f.basis, t.records.researchBasis.gpo);
    await fillDate(page, f.researchStart, '01082025');
    await fillDate(page, f.end, '31082025');
    for (const [label, value] of [
      [f.headcount, '10'],
      [f.returned, '9'],
      [f.invalid, '0'],
    ] as const)
      await fillField(page, label, value);
    await page.screenshot({ path: join(root, 'tests/.artifacts/research-ru.png') });
    await saved(1);
  });

  it('227-36, 227-37: its electronic material is sealed, destroyed after a typed word, and the act printed as PDF', async () => {
    const { page } = program;
    await goTo(page, 'research', 'ru');
    await page.getByRole('button', { name: t.research.materials.open, exact: false }).first().click();
    await page.getByRole('button', { name: t.research.materials.add }).first().click();
    await page.screenshot({ path: join(root, 'tests/.artifacts/material-ru.png') });
    const dialog = page.getByRole('dialog').last();
    await dialog.getByText(t.research.addMaterial.typed, { exact: true }).click();
    await dialog.getByRole('textbox', { name: t.research.addMaterial.name }).fill('ответы');
    await dialog.getByRole('textbox', { name: t.research.addMaterial.text }).fill('5;4;3;2;1\n1;2;3;4;5');
    await dialog.getByRole('button', { name: t.research.addMaterial.save }).click();
    await page.getByText(t.research.materials.stored).first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[role=dialog]').length === 1);
    await page.getByRole('dialog').getByRole('button', { name: t.common.action.close }).first().click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.screenshot({ path: join(root, 'tests/.artifacts/research-page-ru.png') });
    await page.getByRole('main').getByRole('button', { name: t.research.destroy.action }).first().click();
    const destroy = page.getByRole('alertdialog').last();
    const confirm = destroy.getByRole('button', { name: t.research.destroy.confirm });
    await expect.poll(() => confirm.isDisabled()).toBe(true);
    await settled(page);
    await page.screenshot({ path: join(root, 'tests/.artifacts/destroy-ru.png') });
    await destroy.getByRole('textbox').fill(t.research.destroy.word);
    await confirm.click();
    await page
      .getByRole('heading', { level: 1, name: t.acts.title })
      .or(page.getByText(t.acts.draftNumber))
      .first()
      .waitFor();
    await page.getByRole('button', { name: t.acts.finalise.action }).waitFor();
    await settled(page);
    await page.screenshot({ path: join(root, 'tests/.artifacts/act-draft-ru.png') });
    await page.getByRole('button', { name: t.acts.finalise.action }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: t.acts.finalise.confirm })
      .click();
    await page.getByText(t.acts.finalise.done.replace('{{number}}', '1')).waitFor();
    await page.getByRole('button', { name: t.acts.output.button, exact: true }).click();
    await page.getByRole('menuitem', { name: t.acts.output.pdf }).click();
    await page
      .getByText(/Akt_\d{4}-1_UNIT-01_\w\w\.pdf/)
      .first()
      .waitFor();
    const pdf = readdirSync(files).find((name) => name.startsWith('Akt_'));
    expect(
      readFileSync(join(files, pdf ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.screenshot({ path: join(root, 'tests/.artifacts/act-final-ru.png') });
  });

  it('shows the same report after the destruction, and every record in the journal with its number', async () => {
    const { page } = program;
    await goTo(page, 'report', 'ru');
    await toHalfYear(page, { year: 2025, half: 2 }, 'ru');
    await page
      .getByRole('main')
      .getByRole('button', { name: /исследовани.*1/i })
      .first()
      .waitFor();
    await goTo(page, 'journal', 'ru');
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('5');
    await page.screenshot({ path: join(root, 'tests/.artifacts/journal-ru.png') });
    expect(program.complaints).toEqual([]);
  });
});
