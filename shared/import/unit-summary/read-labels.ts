/** A table of Annex 3 made by hand: rows are known by their words and their order, figures by their column. */
import type { Cell, Row, Sheet } from '../../tables/table';
import { ANNEX3_ROWS, type Annex3Key, type Annex3Row } from '../../regulation/order-227/annex-3/annex-3-rows';
import { candidatesOf, figureOf } from './figure';
import { type ColumnChoice, figureColumn } from './figure-column';
import { periodIn } from './half-year';
import type { ReadFigure } from './reading';
import { rowLikeness } from './row-words';

export type Figures = Record<Annex3Key, ReadFigure>;
/** A column that may hold the figures, with what it holds. */
export interface LabelColumn {
  at: string;
  heading: string;
  figures: Figures;
}
export interface LabelTable {
  sheet: string;
  /** Index of the sheet. */
  at: number;
  figures: Figures;
  /** Rows of the form that were found. */
  found: number;
  /** Texts above the table, the nearest to it first where it has a heading of its own. */
  above: string[];
  /** The half-year its own heading names. */
  period: string | null;
  hidden: boolean;
  /** Columns among which a person has to choose. */
  columns?: LabelColumn[];
}

/** A sheet with fewer rows of the form is no report. */
const FEWEST_ROWS = 6;
/** Lines and columns looked at, labels compared: more is no form but somebody's archive. */
const MOST_LINES = 400;
const MOST_COLUMNS = 30;
const MOST_LABELS = 500;

interface Label {
  row: Row;
  column: number;
  speaks: number[];
}

/**
 * Reads the tables of the form on a sheet: what can be seen first, then what is hidden. `wanted` is the half-year that
 * is collected.
 */
export function readByLabels(sheet: Sheet, at: number, wanted: string | null = null): LabelTable[] {
  const shown = sheet.rows.filter(({ hidden }) => !hidden);
  const tables = tablesOf(sheet, at, shown.slice(0, MOST_LINES), wanted);
  return tables.length > 0 || shown.length === sheet.rows.length
    ? tables
    : tablesOf(sheet, at, sheet.rows.slice(0, MOST_LINES), wanted);
}

/** Two tables one below the other are parted by the line that names the half-year of the second. */
function tablesOf(sheet: Sheet, at: number, lines: readonly Row[], wanted: string | null): LabelTable[] {
  const starts = lines.flatMap((row, index) => (index > 0 && ownPeriod(row) !== null ? [index] : []));
  const sections = [0, ...starts].map((from, index) => ({ from, to: starts[index] ?? lines.length }));
  const tables = sections.flatMap(
    ({ from, to }) => tableOf(sheet, at, lines.slice(0, from), lines.slice(from, to), wanted) ?? [],
  );
  return tables.length > 0 ? tables : (tableOf(sheet, at, [], lines, wanted) ?? []);
}

function tableOf(
  sheet: Sheet,
  at: number,
  before: readonly Row[],
  lines: readonly Row[],
  wanted: string | null,
): LabelTable[] | null {
  const aligned = align(labelsOf(lines));
  const placed = new Map<Annex3Row, Label>();
  aligned.forEach((label, index) => {
    if (label) placed.set(ANNEX3_ROWS[index]!, label);
  });
  if (placed.size < FEWEST_ROWS) return null;
  const labels = [...placed.values()];
  const first = Math.min(...labels.map(({ row }) => row.at));
  const heading = lines.filter((row) => row.at < first);
  const left = Math.max(...labels.map(({ column }) => column));
  // headings of columns that name several half-years say nothing of the report's own
  const byColumn = new Set(
    heading.flatMap(({ cells }) =>
      cells.slice(left + 1, MOST_COLUMNS).flatMap((cell) => (cell ? (periodIn(cell.text) ?? []) : [])),
    ),
  );
  const own = byColumn.size > 1 ? heading.map((row) => ({ ...row, cells: row.cells.slice(0, left + 1) })) : heading;
  const above = [...textsOf(own), ...textsOf(before)].slice(0, 60);
  const said = above.map(periodIn).find((one) => one !== null) ?? periodIn(sheet.name);
  const { column, unclear } = figureColumn(
    labels.map(({ row }) => row),
    left,
    heading.length > 0 ? heading : before,
    said ?? wanted,
    sheet.hiddenColumns,
  );
  const period =
    said ??
    (unclear.length > 0
      ? null
      : (heading.map(({ cells }) => periodIn(cells[column]?.text ?? '')).find((one) => one !== null) ?? null));
  const figuresAt = (one: number): Figures => {
    const figures = {} as Figures;
    for (const row of ANNEX3_ROWS) place(figures, row, placed.get(row), one);
    return figures;
  };
  const columns = unclear.map((one: ColumnChoice): LabelColumn => ({
    at: columnName(one.column),
    heading: one.heading,
    figures: figuresAt(one.column),
  }));
  return [
    {
      sheet: sheet.name,
      at,
      figures: figuresAt(column),
      found: placed.size,
      above,
      period,
      hidden: sheet.hidden,
      ...(columns.length > 0 ? { columns } : {}),
    },
  ];
}

