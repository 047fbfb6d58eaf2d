/** The calls of {@link AuditApi} on the open vault. */
import { type Result, ok } from '../../../../shared/errors/app-error';
import type { AuditApi } from '../../api';
import type { OpenVault } from '../../open/open-vault';
import { controlSheet, controlSheetFile } from './control-sheet';
import { closeExport, exportRows, logExport, logPrint } from './exports';
import { checkLog, findLogLine, logView } from './log';
import { markBackupLost } from './media';

/** How a call reaches the open vault. */
type OnVault = <T>(use: (open: OpenVault) => Promise<Result<T>> | Result<T>) => Promise<Result<T>>;

export function auditServices(on: OnVault): AuditApi {
  return {
    log: (filter) => on((open) => ok(logView(open, filter))),
    checkLog: (onProgress) => on((open) => ok(checkLog(open, onProgress))),
    findLogLine: (head) => on((open) => ok(findLogLine(open, head))),
    controlSheet: (month, language) => on((open) => controlSheet(open, month, language)),
    controlSheetFile: (month, format, language) => on((open) => controlSheetFile(open, month, format, language)),
    logExport: (file, bytes, researchIds) => on((open) => logExport(open, file, bytes, researchIds)),
    logPrint: (name, researchIds) => on((open) => logPrint(open, name, researchIds)),
    exports: () => on((open) => ok(exportRows(open))),
    closeExport: (id, day) => on((open) => closeExport(open, id, day)),
    markBackupLost: (id, lost) => on((open) => markBackupLost(open, id, lost)),
  };
}
