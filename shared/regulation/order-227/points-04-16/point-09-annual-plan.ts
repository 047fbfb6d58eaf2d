import { type CivilDate, fromParts } from '../../../time/civil-date';
import type { Clause } from '../../clause';
import type { WorkingCalendar } from '../../working-days';

/** Order 227, points 9 and 31: next year's plans of educational and ideological work are formed before 25 December. */
export const clause: Clause = {
  id: '227-09',
  source: 'order 227, point 9',
  title: 'Annual plans are formed before 25 December',
  file: 'point-09-annual-plan.ts',
  also: ['227-08', '227-10', '227-11', '227-12', '227-55', '227-56', '227-57', 'D-12'],
};

/**
 * The day to aim at for the plan of `year`: the last working day before 25 December of the year before (order 227,
 * points 9 and 31; D-12).
 */
export function annualPlanTargetDay(year: number, calendar: WorkingCalendar): CivilDate {
  return calendar.previousWorkingDay(fromParts(year - 1, 12, 25));
}

/** Plans of a whole year: of educational work (order 227, point 9) and of ideological work (point 31). */
export const ANNUAL_BOOKS = ['educational', 'ideological'] as const;
export type AnnualBook = (typeof ANNUAL_BOOKS)[number];
