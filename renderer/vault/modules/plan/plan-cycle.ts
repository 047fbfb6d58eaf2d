/**
 * From draft to approved and to the next version, and back with a reason (order 227, points 9, 24 and 31; 227-11,
 * 227-48).
 */
import type { Plan, PlanPeriod } from '../../../../shared/domain/plan/plan';
import type { AuditEvent } from '../../../../shared/domain/action-log/audit';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { type CivilDate, parseCivilDate } from '../../../../shared/time/civil-date';
import { type OpenVault, nowOf, todayOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { auditLine } from '../../rows/audit';
import { approvedToday, planSubject, signingOf } from './plan';
import { keptVersion, planChange, planRow, unkeptVersion } from '../../rows/plan-rows';

const MAX_REASON = 2_000;

/** Marks a saved draft as sent for approval. */
export async function sendPlan(vault: OpenVault, period: PlanPeriod, on: CivilDate): Promise<Result<Plan>> {
  const plan = planRow(vault, period);
  if (plan?.state !== 'draft') return fail('plan.state');
  if (plan.lines.length === 0) return fail('plan.empty');
  const sentOn = parseCivilDate(on);
  if (!sentOn || sentOn > todayOf(vault)) return fail('plan.date', { field: 'on' });
  return put(vault, { ...plan, state: 'sent', sentOn }, 'plan.sent');
}

/** Marks a sent plan as approved; from then on it changes only by a new version. */
export async function approvePlan(
  vault: OpenVault,
  period: PlanPeriod,
  on: CivilDate,
  by: string,
): Promise<Result<Plan>> {
  const plan = planRow(vault, period);
  if (plan?.state !== 'sent') return fail('plan.state');
  const approvedOn = parseCivilDate(on);
  if (!approvedOn || approvedOn > todayOf(vault) || (plan.sentOn !== null && approvedOn < plan.sentOn))
    return fail('plan.date', { field: 'on' });
  return put(
    vault,
    {
      ...plan,
      state: 'approved',
      approvedOn,
      approvedBy: by.trim().slice(0, 600),
      approvedAt: nowOf(vault),
      signing: signingOf(vault, plan),
    },
    'plan.approved',
  );
}

/** A sending is taken back on any day, for the head may return a plan; an approval on the day it was marked only. */
export async function takeBackPlan(vault: OpenVault, period: PlanPeriod, reason: string): Promise<Result<Plan>> {
  const plan = planRow(vault, period);
  if (!plan || plan.state === 'draft') return fail('plan.state');
  if (!reason.trim()) return fail('plan.reason_required', { field: 'reason' });
  if (plan.state === 'approved' && !approvedToday(vault, plan)) return fail('plan.not_today');
  const takenBack = [
    ...plan.takenBack,
    { at: nowOf(vault), from: plan.state, reason: reason.trim().slice(0, MAX_REASON) },
  ];
  const back: Plan =
    plan.state === 'sent'
      ? { ...plan, takenBack, state: 'draft', sentOn: null }
      : { ...plan, takenBack, state: 'sent', approvedOn: null, approvedBy: '', approvedAt: null, signing: null };
  return put(vault, back, plan.state === 'sent' ? 'plan.returned' : 'plan.unapproved');
}

/** A draft made of the approved plan, which is kept. */
export async function newPlanVersion(vault: OpenVault, period: PlanPeriod, reason: string): Promise<Result<Plan>> {
  const plan = planRow(vault, period);
  if (plan?.state !== 'approved') return fail('plan.state');
  if (!reason.trim()) return fail('plan.reason_required', { field: 'reason' });
  const draft: Plan = {
    ...plan,
    version: plan.version + 1,
    reason: reason.trim().slice(0, MAX_REASON),
    state: 'draft',
    sentOn: null,
    approvedOn: null,
    approvedBy: '',
    approvedAt: null,
    signing: null,
    takenBack: [],
  };
  return put(vault, draft, 'plan.version', [keptVersion(plan)]);
}

/** Throws the draft of a further version away; the marks set meanwhile stay with the version in force. */
export async function dropPlanVersion(vault: OpenVault, period: PlanPeriod): Promise<Result<Plan>> {
  const draft = planRow(vault, period);
  const before = draft && draft.version > 1 ? planRow(vault, period, draft.version - 1) : undefined;
  if (draft?.state !== 'draft' || !before) return fail('plan.state');
  const marks = new Map(draft.lines.map((line) => [line.id, line]));
  const lines = before.lines.map((line) => {
    const now = marks.get(line.id);
    return now
      ? {
          ...line,
          doneManually: now.doneManually,
          outcome: now.outcome,
          remark: now.remark,
          ru: { ...line.ru, outcome: now.ru.outcome, remark: now.ru.remark },
        }
      : line;
  });
  const back = { ...before, lines, conclusion: draft.conclusion };
  const written = await vault.store.write([
    planChange(back),
    unkeptVersion(before),
    auditLine(vault, 'plan.dropped', planSubject(draft)),
  ]);
  return written.ok ? ok(back) : written;
}

async function put(vault: OpenVault, plan: Plan, event: AuditEvent, more: Change[] = []): Promise<Result<Plan>> {
  const written = await vault.store.write([planChange(plan), ...more, auditLine(vault, event, planSubject(plan))]);
  return written.ok ? ok(plan) : written;
}
