/**
 * A file attached through the window: at entry, to a record, by a drop; saved back byte for byte, removed and brought
 * back.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { choose, enter, fillField, goTo, goToExchange, leave, settled, typeCode, unfold, words } from '../kit/steps';

const t = words('ru');
const a = t.attachments;
const named = (text: string, name: string) => text.replace('{{name}}', name);

describe('attached files', () => {
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  const own = join(profile.path, '..', 'own');
  /** Says what I15 is about: an action at opening, a script. Nothing here may run or show it. */
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>>> endobj\n'),
    Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 7919 + (at >> 7)) & 0xff)),
  ]);
  const scan = join(own, 'Запрос 12-3.pdf');
  let program: Program;
  const shot = (name: string) =>
    program.page.screenshot({ path: join(root, `tests/.artifacts/attachments-${name}.png`) });
  const axe = async (place: string) => {
    // The pointer may have come to rest on a button: its hint, half faded, is not what is looked at.
    await program.page.mouse.move(0, 0);
    await program.page.getByRole('tooltip').first().waitFor({ state: 'hidden' });
    const { violations } = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  };
  beforeAll(async () => {
    mkdirSync(files);
    mkdirSync(own);
    writeFileSync(scan, pdf);
    writeFileSync(join(own, 'пусто.png'), '');
    program = await startReady(profile.path, { language: 'ru', files: files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('is chosen at entry and attached when the record is saved; a drop outside its area does nothing', async () => {
    const { page } = program;
    const f = t.records.field;
    await enter(page, 'counselling', 'ru');
    await typeCode(page, '48213', 'ru');
    await choose(page, f.client, t.records.client.employee);
    await choose(page, f.initiative, t.records.initiative.self);
    await choose(page, f.topicKind, t.records.topic.professional);
    const panel = page.getByRole('dialog').last();
    await unfold(page, 'ru');
    await fillField(page, f.content, 'Содержание');
    const drop = (selector: string) =>
      page.evaluate((where) => {
        const data = new DataTransfer();
        data.items.add(new File(['снимок'], 'снимок.txt'));
        const target = [...document.querySelectorAll(where)].at(-1);
        for (const type of ['dragenter', 'dragover', 'drop'])
          target?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }, selector);
    const list = panel.getByRole('list', { name: a.title });
    const before = page.url();
    await drop('[role="dialog"] textarea');
    await drop('h1');
    await expect.poll(() => list.count()).toBe(0);
    expect(page.url()).toBe(before);
    await drop('[data-drop="files"]');
    await list.getByText('снимок.txt').waitFor();
    await panel.locator('input[type="file"]').setInputFiles([scan, join(own, 'пусто.png')]);
    await list.getByText('Запрос 12-3.pdf').scrollIntoViewIfNeeded();
    await settled(page);
    await shot('entry');
    expect(await axe('entry')).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(named(t.errors.attachment.empty, 'пусто.png').slice(0, 30)).first().waitFor();
    await panel.waitFor({ state: 'hidden' });
  });

  it('stands in the panel of the record and is saved back byte for byte, over nothing else, noted in the log', async () => {
    const { page } = program;
    await goTo(page, 'journal', 'ru');
    await page.getByRole('row').nth(1).click();
    const list = page.getByRole('dialog').getByRole('list', { name: a.title, exact: true });
    await list.getByText('Запрос 12-3.pdf').waitFor();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    await list.getByText(`SHA-256: ${createHash('sha256').update(pdf).digest('hex').slice(0, 12)}…`).waitFor();
    // never rendered: nothing that could show it
    expect(await page.locator('iframe, embed, object, img').count()).toBe(0);
    await list.getByText('Запрос 12-3.pdf').scrollIntoViewIfNeeded();
    await settled(page);
    await shot('record');
    expect(await axe('record')).toEqual([]);
    await page.getByRole('button', { name: named(a.saveOf, 'Запрос 12-3.pdf') }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: a.save, exact: true }).click();
    await page.getByText(named(t.common.file.saved, 'Запрос 12-3.pdf')).first().waitFor();
    await expect.poll(() => readdirSync(files)).toEqual(['Запрос 12-3.pdf']);
    expect(readFileSync(join(files, 'Запрос 12-3.pdf')).equals(pdf)).toBe(true);
  });

  it('is removed with a reason and brought back', async () => {
    const { page } = program;
    const panel = page.getByRole('dialog').first();
    const line = panel.getByRole('list', { name: a.title, exact: true }).getByText('Запрос 12-3.pdf');
    await page.getByRole('button', { name: named(a.removeOf, 'Запрос 12-3.pdf') }).click();
    const asked = page.getByRole('alertdialog');
    await asked.getByRole('button', { name: a.remove, exact: true }).click();
    await asked.getByText(a.reasonMissing).waitFor();
    await shot('remove');
    await asked.getByRole('textbox', { name: a.reason }).fill('приложен не тот');
    await asked.getByRole('button', { name: a.remove, exact: true }).click();
    await line.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: a.removedList }).click();
    await panel.getByText(/приложен не тот/).waitFor();
    await settled(page);
    await shot('removed');
    expect(await axe('removed')).toEqual([]);
    await panel.getByRole('button', { name: named(a.backOf, 'Запрос 12-3.pdf') }).click();
    await line.waitFor();
    await leave(page);
  });

  it('is said to be left out of an exchange file; no error and no refusal of the policy on the way', async () => {
    await goToExchange(program.page, 'ru');
    await program.page.getByText(a.exchangeLeft.replace('{{n}}', '2')).first().waitFor();
    await shot('exchange');
    expect(program.complaints).toEqual([]);
  });
});
