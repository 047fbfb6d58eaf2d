/** {@link UnitReportsApi} on the open vault, and the summary as paper and files. */
import type { DocumentLanguage } from '../../../../shared/documents/inputs';
import { summaryFileName } from '../../../../shared/documents/file-names';
import type { SummaryInput } from '../../../../shared/documents/unit-summary/summary-parts';
import { summaryPaper } from '../../../../shared/documents/unit-summary/summary-paper';
import { summaryWorkbook } from '../../../../shared/documents/unit-summary/summary-workbook';
import { type Result, ok } from '../../../../shared/errors/app-error';
import { reportPeriod } from '../../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import type { HalfYear } from '../../../../shared/time/periods';
import { FIGURE_KEYS } from '../../../../shared/import/unit-summary/reading';
import { writeWorkbook } from '../../../documents';
import type { OutputFile } from '../../api';
import { type OpenVault, settingsOf } from '../../open/open-vault';
import type { UnitReportsApi } from '../../api/unit-summary';
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

async function summaryFile(
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

type On = <T>(use: (open: OpenVault) => Promise<Result<T>> | Result<T>) => Promise<Result<T>>;

/** The calls about the reports of units. */
export function unitReportsServices(on: On): UnitReportsApi {
  return {
    unitSummary: (period) => on((open) => ok(reports.summaryView(open, period))),
    addUnitFiles: (period, files) => on((open) => reports.addFiles(open, period, files)),
    addUnitByHand: (period, change) => on((open) => reports.addByHand(open, period, change)),
    changeUnitReport: (period, id, change) => on((open) => reports.changeReport(open, period, id, change)),
    chooseUnitReport: (period, id) => on((open) => reports.choose(open, period, id)),
    removeUnitReports: (period, ids) => on((open) => reports.removeReports(open, period, ids)),
    putBackUnitReports: (period, kept) => on((open) => reports.putBack(open, period, kept)),
    saveExpectedUnits: (units) => on((open) => reports.saveUnits(open, units)),
    saveProposals: (period, words) => on((open) => reports.saveProposals(open, period, words)),
    summaryDocument: (period, language) => on((open) => ok(summaryPaper(summaryInput(open, period), language))),
    summaryFile: (period, format, language) =>
      on(async (open) => ok(await summaryFile(open, period, format, language))),
  };
}
