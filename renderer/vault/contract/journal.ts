/** The journal: its list in slices, kept views, the sheet and the paper (order 227, point 23). */
import { z } from 'zod';
import {
  JOURNAL_CATEGORIES,
  JOURNAL_COLUMNS,
  type JournalCategory,
  type JournalLayout,
  type JournalView,
} from '../../../shared/domain/journal/journal-query';
import { STATUSES } from '../../../shared/domain/records/record';
import type { JournalRow, JournalSlice, OutputFile, PaperDocument } from '../api';
import { call, callAnytime, onProgress } from './call';
import {
  day,
  flag,
  id,
  judgedByHandler,
  kind,
  list,
  paperLanguage,
  personCode,
  place,
  screenLanguage,
  text,
} from './inputs';

const filter = z.object({
  from: day.exactOptional(),
  to: day.exactOptional(),
  kinds: list(kind).exactOptional(),
  categories: list(z.enum(JOURNAL_CATEGORIES as [JournalCategory, ...JournalCategory[]])).exactOptional(),
  statuses: list(z.enum(STATUSES)).exactOptional(),
  code: personCode.exactOptional(),
  late: flag.exactOptional(),
  doubts: flag.exactOptional(),
  imported: flag.exactOptional(),
  conditions: flag.exactOptional(),
  text: text.exactOptional(),
});
const query = filter.extend({
  sort: z.object({ column: z.enum(JOURNAL_COLUMNS), descending: flag }).exactOptional(),
  language: screenLanguage.exactOptional(),
});

export const journal = {
  /** `filter`. */
  journal: call(filter).answers<JournalRow[]>(),
  /** `query, from, count`: the lines in sight of a list of many; at most 500 at once. */
  journalSlice: call(query, place, place).answers<JournalSlice>(),
  /** `id`: the line of one record, whatever the filter (`record.not_found`). */
  journalLine: call(id).answers<JournalRow>(),
  journalViews: call().answers<JournalView[]>(),
  /** `view`. `journal.view_name` at field `name` when another view has the name. */
  saveJournalView: call(judgedByHandler<JournalView>()).answers<JournalView>(),
  /** `id`. */
  dropJournalView: call(id).answers<null>(),
  /** How the grid was left. */
  journalLayout: call().answers<JournalLayout>(),
  /** `layout`. */
  saveJournalLayout: call(judgedByHandler<JournalLayout>()).answers<null>(),
  /**
   * `filter, language, withResults, onProgress?`: an xlsx of what the filter leaves; `journal.too_many` over
   * `JOURNAL_FILE_LINES`, `cancelled` after `stopJournalFile`.
   */
  journalFile: call(filter, paperLanguage, flag, onProgress).answers<OutputFile>(),
  stopJournalFile: callAnytime().answers<null>(),
  /** `filter, language, withResults`: the same as a print page; `journal.too_many_paper` over `JOURNAL_PAPER_LINES`. */
  journalPage: call(filter, paperLanguage, flag).answers<OutputFile>(),
  /** `filter, language, withResults`: the first of `lines` lines of the paper, for the preview. */
  journalPreview: call(filter, paperLanguage, flag).answers<{
    document: PaperDocument;
    lines: number;
    shown: number;
  }>(),
};
