/**
 * What the live vault knows that a backup of it may not: destroyed and disposed material, the acts, ends and holds of
 * researches, the registers of backups and exported files, the latest day seen. Read with the live vault's own key,
 * from
 * the lock screen; nothing of the live vault is changed.
 */
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { Act } from '../../../../shared/domain/acts/act';
import type { ResearchRecord, WorkRecord } from '../../../../shared/domain/records/record';
import { termEnd } from '../../../../shared/domain/research/research';
import { keepThrough } from '../../../../shared/regulation/order-227/points-17-29/point-18-retention';
import { type CivilDate, civilDate } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import type { BackupMade, LiveAccess, RestorePreview } from '../../api';
import { type BatchRow, blindId, openFrame, readFrame } from '../../crypto/frame';
import type { VaultRoot } from '../../crypto/header';
import type { KeyRing } from '../../crypto/keyring';
import { deriveKey, wipe } from '../../crypto/sodium';
import { CLOCK_ROW, DAY_ROW } from '../../open/clock';
import { HEAD, type LogHead } from '../../open/logged-store';
import type { StoredRecord, Tombstone } from '../../open/open-vault';
import type { Ground } from '../../session/session';
import { address } from '../../store/content';
import { type Room, bytesOf } from '../../store/room';
import { scanRowIds } from '../acts/act-scan';
import { type TypedKey, liveRoot, presenceOf, readLive } from './live-vault';
import { RING_ROW } from '../../rows/ring-guard';

/**
 * What the live vault says of a research: the last day its material is kept, whether it is on hold, its versions and
 * the notice given.
 */
export interface LiveResearch {
  keepThrough: CivilDate | null;
  held: boolean;
  registration: string;
  rows: BatchRow[];
}

export interface Ledger {
  /** Whether there is a live vault, and whether the backup is one of it. */
  live: RestorePreview['live'];
  destroyed: Set<string>;
  /**
   * Rows to carry over: tombstones, acts, marks of disposal, the registers of backups and of exported files, the latest
   * day.
   */
  rows: BatchRow[];
  research: Map<string, LiveResearch>;
  /** Pieces of the scans that belong to those acts, by the id of their row; read only when they are carried over. */
  scans: { id: string; read(): Promise<Uint8Array | null> }[];
  /**
   * False when part of the live vault is beyond reading: what it destroyed is then not known, so no material comes
   * back.
   */
  whole: boolean;
  /** Number of the live vault's last frame. */
  seq: number;
  backupChecks: Set<string>;
  ringEpoch: number;
  latestDay: CivilDate | null;
  /** Where the live vault's log stood. */
  log: LogHead | null;
}

/**
 * The ledger; empty where there is no live vault or another one. Of a live vault of the same id it is needed:
 * `backup.live_locked` while its key is not at hand, `backup.live_unreadable` when it is damaged, unless the person has
 * agreed to a restore that brings no material back.
 */
export async function liveLedger(
  ground: Pick<Ground, 'host' | 'openDatabase'>,
  root: VaultRoot,
  backupRing: KeyRing,
  typed: TypedKey,
  access: LiveAccess,
  timeZone: string,
): Promise<Result<Ledger>> {
  const ledger: Ledger = {
    live: 'none',
    destroyed: new Set(),
    rows: [],
    research: new Map(),
    scans: [],
    whole: true,
    seq: 0,
    backupChecks: new Set(),
    ringEpoch: 0,
    latestDay: null,
    log: null,
  };
  const found = await presenceOf(ground.host, root.vaultId);
  if (!found.ok) return found;
  ledger.live = found.value.live;
  if (found.value.live === 'none' || found.value.live === 'other') return ok(ledger);
  const own = await liveRoot(
    'headers' in found.value ? found.value.headers : [],
    root,
    typed,
    access.passphrase ?? null,
  );
  if (!own.ok) return own;
  const { room, ringEpoch, whole } = await readLive(ground, own.value, backupRing);
  if (!whole && !access.withoutMaterial) {
    wipe(room.dataKey, room.keys.idKey, own.value.vaultKey);
    return fail('backup.live_unreadable');
  }
  takeRows(ledger, room);
  takeResearch(ledger, room, timeZone);
  ledger.scans = scansOf(room);
  ledger.whole = whole;
  if (whole) ledger.live = 'same';
  ledger.seq = room.last.seq;
  ledger.ringEpoch = Math.max(ringEpoch, (room.content.table('state').get(RING_ROW) as number | undefined) ?? 0);
  wipe(room.dataKey, room.keys.idKey);
  return ok(ledger);
}

function takeRows(ledger: Ledger, { content, destroyed }: Room): void {
  // Tombstones that the rows have lost and a witness outside them knows.
  for (const one of destroyed.values()) {
    ledger.destroyed.add(one.researchId);
    if (!content.table('state').has(`destroyed:${one.researchId}`))
      ledger.rows.push(['state', `destroyed:${one.researchId}`, one]);
  }
  for (const [id, value] of content.table('state')) {
    if (id.startsWith('destroyed:')) ledger.destroyed.add((value as Tombstone).researchId);
    else if (id.startsWith('backup:')) ledger.backupChecks.add((value as BackupMade).check);
    else if (id === 'destruction') {
      // Begun and not finished: it finishes in the restored vault.
      for (const researchId of (value as { researchIds: string[] }).researchIds) ledger.destroyed.add(researchId);
    } else if (id === DAY_ROW) ledger.latestDay = civilDate(value as string);
    else if (id === HEAD) ledger.log = value as LogHead;
    // Content disposed of comes back with an older backup; its mark sees to it at the next unlock.
    if (CARRIED.some((start) => id.startsWith(start))) ledger.rows.push(['state', id, value]);
  }
  // The registers of acts and of files that left outlive every restore.
  for (const [id, value] of content.table('act')) ledger.rows.push(['act', id, value]);
  for (const [id, value] of content.table('exportLog')) ledger.rows.push(['exportLog', id, value]);
}

/** State rows that outlive a restore, by how their ids begin. */
const CARRIED = ['destroyed:', 'disposed:', 'backup:', 'destruction', CLOCK_ROW] as const;

/**
 * Every research as the live vault knows it: an end, a correction of it or a hold that came after the backup stays in
 * force.
 */
function takeResearch(ledger: Ledger, { content }: Room, timeZone: string): void {
  const byId = new Map<string, { stored: StoredRecord; row: BatchRow }[]>();
  for (const [id, value] of content.table('record')) {
    const stored = value as StoredRecord;
    if (stored.record.kind === 'research')
      byId.set(stored.record.id, [...(byId.get(stored.record.id) ?? []), { stored, row: ['record', id, value] }]);
  }
  for (const [id, found] of byId) {
    const versions: WorkRecord[] = found.map(({ stored }) => stored.record);
    const current = versions.reduce((a, b) => (a.version > b.version ? a : b)) as ResearchRecord;
    const end = termEnd(current, versions, (instant) => civilDateIn(instant, timeZone));
    const entry = found.find(({ stored }) => stored.entry)?.stored.entry;
    const notice = content.table('state').get(`noticed:${id}`);
    ledger.research.set(id, {
      keepThrough: end && keepThrough(end),
      held: current.hold !== undefined,
      registration: entry ? `${entry.number}/${entry.year}` : '',
      rows: [
        ...found.map(({ row }) => row),
        ...(notice === undefined ? [] : [['state', `noticed:${id}`, notice] satisfies BatchRow]),
      ],
    });
  }
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
        content.lone.get(address({ rowId: blindId(room.keys.idKey, 'attachment', id) })) ?? -1,
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
