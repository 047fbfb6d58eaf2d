/** Where a deadline's button leads, and what the vault's short subject means. */
import type { Kind } from '../../../shared/domain/record';
import { KINDS } from '../../../shared/domain/record';
import { type HalfYear, parseHalfYear, type Quarter } from '../../../shared/time/periods';
import type { TodayView } from '../../vault/api';

export type Deadline = TodayView['deadlines'][number];

/** `2026-Q3` → the quarter. */
function quarterOfSubject(subject: string): Quarter | null {
  const match = /^(20\d{2})-Q?([1-4])$/.exec(subject);
  return match ? { year: Number(match[1]), quarter: Number(match[2]) as Quarter['quarter'] } : null;
}

/** The subject in words: a period, a quarter, a kind of work; anything else as it is. */
export function subjectWords({ kind, subject }: Deadline, words: { halfYear: (period: HalfYear) => string; quarter: (quarter: Quarter) => string; kind: (kind: Kind) => string }): string {
  if (kind === 'report' || kind === 'report_differs') {
    const period = parseHalfYear(subject);
    return period ? words.halfYear(period) : subject;
  }
  if (kind === 'plan') {
    const quarter = quarterOfSubject(subject);
    return quarter ? words.quarter(quarter) : subject;
  }
  const record = KINDS.find((one) => one === subject);
  return kind === 'draft' && record ? words.kind(record) : subject;
}

/** The page that does it. */
export function deadlinePath({ kind, subject, id }: Deadline): string {
  const key = encodeURIComponent(id ?? '');
  if (kind === 'report_differs') return `/report?period=${encodeURIComponent(subject)}&tab=send`;
  if (kind === 'report') return `/report?period=${encodeURIComponent(subject)}`;
  if (kind === 'plan') {
    const quarter = quarterOfSubject(subject);
    return quarter ? `/plan?quarter=${quarter.year}-${quarter.quarter}` : '/plan';
  }
  if (kind === 'appeal') return `/appeals?appeal=${key}`;
  if (kind === 'destruction' || kind === 'research_open') return '/research';
  return kind === 'act_unsigned' || kind === 'act_unprinted' ? `/acts?act=${key}` : `/journal?record=${key}`;
}
