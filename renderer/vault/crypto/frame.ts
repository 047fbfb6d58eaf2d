/**
 * A frame: one sealed row as it lies in the journal of the vault folder and, byte for byte, in IndexedDB.
 *
 * ```
 * magic 2 | body length 4 | body | BLAKE2b-128 of body 16
 * body = op 1 | table 1 | schema 2 | epoch 4 | seq 8 | row id 16 | scope 16 | nonce 24 | sealed …
 * ```
 * Everything before the nonce is the associated data (with the vault's id before it): a row moved to another id, table,
 * research or place in the sequence does not open. Row id and scope are keyed hashes, so that nothing readable — not
 * even a record's number — is on the disk.
 */
import { type Key, NONCE_BYTES, aeadOpen, aeadSeal, blake2b, concat, equalBytes, fromUtf8, pad, randomBytes, unpad, utf8 } from './sodium';

/** Tables of the vault; the numbers are part of the format and never change. */
export const TABLES = { record: 1, material: 2, act: 3, settings: 4, plan: 5, draft: 6, exportLog: 7, audit: 8, state: 9, code: 10, appeal: 11, report: 12, view: 13, template: 14, attachment: 15 } as const;
export type Table = keyof typeof TABLES;

const OPS = { put: 1, delete: 2 } as const;
const MAGIC = [0x53, 0x4e] as const;
const BODY_START = 6;
const HEAD_BYTES = 48;
const CHECK_BYTES = 16;
/** A frame holds one row; attachments come in pieces of 1 MiB. A longer length is a damaged one (S17). */
const MAX_BODY = 4 * 1024 * 1024;

export interface FrameHead { op: keyof typeof OPS; table: Table; schema: number; epoch: number; seq: number; rowId: Uint8Array; scope: Uint8Array }
export interface Frame { head: FrameHead; bytes: Uint8Array }

const NO_SCOPE = new Uint8Array(16);

/** Keyed hash of what a row is, 16 bytes: its address on disk. */
export function blindId(key: Key, table: Table, id: string): Uint8Array {
  return blake2b(utf8(`${table}\0${id}`), 16, key);
}

/** Seals a value as a frame. `scope` is the research's blind id for material, nothing otherwise. */
export function sealFrame(vaultId: Uint8Array, head: Omit<FrameHead, 'scope'> & { scope: Uint8Array | null }, value: unknown, key: Key): Frame {
  const complete: FrameHead = { ...head, scope: head.scope ?? NO_SCOPE };
  const headBytes = encodeHead(complete);
  const nonce = randomBytes(NONCE_BYTES);
  const plain = head.op === 'delete' ? new Uint8Array() : value instanceof Uint8Array ? concat(new Uint8Array([1]), value) : concat(new Uint8Array([0]), utf8(JSON.stringify(value)));
  const padded = pad(plain);
  const sealed = aeadSeal(padded, concat(utf8('PV1'), vaultId, headBytes), nonce, key);
  plain.fill(0);
  padded.fill(0);
  const body = concat(headBytes, nonce, sealed);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length);
  return { head: complete, bytes: concat(new Uint8Array(MAGIC), length, body, blake2b(body, CHECK_BYTES)) };
}

/** The value in a frame: parsed JSON, or bytes; null when it does not open. */
export function openFrame(vaultId: Uint8Array, frame: Frame, key: Key): { value: unknown } | null {
  const body = frame.bytes.subarray(BODY_START, frame.bytes.length - CHECK_BYTES);
  const padded = aeadOpen(body.subarray(HEAD_BYTES + NONCE_BYTES), concat(utf8('PV1'), vaultId, body.subarray(0, HEAD_BYTES)), body.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES), key);
  const plain = padded && unpad(padded);
  if (!plain) return null;
  if (frame.head.op === 'delete') return { value: null };
  try {
    return { value: plain[0] === 1 ? plain.slice(1) : (JSON.parse(fromUtf8(plain.subarray(1))) as unknown) };
  } catch {
    return null;
  } finally {
    padded.fill(0);
  }
}

/**
 * Reads the next frame of a stream. `short`: the bytes end before the frame does (more may follow, or the tail is
 * torn); `damaged`: these bytes are no frame.
 */
export function readFrame(stream: Uint8Array, offset: number): Frame | 'short' | 'damaged' {
  const rest = stream.length - offset;
  if (rest < BODY_START) return 'short';
  if (stream[offset] !== MAGIC[0] || stream[offset + 1] !== MAGIC[1]) return 'damaged';
  const length = new DataView(stream.buffer, stream.byteOffset + offset).getUint32(2);
  if (length < HEAD_BYTES + NONCE_BYTES || length > MAX_BODY) return 'damaged';
  const total = BODY_START + length + CHECK_BYTES;
  if (rest < total) return 'short';
  const bytes = stream.slice(offset, offset + total);
  const body = bytes.subarray(BODY_START, BODY_START + length);
  if (!equalBytes(blake2b(body, CHECK_BYTES), bytes.subarray(BODY_START + length))) return 'damaged';
  const head = decodeHead(body);
  return head ? { head, bytes } : 'damaged';
}

function encodeHead(head: FrameHead): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = OPS[head.op];
  bytes[1] = TABLES[head.table];
  view.setUint16(2, head.schema);
  view.setUint32(4, head.epoch);
  view.setBigUint64(8, BigInt(head.seq));
  bytes.set(head.rowId, 16);
  bytes.set(head.scope, 32);
  return bytes;
}

function decodeHead(body: Uint8Array): FrameHead | null {
  const view = new DataView(body.buffer, body.byteOffset);
  const op = body[0] === OPS.put ? 'put' : body[0] === OPS.delete ? 'delete' : null;
  const table = (Object.keys(TABLES) as Table[]).find((name) => TABLES[name] === body[1]);
  if (!op || !table) return null;
  return { op, table, schema: view.getUint16(2), epoch: view.getUint32(4), seq: Number(view.getBigUint64(8)), rowId: body.slice(16, 32), scope: body.slice(32, 48) };
}
