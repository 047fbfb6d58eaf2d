/** The journal of psychological work as an Excel file (order 227, point 23; forms, section 2). */
import { type CivilDate, partsOf } from '../time/civil-date';
import { tableDate, tableRange } from './dates';
import type { JournalLine, JournalOptions } from './inputs';
import { codesText, noteText, recordWords, rowsText } from './journal-columns';
import type { SheetCell, WorkbookModel } from './model';
import { signatureRow } from './sheet-parts';
import { footerLine } from './stamp';
import { type DocumentTexts, documentTexts, fill } from './texts';

const COLUMNS = 13;
/** Widths in characters; together about a landscape A4 page, so that the print is hardly scaled down. */
const WIDTHS = {
  kk: [5, 10, 17, 14, 16, 12, 12, 7, 18, 12, 13, 7, 12],
  ru: [5, 10, 19, 14, 15, 12, 12, 10.5, 19, 12, 13, 7, 11.5],
} as const;
const SIZE_PT = 9;

/**
 * Thirteen columns in the order of numbers; cover lines above, signature below. A deleted record keeps its number and
 * says so. Drafts that never had a number are not part of the journal and are left out.
 */
export function journalWorkbook(rows: JournalLine[], options: JournalOptions): WorkbookModel {
  const { language } = options;
  const texts = documentTexts(language);
  const words = texts.journal;
  const entries = rows.filter((line) => line.number !== null).sort((a, b) => a.year - b.year || (a.number ?? 0) - (b.number ?? 0));
  const sheet: (SheetCell[] | null)[] = coverLines(entries, options).map((value, index) => [{ value, align: 'center', wrap: true, bold: index === 0, sizePt: index === 0 ? 14 : 12 }]);
  const merges = sheet.map((_, index) => `A${index + 1}:M${index + 1}`);
  sheet.push(null);
  sheet.push(Object.values(words.columns).map((value) => ({ value, bold: true, align: 'center' as const, wrap: true, border: true, sizePt: SIZE_PT })));
  sheet.push(Array.from({ length: COLUMNS }, (_, index) => ({ value: index + 1, align: 'center' as const, border: true, sizePt: SIZE_PT })));
  const numbersRow = sheet.length;
  for (const line of entries) sheet.push(cells(line, options.withResults, texts));
  const lastRow = sheet.length;
  if (entries.length === 0) {
    sheet.push([{ value: words.empty, align: 'center', border: true }, ...Array.from({ length: COLUMNS - 1 }, () => ({ value: null, border: true }))]);
    merges.push(`A${sheet.length}:M${sheet.length}`);
  }
  const first = sheet.length + 2;
  sheet.push(null, signatureRow(options.psychologist, language));
  merges.push(`B${first}:M${first}`);
  return {
    title: words.title,
    sheets: [{
      name: words.sheet, language, landscape: true, rows: sheet, merges, columns: WIDTHS[language].map((width) => ({ width })),
      repeatRows: [numbersRow - 1, numbersRow], freezeRow: numbersRow, footer: footerLine(words.title, options.stamp, language),
      ...(options.restrictedMark ? { header: texts.common.restricted } : {}),
      ...(entries.length > 0 ? { autoFilter: `A${numbersRow}:M${lastRow}` } : {}),
    }],
  };
}

/** Title, body, period, dates begun and ended, volume (forms, section 2: cover). */
function coverLines(entries: JournalLine[], { language, unitName, range, volume }: JournalOptions): string[] {
  const words = documentTexts(language).journal;
  const dates = entries.map((line) => line.date).sort();
  const [first, last] = [range?.from ?? dates[0], range?.to ?? dates.at(-1)];
  const date = (value: CivilDate | undefined) => (value ? tableDate(value) : '____________');
  return [
    words.title,
    unitName[language],
    period(first, last, words),
    [fill(words.started, { date: date(first) }), fill(words.finished, { date: date(last) }), fill(words.volume, { volume: volume ?? '____' })].join('     '),
  ].filter(Boolean);
}

function period(from: CivilDate | undefined, to: CivilDate | undefined, words: DocumentTexts['journal']): string {
  if (!from || !to) return '';
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first.year === last.year && first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31) return fill(words.year, { year: first.year });
  return fill(words.period, { range: tableRange({ from, to }) });
}

function cells(line: JournalLine, withResults: boolean, texts: DocumentTexts): SheetCell[] {
  const words = texts.journal;
  const kind = words.kind[line.kind];
  const note = noteText(line, withResults, texts);
  if (line.status === 'deleted') return row([line.number, tableDate(line.date), kind, '', '', '', '', '', '', '', '', '–', words.status.deleted]);
  const record = recordWords(line.record, texts);
  return row([
    line.number, tableDate(line.date), kind, record.form, record.basis, record.withWhom, codesText(line.codes, texts), line.persons || '', record.purpose, record.methods,
    withResults ? record.result : '', rowsText(line), note,
  ]);
}

const CENTRED = new Set([0, 1, 7, 11]);

function row(values: (string | number | null)[]): SheetCell[] {
  return values.map((value, column) => ({ value: value === '' ? null : value, border: true, wrap: true, sizePt: SIZE_PT, align: CENTRED.has(column) ? 'center' as const : 'left' as const }));
}
