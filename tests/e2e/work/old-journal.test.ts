/**
 * An old journal brought in through the window: a workbook in Kazakh, a windows-1251 table in Russian; refused files;
 * the undo (I06 … I12).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Language } from '../../../shared/texts';
import { itWith, python } from '../../documents/tools';
import { type Program, newProfile } from '../kit/program';
import { startReady } from '../kit/ready';
import { answerOpenDialog, goTo, goToHidden, leave, settled, words } from '../kit/steps';

const MAKE = `
import sys, datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'Журнал'
sheet.append(['Психологиялық жұмыстарды есепке алу журналы'])
sheet.append(['№ р/с', 'Күні', 'Бағыты', 'Түрі, нысаны', 'Негіздеме', 'Кіммен (санаты)', 'Шифр', 'Адам саны', 'Мақсаты, тақырыбы', 'Нәтижесі', 'Ескертпе', 'Аты-жөні'])
sheet.append(list(range(1, 13)))
day = datetime.date(2026, 1, 12)
for n in range(1, 31):
    kind = n % 3
    row = [n, day + datetime.timedelta(days=n)]
    if kind == 0: row += ['Психопрофилактика', 'дәріс', None, None, None, 20 + n, 'Жанжалдың алдын алу', None, None, None]
    elif kind == 1: row += ['Психокеңес', 'жеке, бетпе-бет', 'өз бетінше', 'қызметкер', '%05d' % (100 + n), 1, 'отбасылық', None, None, 'Серік Болатұлы']
    else: row += ['Психодиагностика', 'жеке', 'басшының тапсырмасы', 'тыңдаушы', str(20000 + n), 1, 'бейімделу дәрежесі', None, None, None]
    sheet.append(row)
sheet.append([31, '31.02.2026', 'Психопрофилактика', 'дәріс', None, None, None, 5, 'Тақырып'])
book.save(sys.argv[1])
print('null')
`;
/** Russian in one byte, as Excel saves a CSV on an office machine. */
const windows1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (sign) =>
      sign.charCodeAt(0) < 128
        ? sign.charCodeAt(0)
        : sign === 'ё'
          ? 0xb8
          : sign === '№'
            ? 0xb9
            : sign.charCodeAt(0) - 0x410 + 0xc0,
    ),
  );

const openPage = (page: Page, language: Language) => goToHidden(page, 'oldJournal', language);

async function search(page: Page, language: Language, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(words(language).frame.search.placeholder).fill(text);
}

async function fallback(
  page: Page,
  language: Language,
  list: 'room' | 'outcome' | 'channel' | 'topic' | 'initiative',
  option: string,
): Promise<void> {
  const { look, list: names } = words(language).oldJournal;
  await page.getByLabel(`${look.fallback}: ${names[list]}`).selectOption({ label: option });
}

