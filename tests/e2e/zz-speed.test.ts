import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { newProfile, startProgram } from './program';
import { answerOpenDialog, goTo, goToExchange, makeVault, words, choose } from './steps';
import { defaultSettings } from '../../shared/domain/settings';
import { writeExchange } from '../../shared/exchange/write-exchange';
import { records } from '../bench/records';

it('speed', async () => {
  const t = words('kk');
  const profile = newProfile();
  const { page, app, close } = await startProgram(profile.path);
  const out: string[] = [];
  const time = async (name: string, act: () => Promise<unknown>, done: () => Promise<unknown>) => {
    page.setDefaultTimeout(8000);
    const before = Date.now();
    await act();
    await done();
    out.push(`${name}: ${Date.now() - before} ms`);
  };
  const h1 = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const round = async (label: string) => {
    out.push(`--- ${label}`);
    for (const name of ['journal', 'codes', 'appeals', 'research', 'report', 'today'] as const) { await goTo(page, name); await page.waitForTimeout(600); }
    for (const name of ['journal', 'codes', 'appeals', 'research', 'report', 'today'] as const) {
      await time(`open ${name}`, () => goTo(page, name), async () => { await h1(t[name === 'report' ? 'report' : name].title); if (name === 'journal' || name === 'codes') await page.getByRole('main').getByText(/4000|4001|1000\d|48\d\d\d/).first().waitFor(); if (name === 'report') await page.getByRole('main').getByRole('table').first().waitFor(); if (name === 'today') await page.getByRole('main').getByRole('button', { name: t.today.quick.kind.counselling, exact: true }).waitFor(); });
    }
    await goTo(page, 'journal');
    await page.waitForTimeout(800);
    const grid = page.getByRole('grid');
    const rows = await grid.getAttribute('aria-rowcount');
    const box = page.getByLabel(/Журналдан іздеу/).first();
    await time('search (typed at once, debounce in it)', () => box.fill('семей отбас 4001'), () => page.waitForFunction((b) => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') !== b || /жоқ|табылмады/.test(document.querySelector('main')?.textContent ?? ''), rows));
    await box.fill('');
    await page.waitForTimeout(1000);
    await time('open a record', () => grid.getByRole('row').nth(2).click(), () => page.getByRole('dialog').getByText(t.journal.detail.facts).waitFor());
    await page.waitForTimeout(500);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    await goTo(page, 'today');
    await time('open entry', () => page.getByRole('main').getByRole('button', { name: t.today.quick.kind.counselling, exact: true }).first().click(), () => page.getByRole('dialog').locator('input[role="combobox"]').first().waitFor());
    const codeField = page.getByRole('dialog').locator('input[role="combobox"]').first();
    await time('complete a code', () => codeField.pressSequentially('100'), () => page.getByRole('option').first().waitFor({ timeout: 3000 }).catch(() => undefined));
    await codeField.fill('48213');
    await page.keyboard.press('Tab');
    await page.waitForTimeout(500);
    const isNew = page.getByRole('dialog').last().getByRole('button', { name: t.records.code.confirm });
    if (await isNew.count()) await isNew.click();
    await choose(page, t.records.field.client, t.records.client.employee);
    await choose(page, t.records.field.initiative, t.records.initiative.self);
    await choose(page, t.records.field.topicKind, t.records.topic.family);
    await page.waitForTimeout(800);
    await time('save', () => page.keyboard.press('Control+Enter'), () => page.getByText(/жазба сақталды/).first().waitFor());
    await page.waitForTimeout(700);
    out.push(`unsaved shown after save: ${await page.getByText(t.today.unsaved.title).count()}`);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(t.frame.search.placeholder).waitFor();
    await time('Ctrl+K', () => page.getByPlaceholder(t.frame.search.placeholder).fill('4821'), () => page.getByRole('option').filter({ hasText: '48213' }).first().waitFor());
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await goTo(page, 'codes');
    await page.getByRole('main').getByText('48213').first().waitFor();
    await time('open a code', () => page.getByRole('main').getByText('48213').first().click(), () => page.getByText(t.codes.page.timeline).waitFor());
  };
  try {
    await makeVault(page);
    writeFileSync('/tmp/d/few.json', writeExchange({ unit: { code: 'B', name: { kk: '', ru: '' }, headcount: null }, timeZone: defaultSettings().timeZone, records: records(20) }));
    writeFileSync('/tmp/d/many.json', writeExchange({ unit: { code: 'B', name: { kk: '', ru: '' }, headcount: null }, timeZone: defaultSettings().timeZone, records: records(10_000) }));
    for (const file of ['few', 'many']) {
      await answerOpenDialog(app, `/tmp/d/${file}.json`);
      await goToExchange(page);
      await page.getByRole('main').getByRole('button', { name: file === 'few' ? t.exchange.import.choose : t.exchange.import.choose }).click();
      await page.getByText(t.exchange.preview.fresh).waitFor();
      await time('store the import', () => page.getByRole('main').getByRole('button', { name: /нұсқаны енгізу/ }).click(), () => page.getByText(t.exchange.result.title).first().waitFor({ timeout: 60_000 }));
      await round(file);
    }
  } catch (error) {
    out.push(String(error).slice(0, 600));
    await page.screenshot({ path: '/tmp/d/speed-error.png' });
  }
  console.log(out.join('\n'));
  await close().catch(() => undefined);
  profile.dispose();
}, 280_000);
