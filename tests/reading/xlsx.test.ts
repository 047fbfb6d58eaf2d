/**
 * Workbooks of unknown origin: hostile ones are refused with a way out, sound ones are read as they stand (I02 … I08,
 * I16).
 */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import { excelDay, lookOf } from '../../renderer/reading/xlsx-styles';
import type { TableFile } from '../../shared/tables/table';
import { must } from '../vault/kit/harness';
import { type Book, book, parts, sheetXml, zip } from './make';

const refusal = (bytes: Uint8Array, name = 'журнал.xlsx') => {
  const read = readTable(bytes, name);
  return read.ok ? 'was read' : read.error.code;
};
const read = (content: Book): TableFile => must(readTable(book(content), 'журнал.xlsx'));
const cells = (file: TableFile) =>
  file.sheets[0]!.rows.map(({ at, cells: row }) => [
    at,
    ...row.map((cell) => (cell ? `${cell.kind}:${cell.text}` : null)),
  ]);
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('the zip around it (I01, I02)', () => {
  const whole = parts({});
  const changed = (index: number, lie: NonNullable<(typeof whole)[0]['lie']>, more: typeof whole = []) =>
    zip([...whole.map((part, at) => (at === index ? { ...part, lie } : part)), ...more]);
  it('reads a sound one', () => expect(refusal(zip(whole))).toBe('was read'));
  it.each([
    ['a size too small', changed(3, { size: 10 })],
    ['a size too large', changed(3, { size: 100_000 })],
    ['a wrong check value', changed(3, { crc: 1 })],
    ['another local name', changed(3, { localName: 'xl/worksheets/sheetX.xml' })],
    ['overlapping entries', changed(3, { offset: 0, localName: 'xl/worksheets/sheet1.xml' })],
    ['an offset beyond the file', changed(3, { offset: 0x7fffffff })],
    ['an unknown method', changed(3, { method: 12 })],
    ['a double name', zip([...whole, { name: 'XL/workbook.xml', data: 'x' }])],
    ['a path upwards', zip([...whole, { name: '../evil.xml', data: 'x' }])],
    ['an absolute path', zip([...whole, { name: '/etc/passwd', data: 'x' }])],
    ['a drive', zip([...whole, { name: 'C:\\evil', data: 'x' }])],
    ['a backslash', zip([...whole, { name: 'xl\\..\\evil', data: 'x' }])],
    ['the first half only', zip(whole).subarray(0, 400)],
  ])('refuses %s', (_, bytes) => expect(refusal(bytes)).toBe('table.damaged'));
  it('refuses an encrypted entry', () => expect(refusal(changed(3, { flags: 1 }))).toBe('table.encrypted'));
  it('refuses too many entries', () =>
    expect(refusal(zip([...whole, ...Array.from({ length: 2_001 }, (__, n) => ({ name: `x/${n}`, data: '' }))]))).toBe(
      'table.too_big_inside',
    ));
  it('stops a bomb at its limit, whatever its directory says', () => {
    const zeros = new Uint8Array(300 * 1024 * 1024);
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: zeros };
    const honest = zip([...whole.slice(0, 3), sheet]);
    expect(refusal(honest)).toBe('table.too_big_inside');
    expect(refusal(zip([...whole.slice(0, 3), { ...sheet, lie: { size: 100 } }]))).toBe('table.damaged');
    const before = process.memoryUsage().rss;
    refusal(honest);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});

describe('its XML (I03, I04)', () => {
  const row = (inside: string, after = '') => book({ sheet: sheetXml(`<row r="1">${inside}</row>`, after) });
  const laughs = `<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  it.each([
    [
      'a document type (billion laughs)',
      book({ sheet: `<?xml version="1.0"?>${laughs}${sheetXml(text('A1', '&b;')).slice(21)}` }),
    ],
    ['an external entity', book({ strings: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>' })],
    ['an entity nobody knows', row(text('A1', '&xxe;'))],
    ['an attribute of a megabyte', row(`<c r="A1" x="${'a'.repeat(1_000_000)}"><v>1</v></c>`)],
    ['depth 10,000', book({ sheet: `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}` })],
    ['tags that do not match', book({ sheet: '<worksheet><sheetData></worksheet></sheetData>' })],
    ['an end in the middle', book({ sheet: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' })],
    ['a row beyond Excel', book({ sheet: sheetXml('<row r="1048577"><c r="A1048577"><v>1</v></c></row>') })],
    ['a column beyond Excel', row('<c r="XFE1"><v>1</v></c>')],
    ['a cell of another row', row('<c r="A7"><v>1</v></c>')],
    ['a string that is not there', row('<c r="A1" t="s"><v>99</v></c>')],
    ['a merge upside down', row(text('A1', 'x'), '<mergeCells><mergeCell ref="C5:A1"/></mergeCells>')],
    [
      'bytes that are no text',
      book({ sheet: `<worksheet>\u0000` }).map((byte, index, all) =>
        index > all.length - 400 && byte === 0x3e ? 0xff : byte,
      ),
    ],
  ])('refuses %s', (_, bytes) => expect(refusal(bytes)).toBe('table.damaged'));
  it('refuses a cell of a megabyte with its row', () => {
    const answer = readTable(row(text('A1', 'я'.repeat(1_000_000))), 'x.xlsx');
    expect(answer).toMatchObject({ ok: false, error: { code: 'table.cell_too_long', params: { row: 1 } } });
  });
  it('refuses a million cells and columns far to the right', () => {
    expect(refusal(row('<c r="XFD1"><v>1</v></c>'))).toBe('table.too_many_cells');
    const many = Array.from(
      { length: 100_001 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(refusal(book({ sheet: sheetXml(many) }))).toBe('table.too_many_cells');
  });
  it('a merge of a million cells is not spread and said; a small one is, downwards only', () => {
    const rows = [1, 2, 3]
      .map(
        (at) =>
          `<row r="${at}">${at === 1 ? text('A1', '05.01.2026') + text('B1', 'тақырып') : text(`C${at}`, 'x')}</row>`,
      )
      .join('');
    const file = read({
      sheet: sheetXml(rows, '<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="B1:XFD1000"/></mergeCells>'),
    });
    expect(cells(file)).toEqual([
      [1, 'text:05.01.2026', 'text:тақырып'],
      [2, 'text:05.01.2026', null, 'text:x'],
      [3, 'text:05.01.2026', null, 'text:x'],
    ]);
    expect(file.sheets[0]!.rows[1]!.cells[0]!.merged).toBe(true);
    expect(file.sheets[0]!.mergesLeft).toBe(1);
  });
});

describe('what it is (I06)', () => {
  const utf16 = (word: string) => Buffer.from(word, 'utf16le');
  const cfb = (stream: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), utf16(stream)]);
  it.each([
    ['zero bytes', new Uint8Array(), 'table.empty'],
    ['old Excel', cfb('Workbook'), 'table.old_excel'],
    ['an encrypted workbook', cfb('EncryptedPackage'), 'table.encrypted'],
    ['xlsb', zip([{ name: 'xl/workbook.bin', data: 'x' }]), 'table.binary_excel'],
    ['ods', zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]), 'table.open_document'],
    ['docx', zip([{ name: 'word/document.xml', data: '<a/>' }]), 'table.not_table'],
    ['PDF', Buffer.from('%PDF-1.7'), 'table.not_table'],
    ['PNG', Buffer.from('\x89PNG', 'latin1'), 'table.not_table'],
    ['a page', Buffer.from('<html><table><tr><td>1'), 'table.web_page'],
    ['an exchange file', Buffer.from('{ "format": "senim-exchange" }'), 'table.exchange_file'],
    ['a macro', book({ more: [{ name: 'xl/vbaProject.bin', data: 'x' }] }), 'table.macros'],
    [
      'a workbook of macros by its type',
      book({
        types:
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
      'table.macros',
    ],
    [
      'links to other files',
      book({ more: [{ name: 'xl/externalLinks/externalLink1.xml', data: '<a/>' }] }),
      'table.external_links',
    ],
    [
      'a sheet outside',
      book({
        rels: '<Relationships><Relationship Id="rId1" Target="http://example.org/a" TargetMode="External"/></Relationships>',
      }),
      'table.external_links',
    ],
    ['an empty workbook', book({ sheet: sheetXml('') }), 'table.empty'],
  ])('%s', (_, bytes, code) => expect(refusal(new Uint8Array(bytes))).toBe(code));
  it('a text table under the name of a workbook is read, and said', () =>
    expect(must(readTable(new Uint8Array(Buffer.from('Күні;Шифр\n05.01.2026;1001\n')), 'журнал.xlsx'))).toMatchObject({
      format: 'csv',
      misnamed: true,
    }));
});

describe('its values (I08, V01, V03)', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs></styleSheet>';
  const one = (cell: string, more: Book = {}) =>
    cells(read({ styles, sheet: sheetXml(`<row r="1">${text('A1', 'x')}${cell}</row>`), ...more }))[0]![2];
  it.each([
    ['a day', '<c r="B1" s="1"><v>46027</v></c>', 'date:2026-01-05'],
    ['a day with its time', '<c r="B1" s="1"><v>46027.75</v></c>', 'date:2026-01-05'],
    ['29.02.1900, which never was', '<c r="B1" s="1"><v>60</v></c>', 'date:1900-02-29'],
    ['the day after it', '<c r="B1" s="1"><v>61</v></c>', 'date:1900-03-01'],
    ['a day far beyond', '<c r="B1" s="1"><v>1e308</v></c>', 'number:1e+308'],
    ['1e400', '<c r="B1"><v>1e400</v></c>', 'fault:1e400'],
    ['NaN', '<c r="B1"><v>NaN</v></c>', 'fault:NaN'],
    ['minus zero', '<c r="B1"><v>-0</v></c>', 'number:-0'],
    ['a code with zeros by its format', '<c r="B1" s="2"><v>7</v></c>', 'text:00007'],
    ['1E5 as text', text('B1', '1E5'), 'text:1E5'],
    ['007 as text', text('B1', '007'), 'text:007'],
    ['1,5 as text', text('B1', '1,5'), 'text:1,5'],
    ['a formula by its kept value', '<c r="B1"><f>1+1</f><v>2</v></c>', 'number:2'],
    ['a formula that failed', '<c r="B1" t="e"><f>A</f><v>#REF!</v></c>', 'fault:#REF!'],
    ['a truth', '<c r="B1" t="b"><v>1</v></c>', 'truth:TRUE'],
    ['a time of day', '<c r="B1" s="3"><v>0.5</v></c>', 'time:0.5'],
    ['a sign Excel hides', text('B1', '_x0041_б'), 'text:Aб'],
    ['odd signs as they are', text('B1', '\u202Eаб&lt;script&gt;👩‍👩‍👧&#x301;'), 'text:\u202Eаб<script>👩‍👩‍👧\u0301'],
    ['CDATA', '<c r="B1" t="inlineStr"><is><t><![CDATA[a<b&c]]></t></is></c>', 'text:a<b&c'],
    [
      'pieces of a rich text without its reading',
      '<c r="B1" t="inlineStr"><is><r><t>Қа</t></r><r><t>ра</t></r><rPh><t>no</t></rPh></is></c>',
      'text:Қара',
    ],
  ])('%s', (_, cell, value) => expect(one(cell)).toBe(value));
  it('days from 1904', () =>
    expect(one('<c r="B1" s="1"><v>44565</v></c>', { workbook: '<workbookPr date1904="1"/>' })).toBe(
      'date:2026-01-05',
    ));
  it('day numbers, both systems', () => {
    expect([excelDay(1, false), excelDay(0, true), excelDay(-1, false), excelDay(2_958_466, false)]).toEqual([
      '1900-01-01',
      '1904-01-01',
      null,
      null,
    ]);
    expect([
      lookOf('yyyy-mm-dd'),
      lookOf('"d"0'),
      lookOf('[Red]0.00'),
      lookOf('h:mm'),
      lookOf('General'),
      lookOf('0000'),
    ]).toEqual(['date', 'plain', 'plain', 'time', 'plain', { digits: 4 }]);
  });
  it('shared strings, other prefixes, UTF-16', () => {
    const strings = '<x:sst xmlns:x="m"><x:si><x:t xml:space="preserve"> Күні </x:t></x:si></x:sst>';
    expect(
      cells(
        read({
          strings,
          sheet: '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        }),
      ),
    ).toEqual([[1, 'text: Күні ']]);
    const utf16 = Buffer.from(`\uFEFF${sheetXml(`<row r="1">${text('A1', 'Шифр')}</row>`)}`, 'utf16le');
    expect(
      cells(
        must(
          readTable(
            zip(parts({}).map((part) => (part.name.includes('sheet1') ? { ...part, data: utf16 } : part))),
            'x.xlsx',
          ),
        ),
      ),
    ).toEqual([[1, 'text:Шифр']]);
  });
});
