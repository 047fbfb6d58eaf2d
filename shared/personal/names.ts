/**
 * Names of persons as official papers and journals write them: in title case, in capitals, in small letters, in either
 * alphabet.
 */
import { GIVEN_NAMES } from '../regulation/order-227/points-17-29/point-17-cipher';
import { type PlainText, plainText } from './plain';

/** A name found; `sure` where it has a patronymic. */
export interface FoundName {
  word: string;
  sure: boolean;
  from: number;
  to: number;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

/** Initials beside a surname; in capitals too. One initial is enough after a surname. */
const INITIALS: readonly RegExp[] = [
  new RegExp(String.raw`${BEFORE}\p{Lu}[\p{L}]+(?:-\p{Lu}[\p{L}]+)?\s+\p{Lu}\.\s?(?:\p{Lu}${AFTER}\.?)?`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{L}{2,}(?:-\p{Lu}\p{L}+)?`, 'gu'),
  // the blank between them may be one nobody can see
  new RegExp(String.raw`${BEFORE}\p{Lu}\p{Ll}{2,}\p{Lu}\.\s?\p{Lu}${AFTER}\.?`, 'gu'),
];
/** In small letters both initials are needed, or a surname's ending. */
const SMALL_INITIALS = new RegExp(
  String.raw`${BEFORE}(\p{Ll}{3,}(?:-\p{Ll}{3,})?)\s+(\p{Ll}\.\s?\p{Ll})${AFTER}\.?`,
  'gu',
);
const SMALL_INITIALS_FIRST = new RegExp(
  String.raw`${BEFORE}(\p{Ll}\.\s?\p{Ll})\.\s?(\p{Ll}{3,}(?:-\p{Ll}{3,})?)${AFTER}`,
  'gu',
);
/** Abbreviations of two letters that are no initials: acting, and so on, that is, of this year. */
const ABBREVIATIONS = new Set([
  'и.о',
  'м.а',
  'т.д',
  'т.п',
  'т.е',
  'т.к',
  'т.с',
  'т.б',
  'с.г',
  'н.э',
  'б.д',
  'ж.с',
  'к.м',
  'у.е',
  'е.к',
  'а.қ',
  'б.а',
]);

const RUSSIAN_PATRONYMIC = /^\p{L}{2,}(?:(?:ов|ев)ич(?:а|у|ем|е)?|(?:ов|ев)н(?:а|ы|е|у|ой)|(?:ov|ev)(?:ich|na))$/iu;
const SHORT_PATRONYMIC =
  /^(?:(?:ильи|кузьми|луки|фоми)ч(?:а|у|ом|ем|е)?|(?:ильи|кузьми|луки|фоми|никити|савви)ни?чн(?:а|ы|е|у|ой)|(?:никит|савв)и(?:ч|чн[аыеу]))$/iu;
/** Beginnings of common words that end as a woman's patronymic does. */
const NOT_PATRONYMIC =
  /^(?:без|не|об|взаимо)?(?:осно|уголо|духо|верхо|церко|вино|усло|грехо|кро|ро|уро|сано|чино|любо|поло|сло|гото|гне|ре|напе|царе|дере|дре|бре|ежедне|повседне|дне|душе|задуше|плаче|ра)вн/iu;
const KAZAKH_PATRONYMIC =
  /^\p{L}{3,}(?:ұлы|үлы|улы|қызы|кызы|ғызы|гызы|уулу|uly|qyzy|kyzy|ogly|оглы)(?:ның|на|н|мен|нан|нда|ға)?$/iu;
/** Common words that end in «улы». */
const NOT_KAZAKH_PATRONYMIC =
  /^(?:ашу|жазу|қама[уу]|камау|толқу|қорқу|сұрау|сурау|тыю|жасау|басу|қою|үйрену|дайындау|тұрлау|келісу|өлшеу|бұру)лы/iu;

const SURNAME =
  /^\p{L}{2,}(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|чук|баев|баева|беков|бекова|ov|ova|ev|eva|yev|yeva|in|ina|sky|skiy|skaya)(?:а|у|ым|ом|е|ой|ға|ге|қа|ке|ның|нің|тың|тің|мен|пен|ты|ті|ны|ні|тан|тен|a)?$/iu;
/** Given names that are also words or places; beside any word they are no name yet. */
const ALSO_WORDS = new Set(
  'АБАЙ АЛМА ДАНА ДИАС ҮМІТ УМИТ БАҚЫТ БАХЫТ ҚУАНЫШ КУАНЫШ САМАЛ ТОЛҚЫН ТОЛКЫН ШЫНАР АРАЙ БОТА ЖҰЛДЫЗ ЖУЛДЫЗ БАЯН ВЕРА НАДЕЖДА ЛЮБОВЬ РОМАН СЫМБАТ ДУМАН САЛТАНАТ МИРАС АРМАН АЛМАЗ АЛМАС КАНАТ ҚАНАТ ИНКАР ІҢКӘР ЕРКІН ЕРКИН ҒАЛЫМ ГАЛЫМ АЗАМАТ ЖАНАР ҰЛАН УЛАН РАУАН РАУШАН ӘДІЛ АДИЛЬ ӘДІЛЕТ АДИЛЕТ АСЕМ ӘСЕМ МЕДЕТ ОЛЖАС ЗЕРЕ ОРАЗ ҮМІТ КАМШАТ ҚАМШАТ АЛТЫНАЙ МОЛДИР МӨЛДІР ӘЛИ АЛИ ДИНА МАДИ САГИТ'.split(
    ' ',
  ),
);
/** Endings a given name takes in a sentence. */
const GIVEN_ENDING =
  /^(.{3,}?)(?:а|у|ом|ем|е|ы|и|ой|ей|ю|я|ға|ге|қа|ке|ға|ның|нің|дың|дің|тың|тің|мен|пен|бен|ды|ді|ты|ті|ны|ні|дан|ден|тан|тен|нан|нен)$/iu;

/** Every name in the text. */
export function personNames(text: string): FoundName[] {
  const whole = plainText(text);
  const found = [...initialsIn(whole), ...wordsIn(whole)].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: FoundName[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last && one.from < last.to) last.sure ||= one.sure;
    else kept.push(one);
  }
  return kept;
}

function initialsIn({ plain, original }: PlainText): FoundName[] {
  const found: FoundName[] = [];
  const take = (match: RegExpMatchArray) => {
    const to = match.index! + match[0].trimEnd().length;
    found.push({ word: original(match.index!, to).trim(), sure: false, from: match.index!, to });
  };
  for (const pattern of INITIALS) for (const match of plain.matchAll(pattern)) if (isInitials(match[0])) take(match);
  for (const match of plain.matchAll(SMALL_INITIALS))
    if (!isAbbreviation(match[2]!) && (SURNAME.test(match[1]!) || match[0].length === plain.trim().length)) take(match);
  for (const match of plain.matchAll(SMALL_INITIALS_FIRST))
    if (!isAbbreviation(match[1]!) && (SURNAME.test(match[2]!) || match[0].length === plain.trim().length)) take(match);
  return found;
}

function isAbbreviation(initials: string): boolean {
  return ABBREVIATIONS.has(initials.toLowerCase().replace(/\s/g, '').replace(/\.$/, ''));
}

/** Words that one letter or a Roman number follows. */
const NOT_SURNAME =
  /^(?:глав|раздел|част|пункт|приложен|этап|вариант|групп|категор|класс|корпус|блок|литер|форм|тип|уровен|кабинет|тарау|бөлім|бөлме|тармақ|қосымша|кезең|топ|санат|түр|деңгей|сынып|нұсқа|город|қала)/iu;

/** «И.о. прокурора» and «Глава I.» are no person. */
function isInitials(found: string): boolean {
  const word = found.match(/\p{L}{2,}(?:-\p{L}+)?/u)?.[0] ?? '';
  const initials = found.replace(word, '').trim();
  // a Roman number before a word is no initial
  if (/^[IV]\./.test(found) && /\p{Script=Cyrillic}/u.test(word)) return false;
  if (word.length < 3 || isAbbreviation(initials) || NOT_SURNAME.test(word)) return false;
  // a word half in small letters, half in capitals is no surname
  return isCased(word);
}

/** Title case or capitals throughout. */
function isCased(word: string): boolean {
  return word
    .split('-')
    .every(
      (part) => /^\p{Lu}\p{Ll}{2,}\p{Lu}$/u.test(part) || /^\p{Lu}\p{Ll}+$/u.test(part) || /^\p{Lu}+$/u.test(part),
    );
}

/** Patronymics, and a surname beside a given name. */
function wordsIn({ plain, original }: PlainText): FoundName[] {
  const words = [...plain.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const found: FoundName[] = [];
  const next = (index: number) => {
    const [here, other] = [words[index], words[index + 1]];
    return here && other && /^\s+$/.test(plain.slice(here.to, other.from)) ? other : undefined;
  };
  words.forEach((word, index) => {
    if (isPatronymic(word.text))
      found.push({ word: original(word.from, word.to), sure: true, from: word.from, to: word.to });
    const other = next(index);
    if (other && isPair(word.text, other.text))
      found.push({ word: original(word.from, other.to), sure: false, from: word.from, to: other.to });
  });
  return found;
}

function isPatronymic(word: string): boolean {
  if (KAZAKH_PATRONYMIC.test(word)) {
    // in small letters «улы» ends many words
    return (
      !NOT_KAZAKH_PATRONYMIC.test(word) && (isCased(word) || /(?:ұлы|қызы|кызы|uly|qyzy|kyzy)/iu.test(word.slice(3)))
    );
  }
  if (SHORT_PATRONYMIC.test(word)) return true;
  return (
    RUSSIAN_PATRONYMIC.test(word) &&
    !NOT_PATRONYMIC.test(word) &&
    (isCased(word) || /(?:ов|ев|ov|ev)(?:ич|ich)/iu.test(word))
  );
}

/**
 * A surname and a given name in either order; in title case a surname's ending is enough, otherwise one has to be a
 * known given name.
 */
function isPair(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3) return false;
  const title = isTitle(a) && isTitle(b);
  if (title && (/(?:ин|ина)$/u.test(a) || [a, b].some((word) => PLAIN_SURNAME.test(word)))) return true;
  if (caseOf(a) !== caseOf(b) || !(isGiven(a) || isGiven(b))) return false;
  if (SURNAME.test(a) || SURNAME.test(b) || (isGiven(a) && isGiven(b))) return true;
  return caseOf(a) !== 'lower' && caseOf(a) !== 'mixed' && ![a, b].some((word) => ALSO_WORDS.has(baseOf(word)));
}

/** Endings that hardly any other word in title case has. */
const PLAIN_SURNAME = /^\p{Lu}\p{Ll}+(?:ов|ова|ев|ева|ёв|ёва|ский|ская|баев|баева|беков|бекова)$/u;

function isTitle(word: string): boolean {
  return word.split('-').every((part) => /^\p{Lu}\p{Ll}+$/u.test(part));
}

function caseOf(word: string): 'title' | 'upper' | 'lower' | 'mixed' {
  return isTitle(word)
    ? 'title'
    : /^[\p{Lu}-]+$/u.test(word)
      ? 'upper'
      : /^[\p{Ll}-]+$/u.test(word)
        ? 'lower'
        : 'mixed';
}

function isGiven(word: string): boolean {
  return GIVEN_NAMES.has(baseOf(word));
}

/** The given name in capitals without the ending of its case. */
function baseOf(word: string): string {
  const upper = word.toUpperCase();
  if (GIVEN_NAMES.has(upper)) return upper;
  const stem = GIVEN_ENDING.exec(upper)?.[1];
  if (stem === undefined) return upper;
  return [stem, `${stem}А`, `${stem}Я`, `${stem}Й`, `${stem}Ь`].find((name) => GIVEN_NAMES.has(name)) ?? upper;
}
