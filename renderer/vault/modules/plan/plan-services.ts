/** The papers of plans. */
import { executionPaper, executionWorkbook } from '../../../../shared/documents/plan/plan-execution';
import { planPaper } from '../../../../shared/documents/plan/plan-paper';
import { planFileName } from '../../../../shared/documents/file-names';
import type { DocumentLanguage, PlanInput } from '../../../../shared/documents/inputs';
import type { PaperDocument } from '../../../../shared/documents/model';
import { planWorkbook } from '../../../../shared/documents/plan/plan-workbook';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { writeWorkbook } from '../../../documents';
import type { OutputFile } from '../../api';
import type { PlanPaperRef } from '../../api/plan';
import { type OpenVault, todayOf } from '../../open/open-vault';
import { paperFile } from '../report/documents';
import * as plan from './plan';
import { stampOf } from '../../rows/stamps';

/** The plan, or the report on its execution, as paper. */
export function planDocument(vault: OpenVault, ref: PlanPaperRef, language: DocumentLanguage): Result<PaperDocument> {
  const input = inputOf(vault, ref);
  return input.ok
    ? ok(ref.kind === 'plan' ? planPaper(input.value, language) : executionPaper(input.value, language))
    : input;
}

/** The same as a file. */
export async function planFile(
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
