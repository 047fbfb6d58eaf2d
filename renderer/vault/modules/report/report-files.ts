/** Sent reports as files again: byte for byte what went out, and the frozen report as paper. */
import type { DocumentLanguage } from '../../../../shared/documents/inputs';
import type { PaperDocument } from '../../../../shared/documents/model';
import { reportPaper } from '../../../../shared/documents/report/report-paper';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { HalfYear } from '../../../../shared/time/periods';
import type { OutputFile } from '../../api';
import type { ReportCycleApi } from '../../api/report';
import type { OpenVault } from '../../open/open-vault';
import { reportFileOf } from './documents';
import { passCheck } from './report-checks';
import { reportCycle, sendReport, sentReports, withdrawReport } from './report-cycle';
import { bareInput, preparedReport } from './report-input';
import { saveNote } from './report-note';
import { fileChecksum, keptFile, sentRow } from '../../rows/report-rows';

/** A file of a sent report, compared with its checksum. */
export function sentFile(vault: OpenVault, id: string, name: string): Result<OutputFile> {
  const report = sentRow(vault, id);
  const file = report?.files.find((one) => one.name === name);
  if (!report || !file) return fail('report.not_found');
  const bytes = keptFile(vault, id, name, file.size);
  return bytes && fileChecksum(bytes) === file.checksum ? ok({ name, bytes }) : fail('file.damaged');
}

function sentDocument(vault: OpenVault, id: string, language: DocumentLanguage): Result<PaperDocument> {
  const report = sentRow(vault, id);
  return report ? ok(reportPaper(report.input, language)) : fail('report.not_found');
}

async function sentPage(vault: OpenVault, id: string, language: DocumentLanguage): Promise<Result<OutputFile>> {
  const report = sentRow(vault, id);
  return report ? ok(await reportFileOf(report.input, 'html', language)) : fail('report.not_found');
}

type On = <T>(use: (open: OpenVault) => Promise<Result<T>> | Result<T>) => Promise<Result<T>>;

/** The calls of the report's cycle on the open vault. */
export function reportServices(on: On): ReportCycleApi {
  const inputOf = (open: OpenVault, period: HalfYear) => bareInput(open, preparedReport(open, period));
  return {
    reportCycle: (period) => on((open) => ok(reportCycle(open, period))),
    passCheck: (period, code, reason) =>
      on((open) => {
        const check = reportCycle(open, period).checks.find((one) => one.code === code);
        return check ? passCheck(open, period, check, reason) : fail('bad_request');
      }),
    saveNote: (period, language, part, text) =>
      on((open) => saveNote(open, inputOf(open, period), period, language, part, text)),
    sendReport: (request) => on((open) => sendReport(open, request)),
    withdrawReport: (id, reason) => on((open) => withdrawReport(open, id, reason)),
    sentReports: () => on((open) => ok(sentReports(open))),
    sentFile: (id, name) => on((open) => sentFile(open, id, name)),
    sentDocument: (id, language) => on((open) => sentDocument(open, id, language)),
    sentPage: (id, language) => on((open) => sentPage(open, id, language)),
  };
}
