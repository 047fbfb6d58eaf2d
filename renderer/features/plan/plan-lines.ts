/** Changes of a plan's lines as pure functions: the page keeps the plan it edits, these give the next one. */
import { PLAN_SECTIONS, type PlanLine, type PlanSection, type QuarterlyPlan } from '../../../shared/domain/plan';

/** An empty line of a section. */
export function newLine(section: PlanSection, executor: string): PlanLine {
  return { id: `line-${crypto.randomUUID()}`, section, text: '', audience: '', planned: null, measure: 'manual', term: '', executor, doneManually: false };
}

/** The line put in place of the one with its id, or at the end of its section. */
export function withLine(plan: QuarterlyPlan, line: PlanLine): QuarterlyPlan {
  const known = plan.lines.find((one) => one.id === line.id);
  if (known?.section === line.section) return { ...plan, lines: plan.lines.map((one) => (one.id === line.id ? line : one)) };
  return inOrder({ ...plan, lines: [...plan.lines.filter((one) => one.id !== line.id), line] });
}

/** Without the line. */
export function withoutLine(plan: QuarterlyPlan, id: string): QuarterlyPlan {
  return { ...plan, lines: plan.lines.filter((line) => line.id !== id) };
}

/** The line back at its old place among all lines. */
export function withLineAt(plan: QuarterlyPlan, line: PlanLine, index: number): QuarterlyPlan {
  return { ...plan, lines: plan.lines.toSpliced(index, 0, line) };
}

/** One place up (-1) or down (1) within its section; the same plan at the edge. */
export function moved(plan: QuarterlyPlan, id: string, by: -1 | 1): QuarterlyPlan {
  const index = plan.lines.findIndex((line) => line.id === id);
  const line = plan.lines[index];
  const other = plan.lines[index + by];
  if (!line || !other || other.section !== line.section) return plan;
  return { ...plan, lines: plan.lines.with(index, other).with(index + by, line) };
}

/** Lines grouped by section, in the order of the sections: as they are printed. */
export function inOrder(plan: QuarterlyPlan): QuarterlyPlan {
  return { ...plan, lines: PLAN_SECTIONS.flatMap((section) => plan.lines.filter((line) => line.section === section)) };
}
