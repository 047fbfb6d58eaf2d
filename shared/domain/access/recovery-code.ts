/**
 * The recovery code: 32 secret bytes as a person reads and types them from paper. Crockford base32
 * (crockford.com/base32: no I, L, O, U) in eighteen groups of four; the last symbol of each group is its check, so that
 * a slip is found while typing and its group can be named (fault case K17).
 *
 * ```
 * 256 bits of the seed | CRC-14/DARC of the seed 14   = 270 bits = 54 symbols = 18 groups × (3 symbols + 1 check)
 * check = α·s1 + α²·s2 + α³·s3 + position             over GF(32), x⁵ + x² + 1
 * ```
 * The weights differ, so any wrong symbol and any two symbols swapped within a group are found; the position makes
 * swapped groups show, both of them. What slips through two errors in one group is left to the CRC.
 */

export const RECOVERY_SEED_BYTES = 32;
export const RECOVERY_GROUPS = 18;
const GROUP = 4;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is meant by signs that look alike: Crockford's own, then Cyrillic and Kazakh letters typed for Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  Һ: 'H',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Т: 'T',
  У: 'Y',
  Ү: 'Y',
  Х: 'X',
  І: '1',
  Ӏ: '1',
  Ј: 'J',
  Ѕ: 'S',
  З: '3',
};

/** What came of reading a code: the seed, or what is missing or wrong (groups by number, from 1). */
export type RecoveryReading =
  | { state: 'complete'; seed: Uint8Array }
  | { state: 'incomplete'; groups: number[]; have: number }
  | { state: 'wrong'; groups: number[] };

/** The eighteen groups of a seed. */
export function encodeRecoveryCode(seed: Uint8Array): string[] {
  if (seed.length !== RECOVERY_SEED_BYTES) throw new Error('seed length');
  const crc = crc14(seed);
  // Two bits fill the 14 of the CRC up to whole bytes; they are never read.
  const bytes = new Uint8Array([...seed, crc >> 6, (crc & 0x3f) << 2]);
  const symbols = Array.from({ length: RECOVERY_GROUPS * (GROUP - 1) }, (_, index) => bitsAt(bytes, index * 5));
  return Array.from({ length: RECOVERY_GROUPS }, (_, index) => {
    const data = symbols.slice(index * 3, index * 3 + 3);
    return [...data, checkOf(data, index)].map((symbol) => ALPHABET[symbol]).join('');
  });
}

/**
 * Reads what was typed or pasted. Spaces, line ends, dashes and dots only separate; where they cut the text into groups
 * they are trusted, so that a symbol left out spoils one group and not all that follow.
 */
export function readRecoveryCode(text: string): RecoveryReading {
  const typed = groupsOf(text);
  const groups: number[] = [];
  const data: number[] = [];
  typed.forEach((group, index) => {
    const symbols = symbolsOf(group);
    const whole = symbols !== null && symbols.length === GROUP && index < RECOVERY_GROUPS;
    if (whole && checkOf(symbols.slice(0, 3), index) === symbols[3]) data.push(...symbols.slice(0, 3));
    // The last group may still be being typed.
    else if (
      symbols === null ||
      symbols.length > GROUP ||
      index < typed.length - 1 ||
      whole ||
      index >= RECOVERY_GROUPS
    )
      groups.push(Math.min(index + 1, RECOVERY_GROUPS));
  });
  const have = data.length / 3;
  if (typed.length > RECOVERY_GROUPS) return { state: 'wrong', groups };
  if (typed.length < RECOVERY_GROUPS || (typed.at(-1)?.length ?? 0) < GROUP)
    return { state: 'incomplete', groups, have };
  if (groups.length > 0) return { state: 'wrong', groups };
  const seed = new Uint8Array(RECOVERY_SEED_BYTES);
  for (let bit = 0; bit < RECOVERY_SEED_BYTES * 8; bit += 1)
    if (bitOf(data, bit)) seed[bit >> 3] = (seed[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  let crc = 0;
  for (let bit = RECOVERY_SEED_BYTES * 8; bit < data.length * 5; bit += 1) crc = (crc << 1) | bitOf(data, bit);
  return crc === crc14(seed) ? { state: 'complete', seed } : { state: 'wrong', groups: [] };
}

/** One group as it is printed: capitals, look-alikes resolved. Signs that are none of ours stay as they are. */
export function normalGroup(typed: string): string {
  return [
    ...typed
      .normalize('NFKC')
      .replace(/[\s.\p{Pd}_]+/gu, '')
      .toUpperCase(),
  ]
    .map((sign) => LOOK_ALIKES[sign] ?? sign)
    .join('');
}

/** The text in groups of four with spaces between, for the field. */
export function tidyRecoveryCode(text: string): string {
  return groupsOf(text).join(' ');
}

/** `3F2A 91C0`: enough of the vault's id (hexadecimal) to tell one sheet from another vault's. */
export function shortVaultId(hex: string): string {
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`.toUpperCase();
}

function groupsOf(typed: string): string[] {
  const pieces = typed
    .split(/[\s.\p{Pd}_]+/u)
    .map(normalGroup)
    .filter((piece) => piece !== '');
  const cut = (text: string): string[] => text.match(/.{1,4}/gsu) ?? [];
  const [before, last] = [pieces.slice(0, -1), pieces.at(-1) ?? ''];
  // The last piece is cut all the same: it may be typed on without a space.
  return before.every((piece) => piece.length <= GROUP + 1) ? [...before, ...cut(last)] : cut(pieces.join(''));
}

/** Values of the symbols; null when one of them is none of the alphabet. */
function symbolsOf(group: string): number[] | null {
  const values = [...group].map((sign) => ALPHABET.indexOf(sign));
  return values.includes(-1) ? null : values;
}

function checkOf(data: number[], position: number): number {
  return data.reduce((sum, symbol, index) => sum ^ times(symbol, 1 << (index + 1)), position + 1);
}

/** Product in GF(32) with x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 32) product ^= 0b100101;
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** CRC-14/DARC (ETSI EN 300 751): polynomial 0x0805, reflected, start 0. */
function crc14(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0x2804 : crc >> 1;
  }
  return crc;
}

/** Five bits from this bit on. */
function bitsAt(bytes: Uint8Array, bit: number): number {
  const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

/** One bit of a row of five-bit symbols. */
function bitOf(symbols: number[], bit: number): number {
  return ((symbols[Math.floor(bit / 5)] ?? 0) >> (4 - (bit % 5))) & 1;
}
