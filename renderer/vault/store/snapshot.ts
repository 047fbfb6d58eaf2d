/**
 * Writes a snapshot: frames taken over as they are, rows sealed anew in segments of about a mebibyte, and last the
 * state
 * that lists them all by number and check. The same writer serves the folding of the journal, a restore, the renewal of
 * the vault's key and the step from format 1.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { type BatchRow, type Frame, type FrameHead, sealBatch, sealFrame } from '../crypto/frame';
import { type Key, concat } from '../crypto/sodium';
import type { Entry } from './content';
import type { Place } from './database';
import { tagsOf } from './loss';
import type { State } from './recover';

/** Rows are joined until their JSON has this many letters. */
const SEGMENT = 700_000;
/** Bytes that go to the main process in one call. */
const PIECE = 4 * 1024 * 1024;

/** Where a snapshot's bytes go: the live folder's next generation, or the stage of a restore. */
export interface SnapshotSink {
  write(bytes: Uint8Array): Promise<Result<{ length: number }>>;
}

/** Whose snapshot it is. */
export interface SnapshotGround {
  vaultId: Uint8Array;
  epoch: number;
  schema: number;
  dataKey: Key;
  now: number;
}

export interface SnapshotWriter {
  /** A frame with its bytes, taken over as it is; `long` ones are not kept in memory. */
  frame(
    head: FrameHead,
    check: string,
    bytes: Uint8Array,
    rows: BatchRow[] | null,
    long?: boolean,
  ): Promise<Result<null>>;
  rows(rows: Iterable<BatchRow>): Promise<Result<null>>;
  /**
   * Writes the state; `prev` is the check of the last frame before it. Entries lie in the snapshot; `fresh` are the
   * frames sealed here.
   */
  finish(prev: string): Promise<Result<{ entries: Entry[]; fresh: Map<number, Uint8Array>; state: Frame }>>;
  seq(): number;
}

/** A writer for one generation; new frames are numbered from `seq` on. */
export function snapshotWriter(
  sink: SnapshotSink,
  ground: SnapshotGround,
  generation: number,
  seqBefore: number,
): SnapshotWriter {
  const entries: Entry[] = [];
  const fresh = new Map<number, Uint8Array>();
  let seq = seqBefore;
  let offset = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;

  const flush = async (): Promise<Result<null>> => {
    if (pendingBytes === 0) return ok(null);
    const sent = await sink.write(concat(...pending));
    pending = [];
    pendingBytes = 0;
    return sent.ok ? ok(null) : sent;
  };
  const push = async (bytes: Uint8Array): Promise<Result<null>> => {
    pending.push(bytes);
    pendingBytes += bytes.length;
    offset += bytes.length;
    return pendingBytes >= PIECE ? flush() : ok(null);
  };
  const placed = (length: number): Place => ({ generation, file: 'snapshot', offset, length });
  const sealed = async (batch: BatchRow[], json: string[]): Promise<Result<null>> => {
    seq += 1;
    const frame = sealBatch(
      ground.vaultId,
      { schema: ground.schema, epoch: ground.epoch, seq, folded: true },
      ground.now,
      json,
      ground.dataKey,
    );
    fresh.set(seq, frame.bytes);
    entries.push({ head: frame.head, check: frame.check, at: placed(frame.bytes.length), bytes: null, rows: batch });
    return push(frame.bytes);
  };

  return {
    async frame(head, check, bytes, rows, long = false) {
      entries.push({ head, check, at: placed(bytes.length), bytes: rows === null && !long ? bytes : null, rows });
      return push(bytes);
    },
    async rows(rows) {
      let [batch, json, letters]: [BatchRow[], string[], number] = [[], [], 0];
      for (const row of rows) {
        const text = JSON.stringify(row);
        batch.push(row);
        json.push(text);
        letters += text.length;
        if (letters < SEGMENT) continue;
        const written = await sealed(batch, json);
        if (!written.ok) return written;
        [batch, json, letters] = [[], [], 0];
      }
      return batch.length ? sealed(batch, json) : ok(null);
    },
    async finish(prev) {
      seq += 1;
      const state: State = { generation, base: entries.map((entry) => [entry.head.seq, entry.check, tagsOf(entry)]) };
      const frame = sealFrame(
        ground.vaultId,
        { op: 'state', schema: ground.schema, epoch: ground.epoch, seq, prev },
        state,
        ground.dataKey,
      );
      const pushed = await push(frame.bytes);
      const flushed = pushed.ok ? await flush() : pushed;
      return flushed.ok
        ? ok({ entries, fresh, state: frame })
        : fail(flushed.error.code, { params: flushed.error.params });
    },
    seq: () => seq,
  };
}
