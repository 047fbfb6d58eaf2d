/** The calls of {@link PlanApi} on the open vault, and the papers of plans. */
import { executionPaper, executionWorkbook } from '../../../../shared/documents/plan/plan-execution';
import { planPaper } from '../../../../shared/documents/plan/plan-paper';
import { planFileName } from '../../../../shared/documents/file-names';
import type { DocumentLanguage, PlanInput } from '../../../../shared/documents/inputs';
import { planWorkbook } from '../../../../shared/documents/plan/plan-workbook';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { writeWorkbook } from '../../../documents';
import type { OutputFile } from '../../api';
import type { PlanApi, PlanPaperRef } from '../../api/plan';
import { type OpenVault, todayOf } from '../../open/open-vault';
import { paperFile } from '../report/documents';
import * as plan from './plan';
import { approvePlan, dropPlanVersion, newPlanVersion, sendPlan, takeBackPlan } from './plan-cycle';
import { templateRemoval } from '../../rows/plan-rows';
import { planSources, saveTemplate } from './plan-sources';
import { stampOf } from '../../rows/stamps';

/** How a call reaches the open vault. */
type OnVault = <T>(use: (open: OpenVault) => Promise<Result<T>> | Result<T>) => Promise<Result<T>>;

export function planServices(on: OnVault): PlanApi {
  return {
    plan: (period, version) => on((open) => plan.planView(open, period, version)),
    savePlan: (changed) => on((open) => plan.save(open, changed)),
    sendPlan: (period, day) => on((open) => sendPlan(open, period, day)),
    approvePlan: (period, day, by) => on((open) => approvePlan(open, period, day, by)),
    takeBackPlan: (period, reason) => on((open) => takeBackPlan(open, period, reason)),
    newPlanVersion: (period, reason) => on((open) => newPlanVersion(open, period, reason)),
    dropPlanVersion: (period) => on((open) => dropPlanVersion(open, period)),
    planSources: (period) => on((open) => ok(planSources(open, period))),
    savePlanTemplate: (template) => on((open) => saveTemplate(open, template)),
    dropPlanTemplate: (id) => on((open) => open.store.write([templateRemoval(id)])),
    remindOfAnnualPlan: (book, remind) => on((open) => plan.setReminder(open, book, remind)),
    planDocument: (ref, language) =>
      on((open) => {
        const input = inputOf(open, ref);
        return input.ok
          ? ok(ref.kind === 'plan' ? planPaper(input.value, language) : executionPaper(input.value, language))
          : input;
      }),
    planFile: (ref, format, language) => on((open) => planFile(open, ref, format, language)),
  };
}

async function planFile(
  vault: OpenVault,
  ref: PlanPaperRef,
  format: 'xlsx' | 'docx' | 'html',
  language: DocumentLanguage,
): Promise<Result<OutputFile>> {
  const input = inputOf(vault, ref);
  if (!input.ok) return input;
  const nameOf = (extension: 'xlsx' | 'docx' | 'pdf') =>
    planFileName(input.value.plan, ref.kind, input.value.signing.unit.code, extension, language);
  const [paper, workbook] = ref.kind === 'plan' ? [planPaper, planWorkbook] : [executionPaper, executionWorkbook];
  if (format === 'xlsx')
    return ok({ name: nameOf('xlsx'), bytes: await writeWorkbook(workbook(input.value, language)) });
  return ok(await paperFile(paper(input.value, language), format, nameOf));
}

function inputOf(vault: OpenVault, { period, kind, version }: PlanPaperRef): Result<PlanInput> {
  const view = plan.planView(vault, period, version);
  if (!view.ok) return view;
  if (kind === 'execution' && !view.value.saved) return fail('plan.not_found');
  const { plan: shown, facts } = view.value;
  return ok({
    plan: shown,
    today: todayOf(vault),
    facts,
    signing: { ...plan.signingOf(vault, shown), ...(kind === 'execution' ? plan.executionRecipient(vault) : {}) },
    stamp: stampOf(
      vault,
      shown.book === 'quarter' ? 'plan' : 'annual_plan',
      JSON.stringify(kind === 'plan' ? shown : [shown, facts]),
    ),
  });
}
