/**
 * Instants: moments on the world's clock, as ISO 8601 text with an offset (`2026-01-13T18:00+05:00`, seconds and
 * fractions optional). Two texts of one moment are equal by {@link instantMillis}, not by their letters.
 */
import { type CivilDate, civilDate, parseCivilDate } from './civil-date';

declare const instantBrand: unique symbol;

/** An ISO date-time with an explicit offset (`Z` or `±HH:MM`). */
export type Instant = string & { readonly [instantBrand]: 'Instant' };

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** The text as an instant, or null: impossible day, no offset, an hour of 24 or an offset over ±14:59. */
export function parseInstant(text: string): Instant | null {
  const match = PATTERN.exec(text);
  if (!match || !parseCivilDate(match[1] ?? '') || Number.isNaN(Date.parse(text))) return null;
  return text as Instant;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function instantMillis(instant: Instant): number {
  return Date.parse(instant);
}

/**
 * The civil date a clock on the wall shows at this instant in an IANA time zone. Throws RangeError for an unknown zone.
 */
export function civilDateIn(instant: Instant | number, timeZone: string): CivilDate {
  const { year, month, day } = wallClock(instant, timeZone);
  return civilDate(`${year}-${month}-${day}`);
}

/** `2026-02-20 18:05` as a clock on the wall shows it in the zone; for lists, logs and acts. */
export function wallClockText(instant: Instant | number, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(instant, timeZone);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** The instant as ISO text with the offset of the zone at that moment (`2026-02-20T18:05:09.000+05:00`). */
export function instantIn(millis: number, timeZone: string): Instant {
  const { year, month, day, hour, minute, second } = wallClock(millis, timeZone);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = Math.round((wall - Math.floor(millis / 1000) * 1000) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  const fraction = String(((millis % 1000) + 1000) % 1000).padStart(3, '0');
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}${sign}${hours}:${minutes}` as Instant;
}

/** True for an IANA zone name this engine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // The system does not know this time zone.
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(instant: Instant | number, timeZone: string) {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts: Record<string, string> = {};
  for (const part of formatter.formatToParts(typeof instant === 'number' ? instant : instantMillis(instant)))
    parts[part.type] = part.value;
  return {
    year: (parts['year'] ?? '').padStart(4, '0'),
    month: parts['month'] ?? '',
    day: parts['day'] ?? '',
    hour: parts['hour'] ?? '',
    minute: parts['minute'] ?? '',
    second: parts['second'] ?? '',
  };
}

/** Where "now" comes from: injected everywhere, so that tests and the "as of" view can set it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Milliseconds from any beginning that only run forward, whatever is done to the clock; the engine's own where
   * absent.
   */
  elapsed?(): number;
}
