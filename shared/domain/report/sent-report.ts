/**
 * Reports that were sent and what they are answerable for: which record versions each one counts, what has changed
 * since, and what goes into a corrected report or is carried over, so that each piece of work is in exactly one sent
 * report (order 227, point 25; D-05, D-06, A3-26). Everything here is sums: a report's own records, plus what it
 * carries.
 */
import { notRecommended } from '../../regulation/order-227/annex-3/annex-3-candidates';
import { countsOf } from '../../regulation/order-227/annex-3/annex-3-counting';
import { continuousPeriod, type PeriodMode } from '../../regulation/order-227/points-17-29/point-25-report-period';
import type { Instant } from '../../time/instant';
import { type CivilRange, type HalfYear, compareHalfYears, halfYearName } from '../../time/periods';
import { ANNEX3_ROWS, type Annex3Figures, type Annex3Key } from './annex3';
import { countedRecords } from './counted-records';
import { type CandidateUnit, countsByUnit } from './counted-units';
import type { WorkRecord } from '../records/record';
import { conclusionsOf, noFigures } from './report';

/** Every key of the form's figures. */
export const FIGURE_KEYS: readonly Annex3Key[] = [...ANNEX3_ROWS, '1.5.not_recommended'];

/** A record version a report counts. */
export interface Booked {
  id: string;
  version: number;
}
/** A version that came in (1) or went out (-1) of an earlier period's account. */
export interface Booking extends Booked {
  sign: 1 | -1;
}
/** What a report says beside its own half-year: what became of an earlier one after its report was sent. */
export interface Carried {
  from: HalfYear;
  figures: Annex3Figures;
  bookings: Booking[];
}

/** A sent report as far as accounting asks about it. */
export interface ReportBook {
  id: string;
  period: HalfYear;
  /** № of the report for its half-year, from 1; a higher one replaces the lower. */
  version: number;
  range: CivilRange;
  mode: PeriodMode;
  /** How row 1.5 counts; reports sent by earlier versions counted examinations. */
  candidateUnit?: CandidateUnit;
  sentAt: Instant;
  /** Marked as sent by mistake and taken back the same day. */
  withdrawn: boolean;
  /** Figures of its own period, without what it carries. */
  own: Annex3Figures;
  counted: Booked[];
  carried: Carried[];
}

/** The report in force of each half-year: the highest № not taken back. */
export function reportsInForce<T extends ReportBook>(reports: Iterable<T>): T[] {
  const byPeriod = new Map<string, T>();
  for (const report of reports) {
    const name = halfYearName(report.period);
    if (!report.withdrawn && (byPeriod.get(name)?.version ?? 0) < report.version) byPeriod.set(name, report);
  }
  return [...byPeriod.values()].sort((a, b) => compareHalfYears(a.period, b.period));
}

/** The report in force of one half-year. */
export function reportInForce<T extends ReportBook>(reports: Iterable<T>, period: HalfYear): T | null {
  return reportsInForce(reports).find((report) => compareHalfYears(report.period, period) === 0) ?? null;
}

/**
 * First and last day a report of this half-year answers for. One that was sent keeps its days; the next one begins the
 * day after, whatever the setting is by then, so that switching it neither loses a day nor counts it twice (D-05).
 */
export function answerableRange(
  reports: Iterable<ReportBook>,
  period: HalfYear,
  mode: PeriodMode,
): { range: CivilRange; mode: PeriodMode } {
  const sent = reportsInForce(reports);
  const own = sent.find((report) => compareHalfYears(report.period, period) === 0);
  return own ? { range: own.range, mode: own.mode } : { range: continuousPeriod(period, mode, sent), mode };
}

/** How row 1.5 of a half-year counts: as its report was sent, or as the setting says (D-03). */
export function unitOf(sent: ReportBook | null, unit: CandidateUnit): CandidateUnit {
  return sent === null ? unit : (sent.candidateUnit ?? 'examinations');
}

/** The records of a range that add to a figure, in the journal's order. */
export function countable(versions: Iterable<WorkRecord>, range: CivilRange): WorkRecord[] {
  return countedRecords(versions, range).filter((record) => countsOf(record).some(({ amount }) => amount > 0));
}

/** Figures of records already chosen for a range. */
export function figuresOf(records: readonly WorkRecord[], unit: CandidateUnit = 'examinations'): Annex3Figures {
  const figures = noFigures();
  for (const { counts } of countsByUnit(records, unit)) for (const { row, amount } of counts) figures[row] += amount;
  figures['1.5.not_recommended'] = notRecommended(conclusionsOf(records)).length;
  return figures;
}

/** Figure by figure: `a + sign·b`. */
export function addFigures(a: Annex3Figures, b: Annex3Figures, sign: 1 | -1 = 1): Annex3Figures {
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, a[key] + sign * b[key]])) as Annex3Figures;
}

/** Keys whose figure is not zero. */
export function changedKeys(figures: Annex3Figures): Annex3Key[] {
  return FIGURE_KEYS.filter((key) => figures[key] !== 0);
}

/** What separates a half-year's sent report from the journal of now. */
export interface Difference {
  figures: Annex3Figures;
  bookings: Booking[];
}

/** True when the sent figures no longer are those of the journal. */
export function differs(difference: Difference): boolean {
  return difference.bookings.length > 0 || changedKeys(difference.figures).length > 0;
}

/**
 * The difference of a sent half-year: the journal of now less its own report, less what other reports carry of it.
 * `without` leaves one report's share out, for a corrected report that is to take that share over. A version that adds
 * the same to the same rows as the one before is no difference.
 */
