/**
 * Plans as the window may ask for them: lines, states, versions, sources of lines, papers (order 227, points 9, 10, 24,
 * 31 and 32).
 */
import type { AnnualBook, Plan, PlanDuty, PlanLine, PlanPeriod, PlanTemplate } from '../../../shared/domain/plan/plan';
import type { PlanFacts } from '../../../shared/domain/plan/plan-line';
import type { DocumentLanguage } from '../../../shared/documents/inputs';
import type { PaperDocument } from '../../../shared/documents/model';
import type { Result } from '../../../shared/errors/app-error';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { OutputFile } from './';

/** A version in the list of a plan's versions. */
export interface PlanVersion extends Pick<
  Plan,
  'version' | 'reason' | 'sentOn' | 'approvedOn' | 'approvedBy' | 'takenBack'
> {
  state: 'draft' | 'sent' | 'in_force' | 'replaced';
  lines: number;
}

export interface PlanView {
  plan: Plan;
  /** False for a plan the program suggests. */
  saved: boolean;
  /** An earlier version, opened to be read. */
  old: boolean;
  facts: PlanFacts;
  /** All versions, the latest first; empty while nothing is saved. */
  versions: PlanVersion[];
  /** Day to aim at for the approval (D-12, D-26). */
  target: CivilDate;
  /** The approval was marked today and may be taken back. */
  mayTakeBack: boolean;
  /** Who approves, as the settings have it. */
  approver: string;
  /** The end of the execution report as the program would write it. */
  suggestedConclusion: Record<DocumentLanguage, string>;
  /** Null for a quarter. */
  duty: PlanDuty | null;
  /** The executor of a new line. */
  executor: { kk: string; ru: string };
}

/** Where lines can be taken from. */
export interface PlanSources {
  /** Saved plans of the same kind, the latest first, each with what was not carried out. */
  earlier: { period: PlanPeriod; lines: PlanLine[]; unfinished: PlanLine[] }[];
  templates: PlanTemplate[];
  /** Lines every plan of the kind has. */
  standard: PlanLine[];
  /** Lines the program's own dates ask for in this period; empty for a plan of a year. */
  calendar: PlanLine[];
}

/** A paper of a plan: the plan itself, or the report on its execution. `version` absent: the latest. */
export interface PlanPaperRef {
  period: PlanPeriod;
  kind: 'plan' | 'execution';
  version?: number;
}

export interface PlanApi {
  /** The latest version, an earlier one, or a suggestion. `plan.not_found` for a version there is not. */
  plan(period: PlanPeriod, version?: number): Promise<Result<PlanView>>;
  /**
   * Saves lines and conclusion; a sent or approved plan changes only its marks of what was done (`plan.approved`,
   * 227-48).
   */
  savePlan(plan: Plan): Promise<Result<Plan>>;
  /** `plan.state`, `plan.empty`, `plan.date` at field `on`. */
  sendPlan(period: PlanPeriod, on: CivilDate): Promise<Result<Plan>>;
  /** Freezes the plan. `plan.state`, `plan.date` at field `on`. */
  approvePlan(period: PlanPeriod, on: CivilDate, by: string): Promise<Result<Plan>>;
  /**
   * Takes the sending back, or on the day it was marked the approval. `plan.reason_required`, `plan.not_today`,
   * `plan.state`.
   */
  takeBackPlan(period: PlanPeriod, reason: string): Promise<Result<Plan>>;
  /**
   * Makes a draft of the approved plan, which stays in force until the draft is approved. `plan.reason_required`,
   * `plan.state`.
   */
  newPlanVersion(period: PlanPeriod, reason: string): Promise<Result<Plan>>;
  /** Throws the draft of a further version away. `plan.state`. */
  dropPlanVersion(period: PlanPeriod): Promise<Result<Plan>>;
  planSources(period: PlanPeriod): Promise<Result<PlanSources>>;
  /** A new template (empty id), a changed one, or one brought back under its old id. `plan.template_name`. */
  savePlanTemplate(template: PlanTemplate): Promise<Result<PlanTemplate>>;
  dropPlanTemplate(id: string): Promise<Result<null>>;
  /** Whether Today asks for the plan. Who answers for it stands in the settings. */
  remindOfAnnualPlan(book: AnnualBook, remind: boolean): Promise<Result<null>>;
  planDocument(ref: PlanPaperRef, language: DocumentLanguage): Promise<Result<PaperDocument>>;
  planFile(
    ref: PlanPaperRef,
    format: 'xlsx' | 'docx' | 'html',
    language: DocumentLanguage,
  ): Promise<Result<OutputFile>>;
}
