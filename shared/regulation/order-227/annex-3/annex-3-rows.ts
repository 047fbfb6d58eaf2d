import type { HalfYear } from '../../../time/periods';
import type { Clause } from '../../clause';

/** Annex 3 of order 227: the printed words of the form, letter by letter (D-14 keeps its odd spellings). */
export const clause: Clause = {
  id: 'A3-01',
  source: 'order 227, Annex 3',
  title: 'The printed words of the report and its note',
  file: 'annex-3-rows.ts',
  also: ['227-49', '227-51', 'A3-22', 'A3-23', 'A3-24', 'D-14', 'D-15'],
};

/**
 * Rows in the order of the printed form. The subrows have no printed number; these are the program's names for them.
 */
export const ANNEX3_ROWS = [
  '1',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '2',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '3',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4',
  '5',
  '5.1',
  '5.2',
  '5.3',
] as const;
export type Annex3Row = (typeof ANNEX3_ROWS)[number];
/** A figure of the form; `1.5.not_recommended` is the second figure of the candidates' cell. */
export type Annex3Key = Annex3Row | '1.5.not_recommended';

/** Kazakh is the form's own language; Russian is a translation for the second sheet. */
export type FormLanguage = 'kk' | 'ru';
type Words = Readonly<Record<FormLanguage, string>>;

/** Words of each row (order 227, Annex 3). */
export const ROW_TEXTS: Readonly<Record<Annex3Row, Words>> = {
  '1': { kk: 'Психодиагностика (барлығы)', ru: 'Психодиагностика (всего)' },
  '1.1': { kk: 'Басшының тапсырмасы бойынша', ru: 'по поручению руководителя' },
  '1.2': { kk: 'қызметкердің сұрау салуы бойынша', ru: 'по запросу сотрудника' },
  '1.3': { kk: 'тыңдаушымен', ru: 'со слушателем' },
  '1.4': { kk: 'БП-ның тапсырмасы бойынша', ru: 'по поручению ГП' },
  '1.5': {
    kk: 'үміткерлермен (олардың барлығы, психолог қанша адамды қызметке ұсынбаған)',
    ru: 'с кандидатами (всего, из них не рекомендовано психологом на службу, человек)',
  },
  '2': { kk: 'Психокеңес (оның ішінде:)', ru: 'Психоконсультирование (в том числе:)' },
  '2.1': { kk: 'басшымен', ru: 'с руководителем' },
  '2.2': { kk: 'қызметкермен', ru: 'с сотрудником' },
  '2.3': { kk: 'тыңдаушымен', ru: 'со слушателем' },
  '2.4': { kk: 'қызметкердің отбасы мүшесімен', ru: 'с членом семьи сотрудника' },
  '3': { kk: 'Психо профилактика (барлығы)', ru: 'Психопрофилактика (всего)' },
  '3.1': { kk: 'тренингтер', ru: 'тренинги' },
  '3.2': { kk: 'дәрістер', ru: 'лекции' },
  '3.3': { kk: 'релаксация сеанстары', ru: 'сеансы релаксации' },
  '3.4': { kk: 'әдістемелік қамтамасыз ету', ru: 'методическое обеспечение' },
  '4': { kk: 'Арнаулы іс-шаралар', ru: 'Специальные мероприятия' },
  '5': { kk: 'Әлеуметтік зерттеулер (барлығы)', ru: 'Социальные исследования (всего)' },
  '5.1': { kk: 'басшының сұрау салуы бойынша', ru: 'по запросу руководителя' },
  '5.2': { kk: 'БП-ның тапсырмасы бойынша', ru: 'по поручению ГП' },
  '5.3': { kk: 'қызметтік тергеп-тексеру шеңберінде', ru: 'в рамках служебного расследования' },
};

/** Names for an English window; the form itself has no English. */
const ENGLISH_NAMES: Readonly<Record<Annex3Row, string>> = {
  '1': 'Psychological diagnostics (total)',
  '1.1': "on the head's assignment",
  '1.2': "on the employee's request",
  '1.3': 'with a trainee',
  '1.4': 'on GPO assignment',
  '1.5': 'with candidates (in all; how many not recommended for service)',
  '2': 'Psychological counselling (including:)',
  '2.1': 'with a head',
  '2.2': 'with an employee',
  '2.3': 'with a trainee',
  '2.4': "with a member of an employee's family",
  '3': 'Psychological prevention (total)',
  '3.1': 'trainings',
  '3.2': 'lectures',
  '3.3': 'relaxation sessions',
  '3.4': 'methodical support',
  '4': 'Special measures',
  '5': 'Social research (total)',
  '5.1': "on the head's request",
  '5.2': 'on GPO assignment',
  '5.3': 'within an official investigation',
};

