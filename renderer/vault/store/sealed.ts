/** What the two workers of an opening say to each other, and the step that either of them can do. */
import { openBytes, soundCheck } from '../crypto/frame';
import type { Key } from '../crypto/sodium';

/** A sealed batch, and the check its bytes must have when that was not looked at yet. */
export interface Sealed {
  bytes: Uint8Array;
  check: string | null;
}
/** What the other worker is asked, and what it answers: plaintexts in the same order, null for what does not open. */
export interface Parcel {
  from: number;
  frames: Sealed[];
  vaultId: Uint8Array;
  key: Uint8Array;
}
export interface Opened {
  from: number;
  plains: (Uint8Array | null)[];
}

/** The plaintext of a sealed batch. */
export function unsealed({ bytes, check }: Sealed, vaultId: Uint8Array, key: Key): Uint8Array | null {
  return check === null || soundCheck(bytes) === check ? openBytes(vaultId, bytes, key) : null;
}
