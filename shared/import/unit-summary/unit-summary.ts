/**
 * The reports of all units of a half-year brought together: totals, who is missing, what does not agree, what changed
 * (order 227, point 26).
 */
import type { Annex3Key } from '../../regulation/order-227/annex-3/annex-3-rows';
import { FIGURE_KEYS } from './reading';
import { SECTIONS } from './read-report';
import {
  type ExpectedUnit,
  type UnitFigures,
  type UnitReport,
  asksColumn,
  figuresOf,
  namesOf,
  unitOf,
} from './unit-report';
import { parseHalfYear } from '../../time/periods';
import type { Bilingual } from '../../domain/settings/settings';

/**
 * `counted`: its figures are in the totals; `replaced`: a later version of the same unit counts; `spare`: another
 * report
 * of the same unit counts; `other_period`: it speaks of another half-year; `ask_column`: a person has to say which
 * column holds the
 * figures; `unread`: nothing of it is known.
 */
export type ReportState = 'counted' | 'replaced' | 'spare' | 'other_period' | 'ask_column' | 'unread';

/** What a person should look at. `keys` are the rows it is about. */
export interface Finding {
  code:
    | 'unread'
    | 'rows'
    | 'sum'
    | 'candidates'
    | 'other_period'
    | 'other_year'
    | 'no_period'
    | 'ask_column'
    | 'twice'
    | 'replaced'
    | 'changed'
    | 'differing'
    | 'unknown_unit'
    | 'no_unit';
  /** `ask` wants a decision, `tell` only has to be known. */
  level: 'ask' | 'tell';
  keys: Annex3Key[];
  /** The half-year, the version or the numbers the words speak of. */
  values: Record<string, string | number>;
}

export interface SummaryReport {
  report: UnitReport;
  state: ReportState;
  findings: Finding[];
  figures: UnitFigures;
  /** Of the list, or as the file says it; both may be empty. */ name: Bilingual;
  unit: ExpectedUnit | null;
  /** Tells units apart. */ key: string;
}
/** A unit whose report counts. */
export interface SummaryLine {
  key: string;
  name: Bilingual;
  code: string;
  reportId: string;
  figures: UnitFigures;
  /** The same unit's figures of the half-year before. */ before: UnitFigures | null;
  asks: boolean;
}
/** `sum` of the units that have the figure; `without` units have none. */
export type SummaryTotals = Record<Annex3Key, { sum: number; without: number }>;

export interface UnitSummary {
  reports: SummaryReport[];
  lines: SummaryLine[];
  totals: SummaryTotals;
  /** Of the half-year before, with the number of its units; null when nothing was collected then. */
  before: { totals: SummaryTotals; units: number } | null;
  missing: ExpectedUnit[];
  expected: ExpectedUnit[];
  /** Totals of the form that are not the sum of their rows, over all units. */
  uneven: { key: Annex3Key; total: number; rows: number }[];
}

/** `period` by name (`2026-1`); `earlier` are the reports of the half-year before. */
export function summarise(
  period: string,
  reports: readonly UnitReport[],
  earlier: { period: string; reports: readonly UnitReport[] },
  units: readonly ExpectedUnit[],
): UnitSummary {
  const shown = judged(period, reports, units);
  const past = judged(earlier.period, earlier.reports, units).filter(({ state }) => state === 'counted');
  const pastByKey = new Map(past.map((one) => [one.key, one.figures]));
  const counted = shown.filter(({ state }) => state === 'counted');
  const totals = totalsOf(counted.map(({ figures }) => figures));
  const present = new Set(counted.map(({ key }) => key));
  return {
    reports: shown,
    totals,
    expected: [...units],
    missing: units.filter(({ id }) => !present.has(`unit:${id}`)),
    lines: counted.map(({ key, name, unit, report, figures, findings }) => ({
      key,
      name,
      code: unit?.code ?? report.reading?.code ?? '',
      reportId: report.id,
      figures,
      before: pastByKey.get(key) ?? null,
      asks: findings.some(({ level }) => level === 'ask'),
    })),
    before: past.length > 0 ? { totals: totalsOf(past.map(({ figures }) => figures)), units: past.length } : null,
    uneven: SECTIONS.map(({ total, rows }) => ({
      key: total,
      total: totals[total].sum,
      rows: rows.reduce((sum, row) => sum + totals[row].sum, 0),
    })).filter((one) => one.total !== one.rows),
  };
}

/** Adds up what is known. */
export function totalsOf(all: readonly UnitFigures[]): SummaryTotals {
  const totals = Object.fromEntries(FIGURE_KEYS.map((key) => [key, { sum: 0, without: 0 }])) as SummaryTotals;
  for (const figures of all) {
    for (const key of FIGURE_KEYS) {
      const value = figures[key];
      if (value === null) totals[key].without += 1;
      else totals[key].sum += value;
    }
  }
  return totals;
}

