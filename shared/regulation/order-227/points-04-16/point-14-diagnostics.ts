import type { Clause } from '../../clause';

/** Order 227, point 14: why, whom and on whose word the psychologist examines. */
export const clause: Clause = {
  id: '227-20',
  source: 'order 227, point 14',
  title: 'Purposes, subjects and bases of diagnostics',
  file: 'point-14-diagnostics.ts',
  also: ['227-21', '227-22', 'D-16'],
};

/** Purposes 1) to 5) of order 227, point 14. */
export const PURPOSES = ['assessment', 'group_processes', 'adaptation', 'further_help', 'for_counselling'] as const;
/** Who is examined (order 227, points 12 4) and 14, Annex 3 row 1). */
export const EXAMINEE_CATEGORIES = ['employee', 'head', 'trainee', 'candidate'] as const;
export type ExamineeCategory = (typeof EXAMINEE_CATEGORIES)[number];
/** On whose word (order 227, point 14); the GPO's assignment stands only in Annex 3 and is allowed (D-16). */
export const BASES = ['head', 'own_request', 'gpo'] as const;
export type Basis = (typeof BASES)[number];
/**
 * Result of an examination; an unfavourable one is what correction may rest on (order 227, point 15). Point 14 itself
 * asks
 * for none: the study of group processes, purpose 2), has no result for each person.
 */
export const OUTCOMES = ['favourable', 'unfavourable', 'not_determined'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** The psychologist's conclusion on a candidate (Annex 3, row 1.5). */
export const RECOMMENDATIONS = ['recommended', 'not_recommended', 'pending'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/**
 * What is wrong with an examinee's recommendation: candidates need one, nobody else may have one (Annex 3, row 1.5).
 */
export function recommendationFault(examinee: {
  category: ExamineeCategory;
  recommendation?: Recommendation | undefined;
}): 'recommendation_missing' | 'recommendation_misplaced' | null {
  if (examinee.category === 'candidate') return examinee.recommendation === undefined ? 'recommendation_missing' : null;
  return examinee.recommendation === undefined ? null : 'recommendation_misplaced';
}

/**
 * True where point 14 does not foresee the person's own request: it speaks of the employee's own, and a head is one.
 */
export function isRequestOfOthers(examinee: { category: ExamineeCategory; basis: Basis }): boolean {
  return examinee.basis === 'own_request' && (examinee.category === 'candidate' || examinee.category === 'trainee');
}

/** True where a candidate is examined for another purpose than 1), the only one of point 14 that names candidates. */
export function isPurposeOfOthers(purpose: (typeof PURPOSES)[number], category: ExamineeCategory): boolean {
  return category === 'candidate' && purpose !== 'assessment';
}

/** True when an assignment stands behind this basis (order 227, point 14; 227-22). */
export function isAssigned(basis: Basis): boolean {
  return basis === 'head' || basis === 'gpo';
}
