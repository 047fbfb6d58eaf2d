/**
 * A quarter's plan to start from: the lines every unit has, the previous plan's figures, and what the program's own
 * dates ask for (order 227, point 24).
 */
import { isMonitoringSeason } from '../../regulation/order-74/order-74-campaign';
import type { Task } from '../../regulation/order-227/points-04-16/point-12-tasks';
import { reportTargetDay } from '../../regulation/order-227/points-17-29/point-25-deadline';
import { actTargetDay } from '../../regulation/order-227/points-17-29/point-18-retention';
import { nextQuarter, planTargetDay } from '../../regulation/order-227/points-17-29/point-24-quarterly-plan';
import type { WorkingCalendar } from '../../regulation/working-days';
import type { CivilDate } from '../../time/civil-date';
import { type Quarter, isWithin, quarterRange } from '../../time/periods';
import type { Plan, PlanLine, PlanMeasure, PlanSection } from './plan';
import { carriedLine, emptyLine, inOrder } from './plan-line';
import { PLAN_LINE_TEXTS, PLAN_TEXTS } from './plan-texts';
import type { Bilingual } from '../settings/settings';

/** What a standard plan is made from. */
export interface StandardPlanContext {
  calendar: WorkingCalendar;
  /** Who carries the lines out, as printed. */
  executor?: Bilingual;
  /** The plan of the quarter before: its lines with figures come over, its organisation lines do not. */
  previous?: Pick<Plan, 'lines'>;
  /** Researches with the first day on which their material may be destroyed. */
  destructions?: readonly { id: string; destroyFrom: CivilDate }[];
}

const BASIC: readonly { section: PlanSection; measure: PlanMeasure; task: Task | null }[] = [
  { section: 'diagnostics', measure: '1', task: 'T1' },
  { section: 'counselling', measure: '2', task: 'T2' },
  { section: 'prevention', measure: '3.1', task: 'T2' },
  { section: 'prevention', measure: '3.2', task: 'T5' },
  { section: 'prevention', measure: '3.3', task: 'T2' },
  { section: 'prevention', measure: '3.4', task: 'T5' },
  { section: 'correction', measure: 'correction', task: 'T2' },
  { section: 'special', measure: '4', task: 'T5' },
  { section: 'research', measure: '5', task: 'T3' },
];

/** A plan nobody has touched yet. */
export function freshPlan(period: Pick<Plan, 'book' | 'year' | 'quarter'>, lines: PlanLine[]): Plan {
  return {
    book: period.book,
    year: period.year,
    quarter: period.quarter,
    version: 1,
    reason: '',
    state: 'draft',
    sentOn: null,
    approvedOn: null,
    approvedBy: '',
    approvedAt: null,
    signing: null,
    takenBack: [],
    conclusion: { kk: null, ru: null },
    lines,
  };
}

/**
 * A draft plan: the previous plan's working lines, or one line per direction without a figure (correction and special
 * work come on need and keep none); then the lines of {@link calendarLines}. Line ids are `line-1` onwards.
 */
export function standardPlan(quarter: Quarter, context: StandardPlanContext): Plan {
  const carried =
    context.previous?.lines.filter((line) => line.section !== 'organisation' && line.origin === null) ?? [];
  const working = carried.length > 0 ? carried : standardLines(context.executor);
  const lines = inOrder([...working, ...calendarLines(quarter, context)], 'quarter').map((line, index) =>
    carriedLine(line, `line-${index + 1}`),
  );
  return freshPlan({ book: 'quarter', ...quarter }, lines);
}

/** One line per direction and kind of prevention, without figures (order 227, points 13 and 20). */
export function standardLines(executor?: Bilingual): PlanLine[] {
  return BASIC.map(({ section, measure, task }) => ({
    ...newLine(section, PLAN_LINE_TEXTS[measure] ?? { kk: measure, ru: measure }, PLAN_TEXTS.duringQuarter, executor),
    id: measure,
    measure,
    task,
  }));
}

/**
 * What the program's own dates ask for: the monitoring of the fourth quarter, the acts whose day falls in the quarter,
 * the half-year report, the next quarter's plan (order 227, points 18, 24 and 25; order 74, point 4).
 */
export function calendarLines(
  quarter: Quarter,
  { calendar, executor, destructions = [] }: StandardPlanContext,
): PlanLine[] {
  const range = quarterRange(quarter);
  const onDay = (origin: string, text: Bilingual, day: CivilDate): PlanLine => {
    const term = shownDate(day);
    return { ...newLine('organisation', text, { kk: term, ru: term }, executor), id: origin, origin, planned: 1 };
  };
  const lines: PlanLine[] = [];
  // D-07: the yearly monitoring is counted as research on the assignment of the Prosecutor General's Office.
  if (isMonitoringSeason(range.from))
    lines.push({
      ...newLine('research', PLAN_TEXTS.monitoring, PLAN_TEXTS.duringQuarter, executor),
      id: 'monitoring',
      origin: `monitoring:${quarter.year}`,
      planned: 1,
      measure: '5.2',
      task: 'T3',
    });
  lines.push(
    ...destructions
      .map(({ id, destroyFrom }) => ({ id, day: actTargetDay(destroyFrom, calendar) }))
      .filter(({ day }) => isWithin(day, range))
      .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
      .map(({ id, day }) => onDay(`destruction:${id}`, PLAN_TEXTS.destruction, day)),
  );
  if (quarter.quarter === 2 || quarter.quarter === 4)
    lines.push(
      onDay(
        `report:${quarter.year}-${quarter.quarter}`,
        PLAN_TEXTS.report,
        reportTargetDay({ year: quarter.year, half: quarter.quarter === 2 ? 1 : 2 }, calendar),
      ),
    );
  lines.push(
    onDay(
      `plan:${quarter.year}-${quarter.quarter}`,
      PLAN_TEXTS.nextPlan,
      planTargetDay(nextQuarter(quarter), calendar),
    ),
  );
  return lines;
}

function newLine(section: PlanSection, text: Bilingual, term: Bilingual, executor?: Bilingual): PlanLine {
  const line = emptyLine('new', section, executor);
  return { ...line, text: text.kk, term: term.kk, ru: { ...line.ru, text: text.ru, term: term.ru } };
}

function shownDate(day: CivilDate): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}
