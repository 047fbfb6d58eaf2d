/**
 * The one file that imports fflate: inflates piece by piece, so that a bomb is stopped at its limit and not after it.
 */
import { Inflate } from 'fflate';
import { LIMITS } from './limits';

/** Inflates raw deflate data; `take` gets every piece and may throw to stop. Broken data throw. */
export function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate((piece) => take(piece));
  for (let at = 0; at < packed.length; at += LIMITS.piece) {
    stream.push(packed.subarray(at, at + LIMITS.piece), at + LIMITS.piece >= packed.length);
  }
}
