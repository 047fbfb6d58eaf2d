/**
 * The Annex 3 report of a period as it stood at a moment, with the records behind every figure (order 227, point 25).
 */
import { type Conclusion, notRecommended } from '../../regulation/order-227/annex-3/annex-3-candidates';
import { ANNEX3_ROWS } from '../../regulation/order-227/annex-3/annex-3-rows';
import type { Instant } from '../../time/instant';
import type { CivilRange } from '../../time/periods';
import type { Annex3Figures, Annex3Key, Annex3Report, Contribution } from './annex3';
import { countedRecords, countedUnordered } from './counted-records';
import { type CandidateUnit, countsByUnit } from './counted-units';
import { internalFigures, otherUnits } from './internal-figures';
import { peopleFigures } from './people-figures';
import type { DiagnosticsRecord, WorkRecord } from '../records/record';

export { countedRecords, otherUnits };

/**
 * Figures, internal figures and contributions of a period, as they stood at `asOf` (order 227, Annex 3; D-03 to D-05,
 * D-18).
 */
export function annex3Report(
  versions: Iterable<WorkRecord>,
  range: CivilRange,
  asOf?: Instant,
  unit: CandidateUnit = 'examinations',
): Annex3Report {
  const records = countedRecords(versions, range, asOf);
  const contributions: Contribution[] = [];
  for (const { record, counts } of countsByUnit(records, unit))
    for (const { row, amount, codes } of counts) contributions.push({ row, record, amount, codes });
  for (const contribution of candidatesNotRecommended(records)) contributions.push(contribution);
  const figures = noFigures();
  for (const { row, amount } of contributions) figures[row] += amount;
  return { figures, internal: internalFigures(records), people: peopleFigures(records), contributions };
}

/**
 * The figures alone, for looking at many moments one after another: the same numbers as {@link annex3Report}, at a
 * third of the cost.
 */
export function annex3Figures(
  versions: Iterable<WorkRecord>,
  range: CivilRange,
  asOf?: Instant,
  unit: CandidateUnit = 'examinations',
): Pick<Annex3Report, 'figures' | 'internal'> {
  const records = [...countedUnordered(versions, range, asOf)];
  const figures = noFigures();
  for (const { counts } of countsByUnit(records, unit)) for (const { row, amount } of counts) figures[row] += amount;
  figures['1.5.not_recommended'] = notRecommended(conclusionsOf(records)).length;
  return { figures, internal: internalFigures(records) };
}

/** What stands behind one figure; the amounts add up to it. */
export function contributionsTo(report: Annex3Report, key: Annex3Key): Contribution[] {
  return report.contributions.filter((contribution) => contribution.row === key);
}

/** A form of nothing but zeros (A3-24). */
export function noFigures(): Annex3Figures {
  return Object.fromEntries([...ANNEX3_ROWS, '1.5.not_recommended'].map((key) => [key, 0])) as Annex3Figures;
}

type CandidateConclusion = Conclusion & { record: DiagnosticsRecord };

function candidatesNotRecommended(records: readonly WorkRecord[]): Contribution[] {
  const byRecord = new Map<DiagnosticsRecord, string[]>();
  for (const { record, code } of notRecommended(conclusionsOf(records)))
    byRecord.set(record, [...(byRecord.get(record) ?? []), code]);
  return [...byRecord].map(([record, codes]) => ({ row: '1.5.not_recommended', record, amount: codes.length, codes }));
}

/** The recommendations on candidates, for the second figure of row 1.5 (D-18). */
export function* conclusionsOf(records: Iterable<WorkRecord>): Generator<CandidateConclusion> {
  for (const record of records) {
    if (record.kind !== 'diagnostics') continue;
    for (const { category, code, recommendation } of record.examinees) {
      if (category !== 'candidate' || recommendation === undefined) continue;
      yield { code, recommendation, date: record.date, enteredAt: record.enteredAt, id: record.id, record };
    }
  }
}
