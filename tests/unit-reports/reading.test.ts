/**
 * Reports of units read: our own by fixed cells, hand-made ones by the words of their rows, copies of LibreOffice,
 * hostile files (227-52, A3-06).
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import { sodiumReady } from '../../renderer/vault/crypto/sodium';
import type { Cell } from '../../shared/tables/table';
import { candidatesOf, figureOf } from '../../shared/import/unit-summary/figure';
import { bodyIn, ownName } from '../../shared/import/unit-summary/heading';
import { periodIn } from '../../shared/import/unit-summary/half-year';
import { readUnitReport } from '../../shared/import/unit-summary/read-report';
import { FIGURE_KEYS, type UnitReading } from '../../shared/import/unit-summary/reading';
import { foldedWords } from '../../shared/import/unit-summary/words';
import { FIGURES } from '../documents/sample';
import { itWith, python, temporaryFolder } from '../documents/tools';
import { book, sheetXml } from '../reading/make';
import { must, refusal } from '../vault/kit/harness';
import { figuresFrom, ownReport } from './make';

const cell = (text: string, kind: Cell['kind'] = 'text'): Cell => ({ kind, text });
const valuesOf = ({ figures }: UnitReading) => Object.fromEntries(FIGURE_KEYS.map((key) => [key, figures[key].value]));
const faultsOf = ({ figures }: UnitReading) =>
  Object.fromEntries(FIGURE_KEYS.flatMap((key) => (figures[key].fault ? [[key, figures[key].fault]] : [])));
const read = (bytes: Uint8Array, name = 'есеп.xlsx') => readUnitReport(must(readTable(bytes, name)), name);

/** Forms as hands fill them in; printed are the figures that must be read. */
const MAKE = `
import sys, json, openpyxl, datetime
from openpyxl.styles import Alignment
folder = sys.argv[1]
KK = ['Психодиагностика (барлығы)','Басшының тапсырмасы бойынша','қызметкердің сұрау салуы бойынша','тыңдаушымен','БП-ның тапсырмасы бойынша','үміткерлермен (олардың барлығы, психолог қанша адамды қызметке ұсынбаған)','Психокеңес (оның ішінде :)','басшымен','қызметкермен','тыңдаушымен','қызметкердің отбасы мүшесімен','Психо профилактика (барлығы)','тренингтер','дәрістер','релаксация сеанстары','әдістемелік қамтамасыз ету','Арнаулы іс-шаралар','Әлеуметтік зерттеулер (барлығы)','басшының сұрау салуы бойынша','БП-ның тапсырмасы бойынша','қызметтік тергеп-тексеру шеңберінде']
RU = ['Психодиагностика (всего)','по поручению руководителя','по запросу сотрудника','со слушателем','по поручению ГП','с кандидатами (всего; скольких психолог не рекомендовал на службу)','Психоконсультирование (в том числе:)','с руководителем','с сотрудником','со слушателем','с членом семьи сотрудника','Психопрофилактика (всего)','тренинги','лекции','сеансы релаксации','методическое обеспечение','Специальные мероприятия','Социальные исследования (всего)','по запросу руководителя','по поручению ГП','в рамках служебного расследования']
VALUES = [64,27,10,9,7,'11 / 3',22,5,9,4,4,15,4,5,3,3,2,4,1,2,1]
def make(name, words, values, title, unit, head, start=1, number=None, column=2):
    book = openpyxl.Workbook(); sheet = book.active; sheet.title = 'Лист1'
    row = start
    for text in (title, unit):
        if text: sheet.cell(row, 1, text); row += 1
    if head: sheet.cell(row, 1, '№'); sheet.cell(row, 2, head[0]); sheet.cell(row, column + 1, head[1]); row += 1
    for index, (word, value) in enumerate(zip(words, values)):
        if number: sheet.cell(row, 1, number(index))
        if word is not None: sheet.cell(row, 2, word)
        if value is not None:
            cell = sheet.cell(row, column + 1); cell.value = value
        row += 1
    book.save(folder + '/' + name + '.xlsx'); return book
make('kk', KK, VALUES, '2026 ж. бірінші жартыжылдық психологиялық қамтамасыз ету бойынша атқарылған жұмыс туралы есеп', 'Ақмола облысының прокуратурасы', ('Жұмыс атауы', 'Саны'))
make('ru-texts', RU, [str(v).replace(' / ', '/') for v in VALUES], 'Отчёт о проделанной работе за 1-е полугодие 2026 года', 'Прокуратура Акмолинской области', ('Наименование работы', 'Количество'), start=4)
messy = ['1. ПСИХОДИАГНОСТИКА, всего:', ' - по  поручению\\nруководителя', 'по запросу cотрудника', 'со слушателями', 'по поручению Генеральной прокуратуры', 'с кандидатами\\n(всего /\\nне рекомендовано)', '2. Психо-консультирование', 'с руководителями', 'с сотрудниками', 'со слушателями', 'с членами семей сотрудников', '3. Психо профилактика (всего)', 'Тренинги', 'Лекции, семинары', 'сеансы релаксаций', 'методич. обеспечение', '4. Спец. мероприятия', '5. Социологические исследования (всего)', 'по запросу руководства', 'по поручению Генеральной прокуратуры', 'в рамках служебных расследований']
make('messy', messy, ['64 чел.', '27 ', '10', '9', '7', '11 (3)', '22', '5', '9', '4', '4', '15', '4', '5', '3', '3 (три)', '2', '4', '1', '2', '1'], 'ОТЧЕТ за II полугодие 2025 г.', None, None)
kkrus = ['Психодиагностика (барлыгы)','Басшынын тапсырмасы бойынша','кызметкердин сурау салуы бойынша','тындаушымен','БП-нын тапсырмасы бойынша','умiткерлермен','Психокенес','басшымен','кызметкермен','тындаушымен','отбасы мушесимен','Психопрофилактика','тренинг','дарис','релаксация','адистемелик камтамасыз ету','Арнайы ис-шаралар','Алеуметтик зерттеулер','басшынын сурау салуы бойынша','БП тапсырмасы бойынша','кызметтик тергеу шенберинде']
make('kk-russian-keys', kkrus, [64,27,10,9,7,'11\\n3',22,5,9,4,4,15,4,5,3,3,2,4,1,2,1], None, None, ('Атауы', 'Саны'), column=4)
make('holes', KK[:3] + KK[5:], [None, '=1+1', '-'] + [datetime.date(2026, 3, 11), 22, '5-6', 9.5, 4, 4, 15, 4, 5, 3, 3, 'екі', 4, 1, -2, 1], '2026 жылғы бірінші жартыжылдық', 'Орган: Түркістан облысының прокуратурасы', ('Жұмыс атауы', 'Саны'))
book = make('formula', KK, ['=SUM(C4:C8)'] + VALUES[1:5] + ['=5+6'] + VALUES[6:], '2026 ж. бірінші жартыжылдық', None, ('Жұмыс атауы', 'Саны'))
numbered = make('numbered', RU, VALUES, None, None, None, number=lambda i: ['1','1.1','1.2','1.3','1.4','1.5','2','2.1','2.2','2.3','2.4','3','3.1','3.2','3.3','3.4','4','5','5.1','5.2','5.3'][i])
two = openpyxl.load_workbook(folder + '/kk.xlsx'); other = two.create_sheet('Русский')
for i, (word, value) in enumerate(zip(RU, VALUES)): other.cell(i + 3, 2, word); other.cell(i + 3, 3, value if i != 7 else 6)
two.save(folder + '/two.xlsx')
letter = openpyxl.Workbook(); letter.active.append(['Ілеспе хат']); letter.active.append(['Есеп жолданады', 5]); letter.save(folder + '/letter.xlsx')
print('null')
`;

