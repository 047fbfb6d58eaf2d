/**
 * Sorting of texts. Chromium's Intl knows no Kazakh and puts і after и, so the order of the alphabet stands here.
 */
const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const places = new Map<string, number>(Array.from(KAZAKH).map((letter, index) => [letter, 10_000 + index]));

/** Order of two texts for a list, as a dictionary of that language has them: digits, Latin, then the alphabet. */
export function compareText(language: 'kk' | 'ru' | 'en'): (a: string, b: string) => number {
  if (language === 'en') return englishOrder;
  return compareByTable;
}

const englishOrder = new Intl.Collator('en', { numeric: true }).compare;

function compareByTable(a: string, b: string): number {
  const [left, right] = [tokens(a), tokens(b)];
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = compareTokens(left[index] ?? '', right[index] ?? '');
    if (difference !== 0) return difference;
  }
  if (left.length !== right.length) return left.length - right.length;
  // Equal but for capitals: the small letter first, so that the order never depends on chance.
  return a < b ? 1 : a > b ? -1 : 0;
}

/** Runs of digits stay together so that 9 comes before 10. */
function tokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\D/gu) ?? []
  );
}

function compareTokens(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d/.test(a), /^\d/.test(b)];
  if (isNumberA && isNumberB) return Number(a) - Number(b);
  return place(a) - place(b);
}

function place(sign: string): number {
  return places.get(sign) ?? Math.min(sign.codePointAt(0) ?? 0, 9_999);
}
