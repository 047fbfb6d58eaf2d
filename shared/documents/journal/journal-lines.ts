/**
 * What sheet and paper of the journal have in common (order 227, point 23; docs/forms.md, section 2): which lines,
 * cover,
 * cells.
 */
import { type CivilDate, partsOf } from '../../time/civil-date';
import { tableDate, tableRange } from '../dates';
import type { JournalLine, JournalOptions } from '../inputs';
import { codesText, noteText, recordWords, rowsText } from './journal-columns';
import { type DocumentTexts, documentTexts, fill } from '../texts';

/**
 * The lines of the journal in the order of their numbers. A deleted record keeps its number and says so; drafts that
 * never had a number are not part of the journal and are left out.
 */
export function journalEntries(rows: readonly JournalLine[]): JournalLine[] {
  return rows
    .filter((line) => line.number !== null)
    .sort((a, b) => a.year - b.year || (a.number ?? 0) - (b.number ?? 0));
}

/** Title, body, period, dates begun and ended, volume (docs/forms.md, section 2: cover). */
export function journalCover(
  entries: readonly JournalLine[],
  { language, unitName, range, volume, form }: JournalOptions,
): string[] {
  const words = documentTexts(language).journal;
  const dates = entries.map((line) => line.date).sort();
  const [first, last] = [range?.from ?? dates[0], range?.to ?? dates.at(-1)];
  const date = (value: CivilDate | undefined) => (value ? tableDate(value) : '____________');
  return [
    form?.title[language].trim() || words.title,
    unitName[language],
    period(first, last, words),
    [
      fill(words.started, { date: date(first) }),
      fill(words.finished, { date: date(last) }),
      fill(words.volume, { volume: volume ?? '____' }),
    ].join('\u2003\u2003'),
  ].filter(Boolean);
}

function period(from: CivilDate | undefined, to: CivilDate | undefined, words: DocumentTexts['journal']): string {
  if (!from || !to) return '';
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first.year === last.year && first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31)
    return fill(words.year, { year: first.year });
  return fill(words.period, { range: tableRange({ from, to }) });
}

/** The thirteen cells of a line. */
export function lineCells(line: JournalLine, withResults: boolean, texts: DocumentTexts): (string | number)[] {
  const words = texts.journal;
  const kind = words.kind[line.kind];
  const start = [line.number ?? '', tableDate(line.date), kind];
  if (line.status === 'deleted') return [...start, '', '', '', '', '', '', '', '', '–', words.status.deleted];
  const record = recordWords(line.record, texts);
  return [
    ...start,
    record.form,
    record.basis,
    record.withWhom,
    codesText(line.codes, texts),
    line.persons || '',
    record.purpose,
    record.methods,
    withResults ? record.result : '',
    rowsText(line),
    noteText(line, withResults, texts),
  ];
}
