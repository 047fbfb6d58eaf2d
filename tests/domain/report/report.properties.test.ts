import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNEX3_ROWS, type Annex3Key } from '../../../shared/domain/report/annex3';
import { sameContent } from '../../../shared/domain/records/versions';
import type { DiagnosticsRecord, Examinee, WorkRecord } from '../../../shared/domain/records/record';
import {
  annex3Figures,
  annex3Report,
  contributionsTo,
  countedRecords,
  otherUnits,
} from '../../../shared/domain/report/report';
import { SUBROWS } from '../../../shared/regulation/order-227/annex-3/annex-3-counting';
import { reportPeriod } from '../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { civilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import { quarterRange } from '../../../shared/time/periods';
import { versions } from '../arbitraries';

const period = reportPeriod({ year: 2026, half: 1 }, 'calendar');
const keys: Annex3Key[] = [...ANNEX3_ROWS, '1.5.not_recommended'];

describe('Annex 3 over any records', () => {
  it('D-04: subrows add up to their total, so do the contributions to every figure', () => {
    fc.assert(
      fc.property(versions, (records) => {
        const report = annex3Report(records, period);
        for (const [total, rows] of Object.entries(SUBROWS))
          expect(rows.reduce((sum, row) => sum + report.figures[row], 0)).toBe(report.figures[total as Annex3Key]);
        for (const key of keys)
          expect(contributionsTo(report, key).reduce((sum, c) => sum + c.amount, 0)).toBe(report.figures[key]);
        expect(report.figures['1.5.not_recommended']).toBeLessThanOrEqual(report.figures['1.5']);
      }),
    );
  });

  it('the figures alone are those of the report', () => {
    fc.assert(
      fc.property(versions, (records) => {
        const { figures, internal } = annex3Report(records, period);
        expect(annex3Figures(records, period)).toEqual({ figures, internal });
      }),
    );
  });

  it('D-03, D-03a: the other units have sums too, and as many procedures as sessions', () => {
    fc.assert(
      fc.property(versions, (records) => {
        const { row1AsProcedures: row1, row2AsPersons: row2 } = otherUnits(records, period);
        expect(SUBROWS['1'].reduce((sum, row) => sum + row1[row], 0)).toBe(row1['1']);
        expect(SUBROWS['2'].reduce((sum, row) => sum + row2[row], 0)).toBe(row2['2']);
        expect(row1['1']).toBe(annex3Report(records, period).internal.diagnosticsProcedures);
      }),
    );
  });

  it('the order of the versions changes nothing', () => {
    fc.assert(
      fc.property(
        versions.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(annex3Report(shuffled, period)).toEqual(annex3Report(records, period));
        },
      ),
    );
  });

  it('a draft, a cancelled or a deleted record more changes nothing', () => {
    fc.assert(
      fc.property(
        versions,
        versions,
        fc.constantFrom('draft' as const, 'cancelled' as const, 'deleted' as const),
        (records, more, status) => {
          const others = more
            .filter((r) => r.version === 1)
            .map((r): WorkRecord => ({ ...r, id: `other-${r.id}`, status }));
          expect(annex3Report([...records, ...others], period)).toEqual(annex3Report(records, period));
        },
      ),
    );
  });

  it('the view as of the last entry is the view of now', () => {
    fc.assert(
      fc.property(versions, (records) => {
        expect(annex3Report(records, period, '2030-01-01T00:00Z' as Instant)).toEqual(annex3Report(records, period));
      }),
    );
  });

  it('an entry is known exactly from its own moment on, whatever offsets the two are written with', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: -2000, max: 2000 }), (records, minutes) => {
        const [record] = records.filter((r) => r.status === 'active' && r.version === 1);
        fc.pre(record !== undefined && !(record.kind === 'research' && record.end === null));
        const asOf = new Date(Date.parse(record.enteredAt) + minutes * 60_000).toISOString() as Instant;
        const always = { from: civilDate('2000-01-01'), to: civilDate('2100-01-01') };
        expect(countedRecords([record], always, asOf)).toHaveLength(minutes >= 0 ? 1 : 0);
      }),
    );
  });

  it('D-05: each record is counted in one half-year only, and in one of its quarters', () => {
    fc.assert(
      fc.property(versions, (records) => {
        const first = countedRecords(records, period);
        const next = countedRecords(records, reportPeriod({ year: 2026, half: 2 }, 'calendar'));
        expect(first.filter((r) => next.includes(r))).toEqual([]);
        const quarters = ([1, 2] as const).flatMap((quarter) =>
          countedRecords(records, quarterRange({ year: 2026, quarter })),
        );
        expect(quarters).toEqual(first);
      }),
    );
  });
});

