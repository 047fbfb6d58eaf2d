/** One sheet of a workbook: cells with values, in the order of rows; formulas are never computed. */
import { type Cell, MOST_COLUMNS, MOST_ROWS, type Row, type Sheet } from '../../shared/tables/table';
import { LIMITS } from './limits';
import { ReadRefusal } from './refusal';
import { type XmlReader, xmlReader } from './xml';
import { type CellLook, type NumberLook, PLAIN_LOOK, excelDay, isOn } from './xlsx-styles';

/** A text of the workbook's common list; `struck` where all of it is struck out. */
export interface SharedString {
  text: string;
  struck: boolean;
}

/** What the sheets of one file share: their bounds count together. */
export interface BookContext {
  strings: readonly SharedString[];
  looks: readonly CellLook[];
  from1904: boolean;
  spent: { cells: number; letters: number };
}

/** Row and column (from 1) of `AB12`; null for what Excel cannot have. */
export function placeOf(ref: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(ref);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row <= LIMITS.excelRows && column <= LIMITS.excelColumns ? { row, column } : null;
}

/** Reader of a sheet's part; `done` gives the sheet when the part has ended. */
export function sheetReader(
  part: string,
  name: string,
  hidden: boolean,
  book: BookContext,
): { reader: XmlReader; done: () => Sheet } {
  const rows = new Map<number, Row>();
  const merges: string[] = [];
  let [row, column, formulas] = [0, 0, 0];
  let cell: SheetCell | null = null;
  let rowHidden = false;
  const unstruck = new Set<number>();
  const hiddenColumns = new Set<number>();
  let taking = false;
  let phonetic = 0;

  const refuse = (ref: string) => new ReadRefusal('table.damaged', { part: `${part} ${ref.slice(0, 20)}` });

  const finish = () => {
    if (!cell) return;
    if (cell.hasFormula) formulas += 1;
    const read = cellOf(cell, book);
    if (!read) return;
    if (column > MOST_COLUMNS) throw new ReadRefusal('table.too_many_cells');
    book.spent.cells += 1;
    book.spent.letters += read.text.length;
    if (book.spent.cells > LIMITS.cells || book.spent.letters > LIMITS.letters)
      throw new ReadRefusal('table.too_many_cells');
    let known = rows.get(row);
    if (!known) {
      if (rows.size >= MOST_ROWS) throw new ReadRefusal('table.too_many_cells');
      rows.set(row, (known = { at: row, cells: [] }));
    }
    while (known.cells.length < column) known.cells.push(null);
    known.cells[column - 1] = read;
    if (rowHidden) known.hidden = true;
    if (!isStruck(cell, book)) unstruck.add(row);
  };

  const reader = xmlReader(part, {
    open(tag, attribute) {
      if (tag === 'row') {
        const at = attribute('r');
        row = at === undefined ? row + 1 : Number(at);
        column = 0;
        rowHidden =
          (attribute('hidden') !== undefined && isOn(attribute('hidden'))) || Number(attribute('ht') ?? 1) === 0;
        if (!Number.isInteger(row) || row < 1 || row > LIMITS.excelRows) throw refuse(String(at));
      } else if (tag === 'c') {
        const ref = attribute('r');
        const place = ref === undefined ? { row, column: column + 1 } : placeOf(ref);
        if (!place || place.row !== row || place.column > LIMITS.excelColumns) throw refuse(ref ?? '');
        column = place.column;
        cell = {
          type: attribute('t') ?? 'n',
          look: book.looks[Number(attribute('s') ?? 0)] ?? PLAIN_LOOK,
          value: '',
          hasFormula: false,
        };
      } else if (tag === 'f' && cell) cell.hasFormula = true;
      else if (tag === 'rPh') phonetic += 1;
      else if ((tag === 'v' || tag === 't') && cell && phonetic === 0) taking = true;
      else if (tag === 'col') {
        const [from, to] = [Number(attribute('min')), Math.min(Number(attribute('max')), MOST_COLUMNS)];
        const hidden =
          (attribute('hidden') !== undefined && isOn(attribute('hidden'))) || Number(attribute('width') ?? 1) === 0;
        if (hidden) for (let at = Math.max(1, from); at <= to; at += 1) hiddenColumns.add(at - 1);
      } else if (tag === 'mergeCell') {
        if (merges.length >= LIMITS.merges) throw new ReadRefusal('table.too_many_cells');
        merges.push(attribute('ref') ?? '');
      }
    },
    close(tag) {
      if (tag === 'c') {
        finish();
        cell = null;
      } else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'v' || tag === 't') taking = false;
    },
    text(text) {
      if (!taking || !cell) return;
      cell.value += text;
      if (cell.value.length > LIMITS.cell) throw new ReadRefusal('table.cell_too_long', { row });
    },
  });

  return {
    reader,
    done() {
      const mergesLeft = spread(merges, rows, refuse);
      for (const known of rows.values()) if (!unstruck.has(known.at)) known.struck = true;
      return {
        name: name.slice(0, 200),
        hidden,
        rows: [...rows.values()].sort((a, b) => a.at - b.at),
        formulas,
        mergesLeft,
        ...(hiddenColumns.size > 0 ? { hiddenColumns: [...hiddenColumns].sort((a, b) => a - b) } : {}),
      };
    },
  };
}

