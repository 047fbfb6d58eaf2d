/**
 * The reports of units brought together in the running program: three hundred files in one go, bad ones among them;
 * corrected, removed, exported (order 227, point 26).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readTable } from '../../../renderer/reading/read-table';
import { sodiumReady } from '../../../renderer/vault/crypto/sodium';
import { halfYearOf } from '../../../shared/time/periods';
import { civilDateIn } from '../../../shared/time/instant';
import { itWith, python } from '../../documents/tools';
import { book } from '../../reading/make';
import { figuresFrom, ownReport } from '../../unit-reports/make';
import { must } from '../../vault/kit/harness';
import { type Program, newProfile } from '../kit/program';
import { startReady } from '../kit/ready';
import { awayFromMidnight, goTo, settled, words } from '../kit/steps';

const OWN = 24;
const HAND = 269;
await awayFromMidnight(10);
const period = halfYearOf(civilDateIn(Date.now(), 'Asia/Almaty'));

/** Hand-made forms: every figure 1, candidates «2 / 1», so that the sums are known by heart. */
const MAKE = `
import sys, openpyxl
folder, count, year, half = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
RU = ['Психодиагностика (всего)','по поручению руководителя','по запросу сотрудника','со слушателем','по поручению ГП','с кандидатами (всего / не рекомендовано)','Психоконсультирование','с руководителем','с сотрудником','со слушателем','с членом семьи сотрудника','Психопрофилактика (всего)','тренинги','лекции','сеансы релаксации','методическое обеспечение','Специальные мероприятия','Социальные исследования (всего)','по запросу руководителя','по поручению ГП','в рамках служебного расследования']
VALUES = [6,1,1,1,1,'2 / 1',4,1,1,1,1,4,1,1,1,1,1,3,1,1,1]
for n in range(count):
    book = openpyxl.Workbook(); sheet = book.active
    sheet.append(['Отчёт за %s полугодие %s года' % ('первое' if half == '1' else 'второе', year)]); sheet.append(['Прокуратура района № %d' % (n + 1)]); sheet.append(['№', 'Наименование', 'Количество'])
    for word, value in zip(RU, VALUES): sheet.append([None, word, str(value) if n % 2 else value])
    if n == 0: sheet['C5'] = 'один'
    book.save('%s/rayon-%03d.xlsx' % (folder, n + 1))
print('null')
`;

