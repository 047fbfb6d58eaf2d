/** A foreign table as it was read: cells with their kinds and places, nothing interpreted yet. */
import { z } from 'zod';

/**
 * `date` is text `YYYY-MM-DD` (the day may not exist: Excel knows 29.02.1900), `number` its shortest decimal writing.
 */
export const CELL_KINDS = ['text', 'number', 'date', 'time', 'truth', 'fault'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

const cellSchema = z.object({
  kind: z.enum(CELL_KINDS),
  text: z.string().max(40_000),
  /** The kept value of a formula; the formula itself is never computed. */
  formula: z.literal(true).optional(),
  /** Repeats the first cell of a merged range above it. */
  merged: z.literal(true).optional(),
});
export type Cell = z.infer<typeof cellSchema>;

/** Most rows and columns of a sheet that are taken. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 200;

const rowSchema = z.object({
  /** Number of the row in the file, from 1. */
  at: z.number().int().min(1).max(1_048_576),
  cells: z.array(cellSchema.nullable()).max(MOST_COLUMNS),
  /** Not shown in the sheet: hidden by hand or by a filter. */
  hidden: z.literal(true).optional(),
  /** Every filled cell is struck out. */
  struck: z.literal(true).optional(),
});
/** A row that holds something. */
export type Row = z.infer<typeof rowSchema>;

const sheetSchema = z.object({
  name: z.string().max(200),
  hidden: z.boolean(),
  rows: z.array(rowSchema).max(MOST_ROWS),
  formulas: z.number().int().min(0),
  mergesLeft: z.number().int().min(0),
  /** Columns that are not shown, from 0. */
  hiddenColumns: z.array(z.number().int().min(0).max(MOST_COLUMNS)).max(MOST_COLUMNS).optional(),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** `utf-8-twice` is UTF-8 that was taken for a one-byte encoding and written as UTF-8 again. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'kz-1048',
  'ibm866',
  'x-mac-cyrillic',
  'koi8-r',
  'utf-8-twice',
] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const SEPARATORS = [';', ',', '\t', '|'] as const;

/** How a person wants a text table read, where the guess was wrong. */
export interface TextChoice {
  encoding?: Encoding;
  separator?: (typeof SEPARATORS)[number];
}

export const tableFileSchema = z.object({
  format: z.enum(['xlsx', 'csv']),
  sheets: z.array(sheetSchema).min(1).max(300),
  /** CSV only: how the text was read. */
  encoding: z.enum(ENCODINGS).optional(),
  separator: z.enum(SEPARATORS).optional(),
  /** A text table under the name of a workbook. */
  misnamed: z.boolean(),
  /** Cells in which a question mark stands for a letter that the encoding could not hold. */
  lostLetters: z.number().int().min(0),
  /** The first rows with such cells. */
  lostRows: z.array(z.number().int().min(1)).max(10).optional(),
  /** xlsx only: days are counted from 1904. */
  from1904: z.boolean(),
});
export type TableFile = z.infer<typeof tableFileSchema>;
