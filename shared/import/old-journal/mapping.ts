/**
 * How a table is to be read: sheet, heading, meanings of the columns, meanings of the words, what stands for empty
 * cells.
 */
import { z } from 'zod';
import { type ListName, LISTS, LIST_NAMES, LIST_USE, guessWord, plainWord } from './lists';
import { MEANINGS, type Meaning, guessColumns, guessHeaderRow } from './meanings';
import { type Cell, type Sheet, MOST_COLUMNS } from '../../tables/table';

const listName = z.enum(LIST_NAMES as [ListName, ...ListName[]]);

export const mappingSchema = z.object({
  sheet: z.number().int().min(0).max(300),
  /** Number of the heading's row in the file; 0 when there is none. */
  headerRow: z.number().int().min(0).max(1_048_576),
  columns: z.array(z.enum(MEANINGS).nullable()).max(MOST_COLUMNS),
  /** The person's word over the guess: plain word → value, or '' for none. */
  words: z.partialRecord(listName, z.record(z.string().max(200), z.string().max(40))),
  /** What stands where a row says nothing; chosen by the person, never by the program. */
  fallback: z.partialRecord(listName, z.string().max(40)),
  /** What 03/04/2026 means; null while nobody said. */
  dateOrder: z.enum(['dmy', 'mdy']).nullable(),
  /** Rows that are there already, or twice, are taken all the same. */
  takeRepeats: z.boolean(),
  /** Rows that are not shown in the file, and rows struck out there, are left out. */
  leaveHidden: z.boolean().optional(),
  leaveStruck: z.boolean().optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** A first mapping for a sheet, by its heading. */
export function guessMapping(sheet: Sheet, index: number): Mapping {
  const header = guessHeaderRow(sheet.rows);
  const width = widthOf(sheet);
  return {
    sheet: index,
    headerRow: sheet.rows[header]?.at ?? 0,
    columns: guessColumns(sheet.rows[header]?.cells ?? [], width),
    words: {},
    fallback: {},
    dateOrder: null,
    takeRepeats: false,
  };
}

/** Columns of a sheet, up to the last one with a value. */
export function widthOf(sheet: Sheet): number {
  return sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}

/** Cells of the heading. */
export function headerOf(sheet: Sheet, mapping: Mapping): readonly (Cell | null)[] {
  return sheet.rows.find((row) => row.at === mapping.headerRow)?.cells ?? [];
}

/** The first column with this meaning, or -1. */
export function columnOf(mapping: Mapping, meaning: Meaning): number {
  return mapping.columns.indexOf(meaning);
}

/** What a text says in a list: the person's word, else the guess; null for neither. */
export function valueOfWord(mapping: Mapping, list: ListName, text: string): string | null {
  const own = mapping.words[list]?.[plainWord(text).slice(0, 200)];
  const value = own ?? guessWord(list, text);
  return value !== null && (LISTS[list] as readonly string[]).includes(value) ? value : null;
}

/** What a row says in a list and in which column; the fallback has none. */
export function listValue(
  mapping: Mapping,
  list: ListName,
  cells: readonly (Cell | null)[],
): { value: string; column: number | null } | null {
  for (const meaning of LIST_USE[list].columns) {
    const column = columnOf(mapping, meaning);
    const text = cells[column]?.text;
    const value = text === undefined ? null : valueOfWord(mapping, list, text);
    if (value !== null) return { value, column };
  }
  const fallback = mapping.fallback[list];
  return fallback !== undefined && (LISTS[list] as readonly string[]).includes(fallback)
    ? { value: fallback, column: null }
    : null;
}

/** A heading as it is remembered, so that the next file of the same make needs no choosing. */
export function headingKey(sheet: Sheet, mapping: Mapping): string {
  return headerOf(sheet, mapping)
    .map((cell) => plainWord(cell?.text ?? ''))
    .join('|')
    .slice(0, 2_000);
}

/** A remembered mapping laid on a new sheet, when its heading is the same. */
export function applyRemembered(sheet: Sheet, guessed: Mapping, remembered: Mapping): Mapping {
  const width = widthOf(sheet);
  return {
    ...remembered,
    sheet: guessed.sheet,
    headerRow: guessed.headerRow,
    columns: Array.from({ length: width }, (_, index) => remembered.columns[index] ?? null),
    takeRepeats: false,
    leaveHidden: false,
    leaveStruck: false,
  };
}