interface SheetCell {
  type: string;
  look: CellLook;
  value: string;
  hasFormula: boolean;
}

function isStruck({ type, look, value }: SheetCell, book: BookContext): boolean {
  return look.struck || (type === 's' && (book.strings[Number(value)]?.struck ?? false));
}

function cellOf({ type, look, value, hasFormula }: SheetCell, book: BookContext): Cell | null {
  const made = valueOf(type, look.number, value, book);
  return made && hasFormula ? { ...made, formula: true } : made;
}

function valueOf(type: string, look: NumberLook, value: string, book: BookContext): Cell | null {
  switch (type) {
    case 's': {
      // a cell that names no text is an empty one
      if (value.trim() === '') return null;
      const text = book.strings[/^\d{1,7}$/.test(value) ? Number(value) : -1]?.text;
      if (text === undefined) throw new ReadRefusal('table.damaged', { part: 'xl/sharedStrings.xml' });
      return textCell(text);
    }
    case 'str':
    case 'inlineStr':
      return textCell(unescaped(value));
    case 'b':
      return { kind: 'truth', text: ['1', 'true'].includes(value.trim().toLowerCase()) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'fault', text: value.slice(0, 40) };
    // a moment of another time zone is read with the days of the table
    case 'd':
      return value === ''
        ? null
        : /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(value)
          ? textCell(value)
          : { kind: 'date', text: value.slice(0, 10) };
    default:
      return numberCell(value.trim(), look, book.from1904);
  }
}

function textCell(text: string): Cell | null {
  return text.trim() === '' ? null : { kind: 'text', text };
}

function numberCell(text: string, look: NumberLook, from1904: boolean): Cell | null {
  if (text === '') return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return { kind: 'fault', text: text.slice(0, 40) };
  if (look === 'date') {
    const day = excelDay(number, from1904);
    if (day !== null) return { kind: 'date', text: day };
  }
  if (look === 'time' && number >= 0 && number < 1) return { kind: 'time', text: String(number) };
  const plain = Object.is(number, -0) ? '-0' : String(number);
  // a number shown with leading zeros is a code somebody wanted so
  if (typeof look === 'object' && /^\d+$/.test(plain)) return { kind: 'text', text: plain.padStart(look.digits, '0') };
  return { kind: 'number', text: plain };
}

/** Excel writes signs that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/**
 * Repeats the first value of a merged range downwards, in rows that hold something; how many ranges were too large for
 * it.
 */
function spread(
  merges: readonly string[],
  rows: ReadonlyMap<number, Row>,
  refuse: (ref: string) => ReadRefusal,
): number {
  let [left, filled] = [0, 0];
  for (const ref of merges) {
    const [first = '', last = first] = ref.split(':');
    const [from, to] = [placeOf(first), placeOf(last)];
    if (!from || !to || to.row < from.row || to.column < from.column) throw refuse(ref);
    const height = to.row - from.row;
    const source = rows.get(from.row)?.cells[from.column - 1];
    if (!source || height === 0) continue;
    if (height * (to.column - from.column + 1) > LIMITS.mergedCells || filled + height > LIMITS.merges) {
      left += 1;
      continue;
    }
    filled += height;
    for (let at = from.row + 1; at <= to.row; at += 1) {
      const row = rows.get(at);
      if (!row) continue;
      while (row.cells.length < from.column) row.cells.push(null);
      row.cells[from.column - 1] ??= { ...source, merged: true };
    }
  }
  return left;
}
