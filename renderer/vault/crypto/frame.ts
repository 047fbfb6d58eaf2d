/**
 * A frame: sealed bytes as they lie in the files of the vault folder and, byte for byte, in IndexedDB.
 *
 * ```
 * magic 2 | body length 4 | body | BLAKE2b-128 of body 16
 * body = op 1 | table 1 | schema 2 | epoch 4 | seq 8 | row id 16 | scope 16 | previous check 16 | flags 1 | nonce 24 |
 * sealed …
 * ```
 * Everything before the nonce is the associated data (with the vault's id before it): a frame moved to another place in
 * the sequence, behind another frame, to another id, table or research does not open. Row id and scope are keyed
 * hashes, so that nothing readable — not even a record's number — is on the disk.
 *
 * A *batch* holds the rows of one saved change, or, folded together, about a mebibyte of them: one seal, one reading of
 * JSON for a thousand records. Material of researches and attachments stand alone, a piece per frame, because they are
 * sealed under other keys or read only when asked for.
 */
import {
  type Key,
  NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  blake2b,
  concat,
  concatTo,
  equalBytes,
  fromUtf8,
  pad,
  padTo,
  randomBytes,
  toHex,
  unpad,
  utf8,
} from './sodium';

/** Tables of the vault; the numbers are part of the format and never change. */
export const TABLES = {
  record: 1,
  material: 2,
  act: 3,
  settings: 4,
  plan: 5,
  draft: 6,
  exportLog: 7,
  audit: 8,
  state: 9,
  code: 10,
  appeal: 11,
  report: 12,
  view: 13,
  template: 14,
  attachment: 15,
} as const;
export type Table = keyof typeof TABLES;
const TABLE_NAMES = new Map<number, Table>(Object.entries(TABLES).map(([name, number]) => [number, name as Table]));

/** `state` says what a snapshot holds; `anchor` where the sequence stood, in a file of its own. */
const OPS = { put: 1, delete: 2, batch: 3, state: 4, anchor: 5 } as const;
const OP_NAMES = new Map<number, keyof typeof OPS>(
  Object.entries(OPS).map(([name, number]) => [number, name as keyof typeof OPS]),
);
const MAGIC = [0x53, 0x32] as const;
const BODY_START = 6;
const HEAD_BYTES = 65;
const FLAGS = { more: 1, folded: 2 } as const;
export const CHECK_BYTES = 16;
/** A longer length is a damaged one (S17). */
const MAX_BODY = 16 * 1024 * 1024;
const NOTHING = new Uint8Array(16);
/**
 * What stands alone is as long as the next of these steps: a list of material or a deletion; a short piece of a file; a
 * longer one.
 */
const [ROW_STEP, SHORT_STEP, LONG_STEP] = [4 * 1024, 16 * 1024, 64 * 1024];
/** First byte of a plaintext: what follows it. */
const KINDS = { json: new Uint8Array([0]), bytes: new Uint8Array([1]) } as const;

export interface FrameHead {
  op: keyof typeof OPS;
  /** Only in frames of before format 3: since then the keyed row id says it, to whoever has the key. */
  table: Table | null;
  schema: number;
  epoch: number;
  seq: number;
  rowId: Uint8Array;
  scope: Uint8Array;
  /** Check of the frame before it in its journal, in hexadecimal; zeros for the first one and for what was folded. */
  prev: string;
  /** The next frame belongs to the same change: without it this one does not count. */
  more: boolean;
  /** Rows of earlier frames put together for a snapshot: listed by its state, no link of a journal. */
  folded: boolean;
}
/** `check` in hexadecimal names the frame: a state lists frames by it, the next frame of a journal carries it. */
export interface Frame {
  head: FrameHead;
  bytes: Uint8Array;
  check: string;
}

/** A row of a batch: table, id, value; without a value the row is taken away. */
export type BatchRow = [Table, string, unknown] | [Table, string];
/** What a batch opens to; `at` is the moment of writing in milliseconds of the epoch. */
export interface Batch {
  at: number;
  rows: BatchRow[];
}

export const NO_CHECK = '0'.repeat(2 * CHECK_BYTES);

/** True for frames of one row: a piece of material or an attachment, a list of material, the deletion of one. */
export function standsAlone({ op }: Pick<FrameHead, 'op'>): boolean {
  return op === 'put' || op === 'delete';
}

/** Keyed hash of what a row is, 16 bytes: its address on disk. */
export function blindId(key: Key, table: Table, id: string): Uint8Array {
  return blake2b(utf8(`${table}\0${id}`), 16, key);
}

