/** The reports of units brought together (order 227, point 26). */
import type { Bilingual } from '../../../shared/domain/settings/settings';
import type { ExpectedUnit, UnitReport, UnitReportChange } from '../../../shared/import/unit-summary/unit-report';
import type { OutputFile, PaperDocument, SummaryView, UnitFile } from '../api';
import { call } from './call';
import { fileFormat, halfYear, id, judgedByHandler, list, paperLanguage } from './inputs';

const change = judgedByHandler<UnitReportChange>();

export const unitSummary = {
  /** `period`. */
  unitSummary: call(halfYear).answers<SummaryView>(),
  /**
   * `period, files`: keeps what was read, also what could not be; a file that is there already is not taken twice and
   * named in `known`.
   */
  addUnitFiles: call(halfYear, list(judgedByHandler<UnitFile>())).answers<{ ids: string[]; known: string[] }>(),
  /** `period, change`: a report typed from paper. */
  addUnitByHand: call(halfYear, change).answers<UnitReport>(),
  /**
   * `period, id, change`: typed figures, the unit it is of, another half-year taken all the same; a unit given by hand
   * is known by these names from then on.
   */
  changeUnitReport: call(halfYear, id, change).answers<UnitReport>(),
  /** `period, id`: of several reports of one unit this one counts. */
  chooseUnitReport: call(halfYear, id).answers<UnitReport>(),
  /** `period, ids`: takes reports out; they come back by `putBackUnitReports`. */
  removeUnitReports: call(halfYear, list(id)).answers<UnitReport[]>(),
  /** `period, reports`. */
  putBackUnitReports: call(halfYear, list(judgedByHandler<UnitReport>())).answers<null>(),
  /** `units`: the whole list of units whose reports are waited for. */
  saveExpectedUnits: call(list(judgedByHandler<ExpectedUnit>())).answers<ExpectedUnit[]>(),
  /** `period, words`. `report.text_too_long`. */
  saveProposals: call(halfYear, judgedByHandler<Bilingual>()).answers<null>(),
  /** `period, language`. */
  summaryDocument: call(halfYear, paperLanguage).answers<PaperDocument>(),
  /** `period, format, language`. `html` is the print page of which the main process makes the PDF. */
  summaryFile: call(halfYear, fileFormat, paperLanguage).answers<OutputFile>(),
};
