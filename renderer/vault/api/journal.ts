/**
 * The part of {@link VaultApi} about the journal: its list in slices, kept views, the sheet and the paper (order 227,
 * point 23).
 */
import type {
  JournalFilter,
  JournalLayout,
  JournalSort,
  JournalView,
} from '../../../shared/domain/journal/journal-query';
import type { JournalLine } from '../../../shared/documents/inputs';
import type { PaperDocument } from '../../../shared/documents/model';
import type { Result } from '../../../shared/errors/app-error';
import type { OnProgress, OutputFile } from './';

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

export interface JournalApi {
  journal(filter: JournalFilter): Promise<Result<JournalRow[]>>;
  /** The lines in sight of a list of many; at most 500 at once. */
  journalSlice(query: JournalQuery, from: number, count: number): Promise<Result<JournalSlice>>;
  /** The line of one record, whatever the filter (`record.not_found`). */
  journalLine(id: string): Promise<Result<JournalRow>>;
  journalViews(): Promise<Result<JournalView[]>>;
  /** `journal.view_name` at field `name` when another view has the name. */
  saveJournalView(view: JournalView): Promise<Result<JournalView>>;
  dropJournalView(id: string): Promise<Result<null>>;
  /** How the grid was left. */
  journalLayout(): Promise<Result<JournalLayout>>;
  saveJournalLayout(layout: JournalLayout): Promise<Result<null>>;
  /**
   * An xlsx of what the filter leaves; `journal.too_many` over {@link JOURNAL_FILE_LINES}, `cancelled` after {@link
   * stopJournalFile}.
   */
  journalFile(
    filter: JournalFilter,
    language: 'kk' | 'ru',
    withResults: boolean,
    onProgress?: OnProgress,
  ): Promise<Result<OutputFile>>;
  stopJournalFile(): Promise<void>;
  /** The same as a print page; `journal.too_many_paper` over {@link JOURNAL_PAPER_LINES}. */
  journalPage(filter: JournalFilter, language: 'kk' | 'ru', withResults: boolean): Promise<Result<OutputFile>>;
  /** The first of `lines` lines of the paper, for the preview. */
  journalPreview(
    filter: JournalFilter,
    language: 'kk' | 'ru',
    withResults: boolean,
  ): Promise<Result<{ document: PaperDocument; lines: number; shown: number }>>;
}
