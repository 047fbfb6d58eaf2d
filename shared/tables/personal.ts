/** What betrays a person in a table that should hold ciphers only (order 227, point 17; 227-24). */
import { parseCivilDate } from '../time/civil-date';
import type { Cell } from './table';

export const PERSONAL = ['name', 'phone', 'email', 'iin'] as const;
export type Personal = (typeof PERSONAL)[number];

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}\.[\p{L}]{2,}/u;
const PHONE = /(?:^|[^\d])(?:\+?7|8)[\s(-]*7\d{2}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/;
const INITIALS =
  /\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?(?:\p{Lu}\.?)?(?=$|[\s,;)])|(?:^|[\s,;(])\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}{2,}/u;
/** Endings of patronymics are names for sure; endings of surnames only beside another capitalised word. */
const PATRONYMIC =
  /(?:^|[\s,;(])\p{Lu}\p{Ll}+(?:ович|евич|ович[а-я]{0,2}|евич[а-я]{0,2}|овна|евна|ична|овн[а-я]{1,2}|евн[а-я]{1,2}|ұлы|қызы|улы|кызы|уулу|ogly|oğlu)(?=$|[\s.,;)])/u;
const SURNAME =
  /(?:^|[\s,;(])(?:\p{Lu}\p{Ll}+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ский|ская|баев|баева|беков|бекова)\s+\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}\s+\p{Lu}\p{Ll}+(?:ов|ова|ев|ева|ёв|ёва|ский|ская|баев|баева|беков|бекова))(?=$|[\s.,;)])/u;
const HEADING: readonly (readonly [RegExp, Personal])[] = [
  [/аты[\s-]*жөні|\bт\.?\s?а\.?\s?ә\.?|тегі|ф\.?\s?и\.?\s?о\.?(?=$|[^\p{L}])|фамили|full name|surname/iu, 'name'],
  [/телефон(?!.*(байланыс|связ))|phone/iu, 'phone'],
  [/e-?mail|эл\S* почт|пошта мекен/iu, 'email'],
  [/ж\.?с\.?н|и\.?и\.?н(?=$|[^\p{L}])|\biin\b/iu, 'iin'],
];

/** What the text betrays, or null. */
export function personalIn(text: string): Personal | null {
  if (EMAIL.test(text)) return 'email';
  if (holdsIin(text)) return 'iin';
  if (PHONE.test(text)) return 'phone';
  return INITIALS.test(text) || PATRONYMIC.test(text) || SURNAME.test(text) ? 'name' : null;
}

/** Twelve digits that begin with a birth date and a century. */
function holdsIin(text: string): boolean {
  for (const match of text.matchAll(/(?<!\d)(\d{2})(\d{2})(\d{2})([0-6])\d{5}(?!\d)/g)) {
    const century = Number(match[4]) >= 5 ? '20' : '19';
    if (parseCivilDate(`${century}${match[1]}-${match[2]}-${match[3]}`)) return true;
  }
  return false;
}

/** What the heading says the column holds, or null. */
export function personalHeading(heading: string): Personal | null {
  return HEADING.find(([words]) => words.test(heading))?.[1] ?? null;
}

/** From so many telling cells on (or one in five), the column as a whole is blocked. */
const MANY = 3;

/** Whether a column is blocked and why: its heading, or what its cells betray. `rows` are the telling ones. */
export function personalColumn(
  heading: string,
  cells: Iterable<{ at: number; cell: Cell }>,
): { why: Personal; rows: number[]; blocked: boolean } | null {
  const told = personalHeading(heading);
  const rows: number[] = [];
  let [all, why] = [0, told];
  for (const { at, cell } of cells) {
    if (cell.merged) continue;
    all += 1;
    const found = cell.kind === 'date' ? null : personalIn(cell.text);
    if (!found) continue;
    why ??= found;
    rows.push(at);
  }
  if (!why) return null;
  return { why, rows, blocked: told !== null || rows.length >= MANY || rows.length * 5 >= all };
}
