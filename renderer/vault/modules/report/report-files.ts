/** Sent reports as files again: byte for byte what went out, and the frozen report as paper. */
import type { DocumentLanguage } from '../../../../shared/documents/inputs';
import type { PaperDocument } from '../../../../shared/documents/model';
import { reportPaper } from '../../../../shared/documents/report/report-paper';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { OutputFile } from '../../api';
import type { OpenVault } from '../../open/open-vault';
import { reportFileOf } from './documents';
import { fileChecksum, keptFile, sentRow } from '../../rows/report-rows';

/** A file of a sent report, compared with its checksum. */
export function sentFile(vault: OpenVault, id: string, name: string): Result<OutputFile> {
  const report = sentRow(vault, id);
  const file = report?.files.find((one) => one.name === name);
  if (!report || !file) return fail('report.not_found');
  const bytes = keptFile(vault, id, name, file.size);
  return bytes && fileChecksum(bytes) === file.checksum ? ok({ name, bytes }) : fail('file.damaged');
}

/** The frozen report as paper. */
export function sentDocument(vault: OpenVault, id: string, language: DocumentLanguage): Result<PaperDocument> {
  const report = sentRow(vault, id);
  return report ? ok(reportPaper(report.input, language)) : fail('report.not_found');
}

/** Its print page. */
export async function sentPage(vault: OpenVault, id: string, language: DocumentLanguage): Promise<Result<OutputFile>> {
  const report = sentRow(vault, id);
  return report ? ok(await reportFileOf(report.input, 'html', language)) : fail('report.not_found');
}
