/**
 * How hard a passphrase is to guess, estimated low on purpose: whatever follows a pattern a guesser knows (words,
 * years,
 * runs of keys, repeated pieces) counts little. The vault refuses what stays under the bound; there is no other lock.
 */
import { WALKS, COMMON_PIECES } from './passphrase-patterns';
import { KAZAKH_WORDS } from './words/kk';
import { RUSSIAN_WORDS } from './words/ru';

/** Fewest signs (code points) a passphrase may have. */
export const PASSPHRASE_MIN_SIGNS = 12;
/** Bits it must reach. Together with the slow key derivation this is out of reach for an attacker with the disk. */
export const PASSPHRASE_MIN_BITS = 60;
/** What the vault takes: bytes of UTF-8. */
export const PASSPHRASE_MAX_BYTES = 1024;

/** What weakens it most, for the message under the field. */
export type PassphraseWeakness = 'too_short' | 'too_long' | 'common' | 'walk' | 'repetition' | 'too_simple';

export interface PassphraseStrength {
  /** Estimated bits, one decimal. */
  bits: number;
  ok: boolean;
  /** Null when it is good enough. */
  reason: PassphraseWeakness | null;
}

/** The estimate. Texts that look the same (composed or not) count the same. */
export function passphraseStrength(text: string): PassphraseStrength {
  const signs = Array.from(text.normalize('NFC'));
  const { bits, patterns } = estimate(signs);
  const rounded = Math.round(bits * 10) / 10;
  const reason = weakness(text, signs.length, rounded, patterns);
  return { bits: rounded, ok: reason === null, reason };
}

/** Words of a suggestion and how many bits they give when drawn evenly; `random(n)` gives a whole number 0 … n - 1. */
export function suggestPassphrase(
  language: 'kk' | 'ru',
  random: (n: number) => number,
  words = 6,
): { text: string; bits: number } {
  const list = language === 'kk' ? KAZAKH_WORDS : RUSSIAN_WORDS;
  const drawn = Array.from({ length: words }, () => list[random(list.length)] ?? '');
  return { text: drawn.join(' '), bits: Math.round(words * Math.log2(list.length) * 10) / 10 };
}

type Pattern = 'common' | 'walk' | 'repetition';

function weakness(
  text: string,
  length: number,
  bits: number,
  patterns: ReadonlySet<Pattern>,
): PassphraseWeakness | null {
  if (new TextEncoder().encode(text).byteLength > PASSPHRASE_MAX_BYTES) return 'too_long';
  if (length < PASSPHRASE_MIN_SIGNS) return 'too_short';
  if (bits >= PASSPHRASE_MIN_BITS) return null;
  for (const pattern of ['repetition', 'walk', 'common'] as const) if (patterns.has(pattern)) return pattern;
  return 'too_simple';
}

/**
 * Goes through the text from the left and takes the longest piece it knows; unknown pieces count by what they look
 * like.
 */
function estimate(signs: readonly string[]): { bits: number; patterns: Set<Pattern> } {
  const patterns = new Set<Pattern>();
  const seen = new Set<string>();
  const folded = signs.map(foldSign);
  let bits = 0;
  for (let at = 0; at < signs.length;) {
    const piece = knownPiece(folded, at) ?? run(folded, at);
    const body = folded.slice(at, at + piece.length).join('');
    if (piece.pattern) patterns.add(piece.pattern);
    // A piece that came before costs next to nothing to try again.
    if (seen.has(body) && body.trim() !== '') {
      bits += 1;
      if (piece.length > 1) patterns.add('repetition');
    } else bits += piece.bits + capitals(signs.slice(at, at + piece.length));
    seen.add(body);
    at += piece.length;
  }
  return { bits, patterns };
}

interface Piece {
  length: number;
  bits: number;
  pattern?: Pattern;
}

/** Capitals inside a piece: one at its beginning is expected, others add a little. */
function capitals(signs: readonly string[]): number {
  const count = signs.slice(1).filter((sign) => sign !== sign.toLowerCase()).length;
  return count === 0 ? 0 : count === signs.length - 1 ? 1 : Math.min(3, count);
}

const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

function foldSign(sign: string): string {
  return sign.toLowerCase();
}

function knownPiece(signs: readonly string[], at: number): Piece | null {
  // Equal lengths: a listed word first, for that is how it was drawn (бұлбұл is a word before it is a repetition).
  const found = [word(signs, at), repeated(signs, at), sequence(signs, at), walk(signs, at), year(signs, at)].filter(
    (piece) => piece !== null,
  );
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** aaaa, abababab: the unit once, then how often. */
function repeated(signs: readonly string[], at: number): Piece | null {
  for (let unit = 1; unit <= 8; unit += 1) {
    let times = 1;
    while (sameUnit(signs, at, at + times * unit, unit)) times += 1;
    if (times * unit >= 3 && times >= (unit === 1 ? 3 : 2) && times * unit >= unit + 2) {
      const inner = unit === 1 ? 4 : estimate(signs.slice(at, at + unit)).bits;
      return { length: times * unit, bits: inner + Math.log2(times), pattern: 'repetition' };
    }
  }
  return null;
}

function sameUnit(signs: readonly string[], first: number, other: number, unit: number): boolean {
  if (other + unit > signs.length) return false;
  for (let index = 0; index < unit; index += 1) if (signs[first + index] !== signs[other + index]) return false;
  return true;
}

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  '01234567890',
];

