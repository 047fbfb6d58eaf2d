/**
 * Reads a backup: every block opened, every frame's hash checked, in the order in which it was written; the first fault
 * is named with its place.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { type Frame, readFrame } from '../crypto/frame';
import { type OldFrame, readOldFrame } from '../migrations/format-1';
import type { VaultRoot } from '../crypto/header';
import { type KeyRing } from '../crypto/keyring';
import {
  type Key,
  STREAM_BLOCK_BYTES,
  asKey,
  blake2bOf,
  concat,
  fromBase64,
  fromUtf8,
  openStream,
  toHex,
  wipe,
} from '../crypto/sodium';
import {
  BLOCK,
  type BackupManifest,
  PREFIX_LIMIT,
  type Prefix,
  SECTIONS,
  backupRingSchema,
  endSchema,
  manifestSchema,
  openBox,
  readPrefix,
} from './format';

/** The file as the main process lends it: its size and pieces from an offset. */
export interface BackupSource {
  size: number;
  read(offset: number): Promise<Result<Uint8Array>>;
}
export interface OpenedBackup {
  prefix: Prefix;
  root: VaultRoot;
  key: Key;
}
/** What a whole reading found. */
export interface BackupContentRead {
  manifest: BackupManifest;
  ring: KeyRing;
  frames: number;
  hash: string;
}

const SEALED_BLOCK = BLOCK + STREAM_BLOCK_BYTES;
const MAX_SECTION = 64 * 1024 * 1024;

/** From the start of the file to its key; `open` gets from the vault header to the vault key. */
export async function openBackup(
  source: BackupSource,
  open: (header: Uint8Array) => Promise<Result<VaultRoot>>,
): Promise<Result<OpenedBackup>> {
  const start = await readExactly(source, 0, Math.min(source.size, PREFIX_LIMIT));
  if (!start.ok) return start;
  const prefix = readPrefix(start.value);
  if (!prefix.ok) return prefix;
  const root = await open(prefix.value.header);
  if (!root.ok) return root;
  const key = openBox(root.value, prefix.value);
  return key ? ok({ prefix: prefix.value, root: root.value, key }) : fail('backup.head_damaged');
}

interface Visitor {
  /** Called once, before the first frame. */
  begin?(manifest: BackupManifest, ring: KeyRing): Promise<Result<null>> | Result<null>;
  /** Of format 1 the old frames. */
  frame?(frame: Frame | OldFrame): Promise<Result<null>> | Result<null>;
  progress?(done: number, total: number): void;
  stopped?(): boolean;
}

/** Walks through the whole file. Nothing counts as read before the last block has said that it is the last. */
export async function walkBackup(
  source: BackupSource,
  { prefix, key }: OpenedBackup,
  visitor: Visitor,
): Promise<Result<BackupContentRead>> {
  const stream = openStream(prefix.streamHeader, key);
  const from = prefix.bytes.length;
  const blocks = Math.ceil((source.size - from) / SEALED_BLOCK);
  if (blocks <= 0) return fail('backup.cut', { params: { at: source.size } });
  const sections = sectionReader(visitor, prefix.format);
  let buffered: Uint8Array = new Uint8Array();
  let fetched = from;
  for (let block = 0; block < blocks; block += 1) {
    if (visitor.stopped?.()) return fail('cancelled');
    const at = from + block * SEALED_BLOCK;
    const length = Math.min(SEALED_BLOCK, source.size - at);
    while (buffered.length < length) {
      const piece = await source.read(fetched);
      if (!piece.ok) return piece;
      if (piece.value.length === 0) return fail('backup.cut', { params: { at: fetched } });
      fetched += piece.value.length;
      buffered = buffered.length ? concat(buffered, piece.value) : piece.value;
    }
    const opened = stream.pull(buffered.slice(0, length), prefix.check);
    buffered = buffered.subarray(length);
    const last = block === blocks - 1;
    const place = { params: { part: block + 1, total: blocks, at } };
    if (!opened || (opened.last && !last)) return fail('backup.damaged', place);
    if (last && !opened.last) return fail('backup.cut', { params: { at: source.size } });
    const taken = await sections.take(opened.plain);
    wipe(opened.plain);
    if (!taken.ok) return taken.error.code === 'backup.damaged' ? fail('backup.damaged', place) : taken;
    if (block % 16 === 0) visitor.progress?.(at, source.size);
  }
  visitor.progress?.(source.size, source.size);
  const whole = sections.whole();
  return whole ? ok(whole) : fail('backup.damaged', { params: { part: blocks, total: blocks, at: source.size } });
}

