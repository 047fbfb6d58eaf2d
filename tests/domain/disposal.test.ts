/** D-20: content goes, the figures stay: of every moment, by both readings of the period. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordRanges, disposedVersion, placeholders, tiesOf } from '../../shared/domain/acts/disposal';
import { type WorkRecord, codesOf, recordSchema } from '../../shared/domain/records/record';
import { annex3Figures, annex3Report, otherUnits } from '../../shared/domain/report/report';
import { inForceById } from '../../shared/domain/records/versions';
import { readExchange } from '../../shared/import/exchange/read-exchange';
import { writeExchange } from '../../shared/import/exchange/write-exchange';
import { PERIOD_MODES, reportPeriod } from '../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { isRecordTermOver, recordKeepThrough } from '../../shared/regulation/records-term';
import { workingCalendar } from '../../shared/regulation/working-days';
import { civilDate } from '../../shared/time/civil-date';
import { type Instant, instantIn } from '../../shared/time/instant';
import { versions } from './arbitraries';
import { correction, counselling, diagnostics, examinee, prevention, research, special } from './builders';

const ACT = { number: '3', date: civilDate('2027-02-01') };
const HALVES = [
  { year: 2025, half: 2 },
  { year: 2026, half: 1 },
  { year: 2026, half: 2 },
  { year: 2027, half: 1 },
] as const;
const moments: (Instant | undefined)[] = [
  undefined,
  instantIn(Date.UTC(2026, 5, 30), 'Asia/Almaty'),
  instantIn(Date.UTC(2026, 2, 1), 'UTC'),
];

/** Everything the reports of all half-years say, by both readings, now and at two moments of the past. */
function figuresOf(records: WorkRecord[]): unknown {
  return HALVES.flatMap((half) =>
    PERIOD_MODES.flatMap((mode) =>
      moments.map((asOf) => {
        const range = reportPeriod(half, mode);
        const report = annex3Report(records, range, asOf);
        return [
          report.figures,
          report.internal,
          annex3Figures(records, range, asOf),
          otherUnits(records, range, asOf),
          report.contributions.map(({ row, record, amount }) => [row, record.id, amount]),
        ];
      }),
    ),
  );
}

/** The versions after a disposal of these ids. */
function disposed(records: WorkRecord[], ids: ReadonlySet<string>, salt = 'ab12'): WorkRecord[] {
  const codeOf = placeholders(salt);
  return records.map((record) => (ids.has(record.id) ? disposedVersion(record, ACT, codeOf) : record));
}

