/**
 * Which day it is, when the computer's clock may be wrong (order 227, point 18: nothing destroyed early, nothing kept
 * for
 * ever; docs/security.md "Clock"). The day reckoned with never runs backwards; a leap forward or an impossible year is
 * asked
 * about before anything counts. Civil days are compared as days, moments as milliseconds since 1970.
 */
import { type CivilDate, daysBetween, parseCivilDate, partsOf } from '../../time/civil-date';

/** Days the clock may move forward between two looks before a person has to confirm the date. */
export const JUMP_DAYS = 45;
/** A clock behind by no more than this is a clock that was put right. */
export const BEHIND_MS = 10 * 60_000;
/** Years after the one the program was built in that need no question. */
export const YEARS_AHEAD = 15;
/** The same at the first run, where nothing but the program's own year speaks against a clock that runs ahead. */
export const FIRST_YEARS_AHEAD = 2;
/** Later days with an unlock that must pass after a confirmed leap before anything is destroyed. */
export const DAYS_AFTER_JUMP = 2;

/** What the vault has seen: the latest day and the latest moment it reckoned with; null where nothing is known yet. */
export interface ClockMarks {
  day: CivilDate | null;
  at: number | null;
  /** True when the marks could not be read and were put together from the log. */
  rebuilt: boolean;
}

/** Why a person is asked for the date: a leap forward, a year the program does not know, marks that were lost. */
export type ClockAsk = 'jump' | 'year' | 'marks';

/** What to make of the clock. */
export interface ClockJudgement {
  /** The day to reckon with; while `ask` stands, the latest day known. */
  day: CivilDate;
  /** The clock is behind what the vault has seen by more than ten minutes. */
  behind: boolean;
  ask: ClockAsk | null;
}

/** True for a year from the one the program was built in to `ahead` years later. */
export function isPlausibleYear(day: CivilDate, buildYear: number, ahead: number = YEARS_AHEAD): boolean {
  const { year } = partsOf(day);
  return year >= buildYear && year <= buildYear + ahead;
}

/** Judges what the clock says against what the vault has seen. */
export function judgeClock(marks: ClockMarks, says: { day: CivilDate; at: number }, buildYear: number): ClockJudgement {
  const behind = marks.at !== null && says.at < marks.at - BEHIND_MS;
  const day = marks.day !== null && marks.day > says.day ? marks.day : says.day;
  const ask: ClockAsk | null = !isPlausibleYear(
    says.day,
    buildYear,
    marks.day === null ? FIRST_YEARS_AHEAD : YEARS_AHEAD,
  )
    ? 'year'
    : marks.rebuilt
      ? 'marks'
      : marks.day !== null && daysBetween(marks.day, says.day) > JUMP_DAYS
        ? 'jump'
        : null;
  return { day: ask ? (marks.day ?? says.day) : day, behind, ask };
}

/** A day mark as it was stored; null for anything that is no day, or a day no clock was ever believed on. */
export function readDayMark(stored: unknown): CivilDate | null {
  return typeof stored === 'string' ? parseCivilDate(stored) : null;
}

/**
 * The moment to reckon with while the vault is open: the wall clock, held against a clock that only runs forward
 * (`elapsed` milliseconds since `base`). Behind: time goes on from `base`. A leap of more than 45 days while open is
 * not
 * followed (`leapt`); a smaller one is the sleep of the machine.
 */
export function runningMoment(
  base: number,
  elapsed: number,
  wall: number,
): { at: number; leapt: boolean; behind: boolean } {
  const expected = base + elapsed;
  const behind = wall < expected - BEHIND_MS;
  const leapt = wall - expected > JUMP_DAYS * 86_400_000;
  return { at: behind || leapt ? expected : Math.max(wall, base), leapt, behind };
}

/**
 * A date that was confirmed after a leap, corrected, or stated against the clock, and the later days on which the vault
 * was opened.
 */
export interface DateDoubt {
  since: CivilDate;
  days: CivilDate[];
}

/** The doubt with one more day on which the vault was opened. */
export function withUnlockOn(doubt: DateDoubt, day: CivilDate): DateDoubt {
  return day > doubt.since && !doubt.days.includes(day) ? { ...doubt, days: [...doubt.days, day] } : doubt;
}

/** True once the vault was opened on two later days: only then may anything be destroyed. */
export function isDoubtOver(doubt: DateDoubt | null): boolean {
  return doubt === null || doubt.days.length >= DAYS_AFTER_JUMP;
}
