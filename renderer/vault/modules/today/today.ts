/** Today's page: what must be done, by date, and where the half-year stands. */
import type { WorkRecord } from '../../../../shared/domain/records/record';
import { workByMonth } from '../../../../shared/domain/report/work-by-month';
import { inJournalOrder } from '../../../../shared/domain/records/versions';
import { halfYearOf } from '../../../../shared/time/periods';
import type { TodayView } from '../../api';
import { type OpenVault, todayOf, viewsOf } from '../../open/open-vault';
import { backupReminder } from '../backup/backup';
import { deadlinesOf } from './deadlines';
import { list as drafts } from '../../rows/drafts';
import { journalIndex } from '../journal/journal-index';
import { rowsOf } from '../journal/journal-list';
import { figuresNow } from '../report/report';
import { damageFound } from '../access/upkeep';

const RECENT = 6;

export function todayView(vault: OpenVault): TodayView {
  const today = todayOf(vault);
  const period = halfYearOf(today);
  return {
    today,
    period,
    deadlines: deadlinesOf(vault),
    figures: figuresNow(vault, period),
    lastYear: figuresNow(vault, { ...period, year: period.year - 1 }),
    work: workByMonth(viewsOf(vault).current.values(), today),
    recent: rowsOf(vault, latest(vault)),
    unsaved: drafts(vault),
    backup: backupReminder(vault),
    filesMended: damageFound(vault),
    troubles: [...vault.store.troubles.keys()],
  };
}

/** The last records of the journal, the latest first; looked for from its end, whole days at a time. */
function latest(vault: OpenVault): WorkRecord[] {
  const found: WorkRecord[] = [];
  let day = '';
  for (const { record, date } of journalIndex(vault).entries.toReversed()) {
    if (found.length >= RECENT && date !== day) break;
    day = date;
    if (record.status !== 'deleted') found.push(record);
  }
  return inJournalOrder(found).slice(-RECENT).reverse();
}
