/** The filters of the journal page and what they ask of the vault. */
import { KINDS, type Kind, STATUSES, type Status } from '../../../shared/domain/record';
import { type CivilDate, fromParts, partsOf } from '../../../shared/time/civil-date';
import { type CivilRange, quarterOf, quarterRange } from '../../../shared/time/periods';
import type { JournalFilter } from '../../vault/api';

export const PERIODS = ['all', 'month', 'quarter', 'half', 'year', 'own'] as const;
export type PeriodChoice = (typeof PERIODS)[number];

/** What is chosen on the page. */
export interface JournalChoice {
  kinds: Kind[];
  statuses: Status[];
  period: PeriodChoice;
  /** For `own`; an open end is null. */
  own: { from: CivilDate | null; to: CivilDate | null };
  code: string;
  late: boolean;
  text: string;
}

/** The page at its beginning: this year, everything. */
export const START: JournalChoice = { kinds: [], statuses: [], period: 'year', own: { from: null, to: null }, code: '', late: false, text: '' };

/** True when something other than the search text narrows the list. */
export function isNarrowed(choice: JournalChoice): boolean {
  return choice.kinds.length > 0 || choice.statuses.length > 0 || choice.period !== START.period || choice.code !== '' || choice.late;
}

/** The choice as the vault's filter; `late` is left to the page, for the vault does not know it. */
export function filterOf(choice: JournalChoice, today: CivilDate): JournalFilter {
  const { from, to } = rangeOf(choice, today);
  return {
    ...(from ? { from } : {}), ...(to ? { to } : {}),
    ...(choice.kinds.length > 0 ? { kinds: KINDS.filter((kind) => choice.kinds.includes(kind)) } : {}),
    ...(choice.statuses.length > 0 ? { statuses: STATUSES.filter((status) => choice.statuses.includes(status)) } : {}),
    ...(choice.code ? { code: choice.code } : {}), ...(choice.text.trim() ? { text: choice.text.trim() } : {}),
  };
}

/** First and last day the choice asks for; null is an open end. */
export function rangeOf({ period, own }: JournalChoice, today: CivilDate): { from: CivilDate | null; to: CivilDate | null } {
  return period === 'all' ? { from: null, to: null } : period === 'own' ? own : calendarRange(period, today);
}

/** First and last day of the calendar period a day lies in. */
function calendarRange(period: 'month' | 'quarter' | 'half' | 'year', today: CivilDate): CivilRange {
  const { year, month } = partsOf(today);
  if (period === 'month') return { from: fromParts(year, month, 1), to: fromParts(year, month, 31) };
  if (period === 'quarter') return quarterRange(quarterOf(today));
  if (period === 'half') return month <= 6 ? { from: fromParts(year, 1, 1), to: fromParts(year, 6, 30) } : { from: fromParts(year, 7, 1), to: fromParts(year, 12, 31) };
  return { from: fromParts(year, 1, 1), to: fromParts(year, 12, 31) };
}

/** The choice an address asks for (`/journal?code=…&kind=…`), on top of the start. */
export function choiceFromAddress(address: URLSearchParams): JournalChoice {
  const kind = KINDS.find((one) => one === address.get('kind'));
  const status = STATUSES.find((one) => one === address.get('status'));
  const code = address.get('code') ?? '';
  // Whoever comes with a code wants all of it, whenever it was.
  return { ...START, ...(kind ? { kinds: [kind] } : {}), ...(status ? { statuses: [status], period: 'all' } : {}), ...(code ? { code, period: 'all' } : {}) };
}
