/**
 * Restoring a backup: judged whole before anything is written, put together beside the live vault, opened there, then
 * swapped in. What point 18 has taken away does not come back: a research that is destroyed — in the backup or in the
 * live vault — or whose term is over is left out with its key (docs/security.md "Backups"; fault cases B08, B09).
 */
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { type Clock, civilDateIn } from '../../../../shared/time/instant';
import type { BackupKey, LiveAccess, OnProgress, RestorePreview } from '../../api';
import type { BackupManifest } from '../../backup-file/format';
import { type BackupSource, type OpenedBackup, openBackup, walkBackup } from '../../backup-file/read-backup';
import { stageVault } from '../../backup-file/staging';
import { type Batch, type Frame, blindId, openFrame, sealFrame } from '../../crypto/frame';
import { type VaultRoot, openHeader, replaceSlots } from '../../crypto/header';
import { passphraseBytes } from '../../crypto/kdf';
import { type KeyRing, addressKey } from '../../crypto/keyring';
import { openWithSeed } from '../../crypto/recovery';
import { type Key, toHex, wipe } from '../../crypto/sodium';
import type { HostPort } from '../../host';
import { convert } from '../../migrations/1-to-2-generations';
import { type OldFrame, inForce } from '../../migrations/format-1';
import type { Ground } from '../../session/session';
import { newContent } from '../../store/content';
import { SCHEMA } from '../../store/room';
import { backupSource } from './backup';
import { seedOf } from '../access/recovery-sheet';
import type { TypedKey } from './live-vault';
import { carriedRows, notComingBack, ownRows } from './restore-choice';
import { type Ledger, liveLedger } from './restore-ledger';

/** A judged backup, kept in the worker between preview and restore. */
export interface JudgedBackup {
  ticket: string;
  name: string;
  source: BackupSource;
  opened: OpenedBackup;
  manifest: BackupManifest;
  ring: KeyRing;
  skipped: RestorePreview['skipped'];
  ledger: Ledger;
  check: string;
}

const MiB = 1024 * 1024;

/** A vault that is not the backup's own, or that nobody can read, gives way only to a typed word. */
export function asksConsent(live: RestorePreview['live']): boolean {
  return live === 'other' || live === 'unreadable';
}

/** Opens and reads the whole file and says what would come back; writes nothing. */
export async function judgeBackup(
  ground: Ground,
  file: { ticket: string; name: string; size: number },
  key: BackupKey,
  access: LiveAccess,
  onProgress?: OnProgress,
): Promise<Result<{ judged: JudgedBackup; preview: RestorePreview }>> {
  const secret = secretOf(key);
  if (!secret.ok) return secret;
  try {
    return await judge(ground, file, secret.value, access, onProgress);
  } finally {
    wipe('seed' in secret.value ? secret.value.seed : secret.value.typed);
  }
}

async function judge(
  ground: Ground,
  file: { ticket: string; name: string; size: number },
  typed: TypedKey,
  access: LiveAccess,
  onProgress?: OnProgress,
): Promise<Result<{ judged: JudgedBackup; preview: RestorePreview }>> {
  const { host, clock } = ground;
  const source = backupSource(host, file.ticket, file.size);
  const opened = await openBackup(source, async (header) => {
    const root = 'seed' in typed ? bySheet(header, typed.seed) : await byPassphrase(header, typed.typed, onProgress);
    // The file's own checksum holds here: a header that does not open was never a good one.
    return root.ok || root.error.code !== 'vault.header_damaged' ? root : fail('backup.head_damaged');
  });
  if (!opened.ok) return opened;
  const read = await walkBackup(source, opened.value, {
    progress: (done, total) =>
      onProgress?.({ step: 'checking', done: Math.round(done / 1024), total: Math.round(total / 1024) }),
  });
  if (!read.ok) return read;
  const { manifest, ring, hash } = read.value;
  const ledger = await liveLedger(ground, opened.value.root, ring, typed, access, manifest.timeZone);
  if (!ledger.ok) return ledger;
  const today = [
    civilDateIn(clock.now(), manifest.timeZone),
    manifest.today,
    ledger.value.latestDay ?? manifest.today,
  ].reduce((a, b) => (a > b ? a : b));
  const skipped = notComingBack(manifest, ledger.value, today);
  return ok({
    judged: {
      ticket: file.ticket,
      name: file.name,
      source,
      opened: opened.value,
      manifest,
      ring,
      skipped,
      ledger: ledger.value,
      check: hash.slice(0, 32),
    },
    preview: {
      name: file.name,
      size: file.size,
      madeAt: manifest.madeAt,
      timeZone: manifest.timeZone,
      records: manifest.records,
      research: manifest.research.length,
      live: ledger.value.live,
      skipped,
    },
  });
}

function secretOf(key: BackupKey): Result<TypedKey> {
  if ('code' in key) {
    const seed = seedOf(key.code);
    return seed.ok ? ok({ seed: seed.value }) : seed;
  }
  const typed = passphraseBytes(key.passphrase);
  return typed ? ok({ typed }) : fail('vault.passphrase_wrong');
}

function byPassphrase(header: Uint8Array, typed: Uint8Array, onProgress?: OnProgress): Promise<Result<VaultRoot>> {
  onProgress?.({ step: 'deriving', done: 0, total: 0 });
  return openHeader(header, typed);
}

