/**
 * Annex 3 counted a second time, slowly and by the words of the form alone (A3-01 … A3-21), over random journals;
 * nothing of the product's own counting is used.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annex3Report } from '../../../shared/domain/report/report';
import type { WorkRecord } from '../../../shared/domain/records/record';
import { reportPeriod } from '../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { versions } from '../arbitraries';

const LINES = [
  '1',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '2',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '3',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4',
  '5',
  '5.1',
  '5.2',
  '5.3',
  '1.5.not_recommended',
] as const;
type Line = (typeof LINES)[number];

/**
 * What stands in the journal between two days, both included: of every record only what was written last, if it was
 * carried out.
 */
function standing(journal: readonly WorkRecord[], from: string, to: string): WorkRecord[] {
  const last: WorkRecord[] = [];
  for (const one of journal) {
    if (journal.some((other) => other.id === one.id && other.version > one.version) || one.status !== 'active')
      continue;
    const day = one.kind === 'research' ? one.end : one.date;
    if (day !== null && day >= from && day <= to) last.push(one);
  }
  return last;
}

function recounted(journal: readonly WorkRecord[], from: string, to: string): Record<Line, number> {
  const sum = Object.fromEntries(LINES.map((line) => [line, 0])) as Record<Line, number>;
  const plus = (line: Line, by = 1) => {
    sum[line] += by;
    if (line !== '1.5.not_recommended' && line.includes('.')) sum[line.slice(0, 1) as Line] += by;
  };
  for (const one of standing(journal, from, to)) {
    if (one.kind === 'diagnostics') {
      for (const person of one.examinees) {
        if (person.category === 'candidate') {
          plus('1.5');
          if (person.recommendation === 'not_recommended') plus('1.5.not_recommended');
        } else if (person.category === 'trainee') plus('1.3');
        else if (person.basis === 'head') plus('1.1');
        else if (person.basis === 'own_request') plus('1.2');
        else plus('1.4');
      }
    } else if (one.kind === 'counselling') {
      if (one.client === 'head') plus('2.1');
      else if (one.client === 'employee') plus('2.2');
      else if (one.client === 'trainee') plus('2.3');
      else plus('2.4');
    } else if (one.kind === 'prevention') {
      if (one.type === 'training') plus('3.1');
      else if (one.type === 'lecture' || one.type === 'seminar') plus('3.2');
      else if (one.type === 'relaxation') plus('3.3');
      else plus('3.4', one.quantity ?? 1);
    } else if (one.kind === 'special') plus('4');
    else if (one.kind === 'research') {
      if (one.basis === 'head') plus('5.1');
      else if (one.basis === 'gpo') plus('5.2');
      else plus('5.3');
    }
  }
  return sum;
}

describe('Annex 3, counted again by hand', () => {
  it.each([
    [2025, 2, '2025-07-01', '2025-12-31'],
    [2026, 1, '2026-01-01', '2026-06-30'],
    [2026, 2, '2026-07-01', '2026-12-31'],
  ] as const)('%i-%i has the figures of the words of the form', (year, half, from, to) => {
    fc.assert(
      fc.property(versions, (journal) => {
        const { figures } = annex3Report(journal, reportPeriod({ year, half }, 'calendar'));
        expect(figures).toEqual(recounted(journal, from, to));
      }),
      { numRuns: 150 },
    );
  });

  it('D-05: from the 25th to the 24th, the same', () => {
    fc.assert(
      fc.property(versions, (journal) => {
        expect(annex3Report(journal, reportPeriod({ year: 2026, half: 1 }, 'cutoff25')).figures).toEqual(
          recounted(journal, '2025-12-25', '2026-06-24'),
        );
      }),
      { numRuns: 150 },
    );
  });
});
