/** Today's page: what must be done, by date, and where the half-year stands. */
import type { Act } from '../../../shared/domain/act';
import type { QuarterlyPlan } from '../../../shared/domain/plan';
import { reportInForce } from '../../../shared/domain/sent-report';
import { nextQuarter, planTargetDay } from '../../../shared/regulation/point-24-quarterly-plan';
import { reportDeadline } from '../../../shared/regulation/point-25-deadline';
import { isLongOpen, isNoteLate } from '../../../shared/regulation/point-18-retention';
import { type CivilDate, addDays, daysBetween } from '../../../shared/time/civil-date';
import { halfYearName, halfYearOf, quarterOf } from '../../../shared/time/periods';
import { civilDateIn } from '../../../shared/time/instant';
import type { TodayView } from '../api';
import type { AuditLine } from './audit';
import { type OpenVault, calendarOf, settingsOf, todayOf, viewsOf } from '../session/open-vault';
import { list as appeals } from './appeals';
import { backupReminder } from './backup';
import { list as drafts } from './drafts';
import { rowsOf } from './journal-list';
import { reportView } from './report';
import { differingReports } from './report-cycle';
import { sentRows } from './report-rows';
import { cards } from './research';
import { inJournalOrder } from '../../../shared/domain/versions';

/** Days ahead from which a deadline counts as soon. */
const SOON_DAYS = 14;
const AHEAD_DAYS = 45;

export function todayView(vault: OpenVault): TodayView {
  const today = todayOf(vault);
  const period = halfYearOf(today);
  const report = reportView(vault, { period });
  const lastYear = reportView(vault, { period: { ...period, year: period.year - 1 } });
  const deadlines: TodayView['deadlines'] = [];
  const add = (line: Omit<TodayView['deadlines'][number], 'overdue' | 'soon'>) => {
    if (line.date && line.date > addDays(today, AHEAD_DAYS)) return;
    deadlines.push({ ...line, overdue: line.date !== null && line.date < today, soon: line.date !== null && daysBetween(today, line.date) <= SOON_DAYS });
  };
  for (const sent of differingReports(vault)) add({ kind: 'report_differs', date: null, subject: halfYearName(sent.period), id: sent.id });
  // Point 25 speaks of the reporting month; after its 25th the report of this half-year is overdue, not gone.
  if (!reportInForce(sentRows(vault), period)) add({ kind: 'report', date: report.target < today && today <= reportDeadline(period) ? reportDeadline(period) : report.target, subject: halfYearName(period), id: null });
  const madeOn = createdOn(vault) ?? today;
  const coming = nextQuarter(quarterOf(today));
  for (const quarter of [quarterOf(today), coming]) {
    const name = `${quarter.year}-Q${quarter.quarter}`;
    const due = planTargetDay(quarter, calendarOf(vault));
    // A vault made in the middle of a quarter is not late for a day before it existed.
    if (vault.store.get<QuarterlyPlan>('plan', name)?.state !== 'approved') add({ kind: 'plan', date: due < madeOn ? null : due, subject: name, id: null });
  }
  for (const card of cards(vault)) {
    if (['notice30', 'notice14', 'notice3', 'due'].includes(card.state)) add({ kind: 'destruction', date: card.destroyFrom, subject: card.record.title, id: card.record.id });
  }
  for (const record of viewsOf(vault).current.values()) {
    if (record.kind !== 'research' || record.status !== 'active' || record.end !== null) continue;
    // Its six months never begin while nobody says that the note was handed over (D-09).
    if (isLongOpen(record, today) || isNoteLate({ formsUntil: record.stages?.main?.to ?? null, end: null }, today)) add({ kind: 'research_open', date: null, subject: record.title, id: record.id });
  }
  for (const act of vault.store.all<Act>('act').values()) {
    if (act.state !== 'signed' && !act.cancelledBy) add({ kind: act.state === 'final' ? 'act_unprinted' : 'act_unsigned', date: act.date, subject: act.number ?? '', id: act.id });
  }
  for (const record of viewsOf(vault).current.values()) {
    if (record.status === 'draft') add({ kind: 'draft', date: null, subject: record.kind, id: record.id });
  }
  for (const appeal of appeals(vault)) {
    if (appeal.state !== 'closed' && appeal.due !== null) add({ kind: 'appeal', date: appeal.due, subject: `${appeal.number}/${appeal.year}`, id: appeal.id });
  }
  deadlines.sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1));
  const latest = inJournalOrder([...viewsOf(vault).current.values()].filter((record) => record.status !== 'deleted')).slice(-6).reverse();
  return { today, deadlines, figures: report.figures, lastYear: lastYear.figures, period, recent: rowsOf(vault, latest), unsaved: drafts(vault), backup: backupReminder(vault) };
}

/** Civil date on which this vault was made. */
function createdOn(vault: OpenVault): CivilDate | null {
  for (const line of vault.store.all<AuditLine>('audit').values()) if (line.event === 'vault.created') return civilDateIn(line.at, settingsOf(vault).timeZone);
  return null;
}
