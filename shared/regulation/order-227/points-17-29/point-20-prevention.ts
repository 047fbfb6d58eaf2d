import type { Clause } from '../../clause';

/** Order 227, points 19 to 21: kinds of prevention, its materials and aims. */
export const clause: Clause = {
  id: '227-40',
  source: 'order 227, point 20',
  title: 'Kinds of prevention, its materials and aims',
  file: 'point-20-prevention.ts',
  also: ['227-39', '227-41', '227-42'],
};

/** Training; education by lectures and seminars; relaxation; methodical support (order 227, point 20). */
export const PREVENTION_TYPES = ['training', 'lecture', 'seminar', 'relaxation', 'methodical'] as const;
export type PreventionType = (typeof PREVENTION_TYPES)[number];
/** Materials of methodical support (order 227, point 20 3)). */
export const PREVENTION_MATERIALS = ['memo', 'booklet', 'methodical_recommendation', 'manual', 'handout'] as const;
/** Aims of the programmes (order 227, point 21). */
export const AIMS = ['stress_resistance', 'professional_communication', 'team_cohesion', 'personal_growth'] as const;
