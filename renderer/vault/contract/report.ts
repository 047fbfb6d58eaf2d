/** The report: its figures, its documents and its way out of the house (order 227, point 25). */
import { z } from 'zod';
import { NOTE_PARTS } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { BehindFigure, OutputFile, PaperDocument, ReportCycle, ReportView, SentLine } from '../api';
import { CHECK_CODES } from '../api/report';
import { call } from './call';
import { annex3Key, day, fileFormat, halfYear, id, instant, paperLanguage, periodMode, text } from './inputs';

const asOf = instant.optional();
const mode = periodMode.optional();

export const report = {
  /** `period, asOf?, mode?`. */
  report: call(halfYear, asOf, mode).answers<ReportView>(),
  /** `period, key, asOf?, mode?`. */
  behindFigure: call(halfYear, annex3Key, asOf, mode).answers<BehindFigure[]>(),
  /** `period, language, asOf?, mode?`: as a neutral model, for the preview on screen. */
  reportDocument: call(halfYear, paperLanguage, asOf, mode).answers<PaperDocument>(),
  /** `period, format, language, asOf?, mode?`. `html` is the print page of which the main process makes the PDF. */
  reportFile: call(halfYear, fileFormat, paperLanguage, asOf, mode).answers<OutputFile>(),

  /** `period`. */
  reportCycle: call(halfYear).answers<ReportCycle>(),
  /**
   * `period, code, reason`: goes on in spite of what a check found now; null takes it back. `report.reason_required`.
   */
  passCheck: call(halfYear, z.enum(CHECK_CODES), text.nullable()).answers<null>(),
  /** `period, language, part, text`: keeps an edited part of the note; null goes back to the suggested text. */
  saveNote: call(halfYear, paperLanguage, z.enum(NOTE_PARTS), z.string().nullable()).answers<null>(),
  /**
   * `request`: freezes and registers the report with its files. `report.checks_open`, `report.carry_negative`,
   * `report.carried_on`, `report.not_begun`, `report.date`.
   */
  sendReport: call(
    z.object({ period: halfYear, sentOn: day, outgoing: text, signedBy: text, reason: text }),
  ).answers<SentLine>(),
  /**
   * `id, reason`: takes "sent" back on the day it was marked. `report.not_today`, `report.carried_on`,
   * `report.reason_required`.
   */
  withdrawReport: call(id, text).answers<null>(),
  /** All reports ever sent, the latest first. */
  sentReports: call().answers<SentLine[]>(),
  /** `id, name`: a file as it was sent, byte for byte; `file.damaged` when it no longer has its checksum. */
  sentFile: call(id, text).answers<OutputFile>(),
  /** `id, language`. */
  sentDocument: call(id, paperLanguage).answers<PaperDocument>(),
  /** `id, language`: the print page of the frozen report, for PDF and printer. */
  sentPage: call(id, paperLanguage).answers<OutputFile>(),
};
