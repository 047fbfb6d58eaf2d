import type { Clause } from '../../clause';

/** Order 227, point 13: five directions; social research comes from point 18 and Annex 3, row 5. */
export const clause: Clause = {
  id: '227-19',
  source: 'order 227, point 13',
  title: 'Five directions of work, and social research',
  file: 'point-13-directions.ts',
};

/** The directions of order 227, point 13, and social research (order 227, point 18). */
export const KINDS = ['diagnostics', 'counselling', 'prevention', 'correction', 'special', 'research'] as const;
/** Direction of the work: point 13's five and social research (point 18). */
export type Kind = (typeof KINDS)[number];