describe('an old journal', () => {
  const profile = newProfile();
  const folder = join(profile.path, '..');
  let program: Program;
  const faults: string[] = [];
  const look = async (place: string) => {
    await settled(program.page);
    const shots = process.env['SENIM_SHOTS'];
    if (shots) await program.page.screenshot({ path: join(shots, `${place}.png`), fullPage: false });
    const { violations } = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
    faults.push(
      ...violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 200) ?? ''}`),
    );
    const wide = await program.page.evaluate(() =>
      [document.documentElement, document.querySelector('main')].some(
        (element) => element !== null && element.scrollWidth > element.clientWidth + 1,
      ),
    );
    if (wide) faults.push(`${place}: sideways`);
  };
  beforeAll(async () => {
    program = await startReady(profile.path, { language: 'kk', files: folder });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  itWith(
    ['openpyxl'],
    'a workbook in Kazakh: names blocked, a bad day refused, the good ones after consent, all undone',
    async () => {
      const { page, app } = program;
      const { oldJournal: t, records } = words('kk');
      const path = join(folder, 'журнал.xlsx');
      await python(MAKE, path);
      await openPage(page, 'kk');
      await look('kk-1-choose');
      await answerOpenDialog(app, path);
      await page.getByRole('button', { name: t.choose.button }).click();
      await page.getByRole('heading', { name: t.look.columnsTitle }).waitFor();
      await look('kk-2-look');
      // the guess has left the names out; the person takes them in by mistake
      await page.getByLabel(`${t.look.meaningHead}: Аты-жөні`).selectOption({ label: t.meaning.note });
      await fallback(page, 'kk', 'room', records.yes);
      await fallback(page, 'kk', 'outcome', records.outcome.favourable);
      await page.getByRole('button', { name: t.look.check.replace('{{n}}', '31') }).click();
      await page.getByText(t.check.blockedTitle).waitFor();
      await look('kk-3-blocked');
      await expect.poll(() => page.getByRole('button', { name: /^Дайын жолдарды енгізу/ }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: `${t.check.leaveOut}: Аты-жөні` }).click();
      await page.getByText(t.check.blockedTitle).waitFor({ state: 'hidden' });
      await page.getByText(t.fault.impossible_date.replace('{{value}}', '31.02.2026')).waitFor();
      await look('kk-4-check');
      await page.getByLabel(t.check.codesAgree).check();
      await page.getByLabel(t.check.partAgree).check();
      await page.getByRole('button', { name: t.check.storeGood.replace('{{n}}', '30') }).click();
      await page.getByText(t.done.stored.replace('{{n}}', '30')).waitFor();
      await look('kk-5-done');
      await search(page, 'kk', '00101');
      await page.getByRole('dialog').getByText(/00101/).first().waitFor();
      await leave(page);
      await search(page, 'kk', 'Болатұлы');
      await page.getByText(words('kk').frame.search.nothing).waitFor();
      await leave(page);
      await openPage(page, 'kk');
      await page.getByRole('button', { name: `${t.register.undo}: журнал.xlsx` }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: t.register.confirm, exact: true }).click();
      await page.getByText(t.register.given_back).waitFor();
      await page.getByText(t.done.undoHint).waitFor({ state: 'hidden' });
      await look('kk-6-undone');
      await search(page, 'kk', '00101');
      await page.getByText(words('kk').frame.search.nothing).waitFor();
      await leave(page);
    },
  );

  itWith([], 'refused files say what to do', async () => {
    const { page, app } = program;
    const { oldJournal: t, errors } = words('kk');
    await openPage(page, 'kk');
    for (const [name, content, text] of [
      ['ескі.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), errors.table.old_excel],
      ['бос.xlsx', Buffer.alloc(0), errors.table.empty],
      ['хат.xlsx', Buffer.from('%PDF-1.7'), errors.table.not_table],
      ['жыртық.csv', Buffer.from('a;b\n1;"2\n3;4'), errors.table.csv_quotes.replace('{{line}}', '2')],
    ] as const) {
      writeFileSync(join(folder, name), content);
      await answerOpenDialog(app, join(folder, name));
      await page.getByRole('button', { name: new RegExp(`^(${t.choose.button}|${t.choose.other})$`) }).click();
      await page.getByText(text).waitFor();
    }
    await look('kk-7-refused');
  });

  itWith(
    [],
    'a windows-1251 table in Russian: days that read two ways are asked for, then all of it comes in',
    async () => {
      const { page, app } = program;
      const { oldJournal: t, records, settings, common } = words('ru');
      await goTo(page, 'settings', 'kk');
      await page.getByRole('tab', { name: words('kk').settings.tab.program }).click();
      await page.getByRole('main').getByText(common.languageName.ru, { exact: true }).first().click();
      await page.getByRole('tab', { name: settings.tab.program }).waitFor();
      const lines = [
        'Дата;Направление;Вид, форма;Основание;С кем (категория);Шифр;Количество человек;Цель, тема;Примечание',
      ];
      for (let n = 1; n <= 12; n += 1)
        lines.push(
          `0${1 + (n % 9)}/0${1 + (n % 3)}/2026;Психоконсультирование;индивидуальная;по собственному запросу;сотрудник;${30_000 + n};1;служебный вопрос, объём № ${n};`,
        );
      writeFileSync(join(folder, 'журнал.csv'), windows1251(`${lines.join('\r\n')}\r\n`));
      await openPage(page, 'ru');
      await answerOpenDialog(app, join(folder, 'журнал.csv'));
      await page.getByRole('button', { name: t.choose.button }).click();
      await page
        .getByText(/windows-1251/)
        .first()
        .waitFor();
      await page.getByLabel(t.look.dateOrder).selectOption({ label: t.look.dmy });
      await fallback(page, 'ru', 'room', records.yes);
      await fallback(page, 'ru', 'channel', records.channel.in_person);
      await look('ru-1-look');
      await page.getByRole('button', { name: t.look.check.replace('{{n}}', '12') }).click();
      await page.getByLabel(t.check.codesAgree).check();
      await look('ru-2-check');
      await page.getByRole('button', { name: t.check.storeAll.replace('{{n}}', '12') }).click();
      await page.getByText(t.done.stored.replace('{{n}}', '12')).waitFor();
      await page.getByRole('button', { name: `${t.register.undo}: журнал.csv` }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: t.register.confirm, exact: true }).click();
      await page.getByText(t.register.given_back).nth(1).waitFor();
      await look('ru-3-undone');
    },
  );

  itWith([], 'nothing for axe, no sideways scrolling, no refusal of the policy', async () => {
    expect(faults).toEqual([]);
    expect(program.complaints).toEqual([]);
  });
});