/** What a row is called in the window: the form's own words, or English where the window is English. */
export function rowName(row: Annex3Row, language: FormLanguage | 'en'): string {
  return language === 'en' ? ENGLISH_NAMES[row] : ROW_TEXTS[row][language];
}

/** What stands in the column «№»: subrows have no number in the form. */
export function printedNumber(row: Annex3Row): string {
  return row.includes('.') ? '' : row;
}

/** Headings of the three columns (order 227, Annex 3). */
export const COLUMN_TEXTS: readonly [Words, Words, Words] = [
  { kk: '№', ru: '№' },
  { kk: 'Жұмыс атауы', ru: 'Наименование работы' },
  { kk: 'Саны', ru: 'Количество' },
];

/** Heading of section 1; the form has no section 2 and the heading stays (D-15). */
export const SECTION_TEXT: Words = {
  kk: '1-бөлім. Психологиялық қамтамасыз ету жұмыстарының нәтижелері',
  ru: 'Раздел 1. Результаты работы по психологическому обеспечению',
};

/** Addressee (order 227, point 25). */
export const ADDRESSEE_TEXT: Words = {
  kk: 'Қазақстан Республикасы Бас прокуратурасының кадр қызметіне',
  ru: 'В кадровую службу Генеральной прокуратуры Республики Казахстан',
};

const HALVES: Readonly<Record<1 | 2, Words>> = {
  1: { kk: 'бірінші', ru: 'первое' },
  2: { kk: 'екінші', ru: 'второе' },
};

/** A half-year as the title writes it (order 227, Annex 3). */
export function reportPeriodName({ year, half }: HalfYear, language: FormLanguage): string {
  return language === 'kk' ? `${year} ж. ${HALVES[half].kk} жартыжылдық` : `${HALVES[half].ru} полугодие ${year} г.`;
}

/** Title of the report with its period written in (order 227, Annex 3). */
export function reportTitle(period: HalfYear, language: FormLanguage): string {
  const name = reportPeriodName(period, language);
  return language === 'kk'
    ? `${name}та психологиялық қамтамасыз ету бойынша атқарылған жұмыс туралы есеп`
    : `Отчёт о проделанной работе по психологическому обеспечению за ${name}`;
}

/** Title of the explanatory note (A3-22). */
export const NOTE_TITLE: Words = {
  kk: 'Психологиялық қамтамасыз ету бойынша атқарылған жұмыс туралы есепке анықтама',
  ru: 'Справка к отчёту о проделанной работе по психологическому обеспечению',
};

/** Names of the note's parts. */
export const NOTE_PARTS = [
  'introduction',
  'diagnostics',
  'counselling',
  'prevention',
  'special',
  'research',
  'conclusion',
] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

/** Headings of the note's seven parts in their order, spelt as in the form (A3-22, D-14). */
export const NOTE_HEADINGS: Readonly<Record<NotePart, Words>> = {
  introduction: { kk: 'Кіріспе', ru: 'Введение' },
  diagnostics: { kk: 'Психодиагностика', ru: 'Психодиагностика' },
  counselling: { kk: 'Психоконсультация', ru: 'Психоконсультация' },
  prevention: { kk: 'Психопрофилактика', ru: 'Психопрофилактика' },
  special: { kk: 'Арнайы іс-шаралар', ru: 'Специальные мероприятия' },
  research: { kk: 'Әлеуметтік зерттеулер', ru: 'Социальные исследования' },
  conclusion: { kk: 'Қорытынды', ru: 'Заключение' },
};

/** The signature line; the source's unbalanced brackets are set right (A3-23). */
export const SIGNATURE_TEXT: Words = {
  kk: 'Психолог ________ (қолы) ________ (Тегі, аты, әкесінің аты (ол болған жағдайда))',
  ru: 'Психолог ________ (подпись) ________ (фамилия, имя, отчество (при его наличии))',
};

/** The cell of a figure as text: 0 rather than blank (A3-24), the candidates' two figures as "11 / 3" (A3-06). */
export function cellText(row: Annex3Row, figures: Readonly<Record<Annex3Key, number>>): string {
  return row === '1.5' ? `${figures['1.5']} / ${figures['1.5.not_recommended']}` : String(figures[row]);
}
