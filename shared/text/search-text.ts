/** Searching in what people typed: small letters of all three languages, words in any order, parts of words. */

/** A text as it is searched: small letters, one way of writing a letter, `ё` as `е`, no soft hyphens. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll('\u00AD', '').replaceAll('\u00A0', ' ');
}

/**
 * The words of a question; a line is found when it holds every one of them, in any order and also inside a longer word.
 */
export function searchWords(text: string): string[] {
  return [...new Set(searchable(text).split(/\s+/).filter(Boolean))];
}

/** Whether a text answers a question as the journal's search does: the one way of looking for words on every page. */
export function answers(text: string, question: string): boolean {
  const folded = searchable(text);
  return searchWords(question).every((word) => folded.includes(word));
}

/** A piece of a text; `hit` when a word of the question stands there. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** The text in pieces, so that what was found can be marked. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const plain = smallLetters(text);
  const hits = words.flatMap((word) => placesOf(plain, word)).sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of hits) {
    if (to <= at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(Math.max(from, at), to), hit: true });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** What surrounds the first word found in the text, about `length` signs; null when none stands there. */
export function excerptOf(text: string, words: readonly string[], length = 90): string | null {
  const plain = smallLetters(text);
  const places = words.map((word) => plain.indexOf(word)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  const start = Math.max(0, Math.min(...places) - Math.floor(length / 3));
  const cut = text
    .slice(start, start + length)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '…' : ''}${cut}${start + length < text.length ? '…' : ''}`;
}

/** As {@link searchable}, but sign for sign, so that places in the one are places in the other. */
function smallLetters(text: string): string {
  const whole = text.toLowerCase();
  // only a letter that grows, such as İ, moves those behind it
  if (whole.length === text.length) return whole.replaceAll('ё', 'е').replaceAll('\u00A0', ' ');
  return Array.from({ length: text.length }, (_, index) => {
    const sign = text.charAt(index);
    const small = sign.toLowerCase();
    return small.length !== 1 ? sign : small === 'ё' ? 'е' : small === '\u00A0' ? ' ' : small;
  }).join('');
}

function placesOf(text: string, word: string): [number, number][] {
  const found: [number, number][] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push([at, at + word.length]);
  return found;
}
