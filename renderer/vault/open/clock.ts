/**
 * The day and the moment an open vault reckons with: everything that counts days asks here. What the vault has seen is
 * kept in its sealed state rows (`latestDay`, `clock`); the rules are shared/domain/access/clock-guard.
 */
import {
  BEHIND_MS,
  type ClockAsk,
  type ClockMarks,
  type DateDoubt,
  isDoubtOver,
  judgeClock,
  readDayMark,
  runningMoment,
  withUnlockOn,
} from '../../../shared/domain/access/clock-guard';
import { type Settings, defaultSettings } from '../../../shared/domain/settings/settings';
import { type CivilDate, daysBetween } from '../../../shared/time/civil-date';
import { type Instant, civilDateIn, instantIn, parseInstant } from '../../../shared/time/instant';
import type { ClockView } from '../api';
import type { Change } from '../store/store';
import type { OpenVault } from './open-vault';

/** Rows of the table `state`. */
export const DAY_ROW = 'latestDay';
export const CLOCK_ROW = 'clock';
/** Beside the latest day: the latest moment, and the doubt a leap or a correction left behind. */
interface ClockRow {
  at: number;
  doubt: DateDoubt | null;
}

/** What one session knows of its clock. */
interface ClockSession {
  /** The moment reckoned with when the session began, and the running clock at that time. */
  base: number;
  started: number;
  /** Milliseconds by which a stated date differs from the clock, in whole days. */
  offset: number;
  /** The day below which nothing goes. */
  floor: CivilDate | null;
  ask: ClockAsk | null;
  stated: boolean;
}

const sessions = new WeakMap<OpenVault, ClockSession>();

/** Now, as ISO text with the offset of the vault's time zone: the clock's, unless the clock cannot be right. */
export function nowOf(vault: OpenVault): Instant {
  return instantIn(momentOf(vault), zoneOf(vault));
}

/** Today in the vault's time zone; never earlier than the latest day the vault has seen (a clock set back). */
export function todayOf(vault: OpenVault): CivilDate {
  const { floor, ask } = sessionOf(vault);
  const day = civilDateIn(momentOf(vault), zoneOf(vault));
  return floor && (ask || floor > day) ? floor : day;
}

/** The state of the clock as the window shows it. */
export function clockView(vault: OpenVault): ClockView {
  const session = sessionOf(vault);
  const running = runningOf(vault, session);
  const state = session.ask || running.leapt ? 'ask' : session.stated ? 'stated' : running.behind ? 'behind' : 'sane';
  return {
    today: todayOf(vault),
    clockDay: clockDayOf(vault),
    lastSeen: session.floor,
    state,
    ask: session.ask ?? (running.leapt ? 'jump' : null),
  };
}

/** True while the date of new records deserves a second look: the clock is behind, or a person had to state the day. */
export function isClockUnsure(vault: OpenVault): boolean {
  return clockView(vault).state !== 'sane';
}

/** True when the day is certain enough for what cannot be undone (order 227, point 18). */
export function mayDestroyNow(vault: OpenVault): boolean {
  const { state } = clockView(vault);
  return (state === 'sane' || state === 'stated') && isDoubtOver(doubtOf(vault));
}

/** What an unlock leaves behind: the day, the moment, and one more day towards the end of a doubt. */
export function unlockMarks(vault: OpenVault): Change[] {
  const doubt = doubtOf(vault);
  // An ended doubt lasts through the unlock that ended it, and is forgotten at the next.
  const next = doubt === null || isDoubtOver(doubt) ? null : withUnlockOn(doubt, todayOf(vault));
  return markChanges(vault, next);
}

/** The marks as they are to stand now; `doubt` as given, else as it was. */
export function markChanges(vault: OpenVault, doubt: DateDoubt | null = doubtOf(vault)): Change[] {
  const today = todayOf(vault);
  sessionOf(vault).floor = today;
  return [
    { table: 'state', id: DAY_ROW, value: today },
    { table: 'state', id: CLOCK_ROW, value: { at: momentOf(vault), doubt } satisfies ClockRow },
  ];
}

/**
 * Reckons with `day` from now on; `stated` when it is not what the clock says, `doubt` when destruction is to wait for
 * two
 * later days. Gives the marks to write, and the way back should they not be written.
 */
