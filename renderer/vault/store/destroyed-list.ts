/**
 * The list of what was destroyed, kept outside the rows as well: behind the anchor and in the mark of the browser's
 * store.
 * It is sealed under a key derived from the address key, which stays the same when the vault's key is renewed, so that
 * files put back from before a destruction — key files too — still meet it (docs/vault-format.md, "Destroyed list").
 */
import {
  type Key,
  NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  concat,
  deriveKey,
  fromUtf8,
  pad,
  randomBytes,
  unpad,
  utf8,
  wipe,
} from '../crypto/sodium';

/** What a destruction leaves behind, as far as the list needs it. */
export interface Destroyed {
  researchId: string;
}

/** Seals the list; nothing for an empty one. */
export function sealDestroyed(idKey: Key, vaultId: Uint8Array, list: readonly Destroyed[]): Uint8Array {
  if (list.length === 0) return new Uint8Array();
  const key = listKey(idKey);
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = aeadSeal(pad(utf8(JSON.stringify(list))), associated(vaultId), nonce, key);
  wipe(key);
  return concat(nonce, sealed);
}

/** The list in these bytes; null when they are none of this vault. */
export function openDestroyed(idKey: Key, vaultId: Uint8Array, bytes: Uint8Array): Destroyed[] | null {
  if (bytes.length <= NONCE_BYTES) return null;
  const key = listKey(idKey);
  const padded = aeadOpen(bytes.subarray(NONCE_BYTES), associated(vaultId), bytes.subarray(0, NONCE_BYTES), key);
  wipe(key);
  const plain = padded && unpad(padded);
  return plain ? (JSON.parse(fromUtf8(plain)) as Destroyed[]) : null;
}

function listKey(idKey: Key): Key {
  return deriveKey(idKey, 9, 'PV1dstry');
}

function associated(vaultId: Uint8Array): Uint8Array {
  return concat(utf8('PV1/destroyed'), vaultId);
}
