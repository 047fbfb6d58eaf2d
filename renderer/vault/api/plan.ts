/**
 * Plans as the window may ask for them: lines, states, versions, sources of lines, papers (order 227, points 9, 10, 24,
 * 31 and 32).
 */
import type { Plan, PlanDuty, PlanLine, PlanPeriod, PlanTemplate } from '../../../shared/domain/plan/plan';
import type { PlanFacts } from '../../../shared/domain/plan/plan-line';
import type { DocumentLanguage } from '../../../shared/documents/inputs';
import type { CivilDate } from '../../../shared/time/civil-date';

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
