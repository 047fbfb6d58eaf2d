/**
 * What the report's documents are told: the live report with what it carries, or the figures of a past moment (order
 * 227, point 25).
 */
import { addInternal, internalFigures } from '../../../../shared/domain/report/internal-figures';
import { peopleFigures } from '../../../../shared/domain/report/people-figures';
import {
  type PreparedReport,
  countable,
  prepareReport,
  reportInForce,
  unitOf,
} from '../../../../shared/domain/report/sent-report';
import type { ReportInput } from '../../../../shared/documents/inputs';
import { reportCheckText } from '../../../../shared/documents/stamp';
import { wallClockText } from '../../../../shared/time/instant';
import type { HalfYear } from '../../../../shared/time/periods';
import { type OpenVault, nowOf, settingsOf, viewsOf } from '../../open/open-vault';
import { type ReportQuestion, reportView } from './report';
import { noteTexts } from './report-note';
import { sentRows } from '../../rows/report-rows';
import { stampOf } from '../../rows/stamps';

/** The report that would go out now: № 1, or a corrected one where one was sent. */
export function preparedReport(vault: OpenVault, period: HalfYear): PreparedReport {
  const { periodMode, candidateUnit } = settingsOf(vault);
  return prepareReport(sentRows(vault), period, periodMode, viewsOf(vault).versions, candidateUnit);
}

/**
 * What the documents say. A past moment, or a reading of the period asked for by name, is shown as it was; otherwise
 * the report as it would be sent.
 */
export function reportInput(vault: OpenVault, question: ReportQuestion): ReportInput {
  const settings = settingsOf(vault);
  const view = reportView(vault, question);
  const known = {
    settings,
    period: view.period,
    mode: view.mode,
    range: view.range,
    asOf: wallClockText(view.asOf, settings.timeZone),
    madeAt: wallClockText(vault.clock.now(), settings.timeZone),
    version: 1,
    figures: view.figures,
    previous: view.previous,
    internal: view.internal,
    people: view.people,
    candidateUnit: unitOf(reportInForce(sentRows(vault), view.period), settings.candidateUnit),
    pending: view.pending,
  };
  if (question.asOf !== undefined || question.mode !== undefined || vault.asOf !== null) return stamped(vault, known);
  const input = liveInput(vault, preparedReport(vault, question.period), known);
  return { ...input, note: noteTexts(vault, input) };
}

/** The report as it would be sent, before its note is filled in. */
export function bareInput(vault: OpenVault, prepared: PreparedReport): ReportInput {
  const settings = settingsOf(vault);
  const view = reportView(vault, { period: prepared.period });
  return liveInput(vault, prepared, {
    settings,
    period: prepared.period,
    mode: prepared.mode,
    range: prepared.range,
    asOf: wallClockText(nowOf(vault), settings.timeZone),
    madeAt: wallClockText(vault.clock.now(), settings.timeZone),
    version: prepared.version,
    figures: prepared.figures,
    previous: view.previous,
    internal: view.internal,
    people: view.people,
    candidateUnit: prepared.candidateUnit,
    pending: view.pending,
  });
}

function liveInput(vault: OpenVault, prepared: PreparedReport, known: Omit<ReportInput, 'stamp'>): ReportInput {
  const { carried, figures, version } = prepared;
  const before = reportInForce(sentRows(vault), prepared.period);
  return stamped(vault, {
    ...known,
    figures,
    version,
    internal: withCarried(vault, prepared, known.internal),
    people: peopleWithCarried(vault, prepared, known.people),
    ...(carried.length > 0 ? { carried: carried.map((one) => ({ from: one.from, figures: one.figures })) } : {}),
    ...(before
      ? {
          replaces: {
            version: before.version,
            sentOn: before.sentOn,
            outgoing: before.outgoing,
            figures: before.figures,
          },
        }
      : {}),
  });
}

/** The note's own figures follow the table: with what is carried. */
function withCarried(
  vault: OpenVault,
  { carried }: PreparedReport,
  internal: ReportInput['internal'],
): ReportInput['internal'] {
  if (carried.length === 0) return internal;
  const known = new Map(viewsOf(vault).versions.map((record) => [`${record.id}#${record.version}`, record]));
  let sum = internal;
  for (const { id, version, sign } of carried.flatMap(({ bookings }) => bookings)) {
    const record = known.get(`${id}#${version}`);
    if (record) sum = addInternal(sum, internalFigures([record]), sign);
  }
  return sum;
}

/** Different people with those of the carried records: a person in both is one, so sums will not do. */
function peopleWithCarried(
  vault: OpenVault,
  { carried, range }: PreparedReport,
  people: ReportInput['people'],
): ReportInput['people'] {
  const added = new Set(
    carried
      .flatMap(({ bookings }) => bookings)
      .filter(({ sign }) => sign === 1)
      .map(({ id, version }) => `${id}#${version}`),
  );
  if (added.size === 0) return people;
  const { versions } = viewsOf(vault);
  return peopleFigures([
    ...countable(versions, range),
    ...versions.filter(({ id, version }) => added.has(`${id}#${version}`)),
  ]);
}

function stamped(vault: OpenVault, known: Omit<ReportInput, 'stamp'>): ReportInput {
  return { ...known, stamp: stampOf(vault, 'report', reportCheckText(known)) };
}
