/**
 * Rows of the table `plan`: the latest version of a plan under its period's name (`2026-Q2`, `2027-educational`), earlier
 * approved versions under `NAME#1`…, templates under `template:ID`, who answers for the annual plans under `duty:BOOK`.
 */
import { type AnnualBook, type Plan, type PlanBook, type PlanDuty, type PlanPeriod, type PlanTemplate, comparePeriods, parsePlanName, planDutySchema, planName, planSchema, planTemplateSchema } from '../../../shared/domain/plan';
import { emptySignatory } from '../../../shared/domain/settings';
import { type OpenVault, settingsOf } from '../session/open-vault';
import type { Change } from '../store/store';

const TEMPLATE = 'template:';
const DUTY = 'duty:';

/** The latest version, or the one asked for; plans of earlier programs get what they did not have yet. */
export function planRow(vault: OpenVault, period: PlanPeriod, version?: number): Plan | undefined {
  const latest = read(vault, planName(period));
  if (version === undefined || latest?.version === version) return latest;
  return read(vault, versionId(period, version));
}

/** Every version, the latest first. */
export function versionRows(vault: OpenVault, period: PlanPeriod): Plan[] {
  const latest = planRow(vault, period);
  if (!latest) return [];
  const earlier = Array.from({ length: latest.version - 1 }, (_, index) => planRow(vault, period, latest.version - 1 - index));
  return [latest, ...earlier.filter((plan) => plan !== undefined)];
}

/** Saved plans of one kind, the latest period first. */
export function savedPlans(vault: OpenVault, book: PlanBook): Plan[] {
  const names = [...vault.store.all('plan').keys()].map(parsePlanName).filter((period) => period?.book === book);
  return names.flatMap((period) => (period ? [planRow(vault, period)] : [])).filter((plan) => plan !== undefined).sort((a, b) => comparePeriods(b, a));
}

export function planChange(plan: Plan): Change {
  return { table: 'plan', id: planName(plan), value: plan };
}

/** An approved version put aside for the one that is to follow. */
export function keptVersion(plan: Plan): Change {
  return { table: 'plan', id: versionId(plan, plan.version), value: plan };
}

/** The kept version gone again: it is the latest once more. */
export function unkeptVersion(plan: Plan): Change {
  return { table: 'plan', id: versionId(plan, plan.version), remove: true };
}

export function templateRows(vault: OpenVault, book?: PlanBook): PlanTemplate[] {
  const rows = [...vault.store.all('plan')].flatMap(([id, value]) => {
    const parsed = id.startsWith(TEMPLATE) ? planTemplateSchema.safeParse(value) : null;
    return parsed?.success ? [parsed.data] : [];
  });
  return rows.filter((template) => book === undefined || template.book === book);
}

export function templateChange(template: PlanTemplate): Change {
  return { table: 'plan', id: TEMPLATE + template.id, value: template };
}

export function templateRemoval(id: string): Change {
  return { table: 'plan', id: TEMPLATE + id, remove: true };
}

/** Who answers for an annual plan; at first whom the settings name, and Today asks. */
export function dutyRow(vault: OpenVault, book: AnnualBook): PlanDuty {
  const parsed = planDutySchema.safeParse(vault.store.get('plan', DUTY + book));
  if (parsed.success) return parsed.data;
  const named = settingsOf(vault).responsible.find(({ area }) => area === book || area === 'both');
  return { unit: named?.position ?? { kk: '', ru: '' }, person: { ...emptySignatory(), ...(named ? { name: named.name } : {}) }, namedBy: '', decision: named?.decision ?? null, remind: true };
}

export function dutyChange(book: AnnualBook, duty: PlanDuty): Change {
  return { table: 'plan', id: DUTY + book, value: duty };
}

function read(vault: OpenVault, id: string): Plan | undefined {
  const row = vault.store.get('plan', id);
  if (row === undefined) return undefined;
  const parsed = planSchema.safeParse(row);
  return parsed.success ? parsed.data : undefined;
}

function versionId(period: PlanPeriod, version: number): string {
  return `${planName(period)}#${version}`;
}
