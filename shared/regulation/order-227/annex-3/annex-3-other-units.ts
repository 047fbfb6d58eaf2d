import { type DiagnosticsRow, examineeRow } from './annex-3-counting';
import type { Clause } from '../../clause';
import type { Basis, ExamineeCategory } from '../points-04-16/point-14-diagnostics';

/** D-03: the other reading of row 1, by procedures (sessions) instead of persons. */
export const clause: Clause = {
  id: 'D-03',
  source: 'order 227, Annex 3 (decision D-03)',
  title: 'Row 1 by procedures instead of persons',
  file: 'annex-3-other-units.ts',
};

/** The order in which D-04 asks about a person; it settles a draw. */
const PRECEDENCE: readonly DiagnosticsRow[] = ['1.5', '1.3', '1.1', '1.2', '1.4'];

/**
 * The one subrow of a whole session: that of most of its examinees; a draw goes to the row that D-04 asks about first
 * (D-03).
 */
export function procedureRow(examinees: readonly { category: ExamineeCategory; basis: Basis }[]): DiagnosticsRow {
  const rows = examinees.map(examineeRow);
  const persons = (row: DiagnosticsRow) => rows.filter((r) => r === row).length;
  return PRECEDENCE.reduce((best, row) => (persons(row) > persons(best) ? row : best));
}
