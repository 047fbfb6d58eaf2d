/** A text table (.csv): the one file that imports papaparse. Every cell is text; codes keep their zeros. */
import Papa from 'papaparse';
import { MOST_COLUMNS, MOST_ROWS, type Row, SEPARATORS, type TableFile } from '../../shared/tables/table';
import { decodeText, hasLostLetter } from './encoding';
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';

/** Reads a text table; a quote never closed and a NUL are named by their line. */
export function readCsv(bytes: Uint8Array, onProgress: (done: number) => void): TableFile {
  const { text: raw, encoding } = decodeText(bytes);
  const nul = raw.indexOf('\0');
  if (nul >= 0) throw new ReadRefusal('table.csv_nul', { line: lineAt(raw, nul) });
  // line ends of several systems in one file
  const whole = raw.replace(/\r\n?|\u2028|\u2029/g, '\n');
  const told = /^sep=(.)\n/i.exec(whole);
  const text = told ? whole.slice(told[0].length) : whole;
  if (text.trim() === '') throw new ReadRefusal('table.empty');
  const announced = SEPARATORS.find((sign) => sign === told?.[1]);
  const separator = announced ?? separatorOf(text);
  const rows: Row[] = [];
  let [at, cells, letters, lostLetters] = [told ? 1 : 0, 0, 0, 0];
  let refusal: ReadRefusal | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step({ data, errors }, parser) {
      at += 1;
      const [error] = errors;
      try {
        if (error?.type === 'Quotes')
          throw new ReadRefusal('table.csv_quotes', { line: lineAt(text, error.index ?? 0) + (told ? 1 : 0) });
        const row = rowOf(data, at);
        if (!row) return;
        cells += row.cells.length;
        for (const cell of row.cells) {
          if (!cell) continue;
          letters += cell.text.length;
          if (hasLostLetter(cell.text)) lostLetters += 1;
        }
        if (rows.length >= MOST_ROWS || cells > LIMITS.cells || letters > LIMITS.letters)
          throw new ReadRefusal('table.too_many_cells');
        rows.push(row);
        if (at % 500 === 0) onProgress(letters);
      } catch (thrown) {
        if (!(thrown instanceof ReadRefusal)) throw thrown;
        refusal = thrown;
        parser.abort();
      }
    },
  });
  if (refusal) throw refusal as ReadRefusal;
  if (rows.length === 0) throw new ReadRefusal('table.empty');
  const sheet = { name: '', hidden: false, rows, formulas: 0, mergesLeft: 0 };
  return {
    format: 'csv',
    sheets: [sheet],
    encoding,
    separator,
    misnamed: false,
    lostLetters: encoding === 'windows-1251' || encoding === 'utf-8' ? lostLetters : 0,
    from1904: false,
  };
}

function rowOf(data: readonly string[], at: number): Row | null {
  const cells = data.map((text) => (text.trim() === '' ? null : { kind: 'text' as const, text }));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  if (cells.length === 0) return null;
  if (cells.length > MOST_COLUMNS) throw new ReadRefusal('table.too_many_cells');
  if (cells.some((cell) => (cell?.text.length ?? 0) > LIMITS.cell))
    throw new ReadRefusal('table.cell_too_long', { row: at });
  return { at, cells };
}

/** The sign that cuts the first lines into most columns, the same number in each. */
function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best: { sign: (typeof SEPARATORS)[number]; score: number } = { sign: ';', score: 0 };
  for (const sign of SEPARATORS) {
    const counts = lines.map((line) => outsideQuotes(line).split(sign).length - 1);
    const [first = 0] = counts;
    const score = first === 0 ? 0 : first + counts.filter((count) => count === first).length / counts.length;
    if (score > best.score) best = { sign, score };
  }
  return best.sign;
}

function outsideQuotes(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/g, '');
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
