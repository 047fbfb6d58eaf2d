/** Today's page: what must be done, by date, and where the half-year stands. */
import { workByMonth } from '../../../shared/domain/work-by-month';
import { inJournalOrder } from '../../../shared/domain/versions';
import { halfYearOf } from '../../../shared/time/periods';
import type { TodayView } from '../api';
import { type OpenVault, todayOf, viewsOf } from '../session/open-vault';
import { backupReminder } from './backup';
import { deadlinesOf } from './deadlines';
import { list as drafts } from './drafts';
import { rowsOf } from './journal-list';
import { reportView } from './report';
import { damageFound } from './upkeep';

const RECENT = 6;

export function todayView(vault: OpenVault): TodayView {
  const today = todayOf(vault);
  const period = halfYearOf(today);
  const current = [...viewsOf(vault).current.values()];
  const latest = inJournalOrder(current.filter((record) => record.status !== 'deleted')).slice(-RECENT).reverse();
  return {
    today, period, deadlines: deadlinesOf(vault), figures: reportView(vault, { period }).figures, lastYear: reportView(vault, { period: { ...period, year: period.year - 1 } }).figures,
    work: workByMonth(current, today), recent: rowsOf(vault, latest), unsaved: drafts(vault), backup: backupReminder(vault), filesMended: damageFound(vault),
  };
}
