/** The half-year report (order 227, point 25; Annex 3) as of any moment, and the records behind each figure. */
import type { Annex3Figures, Annex3Key, Annex3Report } from '../../../../shared/domain/report/annex3';
import { annex3Figures, annex3Report, contributionsTo } from '../../../../shared/domain/report/report';
import { recordDate } from '../../../../shared/domain/records/record';
import { answerableRange, reportInForce, unitOf } from '../../../../shared/domain/report/sent-report';
import type { Settings } from '../../../../shared/domain/settings/settings';
import { reportTargetDay } from '../../../../shared/regulation/order-227/points-17-29/point-25-deadline';
import type { Instant } from '../../../../shared/time/instant';
import { type CivilRange, type HalfYear, isWithin, previousHalfYear } from '../../../../shared/time/periods';
import type { BehindFigure, ReportView } from '../../api';
import { type OpenVault, calendarOf, inForceAt, nowOf, settingsOf, viewsOf } from '../../open/open-vault';
import { sentRows } from '../../rows/report-rows';

/** A half-year, its reading of the period and the moment whose figures are wanted. */
export interface ReportQuestion {
  period: HalfYear;
  asOf?: Instant | undefined;
  mode?: Settings['periodMode'] | undefined;
}

/** Figures, internal figures, contributions of a half-year as they stood at the moment. */
export function reportOf(
  vault: OpenVault,
  question: ReportQuestion,
): { report: Annex3Report; range: CivilRange; mode: Settings['periodMode']; asOf: Instant } {
  const asOf = question.asOf ?? nowOf(vault);
  // a reading of the period asked for by name is shown as it is; otherwise reports already sent have a say in the days
  const { range, mode } = answerableRange(
    question.mode === undefined ? sentRows(vault) : [],
    question.period,
    question.mode ?? settingsOf(vault).periodMode,
  );
  const sent = question.mode === undefined ? reportInForce(sentRows(vault), question.period) : null;
  return {
    report: annex3Report(
      inForceAt(vault, asOf).values(),
      range,
      undefined,
      unitOf(sent, settingsOf(vault).candidateUnit),
    ),
    range,
    mode,
    asOf,
  };
}

/** The figures of a half-year as of now, without the records behind them. */
export function figuresNow(vault: OpenVault, period: HalfYear): Annex3Figures {
  const [rows, { periodMode, candidateUnit }] = [sentRows(vault), settingsOf(vault)];
  const { range } = answerableRange(rows, period, periodMode);
  return annex3Figures(
    inForceAt(vault, nowOf(vault)).values(),
    range,
    undefined,
    unitOf(reportInForce(rows, period), candidateUnit),
  ).figures;
}

/** The page of the report. */
export function reportView(vault: OpenVault, question: ReportQuestion): ReportView {
  const { report, range, mode, asOf } = reportOf(vault, question);
  const earlier = previousHalfYear(question.period);
  // what the addressee was told of the half-year before is what this one is compared with
  const told =
    question.asOf === undefined && question.mode === undefined
      ? reportInForce(sentRows(vault), earlier)?.figures
      : undefined;
  const previous = told ?? reportOf(vault, { ...question, period: earlier, asOf }).report.figures;
  const inPeriod = [...inForceAt(vault, asOf).values()].filter((record) => isWithin(recordDate(record), range));
  const pending = inPeriod.filter(
    (record) =>
      record.status === 'active' &&
      record.kind === 'diagnostics' &&
      record.examinees.some((e) => e.recommendation === 'pending'),
  ).length;
  return {
    period: question.period,
    mode,
    range,
    asOf,
    figures: report.figures,
    previous,
    internal: report.internal,
    people: report.people,
    target: reportTargetDay(question.period, calendarOf(vault)),
    pending,
    drafts: inPeriod.filter((record) => record.status === 'draft').length,
  };
}

/** The records that add to a figure, with what each adds; the amounts sum up to the figure. */
export function behindFigure(vault: OpenVault, question: ReportQuestion, key: Annex3Key): BehindFigure[] {
  const { entries } = viewsOf(vault);
  return contributionsTo(reportOf(vault, question).report, key).map(({ record, amount, codes }) => ({
    id: record.id,
    number: entries.get(record.id)?.number ?? null,
    date: recordDate(record),
    kind: record.kind,
    amount,
    codes: record.disposedByAct ? [] : [...codes],
    record,
  }));
}
