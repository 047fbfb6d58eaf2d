/** Text as a reader sees it: what cannot be seen is gone, and letters that only look Cyrillic are Cyrillic. */

/** Latin letters taken for Cyrillic ones; «i» is Kazakh, as on half the keyboards. */
const LATIN: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  h: 'һ',
  ə: 'ә',
  ɵ: 'ө',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  k: 'к',
  m: 'м',
  t: 'т',
  Ə: 'Ә',
  Ɵ: 'Ө',
};

/** Format characters, soft hyphens, variation selectors and other characters without a shape of their own. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u2800|\u3164|\uFFA0/gu;

/** The text without characters nobody can see; line ends and blanks stay. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Latin letters in words with a Cyrillic letter as the Cyrillic ones they look like; the length does not change. */
export function withoutLookAlikes(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word) && /[^\p{Script=Cyrillic}]/u.test(word)
      ? Array.from(word, (letter) => LATIN[letter] ?? letter).join('')
      : word,
  );
}

/** A text made plain, with the place each of its characters had. */
export interface PlainText {
  plain: string;
  /** What stood there, from one place of `plain` to another. */ original(from: number, to: number): string;
}

/** Composed, compatible forms made simple («Ⅱ» is II), unseen characters and loose marks gone, look-alikes folded. */
export function plainText(text: string): PlainText {
  const places: number[] = [];
  let made = '';
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    // a sign without letters of its own would join words: «№» stays
    const simple = withoutUnseen(match[0] === '№' ? match[0] : match[0].normalize('NFKC')).replace(/\p{M}/gu, '');
    made += simple;
    for (let at = 0; at < simple.length; at += 1) places.push(match.index);
  }
  places.push(text.length);
  return { plain: withoutLookAlikes(made), original: (from, to) => text.slice(places[from], places[to]) };
}
