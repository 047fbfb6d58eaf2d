import { type CivilDate, civilDate, partsOf } from '../time/civil-date';
import type { Clause } from './clause';

/**
 * D-20: the order names no term for the journal's records; the body's own nomenclature does, and a person enters it.
 */
export const clause: Clause = {
  id: 'D-20',
  source: "body's nomenclature of files (decision D-20)",
  title: "Term of keeping of the journal's records",
  file: 'records-term.ts',
};

/** Whole years a term may have. */
export const TERM_YEARS = { min: 1, max: 75 } as const;

/**
 * The last day a record of this day is kept: terms of the nomenclature run from 1 January after the year in which the
 * file was closed (D-20).
 */
export function recordKeepThrough(date: CivilDate, years: number): CivilDate {
  return civilDate(`${partsOf(date).year + years}-12-31`);
}

/** True when the term entered is over, so that a record may be put into an act of disposal (D-20). */
export function isRecordTermOver(date: CivilDate, years: number, today: CivilDate): boolean {
  return today > recordKeepThrough(date, years);
}
