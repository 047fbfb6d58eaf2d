/** Work by month and direction: what the chart on Today draws. */
import { type CivilDate, partsOf } from '../../time/civil-date';
import { KINDS, type Kind, type WorkRecord, recordDate } from '../records/record';

export interface Month {
  year: number;
  month: number;
}

/** `counts[kind][n]` are the records of that kind in `months[n]`; the last month is the running one. */
export interface WorkByMonth {
  months: Month[];
  counts: Record<Kind, number[]>;
}

const MONTHS = 12;

/**
 * Active records in force, by the month they are listed in: by their last day, a running research by its first. Twelve
 * months, the one `today` lies in being the last.
 */
export function workByMonth(current: Iterable<WorkRecord>, today: CivilDate): WorkByMonth {
  const { year, month } = partsOf(today);
  const last = year * MONTHS + month - 1;
  const places = Array.from({ length: MONTHS }, (_, index) => last - MONTHS + 1 + index);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, places.map(() => 0)])) as WorkByMonth['counts'];
  for (const record of current) {
    if (record.status !== 'active') continue;
    const day = partsOf(recordDate(record));
    const place = day.year * MONTHS + day.month - 1 - (places[0] ?? 0);
    const row = counts[record.kind];
    if (row[place] !== undefined) row[place] += 1;
  }
  return { months: places.map((place) => ({ year: Math.floor(place / MONTHS), month: (place % MONTHS) + 1 })), counts };
}