/** What has to be told of a frame to seal it; the rest has defaults. */
export type NewHead = Pick<FrameHead, 'op' | 'schema' | 'epoch' | 'seq'> & Partial<FrameHead>;

/** Seals a value as a frame: bytes as they are, anything else as JSON; nothing for a deletion. */
export function sealFrame(vaultId: Uint8Array, head: NewHead, value: unknown, key: Key): Frame {
  if (head.op === 'delete') return seal(vaultId, head, padTo(ROW_STEP), key);
  if (value instanceof Uint8Array)
    return seal(
      vaultId,
      head,
      padTo(value.length < LONG_STEP - SHORT_STEP ? SHORT_STEP : LONG_STEP, KINDS.bytes, value),
      key,
    );
  return seal(vaultId, head, paddedText(JSON.stringify(value), head.op === 'put'), key);
}

/** Seals a batch of rows that are already JSON, each a {@link BatchRow}; `at` as in {@link Batch}. */
export function sealBatch(
  vaultId: Uint8Array,
  head: Omit<NewHead, 'op'>,
  at: number,
  rows: readonly string[],
  key: Key,
): Frame {
  return seal(vaultId, { ...head, op: 'batch' }, paddedText(`{"at":${at},"rows":[${rows.join(',')}]}`), key);
}

function paddedText(json: string, alone = false): Uint8Array {
  const content = utf8(json);
  const padded = alone ? padTo(ROW_STEP, KINDS.json, content) : pad(KINDS.json, content);
  content.fill(0);
  return padded;
}

/** `padded` is wiped. */
function seal(vaultId: Uint8Array, head: NewHead, padded: Uint8Array, key: Key): Frame {
  const complete: FrameHead = {
    rowId: NOTHING,
    scope: NOTHING,
    prev: NO_CHECK,
    more: false,
    folded: false,
    ...head,
    table: null,
  };
  const headBytes = encodeHead(complete);
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = aeadSeal(padded, concat(utf8('PV2'), vaultId, headBytes), nonce, key);
  padded.fill(0);
  const start = new Uint8Array([...MAGIC, 0, 0, 0, 0]);
  new DataView(start.buffer).setUint32(2, HEAD_BYTES + NONCE_BYTES + sealed.length);
  const end = BODY_START + HEAD_BYTES + NONCE_BYTES + sealed.length;
  const bytes = concatTo(end + CHECK_BYTES, [start, headBytes, nonce, sealed]);
  const check = blake2b(bytes.subarray(BODY_START, end), CHECK_BYTES);
  bytes.set(check, end);
  return { head: complete, bytes, check: toHex(check) };
}

/** The check of a whole frame's bytes, as its last bytes say it; null when they are not those of its body. */
export function soundCheck(bytes: Uint8Array): string | null {
  const end = bytes.length - CHECK_BYTES;
  const check = bytes.subarray(end);
  return equalBytes(blake2b(bytes.subarray(BODY_START, end), CHECK_BYTES), check) ? toHex(check) : null;
}

/**
 * A whole frame as its bytes say it, its body not looked at: whoever takes it asks {@link soundCheck} later. Null when
 * they cannot be one.
 */
export function frameAsSaid(bytes: Uint8Array): Frame | null {
  const length = wholeLength(bytes, 0);
  if (typeof length === 'string' || length !== bytes.length) return null;
  const head = decodeHead(bytes.subarray(BODY_START));
  return head && { head, bytes, check: toHex(bytes.subarray(bytes.length - CHECK_BYTES)) };
}

/** The plaintext of a frame without its padding, or null when it does not open. */
export function openBytes(vaultId: Uint8Array, frame: Uint8Array, key: Key): Uint8Array | null {
  const body = frame.subarray(BODY_START, frame.length - CHECK_BYTES);
  const padded = aeadOpen(
    body.subarray(HEAD_BYTES + NONCE_BYTES),
    concat(utf8('PV2'), vaultId, body.subarray(0, HEAD_BYTES)),
    body.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES),
    key,
  );
  return padded && unpad(padded);
}

/** The value in a plaintext of {@link openBytes}: parsed JSON, or bytes. Throws on text that is no JSON. */
export function valueOf(plain: Uint8Array): unknown {
  return plain[0] === 1 ? plain.slice(1) : (JSON.parse(fromUtf8(plain.subarray(1))) as unknown);
}