describe('disposal of records (D-20)', () => {
  it('leaves every figure of every half-year and moment as it was, whatever is disposed of without being tied to what stays', () => {
    let partly = 0;
    fc.assert(
      fc.property(versions, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (records, choice) => {
        const chosen = new Set(records.filter((record) => choice[Number(record.id.slice(1))]).map(({ id }) => id));
        for (const mode of PERIOD_MODES) {
          for (
            let ties = tiesOf(chosen, records, inForceById(records), mode);
            ties.length > 0;
            ties = tiesOf(chosen, records, inForceById(records), mode)
          )
            for (const { to } of ties) chosen.add(to);
        }
        if (chosen.size > 0 && chosen.size < new Set(records.map(({ id }) => id)).size) partly += 1;
        expect(figuresOf(disposed(records, chosen))).toEqual(figuresOf(records));
      }),
      { numRuns: 150 },
    );
    expect(partly).toBeGreaterThan(20);
  });

  it('and so do two acts one after the other', () => {
    fc.assert(
      fc.property(versions, (records) => {
        const half = new Set(records.filter((_, index) => index % 2 === 0).map(({ id }) => id));
        for (const mode of PERIOD_MODES)
          for (
            let ties = tiesOf(half, records, inForceById(records), mode);
            ties.length > 0;
            ties = tiesOf(half, records, inForceById(records), mode)
          )
            for (const { to } of ties) half.add(to);
        const first = disposed(records, half, 'aa');
        expect(figuresOf(disposed(first, new Set(records.map(({ id }) => id)), 'bb'))).toEqual(figuresOf(records));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no cipher, no text and no paper, in no version', () => {
    const MARK = 'ҚҰПИЯ';
    const full: WorkRecord[] = [
      diagnostics({
        note: MARK,
        reason: MARK,
        methods: [MARK],
        conclusion: MARK,
        recommendations: MARK,
        assignment: { number: MARK, date: civilDate('2026-01-05') },
        examinees: [
          examinee({ code: '48213' }),
          examinee({ code: '48214', category: 'candidate', recommendation: 'not_recommended' }),
        ],
      }),
      counselling({ codes: ['48213'], content: MARK, result: MARK, topic: 'family' }),
      prevention({ topic: MARK, audience: MARK, quantity: 3 }),
      correction({ code: '48213', content: MARK, result: MARK, change: 4 }),
      special({ request: { number: MARK, date: civilDate('2026-01-05') }, content: MARK, result: MARK }),
      research({
        title: MARK,
        forecast: MARK,
        recommendations: MARK,
        assignment: { number: MARK, date: civilDate('2026-01-05') },
        hold: { from: civilDate('2026-01-05'), reason: MARK },
      }),
    ];
    for (const record of disposed(full, new Set(full.map(({ id }) => id)))) {
      const text = JSON.stringify(record);
      expect(text).not.toMatch(/ҚҰПИЯ|4821|unfavourable|family|"change":4|D05.*D05/);
      expect(recordSchema.safeParse(record).success, record.kind).toBe(true);
      expect(codesOf(record)).toEqual([]);
      expect(record.disposedByAct).toEqual(ACT);
    }
  });

  it('names the ties: a candidate examined again in the half-year, a diagnostics under an active correction', () => {
    const first = diagnostics({
      id: 'A',
      examinees: [examinee({ code: '5001', category: 'candidate', recommendation: 'not_recommended' })],
    });
    const again = { ...first, id: 'B', date: civilDate('2026-05-20') };
    const later = { ...first, id: 'C', date: civilDate('2026-09-20') };
    const records = [first, again, later, diagnostics(), correction()];
    const ties = (...ids: string[]) =>
      tiesOf(new Set(ids), records, inForceById(records), 'calendar').map(({ id, to }) => `${id}-${to}`);
    expect(ties('A')).toEqual(['A-B']);
    expect(ties('A', 'B')).toEqual([]);
    expect(ties('C')).toEqual([]);
    expect(ties('D05')).toEqual(['D05-X01']);
    expect(ties('D05', 'X01')).toEqual([]);
  });

  it('the term runs from the end of the year', () => {
    expect(recordKeepThrough(civilDate('2020-03-05'), 5)).toBe('2025-12-31');
    expect(
      [civilDate('2025-12-31'), civilDate('2026-01-01')].map((today) =>
        isRecordTermOver(civilDate('2020-03-05'), 5, today),
      ),
    ).toEqual([false, true]);
  });

  it('goes out in an exchange file and comes in again; what was disposed of does not come back from an older file', () => {
    const records = [diagnostics(), correction(), counselling()];
    const after = disposed(records, new Set(records.map(({ id }) => id)));
    const file = (list: WorkRecord[]) =>
      writeExchange({
        unit: { code: 'U', name: { kk: '', ru: '' }, headcount: null },
        timeZone: 'Asia/Almaty',
        records: list,
      });
    const read = (list: WorkRecord[], existing: WorkRecord[]) => {
      const result = readExchange(file(list), { existing, calendar: workingCalendar([]) });
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    };
    const byId = (list: WorkRecord[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(read(after, []).refused).toEqual([]);
    expect(byId(read(after, []).fresh)).toEqual(byId(after));
    expect(read(records, after).refused.map(({ id, reason, value }) => [id, reason, value])).toEqual(
      byId(records).map(({ id }) => [id, 'disposed', '3']),
    );
    expect(read([{ ...counselling(), version: 2 }], after).refused.map(({ reason }) => reason)).toEqual(['disposed']);
    expect(read(after, after)).toMatchObject({ refused: [], alreadyThere: 3 });
  });

  it('names runs of lines', () => {
    const line = (year: number, number: number) => ({
      recordId: `${year}${number}`,
      year,
      number,
      date: civilDate(`${year}-01-10`),
      kind: 'special' as const,
    });
    expect(recordRanges([line(2020, 2), line(2020, 1), line(2020, 4), line(2021, 5)])).toEqual([
      { from: '1/2020', to: '2/2020' },
      { from: '4/2020', to: '4/2020' },
      { from: '5/2021', to: '5/2021' },
    ]);
  });
});
