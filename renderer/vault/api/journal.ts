/**
 * The part of {@link ./api} about the journal: its list in slices, kept views, the sheet and the paper (order 227,
 * point 23).
 */
import type { JournalFilter, JournalSort } from '../../../shared/domain/journal/journal-query';
import type { JournalLine } from '../../../shared/documents/inputs';

/** One line of the journal (order 227, point 23): the version in force of one record. */
export interface JournalRow extends JournalLine {
  id: string;
  /** Brought in from a file. */
  imported: boolean;
  /** What surrounds the words searched for, where they stand in a typed text. */
  excerpt?: string;
}

/** What a list of the journal asks for; `language` is that of its words, for the order. */
export interface JournalQuery extends JournalFilter {
  sort?: JournalSort;
  language?: 'kk' | 'ru' | 'en';
}
/** Some lines of a list, from the place `from` on. */
export interface JournalSlice {
  from: number;
  rows: JournalRow[];
  /** Lines of the whole list, and how many of them have a number. */
  total: number;
  numbered: number;
  /** Records of the journal whatever the filter. */
  all: number;
}
/** Most lines of one sheet and of one paper: more would fill the memory, or nobody's shelf. */
export const JOURNAL_FILE_LINES = 20_000;
export const JOURNAL_PAPER_LINES = 2_000;
