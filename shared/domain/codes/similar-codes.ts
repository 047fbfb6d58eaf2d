/** Codes that are easily taken for one another: a slip of the keys, or letters that look the same in two alphabets. */
import { normaliseCipher } from '../../regulation/order-227/points-17-29/point-17-cipher';

/** Cyrillic and Kazakh capitals by the Latin or plain sign they are taken for when read from paper. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  А: 'A',
  Ә: 'A',
  В: 'B',
  Е: 'E',
  Ё: 'E',
  К: 'K',
  Қ: 'K',
  М: 'M',
  Н: 'H',
  Ң: 'H',
  Һ: 'H',
  О: 'O',
  Ө: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Ү: 'Y',
  Ұ: 'Y',
  Х: 'X',
  І: 'I',
  Ғ: 'Г',
  Й: 'И',
};

/** The code with every sign replaced by the one it is taken for. */
export function skeletonOf(code: string): string {
  return [...normaliseCipher(code)].map((sign) => LOOKS_LIKE[sign] ?? sign).join('');
}

/**
 * The known codes the typed one may have been meant to be: the same to the eye, one sign wrong, missing or too many, or
 * two neighbours exchanged. Those that look the same come first, then in their own order; at most `most`.
 */
export function similarCodes(typed: string, known: Iterable<string>, most = 4): string[] {
  const wanted = skeletonOf(typed);
  const found: { code: string; same: boolean }[] = [];
  for (const code of known) {
    if (code === typed) continue;
    const skeleton = skeletonOf(code);
    if (skeleton === wanted) found.push({ code, same: true });
    else if (isOneSlip(wanted, skeleton)) found.push({ code, same: false });
  }
  return found
    .sort((a, b) => Number(b.same) - Number(a.same))
    .slice(0, most)
    .map(({ code }) => code);
}

/** True when one slip of the keys lies between the two. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length !== restB.length)
    return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
  return (
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
