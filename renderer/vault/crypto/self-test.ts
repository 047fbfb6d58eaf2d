/**
 * Known answers checked at every start of the worker. A library that was built wrong, or a random source that repeats
 * itself, must stop the vault before it seals anything (K25).
 */
import { aeadOpen, aeadSeal, asKey, blake2b, deriveKey, pad, randomBytes, toHex, unpad, utf8 } from './sodium';

/** True when everything answers as published. */
export function cryptoSelfTest(random: (length: number) => Uint8Array = randomBytes): boolean {
  // draft-irtf-cfrg-xchacha-03, appendix A.3.1
  const key = asKey(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i));
  const nonce = Uint8Array.from({ length: 24 }, (_, i) => 0x40 + i);
  const associated = Uint8Array.from([0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7]);
  const plain = utf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const sealed = aeadSeal(plain, associated, nonce, key);
  const tag = toHex(sealed.subarray(sealed.length - 16));
  if (tag !== 'c0875924c1c7987947deafd8780acf49') return false;
  if (toHex(aeadOpen(sealed, associated, nonce, key) ?? new Uint8Array()) !== toHex(plain)) return false;
  // RFC 7693, appendix A
  const abc =
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923';
  if (toHex(blake2b(utf8('abc'), 64)) !== abc) return false;
  if (toHex(deriveKey(key, 1, 'PV1hdrmc')) === toHex(deriveKey(key, 2, 'PV1hdrmc'))) return false;
  for (const length of [0, 1, 255, 256, 4095, 5000]) {
    if (unpad(pad(new Uint8Array(length).fill(7)))?.length !== length) return false;
  }
  const [first, second] = [random(32), random(32)];
  return toHex(first) !== toHex(second) && new Set(random(4096)).size > 64;
}
