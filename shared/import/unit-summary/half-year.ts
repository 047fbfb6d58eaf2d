/**
 * Half-years as people write them: words, digits and Roman numbers, whole and shortened, in either language and on
 * either keyboard.
 */
import { withoutUnseen } from '../../personal/plain';

/** What a text says of a span of time; `other` is one that is no half-year: a month, a quarter, a whole year. */
export interface Span {
  years: number[];
  half: 1 | 2 | 'both' | null;
  other: boolean;
}

const KAZAKH: Readonly<Record<string, string>> = {
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
};
const LATIN: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'и',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  b: 'в',
  h: 'н',
};
const LONGEST = 500;

const HALF = String.raw`(?:полуг\p{L}*|полгода|половин\p{L}*|жарт\p{L}*(?: ?жыл\p{L}*)?)`;
const AFTER_NUMBER = String.raw`(?: ?(?:ши|ое|е|го|ый|ой|ая|м|ом|й|х|st|nd)(?!\p{L}))?`;
const ONE = String.raw`(?:биринши\p{L}*|перв\p{L}*|(?<![\p{L}\p{N}])1(?!\p{N})${AFTER_NUMBER})`;
const TWO = String.raw`(?:екинши\p{L}*|втор\p{L}*|(?<![\p{L}\p{N}])2(?!\p{N})${AFTER_NUMBER})`;
const words = (...parts: string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})`, 'u');

const BOTH = words(`${ONE} (?:и|жане|мен) ${TWO} ${HALF}`, `${ONE} ${TWO} ${HALF}`, `обоих? ${HALF}`);
const FIRST = words(
  `${ONE} ?${HALF}`,
  String.raw`январ\p{L}* .{0,24}июн`,
  String.raw`кантар\p{L}* .{0,24}маусым`,
  String.raw`6 (?:мес|ай)`,
  'first half',
  '1 half',
  'h1',
);
const SECOND = words(
  `${TWO} ?${HALF}`,
  String.raw`июл\p{L}* .{0,24}декабр`,
  String.raw`шилде\p{L}* .{0,24}желтоксан`,
  'second half',
  '2 half',
  'h2',
);
const FIRST_AFTER = words(`${HALF} ${ONE}`);
const SECOND_AFTER = words(`${HALF} ${TWO}`);
const OTHER = words(
  String.raw`кварт\p{L}*`,
  String.raw`токсан\p{L}*`,
  String.raw`(?:3|9|12) (?:мес|ай)\p{L}*`,
  'за год',
  'год всего',
  'жыл бойы',
  'жылдык',
  String.raw`за весь год`,
  'итого за год',
  String.raw`годов\p{L}*`,
  String.raw`(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}{0,2}(?!\p{L})`,
  String.raw`(?:кантар|акпан|наурыз|сауир|мамыр|маусым|шилде|тамыз|кыркуйек|казан|караша|желтоксан)(?!\p{L})`,
);

/** The text in small letters of one keyboard; Roman numbers are digits, shortened words whole. */
function folded(text: string): string {
  const plain = withoutUnseen(text.slice(0, LONGEST).normalize('NFKC'))
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])[iіl|]{1,2}(?![\p{L}\p{N}])/gu, (roman) => String(roman.length))
    .replace(/(?<![\p{L}\p{N}])[iіl]{1,2}(?=-?ш[iі])/gu, (roman) => String(roman.length));
  const cyrillic = plain.replace(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word)
      ? [...word].map((letter) => KAZAKH[letter] ?? LATIN[letter] ?? letter).join('')
      : word,
  );
  return (
    cyrillic
      .replace(
        /(?<!\p{L})п\s*[/\\.-]\s*г(?:од\p{L}*)?(?!\p{L})|(?<!\p{L})пг(?!\p{L})|(?<!\p{L})пол[.](?!\p{L})|(?<!\p{L})пол(?!\p{L})/gu,
        ' полугодие ',
      )
      .replace(/(?<!\p{L})ж\s*[/\\.-]\s*ж(?!\p{L})|(?<!\p{L})жж(?!\p{L})/gu, ' жартыжылдык ')
      // «П» is the Roman two of those who have no Latin keyboard
      .replace(/(?<![\p{L}\p{N}])п(?=[\s-]+(?:полуг|жарт))/gu, '2')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** What the text says of years and half-years. */
export function spanIn(text: string): Span {
  const days = daysIn(text);
  if (days) return days;
  const plain = folded(text);
  const years = [...new Set([...plain.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year)))];
  if (BOTH.test(plain)) return { years, half: 'both', other: false };
  const [first, second] = [FIRST.test(plain), SECOND.test(plain)];
  if (first || second) return { years, half: first && second ? 'both' : first ? 1 : 2, other: false };
  const [firstAfter, secondAfter] = [FIRST_AFTER.test(plain), SECOND_AFTER.test(plain)];
  if (firstAfter !== secondAfter) return { years, half: firstAfter ? 1 : 2, other: false };
  return { years, half: null, other: OTHER.test(plain) };
}

/** A span of days: «01.01.2026–30.06.2026», also the one that ends with the 25th. */
function daysIn(text: string): Span | null {
  const days = [...text.slice(0, LONGEST).matchAll(/(?<![\d.])(\d{1,2})\.(\d{1,2})(?:\.(20\d{2}))?(?![\d])/g)].map(
    ([, day, month, year]) => ({
      day: Number(day),
      month: Number(month),
      year: year === undefined ? null : Number(year),
    }),
  );
  if (days.length !== 2) return null;
  const [from, to] = [days[0]!, days[1]!];
  const year = to.year ?? spanYear(text);
  const starts = (month: number, before: number) =>
    (from.month === month && from.day <= 15) || (from.month === before && from.day >= 20);
  const ends = (month: number) => to.month === month && to.day >= 20;
  const half = starts(1, 12) && ends(6) ? 1 : starts(7, 6) && ends(12) ? 2 : null;
  if (half === null) return null;
  return { years: year === null ? [] : [year], half, other: false };
}

function spanYear(text: string): number | null {
  const years = new Set([...text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => year));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** The half-year a text speaks of, as `2026-1`; null when it speaks of none or of several. */
export function periodIn(text: string): string | null {
  const { years, half } = spanIn(text);
  return years.length === 1 && (half === 1 || half === 2) ? `${years[0]}-${half}` : null;
}

/** Lines that name a year of something else: the order, its annex, a day of signing. */
const NOT_THE_PERIOD = /бұйры|приказ|утвержд|бекіт|приложен|қосымша|закон|заң|күні|дата|№/iu;

/** The one year the lines above a table speak of, where they name no half-year. */
export function yearIn(lines: readonly string[]): number | null {
  const years = new Set(lines.filter((line) => !NOT_THE_PERIOD.test(line)).flatMap((line) => spanIn(line).years));
  return years.size === 1 ? [...years][0]! : null;
}