/** The value in a frame: parsed JSON, or bytes; null when it does not open. */
export function openFrame(vaultId: Uint8Array, frame: Frame, key: Key): { value: unknown } | null {
  const plain = openBytes(vaultId, frame.bytes, key);
  if (!plain) return null;
  if (frame.head.op === 'delete') return { value: null };
  try {
    return { value: valueOf(plain) };
  } catch {
    // Not of this form: the caller reports damage.
    return null;
  } finally {
    plain.fill(0);
  }
}

/**
 * Reads the next frame of a stream. `short`: the bytes end before the frame does (more may follow, or the tail is
 * torn); `damaged`: these bytes are no frame.
 */
export function readFrame(stream: Uint8Array, offset: number): Frame | 'short' | 'damaged' {
  const total = wholeLength(stream, offset);
  if (typeof total === 'string') return total;
  if (stream.length - offset < total) return 'short';
  const frame = frameAsSaid(stream.slice(offset, offset + total));
  return frame && soundCheck(frame.bytes) === frame.check ? frame : 'damaged';
}

/** How long the frame here says it is. */
function wholeLength(stream: Uint8Array, offset: number): number | 'short' | 'damaged' {
  if (stream.length - offset < BODY_START) return 'short';
  if (stream[offset] !== MAGIC[0] || stream[offset + 1] !== MAGIC[1]) return 'damaged';
  const length = new DataView(stream.buffer, stream.byteOffset + offset).getUint32(2);
  return length < HEAD_BYTES + NONCE_BYTES || length > MAX_BODY ? 'damaged' : BODY_START + length + CHECK_BYTES;
}

/**
 * What a tail that holds no sound frame is: `torn` while the frame it begins with was not written to its end, `frame`
 * when it is all there and damaged, `none` when it begins with no frame.
 */
export function frameTail(rest: Uint8Array): 'torn' | 'frame' | 'none' {
  if (rest.length < 2 && rest[0] === MAGIC[0]) return 'torn';
  if (rest[0] !== MAGIC[0] || rest[1] !== MAGIC[1]) return 'none';
  const total = wholeLength(rest, 0);
  if (total === 'short') return 'torn';
  // A length no frame can have: written so, or damaged; nothing acknowledged is told from it.
  if (total === 'damaged') return 'none';
  if (total > rest.length) return 'torn';
  // Zeros where the check belongs: the file had grown when the power went, its content was not there yet.
  return rest.subarray(total - CHECK_BYTES, total).every((byte) => byte === 0) ? 'torn' : 'frame';
}

/**
 * Where in a stream the next frame may begin; the stream's end (but for a first letter of a magic) when there is none.
 */
export function nextMagic(stream: Uint8Array, from: number): number {
  for (let at = stream.indexOf(MAGIC[0], from); at !== -1; at = stream.indexOf(MAGIC[0], at + 1)) {
    if (at + 1 === stream.length || stream[at + 1] === MAGIC[1]) return at;
  }
  return stream.length;
}

function encodeHead(head: FrameHead): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = OPS[head.op];
  bytes[1] = head.table === null ? 0 : TABLES[head.table];
  view.setUint16(2, head.schema);
  view.setUint32(4, head.epoch);
  view.setBigUint64(8, BigInt(head.seq));
  bytes.set(head.rowId, 16);
  bytes.set(head.scope, 32);
  bytes.set(
    Uint8Array.from(head.prev.match(/../g) ?? [], (pair) => parseInt(pair, 16)),
    48,
  );
  bytes[64] = (head.more ? FLAGS.more : 0) | (head.folded ? FLAGS.folded : 0);
  return bytes;
}

function decodeHead(body: Uint8Array): FrameHead | null {
  const view = new DataView(body.buffer, body.byteOffset);
  const op = OP_NAMES.get(body[0] ?? 0);
  const table = body[1] === 0 ? null : TABLE_NAMES.get(body[1] ?? 0);
  if (!op || table === undefined || (table !== null && !standsAlone({ op }))) return null;
  return {
    op,
    table,
    schema: view.getUint16(2),
    epoch: view.getUint32(4),
    seq: Number(view.getBigUint64(8)),
    rowId: body.slice(16, 32),
    scope: body.slice(32, 48),
    prev: toHex(body.subarray(48, 64)),
    more: ((body[64] ?? 0) & FLAGS.more) !== 0,
    folded: ((body[64] ?? 0) & FLAGS.folded) !== 0,
  };
}
