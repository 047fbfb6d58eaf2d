import { type CivilDate, addDays } from '../../../time/civil-date';
import type { Clause } from '../../clause';
import type { WorkingCalendar } from '../../working-days';

/** Order 227, point 23: the journal is kept continuously; its numbers have no gaps, a late entry is marked. */
export const clause: Clause = {
  id: '227-46',
  source: 'order 227, point 23',
  title: 'The journal: numbers without gaps, entries in time',
  file: 'point-23-journal.ts',
};

/** A number of a yearly series. */
export interface Numbered {
  year: number;
  number: number;
}

/**
 * The number after the highest one of `year`, from 1. A deleted record keeps its number, so nothing is ever reused
 * (227-46).
 */
export function nextFreeNumber(existing: Iterable<Numbered>, year: number): number {
  let highest = 0;
  for (const entry of existing) if (entry.year === year && entry.number > highest) highest = entry.number;
  return highest + 1;
}

/** Numbers of a year that nobody has although a higher one is given: a series without gaps has none (227-46). */
export function missingNumbers(existing: Iterable<Numbered>, year: number): number[] {
  const given = new Set<number>();
  let highest = 0;
  for (const entry of existing) {
    if (entry.year !== year) continue;
    given.add(entry.number);
    highest = Math.max(highest, entry.number);
  }
  return Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !given.has(number));
}

/** Working days after the event within which it is to be entered (227-46). */
export const ENTRY_WORKING_DAYS = 3;

/** True when the record was entered more than three working days after the event (227-46). */
export function isLateEntry(date: CivilDate, enteredOn: CivilDate, calendar: WorkingCalendar): boolean {
  // most entries are made within three calendar days, and those cannot be late
  if (enteredOn <= addDays(date, ENTRY_WORKING_DAYS)) return false;
  let last = date;
  for (let day = 0; day < ENTRY_WORKING_DAYS; day += 1) last = calendar.nextWorkingDay(last);
  return enteredOn > last;
}
