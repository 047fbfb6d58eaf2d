/** The words of the thirteen columns for one record (order 227, point 23; docs/forms.md, section 2). */
import { type Term, columnsOf } from '../../domain/journal/journal-columns';
import type { WorkRecord } from '../../domain/records/record';
import { lacksSpecialRoom } from '../../regulation/order-227/points-04-16/point-16-counselling';
import { tableDate } from '../dates';
import type { JournalLine } from '../inputs';
import { type DocumentTexts, fill } from '../texts';

/** More ciphers than this in one cell are printed as their number. */
const CODES_IN_A_CELL = 20;

/** Columns 4, 5, 6, 9, 10 and 11; the others come from the line itself. */
export interface RecordWords {
  form: string;
  basis: string;
  withWhom: string;
  purpose: string;
  methods: string;
  result: string;
}

/** What the record says in the columns that depend on its kind. */
export function recordWords(record: WorkRecord, texts: DocumentTexts): RecordWords {
  const columns = columnsOf(record);
  const words = (terms: readonly Term[], between: string) => terms.map((term) => termWord(term, texts)).join(between);
  return {
    form: words(columns.form, ', '),
    basis: lines(
      words(columns.basis, '; '),
      columns.paper
        ? fill(texts.journal.paper, { number: columns.paper.number, date: tableDate(columns.paper.date) })
        : '',
    ),
    withWhom: words(columns.withWhom, ', ') || columns.audience,
    purpose: lines(columns.topic, words(columns.purpose, '; ')),
    methods: words(columns.methods, ', ') || columns.methodNames,
    result: lines(
      ...columns.result,
      columns.quantity === null ? '' : fill(texts.journal.materials, { n: columns.quantity }),
      columns.copies === null ? '' : fill(texts.journal.copies, { n: columns.copies }),
    ),
  };
}

/** A word of a closed list in the journal's own, short form. */
export function termWord({ list, key }: Term, texts: DocumentTexts): string {
  const words: Readonly<Record<string, unknown>> =
    list === 'word' ? texts.journal : list === 'researchMaterial' ? texts.act.materials : texts.journal[list];
  const word = words[key];
  if (typeof word !== 'string') throw new Error(`no word for ${list} ${key}`);
  return word.replaceAll('\u00AD', '');
}

/** Column 7: the ciphers, or how many they are where a list would not fit. */
export function codesText(codes: string[], texts: DocumentTexts): string {
  return codes.length > CODES_IN_A_CELL ? fill(texts.journal.group, { n: codes.length }) : codes.join(', ');
}

/**
 * Column 12: the rows of Annex 3 it counts in, without their totals; a dash for correction and whatever does not count
 * (D-13).
 */
export function rowsText(line: JournalLine): string {
  const rows = line.rows.filter((row) => row === '4' || (row.includes('.') && row !== '1.5.not_recommended'));
  return rows.length === 0 ? '–' : rows.join(', ');
}

/** Column 13: state, correction, late entry, no special room; the free note only with the results. */
export function noteText(line: JournalLine, withResults: boolean, texts: DocumentTexts): string {
  const words = texts.journal;
  const { record, status } = line;
  const start =
    record.kind === 'research' || record.start === undefined || record.start === line.date
      ? ''
      : fill(words.startedOn, { date: tableDate(record.start) });
  return [
    words.status[status],
    record.disposedByAct
      ? fill(words.disposed, { number: record.disposedByAct.number, date: tableDate(record.disposedByAct.date) })
      : '',
    start,
    columnsOf(record)
      .conditions.map((term) => termWord(term, texts))
      .join(', '),
    record.kind === 'research' && record.end === null ? words.running : '',
    line.version > 1 && status === 'active' ? fill(words.corrected, { version: line.version }) : '',
    record.broughtIn === undefined ? '' : fill(words.broughtIn, { date: tableDate(record.broughtIn) }),
    line.late || line.doubts.includes('late_entry') ? words.late : '',
    record.kind === 'counselling' && !record.disposedByAct && lacksSpecialRoom(record) ? words.noRoom : '',
    withResults ? (record.note ?? '') : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('; ');
}