describe('cells', () => {
  it.each([
    ['11', 11],
    [' 11 ', 11],
    ['1 234', 1234],
    ['1 234', 1234],
    ['11 адам', 11],
    ['12 (он екі)', 12],
    ['11,0', 11],
    ['-', 0],
    ['–', 0],
    ['жоқ', 0],
    ['нет', 0],
    ['0', 0],
    ['=1+1', null],
    ['5-6', null],
    ['-5', null],
    ['11.5', null],
    ['один', null],
    ['+7', null],
    ['12 34', null],
    ['99999999', null],
  ])('«%s» is %s', (text, value) => expect(figureOf(cell(text)).value).toBe(value));

  it.each([
    ['11 / 3', 11, 3],
    ['11/3', 11, 3],
    ['11 (3)', 11, 3],
    ['11(3)', 11, 3],
    ['11\n3', 11, 3],
    ['11; 3', 11, 3],
    ['барлығы 11, ұсынылмағаны 3', 11, 3],
    ['11, из них 3 не рекомендовано', 11, 3],
    ['1 234 / 56', 1234, 56],
    ['0', 0, 0],
    ['-', 0, 0],
    ['11 – 3', 11, 3],
    ['11', 11, null],
    ['3 / 11', 3, null],
    ['11/3/2', null, null],
    ['=HYPERLINK(1,2)', null, null],
    ['11,3', null, null],
    ['', null, null],
  ])('candidates «%s»: %s and %s', (text, all, second) =>
    expect(candidatesOf(text === '' ? null : cell(text)).map(({ value }) => value)).toEqual([all, second]),
  );

  it('says why', () => {
    expect(figureOf(null).fault).toBe('empty');
    expect(figureOf(cell('2026-03-11', 'date')).fault).toBe('date');
    expect(figureOf(cell('#REF!', 'fault')).fault).toBe('formula');
    expect(figureOf({ ...cell('5'), merged: true }).fault).toBe('merged');
    expect(candidatesOf(cell('3/11')).map(({ fault }) => fault)).toEqual([null, 'more_than_all']);
    expect(candidatesOf(cell('11')).map(({ fault }) => fault)).toEqual([null, 'no_second']);
  });
});

