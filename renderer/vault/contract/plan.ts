/** Plans: lines, states, versions, sources of lines, papers (order 227, points 9, 10, 24, 31 and 32). */
import { z } from 'zod';
import {
  ANNUAL_BOOKS,
  PLAN_BOOKS,
  type Plan,
  type PlanTemplate,
  planTemplateSchema,
} from '../../../shared/domain/plan/plan';
import type { OutputFile, PaperDocument, PlanSources, PlanView } from '../api';
import { call } from './call';
import { day, fileFormat, flag, id, judgedByHandler, paperLanguage, text, version, year } from './inputs';

const period = z.object({
  book: z.enum(PLAN_BOOKS),
  year,
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
});
const paperRef = z.object({ period, kind: z.enum(['plan', 'execution']), version: version.exactOptional() });

export const plan = {
  /**
   * `period, version?`: the latest version, an earlier one, or a suggestion. `plan.not_found` for a version there is
   * not.
   */
  plan: call(period, version.optional()).answers<PlanView>(),
  /**
   * `plan`: saves lines and conclusion; a sent or approved plan changes only its marks of what was done
   * (`plan.approved`, 227-48).
   */
  savePlan: call(judgedByHandler<Plan>({ ...period.shape, version })).answers<Plan>(),
  /** `period, on`. `plan.state`, `plan.empty`, `plan.date` at field `on`. */
  sendPlan: call(period, day).answers<Plan>(),
  /** `period, on, by`: freezes the plan. `plan.state`, `plan.date` at field `on`. */
  approvePlan: call(period, day, text).answers<Plan>(),
  /**
   * `period, reason`: takes the sending back, or on the day it was marked the approval. `plan.reason_required`,
   * `plan.not_today`, `plan.state`.
   */
  takeBackPlan: call(period, text).answers<Plan>(),
  /**
   * `period, reason`: makes a draft of the approved plan, which stays in force until the draft is approved.
   * `plan.reason_required`, `plan.state`.
   */
  newPlanVersion: call(period, text).answers<Plan>(),
  /** `period`: throws the draft of a further version away. `plan.state`. */
  dropPlanVersion: call(period).answers<Plan>(),
  /** `period`. */
  planSources: call(period).answers<PlanSources>(),
  /**
   * `template`: a new template (empty id), a changed one, or one brought back under its old id. `plan.template_name`.
   */
  savePlanTemplate: call(
    planTemplateSchema.extend({ name: text }) satisfies z.ZodType<PlanTemplate>,
  ).answers<PlanTemplate>(),
  /** `id`. */
  dropPlanTemplate: call(id).answers<null>(),
  /** `book, remind`: whether Today asks for the plan. Who answers for it stands in the settings. */
  remindOfAnnualPlan: call(z.enum(ANNUAL_BOOKS), flag).answers<null>(),
  /** `paper, language`. */
  planDocument: call(paperRef, paperLanguage).answers<PaperDocument>(),
  /** `paper, format, language`. */
  planFile: call(paperRef, fileFormat, paperLanguage).answers<OutputFile>(),
};
