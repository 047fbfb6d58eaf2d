import type { Clause } from '../clause';

/** Order 74, point 7: at least seventy per cent of the actual number of employees take part. */
export const clause: Clause = {
  id: '74-11',
  source: 'order 74, point 7',
  title: 'At least 70 % of the employees in fact on the rolls',
  file: 'order-74-sample.ts',
  also: ['D-08', '74-07'],
};

/**
 * True when valid forms are at least 70 % of the employees in fact there; in whole numbers, so that 69.999 never rounds
 * up (order 74, point 7; D-08).
 */
export function isSampleSufficient(valid: number, headcount: number): boolean {
  return headcount > 0 && valid * 100 >= 70 * headcount;
}

/** Share in per cent with two decimals, for showing only; null where there is nobody to divide by (D-08). */
export function sharePercent(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part * 10_000) / whole) / 100 : null;
}

/**
 * Fewest forms of which a result may be told: below it, people could be told apart (order 74, point 6: voluntary and
 * confidential).
 */
export const SMALLEST_GROUP = 5;

/** True when so few forms stand behind a result that it must not be described (order 74, point 6). */
export function isSmallGroup(forms: number): boolean {
  return forms > 0 && forms < SMALLEST_GROUP;
}
