/**
 * Restoring a backup: judged whole before anything is written, put together beside the live vault, opened there, then
 * swapped in. What point 18 has taken away does not come back: a research that is destroyed — in the backup or in the
 * live vault — or whose term is over is left out with its key (design/vault "Backups"; fault cases B08, B09).
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { CivilDate } from '../../../shared/time/civil-date';
import { type Clock, civilDateIn, instantIn } from '../../../shared/time/instant';
import type { BackupMade, OnProgress, RestorePreview } from '../api';
import type { BackupManifest } from '../backup/format';
import { type BackupSource, type OpenedBackup, openBackup, walkBackup } from '../backup/read-backup';
import { type Frame, blindId, openFrame, sealFrame } from '../crypto/frame';
import { type VaultRoot, openHeader } from '../crypto/header';
import { passphraseBytes } from '../crypto/kdf';
import { type KeyRing, openKeyRing, sealKeyRing } from '../crypto/keyring';
import { type Key, concat, deriveKey, equalBytes, randomBytes, toHex, wipe } from '../crypto/sodium';
import type { HostPort } from '../host';
import { readJournal } from '../store/journal';
import { SCHEMA } from '../store/store';
import type { AuditLine } from './audit';
import { backupSource } from './backup';
import { type Ledger, liveLedger } from './restore-ledger';

/** A judged backup, kept in the worker between preview and restore. */
export interface JudgedBackup { ticket: string; name: string; source: BackupSource; opened: OpenedBackup; manifest: BackupManifest; ring: KeyRing; skipped: RestorePreview['skipped']; ledger: Ledger; check: string }

const MiB = 1024 * 1024;
/** Frames of the staged journal that go to the main process in one call. */
const PIECE = 4 * MiB;

/** Opens and reads the whole file and says what would come back; writes nothing. */
export async function judgeBackup(host: HostPort, clock: Clock, file: { ticket: string; name: string; size: number }, passphrase: string, onProgress?: OnProgress): Promise<Result<{ judged: JudgedBackup; preview: RestorePreview }>> {
  const typed = passphraseBytes(passphrase);
  if (!typed) return fail('vault.passphrase_wrong');
  const source = backupSource(host, file.ticket, file.size);
  const opened = await openBackup(source, async (header) => {
    onProgress?.({ step: 'deriving', done: 0, total: 0 });
    const root = await openHeader(header, typed);
    // The file's own checksum holds here: a header that does not open was never a good one.
    return root.ok || root.error.code !== 'vault.header_damaged' ? root : fail('backup.head_damaged');
  });
  wipe(typed);
  if (!opened.ok) return opened;
  const read = await walkBackup(source, opened.value, { progress: (done, total) => onProgress?.({ step: 'checking', done: Math.round(done / 1024), total: Math.round(total / 1024) }) });
  if (!read.ok) return read;
  const { manifest, ring, hash } = read.value;
  const ledger = await liveLedger(host, opened.value.root);
  if (!ledger.ok) return ledger;
  const today = [civilDateIn(clock.now(), manifest.timeZone), manifest.today, ledger.value.latestDay ?? manifest.today].reduce((a, b) => (a > b ? a : b));
  const skipped = notComingBack(manifest, ledger.value, today);
  return ok({
    judged: { ticket: file.ticket, name: file.name, source, opened: opened.value, manifest, ring, skipped, ledger: ledger.value, check: hash.slice(0, 32) },
    preview: { name: file.name, size: file.size, madeAt: manifest.madeAt, timeZone: manifest.timeZone, records: manifest.records, research: manifest.research.length, live: ledger.value.live, skipped },
  });
}

/** Researches whose material stays away. A hold keeps material past its term, as it does in the vault. */
function notComingBack(manifest: BackupManifest, ledger: Ledger, today: CivilDate): RestorePreview['skipped'] {
  const destroyed = new Set([...manifest.tombstones.map((one) => one.researchId), ...ledger.destroyed]);
  return manifest.research.flatMap(({ id, registration, title, keepThrough, onHold }): RestorePreview['skipped'] => {
    if (destroyed.has(id)) return [{ id, registration, title, keepThrough, why: 'destroyed' as const }];
    return keepThrough !== null && keepThrough < today && !onHold ? [{ id, registration, title, keepThrough, why: 'term' as const }] : [];
  });
}

/** Stages, opens what was staged, swaps. Any failure before the swap leaves the live vault as it was. */
export async function restoreJudged(host: HostPort, clock: Clock, judged: JudgedBackup, onProgress?: OnProgress): Promise<Result<{ records: number }>> {
  const staged = await stage(host, clock, judged, onProgress);
  if (!staged.ok) {
    await host.restoreAbandon();
    return staged;
  }
  const swapped = await host.restoreSwap();
  await host.backupDrop(judged.ticket);
  return swapped.ok ? ok({ records: judged.manifest.records }) : fail(swapped.error.code, { params: swapped.error.params });
}

