/** From a date and a time as a wall clock in the vault's zone shows them to a moment, for the «as of» view. */
import type { CivilDate } from '../../../shared/time/civil-date';
import { type Instant, instantIn, instantMillis, parseInstant } from '../../../shared/time/instant';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** `9:05`, `09.05` → `09:05`; null for what is no time of day. */
export function parseTime(text: string): string | null {
  const match = TIME.exec(text.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : null;
}

/**
 * The last second of the wall-clock minute `date` `time` in the zone: what was entered within the minute still counts.
 */
export function instantAt(date: CivilDate, time: string, timeZone: string): Instant | null {
  const parsed = parseInstant(`${date}T${time}:59Z`);
  if (!parsed) return null;
  const wall = instantMillis(parsed);
  // The offset is that of the moment itself; a second look settles hours next to a change of the zone's offset.
  const first = wall - offsetMillis(instantIn(wall, timeZone));
  return instantIn(wall - offsetMillis(instantIn(first, timeZone)), timeZone);
}

function offsetMillis(instant: Instant): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(instant);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}
