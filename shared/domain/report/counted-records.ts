/** Which records a report or a plan counts. */
import { countingDate } from '../../regulation/order-227/annex-3/annex-3-counting';
import type { Instant } from '../../time/instant';
import { type CivilRange, isWithin } from '../../time/periods';
import type { WorkRecord } from '../records/record';
import { inForceById, inJournalOrder } from '../records/versions';

/**
 * Active records in force whose counting date lies in the period, in the journal's order. Drafts, cancelled, deleted
 * and superseded ones never count (order 227, Annex 3).
 */
export function countedRecords(versions: Iterable<WorkRecord>, range: CivilRange, asOf?: Instant): WorkRecord[] {
  return inJournalOrder(countedUnordered(versions, range, asOf));
}

/** As {@link countedRecords}, in no particular order: for sums. */
export function* countedUnordered(
  versions: Iterable<WorkRecord>,
  range: CivilRange,
  asOf?: Instant,
): Generator<WorkRecord> {
  for (const record of inForceById(versions, asOf).values()) {
    const day = record.status === 'active' ? countingDate(record) : null;
    if (day !== null && isWithin(day, range)) yield record;
  }
}
