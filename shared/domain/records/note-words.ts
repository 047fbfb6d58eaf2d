/** What must not stand in a report's text: ciphers, personal numbers, names (order 227, point 17; A3-22, A3-25). */
import { personNames } from '../../personal/names';
import { personalNumbers } from '../../personal/numbers';
import { CODE_LENGTH, normaliseCipher } from '../../regulation/order-227/points-17-29/point-17-cipher';

/** A word of the text that should not be there. `code` and `number` are never sent; `name` is only suspected. */
export interface NoteWord {
  kind: 'code' | 'number' | 'name';
  word: string;
}

const TOKENS = /[\p{L}\p{N}]+/gu;
/** Twelve digits, also in groups: whatever they are, they are no figure of a report. */
const TWELVE = /(?<![\p{N}])\d{6}[ \u00A0-]?\d{3}[ \u00A0-]?\d{3}(?!\p{N})/gu;

/**
 * Ciphers the vault knows (short ones of an old journal aside: any number would be one), personal numbers and what
 * looks like a name in a typed text. Words of `offered`, the text the
 * program itself suggested, are its own: a year there may look like somebody's cipher.
 */
export function noteWords(text: string, codes: ReadonlySet<string>, offered = ''): NoteWord[] {
  const own = new Set(tokensOf(offered));
  const found: NoteWord[] = [];
  const take = (kind: NoteWord['kind'], word: string) => {
    if (!found.some((known) => known.word === word)) found.push({ kind, word });
  };
  for (const [number] of text.matchAll(TWELVE)) take('number', number);
  for (const { word } of personalNumbers(text)) take('number', word);
  for (const token of tokensOf(text))
    if (token.length >= CODE_LENGTH.min && !own.has(token) && codes.has(normaliseCipher(token))) take('code', token);
  for (const { word } of personNames(text)) if (!offered.includes(word)) take('name', word);
  return found;
}

function tokensOf(text: string): string[] {
  return [...text.normalize('NFC').matchAll(TOKENS)].map(([token]) => token);
}

/** A typed part of the note as paragraphs: lines with something on them. */
export function noteParagraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
