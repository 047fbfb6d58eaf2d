/** The days a year's calendar shows: holidays of the law and the person's changes, by date. */
import { workingCalendar } from '../../../shared/regulation/working-days';
import { type CivilDate, partsOf } from '../../../shared/time/civil-date';
import { type Holiday, holidayList } from '../../../shared/time/kz-holidays';
import type { DraftChange } from './settings-draft';

/** A day of the list. */
export interface CalendarDay {
  date: CivilDate;
  law: Holiday | null;
  change: DraftChange['kind'] | null;
}

/** Every day of the year that is off by the law or was changed. */
export function daysOfYear(year: number, changes: readonly DraftChange[]): CalendarDay[] {
  const days = new Map<CivilDate, CalendarDay>(
    holidayList(year).map((law) => [law.date, { date: law.date, law, change: null }]),
  );
  for (const { date, kind } of changes) {
    if (date === null || partsOf(date).year !== year) continue;
    days.set(date, { date, law: days.get(date)?.law ?? null, change: kind });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Why a day cannot be added: there is none, or it is already what it is to become. */
export function addFault(
  date: CivilDate | null,
  kind: DraftChange['kind'],
  changes: readonly DraftChange[],
): 'date' | 'off' | 'working' | null {
  if (date === null) return 'date';
  const working = workingCalendar(
    changes.flatMap((change) => (change.date === null ? [] : [{ date: change.date, kind: change.kind }])),
  ).isWorkingDay(date);
  if (kind === 'working') return working ? 'working' : null;
  return working ? null : 'off';
}
