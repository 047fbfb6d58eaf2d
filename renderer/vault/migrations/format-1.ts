/**
 * Frames of format 1, read only: one row each, in the one file `journal.pv1`.
 *
 * ```
 * "SN" 2 | body length 4 | body | BLAKE2b-128 of body 16
 * body = op 1 | table 1 | schema 2 | epoch 4 | seq 8 | row id 16 | scope 16 | nonce 24 | sealed …
 * ```
 */
import { TABLES, type Table } from '../crypto/frame';
import {
  type Key,
  NONCE_BYTES,
  aeadOpen,
  blake2b,
  concat,
  equalBytes,
  fromUtf8,
  toHex,
  unpad,
  utf8,
} from '../crypto/sodium';

const BODY_START = 6;
const HEAD_BYTES = 48;
const CHECK_BYTES = 16;
const MAX_BODY = 4 * 1024 * 1024;

/** `scope` is null for rows that belong to no research; `length` counts the whole frame. */
export interface OldFrame {
  deletes: boolean;
  table: Table;
  seq: number;
  rowId: Uint8Array;
  scope: Uint8Array | null;
  body: Uint8Array;
  length: number;
}

/** The frame at this place, or null when the bytes are none (a torn tail was never acknowledged). */
export function readOldFrame(stream: Uint8Array, offset: number): OldFrame | null {
  if (stream.length - offset < BODY_START || stream[offset] !== 0x53 || stream[offset + 1] !== 0x4e) return null;
  const length = new DataView(stream.buffer, stream.byteOffset + offset).getUint32(2);
  const total = BODY_START + length + CHECK_BYTES;
  if (length < HEAD_BYTES + NONCE_BYTES || length > MAX_BODY || stream.length - offset < total) return null;
  const body = stream.slice(offset + BODY_START, offset + BODY_START + length);
  if (!equalBytes(blake2b(body, CHECK_BYTES), stream.slice(offset + BODY_START + length, offset + total))) return null;
  const table = (Object.keys(TABLES) as Table[]).find((name) => TABLES[name] === body[1]);
  if (!table || (body[0] !== 1 && body[0] !== 2)) return null;
  const scope = body.slice(32, 48);
  return {
    deletes: body[0] === 2,
    table,
    seq: Number(new DataView(body.buffer).getBigUint64(8)),
    rowId: body.slice(16, 32),
    scope: scope.every((byte) => byte === 0) ? null : scope,
    body,
    length: total,
  };
}

/** The value in a frame: parsed JSON, or bytes; null when it does not open. */
export function openOldFrame(vaultId: Uint8Array, { body }: OldFrame, key: Key): { value: unknown } | null {
  const padded = aeadOpen(
    body.subarray(HEAD_BYTES + NONCE_BYTES),
    concat(utf8('PV1'), vaultId, body.subarray(0, HEAD_BYTES)),
    body.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES),
    key,
  );
  const plain = padded && unpad(padded);
  if (!plain) return null;
  return { value: plain[0] === 1 ? plain.slice(1) : (JSON.parse(fromUtf8(plain.subarray(1))) as unknown) };
}

/** Of frames with the same address the last one, deletions taken out: what was in force. */
export function inForce(frames: readonly OldFrame[]): OldFrame[] {
  const rows = new Map<string, OldFrame>();
  for (const frame of frames) {
    const key = `${frame.table}.${toHex(frame.rowId)}`;
    if ((rows.get(key)?.seq ?? -1) < frame.seq) rows.set(key, frame);
  }
  return [...rows.values()].filter((frame) => !frame.deletes).sort((a, b) => a.seq - b.seq);
}
