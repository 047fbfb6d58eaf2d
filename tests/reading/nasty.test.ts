/**
 * Inputs somebody made on purpose, beyond what mutation finds: each is read as it stands or refused in clear words, in
 * seconds (I02 … I08, V01, V03).
 */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import { excelDay } from '../../renderer/reading/xlsx-styles';
import { readDate } from '../../shared/import/old-journal/dates';
import { tableFileSchema } from '../../shared/tables/table';
import { type Book, book, parts, sheetXml, zip } from './make';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
/** What reading comes to: `read` or the code, after no more work (processor time) than a person would wait. */
function judged(content: Uint8Array, name: string): string {
  const began = process.cpuUsage();
  const answer = readTable(content, name);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6, 'seconds of work').toBeLessThan(10);
  if (!answer.ok) return answer.error.code;
  expect(tableFileSchema.safeParse(answer.value).error).toBeUndefined();
  return 'read';
}
const csv = (text: string, encoding: BufferEncoding = 'utf8') => judged(bytes(text, encoding), 'журнал.csv');
const xlsx = (content: Book) => judged(book(content), 'журнал.xlsx');
const cellsOf = (content: Uint8Array, name: string) => {
  const answer = readTable(content, name);
  return answer.ok
    ? answer.value.sheets.flatMap((sheet) =>
        sheet.rows.map(({ cells }) => cells.map((cell) => cell && `${cell.kind}:${cell.text}`)),
      )
    : answer.error.code;
};
/** Letters that do not pack well, the same for the same seed. */
let state = 7;
const noise = (length: number) =>
  Array.from({ length }, () =>
    String.fromCharCode(97 + (((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16) % 26)),
  ).join('');
const longTags = (inside: () => string) =>
  sheetXml(
    Array.from({ length: 12 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" ${inside()}><v>1</v></c></row>`).join(''),
  );
const row = (inside: string) => sheetXml(`<row r="1">${inside}</row>`);

describe('text tables', () => {
  it.each([
    ['a million columns', `${'a;'.repeat(1_000_000)}\n1;2\n`, 'table.too_many_cells'],
    ['a million quotes', `a;b\n${'"'.repeat(1_000_000)};1\n`, 'table.cell_too_long'],
    ['an odd million of quotes', `a;b\n${'"'.repeat(999_999)};1\n`, 'table.csv_quotes'],
    ['a hundred thousand quotes never closed', `a;b\n${'"x\n'.repeat(100_001)}`, 'table.csv_quotes'],
    ['two hundred thousand cells of two quotes', `${'"";"";"a"\n'.repeat(66_000)}`, 'read'],
    ['one separator and nothing else', ';', 'table.empty'],
    ['a quote and nothing else', '"', 'table.csv_quotes'],
    ['a byte order mark and nothing else', '\uFEFF', 'table.empty'],
    ['two byte order marks', '\uFEFF\uFEFFКүні;Шифр\n05.01.2026;1001\n', 'read'],
    ['only the line that names the separator', 'sep=;\n', 'table.empty'],
    ['a separator nobody uses', 'sep=x\n1x2\n', 'read'],
  ])('%s', (_, text, wanted) => expect(csv(text)).toBe(wanted));
  it('UTF-32, UTF-16 cut in a letter, half a pair', () => {
    const utf32 = Uint8Array.from([
      0xff,
      0xfe,
      0,
      0,
      ...Array.from('Күні;1\n').flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0]),
    ]);
    expect(judged(utf32, 'a.csv')).toMatch(/^table\.(csv_nul|encoding)$/);
    expect(judged(bytes('\uFEFFa;b\n', 'utf16le').subarray(0, 5), 'a.csv')).toBe('table.encoding');
    expect(judged(bytes('\uFEFFa;\ud800b\n', 'utf16le'), 'a.csv')).toBe('table.encoding');
  });
  it('a second mark is no letter of the first heading', () =>
    expect(cellsOf(bytes('\uFEFF\uFEFFКүні;Шифр\n'), 'a.csv')).toEqual([['text:Күні', 'text:Шифр']]));
});

describe('workbooks', () => {
  it.each<[string, Book, string]>([
    ['a string index below zero', { sheet: row('<c r="A1" t="s"><v>-1</v></c>') }, 'table.damaged'],
    [
      'a string index with a point',
      { sheet: row('<c r="A1" t="s"><v>0.5</v></c>'), strings: '<sst><si><t>a</t></si></sst>' },
      'table.damaged',
    ],
    [
      'a string index called __proto__',
      { sheet: row('<c r="A1" t="s"><v>__proto__</v></c>'), strings: '<sst><si><t>a</t></si></sst>' },
      'table.damaged',
    ],
    ['a style called constructor', { sheet: row('<c r="A1" s="constructor"><v>1</v></c>') }, 'read'],
    [
      'a style of minus one and one beyond all',
      { sheet: row('<c r="A1" s="-1"><v>1</v></c><c r="B1" s="1e9"><v>2</v></c>') },
      'read',
    ],
    [
      'an entity called constructor',
      { sheet: row('<c r="A1" t="inlineStr"><is><t>&constructor;</t></is></c>') },
      'table.damaged',
    ],
    ['cells within cells', { sheet: row('<c r="A1"><c r="B1"><v>1</v></c><v>2</v></c>') }, 'read'],
    ['tags of sixty thousand letters without a sign of equality', { sheet: longTags(() => noise(60_000)) }, 'read'],
    [
      'tags of ten thousand attributes without values',
      { sheet: longTags(() => noise(50_000).replace(/.{5}/g, '$& ')) },
      'read',
    ],
    [
      'fifty thousand merged cells over one another',
      {
        sheet: sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
          `<mergeCells>${'<mergeCell ref="A1:A5000"/>'.repeat(50_000)}</mergeCells>`,
        ),
      },
      'read',
    ],
    [
      'a merged range without an end',
      { sheet: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells><mergeCell ref="A1:"/></mergeCells>') },
      'table.damaged',
    ],
    [
      'rows in the wrong order and twice',
      {
        sheet: sheetXml(
          '<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c></row>',
        ),
      },
      'read',
    ],
    [
      'a comment of a hundred thousand letters',
      { sheet: row(`<!--${'x'.repeat(100_000)}--><c r="A1"><v>1</v></c>`) },
      'read',
    ],
    ['a comment never closed', { sheet: row(`<!--${'<c r="A1"><v>1</v></c>'.repeat(50_000)}`) }, 'table.damaged'],
  ])('%s', (_, content, wanted) => expect(xlsx(content)).toBe(wanted));

  const sheets = (count: number, target: (n: number) => string) => {
    const numbers = Array.from({ length: count }, (_, n) => n + 1);
    const base = parts({}).filter(({ name }) => !name.includes('sheet1') && !/workbook\.xml/.test(name));
    const whole = [
      ...base,
      {
        name: 'xl/workbook.xml',
        data: `<workbook xmlns:r="r"><sheets>${numbers.map((n) => `<sheet name="Б${n}" state="${n % 2 ? 'hidden' : 'veryHidden'}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<Relationships>${numbers.map((n) => `<Relationship Id="rId${n}" Target="${target(n)}"/>`).join('')}</Relationships>`,
      },
      ...[...new Set(numbers.map(target))].map((name) => ({
        name: `xl/${name}`,
        data: row(`<c r="A1"><v>${name.length}</v></c>`),
      })),
    ];
    return zip(whole);
  };
  it('three hundred hidden sheets are read as hidden, one more is too many, three hundred times the same one are read', () => {
    const read = readTable(
      sheets(300, (n) => `worksheets/sheet${n}.xml`),
      'a.xlsx',
    );
    expect(read.ok && [read.value.sheets.length, read.value.sheets.every(({ hidden }) => hidden)]).toEqual([300, true]);
    expect(
      judged(
        sheets(301, (n) => `worksheets/sheet${n}.xml`),
        'a.xlsx',
      ),
    ).toBe('table.too_big_inside');
    expect(
      judged(
        sheets(300, () => 'worksheets/sheet.xml'),
        'a.xlsx',
      ),
    ).toBe('read');
  });
  it('a workbook that names its sheets but has none of them', () =>
    expect(judged(zip(parts({}).filter(({ name }) => !name.includes('sheet1'))), 'a.xlsx')).toBe('table.damaged'));
  it('half letters and NUL stay what they are: nothing is changed silently', () => {
    const text = (inside: string) =>
      cellsOf(book({ sheet: row(`<c r="A1" t="inlineStr"><is><t>${inside}</t></is></c>`) }), 'a.xlsx');
    expect([text('а&#xD800;б'), text('а_xDC00_б'), text('а&#0;б'), text('а_x0000_б')]).toEqual(
      ['а\uD800б', 'а\uDC00б', 'а\0б', 'а\0б'].map((plain) => [[`text:${plain}`]]),
    );
    expect(
      cellsOf(
        book({ sheet: row('<c r="A1" t="s"><v>0</v></c>'), strings: '<sst><si><t>_xD83C__xDFD4_</t></si></sst>' }),
        'a.xlsx',
      ),
    ).toEqual([['text:🏔']]);
  });
});

describe('days around the ends of the calendars', () => {
  it('of Excel', () => {
    expect([0, 1, 59, 60, 61, 2_958_465, 2_958_466].map((serial) => excelDay(serial, false))).toEqual([
      null,
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '9999-12-31',
      null,
    ]);
    expect([0, 60, 2_957_003, 2_957_004, 2_958_465].map((serial) => excelDay(serial, true))).toEqual([
      '1904-01-01',
      '1904-03-01',
      '9999-12-31',
      null,
      null,
    ]);
    expect([Number.NaN, -0.5, 1e308].map((serial) => excelDay(serial, false))).toEqual([null, null, null]);
  });
  it('and as text: what never was is no day', () => {
    const day = (text: string, kind: 'date' | 'text' = 'text') => {
      const read = readDate({ kind, text }, 'dmy');
      return read.ok ? read.date : read.why;
    };
    expect(
      ['29.02.1900', '29.02.2025', '31.04.2026', '00.01.2026', '1.13.2026', '29.02.2000'].map((text) => day(text)),
    ).toEqual(['impossible', 'impossible', 'impossible', 'impossible', 'impossible', '2000-02-29']);
    expect(['1900-02-29', '+010003-01', 'шілде', ''].map((text) => day(text, 'date'))).toEqual([
      'impossible',
      'impossible',
      'impossible',
      'impossible',
    ]);
  });
});
