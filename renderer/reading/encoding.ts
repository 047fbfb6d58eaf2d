/**
 * Bytes of a text table → text: a mark at the beginning settles it, then the letters that stand together; never the
 * name.
 */
import type { Encoding } from '../../shared/tables/table';
import { readability } from './letter-pairs';
import { ReadRefusal } from './refusal';

/** KZ-1048 is windows-1251 with these sixteen letters in other places; TextDecoder does not know it. */
const KAZAKH: Readonly<Record<number, string>> = {
  0x8d: 'Қ',
  0x8e: 'Һ',
  0x9d: 'қ',
  0x9e: 'һ',
  0xa1: 'Ұ',
  0xa2: 'ұ',
  0xa3: 'Ә',
  0xa5: 'Ө',
  0xaa: 'Ғ',
  0xaf: 'Ү',
  0xb4: 'ө',
  0xba: 'ғ',
  0xbc: 'ә',
  0xbd: 'Ң',
  0xbe: 'ң',
  0xbf: 'ү',
};
const LOST = '\uFFFD';
/** One byte to a letter; the first of equals is taken. */
const ONE_BYTE = ['windows-1251', 'kz-1048', 'ibm866', 'x-mac-cyrillic', 'koi8-r'] as const;
/** Most lost letters, as a share of all, that are taken for cut ones. */
const CUT = 0.05;
/** A reading below this is none. */
const READABLE = 0.35;
/** Bytes looked at to tell encodings apart. */
const SAMPLE = 40_000;

/** The text, how it was written, and whether a letter of it was cut. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

/** Decodes; `chosen` by a person stands over every guess. `table.encoding` when no reading makes sense. */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const encoding = chosen ?? guess(bytes);
  const text = decode(bytes, encoding);
  // a cut letter or two among many are named by their rows; more of them are no text
  if (chosen === undefined && encoding.startsWith('utf-16') && lostShare(text) > CUT)
    throw new ReadRefusal('table.encoding');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding };
}

function guess(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const zeros = [0, 0];
  const seen = Math.min(bytes.length, 4096);
  for (let at = 0; at < seen; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  // of UTF-16 without a mark, separators and digits have one byte 0, always on the same side
  if (zeros[1]! > seen / 16 && zeros[0]! === 0) return 'utf-16le';
  if (zeros[0]! > seen / 16 && zeros[1]! === 0) return 'utf-16be';
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1_000);
  const sample = bytes.subarray(first, first + SAMPLE);
  const utf8 = decode(sample, 'utf-8');
  if (marked || isNearlyUtf8(bytes)) return isTwice(utf8) ? 'utf-8-twice' : 'utf-8';
  const readings = ONE_BYTE.map((encoding) => ({ encoding, score: readability(decode(sample, encoding)) ?? 0 }));
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < READABLE) throw new ReadRefusal('table.encoding');
  return best.encoding;
}

/** Valid, or with a few letters cut (a stick pulled too early, a damaged block) among many that are whole. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'utf-8');
  return !text.includes(LOST) || lostShare(text.replace(/[\0-\x7f]+/g, '')) <= CUT;
}

function lostShare(text: string): number {
  return (text.split(LOST).length - 1) / Math.max(1, text.length);
}

/** UTF-8 taken for windows-1251 or Western letters and saved as UTF-8 again. */
function isTwice(text: string): boolean {
  const once = readability(text);
  if (once === null || once >= READABLE) return false;
  const back = unwound(text);
  return back !== null && (readability(back) ?? -1) > Math.max(READABLE, once);
}

/** The text of before the second writing, or null. */
function unwound(text: string): string | null {
  for (const encoding of ['windows-1251', 'windows-1252', 'kz-1048'] as const) {
    const table = bytesOf(encoding);
    const bytes = new Uint8Array(text.length);
    let [length, strange] = [0, 0];
    for (const sign of text) {
      const byte = table.get(sign) ?? -1;
      if (byte < 0) strange += 1;
      bytes[length] = byte < 0 ? 0x3f : byte;
      length += 1;
    }
    if (strange * 50 > length) continue;
    const back = new TextDecoder('utf-8').decode(bytes.subarray(0, length));
    const lost = back.split(LOST).length - 1;
    if (lost * 20 <= back.length && /[\u0400-\u04FF]/.test(back)) return back;
  }
  return null;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Byte of each character of a one-byte encoding; bytes without a character stand for themselves. */
function bytesOf(encoding: 'windows-1251' | 'windows-1252' | 'kz-1048'): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const made = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const sign =
      encoding === 'kz-1048' ? decodeKz(Uint8Array.of(byte)) : new TextDecoder(encoding).decode(Uint8Array.of(byte));
    if (sign !== LOST) made.set(sign, byte);
    if (byte >= 0x80 && byte < 0xa0 && !made.has(String.fromCharCode(byte))) made.set(String.fromCharCode(byte), byte);
  }
  tables.set(encoding, made);
  return made;
}

/** Never fails: what cannot be read stands as U+FFFD. */
function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'kz-1048') return decodeKz(bytes);
  if (encoding !== 'utf-8-twice') return new TextDecoder(encoding).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return unwound(text) ?? text;
}

function decodeKz(bytes: Uint8Array): string {
  const table = Array.from(
    { length: 256 },
    (_, byte) => KAZAKH[byte] ?? new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
  );
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += Array.from(bytes.subarray(from, from + 8192), (byte) => table[byte]!).join('');
  return text;
}

/** True when a letter was lost: a question mark inside a word could not be written in the encoding, U+FFFD was cut. */
export function hasLostLetter(text: string): boolean {
  return (
    text.includes(LOST) || /\p{Script=Cyrillic}\?+\p{Script=Cyrillic}|(?:^|\s)\?\p{Script=Cyrillic}{2}/u.test(text)
  );
}
