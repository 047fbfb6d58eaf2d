/** Text tables as offices keep them: encodings, separators, quotes (I07, V01). */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import { must } from '../vault/kit/harness';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const read = (content: Uint8Array) => must(readTable(content, 'журнал.csv'));
const rows = (content: Uint8Array) =>
  read(content).sheets[0]!.rows.map(({ at, cells }) => [at, ...cells.map((cell) => cell?.text ?? null)]);
const refused = (content: Uint8Array) => {
  const answer = readTable(content, 'журнал.csv');
  return answer.ok ? null : answer.error;
};
/** Cyrillic in one byte: windows-1251, and the sixteen Kazakh letters of KZ-1048. */
const KZ: Record<string, number> = {
  Қ: 0x8d,
  Һ: 0x8e,
  қ: 0x9d,
  һ: 0x9e,
  Ұ: 0xa1,
  ұ: 0xa2,
  Ә: 0xa3,
  Ө: 0xa5,
  Ғ: 0xaa,
  Ү: 0xaf,
  ө: 0xb4,
  ғ: 0xba,
  ә: 0xbc,
  Ң: 0xbd,
  ң: 0xbe,
  ү: 0xbf,
  І: 0xb2,
  і: 0xb3,
  Ё: 0xa8,
  ё: 0xb8,
  '№': 0xb9,
};
const oneByte = (text: string) =>
  Uint8Array.from(
    text,
    (sign) => KZ[sign] ?? (sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x410 + 0xc0),
  );

const TEXT = 'Күні;Шифр;Ескертпе\n05.01.2026;007;"а;ә ""бір"""\n06.01.2026;1E5;1,5\n';
const READ = [
  [1, 'Күні', 'Шифр', 'Ескертпе'],
  [2, '05.01.2026', '007', 'а;ә "бір"'],
  [3, '06.01.2026', '1E5', '1,5'],
];

describe('encodings', () => {
  it.each([
    ['UTF-8', bytes(TEXT), 'utf-8'],
    ['UTF-8 with its mark', bytes(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 LE', bytes(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without its mark', bytes(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', Uint8Array.from(Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()), 'utf-16be'],
    ['KZ-1048', oneByte(TEXT), 'kz-1048'],
  ])('%s', (_, content, encoding) => {
    expect(rows(content)).toEqual(READ);
    expect(read(content).encoding).toBe(encoding);
  });
  it('windows-1251 stays windows-1251', () => {
    const file = read(oneByte('Дата;Шифр;Примечание\n05.01.2026;1001;объём № 5, ёлка\n'));
    expect(file.encoding).toBe('windows-1251');
    expect(file.sheets[0]!.rows[1]!.cells[2]!.text).toBe('объём № 5, ёлка');
    expect(file.lostLetters).toBe(0);
  });
  it('Kazakh letters that windows-1251 could not hold are missed, not invented', () =>
    expect(read(oneByte('К?ні;Шифр\n05.01.2026;1001\nМаусым ма? Ия;1002\n')).lostLetters).toBe(1));
});

describe('separators, lines and quotes', () => {
  it.each([
    [';', 'Күні;Шифр\n05.01.2026;1001'],
    [',', 'Күні,Шифр\n05.01.2026,1001'],
    ['\t', 'Күні\tШифр\n05.01.2026\t1001'],
    ['|', 'Күні|Шифр\n05.01.2026|1001'],
  ])('%j', (separator, text) => {
    expect(rows(bytes(text))).toEqual([
      [1, 'Күні', 'Шифр'],
      [2, '05.01.2026', '1001'],
    ]);
    expect(read(bytes(text)).separator).toBe(separator);
  });
  it('the separator Excel is told in the first line', () =>
    expect(rows(bytes('sep=|\nа;б|в\n1|2'))).toEqual([
      [2, 'а;б', 'в'],
      [3, '1', '2'],
    ]));
  it('line ends of three systems in one file, and a line break inside quotes', () =>
    expect(rows(bytes('a;b\r\n1;2\r3;"4\n5"\n6;7'))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4\n5'],
      [4, '6', '7'],
    ]));
  it('names the line of a quote never closed', () =>
    expect(refused(bytes('a;b\n1;2\n3;"4\n5;6\n'))).toMatchObject({ code: 'table.csv_quotes', params: { line: 3 } }));
  it('names the line of a quote in the wrong place', () =>
    expect(refused(bytes('a;b\n1;"2"x;3\n'))).toMatchObject({ code: 'table.csv_quotes', params: { line: 2 } }));
  it('names the line of a NUL', () =>
    expect(refused(bytes('a;b\n1;2\n3;\0 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20\n'))).toMatchObject({
      code: 'table.csv_nul',
      params: { line: 3 },
    }));
  it('blank lines and blanks are nothing; odd signs stay', () =>
    expect(rows(bytes('a;b\n\n  ;\n\u202E=1+1;<script>\n'))).toEqual([
      [1, 'a', 'b'],
      [4, '\u202E=1+1', '<script>'],
    ]));
  it('only blanks is empty', () => expect(refused(bytes(' \n \n'))?.code).toBe('table.empty'));
  it('too many rows, columns and letters', () => {
    expect(refused(bytes('a;b\n'.repeat(100_001)))?.code).toBe('table.too_many_cells');
    expect(refused(bytes(`${'a;'.repeat(300)}a\n`))?.code).toBe('table.too_many_cells');
    expect(refused(bytes(`a;${'я'.repeat(50_000)}\n`))).toMatchObject({
      code: 'table.cell_too_long',
      params: { row: 1 },
    });
  });
});
