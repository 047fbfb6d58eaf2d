/**
 * Backups: making one, verified by reading it back whole, and the register of those made (docs/security.md "Backups").
 */
import type { DestructionAct } from '../../../../shared/domain/acts/act';
import type { ResearchRecord } from '../../../../shared/domain/records/record';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { destroyFrom, keepThrough } from '../../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { daysBetween } from '../../../../shared/time/civil-date';
import { civilDateIn, wallClockText } from '../../../../shared/time/instant';
import type { BackupMade, BackupView, OnProgress } from '../../api';
import { BACKUP_FORMAT, type BackupManifest } from '../../backup-file/format';
import { openBackup, walkBackup } from '../../backup-file/read-backup';
import { writeBackup } from '../../backup-file/write-backup';
import { randomBytes, toHex } from '../../crypto/sodium';
import type { HostPort } from '../../host';
import {
  type OpenVault,
  type Tombstone,
  nowOf,
  settingsOf,
  todayOf,
  tombstoneOf,
  viewsOf,
} from '../../open/open-vault';
import { list } from '../../rows/act-book';
import { auditLine } from '../../rows/audit';
import { logMark } from '../action-log/log';
import { endOf } from '../records/research-guard';

/** Days after which Today asks for a new one (fault case B15): a reminder, never a block. */
export const BACKUP_DAYS = 14;
/** A backup smaller than this part of the last one deserves a look. */
const SUSPICIOUS_SHARE = 0.5;
const PREFIX = 'backup:';

