/**
 * What a restore leaves out, and what it brings along from the live vault (order 227, point 18; docs/backup-format.md).
 */
import { printedHead } from '../../../../shared/domain/action-log/audit';
import type { CivilDate } from '../../../../shared/time/civil-date';
import type { BackupMade, RestorePreview } from '../../api';
import type { BackupManifest } from '../../backup-file/format';
import type { BatchRow } from '../../crypto/frame';
import { randomBytes, toHex } from '../../crypto/sodium';
import { DAY_ROW } from '../../open/clock';
import { RESTORED } from '../../rows/audit';
import type { JudgedBackup } from './restore';
import type { Ledger } from './restore-ledger';

/** Researches whose material stays away. A hold keeps material past its term, as it does in the vault. */
export function notComingBack(manifest: BackupManifest, ledger: Ledger, today: CivilDate): RestorePreview['skipped'] {
  const destroyed = new Set([...manifest.tombstones.map((one) => one.researchId), ...ledger.destroyed]);
  return manifest.research.flatMap(({ id, registration, title, rows, ...said }): RestorePreview['skipped'] => {
    const known = ledger.research.get(id);
    // What the live vault says of an end or of a hold is later than what the backup says.
    const lastDay = known ? known.keepThrough : said.keepThrough;
    const why = destroyed.has(id)
      ? 'destroyed'
      : lastDay !== null && lastDay < today && !(known ? known.held : said.onHold)
        ? 'term'
        : !ledger.whole && rows > 0
          ? 'unknown'
          : null;
    return why === null ? [] : [{ id, registration, title, keepThrough: lastDay, why }];
  });
}

/**
 * What outlives the restore: the ledger's rows, the researches that the backup holds as the live vault knows them, the
 * latest day of either.
 */
export function carriedRows({ ledger, manifest }: JudgedBackup): BatchRow[] {
  const research = manifest.research.flatMap(({ id, registration }) => {
    const known = ledger.research.get(id);
    // One that had no journal number yet on the day of the backup is as the backup knows it: numbers go on from there.
    return known?.registration === registration ? known.rows : [];
  });
  const day = ledger.latestDay !== null && ledger.latestDay > manifest.today ? ledger.latestDay : manifest.today;
  return [...ledger.rows, ...research, ['state', DAY_ROW, day]];
}

/**
 * What the restored vault knows of its restoring. Of the file itself a row is kept, unless the live vault's own
 * register came along with it.
 */
export function ownRows({ name, manifest, source, check, ledger }: JudgedBackup): BatchRow[] {
  const made: BackupMade = {
    name,
    at: manifest.madeAt,
    seq: manifest.seq,
    records: manifest.records,
    size: source.size,
    check,
    smaller: false,
    researchIds: manifest.research.filter((one) => one.rows > 0).map((one) => one.id),
  };
  // The log tells of it at the first unlock, and where the log it takes the place of had come to.
  const audit: BatchRow = [
    'state',
    RESTORED,
    ledger.log ? `${name} · ${ledger.log.n} · ${printedHead(ledger.log.link)}` : name,
  ];
  return ledger.backupChecks.has(check) ? [audit] : [audit, ['state', `backup:${toHex(randomBytes(8))}`, made]];
}