describe('headings', () => {
  it.each([
    ['2026 ж. бірінші жартыжылдық', '2026-1'],
    ['за II полугодие 2025 г.', '2025-2'],
    ['1-е полугодие 2026 года', '2026-1'],
    ['за 2 полугодие 2026', '2026-2'],
    ['2026 жылғы ІІ жартыжылдық', '2026-2'],
    ['за первое полугодие 2026 года', '2026-1'],
    ['2026 жылдың екінші жартыжылдығы', '2026-2'],
    ['за 6 месяцев 2026 года', '2026-1'],
    ['январь – июнь 2026', '2026-1'],
    ['2026 жыл', null],
    ['первое и второе полугодие 2026', null],
    ['первое полугодие 2025–2026', null],
  ])('«%s» is %s', (text, period) => expect(periodIn(text)).toBe(period));

  it('finds the body and neither the addressee nor the title', () => {
    expect(
      bodyIn([
        'Қазақстан Республикасы Бас прокуратурасының кадр қызметіне',
        'Прокуратура города Алматы',
        'Отчёт прокуратуры',
      ]),
    ).toEqual({ kk: '', ru: 'Прокуратура города Алматы' });
    expect(bodyIn(['Есептік кезең: …\nОрган: Абай облысының прокуратурасы'])).toEqual({
      kk: 'Абай облысының прокуратурасы',
      ru: '',
    });
  });

  it('knows our names of files', () => {
    expect(ownName('Esep_2026-1_TEST-01_v12 (1).xlsx')).toEqual({ period: '2026-1', code: 'TEST-01', version: 12 });
    expect(ownName('есеп 2026.xlsx')).toBeNull();
  });

  it('a Kazakh word typed with Russian keys, and with Latin letters, is the same word', () => {
    expect(foldedWords('Қызметкердің  сұрау-салуы')).toBe(foldedWords('кызметкердин сурау салуы'));
    expect(foldedWords('cотрудник')).toBe(foldedWords('сотрудник'));
    expect(foldedWords('№ 1 прокуратура')).not.toBe(foldedWords('№ 2 прокуратура'));
  });
});

