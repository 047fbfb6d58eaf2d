import type { Clause } from '../../clause';

/**
 * Order 227, point 18: what counts as research material; diagnostics, counselling, journal, plans and reports do not.
 */
export const clause: Clause = {
  id: '227-35',
  source: 'order 227, point 18',
  title: 'What research material is',
  file: 'point-18-material.ts',
  also: ['D-20'],
};

/** Questionnaires, surveys, anonymous questionnaires (order 227, point 18) and the answers typed in from them. */
export const RESEARCH_MATERIAL_KINDS = ['questionnaire', 'survey', 'anonymous_questionnaire', 'answer_set'] as const;
/** Paper is never destroyed by the program: a person confirms it (D-11a). */
export const CARRIERS = ['paper', 'electronic'] as const;
/** On whose word a research is held (Annex 3, rows 5.1 to 5.3). */
export const RESEARCH_BASES = ['head', 'gpo', 'investigation'] as const;
export type ResearchBasis = (typeof RESEARCH_BASES)[number];

/**
 * True when the counted forms agree: returned are the valid and the invalid ones, and not more than the people there
 * are (order 227, point 18; order 74, point 11).
 */
export function figuresAgree(research: {
  headcount: number;
  returned: number;
  invalid: number;
  valid: number;
}): boolean {
  return research.returned === research.valid + research.invalid && research.returned <= research.headcount;
}
