/**
 * Words of a foreign table made comparable: spelling, spaces, line breaks and keyboard of the hand that typed them do
 * not matter.
 */

/** Kazakh letters as a Russian keyboard has them, and Latin letters that look Cyrillic. */
const LETTERS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  ъ: '',
  ь: '',
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};
/** Longer labels are not compared. */
const LONGEST = 160;

/**
 * Lower case, letters folded, signs gone, one space between words; a word without a Cyrillic letter stays Latin.
 * Numbers stay: they tell bodies apart.
 */
export function foldedWords(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '');
  const words = plain
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  return words
    .map((word) =>
      /\p{Script=Cyrillic}/u.test(word) ? [...word].map((letter) => LETTERS[letter] ?? letter).join('') : word,
    )
    .join(' ');
}

/** The same of a row's words, without the numbering before them. */
export function foldedLabel(text: string): string {
  return foldedWords(text).replace(/^(?:(?:\d{1,2}|[ivx]{1,3})(?: |$)){1,2}/, '');
}

/** From here on two texts are taken for the same. */
export const ALIKE = 0.7;

/**
 * How alike two folded texts are, 0 to 1: letters in their order, or stems of words in any order, whichever speaks for
 * it more; 0 below {@link ALIKE}.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a === '' || b === '') return 0;
  const longer = Math.max(a.length, b.length);
  // texts of very different lengths cannot be alike by their letters: most pairs end here
  const letters = Math.min(a.length, b.length) >= ALIKE * longer ? 1 - distance(a, b) / longer : 0;
  const best = Math.max(letters, stems(a, b) * 0.98);
  return best >= ALIKE ? best : 0;
}

/** Letters that tell words apart; endings change with the case. */
const STEM = 6;

function stems(a: string, b: string): number {
  const [left, right] = [stemsOf(a), stemsOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  return (2 * left.filter((stem) => right.includes(stem)).length) / (left.length + right.length);
}

function stemsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(' ')
        .filter((word) => word.length > 2)
        .map((word) => word.slice(0, STEM)),
    ),
  ];
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  const line = Uint16Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    let corner = line[0]!;
    line[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = line[j]!;
      line[j] = Math.min(above + 1, line[j - 1]! + 1, corner + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      corner = above;
    }
  }
  return line[b.length]!;
}
