/**
 * Which column of a report holds its figures, when there are several: proved by its heading, or asked; never the
 * leftmost.
 */
import type { Row } from '../../tables/table';
import { parseHalfYear } from '../../time/periods';
import { candidatesOf } from './figure';
import { type Span, spanIn } from './half-year';
import { foldedWords } from './words';

export interface ColumnChoice {
  column: number;
  heading: string;
}
/** The column, and those it was chosen among where nothing proves it. */
export interface FigureColumn {
  column: number;
  unclear: ColumnChoice[];
}

const MOST_COLUMNS = 30;
/** Rows above the table that may be its heading. */
const HEADING_ROWS = 6;

const HEADS = new Set([
  'саны',
  'количество',
  'кол во',
  'барлыгы',
  'итого',
  'всего',
  'колво',
  'жиыны',
  'показатель',
  'число',
  'общее количество',
  'жалпы саны',
]);
/** Folded words of columns that are never the result: plans, differences, shares, other times, remarks. */
const NEVER =
  /(?<!\p{L})(?:план\p{L}*|жоспар\p{L}*|разниц\p{L}*|айырм\p{L}*|откл\p{L}*|динамик\p{L}*|рост\p{L}*|прирост|снижен\p{L}*|осим\p{L}*|оскен\p{L}*|аппг|прошл\p{L}*|предыдущ\p{L}*|откен|былтыр\p{L}*|алдынгы|процент\p{L}*|пайыз\p{L}*|удельн\p{L}*|примеч\p{L}*|ескерт\p{L}*|коммент\p{L}*|бал\p{L}*|код|шифр|жолдын|строк\p{L}*)(?!\p{L})/u;
const SIGNS = /^[\s+\-–—/\\±%*()]+$|[%]|\+\s*\/\s*[-–—]|±/u;
const FACT =
  /(?<!\p{L})(?:факт\p{L}*|орындал\p{L}*|исполнен\p{L}*|выполнен\p{L}*|накты|откизил\p{L}*|проведен\p{L}*|аткарыл\p{L}*|іске|иске асыр\p{L}*)(?!\p{L})/u;
const PEOPLE =
  /(?<!\p{L})(?:человек\p{L}*|чел|люд\p{L}*|лиц\p{L}*|адам\p{L}*|охва\p{L}*|камты\p{L}*|участник\p{L}*|катысушы\p{L}*)(?!\p{L})/u;
const EVENTS =
  /(?<!\p{L})(?:мероприят\p{L}*|ис шара\p{L}*|шара\p{L}*|событи\p{L}*|сеанс\p{L}*|заняти\p{L}*|процедур\p{L}*)(?!\p{L})/u;

interface Candidate extends ColumnChoice {
  folded: string;
  spans: Span[];
  values: string;
}

/**
 * `rows` are the rows of the form, `left` their last column of words, `above` the rows before them, `period` the
 * half-year they should be of.
 */
export function figureColumn(
  rows: readonly Row[],
  left: number,
  above: readonly Row[],
  period: string | null,
  hidden: readonly number[] = [],
): FigureColumn {
  const columns = Array.from({ length: MOST_COLUMNS - left - 1 }, (_, index) => left + 1 + index).filter(
    (column) => !hidden.includes(column),
  );
  const counts = columns.map((column) => ({
    column,
    figures: rows.filter((row) => candidatesOf(row.cells[column])[0].value !== null).length,
  }));
  const most = Math.max(0, ...counts.map(({ figures }) => figures));
  const heading = above.slice(-HEADING_ROWS);
  const all = counts
    .filter(({ figures }) => figures > 0 && figures * 3 >= most)
    .map(({ column }) => candidate(column, heading, left, rows));
  if (all.length === 0)
    return {
      column:
        columns.find((column) => heading.some((row) => HEADS.has(foldedWords(row.cells[column]?.text ?? '')))) ??
        left + 1,
      unclear: [],
    };
  const able = all.filter((one) => !isNever(one));
  const fitting = inPeriod(able.length > 0 ? able : all, period);
  const proved = oneOf(fitting, ({ folded }) => FACT.test(folded)) ?? headedAlone(fitting);
  const column = (
    proved ??
    oneOf(fitting, ({ folded }) => EVENTS.test(folded) && !PEOPLE.test(folded)) ??
    oneOf(fitting, ({ folded }) => !PEOPLE.test(folded)) ??
    fitting[0]!
  ).column;
  const settled =
    proved !== null ||
    (fitting.length === 1 && able.length > 0 && agrees(fitting[0]!, period)) ||
    (new Set(fitting.map(({ values }) => values)).size === 1 && fitting.length > 1);
  if (settled || (all.length === 1 && agrees(all[0]!, period))) return { column, unclear: [] };
  return {
    column,
    unclear: (fitting.length > 1 ? fitting : all).map((one) => ({ column: one.column, heading: one.heading })),
  };
}

function candidate(column: number, heading: readonly Row[], left: number, rows: readonly Row[]): Candidate {
  const lines = heading.flatMap((row) => {
    // the text of cells merged side by side stands in the first of them
    for (let at = column; at > left; at -= 1) {
      const cell = row.cells[at];
      if (cell && cell.text.trim() !== '') return [cell.text.replace(/\s+/g, ' ').trim().slice(0, 120)];
    }
    return [];
  });
  const unique = [...new Set(lines)];
  return {
    column,
    heading: unique.join(' · ').slice(0, 120),
    folded: unique.map(foldedWords).join(' '),
    spans: unique.map(spanIn),
    values: JSON.stringify(rows.map((row) => candidatesOf(row.cells[column]).map(({ value }) => value))),
  };
}

function isNever({ heading, folded, spans }: Candidate): boolean {
  return (
    heading.split(' · ').some((line) => SIGNS.test(line)) ||
    NEVER.test(folded) ||
    (spans.some(({ other }) => other) && !spans.some(({ half }) => half !== null))
  );
}

/** Columns whose heading names the half-year; where none does, those that name no other. */
function inPeriod(candidates: readonly Candidate[], period: string | null): readonly Candidate[] {
  const wanted = parseHalfYear(period ?? '');
  if (!wanted) return candidates;
  const named = candidates.filter((one) => says(one) && agrees(one, period));
  const silent = candidates.filter((one) => !says(one));
  return named.length > 0 ? named : silent.length > 0 ? silent : candidates;
}

function says({ spans }: Candidate): boolean {
  return spans.some(({ years, half }) => years.length > 0 || half !== null);
}

/** True when nothing in the heading contradicts the half-year. */
function agrees({ spans }: Candidate, period: string | null): boolean {
  const wanted = parseHalfYear(period ?? '');
  if (!wanted) return true;
  return spans.every(
    ({ years, half }) =>
      (years.length === 0 || years.includes(wanted.year)) &&
      (half === null || half === 'both' || half === wanted.half) &&
      !(years.length > 1),
  );
}

function oneOf(candidates: readonly Candidate[], test: (one: Candidate) => boolean): Candidate | null {
  const found = candidates.filter(test);
  return found.length === 1 ? found[0]! : null;
}

/** The one column with a heading for figures, where the others have none at all. */
function headedAlone(candidates: readonly Candidate[]): Candidate | null {
  const headed = candidates.filter(({ heading }) => heading.split(' · ').some((line) => HEADS.has(foldedWords(line))));
  return headed.length === 1 && candidates.every((one) => one === headed[0] || one.heading === '') ? headed[0]! : null;
}
