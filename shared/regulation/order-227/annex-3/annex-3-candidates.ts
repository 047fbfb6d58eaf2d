import { type Instant, instantMillis } from '../../../time/instant';
import type { CivilDate } from '../../../time/civil-date';
import type { Clause } from '../../clause';
import type { Recommendation } from '../points-04-16/point-14-diagnostics';

/** Annex 3, row 1.5, second figure: different candidates whom the psychologist did not recommend. */
export const clause: Clause = {
  id: 'D-18',
  source: 'order 227, Annex 3, row 1.5 (decision D-18)',
  title: 'Candidates not recommended: persons, by the latest conclusion',
  file: 'annex-3-candidates.ts',
  also: ['A3-06'],
};

/** A recommendation on a candidate, and when it was given. */
export interface Conclusion {
  code: string;
  recommendation: Recommendation;
  date: CivilDate;
  enteredAt: Instant;
  id: string;
}

/**
 * The latest conclusion on each candidate: by the day of the examination, then by the moment of entry. Pending is no
 * conclusion and takes nothing back (D-18).
 */
export function latestConclusions<T extends Conclusion>(conclusions: Iterable<T>): Map<string, T> {
  const latest = new Map<string, T>();
  for (const conclusion of conclusions) {
    if (conclusion.recommendation === 'pending') continue;
    const known = latest.get(conclusion.code);
    if (!known || compare(known, conclusion) < 0) latest.set(conclusion.code, conclusion);
  }
  return latest;
}

/** The latest conclusions that are "not recommended": the second figure of row 1.5 is their number (D-18). */
export function notRecommended<T extends Conclusion>(conclusions: Iterable<T>): T[] {
  return [...latestConclusions(conclusions).values()].filter(
    (conclusion) => conclusion.recommendation === 'not_recommended',
  );
}

function compare(a: Conclusion, b: Conclusion): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return instantMillis(a.enteredAt) - instantMillis(b.enteredAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
