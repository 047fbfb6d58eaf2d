/** The journal of psychological work (order 227, point 23): its numbers, its order and its lines. */
import { countsOf } from '../../regulation/order-227/annex-3/annex-3-counting';
import { type Numbered, nextFreeNumber } from '../../regulation/order-227/points-17-29/point-23-journal';
import { type CivilDate, partsOf } from '../../time/civil-date';
import type { Annex3Key } from '../report/annex3';
import { type DoubtCode, type DoubtContext, doubtsOf, isLate } from '../records/doubts';
import { personsCounselled } from '../report/internal-figures';
import { type Kind, type Status, type WorkRecord, codesOf, recordDate } from '../records/record';
import type { RecordToCheck } from '../records/record-rules';
import { compareIdentity, inJournalOrder } from '../records/versions';

/** A number once given to a record; it stays with it, whatever becomes of the record. */
export interface JournalNumber extends Numbered {
  id: string;
}

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

/** One line of the journal: the version in force of one record. */
export interface JournalLine {
  /** Running number of its year, without gaps; a deleted record keeps it. Null for drafts that were never active. */
  number: number | null;
  year: number;
  date: CivilDate;
  kind: Kind;
  status: Status;
  version: number;
  codes: string[];
  persons: number;
  /**
   * Rows of Annex 3 it counts in: none for correction, drafts, running research; several for a mixed diagnostics
   * session.
   */
  rows: Annex3Key[];
  late: boolean;
  doubts: DoubtCode[];
  record: WorkRecord;
}

/** The record as a line of the journal (order 227, point 23); `place` is its number, once it has one. */
export function journalLine(record: WorkRecord, place: Numbered | null, context: DoubtContext): JournalLine {
  const date = recordDate(record);
  return {
    number: place?.number ?? null,
    year: place?.year ?? partsOf(date).year,
    date,
    kind: record.kind,
    status: record.status,
    version: record.version,
    codes: codesOf(record),
    persons: personsOf(record),
    rows: rowsOf(record),
    late: isLate(record, context),
    doubts: record.disposedByAct ? [] : doubtsOf(record as RecordToCheck, context),
    record,
  };
}

/** Column 8: 0 where nobody is counted. */
function personsOf(record: WorkRecord): number {
  switch (record.kind) {
    case 'diagnostics':
      return record.examinees.length;
    case 'counselling':
      return personsCounselled(record);
    case 'prevention':
      return record.participants;
    case 'correction':
      return 1;
    case 'special':
      return 0;
    case 'research':
      return record.returned;
  }
}

/** Column 12: subrows of Annex 3; empty where the report does not count the record. */
function rowsOf(record: WorkRecord): Annex3Key[] {
  if (record.status !== 'active') return [];
  const rows: Annex3Key[] = countsOf(record)
    .map(({ row }) => row)
    .filter((row) => row === '4' || row.includes('.'));
  if (record.kind === 'diagnostics' && record.examinees.some((e) => e.recommendation === 'not_recommended'))
    rows.push('1.5.not_recommended');
  return rows;
}