export function adoptDay(
  vault: OpenVault,
  day: CivilDate,
  { stated, doubt }: { stated: boolean; doubt: boolean },
): { changes: Change[]; undo: () => void } {
  const before = sessionOf(vault);
  const offset = daysBetween(clockDayOf(vault), day) * 86_400_000;
  // The same day, but an earlier hour than was seen already: the moment waits for the hour to come.
  const seen = clockRow(vault)?.at ?? 0;
  const base = Math.max(vault.clock.now() + offset, civilDateIn(seen, zoneOf(vault)) === day ? seen : 0);
  sessions.set(vault, { base, started: elapsedOf(vault), offset, floor: day, ask: null, stated });
  return {
    changes: markChanges(vault, doubt ? { since: day, days: [] } : doubtOf(vault)),
    undo: () => {
      sessions.set(vault, before);
    },
  };
}

/** True while destruction waits for later days after a leap, a correction or a stated date. */
export function isDoubtPending(vault: OpenVault): boolean {
  return !isDoubtOver(doubtOf(vault));
}

/** Days between the latest day the vault has seen and the given one; 0 where nothing was seen. */
export function leapTo(vault: OpenVault, day: CivilDate): number {
  const { floor } = sessionOf(vault);
  return floor ? daysBetween(floor, day) : 0;
}

/** The day the computer's clock shows in the vault's time zone. */
export function clockDayOf(vault: OpenVault): CivilDate {
  return civilDateIn(vault.clock.now(), zoneOf(vault));
}

function doubtOf(vault: OpenVault): DateDoubt | null {
  return clockRow(vault)?.doubt ?? null;
}

function momentOf(vault: OpenVault): number {
  // A clock that only runs forward counts in fractions; moments are whole milliseconds.
  return Math.floor(runningOf(vault, sessionOf(vault)).at);
}

function runningOf(vault: OpenVault, session: ClockSession) {
  // A job works as of a moment of its own.
  if (vault.asOf !== null) return { at: vault.clock.now(), leapt: false, behind: false };
  return runningMoment(session.base, elapsedOf(vault) - session.started, vault.clock.now() + session.offset);
}

function sessionOf(vault: OpenVault): ClockSession {
  const known = sessions.get(vault);
  if (known) return known;
  const marks = marksOf(vault);
  const at = vault.clock.now();
  const { ask, behind } =
    vault.asOf === null
      ? judgeClock(marks, { day: clockDayOf(vault), at }, __BUILD_YEAR__)
      : { ask: null, behind: false };
  const made: ClockSession = {
    base: behind || ask ? (marks.at ?? at) : at,
    started: elapsedOf(vault),
    offset: 0,
    floor: marks.day,
    ask,
    stated: false,
  };
  sessions.set(vault, made);
  return made;
}

/**
 * What the vault has seen; where the rows are lost or say nothing a clock could have said, put together from the log
 * (C10).
 */
function marksOf(vault: OpenVault): ClockMarks {
  const stored = vault.store.get<unknown>('state', DAY_ROW);
  const day = readDayMark(stored);
  const row = clockRow(vault);
  // A vault of before the moment was kept: the beginning of its latest day stands for it.
  if (day !== null) return { day, at: row?.at ?? Date.parse(`${day}T00:00:00Z`), rebuilt: false };
  const latest = latestLogged(vault);
  // Nobody has confirmed a day yet, and the clock has been put back since: what the log was dated with counts nowhere.
  if (stored === undefined && row === null && latest !== null && latest > vault.clock.now() + BEHIND_MS)
    return { day: null, at: null, rebuilt: false };
  return {
    day: latest === null ? null : civilDateIn(latest, zoneOf(vault)),
    at: latest,
    rebuilt: stored !== undefined,
  };
}

function clockRow(vault: OpenVault): ClockRow | null {
  const row = vault.store.get<Partial<ClockRow>>('state', CLOCK_ROW);
  if (!row || typeof row.at !== 'number' || !Number.isFinite(row.at)) return null;
  return { at: row.at, doubt: row.doubt ?? null };
}

function latestLogged(vault: OpenVault): number | null {
  let latest: number | null = null;
  for (const line of vault.store.all<{ at?: unknown } | null>('audit').values()) {
    const at = typeof line?.at === 'string' && parseInstant(line.at) ? Date.parse(line.at) : null;
    if (at !== null && (latest === null || at > latest)) latest = at;
  }
  return latest;
}

/** The same session goes on in a vault that was opened again under another key. */
export function carryClock(from: OpenVault, to: OpenVault): void {
  sessions.set(to, sessionOf(from));
}

function zoneOf(vault: OpenVault): string {
  return vault.store.get<Settings>('settings', 'settings')?.timeZone ?? defaultSettings().timeZone;
}

function elapsedOf(vault: OpenVault): number {
  return vault.clock.elapsed?.() ?? performance.now();
}
