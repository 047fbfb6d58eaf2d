/** The journal of psychological work as an Excel file (order 227, point 23; docs/forms.md, section 2). */
import { formHeadings } from '../../domain/settings/own-form';
import type { JournalLine, JournalOptions } from '../inputs';
import { journalCover, journalEntries, lineCells } from './journal-lines';
import type { SheetCell, WorkbookModel } from '../model';
import { restrictedHeader, signatureRow } from '../sheet-parts';
import { footerLine } from '../stamp';
import { documentTexts } from '../texts';

const COLUMNS = 13;
/**
 * Widths in characters; together not more than a landscape A4 page between its margins, so that the print is not scaled
 * down.
 */
const WIDTHS = {
  kk: [4, 9, 15, 11.5, 12, 10, 9, 6, 13, 9.5, 10.5, 5.5, 9],
  ru: [4, 9, 18.5, 11.5, 11.5, 10, 9, 8, 12, 9, 9.5, 6, 9],
} as const;
const SIZE_PT = 9;
/** Lines of one row on paper; a spreadsheet makes no row higher and would hide the rest. */
const ROW_LINES = 28;

/** Thirteen columns in the order of numbers; cover lines above, signature below. */
export function journalWorkbook(rows: readonly JournalLine[], options: JournalOptions): WorkbookModel {
  const { language } = options;
  const texts = documentTexts(language);
  const words = texts.journal;
  const entries = journalEntries(rows);
  const sheet: (SheetCell[] | null)[] = journalCover(entries, options).map((value, index) => [
    { value, align: 'center', wrap: true, bold: index === 0, sizePt: index === 0 ? 14 : 12 },
  ]);
  const merges = sheet.map((_, index) => `A${index + 1}:M${index + 1}`);
  sheet.push(null);
  sheet.push(
    formHeadings(options.form, Object.values(words.columns), language).map((text) => ({
      value: text.replaceAll('\u00AD', ''),
      bold: true,
      align: 'center' as const,
      wrap: true,
      border: true,
      sizePt: SIZE_PT,
    })),
  );
  sheet.push(
    Array.from({ length: COLUMNS }, (_, index) => ({
      value: index + 1,
      align: 'center' as const,
      border: true,
      sizePt: SIZE_PT,
    })),
  );
  const numbersRow = sheet.length;
  for (const line of entries)
    for (const part of continued(lineCells(line, options.withResults, texts), WIDTHS[language])) sheet.push(row(part));
  const lastRow = sheet.length;
  if (entries.length === 0) {
    sheet.push([
      { value: words.empty, align: 'center', border: true },
      ...Array.from({ length: COLUMNS - 1 }, () => ({ value: null, border: true })),
    ]);
    merges.push(`A${sheet.length}:M${sheet.length}`);
  }
  const first = sheet.length + 2;
  sheet.push(null, signatureRow(options.psychologist, language));
  merges.push(`B${first}:M${first}`);
  return {
    title: words.title,
    sheets: [
      {
        name: words.sheet,
        language,
        landscape: true,
        rows: sheet,
        merges,
        columns: WIDTHS[language].map((width) => ({ width })),
        repeatRows: [numbersRow - 1, numbersRow],
        freezeRow: numbersRow,
        footer: footerLine(words.title, options.stamp, language),
        ...restrictedHeader(language, options.restrictedMark ?? false),
        ...(entries.length > 0 ? { autoFilter: `A${numbersRow}:M${lastRow}` } : {}),
      },
    ],
  };
}

/** The cells of a line as one row, or as several where a text is too long for one: each goes on under itself. */
function continued(cells: readonly (string | number)[], widths: readonly number[]): (string | number)[][] {
  const parts = cells.map((cell, column) =>
    typeof cell === 'string' ? pieces(cell, ROW_LINES * charactersIn(widths[column] ?? 10)) : [cell],
  );
  const rows = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: rows }, (_, index) => parts.map((part) => part[index] ?? ''));
}

/**
 * Characters of a line in a column: about one for each character of its width at this size, less what words leave open
 * at the end.
 */
function charactersIn(width: number): number {
  return Math.max(3, Math.floor(width * 0.8));
}

/** A text in pieces of at most so many characters, broken between words where there are any. */
function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let left = text;
  while (left.length > most) {
    const gap = Math.max(left.lastIndexOf(' ', most), left.lastIndexOf('\n', most));
    const end = gap > most / 2 ? gap : most;
    found.push(left.slice(0, end));
    left = left.slice(end).trimStart();
  }
  return [...found, left];
}

const CENTRED = new Set([0, 1, 7, 11]);

function row(values: (string | number | null)[]): SheetCell[] {
  return values.map((value, column) => ({
    value: value === '' ? null : value,
    border: true,
    wrap: true,
    sizePt: SIZE_PT,
    align: CENTRED.has(column) ? ('center' as const) : ('left' as const),
  }));
}
