/**
 * The mathematics of the security log (docs/vault-format.md "Security log"; docs/security.md "Action log"). Every line
 * carries a
 * link over everything before it, which whoever opens the vault can check, and a seal under a key that is replaced by
 * its own hash and wiped: who comes later, even with the vault key, cannot seal an earlier line again.
 *
 * The first key of an era that begins with a recovery sheet is derived from the sheet's seed, which no vault holds: a
 * key that was only encrypted to the sheet could be put in its place by anyone who has the vault.
 */
import type { VaultRoot } from './header';
import {
  KEY_BYTES,
  type Key,
  NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  asKey,
  blake2b,
  concat,
  deriveKey,
  fromBase64,
  fromHex,
  randomBytes,
  toBase64,
  toHex,
  utf8,
  wipe,
} from './sodium';

/** What a line that begins an era says besides its event. */
export interface EraOpening {
  /**
   * Base64 of 16 random bytes when the era's first key comes from a recovery sheet; null when nobody outside the vault
   * knows it.
   */
  salt: string | null;
  /** Tells which sheet: half a hash of its public key. */
  sheet: string | null;
  /** Lines of before the chain, and a hash over them. */
  before: { count: number; digest: string };
}

/** A line of the chain as it is stored. */
export interface ChainLine {
  /** From 1, without gaps. */
  n: number;
  at: string;
  event: string;
  subject: string;
  era: number;
  opening: EraOpening | null;
  /** Hexadecimal, 32 bytes. */
  link: string;
  /** Hexadecimal, 16 bytes. */
  seal: string;
}
export type UnsealedLine = Omit<ChainLine, 'link' | 'seal'>;

/** The link before line 1. */
export function firstLink(root: VaultRoot): string {
  return toHex(blake2b(concat(utf8('PV1/log'), root.vaultId), 32));
}

/** Link of a line: hash over the link before it and its canonical text. */
export function linkOf(previous: string, { n, at, event, subject, era, opening }: UnsealedLine): string {
  const entry = [
    'PV1/log',
    n,
    at,
    event,
    subject,
    era,
    opening && [opening.salt, opening.sheet, opening.before.count, opening.before.digest],
  ];
  return toHex(blake2b(concat(fromHex(previous), utf8(JSON.stringify(entry))), 32));
}

/** Seal of a link under the key of its line. */
export function sealOf(key: Key, link: string): string {
  return toHex(blake2b(fromHex(link), 16, key));
}

/** The key of the next line; the one before is wiped by the caller. */
export function nextKey(key: Key): Key {
  return asKey(blake2b(utf8('PV1/next'), KEY_BYTES, key));
}

/** A salt for an era. */
export function newSalt(): string {
  return toBase64(randomBytes(16));
}

/** First key of an era that begins with a sheet: only the paper gives it again. */
export function eraKey(root: VaultRoot, seed: Key, salt: string): Key {
  const base = deriveKey(seed, 1, 'PV1logsd');
  const key = asKey(
    blake2b(concat(utf8('PV1/era'), root.vaultId, fromBase64(salt) ?? new Uint8Array()), KEY_BYTES, base),
  );
  wipe(base);
  return key;
}

/** The name under which an era knows its sheet. */
export function sheetMark(publicKey: Uint8Array): string {
  return toHex(blake2b(concat(utf8('PV1/sheet'), publicKey), 16));
}

/** Hash over rows that belong to no chain, in the order of their ids. */
export function digestOf(rows: Iterable<readonly [string, unknown]>): { count: number; digest: string } {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return { count: sorted.length, digest: toHex(blake2b(utf8(JSON.stringify(sorted)), 32)) };
}

/** The evolving key as it lies in its own small file: `key` seals line `n` + 1 of the era. */
export interface LogKey {
  era: number;
  n: number;
  key: Key;
}

const FILE_BYTES = 16 + KEY_BYTES;

/** The file's content; always of one size. */
export function sealLogKey(root: VaultRoot, { era, n, key }: LogKey): Uint8Array {
  const plain = new Uint8Array(FILE_BYTES);
  const view = new DataView(plain.buffer);
  view.setBigUint64(0, BigInt(era));
  view.setBigUint64(8, BigInt(n));
  plain.set(key, 16);
  const fileKey = deriveKey(root.vaultKey, 4, 'PV1audit');
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = aeadSeal(plain, associated(root), nonce, fileKey);
  wipe(plain, fileKey);
  return concat(nonce, sealed);
}

/** Opens the file; null when it is not this vault's. */
export function openLogKey(root: VaultRoot, file: Uint8Array): LogKey | null {
  const fileKey = deriveKey(root.vaultKey, 4, 'PV1audit');
  const plain = aeadOpen(file.subarray(NONCE_BYTES), associated(root), file.subarray(0, NONCE_BYTES), fileKey);
  wipe(fileKey);
  if (plain?.length !== FILE_BYTES) return null;
  const view = new DataView(plain.buffer, plain.byteOffset);
  const opened = { era: Number(view.getBigUint64(0)), n: Number(view.getBigUint64(8)), key: asKey(plain.slice(16)) };
  wipe(plain);
  return opened;
}

function associated(root: VaultRoot): Uint8Array {
  return concat(utf8('PV1/audit'), root.vaultId);
}
