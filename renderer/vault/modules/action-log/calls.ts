/** Handlers of the action log and of the files that left the vault. */
import { ok } from '../../../../shared/errors/app-error';
import type { actionLog } from '../../contract/action-log';
import { controlSheet, controlSheetFile } from './control-sheet';
import { closeExport, exportRows, logExport, logPrint } from './exports';
import { checkLog, findLogLine, logView } from './log';
import type { Handling } from '../context';

/** Read, checked, added to. */
export const actionLogCalls: Handling<typeof actionLog> = () => ({
  log: (vault, filter) => ok(logView(vault, filter)),
  checkLog: (vault, onProgress) => ok(checkLog(vault, onProgress)),
  findLogLine: (vault, head) => ok(findLogLine(vault, head)),
  controlSheet,
  controlSheetFile,
  logExport,
  logPrint,
  exports: (vault) => ok(exportRows(vault)),
  closeExport,
});
