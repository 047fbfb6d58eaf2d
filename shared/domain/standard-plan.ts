/** A quarter's plan to start from: the lines every unit has, the previous plan's figures, and what the program's own dates ask for (order 227, point 24). */
import { reportTargetDay } from '../regulation/point-25-deadline';
import { actTargetDay } from '../regulation/point-18-retention';
import { nextQuarter, planTargetDay } from '../regulation/point-24-quarterly-plan';
import type { WorkingCalendar } from '../regulation/working-days';
import type { CivilDate } from '../time/civil-date';
import { type Quarter, isWithin, quarterRange } from '../time/periods';
import type { PlanLine, PlanMeasure, PlanSection, QuarterlyPlan } from './plan';
import { type PlanLanguage, PLAN_TEXTS } from './plan-texts';

/** What a standard plan is made from. */
export interface StandardPlanContext {
  language: PlanLanguage;
  calendar: WorkingCalendar;
  /** Who carries the lines out, as printed. */
  executor?: string;
  /** The plan of the quarter before: its lines with figures come over, its organisation lines do not. */
  previous?: QuarterlyPlan;
  /** Researches with the first day on which their material may be destroyed. */
  destructions?: readonly { id: string; destroyFrom: CivilDate }[];
}

const BASIC: readonly { section: PlanSection; measure: PlanMeasure }[] = [
  { section: 'diagnostics', measure: '1' }, { section: 'counselling', measure: '2' },
  { section: 'prevention', measure: '3.1' }, { section: 'prevention', measure: '3.2' }, { section: 'prevention', measure: '3.3' }, { section: 'prevention', measure: '3.4' },
  { section: 'correction', measure: 'correction' }, { section: 'special', measure: '4' }, { section: 'research', measure: '5' },
];

/**
 * A draft plan: the previous plan's working lines, or one line per direction without a figure (correction and special
 * work come on need and keep none); then the organisation lines with their dates: the half-year report in June and December, the
 * next quarter's plan, the acts whose day falls in the quarter (order 227, points 18, 24 and 25). Line ids are `line-1` onwards.
 */
export function standardPlan(quarter: Quarter, context: StandardPlanContext): QuarterlyPlan {
  const lines = [...workingLines(context), ...organisationLines(quarter, context)].map((line, index) => ({ ...line, id: `line-${index + 1}` }));
  return { year: quarter.year, quarter: quarter.quarter, state: 'draft', approvedOn: null, lines };
}

type NewLine = Omit<PlanLine, 'id'>;

function workingLines({ previous, language, executor }: StandardPlanContext): NewLine[] {
  const carried = previous?.lines.filter((line) => line.section !== 'organisation') ?? [];
  if (carried.length > 0) return carried.map((line) => ({ ...line, doneManually: false }));
  const words = PLAN_TEXTS[language];
  return BASIC.map(({ section, measure }) => newLine(section, measure, words.lines[measure] ?? '', words.duringQuarter, executor));
}

function organisationLines(quarter: Quarter, { calendar, language, executor, destructions = [] }: StandardPlanContext): NewLine[] {
  const words = PLAN_TEXTS[language];
  const range = quarterRange(quarter);
  const line = (text: string, day: CivilDate) => newLine('organisation', 'manual', text, shownDate(day), executor, 1);
  const lines = destructions
    .map(({ id, destroyFrom }) => ({ id, day: actTargetDay(destroyFrom, calendar) }))
    .filter(({ day }) => isWithin(day, range))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map(({ day }) => line(words.destruction, day));
  if (quarter.quarter === 2 || quarter.quarter === 4) lines.push(line(words.report, reportTargetDay({ year: quarter.year, half: quarter.quarter === 2 ? 1 : 2 }, calendar)));
  lines.push(line(words.nextPlan, planTargetDay(nextQuarter(quarter), calendar)));
  return lines;
}

function newLine(section: PlanSection, measure: PlanMeasure, text: string, term: string, executor = '', planned: number | null = null): NewLine {
  return { section, text, audience: '', planned, measure, term, executor, doneManually: false };
}

function shownDate(day: CivilDate): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}
