/** What must be done, by date: one line each, what has no date last. */
import { openCopies } from '../../../../shared/domain/acts/act';
import { ANNUAL_BOOKS, isInForce, planName, quarterPeriod } from '../../../../shared/domain/plan/plan';
import type { WorkRecord } from '../../../../shared/domain/records/record';
import { reportInForce } from '../../../../shared/domain/report/sent-report';
import { isYearlyMonitoring, monitoringSeason } from '../../../../shared/regulation/order-74/order-74-campaign';
import { isLongOpen } from '../../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { isNoteOverdue } from '../../../../shared/domain/records/monitoring-note';
import {
  nextQuarter,
  planTargetDay,
} from '../../../../shared/regulation/order-227/points-17-29/point-24-quarterly-plan';
import {
  reportDeadline,
  reportTargetDay,
} from '../../../../shared/regulation/order-227/points-17-29/point-25-deadline';
import { reportPeriod } from '../../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { type CivilDate, addDays, daysBetween, partsOf } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import { type HalfYear, halfYearName, halfYearOf, previousHalfYear, quarterOf } from '../../../../shared/time/periods';
import type { TodayView } from '../../api';
import { type OpenVault, calendarOf, settingsOf, todayOf, viewsOf } from '../../open/open-vault';
import { list as acts } from '../../rows/act-book';
import { list as appeals } from '../codes/appeals';
import type { AuditLine } from '../../rows/audit';
import { BACKUP_DAYS, backupReminder } from '../backup/backup';
import { journalCount } from '../journal/journal-list';
import { targetOf } from '../plan/plan';
import { dutyRow, planRow } from '../../rows/plan-rows';
import { differingReports } from '../report/report-cycle';
import { sentRows } from '../../rows/report-rows';
import { cards } from '../research/research';

type Deadline = TodayView['deadlines'][number];
type Line = Omit<Deadline, 'overdue' | 'soon'>;

/** Days ahead from which a deadline counts as soon, and from which it is shown at all. */
const SOON_DAYS = 14;
const AHEAD_DAYS = 45;

/** After every date. */
const LAST = '9';

/** Every deadline of today, the nearest first. */
export function deadlinesOf(vault: OpenVault): Deadline[] {
  const today = todayOf(vault);
  const madeOn = createdOn(vault) ?? today;
  // What has no day of its own but cannot wait stands beside what is due today.
  const place = ({ kind, date }: Line) => date ?? (kind === 'backup' || kind === 'report_differs' ? today : LAST);
  const lines = [
    ...backupLine(vault),
    ...reportLines(vault, today, madeOn),
    ...planLines(vault, today, madeOn),
    ...annualPlanLines(vault, today, madeOn),
    ...monitoringLine(vault, today),
    ...researchLines(vault, today),
    ...actLines(vault),
    ...draftLines(vault),
    ...warningLine(vault, today),
    ...appealLines(vault),
  ].filter(({ kind, date }) => date === null || kind === 'monitoring' || date <= addDays(today, AHEAD_DAYS));
  return lines
    .map((line) => ({
      ...line,
      overdue: line.date !== null && line.date < today,
      soon: line.date !== null && daysBetween(today, line.date) <= SOON_DAYS,
    }))
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) < place(b) ? -1 : 1));
}

/** The first one is due at once, a further one when the last is too old; a reminder, never a block (fault case B15). */
function backupLine(vault: OpenVault): Line[] {
  const { last, due } = backupReminder(vault);
  return due ? [{ kind: 'backup', date: last && addDays(last, BACKUP_DAYS), subject: last ?? '', id: null }] : [];
}

/** Point 25: the report of this half-year; that of the last one while it is not sent. */
function* reportLines(vault: OpenVault, today: CivilDate, madeOn: CivilDate): Generator<Line> {
  for (const sent of differingReports(vault))
    yield { kind: 'report_differs', date: null, subject: halfYearName(sent.period), id: sent.id };
  const period = halfYearOf(today);
  const before = previousHalfYear(period);
  const due = (one: HalfYear): Line => {
    const [target, deadline] = [reportTargetDay(one, calendarOf(vault)), reportDeadline(one)];
    return {
      kind: 'report',
      date: target < today && today <= deadline ? deadline : target,
      subject: halfYearName(one),
      id: null,
    };
  };
  // A vault made after the day owes nothing; a half-year without work has a report of zeros (order 227, point 25).
  if (reportDeadline(before) >= madeOn && !reportInForce(sentRows(vault), before)) yield due(before);
  if (!reportInForce(sentRows(vault), period)) yield due(period);
}

