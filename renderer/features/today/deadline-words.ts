/** Where a deadline's button leads, and what the vault's short subject means. */
import { type PlanPeriod, parsePlanName } from '../../../shared/domain/plan/plan';
import { KINDS } from '../../../shared/domain/records/record';
import { reportPeriod } from '../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import type { CivilDate } from '../../../shared/time/civil-date';
import { halfYearOf, parseHalfYear, type Quarter } from '../../../shared/time/periods';
import type { Formatters } from '../../ui';
import type { Deadline } from '../../vault/api';
import { pagePath } from '../../window/pages';

/** `2026-Q3` → the quarter. */
function quarterOfSubject(subject: string): Quarter | null {
  const match = /^(20\d{2})-Q?([1-4])$/.exec(subject);
  return match ? { year: Number(match[1]), quarter: Number(match[2]) as Quarter['quarter'] } : null;
}

/** The subject in words: a period, a quarter, a kind of work, an amount; anything else as it is. */
export function subjectWords(
  { kind, subject }: Deadline,
  format: Formatters,
  kindName: (kind: (typeof KINDS)[number]) => string,
  planName: (period: PlanPeriod) => string,
): string {
  if (kind === 'report' || kind === 'report_differs') {
    const period = parseHalfYear(subject);
    return period ? format.halfYear(period) : subject;
  }
  if (kind === 'plan') {
    const quarter = quarterOfSubject(subject);
    return quarter ? format.quarter(quarter) : subject;
  }
  if (kind === 'annual_plan') {
    const period = parsePlanName(subject);
    return period ? planName(period) : subject;
  }
  if (kind === 'drafts' || kind === 'warnings') return format.number(Number(subject));
  const record = KINDS.find((one) => one === subject);
  return kind === 'draft' && record ? kindName(record) : subject;
}

/** The page that does it; null where a new record is to be entered. */
export function deadlinePath({ kind, subject, id }: Deadline, today: CivilDate): string | null {
  const key = encodeURIComponent(id ?? '');
  switch (kind) {
    case 'backup':
      return pagePath('backup');
    case 'report_differs':
      return pagePath('report', { period: subject, tab: 'send' });
    case 'report':
      return pagePath('report', { period: subject });
    case 'plan': {
      const quarter = quarterOfSubject(subject);
      return quarter ? pagePath('plan', { quarter: `${quarter.year}-${quarter.quarter}` }) : pagePath('plan');
    }
    case 'annual_plan': {
      const period = parsePlanName(subject);
      return period ? pagePath('plan', { book: period.book, year: period.year }) : pagePath('plan');
    }
    case 'monitoring':
      return id === null ? null : pagePath('research');
    case 'destruction':
    case 'research_open':
      return pagePath('research');
    case 'act_unsigned':
    case 'act_unprinted':
    case 'copies':
      return pagePath('acts', { act: key });
    case 'draft':
      return pagePath('journal', { record: key });
    case 'drafts':
      return pagePath('journal', { status: 'draft' });
    case 'warnings': {
      const { from, to } = reportPeriod(halfYearOf(today), 'calendar');
      return pagePath('journal', { doubts: '1', from, to });
    }
    case 'appeal':
      return pagePath('appeals', { appeal: key });
  }
}
