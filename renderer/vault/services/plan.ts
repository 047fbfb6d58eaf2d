/** The quarterly plan (order 227, point 24) and its facts, counted by the same rules as Annex 3. */
import { planFacts } from '../../../shared/domain/plan-facts';
import { type QuarterlyPlan, quarterlyPlanSchema } from '../../../shared/domain/plan';
import { destroyFrom } from '../../../shared/regulation/point-18-retention';
import { standardPlan } from '../../../shared/domain/standard-plan';
import { type Result, fail, failShape, ok } from '../../../shared/errors/app-error';
import type { Quarter } from '../../../shared/time/periods';
import { type OpenVault, calendarOf, settingsOf, viewsOf } from '../session/open-vault';

/** The saved plan of a quarter, or a suggested one that is not saved yet. */
export function planOf(vault: OpenVault, quarter: Quarter): { plan: QuarterlyPlan; saved: boolean; facts: Record<string, { fact: number | null; percent: number | null }> } {
  const saved = vault.store.get<QuarterlyPlan>('plan', key(quarter));
  const plan = saved ?? suggested(vault, quarter);
  const facts: Record<string, { fact: number | null; percent: number | null }> = {};
  for (const { lineId, fact, percent } of planFacts(plan, viewsOf(vault).versions)) facts[lineId] = { fact, percent };
  return { plan, saved: saved !== undefined, facts };
}

/** Saves a draft or moves it on; an approved plan is locked but for its marks of what was done (227-48). */
export async function save(vault: OpenVault, plan: QuarterlyPlan): Promise<Result<QuarterlyPlan>> {
  const parsed = quarterlyPlanSchema.safeParse(plan);
  if (!parsed.success) return failShape(parsed.error.issues);
  const before = vault.store.get<QuarterlyPlan>('plan', key(plan));
  if (before?.state === 'approved' && withoutMarks(before) !== withoutMarks(parsed.data)) return fail('plan.approved', { clause: '227-48' });
  const written = await vault.store.write([{ table: 'plan', id: key(plan), value: parsed.data }]);
  return written.ok ? ok(parsed.data) : written;
}

function suggested(vault: OpenVault, quarter: Quarter): QuarterlyPlan {
  const before = quarter.quarter === 1 ? { year: quarter.year - 1, quarter: 4 as const } : { year: quarter.year, quarter: (quarter.quarter - 1) as Quarter['quarter'] };
  const previous = vault.store.get<QuarterlyPlan>('plan', key(before));
  const destructions = [...viewsOf(vault).current.values()].flatMap((record) => (
    record.kind === 'research' && record.status === 'active' && record.end !== null && !record.destroyedByAct ? [{ id: record.id, destroyFrom: destroyFrom(record.end) }] : []
  ));
  return standardPlan(quarter, {
    language: 'kk', calendar: calendarOf(vault), executor: settingsOf(vault).psychologist.position.kk, destructions, ...(previous ? { previous } : {}),
  });
}

/** The plan as it was approved: everything but the marks set by hand as the quarter goes on. */
function withoutMarks(plan: QuarterlyPlan): string {
  return JSON.stringify(quarterlyPlanSchema.parse({ ...plan, lines: plan.lines.map((line) => ({ ...line, doneManually: false })) }));
}

function key(quarter: Quarter): string {
  return `${quarter.year}-Q${quarter.quarter}`;
}
