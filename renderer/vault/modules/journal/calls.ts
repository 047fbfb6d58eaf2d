/** Handlers of the journal. */
import { ok } from '../../../../shared/errors/app-error';
import type { journal as contract } from '../../contract/journal';
import * as documents from './journal-documents';
import * as journal from './journal-list';
import * as views from './journal-views';
import type { Handling } from '../context';

/** The list, its views, its files. */
export const journalCalls: Handling<typeof contract> = (context) => {
  let stopped = false;
  return {
    journal: (vault, filter) => ok(journal.journal(vault, filter)),
    journalSlice: (vault, query, from, count) => ok(journal.journalSlice(vault, query, from, count)),
    journalLine: journal.lineOf,
    journalViews: (vault) => ok(views.listViews(vault)),
    saveJournalView: views.saveView,
    dropJournalView: views.dropView,
    journalLayout: (vault) => ok(views.layoutOf(vault)),
    saveJournalLayout: views.saveLayout,
    journalFile(vault, filter, language, withResults, onProgress) {
      stopped = false;
      return documents.journalFile(
        vault,
        filter,
        language,
        withResults,
        () => stopped || context.vault() !== vault,
        onProgress,
      );
    },
    stopJournalFile() {
      stopped = true;
      return ok(null);
    },
    journalPage: documents.journalPage,
    journalPreview: documents.journalPreview,
  };
};