export function differenceOf(
  reports: Iterable<ReportBook>,
  period: HalfYear,
  versions: readonly WorkRecord[],
  without?: string,
): Difference {
  const sent = reportsInForce(reports);
  const own = sent.find((report) => compareHalfYears(report.period, period) === 0);
  if (!own) return { figures: noFigures(), bookings: [] };
  const now = countable(versions, own.range);
  let booked = own.own;
  const balance = new Map<string, Booking[]>();
  const put = (entry: Booking) => balance.set(entry.id, settle(balance.get(entry.id) ?? [], entry));
  for (const { id, version } of own.counted) put({ id, version, sign: -1 });
  for (const report of sent) {
    if (report.id === without) continue;
    for (const carried of report.carried) {
      if (compareHalfYears(carried.from, period) !== 0) continue;
      booked = addFigures(booked, carried.figures);
      for (const { id, version, sign } of carried.bookings) put({ id, version, sign: sign === 1 ? -1 : 1 });
    }
  }
  for (const { id, version } of now) put({ id, version, sign: 1 });
  const open = new Set([...balance].filter(([, entries]) => entries.length > 1).map(([id]) => id));
  const known = new Map<string, WorkRecord>();
  if (open.size > 0)
    for (const record of versions) if (open.has(record.id)) known.set(`${record.id}#${record.version}`, record);
  const bookings = [...balance.values()].flatMap((entries) => withoutEqual(entries, known));
  return { figures: addFigures(figuresOf(now, own.candidateUnit), booked, -1), bookings };
}

/** Adds a booking to those of its record; the same version in and out is nothing. */
function settle(entries: Booking[], entry: Booking): Booking[] {
  const opposite = entries.findIndex(({ version, sign }) => version === entry.version && sign === -entry.sign);
  return opposite >= 0 ? entries.toSpliced(opposite, 1) : [...entries, entry];
}

/** Drops pairs of one version out and another in that count alike. */
function withoutEqual(entries: Booking[], known: ReadonlyMap<string, WorkRecord>): Booking[] {
  const mark = ({ id, version }: Booked) => {
    const record = known.get(`${id}#${version}`);
    return record ? weight(record) : `${id}#${version}`;
  };
  let left = entries;
  for (const entry of entries.filter(({ sign }) => sign === -1)) {
    const twin = left.find((other) => other.sign === 1 && mark(other) === mark(entry));
    if (twin) left = left.filter((other) => other !== twin && other !== entry);
  }
  return left;
}

/** What a version adds, as text: equal for two versions that count alike. */
function weight(record: WorkRecord): string {
  const conclusions =
    record.kind === 'diagnostics'
      ? record.examinees.map(({ category, code, recommendation }) =>
          category === 'candidate' ? `${code}:${recommendation ?? ''}` : '',
        )
      : [];
  return JSON.stringify([countsOf(record).map(({ row, amount }) => [row, amount]), conclusions.filter(Boolean).sort()]);
}

/** A report ready to be sent: its own figures, what it carries, and the sum that is printed. */
export interface PreparedReport {
  period: HalfYear;
  version: number;
  range: CivilRange;
  mode: PeriodMode;
  candidateUnit: CandidateUnit;
  own: Annex3Figures;
  counted: Booked[];
  carried: Carried[];
  figures: Annex3Figures;
  /**
   * Half-years whose difference cannot be carried, because a figure would fall below zero: they need a corrected
   * report.
   */
  uncarried: HalfYear[];
}

/**
 * The next report of a half-year: № 1, or a corrected one that replaces the one in force. It carries every open
 * difference
 * of earlier half-years; a corrected one takes over what the one before carried.
 */
export function prepareReport(
  reports: readonly ReportBook[],
  period: HalfYear,
  mode: PeriodMode,
  versions: readonly WorkRecord[],
  unit: CandidateUnit = 'examinations',
): PreparedReport {
  const before = reportInForce(reports, period);
  const candidateUnit = unitOf(before, unit);
  const days = answerableRange(reports, period, mode);
  const records = countable(versions, days.range);
  const own = figuresOf(records, candidateUnit);
  let carried: Carried[] = reportsInForce(reports)
    .filter((report) => compareHalfYears(report.period, period) < 0)
    .map((report): Carried => {
      const { figures, bookings } = differenceOf(reports, report.period, versions, before?.id);
      return { from: report.period, figures, bookings };
    })
    .filter(differs);
  const uncarried: HalfYear[] = [];
  const sum = () => carried.reduce((total, one) => addFigures(total, one.figures), own);
  for (
    let key = FIGURE_KEYS.find((one) => sum()[one] < 0);
    key !== undefined && carried.length > 0;
    key = FIGURE_KEYS.find((one) => sum()[one] < 0)
  ) {
    const below = key;
    // own figures are never below zero, so one of those carried is
    const culprit = Math.max(
      0,
      carried.findIndex((one) => one.figures[below] < 0),
    );
    uncarried.push(...carried.slice(culprit, culprit + 1).map(({ from }) => from));
    carried = carried.toSpliced(culprit, 1);
  }
  return {
    period,
    version: (before?.version ?? 0) + 1,
    ...days,
    candidateUnit,
    own,
    counted: records.map(({ id, version }) => ({ id, version })),
    carried,
    figures: sum(),
    uncarried,
  };
}

/** The report in force that already carries a difference of this half-year: then that one is corrected, not this. */
export function carrierOf<T extends ReportBook>(reports: Iterable<T>, period: HalfYear): T | null {
  return (
    reportsInForce(reports).find((report) => report.carried.some(({ from }) => compareHalfYears(from, period) === 0)) ??
    null
  );
}
