/** The words of the thirteen columns for one record (order 227, point 23; forms, section 2). */
import type { WorkRecord } from '../domain/record';
import { lacksSpecialRoom } from '../regulation/point-16-counselling';
import { tableDate } from './dates';
import type { JournalLine } from './inputs';
import { type DocumentTexts, fill } from './texts';

/** More ciphers than this in one cell are printed as their number. */
const CODES_IN_A_CELL = 20;

/** Columns 4, 5, 6, 9, 10 and 11; the others come from the line itself. */
interface Words { form: string; basis: string; withWhom: string; purpose: string; methods: string; result: string }

const NOTHING: Words = { form: '', basis: '', withWhom: '', purpose: '', methods: '', result: '' };

/** What the record says in the columns that depend on its kind. */
export function recordWords(record: WorkRecord, texts: DocumentTexts): Words {
  const words = texts.journal;
  if (record.disposedByAct) return { ...NOTHING, withWhom: record.kind === 'diagnostics' ? distinct(record.examinees, (e) => words.category[e.category]).join(', ') : record.kind === 'counselling' ? words.category[record.client] : '' };
  switch (record.kind) {
    case 'diagnostics': return {
      form: record.examinees.length > 1 ? words.form.group : words.form.individual,
      basis: lines(...distinct(record.examinees, (e) => words.basis[e.basis]), paper(record.assignment, texts)),
      withWhom: distinct(record.examinees, (e) => words.category[e.category]).join(', '),
      purpose: words.purpose[record.purpose],
      methods: typeof record.methods === 'string' ? record.methods : (record.methods ?? []).join(', '),
      result: lines(record.conclusion, record.recommendations),
    };
    case 'counselling': return {
      form: `${words.form[record.form]}, ${words.channel[record.channel]}`, basis: words.initiative[record.initiative], withWhom: words.category[record.client],
      purpose: words.topic[record.topic], methods: '', result: lines(record.content, record.result),
    };
    case 'prevention': return {
      form: lines(words.prevention[record.type], record.material ? words.material[record.material] : ''), basis: '', withWhom: record.audience ?? '',
      purpose: lines(record.topic, record.aim ? words.aim[record.aim] : ''), methods: '',
      result: lines(record.quantity === undefined ? '' : fill(words.materials, { n: record.quantity }), record.copies === undefined ? '' : fill(words.copies, { n: record.copies })),
    };
    case 'correction': return {
      form: words.form.individual, basis: words.correctionBasis, withWhom: words.category.employee,
      purpose: words.change[`n${record.change}`], methods: '', result: lines(record.content, record.result),
    };
    case 'special': return {
      form: words.special[record.type], basis: lines(words.specialBasis, paper(record.request ?? undefined, texts)), withWhom: '', purpose: '', methods: '',
      result: lines(record.content, record.result),
    };
    case 'research': return {
      form: words.survey, basis: lines(words.researchBasis[record.basis], paper(record.assignment, texts)), withWhom: words.category.employee,
      purpose: record.title, methods: distinct(record.materials, (line) => plainMaterial(texts, line.kind)).join(', '), result: lines(record.forecast, record.recommendations),
    };
  }
}

/** Column 7: the ciphers, or how many they are where a list would not fit. */
export function codesText(codes: string[], texts: DocumentTexts): string {
  return codes.length > CODES_IN_A_CELL ? fill(texts.journal.group, { n: codes.length }) : codes.join(', ');
}

/** Column 12: the rows of Annex 3 it counts in, without their totals; a dash for correction and whatever does not count (D-13). */
export function rowsText(line: JournalLine): string {
  const rows = line.rows.filter((row) => row === '4' || (row.includes('.') && row !== '1.5.not_recommended'));
  return rows.length === 0 ? '–' : rows.join(', ');
}

/** Column 13: state, correction, late entry, no special room; the free note only with the results. */
export function noteText(line: JournalLine, withResults: boolean, texts: DocumentTexts): string {
  const words = texts.journal;
  const { record, status } = line;
  const start = record.kind === 'research' || record.start === undefined || record.start === line.date ? '' : fill(words.startedOn, { date: tableDate(record.start) });
  return [
    words.status[status],
    record.disposedByAct ? fill(words.disposed, { number: record.disposedByAct.number, date: tableDate(record.disposedByAct.date) }) : '',
    start,
    record.kind === 'research' && record.end === null ? words.running : '',
    line.version > 1 && status === 'active' ? fill(words.corrected, { version: line.version }) : '',
    record.broughtIn === undefined ? '' : fill(words.broughtIn, { date: tableDate(record.broughtIn) }),
    line.late || line.doubts.includes('late_entry') ? words.late : '',
    record.kind === 'counselling' && !record.disposedByAct && lacksSpecialRoom(record) ? words.noRoom : '',
    withResults ? record.note ?? '' : '',
  ].filter(Boolean).join('; ');
}

function plainMaterial(texts: DocumentTexts, kind: keyof DocumentTexts['act']['materials']): string {
  return texts.act.materials[kind].replaceAll('\u00AD', '');
}

function paper(document: { number: string; date: Parameters<typeof tableDate>[0] } | undefined, texts: DocumentTexts): string {
  return document ? fill(texts.journal.paper, { number: document.number, date: tableDate(document.date) }) : '';
}

function distinct<T>(items: readonly T[], word: (item: T) => string): string[] {
  return [...new Set(items.map(word))];
}

function lines(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('; ');
}