/** The half-year a line of its own names: no heading of columns, no row of figures. */
function ownPeriod(row: Row): string | null {
  const filled = row.cells.filter((cell) => cell && !cell.merged);
  return filled.length === 1 && filled[0]!.kind === 'text' ? periodIn(filled[0]!.text) : null;
}

function textsOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cells }) =>
    cells
      .slice(0, MOST_COLUMNS)
      .flatMap((cell) => (cell && !cell.merged && cell.kind === 'text' ? [cell.text.slice(0, 500)] : [])),
  );
}

function labelsOf(lines: readonly Row[]): Label[] {
  const labels: Label[] = [];
  const known = new Map<string, number[]>();
  for (const row of lines) {
    let best: Label | null = null;
    for (const [column, cell] of row.cells.slice(0, MOST_COLUMNS).entries()) {
      if (!cell || cell.merged || cell.kind !== 'text' || !/\p{L}{3}/u.test(cell.text)) continue;
      const text = cell.text.slice(0, 400);
      const speaks = known.get(text) ?? (known.size < MOST_LABELS ? rowLikeness(text) : null);
      if (!speaks) continue;
      known.set(text, speaks);
      if (Math.max(...speaks) > (best ? Math.max(...best.speaks) : 0)) best = { row, column, speaks };
    }
    if (best) labels.push(numbered(best));
  }
  return labels;
}

/** A figure beside the label, and a printed number, speak for it too. */
function numbered(found: Label): Label {
  const filled = found.row.cells
    .slice(found.column + 1, MOST_COLUMNS)
    .some((cell) => cell !== null && cell !== undefined && !cell.merged);
  const label = filled ? { ...found, speaks: found.speaks.map((score) => (score === 0 ? 0 : score + 0.03)) } : found;
  const number = label.row.cells
    .slice(0, label.column)
    .map((cell) => /^([1-5](?:\.[1-5])?)\.?$/.exec(cell?.text.trim() ?? '')?.[1])
    .find(Boolean);
  if (!number) return label;
  return {
    ...label,
    speaks: label.speaks.map((score, index) =>
      score === 0 ? 0 : ANNEX3_ROWS[index] === number ? score + 0.1 : number.includes('.') ? score - 0.2 : score,
    ),
  };
}

/** For each row of the form its label, in the order of both: the same words stand in several sections. */
function align(labels: readonly Label[]): (Label | null)[] {
  const [width, height] = [ANNEX3_ROWS.length, labels.length];
  const best: number[][] = Array.from({ length: height + 1 }, () => Array.from({ length: width + 1 }, () => 0));
  const score = (line: number, row: number) => labels[line]!.speaks[row]!;
  for (let line = height - 1; line >= 0; line -= 1) {
    for (let row = width - 1; row >= 0; row -= 1) {
      const here = score(line, row);
      best[line]![row] = Math.max(
        best[line + 1]![row]!,
        best[line]![row + 1]!,
        here > 0 ? here + best[line + 1]![row + 1]! : 0,
      );
    }
  }
  const found: (Label | null)[] = Array.from({ length: width }, () => null);
  for (let line = 0, row = 0; line < height && row < width;) {
    const here = score(line, row);
    if (here > 0 && best[line]![row] === here + best[line + 1]![row + 1]!) {
      found[row] = labels[line]!;
      line += 1;
      row += 1;
    } else if (best[line]![row] === best[line + 1]![row]) line += 1;
    else row += 1;
  }
  return found;
}

function place(figures: Figures, row: Annex3Row, label: Label | undefined, column: number): void {
  const keys: Annex3Key[] = row === '1.5' ? [row, '1.5.not_recommended'] : [row];
  if (!label) {
    for (const key of keys) figures[key] = { value: null, fault: 'no_row', text: '', at: '' };
    return;
  }
  const cell = label.row.cells[column];
  const values = row === '1.5' ? candidatesOf(cell) : [figureOf(cell)];
  keys.forEach((key, index) => {
    figures[key] = { ...values[index]!, text: shownText(cell), at: placeName(label.row.at, column) };
  });
}

/** What a cell holds, cut short. */
export function shownText(cell: Cell | null | undefined): string {
  return (cell?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** `C9` of a row's number and a column from 0. */
export function placeName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

function columnName(column: number): string {
  return `${column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
