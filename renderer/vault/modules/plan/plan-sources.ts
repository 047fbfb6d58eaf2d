/** Lines for a plan: of earlier plans, of templates, the standard ones, those of the program's own dates. */
import {
  type PlanPeriod,
  type PlanTemplate,
  comparePeriods,
  planTemplateSchema,
} from '../../../../shared/domain/plan/plan';
import { carriedLine, unfinishedLines } from '../../../../shared/domain/plan/plan-line';
import { standardAnnualLines } from '../../../../shared/domain/plan/standard-annual-plan';
import { calendarLines, standardLines } from '../../../../shared/domain/plan/standard-plan';
import { type Result, fail, failShape, ok } from '../../../../shared/errors/app-error';
import { compareText } from '../../../../shared/text/collation';
import type { PlanSources } from '../../api/plan';
import type { OpenVault } from '../../open/open-vault';
import { newRowId } from '../../rows/code-cards';
import { executorOf, factsOf, planContext } from './plan';
import { savedPlans, templateChange, templateRows } from '../../rows/plan-rows';

/** Earlier plans offered. */
const OFFERED = 12;

/** Everything lines can be taken from, for one plan. */
export function planSources(vault: OpenVault, period: PlanPeriod): PlanSources {
  const { book, year, quarter } = period;
  const earlier = savedPlans(vault, book)
    .filter((plan) => comparePeriods(plan, period) < 0)
    .slice(0, OFFERED)
    .map((plan) => ({
      period: { book, year: plan.year, quarter: plan.quarter },
      lines: plan.lines.filter(({ origin }) => origin === null).map((line) => carriedLine(line, line.id)),
      unfinished: unfinishedLines(plan, factsOf(vault, plan)).map((line) => carriedLine(line, line.id)),
    }));
  return {
    earlier,
    templates: templateRows(vault, book).sort((a, b) => compareText('kk')(a.name, b.name)),
    standard:
      book === 'quarter'
        ? standardLines(executorOf(vault, period))
        : standardAnnualLines(book, executorOf(vault, period)),
    calendar: quarter === null ? [] : calendarLines({ year, quarter }, planContext(vault)),
  };
}

/** A new template (empty id), a changed one, or one brought back under its old id. */
export async function saveTemplate(vault: OpenVault, template: PlanTemplate): Promise<Result<PlanTemplate>> {
  if (!template.name.trim()) return fail('plan.template_name', { field: 'name' });
  const parsed = planTemplateSchema.safeParse({
    ...template,
    id: template.id || newRowId(),
    lines: template.lines.map((line) => carriedLine(line, line.id)),
  });
  if (!parsed.success) return failShape(parsed.error.issues);
  const written = await vault.store.write([templateChange(parsed.data)]);
  return written.ok ? ok(parsed.data) : written;
}
