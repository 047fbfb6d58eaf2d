/** Plans (order 227, points 9, 24 and 31) and their facts, counted by the same rules as Annex 3. */
import {
  type Plan,
  type PlanPeriod,
  type PlanSigning,
  neighbourPeriod,
  planName,
  planSchema,
  type AnnualBook,
} from '../../../../shared/domain/plan/plan';
import { planFacts } from '../../../../shared/domain/plan/plan-facts';
import { type PlanFacts, executionOf } from '../../../../shared/domain/plan/plan-line';
import type { Bilingual } from '../../../../shared/domain/settings/settings';
import { standardAnnualPlan } from '../../../../shared/domain/plan/standard-annual-plan';
import { type StandardPlanContext, standardPlan } from '../../../../shared/domain/plan/standard-plan';
import { suggestedConclusion } from '../../../../shared/documents/plan/plan-execution';
import { type Result, fail, failShape, ok } from '../../../../shared/errors/app-error';
import { annualPlanTargetDay } from '../../../../shared/regulation/order-227/points-04-16/point-09-annual-plan';
import { destroyFrom } from '../../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { planTargetDay } from '../../../../shared/regulation/order-227/points-17-29/point-24-quarterly-plan';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import type { Quarter } from '../../../../shared/time/periods';
import type { PlanVersion, PlanView } from '../../api/plan';
import { type OpenVault, calendarOf, settingsOf, todayOf, viewsOf } from '../../open/open-vault';
import { dutyRow, planChange, planRow, remindChange, versionRows } from '../../rows/plan-rows';

/** A saved plan, one of its versions, or a suggested one that is not saved yet. */
export function planView(vault: OpenVault, period: PlanPeriod, version?: number): Result<PlanView> {
  const saved = planRow(vault, period, version);
  if (version !== undefined && !saved) return fail('plan.not_found');
  const plan = saved ?? suggested(vault, period);
  const latest = planRow(vault, period);
  const facts = factsOf(vault, plan);
  const { authorisedHead } = settingsOf(vault);
  const old = saved !== undefined && saved.version !== latest?.version;
  return ok({
    plan,
    saved: saved !== undefined,
    old,
    facts,
    versions: versionRows(vault, period).map((one, index, all) => versionOf(one, all.slice(0, index))),
    target: targetOf(vault, period),
    mayTakeBack: !old && approvedToday(vault, plan),
    approver: `${authorisedHead.position.kk} ${authorisedHead.name.kk}`.trim(),
    suggestedConclusion: suggestedConclusion(executionOf(plan, facts)),
    duty: period.book === 'quarter' ? null : dutyRow(vault, period.book),
    executor: executorOf(vault, period),
  });
}

/** Facts by line. */
export function factsOf(vault: OpenVault, plan: Plan): PlanFacts {
  return Object.fromEntries(
    planFacts(plan, viewsOf(vault).versions, undefined, settingsOf(vault).candidateUnit).map(
      ({ lineId, fact, percent }) => [lineId, { fact, percent }],
    ),
  );
}

/** Day to aim at: the last working day before the quarter (D-26), or before 25 December of the year before (D-12). */
export function targetOf(vault: OpenVault, { quarter, year }: PlanPeriod): CivilDate {
  return quarter === null
    ? annualPlanTargetDay(year, calendarOf(vault))
    : planTargetDay({ year, quarter }, calendarOf(vault));
}

/**
 * Saves lines and conclusion; sent or approved plans are locked but for the marks of what was done (227-11, 227-48).
 */
export async function save(vault: OpenVault, plan: Plan): Promise<Result<Plan>> {
  const parsed = planSchema.safeParse(plan);
  if (!parsed.success) return failShape(parsed.error.issues);
  const before = planRow(vault, plan);
  const { lines, conclusion } = parsed.data;
  if (before && before.version !== plan.version) return fail('plan.state');
  if (before && before.state !== 'draft' && withoutMarks(before) !== withoutMarks({ ...before, lines }))
    return fail('plan.approved', { clause: '227-48' });
  const next: Plan = before
    ? { ...before, lines, conclusion }
    : {
        ...parsed.data,
        state: 'draft',
        version: 1,
        sentOn: null,
        approvedOn: null,
        approvedBy: '',
        approvedAt: null,
        signing: null,
        takenBack: [],
      };
  const written = await vault.store.write([planChange(next)]);
  return written.ok ? ok(next) : written;
}

