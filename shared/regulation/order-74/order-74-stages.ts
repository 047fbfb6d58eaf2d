import type { Clause } from '../clause';

/**
 * Order 74, point 11: a research has a preparatory, a main and a final stage; the final one ends with the note handed
 * over.
 */
export const clause: Clause = {
  id: '74-15',
  source: 'order 74, point 11',
  title: 'Three stages of a research',
  file: 'order-74-stages.ts',
  also: ['74-16', '74-23', '74-26'],
};

/** Preparatory, main (the forms are filled in and collected), final (checked, counted, the note is written). */
export const RESEARCH_STAGES = ['preparatory', 'main', 'final'] as const;
export type ResearchStage = (typeof RESEARCH_STAGES)[number];
