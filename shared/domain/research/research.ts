/** What a research's card shows beside its fields: stage, term of keeping, share of forms. */
import { isSampleSufficient, sharePercent } from '../../regulation/order-74/order-74-sample';
import { isHoldChanged } from '../../regulation/order-227/points-17-29/point-18-hold';
import {
  type Retention,
  actTargetDay,
  destroyFrom,
  isEndLocked,
  keepThrough,
  retentionState,
} from '../../regulation/order-227/points-17-29/point-18-retention';
import type { WorkingCalendar } from '../../regulation/working-days';
import type { CivilDate } from '../../time/civil-date';
import type { Instant } from '../../time/instant';
import type { ResearchRecord, WorkRecord } from '../records/record';
import { compareIdentity } from '../records/versions';

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
  /**
   * True when the program has destroyed the material; a research that came in with its act counts as destroyed anyway.
   */
  destroyed?: boolean;
  /** The day its six months run from, where that is not its own end: see {@link termEnd}. */
  termEnd?: CivilDate | null;
}

/**
 * The day the six months run from: the end of the research, or, of one that was withdrawn (cancelled, deleted) without
 * an
 * end, the day of its withdrawal: it goes on no longer, and its material may not lie there without a term (order 227,
 * point 18). `versions` are those of any records; `dayOf` gives the civil date of an entry.
 */
export function termEnd(
  record: ResearchRecord,
  versions: readonly WorkRecord[],
  dayOf: (instant: Instant) => CivilDate,
): CivilDate | null {
  if (record.end !== null || (record.status !== 'cancelled' && record.status !== 'deleted')) return record.end;
  let withdrawn: WorkRecord = record;
  for (const version of versions
    .filter(({ id }) => id === record.id)
    .sort(compareIdentity)
    .reverse()) {
    if (version.status !== 'cancelled' && version.status !== 'deleted') break;
    withdrawn = version;
  }
  return dayOf(withdrawn.enteredAt);
}

/**
 * What a further version of a research may not do by the way, each with the field it belongs to; every one has a place
 * of its own where a reason and the passphrase are asked for.
 */
export const GUARDED_CHANGES = { hold: 'hold', end_locked: 'end', destroyed: 'end', material_kept: 'status' } as const;
export type GuardedChange = keyof typeof GUARDED_CHANGES;

/**
 * Point 18: what is wrong with going from one version of a research to a later one, or null. A hold and its release go
 * their own way (D-11a); once the notices have begun, the end is no longer a detail of entry; of a research whose
 * material
 * is gone the end stays; and one that still holds material is not deleted: material goes under an act.
 */
export function guardedChange(
  before: ResearchRecord,
  after: ResearchRecord,
  context: {
    today: CivilDate;
    /** {@link termEnd} of the earlier one. */ end: CivilDate | null;
    destroyed: boolean;
    holdsMaterial: boolean;
  },
): GuardedChange | null {
  const { today, end, destroyed, holdsMaterial } = context;
  if (isHoldChanged(before.hold, after.hold)) return 'hold';
  if (before.end !== after.end && destroyed) return 'destroyed';
  if (before.end !== after.end && isEndLocked(end, today)) return 'end_locked';
  return after.status === 'deleted' && before.status !== 'deleted' && holdsMaterial && !destroyed
    ? 'material_kept'
    : null;
}

/** The card of a research on a day (order 227, point 18; order 74, point 7; D-08 to D-10). */
export function researchCard(
  record: ResearchRecord,
  today: CivilDate,
  { calendar, destroyed, termEnd: end = record.end }: CardContext,
): ResearchCard {
  const { id, hold, headcount, returned, valid } = record;
  const from = end === null ? null : destroyFrom(end);
  return {
    id,
    ...retentionState({ end, hold, destroyed: destroyed === true || record.destroyedByAct !== undefined, today }),
    keepThrough: end === null ? null : keepThrough(end),
    destroyFrom: from,
    actTarget: from === null ? null : actTargetDay(from, calendar),
    returnedPercent: sharePercent(returned, headcount),
    validPercent: sharePercent(valid, headcount),
    sampleSufficient: isSampleSufficient(valid, headcount),
    sampleSufficientByReturned: isSampleSufficient(returned, headcount),
    paperForms: quantity(record, 'paper'),
    electronicRecords: quantity(record, 'electronic'),
  };
}

function quantity(record: ResearchRecord, carrier: 'paper' | 'electronic'): number {
  return record.materials.reduce((sum, line) => (line.carrier === carrier ? sum + line.quantity : sum), 0);
}

/**
 * Ended researches whose material is still there, with the first day on which it may be destroyed: what a standard plan
 * provides for (order 227, points 18 and 24).
 */
export function plannedDestructions(records: readonly ResearchRecord[]): { id: string; destroyFrom: CivilDate }[] {
  return records.flatMap(({ id, end, status, destroyedByAct }) =>
    status === 'active' && end !== null && !destroyedByAct ? [{ id, destroyFrom: destroyFrom(end) }] : [],
  );
}
