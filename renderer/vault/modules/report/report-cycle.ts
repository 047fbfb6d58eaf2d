/** From the live report to the sent one and what differs since (order 227, point 25; D-05, D-06, A3-26). */
import {
  type Difference,
  type ReportBook,
  addFigures,
  carrierOf,
  differenceOf,
  differs,
  reportInForce,
  reportsInForce,
  answerableRange,
} from '../../../../shared/domain/report/sent-report';
import { type WorkRecord, recordDate } from '../../../../shared/domain/records/record';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { reportPeriod } from '../../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { parseCivilDate } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import { type HalfYear, compareHalfYears, halfYearName, isWithin } from '../../../../shared/time/periods';
import type { OutputFile } from '../../api';
import { blake2b, randomBytes, toHex, utf8 } from '../../crypto/sodium';
import type { DifferenceView, ReportCycle, SendRequest, SentLine, SentReport } from '../../api/report';
import { type OpenVault, nowOf, settingsOf, todayOf, viewsOf } from '../../open/open-vault';
import { auditLine } from '../../rows/audit';
import { reportFileOf } from './documents';
import { checksPassed, reportChecks } from './report-checks';
import { differenceView } from './report-difference';
import { bareInput, preparedReport } from './report-input';
import { NOTE_LANGUAGES, noteDrafts, noteTexts } from './report-note';
import { fileChanges, fileChecksum, sentChange, sentRow, sentRows } from '../../rows/report-rows';

/** Where the report of a half-year stands. */
export function reportCycle(vault: OpenVault, period: HalfYear): ReportCycle {
  const settings = settingsOf(vault);
  const rows = sentRows(vault);
  const prepared = preparedReport(vault, period);
  const input = bareInput(vault, prepared);
  const note = noteDrafts(vault, input);
  const sent = reportInForce(rows, period);
  const checks = reportChecks(vault, period, prepared.range, note, sent !== null);
  const line = sent ? sentLine(vault, sent, rows) : null;
  const nominal = reportPeriod(period, prepared.mode);
  return {
    period,
    state: line ? (line.differs ? 'differs' : 'sent') : checksPassed(checks) ? 'checked' : 'live',
    range: prepared.range,
    shifted: nominal.from !== prepared.range.from || nominal.to !== prepared.range.to,
    version: prepared.version,
    own: prepared.own,
    figures: prepared.figures,
    uncarried: prepared.uncarried,
    carried: prepared.carried.map((one) => differenceView(vault, one.from, one, null)),
    checks,
    note,
    sent: line,
    difference: sent && line?.differs ? openDifference(vault, sent, rows) : null,
    carrier: sent ? (carrierOf(rows, period)?.period ?? null) : null,
    signer: `${settings.psychologist.position.kk} ${settings.psychologist.name.kk}`.trim(),
  };
}

function openDifference(vault: OpenVault, report: SentReport, rows: readonly SentReport[]): DifferenceView {
  const told = reportsInForce(rows)
    .flatMap(({ carried }) => carried)
    .filter(({ from }) => compareHalfYears(from, report.period) === 0)
    .reduce((sum, { figures }) => addFigures(sum, figures), report.own);
  return differenceView(vault, report.period, differenceNow(vault, rows, report.period), told);
}

/** Differences worked out by half-year; they hold for the first `seen` of these versions and for these reports. */
interface Known {
  versions: readonly WorkRecord[];
  seen: number;
  reports: string;
  byPeriod: Map<string, Difference>;
}
const memo = new WeakMap<OpenVault['store'], Known>();

/**
 * The difference of a sent half-year, worked out once until a report is marked or a record that has ever lain in its
 * days is written.
 */
function differenceNow(vault: OpenVault, rows: readonly SentReport[], period: HalfYear): Difference {
  const { versions } = viewsOf(vault);
  // A report row changes only by being taken back.
  const reports = rows.map(({ id, withdrawn }) => `${id}${withdrawn ? '-' : ''}`).join();
  let known = memo.get(vault.store);
  if (known?.versions !== versions || known.reports !== reports)
    memo.set(vault.store, (known = { versions, seen: versions.length, reports, byPeriod: new Map() }));
  for (const name of touchedPeriods(rows, versions, known.seen)) known.byPeriod.delete(name);
  known.seen = versions.length;
  const name = halfYearName(period);
  const difference = known.byPeriod.get(name) ?? differenceOf(rows, period, versions);
  known.byPeriod.set(name, difference);
  return difference;
}

/**
 * Half-years of whose days the records entered since have, in any of their versions, ever had one: no other difference
 * can have changed.
 */
function touchedPeriods(rows: readonly SentReport[], versions: readonly WorkRecord[], seen: number): string[] {
  if (seen === versions.length) return [];
  const fresh = new Set(versions.slice(seen).map(({ id }) => id));
  const days = versions.filter(({ id }) => fresh.has(id)).map(recordDate);
  return reportsInForce(rows)
    .filter(({ range }) => days.some((day) => isWithin(day, range)))
    .map(({ period }) => halfYearName(period));
}

