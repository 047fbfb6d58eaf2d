/** What a research's card shows beside its fields: stage, term of keeping, share of forms. */
import { isSampleSufficient, sharePercent } from '../regulation/order-74-sample';
import { type Retention, actTargetDay, destroyFrom, keepThrough, retentionState } from '../regulation/point-18-retention';
import type { WorkingCalendar } from '../regulation/working-days';
import type { CivilDate } from '../time/civil-date';
import type { ResearchRecord } from './record';

/** The computed part of a research's card; dates are null while the research runs. */
export interface ResearchCard extends Retention {
  id: string;
  keepThrough: CivilDate | null;
  destroyFrom: CivilDate | null;
  /** Day to aim at for the act. */
  actTarget: CivilDate | null;
  /** Per cent of the headcount with two decimals, null without a headcount. */
  returnedPercent: number | null;
  validPercent: number | null;
  /** By valid forms, the strict reading (D-08). */
  sampleSufficient: boolean;
  /** By returned forms, the looser reading; shown beside it. */
  sampleSufficientByReturned: boolean;
  paperForms: number;
  electronicRecords: number;
}

/** What the card needs to know besides the record. */
export interface CardContext {
  calendar: WorkingCalendar;
  /** True when the program has destroyed the material; a research that came in with its act counts as destroyed anyway. */
  destroyed?: boolean;
}

/** The card of a research on a day (order 227, point 18; order 74, point 7; D-08 to D-10). */
export function researchCard(record: ResearchRecord, today: CivilDate, { calendar, destroyed }: CardContext): ResearchCard {
  const { id, end, hold, headcount, returned, valid } = record;
  const from = end === null ? null : destroyFrom(end);
  return {
    id,
    ...retentionState({ end, hold, destroyed: destroyed === true || record.destroyedByAct !== undefined, today }),
    keepThrough: end === null ? null : keepThrough(end), destroyFrom: from, actTarget: from === null ? null : actTargetDay(from, calendar),
    returnedPercent: sharePercent(returned, headcount), validPercent: sharePercent(valid, headcount),
    sampleSufficient: isSampleSufficient(valid, headcount), sampleSufficientByReturned: isSampleSufficient(returned, headcount),
    paperForms: quantity(record, 'paper'), electronicRecords: quantity(record, 'electronic'),
  };
}

function quantity(record: ResearchRecord, carrier: 'paper' | 'electronic'): number {
  return record.materials.reduce((sum, line) => (line.carrier === carrier ? sum + line.quantity : sum), 0);
}

/** Ended researches whose material is still there, with the first day on which it may be destroyed: what a standard plan provides for (order 227, points 18 and 24). */
export function plannedDestructions(records: readonly ResearchRecord[]): { id: string; destroyFrom: CivilDate }[] {
  return records.flatMap(({ id, end, status, destroyedByAct }) => (status === 'active' && end !== null && !destroyedByAct ? [{ id, destroyFrom: destroyFrom(end) }] : []));
}
