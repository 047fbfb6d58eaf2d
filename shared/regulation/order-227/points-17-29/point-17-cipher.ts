import { parseCivilDate } from '../../../time/civil-date';
import type { Clause } from '../../clause';
import { isBirthDateWithoutZero, isIinWithoutZeros } from '../../../text/personal-number';

/** Order 227, point 17: material about a person is documented under a cipher of digits or of letters. */
export const clause: Clause = {
  id: '227-33',
  source: 'order 227, point 17',
  title: 'A digit or letter cipher instead of a name',
  file: 'point-17-cipher.ts',
  also: ['D-19'],
};

/** Digits only by default, letters only by choice (D-19). */
export const CODE_ALPHABETS = ['digits', 'letters'] as const;
export type CodeAlphabet = (typeof CODE_ALPHABETS)[number];

/** Fewest and most signs of a cipher (227-33). */
export const CODE_LENGTH = { min: 4, max: 20 } as const;

const DIGITS = /^[0-9]+$/;
const LATIN = /^[A-Za-z]+$/;
/**
 * Endings of surnames and patronymics, with room for two initials after them: letters that read as a person are no
 * cipher.
 */
const PERSONAL_ENDING =
  /.{2}(?:ОВ|ЕВ|ЁВ|ОВА|ЕВА|ЁВА|ИН|ИНА|СКИЙ|СКАЯ|ОВИЧ|ЕВИЧ|ОВНА|ЕВНА|ҰЛЫ|УЛЫ|ҚЫЗЫ|КЫЗЫ|БАЙ|БЕК|БЕКОВ|OV|EV|OVA|EVA|OVICH|EVICH|OVNA|EVNA|ULY|QYZY|KYZY|BEK|BAY)(?:.{0,2})$/u;
const CYRILLIC = /^[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+$/;

/** Birth years that a number may betray. */
const BIRTH_YEARS = { from: 1930, to: 2030 } as const;

/**
 * The cipher as it is stored: without outer blanks and characters nobody can see, composed (NFC), letters in capitals,
 * so
 * that one person has one spelling (order 227, point 17).
 */
export function normaliseCipher(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .normalize('NFC')
    .toUpperCase();
}

/**
 * Why the text cannot be a cipher, or null. `code_shape`: not all digits or all letters of one alphabet (a Latin and a
 * Cyrillic А look alike), or not 4 to 20 signs. `code_looks_personal`: 12 digits are an IIN, 9 to 11 may be one without
 * the zeros a spreadsheet took from it, 8 digits may be a birth date,
 * letters may be a surname with or without initials, or a given name (order 227, point 17; 227-33).
 */
export function cipherFault(code: string, alphabet?: CodeAlphabet): null | 'code_shape' | 'code_looks_personal' {
  const text = code.normalize('NFC');
  const digits = DIGITS.test(text);
  if (digits && (text.length === 12 || isBirthDate(text) || isIinWithoutZeros(text))) return 'code_looks_personal';
  if (text.length < CODE_LENGTH.min || text.length > CODE_LENGTH.max) return 'code_shape';
  if (digits) return alphabet === 'letters' ? 'code_shape' : null;
  if (!(LATIN.test(text) || CYRILLIC.test(text)) || alphabet === 'digits') return 'code_shape';
  const letters = text.toUpperCase();
  return PERSONAL_ENDING.test(letters) || isGivenName(letters) ? 'code_looks_personal' : null;
}

/**
 * As {@link cipherFault}, for a cipher that stands in an old journal or in the vault: point 17 asks for digits or
 * letters
 * and fixes no length, so fewer than four characters and eight digits that read as a day are only doubtful there.
 */
export function heldCipherFault(code: string): null | 'code_shape' | 'code_looks_personal' {
  const text = code.normalize('NFC');
  if (
    text.length > 0 &&
    text.length < CODE_LENGTH.min &&
    (DIGITS.test(text) || LATIN.test(text) || CYRILLIC.test(text))
  ) {
    return isGivenName(text.toUpperCase()) ? 'code_looks_personal' : null;
  }
  return DIGITS.test(text) && isBirthDate(text) ? null : cipherFault(text);
}

/**
 * As {@link cipherFault}, for a cipher given out now: six digits that read as a day are refused too, because another
 * one costs nothing; `code_check` when the body wants a check sign and it is not right (227-33).
 */
export function newCipherFault(
  code: string,
  { alphabet, checkSign }: { alphabet?: CodeAlphabet; checkSign: boolean },
): null | 'code_shape' | 'code_looks_personal' | 'code_check' {
  const fault = cipherFault(code, alphabet);
  if (fault !== null) return fault;
  if (cipherDoubt(code) !== null) return 'code_looks_personal';
  return checkSign && !hasCheckSign(code) ? 'code_check' : null;
}

/**
 * Six digits that read as a day, DDMMYY or YYMMDD, or seven that are a birth date without its zero: chance often makes
 * such a number, so it is only pointed out (227-33).
 * From an old journal also eight digits, and fewer than four characters: see {@link heldCipherFault}.
 */
export function cipherDoubt(code: string): 'code_looks_like_date' | 'code_short' | null {
  if (code.length > 0 && code.length < CODE_LENGTH.min) return 'code_short';
  if (!DIGITS.test(code)) return null;
  if (isBirthDate(code) || isBirthDateWithoutZero(code, BIRTH_YEARS)) return 'code_looks_like_date';
  if (code.length !== 6) return null;
  const [a, b, c] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)];
  const century = (year: string) => (Number(year) > BIRTH_YEARS.to % 100 ? `19${year}` : `20${year}`);
  return parseCivilDate(`${century(c)}-${b}-${a}`) || parseCivilDate(`${century(a)}-${b}-${c}`)
    ? 'code_looks_like_date'
    : null;
}

