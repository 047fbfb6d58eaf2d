import { type CivilDate, fromParts } from '../../../time/civil-date';
import type { HalfYear } from '../../../time/periods';
import type { Clause } from '../../clause';
import type { WorkingCalendar } from '../../working-days';

/** Order 227, point 25: the report is sent before the 25th of the reporting month, June or December. */
export const clause: Clause = {
  id: '227-50',
  source: 'order 227, point 25',
  title: 'The report is sent before the 25th of June and December',
  file: 'point-25-deadline.ts',
  also: ['D-06', 'D-12'],
};

/** The 25th of the half-year's reporting month, June or December (order 227, point 25; D-06). */
export function reportDeadline({ year, half }: HalfYear): CivilDate {
  return fromParts(year, half === 1 ? 6 : 12, 25);
}

/** Day to aim at: the last working day before the 25th (D-06). */
export function reportTargetDay(half: HalfYear, calendar: WorkingCalendar): CivilDate {
  return calendar.previousWorkingDay(reportDeadline(half));
}

/**
 * How a report sent (or not yet sent) on this day stands: before the 25th in time, on it doubtful, later overdue
 * (D-06).
 */
export function reportTimeliness(half: HalfYear, day: CivilDate): 'in_time' | 'on_the_25th' | 'overdue' {
  const deadline = reportDeadline(half);
  if (day < deadline) return 'in_time';
  return day === deadline ? 'on_the_25th' : 'overdue';
}
