/** The filters of the journal page and what they ask of the vault. */
import {
  JOURNAL_CATEGORIES,
  type JournalChoice,
  type JournalFilter,
  PERIODS,
  type PeriodChoice,
} from '../../../shared/domain/journal/journal-query';
import { KINDS, STATUSES } from '../../../shared/domain/records/record';
import { type CivilDate, fromParts, parseCivilDate, partsOf } from '../../../shared/time/civil-date';
import { type CivilRange, quarterOf, quarterRange } from '../../../shared/time/periods';

export { type JournalChoice, PERIODS, type PeriodChoice };

/** The page at its beginning: this year, everything. */
export const START: JournalChoice = {
  kinds: [],
  categories: [],
  statuses: [],
  period: 'year',
  own: { from: null, to: null },
  code: '',
  late: false,
  doubts: false,
  imported: false,
  conditions: false,
  text: '',
};

/** True when something other than the search text narrows the list. */
export function isNarrowed(choice: JournalChoice): boolean {
  return JSON.stringify({ ...choice, text: '', own: null }) !== JSON.stringify({ ...START, own: null });
}

/** The choice as the vault's filter. */
export function filterOf(choice: JournalChoice, today: CivilDate): JournalFilter {
  const { from, to } = rangeOf(choice, today);
  const { kinds, categories, statuses, late, doubts, imported, conditions, code } = choice;
  const text = choice.text.trim();
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(kinds.length > 0 ? { kinds: KINDS.filter((kind) => kinds.includes(kind)) } : {}),
    ...(categories.length > 0
      ? { categories: JOURNAL_CATEGORIES.filter((category) => categories.includes(category)) }
      : {}),
    ...(statuses.length > 0 ? { statuses: STATUSES.filter((status) => statuses.includes(status)) } : {}),
    ...(late ? { late } : {}),
    ...(doubts ? { doubts } : {}),
    ...(imported ? { imported } : {}),
    ...(conditions ? { conditions } : {}),
    ...(code ? { code } : {}),
    ...(text ? { text } : {}),
  };
}

/** First and last day the choice asks for; null is an open end. */
export function rangeOf(
  { period, own }: JournalChoice,
  today: CivilDate,
): { from: CivilDate | null; to: CivilDate | null } {
  return period === 'all' ? { from: null, to: null } : period === 'own' ? own : calendarRange(period, today);
}

/** First and last day of the calendar period a day lies in. */
function calendarRange(period: 'month' | 'quarter' | 'half' | 'year', today: CivilDate): CivilRange {
  const { year, month } = partsOf(today);
  if (period === 'month') return { from: fromParts(year, month, 1), to: fromParts(year, month, 31) };
  if (period === 'quarter') return quarterRange(quarterOf(today));
  if (period === 'half')
    return month <= 6
      ? { from: fromParts(year, 1, 1), to: fromParts(year, 6, 30) }
      : { from: fromParts(year, 7, 1), to: fromParts(year, 12, 31) };
  return { from: fromParts(year, 1, 1), to: fromParts(year, 12, 31) };
}

/** The choice an address asks for (`/journal?code=…&kind=…&from=…&to=…`), on top of the start. */
export function choiceFromAddress(address: URLSearchParams): JournalChoice {
  const kind = KINDS.find((one) => one === address.get('kind'));
  const status = STATUSES.find((one) => one === address.get('status'));
  const code = address.get('code') ?? '';
  const [from, to] = [parseCivilDate(address.get('from') ?? ''), parseCivilDate(address.get('to') ?? '')];
  // Whoever comes with a code wants all of it, whenever it was.
  return {
    ...START,
    ...(kind ? { kinds: [kind] } : {}),
    ...(status ? { statuses: [status], period: 'all' } : {}),
    ...(code ? { code, period: 'all' } : {}),
    ...(address.has('doubts') ? { doubts: true } : {}),
    ...(from && to ? { period: 'own', own: { from, to } } : {}),
  };
}
