/** One saved change: sealed, in the journal and synced; the browser's store follows. */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { type BatchRow, type Frame, type NewHead, type Table, blindId, sealBatch, sealFrame } from '../crypto/frame';
import type { Key } from '../crypto/sodium';
import { concat } from '../crypto/sodium';
import type { Entry } from './content';
import { isLong } from './recover';
import { type Room, SCHEMA, cutTail, follow, markOf, placeOf, scopeId } from './room';

/**
 * A change of one row. `scope` names the research whose own key seals it. Rows of `material` and `attachment` stand
 * alone.
 */
export type Change =
  | { table: Table; id: string; scope?: string; value: unknown }
  | { table: Table; id: string; scope?: string; remove: true };

/** A change seals into frames of at most about this many letters of JSON. */
const BATCH = 700_000;
/**
 * Bytes after which the main process gets what is sealed so far: a little more than the pieces of a file that come
 * together.
 */
const PIECE = 5 * 1024 * 1024;

/** What becomes one frame: rows with their JSON, or a value that stands alone. */
type Part =
  | { rows: BatchRow[]; json: string[] }
  | { rows: null; head: Omit<NewHead, 'schema' | 'epoch' | 'seq'>; value: unknown; key: Key };

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
    const head = {
      table: change.table,
      rowId: blindId(room.keys.idKey, change.table, change.id),
      ...(change.scope === undefined ? {} : { scope: scopeId(room, change.scope) }),
    };
    parts.push(
      'remove' in change
        ? { rows: null, head: { op: 'delete', ...head }, value: null, key }
        : { rows: null, head: { op: 'put', ...head }, value: change.value, key },
    );
  }
  batchDone();
  return ok(parts);
}

/** Appends to the journal in order; the main process writes one piece while the next is being sealed. */
function appender(room: Room, reserve: boolean) {
  const { host, generation, journalLength: start } = room;
  let [written, asked] = [start, start];
  let pending: ReturnType<typeof host.journalAppend> | null = null;
  const settle = async (): Promise<Result<null>> => {
    const answer = await pending;
    pending = null;
    if (answer?.ok) written = answer.value.length;
    if (!answer || answer.ok) return ok(null);
    // Half of a change must not come back at the next opening; where it cannot be cut off now, it is before the next
    // change.
    if (written !== start) {
      room.uncut = true;
      const cut = await cutTail(room);
      if (!cut.ok) return fail(answer.error.code, { params: { also: cut.error.code } });
    }
    return fail(answer.error.code);
  };
  return {
    async give(piece: Uint8Array): Promise<Result<null>> {
      const before = await settle();
      if (!before.ok) return before;
      pending = host.journalAppend(generation, asked, piece, reserve);
      asked += piece.length;
      return before;
    },
    settle,
  };
}

/** All of the changes or none. `reserve`: a lock or a destruction, which may use the room kept on the disk for them. */
export async function writeChanges(
  room: Room,
  changes: Change[],
  onWrite?: OnProgress,
  reserve = false,
): Promise<Result<null>> {
  if (changes.length === 0) return ok(null);
  const parts = partsOf(room, changes);
  if (!parts.ok) return parts;
  const { root } = room.keys;
  const now = Date.now();
  let { seq, check } = room.last;
  const cut = await cutTail(room);
  if (!cut.ok) return cut;
  const journal = appender(room, reserve);
  const frames: Frame[] = [];
  let [piece, size]: [Uint8Array[], number] = [[], 0];
  for (const [index, part] of parts.value.entries()) {
    seq += 1;
    const place = { schema: SCHEMA, epoch: root.epoch, seq, prev: check, more: index < parts.value.length - 1 };
    const frame = part.rows
      ? sealBatch(root.vaultId, place, now, part.json, room.dataKey)
      : sealFrame(root.vaultId, { ...part.head, ...place }, part.value, part.key);
    ({ check } = frame);
    frames.push(frame);
    piece.push(frame.bytes);
    size += frame.bytes.length;
    if (size < PIECE && place.more) continue;
    const given = await journal.give(concat(...piece));
    if (!given.ok) return given;
    [piece, size] = [[], 0];
    onWrite?.({ step: 'writing', done: frames.length, total: parts.value.length });
  }
  const settled = await journal.settle();
  if (!settled.ok) return settled;
  let offset = room.journalLength;
  const entries = frames.map((frame, index): Entry => {
    const length = frame.bytes.length;
    const rows = parts.value[index]?.rows ?? null;
    const entry: Entry = {
      head: frame.head,
      check: frame.check,
      at: { generation: room.generation, file: 'journal', offset, length },
      bytes: rows || isLong(frame.head, length) ? null : frame.bytes,
      rows,
    };
    offset += length;
    room.content.add(entry, rows && { at: 0, rows });
    return entry;
  });
  room.journalLength = offset;
  room.last = { seq, check };
  follow(room, {
    places: entries.map(placeOf),
    bytes: frames
      .filter((frame) => !isLong(frame.head, frame.bytes.length))
      .map((frame) => ({ s: frame.head.seq, b: frame.bytes })),
    forget: [],
    mark: markOf(room),
  });
  return ok(null);
}
