/** The monthly control sheet of the security log, filled from the log. */
import { AUDIT_GROUPS, groupOf, printedHead } from '../../../../shared/domain/action-log/audit';
import { shortVaultId } from '../../../../shared/domain/access/recovery-code';
import { controlPaper } from '../../../../shared/documents/action-log/control-paper';
import { controlFileName } from '../../../../shared/documents/file-names';
import type { PaperDocument } from '../../../../shared/documents/model';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { type Instant, wallClockText } from '../../../../shared/time/instant';
import type { OutputFile } from '../../api';
import { toHex } from '../../crypto/sodium';
import { type OpenVault, settingsOf, todayOf } from '../../open/open-vault';
import { paperFile } from '../report/documents';
import { checkLog, linesOf } from './log';
import { stampOf } from '../../rows/stamps';

/** The sheet of a month; refused for one before the log's first line. */
export function controlSheet(vault: OpenVault, month: string, language: 'kk' | 'ru'): Result<PaperDocument> {
  const settings = settingsOf(vault);
  const upTo = linesOf(vault).filter(({ line, day }) => line.n !== null && day.slice(0, 7) <= month);
  const inMonth = upTo.filter(({ day }) => day.startsWith(month)).map(({ line }) => line);
  const last = upTo[0]?.line;
  if (!last?.link || last.n === null) return fail('bad_request');
  const { lines, fault } = checkLog(vault);
  const content = {
    month,
    vaultId: shortVaultId(toHex(vault.root.vaultId)),
    madeOn: todayOf(vault),
    first: inMonth.at(-1)?.n ?? null,
    last: { n: last.n, at: wallClockText(last.at as Instant, settings.timeZone), head: printedHead(last.link) },
    counts: Object.fromEntries(
      AUDIT_GROUPS.map((group) => [group, inMonth.filter(({ event }) => groupOf(event) === group).length]),
    ) as Record<(typeof AUDIT_GROUPS)[number], number>,
    refused: inMonth.reduce(
      (sum, { event, subject }) => (event === 'vault.refused' ? sum + Number(subject || 0) : sum),
      0,
    ),
    check: { lines, fault: fault?.n ?? null },
  };
  return ok(controlPaper(content, settings, language, stampOf(vault, 'control_sheet', JSON.stringify(content))));
}

/** The sheet as a file; `html` is the print page of which the main process makes the PDF. */
export async function controlSheetFile(
  vault: OpenVault,
  month: string,
  format: 'docx' | 'html',
  language: 'kk' | 'ru',
): Promise<Result<OutputFile>> {
  const paper = controlSheet(vault, month, language);
  if (!paper.ok) return paper;
  return ok(
    await paperFile(paper.value, format, (extension) =>
      controlFileName(month, settingsOf(vault).unit.code, language, extension),
    ),
  );
}
