/** The closed lists an old journal's words are led to, and the guesses for words as people write them. */
import {
  CHANNELS,
  CLIENTS,
  COUNSELLING_FORMS,
  INITIATIVES,
  KINDS,
  OUTCOMES,
  PREVENTION_TYPES,
  PURPOSES,
  RECOMMENDATIONS,
  RESEARCH_BASES,
  SPECIAL_TYPES,
  TOPICS,
  BASES,
  EXAMINEE_CATEGORIES,
  CORRECTION_CHANGES,
  type Kind,
} from '../../domain/records/record';
import { CONTRAINDICATION_BASES } from '../../regulation/order-227/points-04-16/point-15-correction';
import { LANGUAGES, locales } from '../../texts';
import { withoutUnseen } from '../../personal/plain';
import { plainLetters } from './letters';
import type { Meaning } from './meanings';
import { STEMS } from './word-stems';

/** Every list with its values; `yes`/`no` where a record asks for a truth. */
export const LISTS = {
  kind: KINDS,
  category: [...new Set([...EXAMINEE_CATEGORIES, ...CLIENTS])],
  basis: BASES,
  initiative: INITIATIVES,
  researchBasis: RESEARCH_BASES,
  purpose: PURPOSES,
  topic: TOPICS,
  change: CORRECTION_CHANGES.map(String),
  prevention: PREVENTION_TYPES,
  special: SPECIAL_TYPES,
  form: COUNSELLING_FORMS,
  channel: CHANNELS,
  outcome: OUTCOMES,
  recommendation: RECOMMENDATIONS,
  room: ['yes', 'no'],
  contraindications: ['yes', 'no'],
  contraindicationsBasis: CONTRAINDICATION_BASES,
} as const satisfies Record<string, readonly string[]>;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** Which kinds of work ask for a list, and in which columns its words may stand, the likeliest first. */
export const LIST_USE: Readonly<Record<ListName, { kinds: readonly Kind[]; columns: readonly Meaning[] }>> = {
  kind: { kinds: KINDS, columns: ['kind', 'form'] },
  category: { kinds: ['diagnostics', 'counselling'], columns: ['category'] },
  basis: { kinds: ['diagnostics'], columns: ['basis'] },
  initiative: { kinds: ['counselling'], columns: ['basis'] },
  researchBasis: { kinds: ['research'], columns: ['basis'] },
  purpose: { kinds: ['diagnostics'], columns: ['purpose'] },
  topic: { kinds: ['counselling'], columns: ['purpose'] },
  change: { kinds: ['correction'], columns: ['purpose', 'form'] },
  prevention: { kinds: ['prevention'], columns: ['form', 'kind'] },
  special: { kinds: ['special'], columns: ['form', 'purpose', 'kind'] },
  form: { kinds: ['counselling'], columns: ['form', 'kind'] },
  channel: { kinds: ['counselling'], columns: ['form'] },
  outcome: { kinds: ['diagnostics'], columns: ['outcome', 'result'] },
  recommendation: { kinds: ['diagnostics'], columns: ['recommendation', 'outcome', 'result'] },
  room: { kinds: ['counselling'], columns: ['room'] },
  contraindications: { kinds: ['correction'], columns: ['contraindications'] },
  contraindicationsBasis: { kinds: ['correction'], columns: [] },
};

/** A word as it is compared: small letters, one blank, no stops at its end. */
export function plainWord(text: string): string {
  return withoutUnseen(text)
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s.,;:–-]+|[\s.,;:–-]+$/g, '')
    .trim();
}

/** The text of a list's value in the locales: module `records`, but for kinds, truths and the joined categories. */
export function listTexts(list: ListName, language: (typeof LANGUAGES)[number]): Readonly<Record<string, string>> {
  const { records, common } = locales[language];
  if (list === 'kind') return common.kind;
  if (list === 'category') return { ...records.category, ...records.client };
  return list === 'room' || list === 'contraindications' ? { yes: records.yes, no: records.no } : records[list];
}

let exact: Map<string, string> | null = null;

function exactWords(): Map<string, string> {
  if (exact) return exact;
  const made = new Map<string, string>();
  const note = (list: ListName, text: string, value: string) => {
    made.set(`${list} ${plainWord(text)}`, value);
  };
  for (const language of LANGUAGES) {
    for (const list of LIST_NAMES)
      if (list !== 'contraindications')
        for (const [value, text] of Object.entries(listTexts(list, language))) note(list, text, value);
    const { journal } = locales[language].documents;
    for (const [value, text] of Object.entries(journal.category)) note('category', text, value);
    for (const [value, text] of Object.entries(journal.basis)) note('basis', text, value);
    for (const [value, text] of Object.entries(journal.purpose)) note('purpose', text, value);
  }
  exact = made;
  return made;
}

let plainOnes: Map<string, string> | null = null;

/** The same words in the letters of a Russian keyboard; one that would mean two values means none. */
function plainWords(): Map<string, string> {
  if (plainOnes) return plainOnes;
  const made = new Map<string, string>();
  const twice = new Set<string>();
  for (const [word, value] of exactWords()) {
    const plain = plainLetters(word);
    const before = made.get(plain);
    if (before !== undefined && before !== value) twice.add(plain);
    made.set(plain, value);
  }
  for (const word of twice) made.delete(word);
  plainOnes = made;
  return made;
}

/**
 * What a cell's text says in a list, or null. A free text counts only where it is short: «результат» may be a whole
 * page.
 */
export function guessWord(list: ListName, text: string): string | null {
  const word = plainWord(text);
  const known = exactWords().get(`${list} ${word}`);
  if (known !== undefined) return known;
  if (word.length > (list === 'outcome' || list === 'recommendation' ? 40 : 160)) return null;
  const found = STEMS[list].find(([stem]) => startsAWord(word, stem));
  if (found) return found[1];
  // typed on a keyboard without the Kazakh letters
  const plain = plainLetters(word);
  return (
    plainWords().get(`${list} ${plain}`) ??
    STEMS[list].find(([stem]) => startsAWord(plain, plainLetters(stem)))?.[1] ??
    null
  );
}

function startsAWord(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || text.slice(0, at).endsWith('психо')) return true;
  }
  return false;
}
