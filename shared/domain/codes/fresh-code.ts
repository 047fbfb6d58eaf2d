/** Giving out a new code: random, nobody's, nothing that reads as a person (order 227, point 17). */
import {
  checkSignOf,
  type CodeAlphabet,
  CODE_LENGTH,
  newCipherFault,
  randomCipher,
} from '../../regulation/order-227/points-17-29/point-17-cipher';
import { isOneSlip, skeletonOf } from './similar-codes';

/** Signs of a code at first; one more whenever those run out. */
const FIRST_LENGTH = 5;
const TRIES_PER_LENGTH = 50;
/** Up to so many codes a new one is also kept a slip away from all others. */
const APART_UP_TO = 20_000;

/**
 * A code that is not among `taken` and, while there are not too many, not one slip of the keys away from any of them;
 * with a check sign where the body wants one. `draw` gives 64 random bytes at each call. Null only when nothing good
 * came in a few hundred tries.
 */
export function freshCode(
  alphabet: CodeAlphabet,
  checkSign: boolean,
  taken: ReadonlySet<string>,
  draw: () => Uint8Array,
): string | null {
  const skeletons = taken.size <= APART_UP_TO ? [...taken].map(skeletonOf) : [];
  for (let attempt = 0; attempt < TRIES_PER_LENGTH * 8; attempt += 1) {
    const length = Math.min(CODE_LENGTH.max, FIRST_LENGTH + Math.floor(attempt / TRIES_PER_LENGTH));
    const body = randomCipher(alphabet, checkSign ? length - 1 : length, draw());
    const sign = body === null || !checkSign ? '' : checkSignOf(body);
    if (body === null || sign === null) continue;
    const code = body + sign;
    if (newCipherFault(code, { alphabet, checkSign }) !== null || taken.has(code)) continue;
    // The first half of the tries of a length asks for more room between codes.
    if (attempt % TRIES_PER_LENGTH < TRIES_PER_LENGTH / 2 && skeletons.some((other) => isOneSlip(code, other)))
      continue;
    return code;
  }
  return null;
}
