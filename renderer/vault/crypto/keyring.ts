/**
 * One random key per research, all in one small key ring. The ring is sealed under a key that needs the vault key *and*
 * a shred secret from a file of its own; neither lies in the browser's store, whose files keep deleted values for an
 * unknown time. Destroying a research writes a new ring without its key under a new secret and then overwrites the old
 * files: what was sealed under that key opens for nobody (order 227, point 18; docs/security.md "Destruction").
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { z } from 'zod';
import type { VaultRoot } from './header';
import {
  type Key,
  NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  asKey,
  blake2b,
  concat,
  deriveKey,
  fromBase64,
  fromUtf8,
  randomBytes,
  randomKey,
  toBase64,
  utf8,
  wipe,
} from './sodium';

/** Keys by research id, and the epoch of the ring: raised at each destruction. */
export interface KeyRing {
  epoch: number;
  keys: Map<string, Key>;
  /**
   * Key of the rows' addresses once the vault key has been renewed: addresses stay, so that sealed material need not be
   * touched. Null: derived from the vault key.
   */
  ids: Key | null;
}

/** The two files of a ring, as bytes for the vault folder. */
export interface SealedRing {
  ring: Uint8Array;
  shred: Uint8Array;
}

const ringSchema = z.object({ keys: z.record(z.string(), z.string()), ids: z.string().optional() });

/** An empty ring for a new vault. */
export function newKeyRing(): KeyRing {
  return { epoch: 1, keys: new Map(), ids: null };
}

/** The key of the rows' addresses; a copy of its own. */
export function addressKey(root: VaultRoot, ring: KeyRing): Key {
  return ring.ids ? asKey(ring.ids.slice()) : deriveKey(root.vaultKey, 8, 'PV1blind');
}

/**
 * The key of a research; made when it has none yet (the ring must then be written before anything is sealed with it).
 */
export function keyOfResearch(ring: KeyRing, researchId: string): { key: Key; made: boolean } {
  const known = ring.keys.get(researchId);
  if (known) return { key: known, made: false };
  const key = randomKey();
  ring.keys.set(researchId, key);
  return { key, made: true };
}

/** Seals the ring under a shred secret; with `secret` null a new one is drawn. */
export function sealKeyRing(
  root: VaultRoot,
  ring: KeyRing,
  secret: Uint8Array | null,
): SealedRing & { secret: Uint8Array } {
  const shredSecret = secret ?? randomBytes(32);
  const key = ringKey(root, ring.epoch, shredSecret);
  const nonce = randomBytes(NONCE_BYTES);
  const plain = utf8(
    JSON.stringify({
      keys: Object.fromEntries([...ring.keys].map(([id, k]) => [id, toBase64(k)])),
      ...(ring.ids ? { ids: toBase64(ring.ids) } : {}),
    }),
  );
  const epoch = u32(ring.epoch);
  const sealed = aeadSeal(plain, associated(root, ring.epoch), nonce, key);
  wipe(plain, key);
  return { ring: concat(epoch, nonce, sealed), shred: concat(epoch, shredSecret), secret: shredSecret };
}

/**
 * `settled`: the newest ring opens with the newest secret. Otherwise a change was cut short between the two files, and
 * the ring must first be sealed anew under `newestSecret`: the next change replaces the older copy of each file, and
 * that may be the very one this ring still needs.
 */
export interface OpenedRing {
  ring: KeyRing;
  secret: Uint8Array;
  settled: boolean;
  newestSecret: Uint8Array;
}

/**
 * Opens the ring from whatever copies lie in the folder: a crash between the two files leaves the newer secret beside
 * the older ring, and each then still finds its partner. The highest epoch that opens wins.
 */
export function openKeyRing(root: VaultRoot, rings: Uint8Array[], shreds: Uint8Array[]): Result<OpenedRing> {
  let best: { ring: KeyRing; secret: Uint8Array } | null = null;
  for (const sealed of rings) {
    for (const shred of shreds) {
      const opened = tryOpen(root, sealed, shred);
      if (opened && (!best || opened.ring.epoch > best.ring.epoch)) best = opened;
    }
  }
  if (!best) return fail('vault.keyring_damaged');
  const [newestRing, newestShred] = [rings[0], shreds[0]];
  const settled =
    newestRing !== undefined && newestShred !== undefined && tryOpen(root, newestRing, newestShred) !== null;
  return ok({ ...best, settled, newestSecret: newestShred?.slice(4) ?? best.secret });
}

function tryOpen(root: VaultRoot, sealed: Uint8Array, shred: Uint8Array): { ring: KeyRing; secret: Uint8Array } | null {
  if (sealed.length < 4 + NONCE_BYTES + 16 || shred.length !== 36) return null;
  const epoch = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
  const secret = shred.slice(4);
  const key = ringKey(root, epoch, secret);
  const plain = aeadOpen(
    sealed.subarray(4 + NONCE_BYTES),
    associated(root, epoch),
    sealed.subarray(4, 4 + NONCE_BYTES),
    key,
  );
  wipe(key);
  if (!plain) return null;
  try {
    const parsed = ringSchema.parse(JSON.parse(fromUtf8(plain)));
    const keys = new Map<string, Key>();
    for (const [id, text] of Object.entries(parsed.keys)) keys.set(id, asKey(fromBase64(text) ?? new Uint8Array()));
    return {
      ring: { epoch, keys, ids: parsed.ids === undefined ? null : asKey(fromBase64(parsed.ids) ?? new Uint8Array()) },
      secret,
    };
  } catch {
    // Not of this form: the caller reports damage.
    return null;
  } finally {
    wipe(plain);
  }
}

function ringKey(root: VaultRoot, epoch: number, secret: Uint8Array): Key {
  const base = deriveKey(root.vaultKey, 2, 'PV1keyrg');
  const key = blake2b(concat(utf8('PV1/krk'), root.vaultId, u32(epoch), secret), 32, base) as Key;
  wipe(base);
  return key;
}

function associated(root: VaultRoot, epoch: number): Uint8Array {
  return concat(utf8('PV1/ring'), root.vaultId, u32(epoch));
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
