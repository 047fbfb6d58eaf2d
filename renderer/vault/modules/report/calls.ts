/** Handlers of the report. */
import { fail, ok } from '../../../../shared/errors/app-error';
import type { HalfYear } from '../../../../shared/time/periods';
import type { report as contract } from '../../contract/report';
import { reportDocument, reportFile } from './documents';
import { behindFigure, reportView } from './report';
import { passCheck } from './report-checks';
import { reportCycle, sendReport, sentReports, withdrawReport } from './report-cycle';
import { sentDocument, sentFile, sentPage } from './report-files';
import { bareInput, preparedReport } from './report-input';
import { saveNote } from './report-note';
import type { OpenVault } from '../../open/open-vault';
import type { Handling } from '../context';

const inputOf = (vault: OpenVault, period: HalfYear) => bareInput(vault, preparedReport(vault, period));

/** Figures, documents, sending. */
export const reportCalls: Handling<typeof contract> = () => ({
  report: (vault, period, asOf, mode) => ok(reportView(vault, { period, asOf, mode })),
  behindFigure: (vault, period, key, asOf, mode) => ok(behindFigure(vault, { period, asOf, mode }, key)),
  reportDocument: (vault, period, language, asOf, mode) => ok(reportDocument(vault, { period, asOf, mode }, language)),
  reportFile: async (vault, period, format, language, asOf, mode) =>
    ok(await reportFile(vault, { period, asOf, mode }, format, language)),

  reportCycle: (vault, period) => ok(reportCycle(vault, period)),
  passCheck(vault, period, code, reason) {
    const check = reportCycle(vault, period).checks.find((one) => one.code === code);
    return check ? passCheck(vault, period, check, reason) : fail('bad_request');
  },
  saveNote: (vault, period, language, part, text) =>
    saveNote(vault, inputOf(vault, period), period, language, part, text),
  sendReport,
  withdrawReport,
  sentReports: (vault) => ok(sentReports(vault)),
  sentFile,
  sentDocument,
  sentPage,
});