async function stage(host: HostPort, clock: Clock, judged: JudgedBackup, onProgress?: OnProgress): Promise<Result<null>> {
  const { source, opened, ledger, manifest, skipped } = judged;
  const { root, prefix } = opened;
  // The journal, the browser's store made from it, and some room to work.
  const begun = await host.restoreBegin(2 * source.size + 16 * MiB);
  if (!begun.ok) return fail(begun.error.code, { params: begun.error.params });
  const gone = new Set(skipped.map((one) => one.id));
  const ring: KeyRing = { epoch: Math.max(judged.ring.epoch, ledger.ringEpoch) + 1, keys: new Map([...judged.ring.keys].filter(([id]) => !gone.has(id) && !ledger.destroyed.has(id))) };
  const files = sealKeyRing(root, ring, null);
  for (const [slot, bytes] of [['shred', files.shred], ['keyring', files.ring], ['header', prefix.header]] as const) {
    const put = await host.restorePut(slot, bytes);
    if (!put.ok) return fail(put.error.code, { params: put.error.params });
  }
  const idKey = deriveKey(root.vaultKey, 8, 'PV1blind');
  const dataKey = deriveKey(root.vaultKey, 7, 'PV1setng');
  const scopes = new Map([...ring.keys].map(([id, key]) => [toHex(blindId(idKey, 'material', `scope\0${id}`)), key]));
  const own = (frame: Frame) => frame.head.scope.every((byte) => byte === 0);
  let [length, frames, unopened, seq] = [0, 0, 0, manifest.seq];
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  const flush = async (): Promise<Result<null>> => {
    const appended = await host.restoreAppend(length, concat(...pending));
    if (!appended.ok) return fail(appended.error.code, { params: appended.error.params });
    length = appended.value.length;
    pending = [];
    pendingBytes = 0;
    return ok(null);
  };
  const add = (frame: Frame): Promise<Result<null>> | Result<null> => {
    if (!own(frame) && !scopes.has(toHex(frame.head.scope))) return ok(null);
    if (!opens(root, frame, scopes, dataKey)) unopened += 1;
    seq = Math.max(seq, frame.head.seq);
    frames += 1;
    pending.push(frame.bytes);
    pendingBytes += frame.bytes.length;
    return pendingBytes >= PIECE ? flush() : ok(null);
  };
  const walked = await walkBackup(source, opened, { frame: add, progress: (done, total) => onProgress?.({ step: 'writing', done: Math.round(done / 1024), total: Math.round(total / 1024) }) });
  if (!walked.ok) return walked;
  for (const frame of ledger.frames) {
    const added = await add(frame);
    if (!added.ok) return added;
  }
  const now = instantIn(clock.now(), manifest.timeZone);
  const made: BackupMade = {
    name: judged.name, at: manifest.madeAt, seq: manifest.seq, records: manifest.records, size: source.size, check: judged.check, smaller: false,
    researchIds: manifest.research.filter((one) => one.rows > 0).map((one) => one.id),
  };
  const line: AuditLine = { at: now, event: 'backup.restored', subject: judged.name };
  // Of the file itself a row is kept, unless the live vault's own register came along with it.
  const known = ledger.backupChecks.has(judged.check);
  for (const [table, id, value] of [['audit', `restored.${clock.now()}`, line], ...(known ? [] : [['state', `backup:${toHex(randomBytes(8))}`, made] as const])] as const) {
    seq += 1;
    const added = await add(sealFrame(root.vaultId, { op: 'put', table, schema: SCHEMA, epoch: root.epoch, seq, rowId: blindId(idKey, table, id), scope: null }, { id, value }, dataKey));
    if (!added.ok) return added;
  }
  const flushed = await flush();
  const verified = flushed.ok ? await verify(host, root, prefix.header, { frames, unopened, scopes, dataKey }, onProgress) : flushed;
  wipe(idKey, dataKey);
  return verified;
}

interface Expected { frames: number; unopened: number; scopes: ReadonlyMap<string, Key>; dataKey: Key }

/** The staged vault is opened as an unlock would open it, with the key in hand. */
async function verify(host: HostPort, root: VaultRoot, header: Uint8Array, expected: Expected, onProgress?: OnProgress): Promise<Result<null>> {
  const [headers, rings, shreds] = [await host.restoreReadSlot('header'), await host.restoreReadSlot('keyring'), await host.restoreReadSlot('shred')];
  if (!headers.ok || !rings.ok || !shreds.ok || !headers.value[0] || !equalBytes(headers.value[0], header)) return fail('backup.not_verified');
  const ring = openKeyRing(root, rings.value, shreds.value);
  if (!ring.ok || ring.value.ring.keys.size !== expected.scopes.size) return fail('backup.not_verified');
  const journal = await readJournal({ journalInfo: () => host.restoreJournalInfo(), journalRead: (offset) => host.restoreReadJournal(offset) }, onProgress);
  if (!journal.ok) return journal;
  const { frames, tornBytes } = journal.value;
  const closed = frames.filter((frame) => !opens(root, frame, expected.scopes, expected.dataKey)).length;
  return tornBytes === 0 && frames.length === expected.frames && closed === expected.unopened ? ok(null) : fail('backup.not_verified');
}

function opens(root: VaultRoot, frame: Frame, scopes: ReadonlyMap<string, Key>, dataKey: Key): boolean {
  return openFrame(root.vaultId, frame, scopes.get(toHex(frame.head.scope)) ?? dataKey) !== null;
}
