/** Places where a long word may break in a narrow cell: Chromium brings no hyphenation of Kazakh or Russian. */

const VOWEL = 'аеёиоуыэюяәіөұүaeiouy';
const SIGN = 'йьъ';
/** Shorter words rather go to the next line whole. */
const SHORTEST = 13;
/** Letters that stay together at either end of a word. */
const LEAST = 3;

/** The text with soft hyphens in its words of thirteen letters and more, between syllables (Khristov's rules). */
export function softWords(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => (word.length < SHORTEST ? word : softened(word)));
}

function softened(word: string): string {
  const kinds = [...word.toLowerCase()].map((letter) =>
    VOWEL.includes(letter) ? 'v' : SIGN.includes(letter) ? 's' : 'c',
  );
  const is = (at: number, pattern: string) => [...pattern].every((kind, index) => kinds[at + index] === kind);
  let made = '';
  for (let at = 0; at < word.length; at += 1) {
    made += word.charAt(at);
    const [left, right] = [at + 1, word.length - at - 1];
    if (left < LEAST || right < LEAST || !kinds.slice(0, left).includes('v') || !kinds.slice(left).includes('v'))
      continue;
    // before | after: sign|letter, v|cv, vc|cv, vc|ccv, vcc|ccv, v|v followed by a letter
    const cut =
      (kinds[at] === 's' && kinds[at + 1] !== 's') ||
      is(at, 'vcv') ||
      is(at - 1, 'vccv') ||
      is(at - 1, 'vcccv') ||
      is(at - 2, 'vccccv') ||
      is(at, 'vvc') ||
      is(at, 'vvv');
    if (cut) made += '\u00AD';
  }
  return made;
}
