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

/**
 * Beginnings of words, the first that occurs decides. Order matters: `отбас` before `қызметкер`, `неблаг` before
 * `благ`.
 */
const STEMS: Readonly<Record<ListName, readonly (readonly [string, string])[]>> = {
  kind: [
    ['арнайы бағыт', 'special'],
    ['арнаулы', 'special'],
    ['арнайы іс', 'special'],
    ['специальн', 'special'],
    ['спец.', 'special'],
    ['портрет', 'special'],
    ['келіссөз', 'special'],
    ['переговор', 'special'],
    ['special', 'special'],
    ['диагност', 'diagnostics'],
    ['тестир', 'diagnostics'],
    ['тестілеу', 'diagnostics'],
    ['diagnos', 'diagnostics'],
    ['профилакт', 'prevention'],
    ['тренинг', 'prevention'],
    ['дәріс', 'prevention'],
    ['лекци', 'prevention'],
    ['семинар', 'prevention'],
    ['релакс', 'prevention'],
    ['ағарту', 'prevention'],
    ['просвещ', 'prevention'],
    ['әдістеме', 'prevention'],
    ['методич', 'prevention'],
    ['prevent', 'prevention'],
    ['training', 'prevention'],
    ['lecture', 'prevention'],
    ['түзету', 'correction'],
    ['коррекц', 'correction'],
    ['correct', 'correction'],
    ['зерттеу', 'research'],
    ['исследован', 'research'],
    ['анкетир', 'research'],
    ['сауалнама', 'research'],
    ['мониторинг', 'research'],
    ['опрос', 'research'],
    ['research', 'research'],
    ['survey', 'research'],
    ['кеңес', 'counselling'],
    ['консульт', 'counselling'],
    ['counsel', 'counselling'],
    ['consult', 'counselling'],
    ['беседа', 'counselling'],
    ['әңгіме', 'counselling'],
  ],
  category: [
    ['отбас', 'family'],
    ['член', 'family'],
    ['семь', 'family'],
    ['family', 'family'],
    ['үміткер', 'candidate'],
    ['кандидат', 'candidate'],
    ['candidate', 'candidate'],
    ['тыңдаушы', 'trainee'],
    ['слушател', 'trainee'],
    ['курсант', 'trainee'],
    ['trainee', 'trainee'],
    ['басшы', 'head'],
    ['руковод', 'head'],
    ['начальник', 'head'],
    ['head', 'head'],
    ['chief', 'head'],
    ['қызметкер', 'employee'],
    ['сотрудник', 'employee'],
    ['работник', 'employee'],
    ['employee', 'employee'],
  ],
  basis: [
    ['бас прокур', 'gpo'],
    ['бп', 'gpo'],
    ['генеральн', 'gpo'],
    ['гп', 'gpo'],
    ['gpo', 'gpo'],
    ['басшы', 'head'],
    ['руковод', 'head'],
    ['тапсырма', 'head'],
    ['поручен', 'head'],
    ['head', 'head'],
    ['assign', 'head'],
    ['сұрау', 'own_request'],
    ['өз', 'own_request'],
    ['запрос', 'own_request'],
    ['личн', 'own_request'],
    ['обращен', 'own_request'],
    ['own', 'own_request'],
  ],
  initiative: [
    ['басшы', 'management'],
    ['ұсыныс', 'management'],
    ['руковод', 'management'],
    ['предлож', 'management'],
    ['поручен', 'management'],
    ['тапсырма', 'management'],
    ['management', 'management'],
    ['өз', 'self'],
    ['сам', 'self'],
    ['личн', 'self'],
    ['запрос', 'self'],
    ['сұрау', 'self'],
    ['обращ', 'self'],
    ['own', 'self'],
  ],
  researchBasis: [
    ['тергеп', 'investigation'],
    ['тергеу', 'investigation'],
    ['расследован', 'investigation'],
    ['investig', 'investigation'],
    ['бас прокур', 'gpo'],
    ['бп', 'gpo'],
    ['генеральн', 'gpo'],
    ['гп', 'gpo'],
    ['басшы', 'head'],
    ['руковод', 'head'],
    ['head', 'head'],
  ],
  purpose: [
    ['бейімдел', 'adaptation'],
    ['адаптац', 'adaptation'],
    ['adapt', 'adaptation'],
    ['ұжым', 'group_processes'],
    ['коллектив', 'group_processes'],
    ['group', 'group_processes'],
    ['қосымша', 'further_help'],
    ['дополнительн', 'further_help'],
    ['further', 'further_help'],
    ['кеңес', 'for_counselling'],
    ['консульт', 'for_counselling'],
    ['counsel', 'for_counselling'],
    ['бағала', 'assessment'],
    ['қасиет', 'assessment'],
    ['болжа', 'assessment'],
    ['оценк', 'assessment'],
    ['качеств', 'assessment'],
    ['прогноз', 'assessment'],
    ['assess', 'assessment'],
  ],
  topic: [
    ['отбас', 'family'],
    ['семе', 'family'],
    ['семь', 'family'],
    ['family', 'family'],
    ['кәсіби', 'professional'],
    ['профес', 'professional'],
    ['служеб', 'professional'],
    ['қызмет', 'professional'],
    ['work', 'professional'],
    ['жеке', 'personal'],
    ['личн', 'personal'],
    ['personal', 'personal'],
  ],
  change: [
    ['мінез', '1'],
    ['поведен', '1'],
    ['сенім', '2'],
    ['убежден', '2'],
    ['тұлға', '3'],
    ['личностн', '3'],
    ['құндылық', '4'],
    ['ценност', '4'],
    ['жеке қасиет', '6'],
    ['индивидуальн', '6'],
  ],
  prevention: [
    ['тренинг', 'training'],
    ['training', 'training'],
    ['дәріс', 'lecture'],
    ['лекци', 'lecture'],
    ['lecture', 'lecture'],
    ['семинар', 'seminar'],
    ['seminar', 'seminar'],
    ['релакс', 'relaxation'],
    ['relax', 'relaxation'],
    ['әдістеме', 'methodical'],
    ['методич', 'methodical'],
    ['памятк', 'methodical'],
    ['жадынама', 'methodical'],
    ['буклет', 'methodical'],
  ],
  special: [
    ['портрет', 'portrait'],
    ['portrait', 'portrait'],
    ['келіссөз', 'negotiation_advice'],
    ['переговор', 'negotiation_advice'],
    ['negotiat', 'negotiation_advice'],
    ['қатыс', 'participation'],
    ['участ', 'participation'],
    ['particip', 'participation'],
    ['өзге', 'other_advice'],
    ['иным', 'other_advice'],
    ['other', 'other_advice'],
  ],
  form: [
    ['топ', 'group'],
    ['групп', 'group'],
    ['group', 'group'],
    ['жеке', 'individual'],
    ['индивид', 'individual'],
    ['individual', 'individual'],
  ],
  channel: [
    ['телефон', 'phone'],
    ['phone', 'phone'],
    ['пошта', 'email'],
    ['почт', 'email'],
    ['mail', 'email'],
    ['бетпе', 'in_person'],
    ['очн', 'in_person'],
    ['кабинет', 'in_person'],
    ['in person', 'in_person'],
  ],
  outcome: [
    ['қолайсыз', 'unfavourable'],
    ['неблагоприят', 'unfavourable'],
    ['unfavour', 'unfavourable'],
    ['қолайлы', 'favourable'],
    ['благоприят', 'favourable'],
    ['favour', 'favourable'],
  ],
  recommendation: [
    ['шығарылма', 'pending'],
    ['не вынес', 'pending'],
    ['ұсынылма', 'not_recommended'],
    ['не рекоменд', 'not_recommended'],
    ['not recom', 'not_recommended'],
    ['ұсыныл', 'recommended'],
    ['рекоменд', 'recommended'],
    ['recom', 'recommended'],
  ],
  room: [
    ['иә', 'yes'],
    ['да', 'yes'],
    ['yes', 'yes'],
    ['true', 'yes'],
    ['жоқ', 'no'],
    ['нет', 'no'],
    ['no', 'no'],
    ['false', 'no'],
  ],
  // «нет» may mean that there are none or that it was not stated: a person has to say
  contraindications: [
    ['отсутств', 'yes'],
    ['absent', 'yes'],
    ['имеют', 'no'],
    ['бар', 'no'],
  ],
  contraindicationsBasis: [],
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
