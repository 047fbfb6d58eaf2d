import { type CivilDate, addDays, addMonthsClamped, daysBetween } from '../../../time/civil-date';
import type { Clause } from '../../clause';
import { type Hold, isHoldInForce } from './point-18-hold';
import type { WorkingCalendar } from '../../working-days';

/** Order 227, point 18: research material is kept for six months after the research ends. */
export const clause: Clause = {
  id: '227-36',
  source: 'order 227, point 18',
  title: 'Research material is kept for six months',
  file: 'point-18-retention.ts',
  also: ['D-09', 'D-10'],
};

/** Calendar months of keeping (order 227, point 18). */
export const KEEPING_MONTHS = 6;

/**
 * Last day on which the material must still be there: the same day number six months later, or that month's last day
 * (order 227, point 18; D-10).
 */
export function keepThrough(end: CivilDate): CivilDate {
  return addMonthsClamped(end, KEEPING_MONTHS);
}

/**
 * First day on which the material may be destroyed: the day after {@link keepThrough}; weekends do not move it (D-10).
 */
export function destroyFrom(end: CivilDate): CivilDate {
  return addDays(keepThrough(end), 1);
}

/** Day to aim at for the act: the first working day on or after {@link destroyFrom} (D-10). */
export function actTargetDay(from: CivilDate, calendar: WorkingCalendar): CivilDate {
  return calendar.workingDayOnOrAfter(from);
}

export const RETENTION_STATES = [
  'running',
  'keeping',
  'notice30',
  'notice14',
  'notice3',
  'due',
  'on_hold',
  'destroyed',
] as const;
/** Where a research's material stands. */
export type RetentionState = (typeof RETENTION_STATES)[number];

/**
 * The state, and the days until destruction is allowed: 0 on the first such day, negative when overdue, null while the
 * research runs.
 */
export interface Retention {
  state: RetentionState;
  daysLeft: number | null;
}

/**
 * Where the material stands on `today`: notices 30, 14 and 3 days before destruction is allowed, then due; a hold in
 * force goes before all of them (order 227, point 18; D-10, D-11a).
 */
export function retentionState(research: {
  end: CivilDate | null;
  hold?: Hold | undefined;
  destroyed: boolean;
  today: CivilDate;
}): Retention {
  const { end, hold, destroyed, today } = research;
  const daysLeft = end === null ? null : daysBetween(today, destroyFrom(end));
  if (destroyed) return { state: 'destroyed', daysLeft };
  if (daysLeft === null) return { state: 'running', daysLeft };
  if (isHoldInForce(hold, today)) return { state: 'on_hold', daysLeft };
  if (daysLeft <= 0) return { state: 'due', daysLeft };
  if (daysLeft <= 3) return { state: 'notice3', daysLeft };
  if (daysLeft <= 14) return { state: 'notice14', daysLeft };
  return { state: daysLeft <= 30 ? 'notice30' : 'keeping', daysLeft };
}

/**
 * True once the notices have begun: from then on a change of the end date would quietly move a destruction already
 * announced (D-09, D-11a).
 */
export function isEndLocked(end: CivilDate | null, today: CivilDate): boolean {
  return end !== null && daysBetween(today, destroyFrom(end)) <= 30;
}

/** Days without an end date after which a research is pointed out (D-09). */
export const LONG_OPEN_DAYS = 90;

/** True when a research has run for more than 90 days without an end date: its six months never begin (D-09). */
export function isLongOpen(research: { start: CivilDate; end: CivilDate | null }, today: CivilDate): boolean {
  return research.end === null && daysBetween(research.start, today) > LONG_OPEN_DAYS;
}

/** Days after the last form within which the note is expected (D-09). */
export const NOTE_WITHIN_DAYS = 60;

/**
 * True when the note was handed over, or is still not handed over today, more than 60 days after the last form was
 * collected (D-09).
 */
export function isNoteLate(
  research: { formsUntil: CivilDate | null; end: CivilDate | null },
  today: CivilDate,
): boolean {
  const { formsUntil, end } = research;
  return formsUntil !== null && daysBetween(formsUntil, end ?? today) > NOTE_WITHIN_DAYS;
}
