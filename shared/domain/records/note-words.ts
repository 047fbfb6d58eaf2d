/** What must not stand in a report's text: ciphers, personal numbers, names (order 227, point 17; A3-22, A3-25). */
import { normaliseCipher } from '../../regulation/order-227/points-17-29/point-17-cipher';

/** A word of the text that should not be there. `code` and `number` are never sent; `name` is only suspected. */
export interface NoteWord {
  kind: 'code' | 'number' | 'name';
  word: string;
}

const TOKENS = /[\p{L}\p{N}]+/gu;
/** An IIN, also in groups, or a phone number of Kazakhstan. */
const NUMBERS =
  /(?<![\p{N}])(\d{6}[ \u00A0-]?\d{3}[ \u00A0-]?\d{3}|(?:\+7|8)[ -]?\(?7\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2})(?!\p{N})/gu;
/** Initials beside a surname, or a patronymic: the two shapes in which a name appears in official texts. */
const NAMES = [
  /(?<!\p{L})\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{Lu}\p{Ll}{2,}/gu,
  /(?<!\p{L})\p{Lu}\p{Ll}{2,}\s\p{Lu}\.(?:\s?\p{Lu}\.)?/gu,
  /(?<!\p{L})\p{Lu}\p{Ll}+(?:ұлы|улы|қызы|кызы|ович|евич|овна|евна|қызының|ұлының|овича|евича|овны|евны)(?!\p{L})/gu,
];

/**
 * Ciphers the vault knows, personal numbers and what looks like a name in a typed text. Words of `offered`, the text
 * the
 * program itself suggested, are its own: a year there may look like somebody's cipher.
 */
export function noteWords(text: string, codes: ReadonlySet<string>, offered = ''): NoteWord[] {
  const own = new Set(tokensOf(offered));
  const found: NoteWord[] = [];
  const take = (kind: NoteWord['kind'], word: string) => {
    if (!found.some((known) => known.word === word)) found.push({ kind, word });
  };
  for (const [number] of text.matchAll(NUMBERS)) take('number', number);
  for (const token of tokensOf(text)) if (!own.has(token) && codes.has(normaliseCipher(token))) take('code', token);
  for (const pattern of NAMES)
    for (const [name] of text.matchAll(pattern)) if (!offered.includes(name)) take('name', name);
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
