/** The note a monitoring ends with. */
import { isNoteLate } from '../../regulation/order-227/points-17-29/point-18-retention';
import type { CivilDate } from '../../time/civil-date';
import type { ResearchRecord } from './record';

/**
 * Order 74, point 11 (D-09): the note on a monitoring is overdue, or came late. Other researches may end without one.
 */
export function isNoteOverdue(
  { monitoring, stages, end }: Pick<ResearchRecord, 'monitoring' | 'stages' | 'end'>,
  today: CivilDate,
): boolean {
  return monitoring !== undefined && isNoteLate({ formsUntil: stages?.main?.to ?? null, end }, today);
}
