/** The journal of psychological work as an Excel file (order 227, point 23; docs/forms.md, section 2). */
import { formHeadings } from '../../domain/settings/own-form';
import type { JournalLine, JournalOptions } from '../inputs';
import { journalCover, journalEntries, lineCells } from './journal-lines';
import type { SheetCell, WorkbookModel } from '../model';
import { restrictedHeader, signatureRow } from '../sheet-parts';
import { footerLine } from '../stamp';
import { documentTexts } from '../texts';

const COLUMNS = 13;
/** Widths in characters; together about a landscape A4 page, so that the print is hardly scaled down. */
const WIDTHS = {
  kk: [5, 10, 17, 14, 16, 12, 12, 7, 18, 12, 13, 7, 12],
  ru: [5, 10, 19, 14, 15, 12, 12, 10.5, 19, 12, 13, 7, 11.5],
} as const;
const SIZE_PT = 9;

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
  for (const line of entries) sheet.push(row(lineCells(line, options.withResults, texts)));
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
