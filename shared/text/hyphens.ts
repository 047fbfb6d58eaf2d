/**
 * Places where a long Kazakh or Russian word may break in a narrow column: between syllables, at least three letters on
 * each side.
 */

const VOWEL = 'аеёиоуыэюяәіөұү';
const CONSONANT = 'бвгғджзкқлмнңпрстфхһцчшщ';
const MARK = 'йьъ';
const LETTER = VOWEL + CONSONANT + MARK;
const SOFT_HYPHEN = '\u00AD';
/** What stands before and after a break. */
const BREAKS = [
  `[${MARK}]|[${LETTER}]`,
  `[${VOWEL}]|[${VOWEL}][${LETTER}]`,
  `[${VOWEL}][${CONSONANT}]|[${CONSONANT}][${VOWEL}]`,
  `[${CONSONANT}][${VOWEL}]|[${CONSONANT}][${VOWEL}]`,
  `[${VOWEL}][${CONSONANT}]|[${CONSONANT}]{2}[${VOWEL}]`,
  `[${VOWEL}][${CONSONANT}]{2}|[${CONSONANT}]{2}[${VOWEL}]`,
].map((rule) => {
  const [before = '', after = ''] = rule.split('|');
  return new RegExp(`(?<=${before})(?=${after})`, 'giu');
});
const LONG_WORD = new RegExp(`[${LETTER}]{12,}`, 'giu');
/** Letters left on each side of a break. */
const SIDE = 3;

/** The text with a soft hyphen at each such place of words of twelve letters and more. */
export function withSoftHyphens(text: string): string {
  return text.replaceAll(LONG_WORD, (word) => {
    const places = new Set(BREAKS.flatMap((rule) => [...word.matchAll(rule)].map(({ index }) => index)));
    return [...word]
      .map((letter, at) => (places.has(at) && at >= SIDE && word.length - at >= SIDE ? SOFT_HYPHEN + letter : letter))
      .join('');
  });
}