const session = (
  id: string,
  date: string,
  candidates: Record<string, Examinee['recommendation']>,
  more: Partial<DiagnosticsRecord> = {},
): DiagnosticsRecord => ({
  id,
  version: 1,
  enteredAt: `${date}T18:00+05:00` as Instant,
  kind: 'diagnostics',
  status: 'active',
  date: civilDate(date),
  purpose: 'assessment',
  examinees: Object.entries(candidates).map(([code, recommendation]) => ({
    code,
    category: 'candidate',
    basis: 'head',
    outcome: 'favourable',
    recommendation: recommendation ?? 'pending',
  })),
  ...more,
});
const second = (...records: WorkRecord[]) => annex3Report(records, period).figures['1.5.not_recommended'];

describe('D-18: candidates not recommended', () => {
  it('a person examined twice is one person, and two examinations', () => {
    const records = [
      session('A', '2026-02-02', { '5001': 'not_recommended' }),
      session('B', '2026-03-02', { '5001': 'not_recommended' }),
    ];
    expect(annex3Report(records, period).figures).toMatchObject({ '1.5': 2, '1.5.not_recommended': 1 });
  });
  it('the latest conclusion decides, whichever record came first', () => {
    const [a, b] = [
      session('A', '2026-02-02', { '5001': 'not_recommended' }),
      session('B', '2026-03-02', { '5001': 'recommended' }),
    ];
    expect([second(a, b), second(b, a)]).toEqual([0, 0]);
  });
  it('pending takes nothing back', () =>
    expect(
      second(
        session('A', '2026-02-02', { '5001': 'not_recommended' }),
        session('B', '2026-03-02', { '5001': 'pending' }),
      ),
    ).toBe(1));
  it('of two on one day the one entered later decides', () => {
    const early = session('Z', '2026-02-02', { '5001': 'recommended' }, { enteredAt: '2026-02-02T12:00Z' as Instant });
    const late = session(
      'A',
      '2026-02-02',
      { '5001': 'not_recommended' },
      { enteredAt: '2026-02-02T17:30+05:00' as Instant },
    );
    expect(second(early, late)).toBe(1);
  });
  it("a conclusion of another period is not this period's", () =>
    expect(
      second(
        session('A', '2026-06-30', { '5001': 'not_recommended' }),
        session('B', '2026-07-01', { '5001': 'recommended' }),
      ),
    ).toBe(1));
  it('a deleted session says nothing', () =>
    expect(
      second(
        session('A', '2026-02-02', { '5001': 'not_recommended' }),
        session('B', '2026-03-02', { '5001': 'recommended' }, { status: 'deleted' }),
      ),
    ).toBe(1));
});

describe('sameContent', () => {
  const record = session('A', '2026-02-02', { '5001': 'recommended' });
  it('does not mind the order of keys or the writing of the moment', () => {
    const turned = Object.fromEntries(
      Object.entries({ ...record, enteredAt: '2026-02-02T13:00:00.000Z' }).reverse(),
    ) as unknown as WorkRecord;
    expect(sameContent(record, turned)).toBe(true);
  });
  it('sees a different word deep inside', () =>
    expect(sameContent(record, session('A', '2026-02-02', { '5001': 'not_recommended' }))).toBe(false));
  it('sees a field more', () => expect(sameContent(record, { ...record, note: '' })).toBe(false));
});
