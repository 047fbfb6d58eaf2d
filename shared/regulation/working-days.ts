import { type CivilDate, addDays, partsOf, weekday } from '../time/civil-date';
import { holidaysOf } from '../time/kz-holidays';
import type { Clause } from './clause';

/** D-10: working days by the law on holidays and an editable list of changes. */
export const clause: Clause = {
  id: 'D-10',
  source: 'law on holidays, article 5 (decision D-10)',
  title: 'Working days and days off',
  file: 'working-days.ts',
};

/** A day the user added as a day off or declared a working day. */
export interface CalendarChange {
  date: CivilDate;
  kind: 'holiday' | 'working';
}

/** Answers about single days; all functions are pure. */
export interface WorkingCalendar {
  isWorkingDay(date: CivilDate): boolean;
  /** A public holiday or the day off moved from one; plain weekends are not. */
  isHoliday(date: CivilDate): boolean;
  /** First working day after the date, the date itself not included. */
  nextWorkingDay(date: CivilDate): CivilDate;
  /** Last working day before the date, the date itself not included. */
  previousWorkingDay(date: CivilDate): CivilDate;
  /** The date itself when it is a working day, else the next one. */
  workingDayOnOrAfter(date: CivilDate): CivilDate;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: CivilDate, to: CivilDate): number;
}

/**
 * How far a search goes before it gives up: nobody declares a year of days off, but a broken settings file must not
 * hang the program.
 */
const SEARCH_DAYS = 400;

/** The calendar of Kazakhstan (five-day week) with the user's changes over it (D-10). */
export function workingCalendar(changes: readonly CalendarChange[] = []): WorkingCalendar {
  const changed = new Map(changes.map((change) => [change.date, change.kind]));
  const years = new Map<number, ReadonlySet<CivilDate>>();
  const isHoliday = (date: CivilDate): boolean => {
    const change = changed.get(date);
    if (change) return change === 'holiday';
    const { year } = partsOf(date);
    let days = years.get(year);
    if (!days) years.set(year, (days = holidaysOf(year)));
    return days.has(date);
  };
  const isWorkingDay = (date: CivilDate): boolean =>
    changed.get(date) === 'working' || (weekday(date) < 6 && !isHoliday(date));
  const search = (from: CivilDate, step: 1 | -1): CivilDate => {
    let date = from;
    for (let tried = 0; tried < SEARCH_DAYS && !isWorkingDay(date); tried += 1) date = addDays(date, step);
    return date;
  };
  return {
    isHoliday,
    isWorkingDay,
    nextWorkingDay: (date) => search(addDays(date, 1), 1),
    previousWorkingDay: (date) => search(addDays(date, -1), -1),
    workingDayOnOrAfter: (date) => search(date, 1),
    workingDaysBetween: (from, to) => {
      let days = 0;
      for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) days += 1;
      return days;
    },
  };
}
