/** Folding: what is in force goes into a new snapshot, the journal begins anew. */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { type Frame, openFrame, sealFrame } from '../crypto/frame';
import { type Key, toHex } from '../crypto/sodium';
import type { Entry } from './content';
import type { StoredBytes } from './database';
import { isLong } from './recover';
import {
  type Room,
  SCHEMA,
  bytesOf,
  cutTail,
  follow,
  markOf,
  placeOf,
  refill,
  scopeId,
  setAnchor,
  statePlace,
} from './room';
import { snapshotWriter } from './snapshot';

/** A batch this long stays as it is while most of its rows are in force. */
const STAYS = 256 * 1024;
const MOST = 0.7;

/** Frames and bytes in the journal after which folding is due. */
const FOLD_FRAMES = 2000;
const FOLD_BYTES = 64 * 1024 * 1024;

export interface Folding {
  /** Overwrites and removes every older file. */
  forget: boolean;
  /** Seals every row anew, so that nothing replaced or taken away is left in any frame. */
  full: boolean;
  /** Researches whose rows are left out. */
  without: readonly string[];
  /** Bytes at hand by number. */
  bytes?: ReadonlyMap<number, Uint8Array>;
  /** The browser's store is thrown away and filled anew instead of being changed. */
  anew?: boolean;
  /**
   * Damage is being mended: the old journal need not end in order, and what no file holds any more is named and left
   * out.
   */
  mending?: boolean;
}

/** True when the journal has grown enough. */
export function foldingDue(room: Room): boolean {
  const from = room.state?.frame.head.seq ?? 0;
  return room.last.seq - from > FOLD_FRAMES || room.journalLength > FOLD_BYTES;
}

/**
 * Keys of the frames in force that stand alone and say their table in clear, as format 2 wrote them; those whose key is
 * gone stay as they are.
 */
export function namedInClear({ content, dataKey, keys }: Room): Map<number, Key> {
  const scopes = new Map([...(keys.scopes?.() ?? [])].map((id) => [toHex(scopeId({ keys }, id)), keys.keyOfScope(id)]));
  const found = new Map<number, Key>();
  for (const seq of content.lone.values()) {
    const head = content.entries.get(seq)?.head;
    if (!head || head.table === null) continue;
    const key = head.scope.every((byte) => byte === 0) ? dataKey : scopes.get(toHex(head.scope));
    if (key) found.set(seq, key);
  }
  return found;
}

/**
 * Writes the snapshot of the next generation and goes on with its empty journal. Before its commit nothing is changed.
 */