/** What a paper of the plan prints of the body: as it was at the approval, else as the settings have it now. */
export function signingOf(vault: OpenVault, plan: Plan): PlanSigning {
  if (plan.signing) return plan.signing;
  const { unit, psychologist, authorisedHead, restrictedMark, forms } = settingsOf(vault);
  const body = {
    unit: { code: unit.code, name: unit.name, ...(unit.genitive ? { genitive: unit.genitive } : {}) },
    head: authorisedHead,
    restrictedMark,
    form: forms[plan.book] ?? null,
  };
  if (plan.book === 'quarter') return { ...body, author: psychologist, authorUnit: { kk: '', ru: '' } };
  const duty = dutyRow(vault, plan.book);
  return { ...body, author: duty.person, authorUnit: duty.unit };
}

/**
 * To whom a report on execution goes: as the settings have it on the day of the report (order 227, points 10 and 32).
 */
export function executionRecipient(vault: OpenVault): Pick<PlanSigning, 'addressee' | 'recipient'> {
  const { executionTo, bodyHead, authorisedHead, executionAddressee } = settingsOf(vault);
  return { addressee: executionAddressee, recipient: executionTo === 'head' ? bodyHead : authorisedHead };
}

/** True while an approval may still be taken back: marked today, and by this program. */
export function approvedToday(vault: OpenVault, plan: Plan): boolean {
  return (
    plan.state === 'approved' &&
    plan.approvedAt !== null &&
    civilDateIn(plan.approvedAt, settingsOf(vault).timeZone) === todayOf(vault)
  );
}

/** What the lines of the program's own dates are made from. */
export function planContext(vault: OpenVault): StandardPlanContext {
  const destructions = [...viewsOf(vault).current.values()].flatMap((record) =>
    record.kind === 'research' && record.status === 'active' && record.end !== null && !record.destroyedByAct
      ? [{ id: record.id, destroyFrom: destroyFrom(record.end) }]
      : [],
  );
  return { calendar: calendarOf(vault), executor: settingsOf(vault).psychologist.position, destructions };
}

/** Who carries a new line out. */
export function executorOf(vault: OpenVault, { book }: PlanPeriod): Bilingual {
  if (book === 'quarter') return settingsOf(vault).psychologist.position;
  const { unit, person } = dutyRow(vault, book);
  return { kk: unit.kk || person.position.kk, ru: unit.ru || person.position.ru };
}

/** Whether Today asks for the annual plan, or another unit makes it. */
export async function setReminder(vault: OpenVault, book: AnnualBook, remind: boolean): Promise<Result<null>> {
  const written = await vault.store.write([remindChange(vault, book, remind)]);
  return written.ok ? ok(null) : written;
}

function suggested(vault: OpenVault, period: PlanPeriod): Plan {
  const before = planRow(vault, neighbourPeriod(period, -1));
  const previous = before ? { previous: before } : {};
  if (period.book !== 'quarter')
    return standardAnnualPlan(period.book, period.year, { responsible: executorOf(vault, period), ...previous });
  return standardPlan({ year: period.year, quarter: period.quarter ?? 1 } satisfies Quarter, {
    ...planContext(vault),
    ...previous,
  });
}

/** `after`: the versions that followed, the latest first. */
function versionOf(plan: Plan, after: readonly Plan[]): PlanVersion {
  const { version, reason, sentOn, approvedOn, approvedBy, takenBack, lines } = plan;
  const state =
    plan.state !== 'approved' ? plan.state : after.some((one) => one.state === 'approved') ? 'replaced' : 'in_force';
  return { version, reason, sentOn, approvedOn, approvedBy, takenBack, lines: lines.length, state };
}

/** The plan as it was sent or approved: everything but the marks set by hand as time goes on. */
function withoutMarks(plan: Plan): string {
  const none = { outcome: '', remark: '' };
  return JSON.stringify(
    planSchema.parse({
      ...plan,
      conclusion: { kk: null, ru: null },
      lines: plan.lines.map((line) => ({ ...line, ...none, ru: { ...line.ru, ...none }, doneManually: false })),
    }),
  );
}

/** `2026-Q2 v1`, as the action log names a plan. */
export function planSubject(plan: Plan): string {
  return `${planName(plan)} v${plan.version}`;
}
