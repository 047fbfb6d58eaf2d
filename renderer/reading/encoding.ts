/** Bytes of a text table → text: the content decides the encoding, never the name. */
import type { Encoding } from '../../shared/tables/table';
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

/** The text and how it was written; `table.encoding` when no reading makes sense. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = guess(bytes);
  const text = encoding === 'kz-1048' ? decodeKz(bytes) : decode(bytes, encoding);
  if (text === null) throw new ReadRefusal('table.encoding');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding };
}

function guess(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const seen = Math.min(bytes.length, 4096);
  for (let at = 0; at < seen; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  // of UTF-16 without a mark, separators and digits have one byte 0, always on the same side
  if (zeros[1]! > seen / 16 && zeros[0]! === 0) return 'utf-16le';
  if (zeros[0]! > seen / 16 && zeros[1]! === 0) return 'utf-16be';
  if (decode(bytes, 'utf-8') !== null) return 'utf-8';
  return looksKazakh(bytes) ? 'kz-1048' : 'windows-1251';
}

function decode(bytes: Uint8Array, encoding: Exclude<Encoding, 'kz-1048'>): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are Kazakh letters in KZ-1048 and hardly anything in Russian, standing beside Cyrillic letters. */
function looksKazakh(bytes: Uint8Array): boolean {
  const cyrillic = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (KAZAKH[bytes[at]!] !== undefined && (cyrillic(bytes[at - 1]) || cyrillic(bytes[at + 1]))) return true;
  }
  return false;
}

function decodeKz(bytes: Uint8Array): string | null {
  const table = Array.from(
    { length: 256 },
    (_, byte) => KAZAKH[byte] ?? new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
  );
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += Array.from(bytes.subarray(from, from + 8192), (byte) => table[byte]!).join('');
  return text;
}

/**
 * True when a question mark stands inside a word: the letter could not be written in the encoding the file was saved
 * in.
 */
export function hasLostLetter(text: string): boolean {
  return /\p{Script=Cyrillic}\?+\p{Script=Cyrillic}|(?:^|\s)\?\p{Script=Cyrillic}{2}/u.test(text);
}