/** The register: every report ever marked as sent, the latest first. */
export function sentReports(vault: OpenVault): SentLine[] {
  const rows = sentRows(vault);
  return rows.map((row) => sentLine(vault, row, rows)).sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}

/** Sent reports the journal no longer agrees with. */
export function differingReports(vault: OpenVault): SentReport[] {
  const rows = sentRows(vault);
  return reportsInForce(rows).filter(({ period }) => differs(differenceNow(vault, rows, period)));
}

function sentLine(vault: OpenVault, report: SentReport, rows: readonly SentReport[]): SentLine {
  const { input: _input, counted, own: _own, ...shown } = report;
  const inForce = reportInForce(rows, report.period)?.id === report.id;
  const carrier = inForce ? carrierOf(rows, report.period) : null;
  return {
    ...shown,
    records: counted.length,
    state: report.withdrawn ? 'withdrawn' : inForce ? 'in_force' : 'replaced',
    differs: inForce && differs(differenceNow(vault, rows, report.period)),
    carriedBy: carrier ? { period: carrier.period, version: carrier.version } : null,
    mayWithdraw: inForce && !carrier && sentToday(vault, report),
  };
}

function sentToday(vault: OpenVault, { sentAt }: ReportBook): boolean {
  return civilDateIn(sentAt, settingsOf(vault).timeZone) === todayOf(vault);
}

/** Freezes the report and registers it with its files, all in one step. */
export async function sendReport(vault: OpenVault, request: SendRequest): Promise<Result<SentLine>> {
  const { period } = request;
  const today = todayOf(vault);
  const rows = sentRows(vault);
  const before = reportInForce(rows, period);
  const sentOn = parseCivilDate(request.sentOn);
  const { range } = answerableRange(rows, period, settingsOf(vault).periodMode);
  if (range.from > today) return fail('report.not_begun');
  if (!sentOn || sentOn > today || sentOn < (before?.sentOn ?? range.from))
    return fail('report.date', { field: 'sentOn' });
  if (before && !request.reason.trim()) return fail('report.reason_required', { field: 'reason' });
  if (before && carrierOf(rows, period)) return fail('report.carried_on');
  const prepared = preparedReport(vault, period);
  if (!before && prepared.uncarried.length > 0) return fail('report.carry_negative');
  const bare = bareInput(vault, prepared);
  const checks = reportChecks(vault, period, prepared.range, noteDrafts(vault, bare), before !== null);
  if (!checksPassed(checks)) return fail('report.checks_open');
  const input = { ...bare, note: noteTexts(vault, bare) };
  const files: OutputFile[] = [await reportFileOf(input, 'xlsx', 'kk')];
  for (const language of NOTE_LANGUAGES) files.push(await reportFileOf(input, 'docx', language));
  const frozen = {
    period,
    version: prepared.version,
    range: prepared.range,
    mode: prepared.mode,
    candidateUnit: prepared.candidateUnit,
    own: prepared.own,
    counted: prepared.counted,
    carried: prepared.carried,
    figures: prepared.figures,
    sentOn,
    outgoing: request.outgoing.trim().slice(0, 100),
    signedBy: request.signedBy.trim().slice(0, 300),
    reason: request.reason.trim(),
    passes: checks.flatMap(({ code, lines, passed }) =>
      lines.length > 0 && passed ? [{ code, reason: passed.reason }] : [],
    ),
    input,
    files: files.map(({ name, bytes }) => ({ name, size: bytes.length, checksum: fileChecksum(bytes) })),
  };
  const report: SentReport = {
    ...frozen,
    id: toHex(randomBytes(8)),
    sentAt: nowOf(vault),
    withdrawn: false,
    withdrawal: null,
    checksum: toHex(blake2b(utf8(JSON.stringify(frozen)), 32)),
  };
  const written = await vault.store.write([
    sentChange(report),
    ...files.flatMap((file) => fileChanges(report.id, file)),
    auditLine(vault, before ? 'report.corrected' : 'report.sent', subjectOf(report)),
  ]);
  return written.ok ? ok(sentLine(vault, report, sentRows(vault))) : written;
}

/** Takes "sent" back: only on the day it was marked, and only while no other report rests on it. */
export async function withdrawReport(vault: OpenVault, id: string, reason: string): Promise<Result<null>> {
  const rows = sentRows(vault);
  const report = sentRow(vault, id);
  if (!report || reportInForce(rows, report.period)?.id !== id) return fail('report.not_found');
  if (!reason.trim()) return fail('report.reason_required', { field: 'reason' });
  if (!sentToday(vault, report)) return fail('report.not_today');
  if (carrierOf(rows, report.period)) return fail('report.carried_on');
  return vault.store.write([
    sentChange({ ...report, withdrawn: true, withdrawal: { at: nowOf(vault), reason: reason.trim() } }),
    auditLine(vault, 'report.withdrawn', subjectOf(report)),
  ]);
}

function subjectOf({ period, version }: ReportBook): string {
  return `${period.year}-${period.half} v${version}`;
}
