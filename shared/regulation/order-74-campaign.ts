import { type CivilDate, addMonthsClamped, partsOf } from '../time/civil-date';
import type { Clause } from './clause';

/** Order 74, points 4 and 13: monitoring every fourth quarter; a repeat six months after an insufficient or unfavourable one. */
export const clause: Clause = { id: '74-04', source: 'order 74, point 4', title: 'Yearly monitoring in the fourth quarter, repeat after six months', file: 'order-74-campaign.ts', also: ['74-28'] };

/** True when the day lies in the fourth quarter (order 74, point 4). */
export function isMonitoringSeason(date: CivilDate): boolean {
  return partsOf(date).month >= 10;
}

/** Day from which a repeat is due (order 74, point 13; 74-28). */
export function repeatFrom(end: CivilDate): CivilDate {
  return addMonthsClamped(end, 6);
}
