/**
 * Days off in Kazakhstan: the law on holidays as a table. The user's changes (a day moved by the Government, the first
 * day of Kurban Ait as announced) lie over it in shared/regulation/working-days.
 */
import { type CivilDate, addDays, fromParts, weekday } from './civil-date';

export const HOLIDAY_NAMES = [
  'newYear',
  'christmas',
  'women',
  'constitution',
  'nauryz',
  'unity',
  'defender',
  'victory',
  'capital',
  'republic',
  'president',
  'independence',
  'kurban',
] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

interface Fixed {
  name: HolidayName;
  month: number;
  day: number;
  from?: number;
  to?: number;
}

/**
 * Holidays whose day off moves when they fall on a weekend. Constitution Day: 30 August up to 2025, 15 March from 2027;
 * in 2026 neither.
 */
const MOVABLE: readonly Fixed[] = [
  { name: 'newYear', month: 1, day: 1 },
  { name: 'newYear', month: 1, day: 2 },
  { name: 'women', month: 3, day: 8 },
  { name: 'constitution', month: 3, day: 15, from: 2027 },
  { name: 'nauryz', month: 3, day: 21 },
  { name: 'nauryz', month: 3, day: 22 },
  { name: 'nauryz', month: 3, day: 23 },
  { name: 'unity', month: 5, day: 1 },
  { name: 'defender', month: 5, day: 7, from: 2013 },
  { name: 'victory', month: 5, day: 9 },
  { name: 'capital', month: 7, day: 6 },
  { name: 'constitution', month: 8, day: 30, to: 2025 },
  { name: 'republic', month: 10, day: 25, from: 2022 },
  { name: 'president', month: 12, day: 1, from: 2012, to: 2021 },
  { name: 'independence', month: 12, day: 16 },
  { name: 'independence', month: 12, day: 17, to: 2021 },
];

/** First day of Kurban Ait by the Umm al-Qura calendar; the muftiate announces it each year and may differ by a day. */
const KURBAN_AIT: Readonly<Record<number, string>> = {
  2020: '07-31',
  2021: '07-20',
  2022: '07-09',
  2023: '06-28',
  2024: '06-16',
  2025: '06-06',
  2026: '05-27',
  2027: '05-16',
  2028: '05-05',
  2029: '04-24',
  2030: '04-13',
  2031: '04-02',
  2032: '03-22',
  2033: '03-12',
  2034: '03-01',
  2035: '02-19',
};

/** The first day of Kurban Ait in a year of the table (2020 to 2035), or null. */
export function kurbanAit(year: number): CivilDate | null {
  const day = KURBAN_AIT[year];
  return day === undefined ? null : fromParts(year, Number(day.slice(0, 2)), Number(day.slice(3)));
}

/** A day off beside weekends; `movedFrom` is the holiday on a weekend for which it is given. */
export interface Holiday {
  date: CivilDate;
  name: HolidayName;
  movedFrom?: CivilDate;
}

/**
 * All days off of a year beside weekends, by date. A holiday on a Saturday or Sunday gives the next working day off,
 * two
 * in a row give two; 7 January and Kurban Ait are days off that do not move (law on holidays, article 5; D-10).
 */
export function holidayList(year: number): Holiday[] {
  const movable = MOVABLE.filter((h) => year >= (h.from ?? 0) && year <= (h.to ?? 9999)).map((h): Holiday => ({
    date: fromParts(year, h.month, h.day),
    name: h.name,
  }));
  const days = new Map<CivilDate, Holiday>(
    [...movable, { date: fromParts(year, 1, 7), name: 'christmas' as const }].map((day) => [day.date, day]),
  );
  const ait = kurbanAit(year);
  if (ait && !days.has(ait)) days.set(ait, { date: ait, name: 'kurban' });
  for (const { date, name } of movable) {
    if (weekday(date) < 6) continue;
    let moved = addDays(date, 1);
    while (weekday(moved) >= 6 || days.has(moved)) moved = addDays(moved, 1);
    days.set(moved, { date: moved, name, movedFrom: date });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** As {@link holidayList}, the days alone. */
export function holidaysOf(year: number): ReadonlySet<CivilDate> {
  return new Set(holidayList(year).map(({ date }) => date));
}
