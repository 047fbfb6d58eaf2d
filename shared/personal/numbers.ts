/** Personal numbers and telephones in a text: digits are counted, however they are grouped. */
import { hasIinCheck, isIin, isIinWithoutZeros } from '../text/personal-number';
import { plainText } from './plain';

export interface FoundNumber {
  kind: 'iin' | 'phone';
  /** As it stands in the text. */ word: string;
}

/**
 * What may stand between the digits of one number: any dash, a dot, brackets, a slash, any blank but the end of a line.
 */
const GAP = String.raw`(?:[\p{Pd}\u2212.()/\\\u00B7•]|[^\S\r\n])`;
const RUN = new RegExp(String.raw`(?<!\d)\+?[^\S\r\n]?\(?\d+(?:${GAP}{1,3}\d+)*`, 'gu');
/** A word that says a number is a telephone. */
const SAID = /(?<!\p{L})(?:тел|моб|сот|ұялы|ватсап|whats|phone|mobile|tel)\p{L}*\.?[\s:№–—-]*$/iu;
/** Fewest and most digits of what is looked for, and groups of one run that are looked at. */
const [FEWEST, MOST, MOST_GROUPS] = [5, 15, 60];

/** Every number that leads to a person. */
export function personalNumbers(text: string): FoundNumber[] {
  const { plain, original } = plainText(text);
  const found: FoundNumber[] = [];
  for (const match of plain.matchAll(RUN)) {
    const groups = [...match[0].matchAll(/\d+/g)]
      .slice(0, MOST_GROUPS)
      .map(({ 0: digits, index }) => ({ digits, from: index, to: index + digits.length }));
    for (let first = 0; first < groups.length; first += 1) {
      const start = first === 0 ? 0 : groups[first]!.from;
      const said = first === 0 && SAID.test(plain.slice(Math.max(0, match.index - 40), match.index));
      const last = groups.findLastIndex(
        (group, index) => index >= first && numberKind(match[0].slice(start, group.to), said) !== null,
      );
      if (last < 0) continue;
      const run = match[0].slice(start, groups[last]!.to);
      found.push({
        kind: numberKind(run, said)!,
        word: original(match.index + start, match.index + start + run.length).trim(),
      });
      first = last;
    }
  }
  return found;
}

function numberKind(run: string, said: boolean): FoundNumber['kind'] | null {
  const groups = run.match(/\d+/g) ?? [];
  const digits = groups.join('');
  if (digits.length < FEWEST || digits.length > MOST || isDay(run)) return null;
  if (digits.length === 12 && isIin(digits) && (isOneNumber(run, groups) || hasIinCheck(digits))) return 'iin';
  if (isIinWithoutZeros(digits) && !looksLikeList(groups)) return 'iin';
  return said || isPhone(run, digits, groups) ? 'phone' : null;
}

/** Written in one, with a dash, or as 6, 3 and 3 digits; two groups of six may be two codes. */
function isOneNumber(run: string, groups: readonly string[]): boolean {
  return groups.length === 1 || (groups[0]!.length === 6 && (groups.length > 2 || /\d\p{Pd}\d/u.test(run)));
}

/** Kazakhstan's numbers in any grouping; foreign ones with their plus sign. */
function isPhone(run: string, digits: string, groups: readonly string[]): boolean {
  if (/^\s*\+/.test(run)) return digits.length >= 10;
  if (digits.length === 11 && /^[78]/.test(digits))
    return digits[1] === '7' ? !looksLikeList(groups) : groups.length >= 4 && /^.[3489]/.test(digits);
  // without the 8 before it only where it is grouped as a telephone
  return digits.length === 10 && /^7[0-7]/.test(digits) && groups.length >= 3 && groups[0]!.length === 3;
}

/** Two or three numbers of four digits and more side by side are codes. */
function looksLikeList(groups: readonly string[]): boolean {
  return groups.length >= 2 && groups.every((group) => group.length >= 4);
}

function isDay(run: string): boolean {
  return /(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/.test(run);
}
