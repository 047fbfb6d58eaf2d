/** Codes gathered from the journal's lines. */
import { KINDS, type Kind } from '../../../shared/domain/record';
import type { ExamineeCategory } from '../../../shared/regulation/point-14-diagnostics';
import type { Client } from '../../../shared/regulation/point-16-counselling';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { JournalRow } from '../../vault/api';

/** One code with its works, oldest first. Deleted records do not make a code known. */
export interface CodeLine {
  code: string;
  first: CivilDate;
  last: CivilDate;
  kinds: Kind[];
  /** The category of its latest work that names one. */
  category: ExamineeCategory | Client | null;
  rows: JournalRow[];
}

/** Every code of these lines, the one used last first. */
export function codeLines(rows: readonly JournalRow[]): CodeLine[] {
  const byCode = new Map<string, JournalRow[]>();
  for (const row of rows) {
    if (row.status === 'deleted') continue;
    for (const code of new Set(row.codes)) {
      const known = byCode.get(code);
      if (known) known.push(row);
      else byCode.set(code, [row]);
    }
  }
  return [...byCode].map(([code, works]) => lineOf(code, works)).sort((a, b) => (a.last === b.last ? (a.code < b.code ? -1 : 1) : a.last < b.last ? 1 : -1));
}

function lineOf(code: string, works: JournalRow[]): CodeLine {
  const rows = works.toSorted((a, b) => (a.date === b.date ? (a.number ?? Infinity) - (b.number ?? Infinity) || 0 : a.date < b.date ? -1 : 1));
  const days = rows.map(({ date }) => date) as [CivilDate, ...CivilDate[]];
  return {
    code, rows, first: days[0], last: days.at(-1) ?? days[0], kinds: KINDS.filter((kind) => rows.some((row) => row.kind === kind)),
    category: rows.map((row) => categoryIn(row, code)).findLast((category) => category !== null) ?? null,
  };
}

/** The category a work names for the code; a correction names none. */
function categoryIn({ record }: JournalRow, code: string): CodeLine['category'] {
  if (record.kind === 'diagnostics') return record.examinees.find((one) => one.code === code)?.category ?? null;
  return record.kind === 'counselling' ? record.client : null;
}

/** True when the work found an unfavourable result for the code: what correction may rest on (order 227, point 15). */
export function isUnfavourable({ record }: JournalRow, code: string): boolean {
  return record.kind === 'diagnostics' && record.examinees.some((one) => one.code === code && one.outcome === 'unfavourable');
}
