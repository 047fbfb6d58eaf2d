import { addDays, fromParts } from '../../../time/civil-date';
import {
  type CivilRange,
  type HalfYear,
  compareHalfYears,
  nextHalfYear,
  previousHalfYear,
} from '../../../time/periods';
import type { Clause } from '../../clause';

/** Order 227, point 25: the report is made twice a year; the form leaves the period to be written in (D-05). */
export const clause: Clause = {
  id: 'D-05',
  source: 'order 227, point 25 (decision D-05)',
  title: 'The period of the report',
  file: 'point-25-report-period.ts',
  also: ['227-51'],
};

/**
 * Calendar half-years, or from the 25th to the 24th so that the report covers all that is known when it is sent (D-05).
 */
export const PERIOD_MODES = ['calendar', 'cutoff25'] as const;
export type PeriodMode = (typeof PERIOD_MODES)[number];

/**
 * First and last day of a report's period: January-June and July-December, or 25 December-24 June and 25 June-24
 * December (D-05).
 */
export function reportPeriod({ year, half }: HalfYear, mode: PeriodMode): CivilRange {
  if (mode === 'calendar')
    return half === 1
      ? { from: fromParts(year, 1, 1), to: fromParts(year, 6, 30) }
      : { from: fromParts(year, 7, 1), to: fromParts(year, 12, 31) };
  return half === 1
    ? { from: fromParts(year - 1, 12, 25), to: fromParts(year, 6, 24) }
    : { from: fromParts(year, 6, 25), to: fromParts(year, 12, 24) };
}

/**
 * The days of a report beside reports that were sent: it begins the day after the half-year before was answered for and
 * ends the day before the next one begins, so that no day is counted twice or by nobody when the reading of the period
 * is
 * switched between two reports (D-05, D-06).
 */
export function continuousPeriod(
  period: HalfYear,
  mode: PeriodMode,
  sent: readonly { period: HalfYear; range: CivilRange }[],
): CivilRange {
  const { from, to } = reportPeriod(period, mode);
  const rangeOf = (wanted: HalfYear) => sent.find((report) => compareHalfYears(report.period, wanted) === 0)?.range;
  const [before, after] = [rangeOf(previousHalfYear(period)), rangeOf(nextHalfYear(period))];
  return { from: before ? addDays(before.to, 1) : from, to: after ? addDays(after.from, -1) : to };
}
