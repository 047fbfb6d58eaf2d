/**
 * Restoring a backup: judged whole before anything is written, put together beside the live vault, opened there, then
 * swapped in. What point 18 has taken away does not come back: a research that is destroyed — in the backup or in the
 * live vault — or whose term is over is left out with its key (docs/security.md "Backups"; fault cases B08, B09).
 */
import { printedHead } from '../../../../shared/domain/action-log/audit';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { type Clock, civilDateIn } from '../../../../shared/time/instant';
import type { BackupKey, BackupMade, LiveAccess, OnProgress, RestorePreview } from '../../api';
import type { BackupManifest } from '../../backup-file/format';
import { type BackupSource, type OpenedBackup, openBackup, walkBackup } from '../../backup-file/read-backup';
import { stageVault } from '../../backup-file/staging';
import { type Batch, type BatchRow, type Frame, blindId, openFrame, sealFrame } from '../../crypto/frame';
import { type VaultRoot, openHeader, replaceSlots } from '../../crypto/header';
import { passphraseBytes } from '../../crypto/kdf';
import { type KeyRing, addressKey } from '../../crypto/keyring';
import { openWithSeed } from '../../crypto/recovery';
import { type Key, randomBytes, toHex, wipe } from '../../crypto/sodium';
import type { HostPort } from '../../host';
import { convert } from '../../migrations/1-to-2-generations';
import { type OldFrame, inForce } from '../../migrations/format-1';
import { DAY_ROW } from '../../open/clock';
import type { Ground } from '../../session/session';
import { newContent } from '../../store/content';
import { SCHEMA } from '../../store/room';
import { RESTORED } from '../../rows/audit';
import { backupSource } from './backup';
import { seedOf } from '../access/recovery-sheet';
import type { TypedKey } from './live-vault';
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

/** Researches whose material stays away. A hold keeps material past its term, as it does in the vault. */
function notComingBack(manifest: BackupManifest, ledger: Ledger, today: CivilDate): RestorePreview['skipped'] {
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

/**
 * What outlives the restore: the ledger's rows, the researches that the backup holds as the live vault knows them, the
 * latest day of either.
 */
function carriedRows({ ledger, manifest }: JudgedBackup): BatchRow[] {
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
function ownRows({ name, manifest, source, check, ledger }: JudgedBackup): BatchRow[] {
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
