/**
 * Rows of the table `plan`: the latest version of a plan under its period's name (`2026-Q2`, `2027-educational`),
 * earlier
 * approved versions under `NAME#1`…, templates under `template:ID`, whether Today asks for the annual plans under
 * `duty:BOOK`.
 */
import {
  ANNUAL_BOOKS,
  type AnnualBook,
  type Plan,
  type PlanBook,
  type PlanDuty,
  type PlanPeriod,
  type PlanTemplate,
  comparePeriods,
  parsePlanName,
  planName,
} from '../../../shared/domain/plan/plan';
import {
  type Bilingual,
  type Responsible,
  type Settings,
  emptySignatory,
} from '../../../shared/domain/settings/settings';
import { type OpenVault, settingsOf } from '../open/open-vault';
import type { Change } from '../store/store';
import { readRow } from './parsing';

const TEMPLATE = 'template:';
const DUTY = 'duty:';
const NO_DUTY: PlanDuty = {
  unit: { kk: '', ru: '' },
  person: emptySignatory(),
  namedBy: '',
  decision: null,
  remind: true,
};

/** The latest version, or the one asked for; plans of earlier programs get what they did not have yet. */
export function planRow(vault: OpenVault, period: PlanPeriod, version?: number): Plan | undefined {
  const latest = readRow<Plan>(vault, 'plan', planName(period));
  if (version === undefined || latest?.version === version) return latest;
  return readRow<Plan>(vault, 'plan', versionId(period, version));
}

/** Every version, the latest first. */
export function versionRows(vault: OpenVault, period: PlanPeriod): Plan[] {
  const latest = planRow(vault, period);
  if (!latest) return [];
  const earlier = Array.from({ length: latest.version - 1 }, (_, index) =>
    planRow(vault, period, latest.version - 1 - index),
  );
  return [latest, ...earlier.filter((plan) => plan !== undefined)];
}

/** Saved plans of one kind, the latest period first. */
export function savedPlans(vault: OpenVault, book: PlanBook): Plan[] {
  const names = [...vault.store.all('plan').keys()].map(parsePlanName).filter((period) => period?.book === book);
  return names
    .flatMap((period) => (period ? [planRow(vault, period)] : []))
    .filter((plan) => plan !== undefined)
    .sort((a, b) => comparePeriods(b, a));
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
  const rows = [...vault.store.all('plan').keys()]
    .map((id) => (id.startsWith(TEMPLATE) ? readRow<PlanTemplate>(vault, 'plan', id) : undefined))
    .filter((template) => template !== undefined);
  return rows.filter((template) => book === undefined || template.book === book);
}

export function templateChange(template: PlanTemplate): Change {
  return { table: 'plan', id: TEMPLATE + template.id, value: template };
}

export function templateRemoval(id: string): Change {
  return { table: 'plan', id: TEMPLATE + id, remove: true };
}

/**
 * Who answers for an annual plan: whom the settings name, else whom an earlier program kept with the plan; Today asks
 * unless told not to.
 */
export function dutyRow(vault: OpenVault, book: AnnualBook): PlanDuty {
  const kept = keptDuty(vault, book);
  if (kept && hasPeople(kept)) return kept;
  const { responsible } = settingsOf(vault);
  const named = responsible.find(({ area }) => area === book) ?? responsible.find(({ area }) => area === 'both');
  const remind = kept?.remind ?? true;
  if (!named) return { ...NO_DUTY, remind };
  const { unit, position, rank, name, namedBy, decision } = named;
  const inUnit = unit.kk !== '' || unit.ru !== '';
  return {
    unit: inUnit ? unit : position,
    person: { ...emptySignatory(), rank, name, ...(inUnit ? { position } : {}) },
    namedBy,
    decision,
    remind,
  };
}

/** The settings with the people earlier programs kept with the annual plans: they stand first, once. */
export function withKeptDuties(vault: OpenVault, settings: Settings): Settings {
  const kept = ANNUAL_BOOKS.flatMap((area): Responsible[] => {
    const duty = keptDuty(vault, area);
    if (!duty || !hasPeople(duty)) return [];
    const {
      unit,
      person: { position, rank, name },
      namedBy,
      decision,
    } = duty;
    const twice = settings.responsible.some(
      (one) =>
        (one.area === area || one.area === 'both') &&
        same(one.name, name) &&
        (same(one.unit, unit) || same(one.position, unit)),
    );
    return twice ? [] : [{ area, unit, position, rank, name, namedBy, decision }];
  });
  return kept.length === 0 ? settings : { ...settings, responsible: [...kept, ...settings.responsible] };
}

/** To be written with the settings, which hold these people from now on. */
export function keptDutiesGone(vault: OpenVault): Change[] {
  return ANNUAL_BOOKS.flatMap((book) => {
    const duty = keptDuty(vault, book);
    return duty && hasPeople(duty) ? [dutyChange(book, { ...NO_DUTY, remind: duty.remind })] : [];
  });
}

/** Whether Today asks for the plan; whoever an earlier program kept stays kept. */
export function remindChange(vault: OpenVault, book: AnnualBook, remind: boolean): Change {
  return dutyChange(book, { ...(keptDuty(vault, book) ?? NO_DUTY), remind });
}

function keptDuty(vault: OpenVault, book: AnnualBook): PlanDuty | undefined {
  return readRow(vault, 'plan', DUTY + book);
}

function hasPeople({ unit, person: { position, name } }: PlanDuty): boolean {
  return [unit, position, name].some(({ kk, ru }) => kk !== '' || ru !== '');
}

function same(a: Bilingual, b: Bilingual): boolean {
  return a.kk === b.kk && a.ru === b.ru;
}

function dutyChange(book: AnnualBook, duty: PlanDuty): Change {
  return { table: 'plan', id: DUTY + book, value: duty };
}

function versionId(period: PlanPeriod, version: number): string {
  return `${planName(period)}#${version}`;
}
