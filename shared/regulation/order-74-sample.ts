import type { Clause } from './clause';

/** Order 74, point 7: at least seventy per cent of the actual number of employees take part. */
export const clause: Clause = { id: '74-11', source: 'order 74, point 7', title: 'At least 70 % of the employees in fact on the rolls', file: 'order-74-sample.ts', also: ['D-08'] };

/** True when valid forms are at least 70 % of the employees in fact there; in whole numbers, so that 69.999 never rounds up (order 74, point 7; D-08). */
export function isSampleSufficient(valid: number, headcount: number): boolean {
  return headcount > 0 && valid * 100 >= 70 * headcount;
}

/** Share in per cent with two decimals, for showing only; null where there is nobody to divide by (D-08). */
export function sharePercent(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part * 10_000) / whole) / 100 : null;
}
