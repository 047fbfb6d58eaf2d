/** Journals as other programs and hands leave them: each fixture with the values that are right. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import { personalIn } from '../../shared/personal/in-text';
import { personalHeading } from '../../shared/import/old-journal/personal-columns';
import { noteWords } from '../../shared/domain/records/note-words';
import { cipherFault, newCipherFault } from '../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { bytesOf, dryRun, goodOf, refusedOf, tableOf } from './foreign-files';

const refusal = (name: string) => {
  const read = readTable(bytesOf(name), name);
  return read.ok ? 'was read' : read.error.code;
};
const FOUR = ['5001 2026-01-05', '5002 2026-01-06', '5003 2026-01-07', '5004 2026-01-08'];
const TWO = ['2001 2026-01-05', '2002 2026-01-06'];

describe('workbooks of many makers', () => {
  it.each([
    '00-base',
    '01-zip64-entries',
    '01c-python-force-zip64',
    '01d-streamed-descriptors',
    '02-workbook22',
    '02c-sheets-in-another-folder',
    '02d-capital-SharedStrings',
    '03-backslashes',
    '04-empty-shared-string',
    '04b-empty-v',
    '04e-truth-as-word',
    '17-strict-ooxml',
    '17d-saved-by-libreoffice',
  ])('%s: both rows', (name) => expect(goodOf(dryRun(`${name}.xlsx`))).toEqual(TWO));
  it('a truth written as a word stays true', () =>
    expect(
      tableOf('04e-truth-as-word.xlsx').sheets[0]!.rows[1]!.cells.find((cell) => cell?.kind === 'truth')?.text,
    ).toBe('TRUE'));
  it.each([
    ['04c-index-minus-one.xlsx', 'table.damaged'],
    ['17e-old-xls-named.xlsx', 'table.old_excel'],
    ['17g-html-table.xls', 'table.web_page'],
    ['17h-ods-named.xlsx', 'table.open_document'],
  ])('%s: %s', (name, code) => expect(refusal(name)).toBe(code));
  it.each(['MIME-Version: 1.0\r\nContent-Type: multipart/related', '\uFEFF  <html>', '<!-- saved --><html>'])(
    'a page under another name: %j',
    (text) => {
      const read = readTable(new Uint8Array(Buffer.from(text)), 'a.xls');
      expect(read.ok ? '' : read.error.code).toBe('table.web_page');
    },
  );
});

describe('text tables', () => {
  it.each([
    ['08-title-then-semicolons', ';', 2],
    ['08c-title-then-commas', ',', 3],
    ['08d-heading-with-commas', ';', 1],
    ['08e-title-semicolon-padded', ';', 2],
  ] as const)('%s: separator %s, heading in row %d', (name, separator, row) => {
    const run = dryRun(`${name}.csv`);
    expect([tableOf(`${name}.csv`).separator, run.mapping.headerRow, goodOf(run)]).toEqual([separator, row, FOUR]);
  });
  it.each([
    ['09c-cp866', 'ibm866'],
    ['09d-mac-cyrillic', 'x-mac-cyrillic'],
    ['09f-double-utf8', 'utf-8-twice'],
    ['09g-cp1251', 'windows-1251'],
  ])('%s: %s', (name, encoding) => {
    expect(tableOf(`${name}.csv`).encoding).toBe(encoding);
    expect(goodOf(dryRun(`${name}.csv`))).toEqual(FOUR);
  });
  it('a letter cut at the end: the file is read, the row is named', () => {
    expect(tableOf('09-utf8-cut-in-a-letter.csv')).toMatchObject({ encoding: 'utf-8', lostLetters: 1, lostRows: [5] });
    expect(goodOf(dryRun('09-utf8-cut-in-a-letter.csv'))).toEqual(FOUR);
  });
  it("what no encoding makes readable is refused in words; a person's word stands", () => {
    const noise = Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 128));
    const read = (choice = {}) => readTable(noise, 'a.csv', undefined, choice);
    expect(read()).toMatchObject({ ok: false, error: { code: 'table.encoding' } });
    expect(read({ encoding: 'windows-1251', separator: '|' })).toMatchObject({
      ok: true,
      value: { encoding: 'windows-1251', separator: '|' },
    });
    const koi = Uint8Array.from(
      [...'Дата;Шифр\nповторная беседа;1001\n'].flatMap((sign) => {
        for (let byte = 0; byte < 256; byte += 1)
          if (new TextDecoder('koi8-r').decode(Uint8Array.of(byte)) === sign) return [byte];
        return [];
      }),
    );
    expect(readTable(koi, 'a.csv')).toMatchObject({ ok: true, value: { encoding: 'koi8-r' } });
  });
  it('quotes', () => {
    expect(tableOf('18-quotes.csv').sheets[0]!.rows[1]!.cells.at(-1)?.text).toBe('"Ромашка" әдісі; 2-бөлім');
    expect(refusal('18b-quote-in-the-wrong-place.csv')).toBe('table.csv_quotes');
  });
  it('a journal typed on a Russian keyboard', () => {
    const run = dryRun('23b-old-journal-russian-keys.csv');
    expect(run.mapping.columns).toEqual([
      'date',
      'kind',
      'form',
      'basis',
      'category',
      'code',
      'persons',
      'purpose',
      'methods',
      'note',
    ]);
    expect([
      run.good.map(({ record }) => record.kind === 'prevention' && [record.type, record.participants]),
      refusedOf(run),
    ]).toEqual([[['lecture', 20]], ['2 no_word']]);
  });
});

describe('days', () => {
  it("moments fall on a day of the vault's zone", () => {
    expect(goodOf(dryRun('07-utc-moments.csv')).map((line) => line.slice(5))).toEqual([
      '2026-01-01',
      '2026-07-01',
      '2026-01-06',
      '2026-01-05',
      '2026-01-05',
      '2026-01-05',
      '2026-01-05',
    ]);
  });
  it('days as written', () => {
    const run = dryRun('15-days-as-written.csv');
    const day = new Map(goodOf(run).map((line) => line.split(' ') as [string, string]));
    for (const code of ['8001', '8002', '8003', '8004', '8005', '8006', '8007', '8008', '8009'])
      expect([code, day.get(code)]).toEqual([code, '2026-02-01']);
    expect([day.get('8010'), day.get('8011'), day.get('8012'), day.get('8013'), day.get('8017')]).toEqual([
      '2026-01-05',
      '2026-01-05',
      '2026-03-12',
      '2026-03-12',
      '2026-01-05',
    ]);
    expect(refusedOf(run)).toEqual(
      expect.arrayContaining([
        '15 century',
        '16 century',
        '17 not_a_date',
        '19 not_a_date',
        '20 not_a_date',
        '21 impossible_date',
        '24 not_a_date',
      ]),
    );
  });
});

describe('persons', () => {
  it('an IIN without its zeros', () => {
    const run = dryRun('05-iin-without-zero.xlsx');
    expect([goodOf(run).length, run.blocked.map(({ why }) => why)]).toEqual([1, ['iin']]);
    expect(run.warnings).toContainEqual(expect.objectContaining({ at: 6, code: 'code_looks_like_date' }));
    expect(refusedOf(run).map((line) => line.split(' ')[0])).toEqual(['2', '3', '4', '5', '7']);
    expect(refusedOf(dryRun('05b-iin-in-the-note.xlsx'))).toEqual(['2 personal', '3 personal', '4 personal']);
    expect([
      cipherFault('50412500100'),
      cipherFault('305550106'),
      newCipherFault('5042005', { checkSign: false }),
      cipherFault('50412500101'),
    ]).toEqual(['code_looks_personal', 'code_looks_personal', 'code_looks_personal', null]);
  });
  it.each([
    '06b-heading-TAE',
    '06c-names-in-capitals',
    '06e-telephones-with-dashes',
    '06g-lower-case-and-latin-look-alikes',
  ])('%s: the column is blocked', (name) => {
    const run = dryRun(`${name}.xlsx`, {
      columns: ['date', 'kind', 'form', 'basis', 'category', 'code', 'persons', 'purpose', 'result', 'note'],
    });
    expect(run.blocked.map(({ column }) => column)).toEqual([9]);
    if (!name.startsWith('06b')) expect(run.good).toEqual([]);
  });
  it.each([
    ['ИВАНОВЫМ И.И.', 'name'],
    ['серіков б.е.', 'name'],
    ['Cерiков Б.Е.', 'name'],
    ['ИВАНОВА-ПЕТРОВА А.', 'name'],
    ['Ахметова Айгүл'.normalize('NFD'), 'name'],
    ['ЦОЙ ВИКТОР', 'name'],
    ['болат ержанұлы', 'name'],
    ['О\u00ADспанов С.А.', 'name'],
    ['СЕРІКОВ БОЛАТ', 'name'],
    ['8–701–123–45–67', 'phone'],
    ['8.701.123.45.67', 'phone'],
    ['+7\u2009701\u2009123\u201145\u201167', 'phone'],
    ['8 701 12 34 567', 'phone'],
    ['тел. 55-12-34', 'phone'],
    ['850412-300123', 'iin'],
    ['и.о. прокурора', null],
    ['РАЗВИТИЕ НАВЫКОВ ОБЩЕНИЯ', null],
    ['Виновна', null],
    ['Основной состав', null],
    ['ашулы', null],
    ['01.02.2026 10.30', null],
    ['1001 1002 1003', null],
    ['8712 8713 8714', null],
    ['100110 021003', null],
    ['ПРОКУРАТУРА ОБЛАСТИ АБАЙ', null],
    ['Глава I. Общие', null],
  ] as const)('%s → %s', (text, what) => {
    expect(personalIn(text)).toBe(what);
    if (what) expect(noteWords(`Беседа: ${text}`, new Set())).not.toEqual([]);
  });
  it.each([
    ['Т.А.Ә.', 'name'],
    ['ТАӘ', 'name'],
    ['Қызметкердің Т.А.Ә.', 'name'],
    ['Тел.', 'phone'],
    ['Ұялы тел.', 'phone'],
    ['Моб. номер', 'phone'],
    ['стратегі', null],
    ['Описание', null],
  ] as const)('heading %s → %s', (text, what) => expect(personalHeading(text)).toBe(what));
  it('authors of methods stay; a name alone in their column is told', () => {
    expect(dryRun('16-methods-with-authors.xlsx').good).toHaveLength(8);
    const run = dryRun('16-methods-with-authors.xlsx', {
      columns: ['date', 'kind', 'form', 'basis', 'category', 'code', 'persons', 'purpose', 'note', null],
    });
    expect(run.blocked).toHaveLength(1);
  });
});

describe('codes and rows', () => {
  it('characters nobody sees', () =>
    expect(goodOf(dryRun('14-invisible-signs-in-codes.xlsx')).map((line) => line.replace(/ 2026.*/, ''))).toEqual([
      '7001',
      '7002',
      '7003',
      '7004',
      '7005',
      '7006',
      '7007',
      '7008 7009',
    ]));
  it('a lost zero and letters of one look are pointed out', () =>
    expect(dryRun('14b-lost-zero-and-lookalikes.xlsx').alike).toEqual([
      { code: '01234567', like: ['1234567'] },
      { code: '1234567', like: ['01234567'] },
      { code: 'ABKM', like: ['АВКМ'] },
      { code: 'АВКМ', like: ['ABKM'] },
    ]));
  it('hidden and struck-out rows are known, and left out on demand', () => {
    const rows = tableOf('13-hidden-and-struck-out-rows.xlsx').sheets[0]!.rows;
    expect([
      rows.filter(({ hidden }) => hidden).map(({ at }) => at),
      rows.filter(({ struck }) => struck).map(({ at }) => at),
    ]).toEqual([[3], [4]]);
    expect([
      dryRun('13-hidden-and-struck-out-rows.xlsx').good.length,
      goodOf(dryRun('13-hidden-and-struck-out-rows.xlsx', { leaveHidden: true, leaveStruck: true })),
    ]).toEqual([4, ['6001 2026-01-05', '6004 2026-01-08']]);
  });
  it('two codes that became one number are no codes', () =>
    expect(refusedOf(dryRun('19-two-codes-became-a-decimal.xlsx')).map((line) => line.split(' ')[0])).toEqual([
      '2',
      '3',
      '4',
    ]));
});
