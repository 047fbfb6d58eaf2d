/**
 * What is only doubtful: stored all the same, but pointed out to the person. Entry, exchange file and old journal ask
 * the
 * same.
 */
import { cipherDoubt } from '../../regulation/order-227/points-17-29/point-17-cipher';
import { isLateEntry } from '../../regulation/order-227/points-17-29/point-23-journal';
import type { WorkingCalendar } from '../../regulation/working-days';
import type { CivilDate } from '../../time/civil-date';
import { textDoubts } from './free-texts';
import { kindDoubts } from './kind-doubts';
import { type DiagnosticsRecord, type WorkRecord, recordDate } from './record';
import { type RecordToCheck, codeFields } from './record-rules';

/** What may be doubtful about a record; each has a text in the locales. */
export const DOUBT_CODES = [
  'late_entry',
  'public_holiday',
  'weekend',
  'pending_conclusion',
  'mixed_group',
  'future_date',
  'no_special_room',
  'code_looks_like_date',
  'figures_disagree',
  'research_long_open',
  'research_ended_late',
  'title_looks_personal',
  'duplicate_examinee',
  'clock_unsure',
  'own_request_not_employee',
  'purpose_of_candidate',
  'assignment_missing',
  'paper_after_work',
  'request_number_missing',
  'correction_of_candidate',
  'correction_outdated',
  'contraindications_basis_missing',
  'group_of_one',
  'individual_of_many',
  'duplicate_code',
  'code_short',
  'code_of_many',
  'text_looks_personal',
  'out_of_season',
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** What the doubts are measured against. */
export interface DoubtContext {
  calendar: WorkingCalendar;
  /** Civil date on which the record was first entered; a later amendment does not make it late. */
  enteredOn: CivilDate;
  /** Today, where there is one; without it a running research is measured by its entry. */
  today?: CivilDate;
  /** Categories under which other records know a cipher. */
  categoriesOf?: (code: string) => ReadonlySet<string> | undefined;
  /** Active diagnostics in which a cipher was examined; without it no result is looked for. */
  sessionsOf?: (code: string) => Iterable<DiagnosticsRecord>;
  /** Entered while the computer's clock was not to be trusted. */
  clockUnsure?: boolean;
}

/**
 * True when the record was first entered more than three working days after the work (227-46), whatever its status now;
 * an old journal brought in is not.
 */
export function isLate(
  record: WorkRecord,
  { calendar, enteredOn }: Pick<DoubtContext, 'calendar' | 'enteredOn'>,
): boolean {
  return record.broughtIn === undefined && isLateEntry(recordDate(record), enteredOn, calendar);
}

/** A doubt and the field it belongs to. */
export interface Doubt {
  code: DoubtCode;
  field: string;
}

/**
 * Every doubt about a record, each code once; of one that counts nowhere only what may name a person, and nothing of a
 * deleted one.
 */
export function doubtsOf(record: RecordToCheck, context: DoubtContext): DoubtCode[] {
  return [...new Set(doubtsWithFields(record, context).map(({ code }) => code))];
}

/** As {@link doubtsOf}, with the fields; a text that may name a person is pointed out in each of them. */
export function doubtsWithFields(record: RecordToCheck, context: DoubtContext): Doubt[] {
  if (record.status === 'deleted' || record.disposedByAct) return [];
  const counted =
    record.status === 'active'
      ? [...dayDoubts(record, context), ...cipherDoubts(record), ...kindDoubts(record, context)]
      : [];
  const found = [...counted, ...textDoubts(record)];
  const seen = new Set<string>();
  return found.filter(({ code, field }) => seen.size !== seen.add(code === 'text_looks_personal' ? field : code).size);
}

function* dayDoubts(record: RecordToCheck, { calendar, enteredOn, clockUnsure }: DoubtContext): Generator<Doubt> {
  if (clockUnsure) yield { code: 'clock_unsure', field: record.kind === 'research' ? 'start' : 'date' };
  const days =
    record.kind === 'research'
      ? [['end', record.end] as const]
      : [['date', record.date] as const, ['start', record.start] as const];
  for (const [field, day] of days) {
    if (day === null || day === undefined) continue;
    if (calendar.isHoliday(day)) yield { code: 'public_holiday', field };
    else if (!calendar.isWorkingDay(day)) yield { code: 'weekend', field };
  }
  const last = days[0]?.[1];
  if (!last) return;
  if (last > enteredOn) yield { code: 'future_date', field: days[0]![0] };
  if (record.broughtIn === undefined && isLateEntry(last, enteredOn, calendar))
    yield { code: 'late_entry', field: days[0]![0] };
}

function* cipherDoubts(record: RecordToCheck): Generator<Doubt> {
  for (const { code, field } of codeFields(record)) {
    const doubt = cipherDoubt(code);
    if (doubt) yield { code: doubt, field };
  }
}
