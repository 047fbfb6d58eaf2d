import { type CivilDate, addMonthsClamped, partsOf } from '../../time/civil-date';
import { type CivilRange, isWithin, quarterRange } from '../../time/periods';
import type { Clause } from '../clause';

/**
 * Order 74, points 4 and 13: monitoring every fourth quarter; a repeat six months after an insufficient or unfavourable
 * one.
 */
export const clause: Clause = {
  id: '74-04',
  source: 'order 74, point 4',
  title: 'Yearly monitoring in the fourth quarter, repeat after six months',
  file: 'order-74-campaign.ts',
  also: ['74-28'],
};

/** The days in which the yearly monitoring has to lie: the fourth quarter (order 74, point 4). */
export function monitoringSeason(year: number): CivilRange {
  return quarterRange({ year, quarter: 4 });
}

/** True when the day lies in the fourth quarter (order 74, point 4). */
export function isMonitoringSeason(date: CivilDate): boolean {
  return isWithin(date, monitoringSeason(partsOf(date).year));
}

/**
 * True for a research that can be the monitoring of the year: on the assignment of the General Prosecutor's Office,
 * which coordinates it, begun in the fourth quarter (order 74, points 3 and 4; D-07).
 */
export function isYearlyMonitoring(research: { basis: string; start: CivilDate }, year: number): boolean {
  return research.basis === 'gpo' && isWithin(research.start, monitoringSeason(year));
}

/** Day from which a repeat is due (order 74, point 13; 74-28). */
export function repeatFrom(end: CivilDate): CivilDate {
  return addMonthsClamped(end, 6);
}
