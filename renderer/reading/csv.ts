/** A text table (.csv): the one file that imports papaparse. Every cell is text; codes keep their zeros. */
import Papa from 'papaparse';
import {
  MOST_COLUMNS,
  MOST_ROWS,
  type Row,
  SEPARATORS,
  type TableFile,
  type TextChoice,
} from '../../shared/tables/table';
import { decodeText, hasLostLetter } from './encoding';
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';
import { separatorOf } from './separator';

/** Rows in which a letter was lost that are named. */
const MOST_LOST = 10;

/**
 * Reads a text table; a quote never closed and a NUL are named by their line. What a person chose stands over every
 * guess.
 */
export function readCsv(bytes: Uint8Array, onProgress: (done: number) => void, choice: TextChoice = {}): TableFile {
  const { text: raw, encoding } = decodeText(bytes, choice.encoding);
  const nul = raw.indexOf('\0');
  if (nul >= 0) throw new ReadRefusal('table.csv_nul', { line: lineAt(raw, nul) });
  // line ends of several systems in one file
  const whole = raw.replace(/\r\n?|\u2028|\u2029/g, '\n');
  const told = /^sep=(.)\n/i.exec(whole);
  const text = told ? whole.slice(told[0].length) : whole;
  if (text.trim() === '') throw new ReadRefusal('table.empty');
  const announced = SEPARATORS.find((sign) => sign === told?.[1]);
  const separator = choice.separator ?? announced ?? separatorOf(text);
  const lostRows: number[] = [];
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
          if (!hasLostLetter(cell.text)) continue;
          lostLetters += 1;
          if (lostRows.length < MOST_LOST && lostRows.at(-1) !== at) lostRows.push(at);
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
  const mayLose = encoding === 'windows-1251' || encoding.startsWith('utf-');
  const sheet = { name: '', hidden: false, rows, formulas: 0, mergesLeft: 0 };
  return {
    format: 'csv',
    sheets: [sheet],
    encoding,
    separator,
    misnamed: false,
    lostLetters: mayLose ? lostLetters : 0,
    ...(mayLose && lostRows.length > 0 ? { lostRows } : {}),
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

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
