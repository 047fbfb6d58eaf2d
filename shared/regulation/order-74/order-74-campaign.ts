import { type CivilDate, addMonthsClamped, partsOf } from '../../time/civil-date';
import { type CivilRange, isWithin, quarterRange } from '../../time/periods';
import type { Clause } from '../clause';

/**
 * Order 74, points 4 and 13: monitoring every fourth quarter; a repeat six months after an insufficient or unfavourable
 * one.
 */
export const clause: Clause = {
  id: '74-04',
  source: 'order 74, point 4',
  title: 'Yearly monitoring in the fourth quarter, repeat after six months',
  file: 'order-74-campaign.ts',
  also: ['74-28'],
};

/** The days in which the yearly monitoring has to lie: the fourth quarter (order 74, point 4). */
export function monitoringSeason(year: number): CivilRange {
  return quarterRange({ year, quarter: 4 });
}

/** True when the day lies in the fourth quarter (order 74, point 4). */
export function isMonitoringSeason(date: CivilDate): boolean {
  return isWithin(date, monitoringSeason(partsOf(date).year));
}

/**
 * The monitorings of order 74: every year (point 4), additional (point 5), repeated (point 13). Only they are bound by
 * its
 * share of employees, stages and reasons for rejected forms (points 7 and 11); any other research is not.
 */
export const MONITORING_KINDS = ['yearly', 'additional', 'repeat'] as const;
export type MonitoringKind = (typeof MONITORING_KINDS)[number];

/** A research as far as order 74 asks about its days. */
export interface Campaign {
  monitoring?: MonitoringKind | undefined;
  start: CivilDate;
  end: CivilDate | null;
  stages?: { main?: { from: CivilDate; to?: CivilDate | undefined } | undefined } | undefined;
}

/** First and last day of the survey: those of the main stage, or of the research; open while it runs. */
function surveyDays({ start, end, stages }: Campaign): { from: CivilDate; to: CivilDate | null } {
  return stages?.main ? { from: stages.main.from, to: stages.main.to ?? end } : { from: start, to: end };
}

/**
 * True for the yearly monitoring whose survey lies, at least in part, in the fourth quarter of the year (order 74,
 * point 4).
 */
export function isYearlyMonitoring(research: Campaign, year: number): boolean {
  if (research.monitoring !== 'yearly') return false;
  const [season, days] = [monitoringSeason(year), surveyDays(research)];
  return days.from <= season.to && (days.to === null || days.to >= season.from);
}

/** True for a yearly monitoring whose survey lies outside the fourth quarter (order 74, point 4). */
export function isOutOfSeason(research: Campaign): boolean {
  return research.monitoring === 'yearly' && !isYearlyMonitoring(research, partsOf(surveyDays(research).from).year);
}

/** Day from which a repeat is due (order 74, point 13; 74-28). */
export function repeatFrom(end: CivilDate): CivilDate {
  return addMonthsClamped(end, 6);
}
