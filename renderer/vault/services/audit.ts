/** The log of what was done with the vault: events and codes only, never content. */
import type { Instant } from '../../../shared/time/instant';
import { type OpenVault, nowOf } from '../session/open-vault';
import type { Change } from '../store/store';

/** Events of the log; the words for them are texts of the window. */
export type AuditEvent = 'vault.created' | 'vault.unlocked' | 'import.applied' | 'export.file' | 'research.hold' | 'research.released' | 'research.noticed' | 'research.destroyed' | 'research.end_changed' | 'act.final' | 'act.printed' | 'act.signed' | 'clock.jump' | 'store.rebuilt' | 'backup.made' | 'backup.restored' | 'passphrase.changed' | 'key.renewed' | 'vault.loss_accepted' | 'vault.checked' | 'recovery.made' | 'recovery.used' | 'vault.refused' | 'act.cancelled' | 'records.disposed' | 'report.sent' | 'report.corrected' | 'report.withdrawn' | 'import.undone';
export interface AuditLine { at: Instant; event: AuditEvent; subject: string }

let counter = 0;

/** A line as a change, to be written together with what it tells of. */
export function auditLine(vault: OpenVault, event: AuditEvent, subject = ''): Change {
  const line: AuditLine = { at: nowOf(vault), event, subject };
  counter += 1;
  return { table: 'audit', id: `${vault.clock.now()}.${vault.store.all('audit').size}.${counter}`, value: line };
}
