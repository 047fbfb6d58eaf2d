import type { Clause } from '../../clause';

/**
 * Order 227, point 14: results are advisory and confidential; the one exception is possible danger to life or health.
 */
export const clause: Clause = {
  id: '227-25',
  source: 'order 227, point 14',
  title: 'Advisory and confidential; exception in possible danger',
  file: 'point-14-confidentiality.ts',
  also: ['227-23', '227-24'],
};

/**
 * Possible danger to the person's own life and health, or to others, that needs third parties (order 227, point 14).
 */
export const DISCLOSURE_GROUNDS = ['own_danger', 'danger_to_others'] as const;
export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number];
