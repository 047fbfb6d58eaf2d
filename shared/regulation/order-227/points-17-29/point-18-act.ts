import type { Clause } from '../../clause';
import { type Numbered, nextFreeNumber } from './point-23-journal';

/** Order 227, point 18: destruction is put on paper by an act; acts are numbered per year without gaps. */
export const clause: Clause = {
  id: 'U-07',
  source: 'order 227, point 18 (acts)',
  title: 'Acts are numbered per year without gaps',
  file: 'point-18-act.ts',
  also: ['D-11'],
};

/** The next number of an act in `year`; acts without a number (drafts, cancelled drafts) leave no gap (U-07). */
export function nextActNumber(existing: Iterable<{ year: number; number: string | null }>, year: number): string {
  const numbered: Numbered[] = [];
  for (const act of existing)
    if (act.number !== null && /^[0-9]+$/.test(act.number))
      numbered.push({ year: act.year, number: Number(act.number) });
  return String(nextFreeNumber(numbered, year));
}

/**
 * Who confirms a destruction: a commission of three with a chair, or the psychologist with the authorised head's
 * approval (order 227, point 18; D-11).
 */
export const ACT_SIGNING = ['commission', 'psychologist'] as const;
export type ActSigning = (typeof ACT_SIGNING)[number];