/** The sheet in force on the day of the backup (B07); which day's it was is told in the words of a backup. */
function bySheet(header: Uint8Array, seed: Key): Result<VaultRoot> {
  const root = openWithSeed(header, seed);
  if (root.ok) return root;
  if (root.error.code === 'vault.recovery_none') return fail('backup.sheet_none', { field: 'code' });
  return root.error.code === 'vault.recovery_old'
    ? fail('backup.sheet_other', { field: 'code', params: root.error.params })
    : root;
}

/** Stages, opens what was staged, swaps. Any failure before the swap leaves the live vault as it was. */
export async function restoreJudged(
  host: HostPort,
  clock: Clock,
  judged: JudgedBackup,
  onProgress?: OnProgress,
): Promise<Result<{ records: number }>> {
  const staged = await stage(host, clock, judged, onProgress);
  if (!staged.ok) {
    await host.restoreAbandon();
    return staged;
  }
  // The browser's store belongs to the vault that goes. Emptied first: killed in between, that vault makes it anew.
  const cleared = await host.clearStore();
  if (!cleared.ok) {
    await host.restoreAbandon();
    return fail(cleared.error.code, { params: cleared.error.params });
  }
  const swapped = await host.restoreSwap();
  await host.backupDrop(judged.ticket);
  return swapped.ok
    ? ok({ records: judged.manifest.records })
    : fail(swapped.error.code, { params: swapped.error.params });
}

async function stage(
  host: HostPort,
  clock: Clock,
  judged: JudgedBackup,
  onProgress?: OnProgress,
): Promise<Result<null>> {
  const { source, opened, ledger, manifest, skipped } = judged;
  const { root, prefix } = opened;
  const gone = new Set(skipped.map((one) => one.id));
  const ring: KeyRing = {
    epoch: Math.max(judged.ring.epoch, ledger.ringEpoch) + 1,
    keys: new Map([...judged.ring.keys].filter(([id]) => !gone.has(id) && !ledger.destroyed.has(id))),
    ids: judged.ring.ids,
  };
  // A backup of an earlier form restores to the present one.
  const header = replaceSlots(root, prefix.header, []);
  if (!header.ok) return header;
  const seqBefore = Math.max(manifest.seq, ledger.seq);
  const carriedScans = new Set<string>();
  // The snapshot, the browser's store made from it, and some room to work.
  return stageVault(
    host,
    { root, header: header.value, ring, logKey: null, seqBefore: seqBefore + ledger.scans.length, now: clock.now() },
    2 * source.size + (16 + ledger.scans.length) * MiB,
    async (writer, dataKey) => {
      const idKey = addressKey(root, ring);
      const scopes = new Set([...ring.keys.keys()].map((id) => toHex(blindId(idKey, 'material', `scope\0${id}`))));
      // First the scans of signed acts, under numbers no frame of either vault has: the acts that name them come along
      // below.
      for (const [index, scan] of ledger.scans.entries()) {
        const piece = await scan.read();
        if (!piece) continue;
        const rowId = blindId(idKey, 'attachment', scan.id);
        const frame = sealFrame(
          root.vaultId,
          { op: 'put', table: 'attachment', rowId, schema: SCHEMA, epoch: root.epoch, seq: seqBefore + 1 + index },
          piece,
          dataKey,
        );
        carriedScans.add(toHex(rowId));
        const put = await writer.frame(frame.head, frame.check, frame.bytes, null, true);
        if (!put.ok) return put;
      }
      wipe(idKey);
      const content = newContent();
      const old: OldFrame[] = [];
      const take = (frame: Frame | OldFrame): Promise<Result<null>> | Result<null> => {
        if (!('bytes' in frame)) {
          old.push(frame);
          return ok(null);
        }
        if (frame.head.op === 'batch') {
          const batch = openFrame(root.vaultId, frame, dataKey)?.value as Batch | undefined;
          if (batch)
            content.add(
              {
                head: frame.head,
                check: frame.check,
                at: { generation: 0, file: 'journal', offset: 0, length: 0 },
                bytes: null,
                rows: null,
              },
              batch,
            );
          return ok(null);
        }
        const own = frame.head.scope.every((byte) => byte === 0) && !carriedScans.has(toHex(frame.head.rowId));
        return frame.head.op === 'put' && (own || scopes.has(toHex(frame.head.scope)))
          ? writer.frame(frame.head, frame.check, frame.bytes, null)
          : ok(null);
      };
      const walked = await walkBackup(source, opened, {
        frame: take,
        progress: (done, total) =>
          onProgress?.({ step: 'writing', done: Math.round(done / 1024), total: Math.round(total / 1024) }),
      });
      if (!walked.ok) return walked;
      const carrying = carriedRows(judged);
      const carried = new Set(carrying.map((row) => `${row[0]} ${row[1]}`));
      const kept = [...content.rowsInForce().values()].flat().filter((row) => !carried.has(`${row[0]} ${row[1]}`));
      const rows = await writer.rows([...kept, ...carrying, ...ownRows(judged)]);
      return rows.ok && old.length
        ? convert(
            root,
            ring,
            dataKey,
            inForce(old).filter((frame) => frame.scope === null || scopes.has(toHex(frame.scope))),
            writer,
            carried,
          )
        : rows;
    },
    onProgress,
  );
}
