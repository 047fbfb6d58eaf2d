/** Handlers of the reports of units. */
import { ok } from '../../../../shared/errors/app-error';
import type { unitSummary } from '../../contract/unit-summary';
import * as reports from './unit-reports';
import { summaryDocument, summaryFile } from './unit-summary-files';
import type { Handling } from '../context';

/** Collected, corrected, brought together. */
export const unitSummaryCalls: Handling<typeof unitSummary> = () => ({
  unitSummary: (vault, period) => ok(reports.summaryView(vault, period)),
  addUnitFiles: reports.addFiles,
  addUnitByHand: reports.addByHand,
  changeUnitReport: reports.changeReport,
  chooseUnitReport: reports.choose,
  removeUnitReports: reports.removeReports,
  putBackUnitReports: reports.putBack,
  saveExpectedUnits: reports.saveUnits,
  saveProposals: reports.saveProposals,
  summaryDocument: (vault, period, language) => ok(summaryDocument(vault, period, language)),
  summaryFile: async (vault, period, format, language) => ok(await summaryFile(vault, period, format, language)),
});
