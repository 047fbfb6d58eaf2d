/**
 * The one file that imports libsodium. Everything cryptographic in Senim is one of these few calls: XChaCha20-Poly1305
 * with associated data, BLAKE2b, purpose keys by crypto_kdf, Argon2id, sealed boxes (X25519). Keys are branded so that
 * bytes of another kind
 * cannot be passed for one.
 */
import sodium from 'libsodium-wrappers-sumo';

declare const keyBrand: unique symbol;
/** A 32-byte secret key. */
export type Key = Uint8Array & { readonly [keyBrand]: 'Key' };

/** Must have resolved before anything else here is called. */
export const sodiumReady: Promise<void> = sodium.ready;

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;

/**
 * Random bytes from the operating system, by the platform's own call: the same source libsodium's wrapper asks four
 * bytes at a time, which took twenty times as long per nonce (`npm run bench`).
 */
export function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; start += 65_536) crypto.getRandomValues(bytes.subarray(start, start + 65_536));
  return bytes;
}

/** A fresh random key. */
export function randomKey(): Key {
  return randomBytes(KEY_BYTES) as Key;
}

/** Marks bytes as a key; throws when the length is wrong. */
export function asKey(bytes: Uint8Array): Key {
  if (bytes.length !== KEY_BYTES) throw new Error('key length');
  return bytes as Key;
}

/** XChaCha20-Poly1305; `nonce` must be fresh random bytes (24). */
export function aeadSeal(plain: Uint8Array, associated: Uint8Array, nonce: Uint8Array, key: Key): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, associated, null, nonce, key);
}

/** The plaintext, or null when key, nonce, associated data or ciphertext are not the ones it was sealed with. */
export function aeadOpen(sealed: Uint8Array, associated: Uint8Array, nonce: Uint8Array, key: Key): Uint8Array | null {
  if (sealed.length < TAG_BYTES) return null;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, associated, nonce, key);
  } catch {
    // Expected of damaged input or a wrong key.
    return null;
  }
}

/** Bytes a stream adds to every block: one of the tag, sixteen of the authenticator. */
export const STREAM_BLOCK_BYTES = 17;
export const STREAM_HEADER_BYTES = 24;

/**
 * Seals a stream block by block (crypto_secretstream_xchacha20poly1305): blocks cannot be swapped, repeated or left
 * out, and the last one says that it is the last.
 */
export function sealStream(key: Key): {
  header: Uint8Array;
  push(plain: Uint8Array, associated: Uint8Array, last: boolean): Uint8Array;
} {
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  const {
    crypto_secretstream_xchacha20poly1305_TAG_FINAL: FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: MESSAGE,
  } = sodium;
  return {
    header,
    push: (plain, associated, last) =>
      sodium.crypto_secretstream_xchacha20poly1305_push(state, plain, associated, last ? FINAL : MESSAGE),
  };
}

/** Opens what {@link sealStream} sealed, in its order; null for a block that is not the next one. */
export function openStream(
  header: Uint8Array,
  key: Key,
): { pull(sealed: Uint8Array, associated: Uint8Array): { plain: Uint8Array; last: boolean } | null } {
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  return {
    pull(sealed, associated) {
      if (sealed.length < STREAM_BLOCK_BYTES) return null;
      try {
        const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, associated) as
          { message: Uint8Array; tag: number } | false;
        return opened
          ? { plain: opened.message, last: opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL }
          : null;
      } catch {
        // Expected of damaged input or a wrong key.
        return null;
      }
    },
  };
}

/** An X25519 pair: what is sealed to the public key opens with the private one only. */
export interface BoxPair {
  publicKey: Uint8Array;
  privateKey: Key;
}

/** The pair that belongs to a seed; the same seed gives the same pair. */
export function boxPair(seed: Key): BoxPair {
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed);
  return { publicKey, privateKey: asKey(privateKey) };
}

/**
 * Seals to a public key (crypto_box_seal): nobody but the holder of the private key can open it, not even the sealer.
 */
export function boxSeal(plain: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return sodium.crypto_box_seal(plain, publicKey);
}

/** The plaintext of a sealed box, or null when it was sealed to another key or changed. */
export function boxOpen(sealed: Uint8Array, { publicKey, privateKey }: BoxPair): Uint8Array | null {
  if (sealed.length < sodium.crypto_box_SEALBYTES) return null;
  try {
    return sodium.crypto_box_seal_open(sealed, publicKey, privateKey);
  } catch {
    // Expected of damaged input or a wrong key.
    return null;
  }
}

/** BLAKE2b, keyed when a key is given. */
export function blake2b(message: Uint8Array, length: number, key: Uint8Array | null = null): Uint8Array {
  return sodium.crypto_generichash(length, message, key);
}

/** A purpose key: BLAKE2b-based crypto_kdf with an 8-letter context, so that no two uses share a key. */
export function deriveKey(master: Key, id: number, context: string): Key {
  if (context.length !== 8) throw new Error('context length');
  return sodium.crypto_kdf_derive_from_key(KEY_BYTES, id, context, master) as Key;
}

