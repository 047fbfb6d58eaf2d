/** Half-years and quarters as civil-date ranges (both ends included). */
import { type CivilDate, fromParts, partsOf } from './civil-date';

/** Both ends belong to the range. */
export interface CivilRange {
  from: CivilDate;
  to: CivilDate;
}

/** A reporting half-year of order 227, point 25: `half` 1 is January-June, 2 is July-December. */
export interface HalfYear {
  year: number;
  half: 1 | 2;
}

/** A planning quarter of order 227, point 24. */
export interface Quarter {
  year: number;
  quarter: 1 | 2 | 3 | 4;
}

/** `2026-1` → the half-year, or null for any other text. */
export function parseHalfYear(text: string): HalfYear | null {
  const match = /^(20\d{2})-([12])$/.exec(text);
  return match ? { year: Number(match[1]), half: Number(match[2]) as 1 | 2 } : null;
}

/** `2026-1`, the name of a half-year in files and on the command line. */
export function halfYearName(period: HalfYear): string {
  return `${period.year}-${period.half}`;
}

/** The half-year a civil date lies in, by the calendar. */
export function halfYearOf(date: CivilDate): HalfYear {
  const { year, month } = partsOf(date);
  return { year, half: month <= 6 ? 1 : 2 };
}

/** The half-year before. */
export function previousHalfYear(period: HalfYear): HalfYear {
  return period.half === 2 ? { year: period.year, half: 1 } : { year: period.year - 1, half: 2 };
}

/** The half-year after. */
export function nextHalfYear(period: HalfYear): HalfYear {
  return period.half === 1 ? { year: period.year, half: 2 } : { year: period.year + 1, half: 1 };
}

/** Below zero when `a` is the earlier half-year, zero when they are one. */
export function compareHalfYears(a: HalfYear, b: HalfYear): number {
  return a.year - b.year || a.half - b.half;
}

/** The quarter a civil date lies in. */
export function quarterOf(date: CivilDate): Quarter {
  const { year, month } = partsOf(date);
  return { year, quarter: Math.ceil(month / 3) as Quarter['quarter'] };
}

/** First and last day of a quarter. */
export function quarterRange(quarter: Quarter): CivilRange {
  const first = quarter.quarter * 3 - 2;
  return { from: fromParts(quarter.year, first, 1), to: fromParts(quarter.year, first + 2, 31) };
}

/** True when the date lies in the range, ends included. */
export function isWithin(date: CivilDate, range: CivilRange): boolean {
  return range.from <= date && date <= range.to;
}
