/**
 * The plans of a year to start from: a line for every form of educational work, for every direction and task of
 * ideological work (order 227, points 4, 9, 28, 29 and 31).
 */
import type { ClauseWords } from '../../regulation/clause';
import { EDUCATION_FORMS, type EducationForm } from '../../regulation/order-227/points-04-16/point-04-forms';
import { isHeadsWork } from '../../regulation/order-227/points-04-16/point-05-heads-work';
import type { EducationMethod } from '../../regulation/order-227/points-04-16/point-07-methods';
import type { AnnualBook } from '../../regulation/order-227/points-04-16/point-09-annual-plan';
import { IDEOLOGY_TASK_WORDS } from '../../regulation/order-227/points-17-29/point-28-ideology-tasks';
import { IDEOLOGY_DIRECTION_WORDS } from '../../regulation/order-227/points-17-29/point-29-ideology-directions';
import { PLAN_DIRECTIONS, type Plan, type PlanDirection, type PlanLine } from './plan';
import { carriedLine, emptyLine, inOrder } from './plan-line';
import { EDUCATION_LINE_TEXTS, IDEOLOGY_LINE_TEXTS, PLAN_TEXTS } from './plan-texts';
import type { Bilingual } from '../settings/settings';
import { freshPlan } from './standard-plan';

/** The method that goes without saying with a form; the person may choose another. */
const USUAL_METHOD: Readonly<Record<EducationForm, EducationMethod>> = {
  state_legal: 'teaching',
  informing: 'informing',
  teaching_heads: 'teaching',
  meetings: 'promotion',
  exchange: 'discussion',
  individual: 'persuasion',
  materials: 'informing',
};

/** A draft plan of a year: the lines of the year before, or the standard ones. Line ids are `line-1` onwards. */
export function standardAnnualPlan(
  book: AnnualBook,
  year: number,
  { responsible, previous }: { responsible?: Bilingual; previous?: Pick<Plan, 'lines'> } = {},
): Plan {
  const lines = previous && previous.lines.length > 0 ? previous.lines : standardAnnualLines(book, responsible);
  return freshPlan(
    { book, year, quarter: null },
    inOrder(lines, book).map((line, index) => carriedLine(line, `line-${index + 1}`)),
  );
}

/**
 * The standard lines; `responsible` carries them out, but for individual work, which is the heads' own (order 227,
 * point 5).
 */
export function standardAnnualLines(book: AnnualBook, responsible?: Bilingual): PlanLine[] {
  if (book === 'educational')
    return EDUCATION_FORMS.map((form) => ({
      ...annualLine(EDUCATION_LINE_TEXTS[form], form, isHeadsWork(form) ? PLAN_TEXTS.heads : responsible),
      form,
      method: USUAL_METHOD[form],
    }));
  return PLAN_DIRECTIONS.map((direction) => ({
    ...annualLine(IDEOLOGY_LINE_TEXTS[direction], direction, responsible),
    direction,
  }));
}

/** Words of a direction of ideological work (order 227, points 28 and 29). */
export function directionWords(direction: PlanDirection): ClauseWords {
  return direction === '29.1' || direction === '29.2'
    ? IDEOLOGY_DIRECTION_WORDS[direction]
    : IDEOLOGY_TASK_WORDS[direction];
}

function annualLine(words: Bilingual, id: string, executor?: Bilingual): PlanLine {
  const line = emptyLine(id, 'all', executor);
  const { kk, ru } = PLAN_TEXTS.duringYear;
  return { ...line, text: words.kk, term: kk, ru: { ...line.ru, text: words.ru, term: ru } };
}