/** Point 24: the plans of this and the coming quarter. */
function* planLines(vault: OpenVault, today: CivilDate, madeOn: CivilDate): Generator<Line> {
  const running = quarterOf(today);
  for (const quarter of [running, nextQuarter(running)]) {
    const due = planTargetDay(quarter, calendarOf(vault));
    const saved = planRow(vault, quarterPeriod(quarter));
    // A vault made in the middle of a quarter is not late for a day before it existed.
    if (!saved || !isInForce(saved))
      yield { kind: 'plan', date: due < madeOn ? null : due, subject: planName(quarterPeriod(quarter)), id: null };
  }
}

/**
 * Points 9 and 31: the plans of the year that runs, when they were begun or this vault had its time to make them, and
 * of the next one.
 */
function* annualPlanLines(vault: OpenVault, today: CivilDate, madeOn: CivilDate): Generator<Line> {
  const { year } = partsOf(today);
  for (const book of ANNUAL_BOOKS) {
    if (!dutyRow(vault, book).remind) continue;
    for (const period of [
      { book, year, quarter: null },
      { book, year: year + 1, quarter: null },
    ]) {
      const [saved, due] = [planRow(vault, period), targetOf(vault, period)];
      if (saved ? !isInForce(saved) : due >= madeOn)
        yield { kind: 'annual_plan', date: due < madeOn ? null : due, subject: planName(period), id: null };
    }
  }
}

/** Order 74, point 4: from 1 October until a monitoring of this fourth quarter is done; a running one is opened. */
function* monitoringLine(vault: OpenVault, today: CivilDate): Generator<Line> {
  const { year } = partsOf(today);
  const { from, to } = monitoringSeason(year);
  if (today < from) return;
  const of = [...viewsOf(vault).current.values()].filter(
    (record) => record.kind === 'research' && record.status === 'active' && isYearlyMonitoring(record, year),
  );
  if (of.some((record) => record.kind === 'research' && record.end !== null)) return;
  yield { kind: 'monitoring', date: to, subject: String(year), id: of[0]?.id ?? null };
}

function* researchLines(vault: OpenVault, today: CivilDate): Generator<Line> {
  for (const card of cards(vault)) {
    if (['notice30', 'notice14', 'notice3', 'due'].includes(card.state))
      yield { kind: 'destruction', date: card.destroyFrom, subject: card.record.title, id: card.record.id };
  }
  for (const record of viewsOf(vault).current.values()) {
    if (record.kind !== 'research' || record.status !== 'active' || record.end !== null) continue;
    // Its six months never begin while nobody says that it ended (D-09).
    if (isLongOpen(record, today) || isNoteOverdue(record, today))
      yield { kind: 'research_open', date: null, subject: record.title, id: record.id };
  }
}

/** Acts on their way to the signed paper, and copies on sticks or elsewhere that nobody has looked after since. */
function* actLines(vault: OpenVault): Generator<Line> {
  for (const act of acts(vault)) {
    if (act.cancelledBy) continue;
    if (act.state !== 'signed')
      yield {
        kind: act.state === 'final' ? 'act_unprinted' : 'act_unsigned',
        date: act.date,
        subject: act.number ?? '',
        id: act.id,
      };
    // A lost copy cannot be destroyed by anybody; the act says so.
    else if (openCopies(act).some(({ lostOn }) => !lostOn))
      yield { kind: 'copies', date: act.date, subject: act.number ?? '', id: act.id };
  }
}

/** One draft by its name, more of them by their number. */
function draftLines(vault: OpenVault): Line[] {
  const drafts: WorkRecord[] = [...viewsOf(vault).current.values()].filter(({ status }) => status === 'draft');
  const [first] = drafts;
  if (!first) return [];
  return drafts.length === 1
    ? [{ kind: 'draft', date: null, subject: first.kind, id: first.id }]
    : [{ kind: 'drafts', date: null, subject: String(drafts.length), id: null }];
}

/** Records of this half-year with something to look at again before the report. */
function warningLine(vault: OpenVault, today: CivilDate): Line[] {
  const found = journalCount(vault, { ...reportPeriod(halfYearOf(today), settingsOf(vault).periodMode), doubts: true });
  return found > 0 ? [{ kind: 'warnings', date: null, subject: String(found), id: null }] : [];
}

function* appealLines(vault: OpenVault): Generator<Line> {
  for (const appeal of appeals(vault)) {
    if (appeal.state !== 'closed' && appeal.due !== null)
      yield { kind: 'appeal', date: appeal.due, subject: `${appeal.number}/${appeal.year}`, id: appeal.id };
  }
}

/** Civil date on which this vault was made. */
function createdOn(vault: OpenVault): CivilDate | null {
  for (const line of vault.store.all<AuditLine>('audit').values())
    if (line.event === 'vault.created') return civilDateIn(line.at, settingsOf(vault).timeZone);
  return null;
}
