/** The reports of units brought together, as paper and files. */
import type { DocumentLanguage } from '../../../../shared/documents/inputs';
import { summaryFileName } from '../../../../shared/documents/file-names';
import type { PaperDocument } from '../../../../shared/documents/model';
import type { SummaryInput } from '../../../../shared/documents/unit-summary/summary-parts';
import { summaryPaper } from '../../../../shared/documents/unit-summary/summary-paper';
import { summaryWorkbook } from '../../../../shared/documents/unit-summary/summary-workbook';
import { reportPeriod } from '../../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import type { HalfYear } from '../../../../shared/time/periods';
import { FIGURE_KEYS } from '../../../../shared/import/unit-summary/reading';
import { writeWorkbook } from '../../../documents';
import type { OutputFile } from '../../api';
import { type OpenVault, settingsOf } from '../../open/open-vault';
import { type PaperFormat, paperFile } from '../report/documents';
import { stampOf } from '../../rows/stamps';
import * as reports from './unit-reports';

function summaryInput(vault: OpenVault, period: HalfYear): SummaryInput {
  const settings = settingsOf(vault);
  const { proposals, ...summary } = reports.summaryView(vault, period);
  const content = [
    period.year,
    period.half,
    ...FIGURE_KEYS.map((key) => `${key}=${summary.totals[key].sum}`),
    ...summary.lines.map(({ key, figures }) => `${key}:${FIGURE_KEYS.map((one) => figures[one]).join(',')}`),
  ].join('\n');
  return {
    settings,
    period,
    range: reportPeriod(period, settings.periodMode),
    summary,
    proposals,
    stamp: stampOf(vault, 'report', content),
  };
}

/** The summary as paper. */
export function summaryDocument(vault: OpenVault, period: HalfYear, language: DocumentLanguage): PaperDocument {
  return summaryPaper(summaryInput(vault, period), language);
}

/** The same as a file; `html` is a print page. */
export async function summaryFile(
  vault: OpenVault,
  period: HalfYear,
  format: PaperFormat | 'xlsx',
  language: DocumentLanguage,
): Promise<OutputFile> {
  const input = summaryInput(vault, period);
  const nameOf = (extension: 'xlsx' | 'docx' | 'pdf') =>
    summaryFileName(period, input.settings.unit.code, language, extension);
  return format === 'xlsx'
    ? { name: nameOf('xlsx'), bytes: await writeWorkbook(summaryWorkbook(input, language)) }
    : paperFile(summaryPaper(input, language), format, nameOf);
}
