/** One saved change: sealed, in the journal and synced; the browser's store follows. */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { type BatchRow, type Frame, type NewHead, type Table, blindId, sealBatch, sealFrame } from '../crypto/frame';
import type { Key } from '../crypto/sodium';
import { concat } from '../crypto/sodium';
import type { Entry } from './content';
import { isLong } from './recover';
import { type Room, SCHEMA, follow, markOf, placeOf, scopeId } from './room';

/** A change of one row. `scope` names the research whose own key seals it. Rows of `material` and `attachment` stand alone. */
export type Change = { table: Table; id: string; scope?: string; value: unknown } | { table: Table; id: string; scope?: string; remove: true };

/** A change seals into frames of at most about this many letters of JSON. */
const BATCH = 700_000;
/** Bytes that go to the main process in one call. */
const PIECE = 8 * 1024 * 1024;

/** What becomes one frame: rows with their JSON, or a value that stands alone. */
type Part = { rows: BatchRow[]; json: string[] } | { rows: null; head: Omit<NewHead, 'schema' | 'epoch' | 'seq'>; value: unknown; key: Key };

/** Cuts a change into what becomes one frame each: rows together, pieces of material and attachments alone. */
function partsOf(room: Room, changes: Change[]): Result<Part[]> {
  const parts: Part[] = [];
  let [rows, json, letters]: [BatchRow[], string[], number] = [[], [], 0];
  const batchDone = () => {
    if (rows.length) parts.push({ rows, json });
    [rows, json, letters] = [[], [], 0];
  };
  for (const change of changes) {
    if (change.scope === undefined && change.table !== 'attachment') {
      const row: BatchRow = 'remove' in change ? [change.table, change.id] : [change.table, change.id, change.value];
      const text = JSON.stringify(row);
      rows.push(row);
      json.push(text);
      letters += text.length;
      if (letters > BATCH) batchDone();
      continue;
    }
    const key = change.scope === undefined ? room.dataKey : room.keys.keyOfScope(change.scope);
    if (!key) return fail('research.already_destroyed');
    const head = { table: change.table, rowId: blindId(room.keys.idKey, change.table, change.id), ...(change.scope === undefined ? {} : { scope: scopeId(room, change.scope) }) };
    parts.push('remove' in change ? { rows: null, head: { op: 'delete', ...head }, value: null, key } : { rows: null, head: { op: 'put', ...head }, value: change.value, key });
  }
  batchDone();
  return ok(parts);
}

/** Frames joined into pieces that fit one call to the main process. */
function inPieces(frames: Frame[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let batch: Uint8Array[] = [];
  let size = 0;
  for (const { bytes } of frames) {
    if (size + bytes.length > PIECE && batch.length) {
      pieces.push(concat(...batch));
      batch = [];
      size = 0;
    }
    batch.push(bytes);
    size += bytes.length;
  }
  if (batch.length) pieces.push(concat(...batch));
  return pieces;
}

/** All of the changes or none. */
export async function writeChanges(room: Room, changes: Change[], onWrite?: OnProgress): Promise<Result<null>> {
  if (changes.length === 0) return ok(null);
  const parts = partsOf(room, changes);
  if (!parts.ok) return parts;
  const { root } = room.keys;
  let { seq, check } = room.last;
  const at = Date.now();
  const frames = parts.value.map((part, index) => {
    seq += 1;
    const place = { schema: SCHEMA, epoch: root.epoch, seq, prev: check, more: index < parts.value.length - 1 };
    const frame = part.rows ? sealBatch(root.vaultId, place, at, part.json, room.dataKey) : sealFrame(root.vaultId, { ...part.head, ...place }, part.value, part.key);
    ({ check } = frame);
    return frame;
  });
  const total = frames.reduce((sum, frame) => sum + frame.bytes.length, 0);
  const before = room.journalLength;
  // The last words before a lock and the steps of a destruction may use the room kept for them.
  const reserve = changes.some(({ table }) => table === 'draft' || table === 'state');
  let end = before;
  for (const piece of inPieces(frames)) {
    const appended = await room.host.journalAppend(room.generation, end, piece, reserve);
    if (!appended.ok) {
      // Half of a change must not come back at the next opening.
      if (end !== before) await room.host.journalTruncate(room.generation, before);
      return fail(appended.error.code);
    }
    end = appended.value.length;
    onWrite?.({ step: 'writing', done: end - before, total });
  }
  let offset = before;
  const entries = frames.map((frame, index): Entry => {
    const length = frame.bytes.length;
    const rows = parts.value[index]?.rows ?? null;
    const entry: Entry = { head: frame.head, check: frame.check, at: { generation: room.generation, file: 'journal', offset, length }, bytes: rows || isLong(frame.head, length) ? null : frame.bytes, rows };
    offset += length;
    room.content.add(entry, rows && { at: 0, rows });
    return entry;
  });
  room.journalLength = end;
  room.last = { seq, check };
  follow(room, { places: entries.map(placeOf), bytes: frames.filter((frame) => !isLong(frame.head, frame.bytes.length)).map((frame) => ({ s: frame.head.seq, b: frame.bytes })), forget: [], mark: markOf(room) });
  return ok(null);
}