describe('the summary of units', () => {
  const profile = newProfile();
  const folder = join(profile.path, '..');
  const incoming = join(folder, 'incoming');
  let program: Program;
  const files: string[] = [];
  const faults: string[] = [];
  const look = async (page: Page, place: string) => {
    await settled(page);
    const shots = process.env['SENIM_SHOTS'];
    if (shots) await page.screenshot({ path: join(shots, `${place}.png`) });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    faults.push(
      ...violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 200) ?? ''}`),
    );
  };
  beforeAll(async () => {
    mkdirSync(incoming);
    [program] = await Promise.all([startReady(profile.path, { language: 'ru', files: folder }), sodiumReady]);
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  const put = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(incoming, name), bytes);
    files.push(join(incoming, name));
  };

  itWith(
    ['openpyxl'],
    'three hundred files, the bad ones named, the sums right, one filled in by hand, all exported',
    async () => {
      const { page } = program;
      const { unitSummary: t, settings, report } = words('ru');
      await python(MAKE, incoming, String(HAND), String(period.year), String(period.half));
      for (let n = 1; n <= HAND; n += 1) files.push(join(incoming, `rayon-${String(n).padStart(3, '0')}.xlsx`));
      const own = figuresFrom(() => 3);
      for (let n = 1; n <= OWN; n += 1)
        put(
          `Esep_${period.year}-${period.half}_OBL-${n}_v1.xlsx`,
          await ownReport({
            name: { kk: `№ ${n} облыстың прокуратурасы`, ru: `Прокуратура области № ${n}` },
            figures: own,
            period,
          }),
        );
      put(
        `Esep_${period.year}-${period.half}_OBL-1_v2.xlsx`,
        await ownReport({
          name: { kk: '№ 1 облыстың прокуратурасы', ru: 'Прокуратура области № 1' },
          figures: figuresFrom(() => 5),
          version: 2,
          period,
        }),
      );
      put(
        `Esep_${period.year}-${period.half}_OBL-2_v1 копия.xlsx`,
        await ownReport({
          name: { kk: '№ 2 облыстың прокуратурасы', ru: 'Прокуратура области № 2' },
          figures: own,
          period,
        }).then((bytes) => {
          void bytes;
          return readFileSync(join(incoming, `Esep_${period.year}-${period.half}_OBL-2_v1.xlsx`));
        }),
      );
      put('пустой.xlsx', new Uint8Array());
      put('фото.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
      put('старый.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 0)]));
      put(
        'зашифрован.xlsx',
        new Uint8Array([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          ...Array.from({ length: 60 }, () => 0),
          ...Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      );
      put('письмо.xlsx', book({}));

      await goTo(page, 'settings', 'ru');
      await page.getByRole('tab', { name: settings.tab.rules }).click();
      await page.getByLabel(t.setting.on).check();
      await page
        .getByRole('main')
        .getByRole('button', { name: words('ru').common.action.save, exact: true })
        .click();
      await page.getByRole('link', { name: words('ru').frame.page.unitSummary, exact: true }).click();
      await page.getByText(t.empty.title).waitFor();
      await look(page, 'ru-empty');

      await page.locator('input[type=file]').setInputFiles(files);
      await page.getByRole('dialog', { name: t.files.reading }).waitFor();
      await page.getByText(t.files.done.replace('{{n}}', String(files.length - 1))).waitFor();
      await look(page, 'ru-totals');

      // by hand: 269 districts with ones (one of them has a word instead), 23 regions with threes, the corrected first
      // one with fives
      const sum = async (row: string) =>
        Number(
          (
            await page
              .getByRole('row')
              .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${row.replace(/[()]/g, '\\$&')}`) }) })
              .first()
              .getByRole('cell')
              .nth(1)
              .innerText()
          ).replace(/\D/g, ''),
        );
      await expect.poll(() => sum('тренинги')).toBe(HAND + (OWN - 1) * 3 + 5);
      await expect.poll(() => sum('по поручению руководителя')).toBe(HAND - 1 + (OWN - 1) * 3 + 5);
      await expect.poll(() => sum('Психоконсультирование (в том числе:)')).toBe(4 * (HAND + (OWN - 1) * 3 + 5));

      await page.getByRole('tab', { name: t.tab.files, exact: true }).click();
      await page.getByRole('button', { name: t.list.filterAsk, exact: true }).click();
      const list = page.getByRole('grid', { name: t.list.label });
      await list.getByText(words('ru').errors.summary.empty.slice(0, 11)).first().waitFor();
      for (const code of ['not_table', 'old_excel', 'encrypted'] as const)
        await list.getByText(words('ru').errors.table[code].slice(0, 30)).first().waitFor();
      await look(page, 'ru-files');
      await list.getByText('Прокуратура района № 1', { exact: true }).click();
      const panel = page.getByRole('dialog');
      await panel.getByText(t.fault.not_number, { exact: false }).first().waitFor();
      await look(page, 'ru-panel');
      await panel.getByRole('spinbutton', { name: /^1\.1/ }).fill('1');
      await page.keyboard.press('Control+Enter');
      await panel.waitFor({ state: 'hidden' });
      await page.getByRole('tab', { name: t.tab.totals, exact: true }).click();
      await expect.poll(() => sum('по поручению руководителя')).toBe(HAND + (OWN - 1) * 3 + 5);

      await page.getByRole('tab', { name: t.tab.expected, exact: true }).click();
      await page.getByRole('button', { name: t.expected.fromFiles.replace('{{n}}', String(HAND + OWN)) }).click();
      await page.getByText(t.expected.fromFilesDone.replace('{{n}}', String(HAND + OWN))).waitFor();
      await look(page, 'ru-expected');

      await page.getByRole('tab', { name: t.tab.files, exact: true }).click();
      await page.getByRole('button', { name: t.list.removeAll }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: t.list.removeAll }).click();
      await page.getByText(t.empty.title).waitFor();
      await page.getByRole('button', { name: words('ru').common.action.undo }).click();
      await page.getByText(t.list.putBack).waitFor();

      await page.getByRole('button', { name: t.export.button, exact: true }).click();
      await page.getByRole('menuitem', { name: t.export.xlsx }).click();
      const name = `Zhiyntyq_${period.year}-${period.half}_UNIT-01_ru.xlsx`;
      await page.getByText(words('ru').common.file.saved.replace('{{name}}', name)).waitFor();
      const table = must(readTable(new Uint8Array(readFileSync(join(folder, name))), name));
      expect(table.sheets[0]?.rows.find(({ at }) => at === 17)?.cells[2]?.text).toBe(String(HAND + (OWN - 1) * 3 + 5));
      expect(table.sheets[1]?.rows.filter(({ cells }) => /^\d+$/.test(cells[0]?.text ?? ''))).toHaveLength(HAND + OWN);

      await goTo(page, 'report', 'ru');
      await page.getByRole('button', { name: report.export.button, exact: true }).click();
      await page.getByRole('menuitem', { name: t.title }).waitFor();
      await page.keyboard.press('Escape');
      expect(faults).toEqual([]);
      expect(program.complaints).toEqual([]);
    },
  );
});
