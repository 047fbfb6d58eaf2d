/**
 * A plan's lines: grouped, put in order, changed, taken over. Pure functions; who keeps the plan keeps what they give.
 */
import { isHeadsWork } from '../../regulation/order-227/points-04-16/point-05-heads-work';
import type { Bilingual } from '../settings/settings';
import {
  LINE_WORDS,
  type LineWord,
  type LineWords,
  PLAN_SECTIONS,
  type Plan,
  type PlanBook,
  type PlanLine,
  type PlanMeasure,
  type PlanSection,
  type PlanUnit,
  planLineSchema,
} from './plan';

/**
 * Headings under which lines stand: sections of a quarterly plan; point 29's two directions and the tasks of point 28;
 * one for educational work, which has no headings.
 */
export type PlanGroup = PlanSection | '29.1' | '29.2' | '28' | 'all';

const GROUPS: Readonly<Record<PlanBook, readonly PlanGroup[]>> = {
  quarter: PLAN_SECTIONS,
  educational: ['all'],
  ideological: ['29.1', '29.2', '28'],
};

/** Headings of a plan, in the order they are printed. */
export function groupsOf(book: PlanBook): readonly PlanGroup[] {
  return GROUPS[book];
}

/** The heading a line stands under. */
export function groupOf(line: PlanLine, book: PlanBook): PlanGroup {
  if (book === 'quarter') return line.section ?? 'organisation';
  if (book === 'educational') return 'all';
  return line.direction === '29.1' || line.direction === '29.2' ? line.direction : '28';
}

/** Lines heading by heading, as they are printed. */
export function inOrder(lines: readonly PlanLine[], book: PlanBook): PlanLine[] {
  return groupsOf(book).flatMap((group) => lines.filter((line) => groupOf(line, book) === group));
}

/** The words of a line in one language; where one is empty, those of the other. */
export function lineWords(line: PlanLine, language: 'kk' | 'ru'): LineWords {
  const [own, other] = language === 'ru' ? [line.ru, line] : [line, line.ru];
  return Object.fromEntries(LINE_WORDS.map((name) => [name, own[name].trim() || other[name].trim()])) as LineWords;
}

/** An empty line under a heading, carried out by `executor`. */
export function emptyLine(id: string, group: PlanGroup, executor: Bilingual = { kk: '', ru: '' }): PlanLine {
  const section = PLAN_SECTIONS.find((one) => one === group) ?? null;
  const direction = group === '29.1' || group === '29.2' ? group : group === '28' ? '28.1' : null;
  return planLineSchema.parse({ id, section, direction, executor: executor.kk, ru: { executor: executor.ru } });
}

/** The line put in place of the one with its id, or at the end of its group. */
export function withLine(lines: readonly PlanLine[], line: PlanLine, book: PlanBook): PlanLine[] {
  const known = lines.find((one) => one.id === line.id);
  if (known && groupOf(known, book) === groupOf(line, book))
    return lines.map((one) => (one.id === line.id ? line : one));
  return inOrder([...lines.filter((one) => one.id !== line.id), line], book);
}

/** The line back at its old place among all lines. */
export function withLineAt(lines: readonly PlanLine[], line: PlanLine, index: number): PlanLine[] {
  return lines.toSpliced(index, 0, line);
}

/** One place up (-1) or down (1) within its group; the same lines at the edge. */
export function moved(lines: readonly PlanLine[], id: string, by: -1 | 1, book: PlanBook): PlanLine[] {
  const index = lines.findIndex((line) => line.id === id);
  const line = lines[index];
  const other = lines[index + by];
  if (!line || !other || groupOf(other, book) !== groupOf(line, book)) return [...lines];
  return lines.with(index, other).with(index + by, line);
}

/** A line as it comes into another plan: a fresh id, nothing done yet. */
export function carriedLine(line: PlanLine, id: string): PlanLine {
  const cleared = { outcome: '', remark: '' };
  return { ...line, ...cleared, ru: { ...line.ru, ...cleared }, id, doneManually: false };
}

/** What says that two lines mean the same: the same work in words, and its term. */
export function sameLine(a: PlanLine, b: PlanLine): boolean {
  if (a.origin !== null && a.origin === b.origin) return true;
  const mark = (line: PlanLine) =>
    (['text', 'term'] as LineWord[]).map((name) => lineWords(line, 'kk')[name].toLocaleLowerCase()).join('|');
  return a.section === b.section && mark(a) === mark(b);
}

/**
 * The unit a figure is counted in, by its row of Annex 3 (decisions D-03 to D-03b); of a line marked by hand as it was
 * chosen.
 */
export function unitOf({ measure, unit }: Pick<PlanLine, 'measure' | 'unit'>): PlanUnit {
  if (measure === 'manual') return unit;
  if (measure === 'correction') return 'sessions';
  if (measure === '3.4') return 'materials';
  const byRow: Readonly<Record<string, PlanUnit>> = {
    '1': 'persons',
    '2': 'consultations',
    '3': 'events',
    '4': 'requests',
    '5': 'research',
  };
  return byRow[(measure satisfies PlanMeasure).charAt(0)] ?? 'plain';
}

/** Individual educational work that names no head as its executor but the psychologist (order 227, point 5). */
export function executorDoubt(line: PlanLine): boolean {
  return isHeadsWork(line.form) && [line.executor, line.ru.executor].some((name) => /психолог/i.test(name));
}

/** How a line stands: `none` for work on demand that nobody asked for. */
export type LineStanding = 'done' | 'open' | 'none';

/** Done by its records or by a mark; work on demand has no figure to reach (order 227, point 24). */
export function standingOf(line: PlanLine, fact: number | null | undefined): LineStanding {
  if (line.doneManually) return 'done';
  if (line.measure === 'manual' || fact === null || fact === undefined) return 'open';
  if (!line.planned) return fact > 0 ? 'done' : 'none';
  return fact >= line.planned ? 'done' : 'open';
}

/** Facts by line, as the vault has counted them. */
export type PlanFacts = Readonly<Record<string, { fact: number | null; percent: number | null }>>;

/**
 * Lines not carried out; a counted one with what is left of its figure. Lines of the program's own dates stay where
 * they are.
 */
export function unfinishedLines({ lines }: Pick<Plan, 'lines'>, facts: PlanFacts): PlanLine[] {
  return lines.flatMap((line) => {
    const fact = facts[line.id]?.fact;
    if (line.origin !== null || standingOf(line, fact) !== 'open') return [];
    return [
      line.measure === 'manual' || line.planned === null ? line : { ...line, planned: line.planned - (fact ?? 0) },
    ];
  });
}

/** Lines of a plan by how they stand. */
export function executionOf({ lines }: Pick<Plan, 'lines'>, facts: PlanFacts): Record<LineStanding | 'all', number> {
  const sum = { all: lines.length, done: 0, open: 0, none: 0 };
  for (const line of lines) sum[standingOf(line, facts[line.id]?.fact)] += 1;
  return sum;
}
