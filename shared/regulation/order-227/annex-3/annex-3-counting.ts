import type { CivilDate } from '../../../time/civil-date';
import type { Annex3Row } from './annex-3-rows';
import type { Clause } from '../../clause';
import type { Basis, ExamineeCategory } from '../points-04-16/point-14-diagnostics';
import type { Client } from '../points-04-16/point-16-counselling';
import type { ResearchBasis } from '../points-17-29/point-18-material';
import type { PreventionType } from '../points-17-29/point-20-prevention';

/** Annex 3 of order 227: in which row a piece of work is counted, and as how many. */
export const clause: Clause = {
  id: 'D-04',
  source: 'order 227, Annex 3 (counting)',
  title: 'What is counted in which row',
  file: 'annex-3-counting.ts',
  also: ['A3-02', 'A3-07', 'A3-12', 'A3-17', 'A3-18', 'D-03', 'D-03a', 'D-03b', 'D-07', 'D-13'],
};

/** Subrows of each row that has a total; the total is their sum (D-04). */
export const SUBROWS = {
  '1': ['1.1', '1.2', '1.3', '1.4', '1.5'],
  '2': ['2.1', '2.2', '2.3', '2.4'],
  '3': ['3.1', '3.2', '3.3', '3.4'],
  '5': ['5.1', '5.2', '5.3'],
} as const;
/** Subrows of row 1. */
export type DiagnosticsRow = (typeof SUBROWS)['1'][number];
/** Subrows of row 2. */
export type CounsellingRow = (typeof SUBROWS)['2'][number];
/** Rows that stand by themselves: the subrows, and row 4. */
export type LeafRow =
  DiagnosticsRow | CounsellingRow | (typeof SUBROWS)['3'][number] | '4' | (typeof SUBROWS)['5'][number];

const BASIS_ROWS = { head: '1.1', own_request: '1.2', gpo: '1.4' } as const;
const CLIENT_ROWS = { head: '2.1', employee: '2.2', trainee: '2.3', family: '2.4' } as const;
const PREVENTION_ROWS = {
  training: '3.1',
  lecture: '3.2',
  seminar: '3.2',
  relaxation: '3.3',
  methodical: '3.4',
} as const;
const RESEARCH_ROWS = { head: '5.1', gpo: '5.2', investigation: '5.3' } as const;

/**
 * The one subrow a person examined falls in: candidate, then trainee, then by basis; a head examined is treated like an
 * employee (D-04).
 */
export function examineeRow(examinee: { category: ExamineeCategory; basis: Basis }): DiagnosticsRow {
  if (examinee.category === 'candidate') return '1.5';
  if (examinee.category === 'trainee') return '1.3';
  return BASIS_ROWS[examinee.basis];
}

/** Subrow of a consultation, by whom it was with (A3-07). */
export function counsellingRow(client: Client): CounsellingRow {
  return CLIENT_ROWS[client];
}

/** Subrow of a prevention measure; a seminar is counted among lectures (D-03b). */
export function preventionRow(type: PreventionType): '3.1' | '3.2' | '3.3' | '3.4' {
  return PREVENTION_ROWS[type];
}

/**
 * An event counts once; methodical support by different materials, never by copies, and as one where nothing is said
 * (D-03b).
 */
export function preventionAmount(measure: { type: PreventionType; quantity?: number | undefined }): number {
  return measure.type === 'methodical' ? (measure.quantity ?? 1) : 1;
}

/** Subrow of a finished research; the yearly monitoring goes by its basis, the GPO (A3-18, D-07). */
export function researchRow(basis: ResearchBasis): '5.1' | '5.2' | '5.3' {
  return RESEARCH_ROWS[basis];
}

/** A piece of work as far as counting asks about it. */
export type CountableWork =
  | {
      kind: 'diagnostics';
      date: CivilDate;
      examinees: readonly { code: string; category: ExamineeCategory; basis: Basis }[];
    }
  | { kind: 'counselling'; date: CivilDate; client: Client; codes: readonly string[] }
  | { kind: 'prevention'; date: CivilDate; type: PreventionType; quantity?: number | undefined }
  | { kind: 'correction'; date: CivilDate }
  | { kind: 'special'; date: CivilDate }
  | { kind: 'research'; end: CivilDate | null; basis: ResearchBasis };

/** The day that decides in which period work counts: its last day; a research's end, null while it runs (D-03b). */
export function countingDate(work: CountableWork): CivilDate | null {
  return work.kind === 'research' ? work.end : work.date;
}

/** What one piece of work adds to one row, and whose codes stand behind it. */
export interface Count {
  row: Annex3Row;
  amount: number;
  codes: string[];
}

/**
 * The rows a piece of work adds to, subrows first and then their total. Correction has no row and adds nothing (D-13).
 */
export function countsOf(work: CountableWork): Count[] {
  switch (work.kind) {
    case 'diagnostics':
      return countExaminees(work.examinees);
    // a group is one consultation (D-03a)
    case 'counselling':
      return withTotal('2', counsellingRow(work.client), 1, [...work.codes]);
    case 'prevention':
      return withTotal('3', preventionRow(work.type), preventionAmount(work));
    case 'special':
      return [{ row: '4', amount: 1, codes: [] }];
    case 'research':
      return work.end === null ? [] : withTotal('5', researchRow(work.basis), 1);
    case 'correction':
      return [];
  }
}

function withTotal(total: Annex3Row, row: Annex3Row, amount: number, codes: string[] = []): Count[] {
  return [
    { row, amount, codes },
    { row: total, amount, codes },
  ];
}

function countExaminees(examinees: readonly { code: string; category: ExamineeCategory; basis: Basis }[]): Count[] {
  const codes = examinees.map((examinee) => examinee.code);
  const rows = examinees.map(examineeRow);
  const [first] = rows;
  // nearly every session falls in one subrow
  if (first !== undefined && rows.every((row) => row === first)) return withTotal('1', first, codes.length, codes);
  const counts: Count[] = SUBROWS['1'].map((row) => {
    const own = codes.filter((_, index) => rows[index] === row);
    return { row, amount: own.length, codes: own };
  });
  return [...counts.filter(({ amount }) => amount > 0), { row: '1', amount: codes.length, codes }];
}
