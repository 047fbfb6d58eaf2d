/** What betrays a person in a table that should hold ciphers only (order 227, point 17; 227-24). */
import { plainText } from '../../personal/plain';
import { type Personal, personalIn } from '../../personal/in-text';
import { authorsOnly } from './authors';
import type { Meaning } from './meanings';
import type { Cell } from '../../tables/table';

/** `\b` knows Latin letters only; these end and begin any word. */
const word = (inside: string) => new RegExp(`(?<!\\p{L})(?:${inside})(?!\\p{L})`, 'iu');
const HEADING: readonly (readonly [RegExp, Personal])[] = [
  [
    word(
      String.raw`аты[\s,-]*(?:жөні|тегі)|т\.?\s?а\.?\s?ә\.?|тегі|ф\.?\s?и\.?\s?о\.?|фамилия\p{L}*|фамилии|отчество|full name|surname|last name`,
    ),
    'name',
  ],
  [/^\s*(?:аты|есімі|имя|name)\s*$/iu, 'name'],
  [/телефон(?!.*(?:байланыс|связ))|phone/iu, 'phone'],
  [word(String.raw`тел|моб|ұялы(?:\s+тел)?|сот(?:овый|\.)|мобильный|ватсап|whatsapp`), 'phone'],
  [/e-?mail|эл\S* почт|пошта мекен/iu, 'email'],
  [word(String.raw`ж\.?\s?с\.?\s?н\.?|и\.?\s?и\.?\s?н\.?|iin`), 'iin'],
];
/** «Тел.» is no heading of telephones where it names how a consultation was given. */
const HOW = /байланыс|связ|очн|бетпе/iu;

/** What the heading says the column holds, or null. */
export function personalHeading(heading: string): Personal | null {
  const { plain } = plainText(heading);
  return HEADING.find(([words, what]) => words.test(plain) && !(what === 'phone' && HOW.test(plain)))?.[1] ?? null;
}

/** From so many telling cells on (or one in five), the column as a whole is blocked. */
const MANY = 3;

/**
 * Whether a column is blocked and why: its heading, or what its cells betray. `rows` are the telling ones. Authors of
 * methods are no persons of the journal.
 */
export function personalColumn(
  heading: string,
  cells: Iterable<{ at: number; cell: Cell }>,
  meaning: Meaning | null = null,
): { why: Personal; rows: number[]; blocked: boolean } | null {
  const told = personalHeading(heading);
  const rows: number[] = [];
  let [all, why] = [0, told];
  for (const { at, cell } of cells) {
    if (cell.merged) continue;
    all += 1;
    const found = cell.kind === 'date' ? null : personalIn(cell.text);
    if (!found || (found === 'name' && meaning === 'methods' && authorsOnly(cell.text))) continue;
    why ??= found;
    rows.push(at);
  }
  if (!why) return null;
  return { why, rows, blocked: told !== null || rows.length >= MANY || rows.length * 5 >= all };
}