function judged(period: string, reports: readonly UnitReport[], units: readonly ExpectedUnit[]): SummaryReport[] {
  const all = reports.map((report): SummaryReport => {
    const unit = unitOf(report, units);
    const names = namesOf(report);
    const figures = figuresOf(report);
    return {
      report,
      figures,
      unit,
      name: unit?.name ?? report.reading?.unit ?? { kk: '', ru: '' },
      findings: [],
      state: stateAlone(period, report, figures),
      key: unit ? `unit:${unit.id}` : names[0] ? `name:${names[0]}` : `file:${report.id}`,
    };
  });
  const groups = new Map<string, SummaryReport[]>();
  for (const one of all) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  for (const group of groups.values()) chooseOne(group);
  return all.map((one) => ({ ...one, findings: [...one.findings, ...findingsOf(period, one, units.length > 0)] }));
}

function stateAlone(period: string, report: UnitReport, figures: UnitFigures): ReportState {
  if (Object.values(figures).every((value) => value === null)) return 'unread';
  const said = report.reading?.period ?? null;
  if (((said !== null && said !== period) || isOtherYear(period, report)) && !report.takenAnyway) return 'other_period';
  return asksColumn(report) ? 'ask_column' : 'counted';
}

/** The file names no half-year, but a year, and it is not this one. */
function isOtherYear(period: string, { reading }: UnitReport): boolean {
  return reading?.period === null && reading.year !== undefined && reading.year !== parseHalfYear(period)?.year;
}

/**
 * Of several reports of one unit exactly one counts: the one a person chose, else the highest version, else the one
 * that came last.
 */
function chooseOne(group: SummaryReport[]): void {
  const able = group.filter(({ state }) => state === 'counted');
  if (able.length < 2) return;
  const version = ({ report }: SummaryReport) => report.reading?.version ?? 0;
  const highest = Math.max(...able.map(version));
  const settled = able.every((one) => version(one) > 0) && able.filter((one) => version(one) === highest).length === 1;
  const chosen = able
    .filter(({ report }) => report.chosenAt !== null)
    .toSorted((a, b) => compare(a.report.chosenAt!, b.report.chosenAt!))
    .at(-1);
  const best =
    chosen ??
    able
      .filter((one) => !settled || version(one) === highest)
      .toSorted((a, b) => compare(a.report.addedAt, b.report.addedAt))
      .at(-1)!;
  for (const one of able) {
    if (one !== best) one.state = settled && !chosen ? 'replaced' : 'spare';
    if (settled && !chosen) {
      if (one !== best) one.findings.push({ code: 'replaced', level: 'tell', keys: [], values: { version: highest } });
    } else one.findings.push({ code: 'twice', level: chosen ? 'tell' : 'ask', keys: [], values: { n: able.length } });
  }
}

function compare(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

function findingsOf(period: string, { report, figures, state, unit, name }: SummaryReport, listed: boolean): Finding[] {
  if (state === 'unread') return [{ code: 'unread', level: 'ask', keys: [], values: {} }];
  const found: Finding[] = [];
  const add = (
    code: Finding['code'],
    level: Finding['level'],
    keys: Annex3Key[] = [],
    values: Finding['values'] = {},
  ) => found.push({ code, level, keys, values });
  const said = report.reading?.period ?? null;
  if (said !== null && said !== period) add('other_period', report.takenAnyway ? 'tell' : 'ask', [], { period: said });
  if (isOtherYear(period, report))
    add('other_year', report.takenAnyway ? 'tell' : 'ask', [], { year: report.reading?.year ?? 0 });
  else if (said === null && report.reading && report.reading.way !== 'hand') add('no_period', 'tell');
  if (asksColumn(report))
    add('ask_column', 'ask', [], {
      columns: report
        .reading!.columns!.map(({ at, heading }) => (heading === '' ? at : `${at} – ${heading}`))
        .join('; '),
    });
  if (report.genuine === false) add('changed', 'ask');
  const blank = FIGURE_KEYS.filter((key) => figures[key] === null);
  if (blank.length > 0) add('rows', 'ask', blank);
  for (const { total, rows } of SECTIONS) {
    const values = rows.map((row) => figures[row]);
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    if (figures[total] !== null && values.every((value) => value !== null) && figures[total] !== sum)
      add('sum', 'ask', [total], { total: figures[total], sum });
  }
  const [all, refusedOnes] = [figures['1.5'], figures['1.5.not_recommended']];
  if (all !== null && refusedOnes !== null && refusedOnes > all)
    add('candidates', 'ask', ['1.5.not_recommended'], { all, n: refusedOnes });
  const differing = (report.reading?.differing ?? []).filter((key) => report.typed[key] === undefined);
  if (differing.length > 0) add('differing', 'ask', differing);
  if (!unit && name.kk === '' && name.ru === '') add('no_unit', 'ask');
  else if (!unit && listed) add('unknown_unit', 'ask');
  return found;
}
