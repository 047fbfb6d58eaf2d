/**
 * The backup file, byte by byte (docs/backup-format.md; read independently by tests/reader/read_backup.py).
 *
 * ```
 * "SENIMBAK" 8 | format 2 | header length 4 | vault header | key box 104 | stream header 24 | BLAKE2b-256 of all this
 * 32
 * blocks: 64 KiB of content each, sealed by secretstream (+17 bytes); the last one carries the final tag
 * content = sections: kind 1 | length 4 | bytes;  manifest, key ring, frames …, end
 * ```
 * The vault header inside is the one of that day: the passphrase of that day opens the vault key, the vault key opens
 * the key box, the box holds the random key of this one file.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { civilDateSchema, instantSchema } from '../../../shared/domain/records/record';
import { z } from 'zod';
import type { VaultRoot } from '../crypto/header';
import {
  type Key,
  NONCE_BYTES,
  STREAM_HEADER_BYTES,
  aeadOpen,
  aeadSeal,
  asKey,
  blake2b,
  concat,
  deriveKey,
  equalBytes,
  randomBytes,
  utf8,
  wipe,
} from '../crypto/sodium';

/** Format written; format 1 held a frame per row (vault format 1) and is still read. */
export const BACKUP_FORMAT = 2;
/** Content bytes of a block; every block but the last is full. */
export const BLOCK = 64 * 1024;
export const SECTIONS = { manifest: 1, ring: 2, frame: 3, end: 4 } as const;

const MAGIC = utf8('SENIMBAK');
const CHECK = 32;
const BOX = NONCE_BYTES + 32 + 16 + 32;
const FIXED = 14 + BOX + STREAM_HEADER_BYTES + CHECK;
const MAX_HEADER = 1024 * 1024;
/** Bytes from which the length of everything before the blocks is known. */
export const PREFIX_LIMIT = FIXED + MAX_HEADER;

const researchSchema = z.object({
  id: z.string(),
  registration: z.string(),
  title: z.string(),
  keepThrough: civilDateSchema.nullable(),
  destroyFrom: civilDateSchema.nullable(),
  onHold: z.boolean(),
  /** Sealed rows of its electronic material in this file. */
  rows: z.number().int().min(0),
});
const tombstoneSchema = z.object({
  researchId: z.string(),
  actId: z.string(),
  destroyedOn: civilDateSchema,
  end: civilDateSchema,
  keepThrough: civilDateSchema,
});

/** What the file says of itself, inside the seal: enough to judge a restore before anything is written. */
export const manifestSchema = z.object({
  format: z.number().int(),
  madeAt: instantSchema,
  today: civilDateSchema,
  timeZone: z.string(),
  program: z.string(),
  seq: z.number().int().min(0),
  records: z.number().int().min(0),
  frames: z.number().int().min(0),
  research: z.array(researchSchema),
  tombstones: z.array(tombstoneSchema),
});
export type BackupManifest = z.infer<typeof manifestSchema>;
export const backupRingSchema = z.object({
  epoch: z.number().int().min(1),
  keys: z.record(z.string(), z.string()),
  ids: z.string().optional(),
});
export const endSchema = z.object({ frames: z.number().int().min(0), hash: z.string().length(64) });

export interface Prefix {
  bytes: Uint8Array;
  header: Uint8Array;
  box: Uint8Array;
  streamHeader: Uint8Array;
  check: Uint8Array;
  format: number;
}

/** Everything before the blocks, with the new file key sealed for the holder of the vault key. */
export function makePrefix(root: VaultRoot, header: Uint8Array, key: Key, streamHeader: Uint8Array): Prefix {
  const lead = new Uint8Array(14);
  lead.set(MAGIC);
  const view = new DataView(lead.buffer);
  view.setUint16(8, BACKUP_FORMAT);
  view.setUint32(10, header.length);
  const associated = boxData(root, header, BACKUP_FORMAT);
  const [wrapKey, commitKey] = boxKeys(root);
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = aeadSeal(key, associated, nonce, wrapKey);
  const box = concat(nonce, sealed, commitmentOf(commitKey, associated, nonce, sealed));
  wipe(wrapKey, commitKey);
  const before = concat(lead, header, box, streamHeader);
  const check = blake2b(before, CHECK);
  return { bytes: concat(before, check), header, box, streamHeader, check, format: BACKUP_FORMAT };
}

/** Takes the start of a file apart; `start` holds at least {@link PREFIX_LIMIT} bytes or the whole file. */
export function readPrefix(start: Uint8Array): Result<Prefix> {
  if (start.length < MAGIC.length || !equalBytes(start.slice(0, MAGIC.length), MAGIC)) return fail('backup.not_backup');
  if (start.length < FIXED) return fail('backup.cut', { params: { at: start.length } });
  const view = new DataView(start.buffer, start.byteOffset);
  const format = view.getUint16(8);
  const length = view.getUint32(10);
  if (length > MAX_HEADER) return fail('backup.head_damaged');
  const end = FIXED + length;
  if (end > start.length) return fail('backup.cut', { params: { at: start.length } });
  const check = start.slice(end - CHECK, end);
  if (!equalBytes(blake2b(start.subarray(0, end - CHECK), CHECK), check)) return fail('backup.head_damaged');
  // Only a sound file may say that it is newer: a flipped bit there is damage.
  if (format > BACKUP_FORMAT || format < 1) return fail('backup.newer');
  const boxAt = 14 + length;
  return ok({
    bytes: start.slice(0, end),
    header: start.slice(14, boxAt),
    box: start.slice(boxAt, boxAt + BOX),
    streamHeader: start.slice(boxAt + BOX, boxAt + BOX + STREAM_HEADER_BYTES),
    check,
    format,
  });
}

/** The key of the file, or null when this vault key did not seal it. */
export function openBox(root: VaultRoot, prefix: Prefix): Key | null {
  const associated = boxData(root, prefix.header, prefix.format);
  const [wrapKey, commitKey] = boxKeys(root);
  const [nonce, sealed, commitment] = [
    prefix.box.slice(0, NONCE_BYTES),
    prefix.box.slice(NONCE_BYTES, BOX - 32),
    prefix.box.slice(BOX - 32),
  ];
  const key = equalBytes(commitmentOf(commitKey, associated, nonce, sealed), commitment)
    ? aeadOpen(sealed, associated, nonce, wrapKey)
    : null;
  wipe(wrapKey, commitKey);
  return key && asKey(key);
}

/** A section's five bytes before its content. */
export function sectionHead(kind: number, length: number): Uint8Array {
  const head = new Uint8Array(5);
  head[0] = kind;
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

function boxKeys(root: VaultRoot): [Key, Key] {
  const purpose = deriveKey(root.vaultKey, 6, 'PV1bckup');
  const both = blake2b(utf8('PV1/bkeys'), 64, purpose);
  const halves: [Key, Key] = [asKey(both.slice(0, 32)), asKey(both.slice(32))];
  wipe(purpose, both);
  return halves;
}

function boxData(root: VaultRoot, header: Uint8Array, format: number): Uint8Array {
  return concat(utf8('PV1/backup'), root.vaultId, new Uint8Array([0, format]), blake2b(header, 32));
}

function commitmentOf(key: Key, associated: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array {
  return blake2b(concat(utf8('PV1/bcommit'), associated, nonce, sealed), 32, key);
}
