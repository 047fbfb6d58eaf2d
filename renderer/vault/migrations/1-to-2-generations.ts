/**
 * From format 1 (one row per frame, one journal) to format 2 (batches, snapshot and journal by generation). The old
 * journal stays as generation 0 until the next but one snapshot.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { type BatchRow, blindId, sealFrame } from '../crypto/frame';
import type { VaultRoot } from '../crypto/header';
import { type KeyRing, addressKey } from '../crypto/keyring';
import { type Key, concat, deriveKey, toHex, wipe } from '../crypto/sodium';
import { type SnapshotWriter, snapshotWriter } from '../store/snapshot';
import { type OldFrame, inForce, openOldFrame, readOldFrame } from './format-1';
import type { MigrationGround } from './index';

/** Values of the rows did not change in this step. */
const VALUES = 1;

/** Writes generation 1. */
export async function rowsToGenerations({ host, root, ring, onProgress }: MigrationGround): Promise<Result<null>> {
  const frames = await readOld(host, onProgress);
  if (!frames.ok) return frames;
  const begun = await host.snapshotBegin();
  if (!begun.ok) return fail(begun.error.code, { params: begun.error.params });
  const seq = frames.value.reduce((most, frame) => Math.max(most, frame.seq), 0);
  const dataKey = deriveKey(root.vaultKey, 7, 'PV1setng');
  const writer = snapshotWriter(
    {
      write: async (bytes) => {
        const sent = await host.snapshotWrite(bytes);
        return sent.ok ? ok(sent.value) : fail<{ length: number }>(sent.error.code);
      },
    },
    { vaultId: root.vaultId, epoch: root.epoch, schema: VALUES, dataKey, now: Date.now() },
    1,
    seq,
  );
  const converted = await convert(root, ring, dataKey, inForce(frames.value), writer);
  const finished = converted.ok ? await writer.finish('0'.repeat(32)) : converted;
  wipe(dataKey);
  if (!finished.ok) return fail(finished.error.code, { params: finished.error.params });
  const committed = await host.snapshotCommit(1, false);
  return committed.ok ? ok(null) : fail(committed.error.code);
}

/**
 * Old rows into a snapshot: those of the vault together, those of researches sealed anew under their own keys. Rows
 * that do not open are left out, and those named by `without` (`table id`).
 */
export async function convert(
  root: VaultRoot,
  ring: KeyRing,
  dataKey: Key,
  frames: readonly OldFrame[],
  writer: SnapshotWriter,
  without: ReadonlySet<string> = new Set(),
): Promise<Result<null>> {
  const idKey = addressKey(root, ring);
  const scopes = new Map([...ring.keys].map(([id, key]) => [toHex(blindId(idKey, 'material', `scope\0${id}`)), key]));
  wipe(idKey);
  const rows: BatchRow[] = [];
  for (const frame of frames) {
    const key = frame.scope ? scopes.get(toHex(frame.scope)) : dataKey;
    const opened = key ? openOldFrame(root.vaultId, frame, key) : null;
    if (!key || !opened) continue;
    if (frame.scope) {
      const { seq, table, rowId, scope } = frame;
      const fresh = sealFrame(
        root.vaultId,
        { op: 'put', table, rowId, scope, schema: VALUES, epoch: root.epoch, seq },
        opened.value,
        key,
      );
      const written = await writer.frame(fresh.head, fresh.check, fresh.bytes, null);
      if (!written.ok) return written;
    } else {
      const { id, value } = opened.value as { id: string; value: unknown };
      if (!without.has(`${frame.table} ${id}`)) rows.push([frame.table, id, value]);
    }
  }
  return writer.rows(rows);
}

/** Every sound frame of the one journal of format 1; none where there is no such journal. */
export async function readOld(
  host: MigrationGround['host'],
  onProgress?: MigrationGround['onProgress'],
): Promise<Result<OldFrame[]>> {
  const listed = await host.list();
  if (!listed.ok) return fail(listed.error.code);
  const size = listed.value.generations.find(({ number }) => number === 0)?.journal ?? 0;
  const frames: OldFrame[] = [];
  let rest: Uint8Array = new Uint8Array();
  for (let fetched = 0; fetched < size;) {
    const piece = await host.fileRead({ file: 'journal', generation: 0, offset: fetched, length: size - fetched });
    if (!piece.ok) return fail(piece.error.code);
    if (piece.value.length === 0) break;
    fetched += piece.value.length;
    rest = rest.length ? concat(rest, piece.value) : piece.value;
    let at = 0;
    for (let frame = readOldFrame(rest, at); frame; frame = readOldFrame(rest, at)) {
      frames.push(frame);
      at += frame.length;
    }
    rest = rest.slice(at);
    onProgress?.({ step: 'reading', done: fetched, total: size });
  }
  return ok(frames);
}
