/**
 * Civil (local, wall-calendar) dates as text `YYYY-MM-DD`, never as instants: an event of 1 July 00:30 must not
 * slide into 30 June because of a time zone. All functions are pure; the clock is always a parameter.
 */

declare const civilBrand: unique symbol;

/** A calendar day `YYYY-MM-DD` that exists (29 February only in leap years). Compares correctly as text. */
export type CivilDate = string & { readonly [civilBrand]: 'CivilDate' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a month; `month` is 1 … 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The text as a civil date, or null when it is not `YYYY-MM-DD` or the day does not exist (2026-02-30). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as CivilDate;
}

/** As {@link parseCivilDate}, for texts the program itself wrote; a wrong one is a bug and throws. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new Error('not a civil date');
  return date;
}

/** Year, month (1 … 12) and day of a civil date. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The civil date of these parts; the day is clamped to the month's last (2026, 2, 31 → 2026-02-28). */
export function fromParts(year: number, month: number, day: number): CivilDate {
  const clamped = Math.min(day, daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(clamped).padStart(2, '0')}` as CivilDate;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return fromParts(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day number `months` later, or that month's last day where the number is absent. */
export function addMonthsClamped(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  return fromParts(Math.floor(index / 12), (index % 12) + 1, day);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(dayNumber(date)).getUTCDay() || 7;
}
