/** What paper and sheet of a plan have in common (order 227, points 9, 24 and 31; docs/forms.md, sections 3 and 4). */
import type { PlanBook, PlanLine } from '../../domain/plan/plan';
import { type OwnForm, formHeadings } from '../../domain/settings/own-form';
import { type PlanGroup, groupOf, groupsOf, lineWords, standingOf, unitOf } from '../../domain/plan/plan-line';
import { directionWords } from '../../domain/plan/standard-annual-plan';
import { EDUCATION_FORM_WORDS } from '../../regulation/order-227/points-04-16/point-04-forms';
import { EDUCATION_MEANS_WORDS } from '../../regulation/order-227/points-04-16/point-06-means';
import { EDUCATION_METHOD_WORDS } from '../../regulation/order-227/points-04-16/point-07-methods';
import { planFileName } from '../file-names';
import type { DocumentLanguage, PlanInput } from '../inputs';
import { civilDate } from '../../time/civil-date';
import { type CivilRange, quarterRange } from '../../time/periods';
import { type DocumentTexts, counted, fill, documentTexts, planTexts } from '../texts';

/** A quarter as the window writes it too. */
const ROMAN = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

/** A heading (null where the plan has none) with its lines as texts of the columns. */
export interface PlanPart {
  group: PlanGroup;
  heading: string | null;
  lines: string[][];
}
/** Columns of a table with their widths: in millimetres on paper, in characters in a sheet. */
export interface PlanColumn {
  text: string;
  paper: number;
  sheet: number;
}

const WIDTHS: Readonly<Record<PlanBook, readonly [paper: number, sheet: number][]>> = {
  quarter: [
    [10, 5],
    [71, 46],
    [42, 26],
    [37, 20],
    [33, 20],
    [31, 17],
    [33, 21],
  ],
  educational: [
    [9, 5],
    [57, 38],
    [47, 30],
    [34, 19],
    [24, 15],
    [32, 20],
    [25, 16],
    [30, 18],
  ],
  ideological: [
    [9, 5],
    [72, 44],
    [58, 36],
    [26, 16],
    [35, 20],
    [27, 16],
    [30, 18],
  ],
};

/** The columns of a plan. */
export function planColumns(book: PlanBook, language: DocumentLanguage, form?: OwnForm | null): PlanColumn[] {
  const texts: readonly string[] =
    book === 'quarter'
      ? Object.values(documentTexts(language).plan.columns)
      : Object.values(planTexts(language).columns[book]);
  return formHeadings(form, texts, language).map((text, index) => ({
    text,
    paper: WIDTHS[book][index]?.[0] ?? 30,
    sheet: WIDTHS[book][index]?.[1] ?? 18,
  }));
}

/** The headings in their order with their lines; numbers run through the whole plan. */
export function planParts({ plan, facts, today }: PlanInput, language: DocumentLanguage): PlanPart[] {
  const cells: Readonly<Record<PlanBook, (line: PlanLine) => string[]>> = {
    quarter: (line) => {
      const { text, audience, term, executor } = lineWords(line, language);
      return [text, audience, plannedText(line, language), term, executor];
    },
    educational: (line) => {
      const { text, term, executor, completion } = lineWords(line, language);
      return [
        withMeans(text, line, language),
        line.form ? EDUCATION_FORM_WORDS[line.form][language] : '',
        line.method ? EDUCATION_METHOD_WORDS[line.method][language] : '',
        term,
        executor,
        completion,
      ];
    },
    ideological: (line) => {
      const { text, term, executor, completion } = lineWords(line, language);
      return [text, line.direction ? directionWords(line.direction)[language] : '', term, executor, completion];
    },
  };
  return numbered(plan, language, (line, number) => [
    String(number),
    ...cells[plan.book](line),
    // before the approval the last column stays empty: nobody approves marks that are still to come
    plan.state === 'approved' && !(today && today < planRange(plan).from) ? mark(line, facts[line.id], language) : '',
  ]);
}

/** Lines under their headings, numbered through. */
export function numbered(
  { book, lines }: PlanInput['plan'],
  language: DocumentLanguage,
  row: (line: PlanLine, number: number) => string[],
): PlanPart[] {
  let number = 0;
  return groupsOf(book).map((group) => ({
    group,
    heading: headingOf(group, language),
    lines: lines
      .filter((line) => groupOf(line, book) === group)
      .map((line) => {
        number += 1;
        return row(line, number);
      }),
  }));
}