describe('reports', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    await sodiumReady;
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());
  const file = (name: string) => new Uint8Array(readFileSync(join(folder.path, `${name}.xlsx`)));
  const HAND = {
    ...FIGURES,
    '1': 64,
    '1.1': 27,
    '1.2': 10,
    '1.3': 9,
    '1.4': 7,
    '1.5': 11,
    '1.5.not_recommended': 3,
    '2': 22,
    '2.1': 5,
    '2.2': 9,
    '2.3': 4,
    '2.4': 4,
    '3': 15,
    '3.1': 4,
    '3.2': 5,
    '3.3': 3,
    '3.4': 3,
    '4': 2,
    '5': 4,
    '5.1': 1,
    '5.2': 2,
    '5.3': 1,
  };

  it('our own file: every figure, half-year, body, version, check value', async () => {
    const figures = figuresFrom((row) => row.length * 3 + Number(row[0]));
    const reading = must(read(await ownReport({ figures, version: 3 }), 'Esep_2026-1_ABAI_v3.xlsx'));
    expect(valuesOf(reading)).toEqual(figures);
    expect(reading).toMatchObject({
      way: 'own',
      period: '2026-1',
      version: 3,
      code: 'ABAI',
      unit: { kk: 'Абай облысының прокуратурасы', ru: 'Прокуратура области Абай' },
      differing: [],
      sealed: { mode: 'calendar', from: '2026-01-01', to: '2026-06-30', asOf: '2026-06-24 18:00' },
    });
  });

  itWith(['openpyxl'], 'forms typed by hand, in two languages and many spellings', async () => {
    await python(MAKE, folder.path);
    for (const name of ['kk', 'ru-texts', 'messy', 'kk-russian-keys', 'numbered']) {
      const reading = must(read(file(name), `${name}.xlsx`));
      expect(valuesOf(reading), name).toEqual(HAND);
      expect(faultsOf(reading), name).toEqual({});
      expect(reading.way).toBe('labels');
    }
    expect(must(read(file('kk')))).toMatchObject({
      period: '2026-1',
      unit: { kk: 'Ақмола облысының прокуратурасы', ru: '' },
    });
    expect(must(read(file('ru-texts')))).toMatchObject({
      period: '2026-1',
      unit: { ru: 'Прокуратура Акмолинской области' },
    });
    expect(must(read(file('messy')))).toMatchObject({ period: '2025-2', version: null, sealed: null });
    expect(must(read(file('kk-russian-keys'), 'Esep_2025-2_KOST_v2.xlsx'))).toMatchObject({
      period: '2025-2',
      code: 'KOST',
      version: 2,
    });
  });

  itWith(['openpyxl'], 'what cannot be read is named row by row, the rest is read', async () => {
    const reading = must(read(file('holes')));
    expect(faultsOf(reading)).toEqual({
      '1': 'empty',
      '1.1': 'empty',
      '1.3': 'no_row',
      '1.4': 'no_row',
      '1.5': 'date',
      '1.5.not_recommended': 'date',
      '2.1': 'not_number',
      '2.2': 'not_number',
      '4': 'not_number',
      '5.2': 'not_number',
    });
    expect(valuesOf(reading)).toMatchObject({ '1.2': 0, '2': 22, '3.4': 3, '5.3': 1 });
    expect(reading.unit.kk).toBe('Түркістан облысының прокуратурасы');
    expect(reading.figures['2.1']).toMatchObject({ text: '5-6', at: 'C9' });
    // openpyxl leaves no values of formulas: the total is added up only where all its rows are known
    expect(faultsOf(must(read(file('formula'))))).toEqual({
      '1': 'empty',
      '1.5': 'empty',
      '1.5.not_recommended': 'empty',
    });
    expect(must(read(file('two')))).toMatchObject({ differing: ['2.1'], figures: { '2.1': { value: 5 } } });
    expect(refusal(read(file('letter')))).toBe('summary.no_table');
  });

  itWith(['openpyxl', 'soffice'], 'copies saved by LibreOffice read the same', async () => {
    const figures = figuresFrom((row) => row.length + 1);
    writeFileSync(join(folder.path, 'own.xlsx'), await ownReport({ figures }));
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=file://${folder.path}/office`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder.path, 'copy'),
        ...['own', 'formula', 'messy'].map((name) => join(folder.path, `${name}.xlsx`)),
      ],
      { timeout: 100_000, env: { ...process.env, HOME: folder.path } },
    );
    const copy = (name: string) => must(read(new Uint8Array(readFileSync(join(folder.path, 'copy', `${name}.xlsx`)))));
    expect(valuesOf(copy('own'))).toEqual(figures);
    expect(copy('own')).toMatchObject({ way: 'own', version: 1, sealed: { asOf: '2026-06-24 18:00' } });
    expect(valuesOf(copy('messy'))).toEqual(HAND);
    // it has computed the formulas: the total by SUM, the candidates' cell by 5+6
    expect(valuesOf(copy('formula'))).toMatchObject({ '1.5': 11, '1.5.not_recommended': null });
  });

  it('hostile files: each a refusal in words or an inert reading, none throws', async () => {
    const text = (value: string) => `<is><t xml:space="preserve">${value}</t></is>`;
    const rows = Array.from(
      { length: 600 },
      (_, index) =>
        `<row r="${index + 1}">${Array.from({ length: 40 }, (_cell, column) => `<c t="inlineStr">${text(`Психодиагностика по поручению руководителя со слушателем ${index} ${column}`)}</c>`).join('')}</row>`,
    ).join('');
    expect(['ok', 'summary.no_table']).toContain(
      ((result) => (result.ok ? 'ok' : result.error.code))(read(book({ sheet: sheetXml(rows) }))),
    );
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
    const encrypted = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(
      [new Uint8Array(), png, old, encrypted, new Uint8Array(Buffer.from('%PDF-1.7'))].map((bytes) =>
        refusal(readTable(bytes, 'a.xlsx')),
      ),
    ).toEqual(['table.empty', 'table.not_table', 'table.old_excel', 'table.encrypted', 'table.not_table']);
    const own = await ownReport();
    for (let cut = 100; cut < own.length; cut += Math.ceil(own.length / 40)) {
      const table = readTable(own.slice(0, cut), 'a.xlsx');
      if (table.ok) readUnitReport(table.value, 'a.xlsx');
    }
  });
});
