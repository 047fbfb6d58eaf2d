/** What paper and sheet of the quarterly plan have in common (order 227, point 24; forms, section 3). */
import { PLAN_SECTIONS, type PlanLine, type PlanMeasure, type PlanSection } from '../domain/plan';
import type { DocumentLanguage, PlanInput } from './inputs';
import { type DocumentTexts, counted, documentTexts, fill } from './texts';

/** A section with its lines as texts of the seven columns. */
export interface PlanPart { section: PlanSection; heading: string; lines: string[][] }

/** The seven sections in their order; numbers run through the whole plan. */
export function planParts({ plan, facts }: PlanInput, language: DocumentLanguage): PlanPart[] {
  const texts = documentTexts(language);
  let number = 0;
  return PLAN_SECTIONS.map((section) => ({
    section,
    heading: texts.plan.sections[section],
    lines: plan.lines.filter((line) => line.section === section).map((line) => {
      number += 1;
      return [
        String(number), line.text, line.audience, line.planned === null ? '' : counted(line.planned, unitOf(line.measure, texts)), line.term, line.executor,
        // before the approval column 7 stays empty: nobody approves marks that are still to come
        plan.state === 'approved' ? mark(line, facts[line.id], texts) : '',
      ];
    }),
  }));
}

/** Title in two or three lines; the body's name stands in the nominative on a line of its own. */
export function planTitle({ plan, settings }: PlanInput, language: DocumentLanguage): { word: string; lines: string[]; plain: string } {
  const words = documentTexts(language).plan;
  const values = { year: plan.year, quarter: plan.quarter };
  const bodyName = settings.unit.name[language];
  const before = words.titleBefore ? fill(words.titleBefore, values) : '';
  const after = words.titleAfter ? fill(words.titleAfter, values) : '';
  const lines = language === 'kk' ? [bodyName, before, words.titleWord] : [words.titleWord, after, bodyName];
  return { word: words.titleWord, lines: lines.filter(Boolean), plain: [before, words.titleWord, after].filter(Boolean).join(' ') };
}

/** Headings of the seven columns. */
export function planColumns(language: DocumentLanguage): string[] {
  return Object.values(documentTexts(language).plan.columns);
}

/** Fact against plan, by the same counting as Annex 3; a manual line is marked by hand. */
function mark(line: PlanLine, fact: { fact: number | null; percent: number | null } | undefined, texts: DocumentTexts): string {
  const words = texts.plan;
  if (line.measure === 'manual' || !fact || fact.fact === null) return line.doneManually ? words.done : '';
  return fact.percent === null ? fill(words.factOnly, { fact: fact.fact }) : fill(words.fact, { fact: fact.fact, percent: fact.percent });
}

/** The unit a figure is counted in, by its row of Annex 3 (decisions D-03 to D-03b). */
function unitOf(measure: PlanMeasure, texts: DocumentTexts) {
  const units = texts.plan.unit;
  if (measure === 'manual') return units.plain;
  if (measure === 'correction') return units.sessions;
  if (measure === '3.4') return units.materials;
  const byRow = { '1': units.persons, '2': units.consultations, '3': units.events, '4': units.requests, '5': units.research };
  return byRow[measure.charAt(0) as keyof typeof byRow];
}
