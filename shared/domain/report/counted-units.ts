/** Row 1.5 by the unit the body chose: examinations of candidates, or different candidates (D-03; Annex 3, row 1.5). */
import { type Count, countsOf } from '../../regulation/order-227/annex-3/annex-3-counting';
import type { WorkRecord } from '../records/record';

/**
 * `examinations`: every examination of a candidate counts; `persons`: a candidate counts once in a period, by the code.
 */
export const CANDIDATE_UNITS = ['examinations', 'persons'] as const;
export type CandidateUnit = (typeof CANDIDATE_UNITS)[number];

/**
 * What each record of one period adds; where candidates count as persons, only the first record that names a code
 * counts it.
 */
export function* countsByUnit<T extends WorkRecord>(
  records: Iterable<T>,
  unit: CandidateUnit,
): Generator<{ record: T; counts: Count[] }> {
  const seen = new Set<string>();
  for (const record of records) {
    if (unit === 'examinations' || record.kind !== 'diagnostics') {
      yield { record, counts: countsOf(record) };
      continue;
    }
    const examinees = record.examinees.filter(({ category, code }) => {
      if (category !== 'candidate') return true;
      const first = !seen.has(code);
      seen.add(code);
      return first;
    });
    yield { record, counts: examinees.length === 0 ? [] : countsOf({ ...record, examinees }) };
  }
}
