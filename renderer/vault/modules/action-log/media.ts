/** Media with backups that were lost (fault case B16): the register, the acts that name them, the log. */
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import type { BackupMade, BackupView } from '../../api';
import { type OpenVault, settingsOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { inTurn, list } from '../../rows/act-book';
import { auditLine } from '../../rows/audit';
import { backupView } from '../backup/backup';

/**
 * Notes the loss, or that it was found again; drafts of acts that name the backup say so, finished ones stay as they
 * are.
 */
export async function markBackupLost(
  vault: OpenVault,
  id: string,
  lost: { on: CivilDate; reason: string } | null,
): Promise<Result<BackupView>> {
  const made = vault.store.get<BackupMade>('state', id);
  if (!made || !id.startsWith('backup:')) return fail('bad_request');
  if (lost && !lost.reason.trim()) return fail('record.reason_required', { field: 'reason' });
  const { lost: _before, ...rest } = made;
  const value: BackupMade = lost ? { ...rest, lost: { on: lost.on, reason: lost.reason.trim() } } : rest;
  const changes: Change[] = [
    { table: 'state', id, value },
    auditLine(vault, lost ? 'media.lost' : 'media.found', made.name),
  ];
  const date = civilDateIn(made.at, settingsOf(vault).timeZone);
  return inTurn(vault, async () => {
    for (const act of list(vault)) {
      if (act.state !== 'draft' || !act.backups.some((copy) => copy.name === made.name && copy.date === date)) continue;
      changes.push({
        table: 'act',
        id: act.id,
        value: {
          ...act,
          backups: act.backups.map((copy) =>
            copy.name === made.name && copy.date === date ? { ...copy, lostOn: lost?.on ?? null } : copy,
          ),
        },
      });
    }
    const written = await vault.store.write(changes);
    return written.ok ? ok(backupView(vault)) : written;
  });
}
