/** The action log, and the files that left the vault. */
import { z } from 'zod';
import { AUDIT_GROUPS } from '../../../shared/domain/action-log/audit';
import type { ExportRow, LogCheck, LogLine, LogView, OutputFile, PaperDocument } from '../api';
import { call, onProgress } from './call';
import { bytes, day, id, list, paperFormat, paperLanguage, place, text } from './inputs';

export const actionLog = {
  /** `filter`. */
  log: call(
    z.object({
      group: z.enum(AUDIT_GROUPS).exactOptional(),
      from: day.exactOptional(),
      to: day.exactOptional(),
      most: place,
    }),
  ).answers<LogView>(),
  checkLog: call(onProgress).answers<LogCheck>(),
  /** `head`: the line a printed check value belongs to; null when the log has none such. */
  findLogLine: call(text).answers<LogLine | null>(),
  /**
   * `month, language`: the control sheet of a month (`2026-03`): where the log stood at its end and what it counted.
   */
  controlSheet: call(id, paperLanguage).answers<PaperDocument>(),
  /** `month, format, language`. */
  controlSheetFile: call(id, paperFormat, paperLanguage).answers<OutputFile>(),

  /** `file, bytes, researchIds`: called after the person saved a file: the export log. */
  logExport: call(z.object({ name: text, folder: text }), bytes, list(id)).answers<null>(),
  /** `name, researchIds`: called after a document went to the printer. */
  logPrint: call(text, list(id)).answers<null>(),
  exports: call().answers<ExportRow[]>(),
  /** `id, on`: the person says that the file exists no more (`on` null takes it back). */
  closeExport: call(id, day.nullable()).answers<ExportRow[]>(),
};
