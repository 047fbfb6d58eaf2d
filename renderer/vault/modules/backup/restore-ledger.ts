/**
 * What the live vault knows that a backup of it may not: destroyed researches with their acts, the register of backups,
 * the latest day seen. Read with the key the backup opened — the same vault has the same key —, so that it works from
 * the
 * lock screen; nothing of the live vault is changed.
 */
import { type Result, ok } from '../../../../shared/errors/app-error';
import { type CivilDate, civilDate } from '../../../../shared/time/civil-date';
import type { BackupMade, RestorePreview } from '../../api';
import type { Act } from '../../../../shared/domain/acts/act';
import { type BatchRow, blindId, openFrame, readFrame } from '../../crypto/frame';
import { type VaultRoot, readHeader } from '../../crypto/header';
import { type KeyRing, addressKey, openKeyRing } from '../../crypto/keyring';
import { deriveKey, equalBytes, wipe } from '../../crypto/sodium';
import type { HostPort } from '../../host';
import { HEAD, type LogHead } from '../../open/logged-store';
import type { Tombstone } from '../../open/open-vault';
import { readOld } from '../../migrations/1-to-2-generations';
import { type OldFrame, inForce, openOldFrame } from '../../migrations/format-1';
import { readContent } from '../../store/opening';
import { address } from '../../store/content';
import { type Room, bytesOf, newRoom } from '../../store/room';
import { scanRowIds } from '../acts/act-scan';

export interface Ledger {
  /** Whether there is a live vault, and whether the backup is one of it. */
  live: RestorePreview['live'];
  destroyed: Set<string>;
  /** Rows to carry over: tombstones, their acts, the register of backups and of exported files. */
  rows: BatchRow[];
  /** Pieces of the scans that belong to those acts, by the id of their row; read only when they are carried over. */
  scans: { id: string; read(): Promise<Uint8Array | null> }[];
  /**
   * False when the live vault's rows do not open with this key: it was renewed since, or its files are beyond reading.
   */
  readable: boolean;
  /** Number of the live vault's last frame. */
  seq: number;
  backupChecks: Set<string>;
  ringEpoch: number;
  latestDay: CivilDate | null;
  /** Where the live vault's log stood. */
  log: LogHead | null;
}

/** The ledger; empty where there is no live vault, another one, or one whose files cannot be read any more. */
export async function liveLedger(host: HostPort, root: VaultRoot, backupRing: KeyRing): Promise<Result<Ledger>> {
  const ledger: Ledger = {
    live: 'none',
    destroyed: new Set(),
    rows: [],
    scans: [],
    readable: false,
    seq: 0,
    backupChecks: new Set(),
    ringEpoch: 0,
    latestDay: null,
    log: null,
  };
  const headers = await host.read('header');
  const listed = await host.list();
  const ids = headers.ok
    ? headers.value
        .map((header) => readHeader(header))
        .filter((read) => read.ok)
        .map((read) => read.value.parsed.vaultId)
    : [];
  if (headers.ok && headers.value.length === 0 && listed.ok && listed.value.generations.length === 0) return ok(ledger);
  // A header too damaged to say whose it is: the rows themselves tell by opening or not.
  ledger.live = ids.length === 0 ? 'unreadable' : ids.some((id) => equalBytes(id, root.vaultId)) ? 'same' : 'other';
  if (ledger.live === 'other') return ok(ledger);
  const [rings, shreds] = [await host.read('keyring'), await host.read('shred')];
  if (rings.ok && shreds.ok) {
    const ring = openKeyRing(root, rings.value, shreds.value);
    if (ring.ok) {
      ledger.ringEpoch = ring.value.ring.epoch;
      wipe(...ring.value.ring.keys.values());
    }
  }
  const room = newRoom({ root, idKey: addressKey(root, backupRing), keyOfScope: () => null }, host, () =>
    Promise.reject(new Error('not opened')),
  );
  const read = await readContent(room);
  const old = await readOld(host);
  if (old.ok && room.content.entries.size === 0) oldRows(root, old.value, room);
  takeRows(ledger, room);
  ledger.scans = scansOf(room);
  ledger.readable = read.ok && room.content.table('settings').size > 0;
  if (ids.length === 0 && ledger.readable) ledger.live = 'same';
  ledger.seq = room.last.seq;
  wipe(room.dataKey, room.keys.idKey);
  return ok(ledger);
}

/** A live vault that has not been opened since format 1. */
function oldRows(root: VaultRoot, frames: OldFrame[], { content, dataKey }: Room): void {
  for (const frame of inForce(frames)) {
    const row = frame.scope
      ? null
      : (openOldFrame(root.vaultId, frame, dataKey)?.value as { id: string; value: unknown } | undefined);
    if (row) content.table(frame.table).set(row.id, row.value);
  }
}

function takeRows(ledger: Ledger, { content }: Room): void {
  for (const [id, value] of content.table('state')) {
    if (id.startsWith('destroyed:')) {
      const tombstone = value as Tombstone;
      ledger.destroyed.add(tombstone.researchId);
    } else if (id.startsWith('backup:')) ledger.backupChecks.add((value as BackupMade).check);
    // Content disposed of comes back with an older backup; its mark sees to it at the next unlock.
    else if (id === 'destruction') {
      // Begun and not finished: it finishes in the restored vault.
      for (const researchId of (value as { researchIds: string[] }).researchIds) ledger.destroyed.add(researchId);
    } else if (!id.startsWith('disposed:')) {
      if (id === 'latestDay') ledger.latestDay = civilDate(value as string);
      else if (id === HEAD) ledger.log = value as LogHead;
      continue;
    }
    ledger.rows.push(['state', id, value]);
  }
  // The registers of acts and of files that left outlive every restore.
  for (const [id, value] of content.table('act')) ledger.rows.push(['act', id, value]);
  for (const [id, value] of content.table('exportLog')) ledger.rows.push(['exportLog', id, value]);
}

/** Where the pieces of the acts' scans lie: rows that stand alone, or, in a vault of format 1, rows like any other. */
function scansOf(room: Room): Ledger['scans'] {
  const {
    content,
    keys: { root },
  } = room;
  const old = content.table('attachment');
  return [...content.table('act').values()]
    .flatMap((act) => scanRowIds(act as Act))
    .map((id) => {
      const entry = content.entries.get(
        content.lone.get(address({ table: 'attachment', rowId: blindId(room.keys.idKey, 'attachment', id) })) ?? -1,
      );
      return {
        id,
        async read() {
          const bytes = entry ? (entry.bytes ?? (await bytesOf(room, entry))) : null;
          const frame = bytes ? readFrame(bytes, 0) : 'damaged';
          if (typeof frame === 'string') return (old.get(id) as Uint8Array | undefined) ?? null;
          const dataKey = deriveKey(root.vaultKey, 7, 'PV1setng');
          const opened = openFrame(root.vaultId, frame, dataKey);
          wipe(dataKey);
          return opened?.value instanceof Uint8Array ? opened.value : null;
        },
      };
    });
}
