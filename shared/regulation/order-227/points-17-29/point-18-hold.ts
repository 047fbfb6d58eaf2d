import type { CivilDate } from '../../../time/civil-date';
import type { Clause } from '../../clause';

/** D-11a: only a hold with a reason stops a due destruction. */
export const clause: Clause = {
  id: 'D-11a',
  source: 'order 227, point 18 (decision D-11a)',
  title: 'Only a hold stops a due destruction',
  file: 'point-18-hold.ts',
};

/** A hold on destruction: the day from which it stops, why, and the number of the paper it rests on. */
export interface Hold {
  from: CivilDate;
  reason: string;
  basis?: string | undefined;
}

/** True when the hold stops a destruction on `today`; one that begins later does not yet (D-11a). */
export function isHoldInForce(hold: Hold | null | undefined, today: CivilDate): boolean {
  return hold !== null && hold !== undefined && hold.from <= today;
}

/**
 * True when a hold is set, lifted or another one: never by the way, always with a reason and the passphrase (D-11a).
 */
export function isHoldChanged(before: Hold | null | undefined, after: Hold | null | undefined): boolean {
  return (
    (before ?? null) !== (after ?? null) &&
    (before?.from !== after?.from || before?.reason !== after?.reason || before?.basis !== after?.basis)
  );
}
