/**
 * House-keeping nobody asks for: a long journal is folded, and once a month all files are read through (fault case
 * S39).
 */
import { type CivilDate, daysBetween } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import { type OpenVault, settingsOf, todayOf } from '../../open/open-vault';
import { type AuditLine, auditLine } from '../../rows/audit';
import { listBackups } from '../backup/backup';

/** Days after which the files are read through again. */
const CHECK_DAYS = 30;
/**
 * Changes since the last snapshot from which an unlock makes a new one; within a session a longer journal is allowed.
 */
const LONG_JOURNAL = 500;

const checks = (vault: OpenVault): AuditLine[] =>
  [...vault.store.all<AuditLine>('audit').values()].filter(
    ({ event }) => event === 'vault.checked' || event === 'vault.created',
  );

/** Whether the files have gone unread for a month. */
export function checkDue(vault: OpenVault): boolean {
  const zone = settingsOf(vault).timeZone;
  const last = checks(vault)
    .map(({ at }) => civilDateIn(at, zone))
    .reduce<CivilDate | null>((a, b) => (a !== null && a > b ? a : b), null);
  return last === null || daysBetween(last, todayOf(vault)) >= CHECK_DAYS;
}

/**
 * True while the last look through the files had found damage and no backup has been made since: the disk asks for
 * care.
 */
export function damageFound(vault: OpenVault): boolean {
  const last = checks(vault).reduce<AuditLine | null>((a, b) => (a && a.at > b.at ? a : b), null);
  return (
    last !== null &&
    last.event === 'vault.checked' &&
    last.subject !== '' &&
    !listBackups(vault).some(({ at, lost }) => !lost && at > last.at)
  );
}

/**
 * Done beside the work; `stopped` ends it at a lock. Only what is found damaged makes the work wait while it is mended.
 */
export async function upkeep(vault: OpenVault, stopped: () => boolean): Promise<void> {
  if (vault.store.sinceFold() > LONG_JOURNAL) await vault.store.fold();
  if (stopped() || !checkDue(vault)) return;
  const seen = await vault.store.look(stopped);
  if (seen === 'stopped') return;
  const checked = seen === 'sound' ? null : await vault.store.check();
  // A check that could not be carried through is no check: it is told, and made again at the next unlock.
  if (checked && !checked.ok) vault.store.troubles.set('check', checked.error.code);
  if (stopped() || (checked && !checked.ok)) return;
  await vault.store.note([auditLine(vault, 'vault.checked', checked ? checked.value.damaged.join(' ') : '')]);
}