/** abcd, 4321, вгде. */
function sequence(signs: readonly string[], at: number): Piece | null {
  return alongRows(signs, at, ALPHABETS);
}

/** qwerty, йцукен, 1q2w3e by its rows. */
function walk(signs: readonly string[], at: number): Piece | null {
  return alongRows(signs, at, WALKS);
}

function alongRows(signs: readonly string[], at: number, rows: readonly string[]): Piece | null {
  let longest = 0;
  for (const row of rows) {
    for (const direction of [row, Array.from(row).reverse().join('')]) {
      const start = direction.indexOf(signs[at] ?? '\0');
      if (start < 0) continue;
      let length = 1;
      while (
        at + length < signs.length &&
        start + length < direction.length &&
        direction[start + length] === signs[at + length]
      )
        length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest >= 3 ? { length: longest, bits: 6 + Math.log2(longest), pattern: 'walk' } : null;
}

/** 1900 … 2099 and dates of six or eight digits. */
function year(signs: readonly string[], at: number): Piece | null {
  const text = signs.slice(at, at + 10).join('');
  const date = /^(?:[0-3]\d[.\-/]?[01]\d[.\-/]?(?:19|20)\d\d|(?:19|20)\d\d[.\-/]?[01]\d[.\-/]?[0-3]\d)(?!\d)/.exec(
    text,
  );
  if (date) return { length: date[0].length, bits: 15, pattern: 'common' };
  return /^(?:19|20)\d\d(?!\d)/.test(text) ? { length: 4, bits: 7, pattern: 'common' } : null;
}

const listed = new Map<string, number>();
for (const list of [RUSSIAN_WORDS, KAZAKH_WORDS]) for (const one of list) listed.set(one, Math.log2(list.length));
const LONGEST = 14;

/** A word of the lists, or one of the pieces everybody tries first, also with signs in place of letters. */
function word(signs: readonly string[], at: number): Piece | null {
  for (let length = Math.min(LONGEST, signs.length - at); length >= 3; length -= 1) {
    const plain = signs.slice(at, at + length).join('');
    const read = Array.from(plain)
      .map((sign) => LEET[sign] ?? sign)
      .join('');
    if (COMMON_PIECES.has(plain) || COMMON_PIECES.has(read))
      return { length, bits: plain === read ? 6 : 8, pattern: 'common' };
    const whole = !isLetter(signs[at - 1]) && !isLetter(signs[at + length]);
    const bits = listed.get(plain);
    if (whole && bits !== undefined) return { length, bits };
  }
  return null;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign);
}

/** A run of letters, of digits, or one other sign. */
function run(signs: readonly string[], at: number): Piece {
  const sign = signs[at] ?? '';
  if (/\s/u.test(sign)) return { length: 1, bits: 0 };
  const kind = isLetter(sign) ? /\p{L}/u : /\p{N}/u.test(sign) ? /\p{N}/u : null;
  if (!kind) return { length: 1, bits: 4 };
  let length = 1;
  while (at + length < signs.length && kind.test(signs[at + length] ?? '') && !knownPiece(signs, at + length))
    length += 1;
  if (!isLetter(sign)) return { length, bits: length * Math.log2(10) };
  return { length, bits: letterBits(signs.slice(at, at + length)) };
}

const VOWELS = /[aeiouyаәеёиоөуұүыіэюя]/u;

/** Letters that read like a word count as a word of a big dictionary; only a jumble counts letter by letter. */
function letterBits(letters: readonly string[]): number {
  const perLetter = letters.every((letter) => /[a-z]/.test(letter)) ? Math.log2(26) : Math.log2(33);
  const jumble = letters.length * perLetter;
  if (!readable(letters)) return jumble;
  return Math.min(jumble, letters.length <= 3 ? 8 : 11 + 1.3 * Math.max(0, letters.length - 5));
}

function readable(letters: readonly string[]): boolean {
  const vowels = letters.filter((letter) => VOWELS.test(letter)).length / letters.length;
  let longest = 0;
  let current = 0;
  for (const letter of letters) {
    current = VOWELS.test(letter) ? 0 : current + 1;
    longest = Math.max(longest, current);
  }
  return vowels >= 0.2 && vowels <= 0.75 && longest <= 4;
}
