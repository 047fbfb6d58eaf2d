/** Bringing an old journal in: what the window may ask of the vault for it (part of `VaultApi`). */
import type { Instant } from '../../../shared/time/instant';
import type { Judgement } from '../../../shared/import/old-journal/judge';
import type { Mapping } from '../../../shared/import/old-journal/mapping';
import type { RowReading } from '../../../shared/import/old-journal/read-row';
import type { Cell } from '../../../shared/tables/table';
import type { WordGroup } from '../../../shared/import/old-journal/words';

/** A file as it was chosen; `checksum` is SHA-256 in hexadecimal. */
export interface ChosenFile {
  name: string;
  checksum: string;
}

/** The table as the person sees it before choosing anything. */
export interface TableView {
  ticket: string;
  sheets: { name: string; hidden: boolean; rows: number; columns: number }[];
  mapping: Mapping;
  /** The mapping comes from an earlier file with the same heading. */
  remembered: boolean;
  /** When this very file was brought in before. */
  broughtInOn: Instant | null;
}

/** How a mapping would read the sheet: its first rows, the words it found, the rows a heading may be in. */
export interface TableSample {
  header: (string | null)[];
  /** The first rows of the sheet as they are, for choosing the heading. */
  top: { at: number; cells: (string | null)[] }[];
  rows: (Omit<RowReading, 'input'> & { cells: (Cell | null)[] })[];
  words: WordGroup[];
  body: number;
  /** Rows below the heading that the file does not show, and rows struck out there. */
  hidden: number;
  struck: number;
  /** Some day can be read two ways. */
  asksDateOrder: boolean;
}

/** The dry run without the records themselves: those stay in the worker. */
export type DryRun = Omit<Judgement, 'good'> & { good: number };

/** A line of the register of imports. */
export interface ImportLine extends ChosenFile {
  id: string;
  format: 'table' | 'exchange';
  at: Instant;
  stored: number;
  refused: number;
  /** When it was taken back, and whether its numbers were given back or stay struck out (order 227, point 23). */
  undone: { at: Instant; how: 'given_back' | 'struck_out' } | null;
}
/** Why an import can no longer be undone, or null. */
export interface ImportView extends ImportLine {
  fixed: 'late' | 'changed' | 'attached' | 'reported' | 'undone' | null;
}
