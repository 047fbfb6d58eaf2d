/** The reports of units brought together, as the window may ask for it (order 227, point 26; part of `VaultApi`). */
import type { Bilingual } from '../../../shared/domain/settings/settings';
import type { ExpectedUnit, UnitReport, UnitReportChange } from '../../../shared/domain/unit-summary/unit-report';
import type { UnitSummary } from '../../../shared/domain/unit-summary/unit-summary';
import type { PaperDocument } from '../../../shared/documents/model';
import type { Result } from '../../../shared/errors/app-error';
import type { HalfYear } from '../../../shared/time/periods';
import type { UnitReading } from '../../../shared/import/unit-summary/reading';
import type { OutputFile } from './';

/** A file as the reading room understood it; `checksum` is SHA-256 in hexadecimal. */
export interface UnitFile {
  name: string;
  checksum: string;
  bytes: number;
  read: Result<UnitReading>;
}
export interface SummaryView extends UnitSummary {
  period: HalfYear;
  /** What the psychologist proposes, for the note. */ proposals: Bilingual;
}

/** Most reports of one half-year. */
export const MOST_UNIT_REPORTS = 3_000;

export interface UnitReportsApi {
  unitSummary(period: HalfYear): Promise<Result<SummaryView>>;
  /**
   * Keeps what was read, also what could not be; a file that is there already is not taken twice and named in `known`.
   */
  addUnitFiles(period: HalfYear, files: UnitFile[]): Promise<Result<{ ids: string[]; known: string[] }>>;
  /** A report typed from paper. */
  addUnitByHand(period: HalfYear, change: UnitReportChange): Promise<Result<UnitReport>>;
  /**
   * Typed figures, the unit it is of, another half-year taken all the same; a unit given by hand is known by these
   * names from then on.
   */
  changeUnitReport(period: HalfYear, id: string, change: UnitReportChange): Promise<Result<UnitReport>>;
  /** Of several reports of one unit this one counts. */
  chooseUnitReport(period: HalfYear, id: string): Promise<Result<UnitReport>>;
  /** Takes reports out; they come back by {@link putBackUnitReports}. */
  removeUnitReports(period: HalfYear, ids: string[]): Promise<Result<UnitReport[]>>;
  putBackUnitReports(period: HalfYear, reports: UnitReport[]): Promise<Result<null>>;
  /** The whole list of units whose reports are waited for. */
  saveExpectedUnits(units: ExpectedUnit[]): Promise<Result<ExpectedUnit[]>>;
  saveProposals(period: HalfYear, words: Bilingual): Promise<Result<null>>;
  summaryDocument(period: HalfYear, language: 'kk' | 'ru'): Promise<Result<PaperDocument>>;
  /** `html` is the print page of which the main process makes the PDF. */
  summaryFile(period: HalfYear, format: 'xlsx' | 'docx' | 'html', language: 'kk' | 'ru'): Promise<Result<OutputFile>>;
}
