import type { CivilDate } from '../../../time/civil-date';
import type { Clause } from '../../clause';
import { type Hold, isHoldInForce } from './point-18-hold';
import { destroyFrom } from './point-18-retention';

/** Order 227, point 18: after the six months the material is destroyed; never early, never unannounced. */
export const clause: Clause = {
  id: '227-37',
  source: 'order 227, point 18',
  title: 'Then the material is destroyed under an act',
  file: 'point-18-destruction.ts',
  also: ['D-11', 'D-11a'],
};

/** Why the material of a research may not be destroyed on a day. */
export type DestructionFault =
  | 'research.not_ended'
  | 'research.not_due'
  | 'research.on_hold'
  | 'research.notice_first'
  | 'research.already_destroyed';

/**
 * Why destruction may not run on `today`, or null when it may. A notice must have been shown on an earlier day; a
 * machine that was off over the term shows it first and destroys on a later day (order 227, point 18; D-11a).
 */
export function destructionFault(research: {
  end: CivilDate | null;
  hold?: Hold | undefined;
  destroyed: boolean;
  noticeShownOn: CivilDate | null;
  today: CivilDate;
}): DestructionFault | null {
  const { end, hold, destroyed, noticeShownOn, today } = research;
  if (destroyed) return 'research.already_destroyed';
  if (end === null) return 'research.not_ended';
  if (today < destroyFrom(end)) return 'research.not_due';
  if (isHoldInForce(hold, today)) return 'research.on_hold';
  return noticeShownOn !== null && noticeShownOn < today ? null : 'research.notice_first';
}
