/**
 * Acts through the window: destroyed, made final, printed, signed with a scan, put out again as a copy, put right;
 * records disposed of by their term.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { answerOpenDialog, goTo, goToExchange, leave, showAllDue, words } from '../kit/steps';

const t = words('kk');
const shot = (page: Page, name: string) => page.screenshot({ path: join(root, `tests/.artifacts/acts-${name}.png`) });
const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key] ?? ''));

/** The sample as a journal of 2020: consultations and prevention, whose five years are over. */
function oldJournal(path: string): string {
  const file = JSON.parse(
    readFileSync(join(root, 'samples/half-year-2026-1.exchange.json'), 'utf8')
      .replaceAll('"2026-', '"2020-')
      .replaceAll('"2025-', '"2019-'),
  ) as { records: { id: string; kind: string }[] };
  file.records = file.records
    .filter(({ kind }) => kind === 'counselling' || kind === 'prevention')
    .map((record) => ({ ...record, id: `old-${record.id}` }));
  writeFileSync(path, JSON.stringify(file));
  return path;
}

describe('acts', () => {
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  const main = () => program.page.getByRole('main');
  const dialog = () => program.page.getByRole('alertdialog').or(program.page.getByRole('dialog')).last();

  async function bringIn(path: string): Promise<void> {
    const { page, app } = program;
    await answerOpenDialog(app, path);
    await goToExchange(page);
    await main().getByRole('button', { name: t.exchange.import.choose }).click();
    await page.getByText(t.exchange.preview.fresh).waitFor();
    await main()
      .getByRole('button', { name: /нұсқаны енгізу/ })
      .click();
    await page.getByText(t.exchange.result.title).waitFor();
  }
  const openAct = (name: string) =>
    main()
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
  async function saveAs(format: 'pdf' | 'docx'): Promise<void> {
    const { page } = program;
    await main().getByRole('button', { name: t.acts.output.button, exact: true }).click();
    await page.getByRole('menuitem', { name: t.acts.output[format] }).click();
    await page
      .getByText(/сақталды/)
      .first()
      .waitFor();
  }

  beforeAll(async () => {
    mkdirSync(files);
    mkdirSync(join(root, 'tests/.artifacts'), { recursive: true });
    program = await startReady(profile.path, { language: 'kk', sample: true, files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('a destruction leaves a draft; it is filled in and made final with its number', async () => {
    const { page } = program;
    await goTo(page, 'research');
    await main()
      .getByRole('button', { name: `${t.research.destroy.action}…`, exact: true })
      .first()
      .click();
    await dialog().getByRole('textbox').fill(t.research.destroy.word);
    await dialog().getByRole('button', { name: t.research.destroy.confirm }).click();
    await page.getByText(t.research.destroy.done).waitFor();
    await goTo(page, 'acts');
    await openAct(t.acts.draftNumber);
    await main().getByText(t.acts.fill.paper, { exact: true }).waitFor();
    for (const group of await main().getByRole('radiogroup', { name: t.acts.fill.way }).all())
      await group
        .getByText(t.acts.way.shredding, { exact: true })
        .or(group.getByText(t.acts.way.file_deletion, { exact: true }))
        .click();
    for (const group of await main().getByRole('group', { name: t.acts.fill.on }).all()) {
      await group.getByRole('spinbutton').first().click();
      await page.keyboard.type(new Date().toLocaleDateString('ru-RU', { timeZone: 'Asia/Almaty' }).replaceAll('.', ''));
    }
    await shot(page, 'draft');
    await main().getByRole('button', { name: t.acts.finalise.action }).click();
    await dialog().getByRole('button', { name: t.acts.finalise.confirm }).dblclick();
    await page.getByText(fill(t.acts.finalise.done, { number: 1 })).waitFor();
    await goTo(page, 'today');
    await showAllDue(page, 'kk');
    await main()
      .getByText(fill(t.today.due.act_unprinted, { subject: 1 }))
      .waitFor();
    await shot(page, 'today');
  });

  it('is marked printed and signed, the scan goes into the vault and comes out as it was', async () => {
    const { page } = program;
    await main().getByRole('button', { name: t.today.due.open.act_unprinted }).first().click();
    await main().getByRole('button', { name: t.acts.mark.printed }).click();
    await dialog().getByRole('button', { name: t.acts.mark.save }).click();
    await page.getByText(t.acts.mark.printedDone).waitFor();
    await main().getByRole('button', { name: t.acts.mark.signed }).click();
    const scan = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5000, 7)]);
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: 'қол қойылған.png', mimeType: 'image/png', buffer: scan });
    await shot(page, 'sign');
    await dialog().getByRole('button', { name: t.acts.mark.save }).click();
    await page.getByText(t.acts.mark.signedDone).waitFor();
    await main().getByText('қол қойылған.png').waitFor();
    await main().getByRole('button', { name: t.actBook.scan.save }).click();
    await page
      .getByText(/Akt_\d{4}-1_scan\.png/)
      .first()
      .waitFor();
    const saved = readdirSync(files).find((name) => name.endsWith('_scan.png'));
    expect(readFileSync(join(files, saved ?? ''))).toEqual(scan);
  });

  it('D12: what comes out after the original is a numbered copy', async () => {
    const { page } = program;
    await saveAs('docx');
    await main()
      .getByText(
        new RegExp(`^${fill(t.actBook.prints.copy, { number: 1, language: t.common.languageName.kk, date: '' })}`),
      )
      .waitFor();
    await shot(page, 'signed');
    await main().getByRole('button', { name: t.acts.output.button, exact: true }).click();
    await page.getByRole('menuitem', { name: new RegExp(t.acts.output.print) }).click();
    await dialog()
      .getByText(/№\s2 көшірме/)
      .waitFor();
    await shot(page, 'copy');
    await leave(page);
  });

  it('a wrong act is put right by a new one that names it; its number stays used', async () => {
    const { page } = program;
    await main().getByRole('button', { name: t.actBook.correct.action }).click();
    await dialog().getByRole('button', { name: t.actBook.correct.confirm }).click();
    await main()
      .getByText(fill(t.actBook.correct.replaces, { number: 1 }))
      .waitFor();
    await main().getByRole('button', { name: t.acts.finalise.action }).click();
    await dialog().getByRole('button', { name: t.acts.finalise.confirm }).click();
    await page.getByText(fill(t.acts.finalise.done, { number: 2 })).waitFor();
    await main().getByRole('button', { name: t.acts.back }).click();
    await main().getByRole('table').getByText(t.actBook.cancelled).waitFor();
    await expect.poll(() => main().getByRole('row').count()).toBe(3);
    await shot(page, 'register');
    await main().getByLabel(t.actBook.filter.search).fill('жоқ сөз');
    await main().getByText(t.actBook.filter.none).waitFor();
    await main().getByRole('button', { name: t.actBook.filter.clear }).click();
    await main().getByRole('button', { name: t.actBook.register.button }).click();
    await page.getByRole('menuitem', { name: /xlsx/ }).click();
    await page
      .getByText(/Aktiler_\d{4}_UNIT-01_kk\.xlsx/)
      .first()
      .waitFor();
  });

  it('D-20: records whose term is over are disposed of under an act of its own series, and only after the typed word', async () => {
    const { page } = program;
    await bringIn(oldJournal(join(files, 'old.json')));
    await goTo(page, 'acts');
    await main().getByRole('button', { name: t.actBook.disposal.action }).click();
    await dialog().getByLabel(t.actBook.disposal.years).fill('5');
    await dialog().getByLabel(t.actBook.disposal.basis).fill('05-14 іс');
    await dialog().getByLabel(t.actBook.disposal.all).waitFor();
    await shot(page, 'disposal-choose');
    await dialog().getByRole('button', { name: t.actBook.disposal.create }).click();
    await page.getByText(t.actBook.disposal.created).waitFor();
    await main().getByRole('button', { name: t.acts.finalise.action }).click();
    await dialog().getByRole('button', { name: t.acts.finalise.confirm }).click();
    await main().getByText(t.actBook.disposal.notDone).waitFor();
    await shot(page, 'disposal-final');
    await main().getByRole('button', { name: t.actBook.disposal.run }).click();
    expect(await dialog().getByRole('button', { name: t.actBook.disposal.run }).isDisabled()).toBe(true);
    await dialog().getByRole('textbox').fill(t.actBook.disposal.word);
    await dialog().getByRole('button', { name: t.actBook.disposal.run }).click();
    await page.getByText(t.actBook.disposal.ran).waitFor();
    await main()
      .getByText(/Мазмұн .* жойылды/)
      .waitFor();
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () =>
    expect(program.complaints).toEqual([]));
});
