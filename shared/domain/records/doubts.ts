/** What is only doubtful: stored all the same, but pointed out to the person. */
import { lacksSpecialRoom } from '../../regulation/order-227/points-04-16/point-16-counselling';
import { cipherDoubt } from '../../regulation/order-227/points-17-29/point-17-cipher';
import { figuresAgree } from '../../regulation/order-227/points-17-29/point-18-material';
import { isLongOpen, isNoteLate } from '../../regulation/order-227/points-17-29/point-18-retention';
import { isLateEntry } from '../../regulation/order-227/points-17-29/point-23-journal';
import type { WorkingCalendar } from '../../regulation/working-days';
import type { CivilDate } from '../../time/civil-date';
import { type CounsellingRecord, type WorkRecord, recordDate } from './record';
import { noteWords } from './note-words';
import { type RecordToCheck, codeFields, repeatedCodes } from './record-rules';

/** Only names and personal numbers are looked for. */
const NO_CODES: ReadonlySet<string> = new Set();

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

/** Every doubt about an active record, each code once; other records count nowhere and raise none. */
export function doubtsOf(record: RecordToCheck, context: DoubtContext): DoubtCode[] {
  return doubtsWithFields(record, context).map(({ code }) => code);
}

/** As {@link doubtsOf}, with the fields. */
export function doubtsWithFields(record: RecordToCheck, context: DoubtContext): Doubt[] {
  if (record.status !== 'active') return [];
  const found = [...dayDoubts(record, context), ...cipherDoubts(record), ...kindDoubts(record, context)];
  const seen = new Set<DoubtCode>();
  return found.filter(({ code }) => seen.size !== seen.add(code).size);
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

function* kindDoubts(record: RecordToCheck, context: DoubtContext): Generator<Doubt> {
  if (record.kind === 'diagnostics') {
    if (new Set(record.examinees.map((e) => e.category)).size > 1) yield { code: 'mixed_group', field: 'examinees' };
    const pending = record.examinees.findIndex((e) => e.recommendation === 'pending');
    if (pending >= 0) yield { code: 'pending_conclusion', field: `examinees.${pending}.recommendation` };
    // the form does not let it pass; an old journal may hold it, most often as a slip of the pen in one of two codes
    for (const field of repeatedCodes(record)) yield { code: 'duplicate_examinee', field };
  } else if (record.kind === 'counselling') {
    if (lacksSpecialRoom(record)) yield { code: 'no_special_room', field: 'specialRoom' };
    if (isMixed(record, context)) yield { code: 'mixed_group', field: 'codes' };
  } else if (record.kind === 'research') {
    if (!figuresAgree(record)) yield { code: 'figures_disagree', field: 'returned' };
    if (noteWords(record.title, NO_CODES).length > 0) yield { code: 'title_looks_personal', field: 'title' };
    const today = context.today ?? context.enteredOn;
    const late = isNoteLate({ formsUntil: record.stages?.main?.to ?? null, end: record.end }, today);
    if (late && record.end !== null) yield { code: 'research_ended_late', field: 'end' };
    if (isLongOpen(record, today) || (late && record.end === null)) yield { code: 'research_long_open', field: 'end' };
  }
}

/** A group in which somebody is known, but only under other categories than the one it is counted in (D-03a). */
function isMixed(
  record: Pick<CounsellingRecord, 'form' | 'client' | 'codes'>,
  { categoriesOf }: DoubtContext,
): boolean {
  return (
    record.form === 'group' &&
    record.codes.some((code) => {
      const known = categoriesOf?.(code);
      return known !== undefined && known.size > 0 && !known.has(record.client);
    })
  );
}