function headingOf(group: PlanGroup, language: DocumentLanguage): string | null {
  if (group === 'all') return null;
  if (group === '28' || group === '29.1' || group === '29.2')
    return planTexts(language).headings[group === '28' ? 'tasks' : group === '29.1' ? 'extremism' : 'information'];
  return documentTexts(language).plan.sections[group];
}

/** Title line by line; the body's name stands in the nominative on a line of its own. */
export function planTitle(
  { plan, signing }: Pick<PlanInput, 'plan' | 'signing'>,
  language: DocumentLanguage,
): { lines: string[]; plain: string } {
  const own = signing.form?.title[language].trim();
  if (own) {
    const plain = fill(own, { year: plan.year, quarter: plan.quarter ?? '' });
    return { lines: [plain, bodyInTitle(signing, language)].filter(Boolean), plain };
  }
  const words = documentTexts(language).plan;
  const subject = planSubject(plan, language);
  return titled(subject, words.titleWord, bodyInTitle(signing, language), language);
}

/** The body in a title: in the genitive where the settings have it. */
export function bodyInTitle({ unit }: PlanInput['signing'], language: DocumentLanguage): string {
  return unit.genitive?.[language].trim() || unit.name[language];
}

/** First and last day of a plan. */
export function planRange({ year, quarter }: PlanInput['plan']): CivilRange {
  return quarter === null
    ? { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) }
    : quarterRange({ year, quarter });
}

/** `… арналған тәрбие жұмысы жөніндегі` in Kazakh, what stands after «ПЛАН» in Russian. */
export function planSubject({ book, year, quarter }: PlanInput['plan'], language: DocumentLanguage): string {
  const words = documentTexts(language).plan;
  if (book !== 'quarter') return fill(planTexts(language).subject[book], { year });
  return fill(language === 'kk' ? words.titleBefore : words.titleAfter, {
    year,
    quarter: quarter === null ? '' : ROMAN[quarter],
  });
}

/** Body, subject, word in Kazakh; word, subject, body in Russian. */
export function titled(
  subject: string,
  word: string,
  body: string,
  language: DocumentLanguage,
): { lines: string[]; plain: string } {
  const [lines, plain] =
    language === 'kk' ? [[body, subject, word], `${subject} ${word}`] : [[word, subject, body], `${word} ${subject}`];
  return { lines: lines.filter(Boolean), plain };
}

/** Name of the paper at its foot: its file without the ending. */
export function planFooterName({ plan, signing }: PlanInput, kind: 'plan' | 'execution'): string {
  return planFileName(plan, kind, signing.unit.code, 'pdf').replace(/\.pdf$/, '');
}

/** `20 адам`; empty where nothing was planned. */
export function plannedText(line: PlanLine, language: DocumentLanguage): string {
  return line.planned === null ? '' : inUnits(line.planned, line, language);
}

/** A figure with the unit of its line. */
export function inUnits(n: number, line: PlanLine, language: DocumentLanguage): string {
  const unit = unitOf(line);
  return counted(n, unit === 'documents' ? planTexts(language).documents : documentTexts(language).plan.unit[unit]);
}

function withMeans(text: string, line: PlanLine, language: DocumentLanguage): string {
  if (line.means === null) return text;
  const own = line.means === 'other' ? lineWords(line, language).ownMeans : '';
  return `${text} (${own || EDUCATION_MEANS_WORDS[line.means][language]})`;
}

/** Fact against plan, by the same counting as Annex 3; a manual line is marked by hand, with what was done. */
function mark(
  line: PlanLine,
  fact: { fact: number | null; percent: number | null } | undefined,
  language: DocumentLanguage,
): string {
  const words: DocumentTexts['plan'] = documentTexts(language).plan;
  if (line.measure === 'manual' || !fact || fact.fact === null)
    return standingOf(line, null) === 'done' ? lineWords(line, language).outcome || words.done : '';
  return fact.percent === null
    ? fill(words.factOnly, { fact: fact.fact })
    : fill(words.fact, { fact: fact.fact, percent: fact.percent });
}
