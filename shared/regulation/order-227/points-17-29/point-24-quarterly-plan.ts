import type { CivilDate } from '../../../time/civil-date';
import { type Quarter, quarterRange } from '../../../time/periods';
import type { Clause } from '../../clause';
import type { WorkingCalendar } from '../../working-days';

/** Order 227, point 24: the psychologist plans every quarter; the authorised head approves. */
export const clause: Clause = {
  id: '227-47',
  source: 'order 227, point 24',
  title: 'A plan for every quarter',
  file: 'point-24-quarterly-plan.ts',
  also: ['227-48', 'D-26'],
};

/** Sections of the plan in their order: the directions, research, organisation (order 227, points 13 and 24). */
export const PLAN_SECTIONS = [
  'diagnostics',
  'counselling',
  'prevention',
  'correction',
  'special',
  'research',
  'organisation',
] as const;

/**
 * Day by which the plan should be approved: the last working day before the quarter (D-26; the order gives no date).
 */
export function planTargetDay(quarter: Quarter, calendar: WorkingCalendar): CivilDate {
  return calendar.previousWorkingDay(quarterRange(quarter).from);
}

/** The quarter after. */
export function nextQuarter(quarter: Quarter): Quarter {
  return quarter.quarter === 4
    ? { year: quarter.year + 1, quarter: 1 }
    : { year: quarter.year, quarter: (quarter.quarter + 1) as Quarter['quarter'] };
}

/** Fact against plan in whole per cent, or null where nothing was planned (order 227, point 24). */
export function percentDone(fact: number, planned: number | null): number | null {
  return planned === null || planned === 0 ? null : Math.round((100 * fact) / planned);
}