function isBirthDate(digits: string): boolean {
  if (digits.length !== 8) return false;
  const readings = [
    parseCivilDate(`${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`),
    parseCivilDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`),
  ];
  return readings.some(
    (date) =>
      date !== null && Number(date.slice(0, 4)) >= BIRTH_YEARS.from && Number(date.slice(0, 4)) <= BIRTH_YEARS.to,
  );
}

/** Latin capitals that no digit and no Cyrillic letter looks like, so that a code read from paper has one meaning. */
const CLEAR_LETTERS = 'DFGJLNQRSUVWZ';

/**
 * A cipher made of random bytes: even over its alphabet, no leading zero (spreadsheets drop it), nothing that reads as
 * a
 * date or a personal number. null when the bytes ran out before a good one came; 64 bytes are plenty for 8 signs.
 * That nobody has it yet is for the caller to see (order 227, point 17).
 */
export function randomCipher(alphabet: CodeAlphabet, length: number, randomBytes: Uint8Array): string | null {
  const signs = alphabet === 'digits' ? '0123456789' : CLEAR_LETTERS;
  const fair = 256 - (256 % signs.length);
  let code = '';
  for (const byte of randomBytes) {
    if (byte >= fair) continue;
    const sign = signs.charAt(byte % signs.length);
    if (code === '' && sign === '0') continue;
    code += sign;
    if (code.length < length) continue;
    if (cipherFault(code, alphabet) === null && cipherDoubt(code) === null) return code;
    code = '';
  }
  return null;
}

/** The quasigroup of Damm: the last digit found by it catches every wrong digit and every two neighbours exchanged. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/** The sign that ends a cipher with these signs before it; null where its letters have none (227-33). */
export function checkSignOf(body: string): string | null {
  const text = body.toUpperCase();
  if (DIGITS.test(text)) return [...text].reduce((row, digit) => DAMM[Number(row)]?.charAt(Number(digit)) ?? '0', '0');
  const places = [...text].map((letter) => CLEAR_LETTERS.indexOf(letter));
  // thirteen letters, a prime: weights 1 to 12 tell every wrong letter and every two neighbours exchanged
  if (text === '' || places.includes(-1)) return null;
  const sum = places.reduce((total, place, index) => total + place * ((index % (CLEAR_LETTERS.length - 1)) + 1), 0);
  return CLEAR_LETTERS.charAt(sum % CLEAR_LETTERS.length);
}

/** True when the last sign is the one {@link checkSignOf} gives for those before it. */
export function hasCheckSign(code: string): boolean {
  return code.length > 1 && checkSignOf(code.slice(0, -1)) === code.slice(-1).toUpperCase();
}

/**
 * Given names often met in Kazakhstan: letters that are one of them are no cipher. The list is not complete and need
 * not
 * be: it stops what is typed from habit. What sounds alike in Latin letters is worked out from it.
 */
const NAMES = (
  'АБАЙ АБЫЛАЙ АДИЛЬ ӘДІЛ АДИЛЕТ ӘДІЛЕТ АЗАМАТ АЙГЕРИМ АЙГЕРІМ АЙГУЛЬ АЙГҮЛ АЙДАНА АЙДАР АЙДОС АЙЖАН АЙНУР АЙНҰР АЙСУЛУ АЙША АЛИ ӘЛИ АЛИХАН ӘЛИХАН АЛИЯ ӘЛИЯ АЛМА АЛМАЗ АЛМАС АЛТЫНАЙ ' +
  'АМИНА АМИР АРАЙ АРМАН АРНУР АРУЖАН АСАН АСЕЛЬ ӘСЕЛ АСЕМ ӘСЕМ АСЕТ ӘСЕТ АСКАР АСҚАР АСЛАН АСХАТ БАГДАТ БАҒДАТ БАУЫРЖАН БАХЫТ БАҚЫТ БАЯН БИБИГУЛЬ БИБІГҮЛ БОЛАТ БОТА БОТАГОЗ БОТАГӨЗ ' +
  'ГАБИТ ҒАБИТ ГАЛЫМ ҒАЛЫМ ГАУХАР ГУЛЬЖАН ГҮЛЖАН ГУЛЬМИРА ГҮЛМИРА ГУЛЬНАР ГҮЛНАР ГУЛЬНАРА ГҮЛНАРА ГУЛЬНАЗ ГҮЛНАЗ ДАМИР ДАНА ДАНИЯР ДАРИГА ДАРИҒА ДАРХАН ДАСТАН ДАУРЕН ДӘУРЕН ДИАНА ДИАС ДИНА ДИНАРА ДУМАН ' +
  'ЕРБОЛ ЕРЖАН ЕРКЕБУЛАН ЕРКІН ЕРКИН ЕРЛАН ЕРСАИН ЖАМИЛЯ ЖАНАР ЖАНДОС ЖАНИБЕК ЖАННА ЖАНСАЯ ЖАСУЛАН ЖАСҰЛАН ЖУЛДЫЗ ЖҰЛДЫЗ ЗАРИНА ЗЕРЕ ЗАУРЕ ИБРАГИМ ИЛЬЯС ІЛИЯС ІНЖУ ИНКАР ІҢКӘР КАЙРАТ ҚАЙРАТ КАМИЛА КАМШАТ ҚАМШАТ КАНАТ ҚАНАТ ' +
  'КАРЛЫГАШ ҚАРЛЫҒАШ КУЛЯШ КҮЛӘШ КУАНЫШ ҚУАНЫШ ЛАУРА ЛЯЗЗАТ ЛӘЗЗАТ МАДИ МӘДИ МАДИНА МАЙРА МАНШУК МӘНШҮК МАРАТ МАРЖАН МЕДЕТ МЕРУЕРТ МИРАС МОЛДИР МӨЛДІР МУРАТ МҰРАТ МУХТАР МҰХТАР НАЗГУЛЬ НАЗГҮЛ НАЗЫМ НАРИМАН ' +
  'НУРБОЛ НҰРБОЛ НУРГУЛЬ НҰРГҮЛ НУРЖАН НҰРЖАН НУРЛАН НҰРЛАН НУРСУЛТАН НҰРСҰЛТАН ОЛЖАС ОМИРБЕК ОРАЗ РАУАН РАУШАН РИНАТ РУСЛАН РУСТАМ САБИНА САБИТ СӘБИТ САГИТ САЛТАНАТ САМАЛ САМАТ САНДУГАШ САНДУҒАШ САНЖАР САУЛЕ СӘУЛЕ ' +
  'СЕРИК СЕРІК СЫМБАТ ТАЛГАТ ТАЛҒАТ ТЕМИРЛАН ТЕМІРЛАН ТИМУР ТОГЖАН ТОҒЖАН ТОЛЕГЕН ТӨЛЕГЕН ТОЛКЫН ТОЛҚЫН УЛАН ҰЛАН УМИТ ҮМІТ ХАДИША ШОЛПАН ШЫНАР ШЫНГЫС ШЫҢҒЫС ЫРЫСТЫ ' +
  'АЛЕКСАНДР АЛЕКСАНДРА АЛЕКСЕЙ АЛЁНА АЛЕНА АЛИНА АЛЛА АНАСТАСИЯ АНАТОЛИЙ АНДРЕЙ АННА АНТОН АРТЁМ АРТЕМ АРТУР БОРИС ВАДИМ ВАЛЕНТИН ВАЛЕНТИНА ВАЛЕРИЙ ВЕРА ВЕРОНИКА ВИКТОР ВИКТОРИЯ ВИТАЛИЙ ВЛАДИМИР ВЛАДИСЛАВ ВЯЧЕСЛАВ ' +
  'ГАЛИНА ГЕННАДИЙ ДАНИИЛ ДАРЬЯ ДЕНИС ДМИТРИЙ ЕВГЕНИЙ ЕВГЕНИЯ ЕГОР ЕКАТЕРИНА ЕЛЕНА ЕЛИЗАВЕТА ИВАН ИГОРЬ ИРИНА КИРИЛЛ КОНСТАНТИН КРИСТИНА КСЕНИЯ ЛАРИСА ЛЕОНИД ЛЮБОВЬ ЛЮДМИЛА МАКСИМ МАРГАРИТА МАРИНА МАРИЯ МИХАИЛ ' +
  'НАДЕЖДА НАТАЛИЯ НАТАЛЬЯ НИКИТА НИКОЛАЙ НИНА ОКСАНА ОЛЕГ ОЛЬГА ПАВЕЛ ПОЛИНА РАИСА РОМАН СВЕТЛАНА СЕРГЕЙ СОФИЯ СТАНИСЛАВ СТЕПАН ТАМАРА ТАТЬЯНА ФЁДОР ФЕДОР ЭЛЬВИРА ЭЛЬМИРА ЮЛИЯ ЮРИЙ ЯРОСЛАВ'
).split(' ');

/** Two common ways to write the letters in Latin; the second where it differs. */
const IN_LATIN: Record<string, readonly [string, string?]> = {
  А: ['A'],
  Ә: ['A'],
  Б: ['B'],
  В: ['V'],
  Г: ['G'],
  Ғ: ['G', 'GH'],
  Д: ['D'],
  Е: ['E', 'YE'],
  Ё: ['E', 'YO'],
  Ж: ['ZH', 'J'],
  З: ['Z'],
  И: ['I'],
  Й: ['I', 'Y'],
  К: ['K'],
  Қ: ['K', 'Q'],
  Л: ['L'],
  М: ['M'],
  Н: ['N'],
  Ң: ['N', 'NG'],
  О: ['O'],
  Ө: ['O'],
  П: ['P'],
  Р: ['R'],
  С: ['S'],
  Т: ['T'],
  У: ['U'],
  Ұ: ['U'],
  Ү: ['U'],
  Ф: ['F'],
  Х: ['KH', 'H'],
  Ц: ['TS'],
  Ч: ['CH'],
  Ш: ['SH'],
  Щ: ['SHCH'],
  Ы: ['Y'],
  І: ['I'],
  Ь: [''],
  Э: ['E'],
  Ю: ['YU', 'IU'],
  Я: ['YA', 'IA'],
};
const latin = (name: string, way: 0 | 1) =>
  [...name].map((letter) => IN_LATIN[letter]?.[way] ?? IN_LATIN[letter]?.[0] ?? '').join('');
/** A name as it may be written: an Е is YE at most at the beginning of a word. */
function spellings(name: string): string[] {
  const rest = latin(name.slice(1).replaceAll('Е', 'Э'), 1);
  return [name, latin(name, 0), latin(name.slice(0, 1), 0) + rest, latin(name.slice(0, 1), 1) + rest];
}

/** The names in their Kazakh, Russian and Latin spellings, in capitals. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.flatMap(spellings));

/**
 * True for letters in capitals that are a given name, or one of five letters and more with one or two initials behind
 * it.
 */
function isGivenName(letters: string): boolean {
  return (
    GIVEN_NAMES.has(letters) ||
    [1, 2].some((initials) => letters.length - initials >= 5 && GIVEN_NAMES.has(letters.slice(0, -initials)))
  );
}