/** Content to sections: manifest, ring, frames, end, in this order and nothing after it. */
function sectionReader(visitor: Visitor, format: number) {
  let waiting: Uint8Array[] = [];
  let have = 0;
  let manifest: BackupManifest | null = null;
  let ring: KeyRing | null = null;
  let end: { frames: number; hash: string } | null = null;
  let frames = 0;
  const hash = blake2bOf(32);
  const bad = () => fail('backup.damaged');

  async function section(kind: number, bytes: Uint8Array): Promise<Result<null>> {
    if (end) return bad();
    if (kind === SECTIONS.manifest && !manifest) {
      const parsed = manifestSchema.safeParse(json(bytes));
      manifest = parsed.success ? parsed.data : null;
      return parsed.success ? ok(null) : bad();
    }
    if (kind === SECTIONS.ring && manifest && !ring) {
      const parsed = backupRingSchema.safeParse(json(bytes));
      if (!parsed.success) return bad();
      const keys = new Map<string, Key>();
      for (const [id, text] of Object.entries(parsed.data.keys)) {
        const key = fromBase64(text);
        if (key?.length !== 32) return bad();
        keys.set(id, asKey(key));
      }
      const ids = parsed.data.ids === undefined ? null : fromBase64(parsed.data.ids);
      if (ids && ids.length !== 32) return bad();
      ring = { epoch: parsed.data.epoch, keys, ids: ids && asKey(ids) };
      return (await visitor.begin?.(manifest, ring)) ?? ok(null);
    }
    if (kind === SECTIONS.frame && ring) {
      const frame = format === 1 ? readOldFrame(bytes, 0) : readFrame(bytes, 0);
      if (frame === null || typeof frame === 'string' || lengthOf(frame) !== bytes.length) return bad();
      hash.update(bytes);
      frames += 1;
      return (await visitor.frame?.(frame)) ?? ok(null);
    }
    if (kind !== SECTIONS.end || !ring) return bad();
    const parsed = endSchema.safeParse(json(bytes));
    if (!parsed.success) return bad();
    end = parsed.data;
    return ok(null);
  }

  return {
    async take(plain: Uint8Array): Promise<Result<null>> {
      waiting.push(plain.slice());
      have += plain.length;
      // Joined only when a whole section may be there: a long one comes in many blocks.
      if (have < needed(waiting)) return ok(null);
      const all = concat(...waiting);
      let at = 0;
      while (all.length - at >= 5) {
        const length = new DataView(all.buffer, all.byteOffset + at).getUint32(1);
        if (length > MAX_SECTION) return bad();
        if (all.length - at - 5 < length) break;
        const done = await section(all[at] ?? 0, all.slice(at + 5, at + 5 + length));
        if (!done.ok) return done;
        at += 5 + length;
      }
      waiting = at < all.length ? [all.slice(at)] : [];
      have = all.length - at;
      wipe(all);
      return ok(null);
    },
    whole(): BackupContentRead | null {
      if (!manifest || !ring || !end || have > 0) return null;
      const found = toHex(hash.final());
      return end.frames === frames && manifest.frames === frames && end.hash === found
        ? { manifest, ring, frames, hash: found }
        : null;
    },
  };
}

function lengthOf(frame: Frame | OldFrame): number {
  return 'bytes' in frame ? frame.bytes.length : frame.length;
}

/** Bytes the first waiting section takes, as far as its head tells. */
function needed(waiting: readonly Uint8Array[]): number {
  const first = waiting[0];
  return first && first.length >= 5 ? 5 + new DataView(first.buffer, first.byteOffset).getUint32(1) : 5;
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes)) as unknown;
  } catch {
    // Not of this form: the caller reports damage.
    return null;
  }
}

async function readExactly(source: BackupSource, offset: number, length: number): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let have = 0;
  while (have < length) {
    const piece = await source.read(offset + have);
    if (!piece.ok) return piece;
    if (piece.value.length === 0) break;
    pieces.push(piece.value);
    have += piece.value.length;
  }
  return ok(concat(...pieces).slice(0, length));
}
