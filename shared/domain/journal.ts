/** The journal of psychological work (order 227, point 23): its numbers, its order and its thirteen columns as neutral values. */
import { type Annex3Row } from '../regulation/annex-3-rows';
import { countsOf } from '../regulation/annex-3-counting';
import { lacksSpecialRoom } from '../regulation/point-16-counselling';
import { type Numbered, isLateEntry, nextFreeNumber } from '../regulation/point-23-journal';
import type { WorkingCalendar } from '../regulation/working-days';
import { type CivilDate, partsOf } from '../time/civil-date';
import { personsCounselled } from './internal-figures';
import { type Kind, type WorkRecord, codesOf, recordDate } from './record';
import { compareIdentity, inJournalOrder } from './versions';

/** A number once given to a record; it stays with it, whatever becomes of the record. */
export interface JournalNumber extends Numbered { id: string }

/** The next number of a year: one above the highest, so that there are no gaps and nothing is used twice (227-46). */
export function nextNumber(existing: Iterable<Numbered>, year: number): number {
  return nextFreeNumber(existing, year);
}

/**
 * Numbers for the records that have none yet, in the order of date, entry and id of their first versions; the year is
 * that of the work. What has a number keeps it (227-46).
 */
export function assignNumbers(versions: Iterable<WorkRecord>, existing: Iterable<JournalNumber>): JournalNumber[] {
  const numbered = new Set<string>();
  const last = new Map<number, number>();
  for (const { id, year, number } of existing) {
    numbered.add(id);
    last.set(year, Math.max(last.get(year) ?? 0, number));
  }
  const first = new Map<string, WorkRecord>();
  for (const record of versions) {
    const known = first.get(record.id);
    if (!numbered.has(record.id) && (!known || compareIdentity(record, known) < 0)) first.set(record.id, record);
  }
  return inJournalOrder(first.values()).map((record) => {
    const { year } = partsOf(recordDate(record));
    const number = (last.get(year) ?? 0) + 1;
    last.set(year, number);
    return { id: record.id, year, number };
  });
}

/** A word of a closed list; `list` and `key` lead to its text in the locales. */
export interface Term { list: string; key: string }

export const REMARKS = ['correction', 'brought_in', 'late_entry', 'no_special_room', 'draft', 'cancelled', 'deleted'] as const;
/** What column 13 says besides the person's own note. */
export type Remark = (typeof REMARKS)[number];

/** One line of the journal; the comments give the column numbers of the form. */
export interface JournalRow {
  id: string;
  /** 1. */
  number: number;
  /** True for a deleted record: it keeps its number and is printed as taken out. */
  removed: boolean;
  /** 2: last day, and the first one where there are several; a running research has only its first. */
  date: CivilDate;
  start: CivilDate | null;
  /** 3. */
  kind: Kind;
  /** 4: kind, form and channel. */
  form: Term[];
  /** 5: on whose word, and the paper. */
  basis: Term[];
  paper: { number: string; date: CivilDate } | null;
  /** 6. */
  categories: Term[];
  /** 7. */
  codes: string[];
  /** 8: null where nobody is counted. */
  persons: number | null;
  /** 9: words of closed lists, and the topic as typed. */
  purpose: Term[];
  topic: string;
  /** 10. */
  methods: string;
  /** 11. */
  result: string;
  /** 12: subrows of Annex 3; empty where the report does not count the record. */
  rows: Annex3Row[];
  /** 13. */
  remarks: Remark[];
  note: string;
}

/** What a row needs to know besides the record: its civil day of first entry and the calendar, for the late mark. */
export interface RowContext { enteredOn: CivilDate; calendar: WorkingCalendar }

/** The record as a line of the journal (order 227, point 23; thirteen columns). */
export function journalRow(record: WorkRecord, number: number, context: RowContext): JournalRow {
  return {
    id: record.id, number, removed: record.status === 'deleted', date: recordDate(record),
    start: record.start !== undefined && record.start !== recordDate(record) ? record.start : null,
    kind: record.kind, codes: codesOf(record), rows: subrowsOf(record), remarks: remarksOf(record, context), note: record.note ?? '',
    ...columnsOf(record),
  };
}

function subrowsOf(record: WorkRecord): Annex3Row[] {
  if (record.status !== 'active') return [];
  return countsOf(record).map(({ row }) => row).filter((row) => row === '4' || row.includes('.'));
}

function remarksOf(record: WorkRecord, { enteredOn, calendar }: RowContext): Remark[] {
  const remarks: Remark[] = record.status === 'active' ? [] : [record.status];
  if (record.kind === 'correction') remarks.push('correction');
  if (record.broughtIn !== undefined) remarks.push('brought_in');
  else if (isLateEntry(recordDate(record), enteredOn, calendar)) remarks.push('late_entry');
  if (record.kind === 'counselling' && lacksSpecialRoom(record)) remarks.push('no_special_room');
  return remarks;
}

type Columns = Pick<JournalRow, 'form' | 'basis' | 'paper' | 'categories' | 'persons' | 'purpose' | 'topic' | 'methods' | 'result'>;

const EMPTY: Columns = { form: [], basis: [], paper: null, categories: [], persons: null, purpose: [], topic: '', methods: '', result: '' };

function columnsOf(record: WorkRecord): Columns {
  switch (record.kind) {
    case 'diagnostics': return {
      ...EMPTY, basis: terms('basis', record.examinees.map((e) => e.basis)), paper: record.assignment ?? null,
      categories: terms('category', record.examinees.map((e) => e.category)), persons: record.examinees.length,
      purpose: terms('purpose', [record.purpose]), methods: typeof record.methods === 'object' ? record.methods.join(', ') : (record.methods ?? ''),
      result: lines(record.conclusion, record.recommendations),
    };
    case 'counselling': return {
      ...EMPTY, form: [...terms('form', [record.form]), ...terms('channel', [record.channel])], basis: terms('initiative', [record.initiative]),
      categories: terms('client', [record.client]), persons: personsCounselled(record), purpose: terms('topic', [record.topic]), result: lines(record.content, record.result),
    };
    case 'prevention': return {
      ...EMPTY, form: [...terms('type', [record.type]), ...terms('material', record.material ? [record.material] : [])],
      persons: record.participants, purpose: terms('aim', record.aim ? [record.aim] : []), topic: lines(record.topic, record.audience),
    };
    case 'correction': return { ...EMPTY, form: terms('change', [String(record.change)]), persons: 1, result: lines(record.content, record.result) };
    case 'special': return { ...EMPTY, form: terms('special', [record.type]), paper: record.request, result: lines(record.content, record.result) };
    case 'research': return {
      ...EMPTY, basis: terms('researchBasis', [record.basis]), paper: record.assignment ?? null, persons: record.returned, topic: record.title,
      result: lines(record.forecast, record.recommendations),
    };
  }
}

function terms(list: string, keys: readonly string[]): Term[] {
  return [...new Set(keys)].map((key) => ({ list, key }));
}

function lines(...texts: (string | undefined)[]): string {
  return texts.filter((text) => text?.trim()).join('\n');
}