/** All backups made, the latest first. */
export function listBackups(vault: OpenVault): BackupMade[] {
  const rows: BackupMade[] = [];
  for (const [id, value] of vault.store.all<BackupMade>('state'))
    if (id.startsWith(PREFIX)) rows.push({ ...value, id });
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The page: the register and the next one's name and expected size. */
export function backupView(vault: OpenVault): BackupView {
  const { bytes, count } = vault.store.frames();
  const size = bytes + 5 * count;
  const time = wallClockText(vault.clock.now(), settingsOf(vault).timeZone);
  return {
    made: listBackups(vault).map((made) => ({ ...made, ...sinceMade(vault, made) })),
    reminder: backupReminder(vault),
    name: `Senim_${time.slice(0, 10)}_${time.slice(11).replace(':', '')}.senim`,
    expected: Math.ceil(size * 1.001) + 64 * 1024,
  };
}

/** What Today says: nothing while the last one is fresh or there is nothing to lose yet. */
export function backupReminder(vault: OpenVault): BackupView['reminder'] {
  // A lost one saves nobody.
  const latest = listBackups(vault).find(({ lost }) => !lost);
  const last = latest ? civilDateIn(latest.at, settingsOf(vault).timeZone) : null;
  const days = last === null ? null : daysBetween(last, todayOf(vault));
  return { last, days, due: viewsOf(vault).current.size > 0 && (days === null || days > BACKUP_DAYS) };
}

/** Backups that hold sealed material of one of these researches: what an act names (order 227, point 18). */
export function backupsHolding(vault: OpenVault, researchIds: readonly string[]): DestructionAct['backups'] {
  const { timeZone } = settingsOf(vault);
  return listBackups(vault)
    .filter((made) => made.researchIds.some((id) => researchIds.includes(id)))
    .reverse()
    .map((made) => ({
      name: made.name,
      date: civilDateIn(made.at, timeZone),
      closedOn: null,
      ...(made.lost ? { lostOn: made.lost.on } : {}),
    }));
}

/** What happened to its content since: researches destroyed here, acts that name it. */
function sinceMade(vault: OpenVault, made: BackupMade): Required<Pick<BackupMade, 'destroyed' | 'acts'>> {
  const date = civilDateIn(made.at, settingsOf(vault).timeZone);
  const acts = list(vault).filter(
    (act) => act.number !== null && act.backups.some((copy) => copy.name === made.name && copy.date === date),
  );
  return {
    destroyed: made.researchIds.filter((id) => tombstoneOf(vault, id)).length,
    acts: acts.map((act) => act.number ?? ''),
  };
}

/** What the file will say of itself. */
export function manifestOf(vault: OpenVault, frames: number, seq: number): BackupManifest {
  const { current, entries } = viewsOf(vault);
  const tombstones: Tombstone[] = [];
  for (const [id, value] of vault.store.all<Tombstone>('state'))
    if (id.startsWith('destroyed:')) tombstones.push(value);
  const research = [...current.values()]
    .filter((record): record is ResearchRecord => record.kind === 'research')
    .map((record) => {
      const [entry, end] = [entries.get(record.id), endOf(vault, record)];
      return {
        id: record.id,
        registration: entry ? `${entry.number}/${entry.year}` : '',
        title: record.title,
        keepThrough: end && keepThrough(end),
        destroyFrom: end && destroyFrom(end),
        onHold: record.hold !== undefined,
        rows: vault.store.countOfScope(record.id),
      };
    });
  return {
    format: BACKUP_FORMAT,
    madeAt: nowOf(vault),
    today: todayOf(vault),
    timeZone: settingsOf(vault).timeZone,
    program: vault.program,
    seq,
    records: current.size,
    frames,
    research,
    tombstones,
  };
}

/**
 * Writes, reads back, names, registers. Whatever fails before the renaming leaves nothing but what was there before.
 */
export async function makeBackup(
  vault: OpenVault,
  ticket: string,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Result<BackupMade>> {
  const { host } = vault;
  const done = await writeAndCheck(vault, ticket, stopped, onProgress);
  if (!done.ok) {
    await host.backupDrop(ticket);
    return done;
  }
  const named = await host.backupCommit(ticket);
  if (!named.ok) {
    await host.backupDrop(ticket);
    return fail(named.error.code, { params: named.error.params });
  }
  const [previous] = listBackups(vault);
  const made: BackupMade = {
    ...done.value,
    name: named.value.name,
    smaller: previous !== undefined && done.value.size < previous.size * SUSPICIOUS_SHARE,
  };
  const noted = await vault.store.write([
    { table: 'state', id: `${PREFIX}${toHex(randomBytes(8))}`, value: made },
    auditLine(vault, 'backup.made', made.name),
  ]);
  return noted.ok ? ok(made) : noted;
}

async function writeAndCheck(
  vault: OpenVault,
  ticket: string,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Result<Omit<BackupMade, 'name' | 'smaller'>>> {
  const { host, root, ring } = vault;
  const headers = await host.read('header');
  if (!headers.ok) return fail(headers.error.code);
  const header = headers.value[0];
  if (!header) return fail('vault.header_damaged');
  const frames = vault.store.frames();
  const log = logMark(vault);
  const manifest = manifestOf(vault, frames.count, frames.seq);
  const written = await writeBackup(
    { root, header, ring, manifest, frames: frames.each() },
    async (piece) => {
      const sent = await host.backupWrite(ticket, piece);
      return sent.ok ? ok(null) : fail(sent.error.code, { params: sent.error.params });
    },
    (done) => onProgress?.({ step: 'writing', done, total: frames.count }),
    stopped,
  );
  if (!written.ok) return written;
  const synced = await host.backupSync(ticket);
  if (!synced.ok) return fail(synced.error.code, { params: synced.error.params });
  // From here on every byte comes from the medium: a stick that lies about its size shows now (B04).
  const source = backupSource(host, ticket, synced.value.size);
  const opened = await openBackup(source, async (inside) =>
    inside.length === header.length && inside.every((byte, at) => byte === header[at])
      ? ok(root)
      : fail('backup.not_verified'),
  );
  const read = opened.ok
    ? await walkBackup(source, opened.value, {
        stopped,
        progress: (done, total) =>
          onProgress?.({ step: 'checking', done: Math.round(done / 1024), total: Math.round(total / 1024) }),
      })
    : opened;
  if (!read.ok) return read.error.code === 'cancelled' ? read : fail('backup.not_verified');
  if (read.value.hash !== written.value.hash || synced.value.size !== written.value.size)
    return fail('backup.not_verified');
  return ok({
    at: manifest.madeAt,
    seq: manifest.seq,
    ...(log ? { log } : {}),
    records: manifest.records,
    size: written.value.size,
    check: written.value.hash.slice(0, 32),
    researchIds: manifest.research.filter((one) => one.rows > 0).map((one) => one.id),
  });
}

/** A chosen file as a source of pieces. */
export function backupSource(host: HostPort, ticket: string, size: number) {
  return {
    size,
    async read(offset: number): Promise<Result<Uint8Array>> {
      const piece = await host.backupRead(ticket, offset);
      return piece.ok ? ok(piece.value) : fail(piece.error.code, { params: piece.error.params });
    },
  };
}