export async function foldRoom(room: Room, folding: Folding, onProgress?: OnProgress): Promise<Result<null>> {
  const {
    host,
    content,
    keys: { root },
  } = room;
  const generation = room.generation + 1;
  const begun = await host.snapshotBegin();
  if (!begun.ok) return fail(begun.error.code);
  const ground = { vaultId: root.vaultId, epoch: root.epoch, schema: SCHEMA, dataKey: room.dataKey, now: Date.now() };
  const sink = {
    write: async (bytes: Uint8Array) => {
      const sent = await host.snapshotWrite(bytes);
      return sent.ok ? ok(sent.value) : fail<{ length: number }>(sent.error.code);
    },
  };
  const writer = snapshotWriter(sink, ground, generation, room.last.seq);
  const gone = new Set(folding.without.map((scope) => toHex(scopeId(room, scope))));
  const live = content.rowsInForce();
  const all = [...content.entries.values()].sort((a, b) => a.head.seq - b.head.seq);
  const alone = new Set(content.lone.values());
  const kept = new Map<number, Uint8Array>();
  const named = folding.full ? namedInClear(room) : new Map<number, Key>();
  for (const [index, entry] of all.entries()) {
    const rows = live.get(entry.head.seq);
    const { length } = entry.at;
    const stays = rows
      ? !folding.full && length >= STAYS && rows.length >= MOST * (entry.rows?.length ?? 0)
      : alone.has(entry.head.seq) && !gone.has(toHex(entry.head.scope));
    if (!stays) continue;
    const taken = await takeOver(entry);
    if (!taken.ok) return taken;
    // No file gives its bytes any more: rows are still in memory and are sealed anew, what stood alone is lost and
    // named.
    if (taken.value === 'gone' && !rows && !folding.mending && !folding.forget) return fail('vault.row_damaged');
    if (taken.value === 'gone' && !rows)
      room.damaged.push({ table: entry.head.table ?? '', id: toHex(entry.head.rowId).slice(0, 8) });
    if (taken.value === 'taken') live.delete(entry.head.seq);
    onProgress?.({ step: 'writing', done: index, total: all.length });
  }
  const sealed = await writer.rows([...live.values()].flat());
  if (!sealed.ok) return sealed;
  const finished = await writer.finish(room.last.check);
  if (!finished.ok) return finished;
  const { entries, fresh, state } = finished.value;

  async function takeOver(entry: Entry): Promise<Result<'taken' | 'gone'>> {
    const bytes = folding.bytes?.get(entry.head.seq) ?? entry.bytes ?? (await bytesOf(room, entry));
    if (!bytes) return ok('gone');
    const { head, check, bytes: sealed } = sealedAgain(entry, bytes);
    const long = isLong(head, sealed.length);
    if (!long) kept.set(head.seq, sealed);
    const written = await writer.frame(head, check, sealed, entry.rows, long);
    return written.ok ? ok('taken') : written;
  }

  /** The frame as it is, or under the same number without its table's name. One that does not open stays as it is. */
  function sealedAgain({ head, check }: Entry, bytes: Uint8Array): Frame {
    const key = named.get(head.seq);
    const opened = key && openFrame(root.vaultId, { head, check, bytes }, key);
    return key && opened ? sealFrame(root.vaultId, head, opened.value, key) : { head, check, bytes };
  }

  // The old journal ends with the same state: the sequence stays in one piece even when the new snapshot is lost later.
  const closed = folding.forget ? ok(null) : await endJournal(room, state);
  if (!closed.ok && !folding.mending) return closed;
  const committed = await host.snapshotCommit(generation, folding.forget);
  if (!committed.ok) return fail(committed.error.code);
  const before = [...content.entries.keys(), ...(room.state ? [room.state.frame.head.seq] : [])];
  content.clear();
  for (const entry of entries) content.add(entry, entry.rows && { at: 0, rows: entry.rows });
  room.generation = generation;
  room.journalLength = 0;
  room.uncut = false;
  room.last = { seq: state.head.seq, check: state.check };
  room.state = {
    frame: state,
    at: {
      generation,
      file: 'snapshot',
      offset: committed.value.length - state.bytes.length,
      length: state.bytes.length,
    },
  };
  await setAnchor(room);
  const bytes = new Map([...kept, ...fresh]);
  if (folding.forget || folding.anew || room.broken || !room.database) {
    const filled = await refill(room, bytes, onProgress);
    // The new snapshot is in force; what should have been forgotten is still there and is tried again.
    return committed.value.left ? fail('file.not_writable') : filled;
  }
  const staying = new Set(entries.map((entry) => entry.head.seq));
  const put: StoredBytes[] = [...fresh].map(([s, b]) => ({ s, b }));
  follow(room, {
    places: [...entries.map(placeOf), ...statePlace(room)],
    bytes: [...put, { s: state.head.seq, b: state.bytes }],
    forget: before.filter((seq) => !staying.has(seq)),
    mark: markOf(room),
  });
  return ok(null);
}

async function endJournal(room: Room, state: Frame): Promise<Result<null>> {
  const cut = await cutTail(room);
  if (!cut.ok) return cut;
  const appended = await room.host.journalAppend(room.generation, room.journalLength, state.bytes, false);
  if (!appended.ok) return fail(appended.error.code);
  room.journalLength = appended.value.length;
  room.last = { seq: state.head.seq, check: state.check };
  return ok(null);
}