/** BLAKE2b of something long, piece by piece. */
export function blake2bOf(length: number): { update(piece: Uint8Array): void; final(): Uint8Array } {
  const state = sodium.crypto_generichash_init(null, length);
  return {
    update: (piece) => sodium.crypto_generichash_update(state, piece),
    final: () => sodium.crypto_generichash_final(state, length),
  };
}

/** SHA-256 of something long, piece by piece: the checksum people compare with other programs. */
export function sha256Of(): { update(piece: Uint8Array): void; final(): Uint8Array } {
  const state = sodium.crypto_hash_sha256_init();
  return {
    update: (piece) => sodium.crypto_hash_sha256_update(state, piece),
    final: () => sodium.crypto_hash_sha256_final(state),
  };
}

/** Equality that takes the same time whatever differs. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && sodium.memcmp(a, b);
}

/** Overwrites a key or plaintext in memory. */
export function wipe(...secrets: (Uint8Array | null | undefined)[]): void {
  for (const secret of secrets) if (secret) sodium.memzero(secret);
}

/** What Argon2id is asked for; memory in KiB. */
export interface KdfParameters {
  memoryKiB: number;
  passes: number;
  salt: Uint8Array;
}

/** 256 MiB, three passes: about a second and a quarter in Chromium (design notes, measured). */
export const KDF_DEFAULT = { memoryKiB: 256 * 1024, passes: 3 } as const;
/**
 * Bounds for parameters read from a file: the floor against a downgrade, the ceiling against exhaustion (K08, K09);
 * `work` is passes times KiB.
 */
export const KDF_BOUNDS = { memoryKiB: [64 * 1024, 1024 * 1024], passes: [3, 12], work: 3 * 1024 * 1024 } as const;

/** True when parameters from a file lie within {@link KDF_BOUNDS}. */
export function kdfWithinBounds(parameters: KdfParameters): boolean {
  const { memoryKiB, passes, salt } = parameters;
  return (
    Number.isInteger(memoryKiB) &&
    Number.isInteger(passes) &&
    salt.length === 16 &&
    memoryKiB >= KDF_BOUNDS.memoryKiB[0] &&
    memoryKiB <= KDF_BOUNDS.memoryKiB[1] &&
    passes >= KDF_BOUNDS.passes[0] &&
    passes <= KDF_BOUNDS.passes[1] &&
    memoryKiB * passes <= KDF_BOUNDS.work
  );
}

/** Argon2id v1.3 of a passphrase (already NFC, UTF-8): 64 bytes, half to wrap with, half to commit with. */
export function argon2id(passphrase: Uint8Array, parameters: KdfParameters): Uint8Array {
  return sodium.crypto_pwhash(
    64,
    passphrase,
    parameters.salt,
    parameters.passes,
    parameters.memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

/**
 * A kind and a content with bytes added so that the length tells little: to 256 bytes up to 4 KiB, above that by Padmé
 * (at most 12 % more). ISO 7816-4 as libsodium's own `pad`, which goes byte by byte and took twice as long as sealing.
 */
export function pad(...parts: Uint8Array[]): Uint8Array {
  return padTo(blockFor(parts.reduce((sum, part) => sum + part.length, 0) + 1), ...parts);
}

/** As {@link pad}, to the next multiple of `block`. */
export function padTo(block: number, ...parts: Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const padded = concatTo(Math.ceil((length + 1) / block) * block, parts);
  padded[length] = 0x80;
  return padded;
}

/** Undoes {@link pad}; null when the padding is not one. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  for (let end = padded.length - 1; end >= 0; end -= 1) {
    if (padded[end] === 0x80) return padded.subarray(0, end);
    if (padded[end] !== 0) return null;
  }
  return null;
}

function blockFor(length: number): number {
  if (length <= 4096) return 256;
  const exponent = Math.floor(Math.log2(length));
  const lowBits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** lowBits;
  // The whole padded length is the block: sodium pads up to a multiple of it.
  return Math.ceil(length / step) * step;
}

/** `00ff…` */
export function toHex(bytes: Uint8Array): string {
  return sodium.to_hex(bytes);
}

/** Bytes of text as {@link toHex} writes it. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** Base64 with the standard alphabet. */
export function toBase64(bytes: Uint8Array): string {
  return sodium.to_base64(bytes, sodium.base64_variants.ORIGINAL);
}

/** Null when the text is not base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
  } catch {
    // Expected of damaged input or a wrong key.
    return null;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Text of UTF-8 bytes; throws on bytes that are none. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** One array of all parts in order. */
export function concat(...parts: Uint8Array[]): Uint8Array {
  return concatTo(
    parts.reduce((sum, part) => sum + part.length, 0),
    parts,
  );
}

/** The parts in order at the start of an array of this length; zeros behind them. */
export function concatTo(length: number, parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
