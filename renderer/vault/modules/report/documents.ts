/**
 * Papers and workbooks as files: the neutral models of shared/documents, filled from the vault and written by
 * renderer/documents.
 */
import { reportFileName } from '../../../../shared/documents/file-names';
import type { ReportInput } from '../../../../shared/documents/inputs';
import type { PaperDocument } from '../../../../shared/documents/model';
import { reportPaper } from '../../../../shared/documents/report/report-paper';
import { reportWorkbook } from '../../../../shared/documents/report/report-workbook';
import { printHtml, writeDocx, writeWorkbook } from '../../../documents';
import type { OutputFile } from '../../api';
import { utf8 } from '../../crypto/sodium';
import type { OpenVault } from '../../open/open-vault';
import type { ReportQuestion } from './report';
import { reportInput } from './report-input';

export type Language = 'kk' | 'ru';
export type PaperFormat = 'docx' | 'html';

/** The report as a paper, for the preview. */
export function reportDocument(vault: OpenVault, question: ReportQuestion, language: Language): PaperDocument {
  return reportPaper(reportInput(vault, question), language);
}

/** The report as a file; `html` is the print page of which the main process makes the PDF. */
export function reportFile(
  vault: OpenVault,
  question: ReportQuestion,
  format: PaperFormat | 'xlsx',
  language: Language,
): Promise<OutputFile> {
  return reportFileOf(reportInput(vault, question), format, language);
}

/** A report that is already put into words as a file. */
export async function reportFileOf(
  input: ReportInput,
  format: PaperFormat | 'xlsx',
  language: Language,
): Promise<OutputFile> {
  const { code } = input.settings.unit;
  if (format === 'xlsx')
    return {
      name: reportFileName(input.period, code, input.version, 'xlsx'),
      bytes: await writeWorkbook(reportWorkbook(input)),
    };
  return paperFile(reportPaper(input, language), format, (extension) =>
    reportFileName(input.period, code, input.version, extension, language),
  );
}

/** A print page is named like the PDF it becomes. */
export async function paperFile(
  document: PaperDocument,
  format: PaperFormat,
  nameOf: (extension: 'docx' | 'pdf') => string,
): Promise<OutputFile> {
  return format === 'docx'
    ? { name: nameOf('docx'), bytes: await writeDocx(document) }
    : { name: nameOf('pdf'), bytes: utf8(printHtml(document)) };
}
