/** Dates, figures and amounts as the three languages write them, without Intl (Chromium's has no Kazakh). */
import { format as formatDate } from 'date-fns/format';
import { enGB } from 'date-fns/locale/en-GB';
import { kk } from 'date-fns/locale/kk';
import { ru } from 'date-fns/locale/ru';
import type { Language } from '../../shared/texts';
import { type CivilDate, parseCivilDate, partsOf } from '../../shared/time/civil-date';
import { type Instant, parseInstant, wallClockText } from '../../shared/time/instant';

const NBSP = '\u00A0';

/** date-fns locale of each language. */
export const dateLocales = { kk, ru, en: enGB } as const;

/** `2026-06-24` → `24.06.2026`; anything else comes back as it is. */
export function civilText(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : date;
}

/** `24.06.2026 18:05` on the wall clock of the zone. */
export function instantText(instant: string, timeZone: string): string {
  const parsed: Instant | null = parseInstant(instant);
  if (!parsed) return instant;
  const wall = wallClockText(parsed, timeZone);
  return `${civilText(wall.slice(0, 10))} ${wall.slice(11)}`;
}

/** `24 маусым 2026`, with the month in words. */
export function longDate(date: string, language: Language): string {
  const civil: CivilDate | null = parseCivilDate(date);
  if (!civil) return date;
  const local = localDay(civil);
  if (language === 'kk') return formatDate(local, "yyyy 'жылғы' d MMMM", { locale: kk });
  return formatDate(local, language === 'ru' ? "d MMMM yyyy 'г.'" : 'd MMMM yyyy', { locale: dateLocales[language] });
}

/** Name of a month (1 … 12) standing alone. */
export function monthName(month: number, language: Language): string {
  return formatDate(new Date(2026, month - 1, 1, 12), 'LLLL', { locale: dateLocales[language] });
}

/** Noon of the day on this machine's clock: far from every midnight, so no zone can move it. */
export function localDay(date: CivilDate): Date {
  const { year, month, day } = partsOf(date);
  return new Date(year, month - 1, day, 12);
}

/** The day a picker shows, as civil date; null for an unfinished or impossible one. */
export function civilOfLocal(date: Date | null): CivilDate | null {
  if (!date || Number.isNaN(date.getTime())) return null;
  const text = `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
  return parseCivilDate(text);
}

/** `1 234,5`; English writes `1,234.5`. */
export function numberText(value: number, language: Language, fractionDigits?: number): string {
  const fixed = fractionDigits === undefined ? String(Math.round(value * 100) / 100) : value.toFixed(fractionDigits);
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'en' ? ',' : NBSP);
  const sign = language === 'en' ? '.' : ',';
  return fraction ? `${grouped}${sign}${fraction}` : grouped;
}

/** `71,43 %` of parts per hundred. */
export function percentText(value: number, language: Language): string {
  return `${numberText(value, language)}${language === 'en' ? '' : NBSP}%`;
}

/** Which of the three forms of a noun a number takes. */
export function pluralForm(n: number, language: Language): 'one' | 'few' | 'many' {
  const whole = Math.abs(Math.trunc(n));
  if (language === 'kk') return 'one';
  if (language === 'en') return whole === 1 ? 'one' : 'many';
  const [tens, ones] = [whole % 100, whole % 10];
  if (ones === 1 && tens !== 11) return 'one';
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
}
