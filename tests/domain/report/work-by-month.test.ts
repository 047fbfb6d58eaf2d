import { describe, expect, it } from 'vitest';
import { type WorkRecord, recordSchema } from '../../../shared/domain/records/record';
import { workByMonth } from '../../../shared/domain/report/work-by-month';
import {
  isOutOfSeason,
  isYearlyMonitoring,
  monitoringSeason,
} from '../../../shared/regulation/order-74/order-74-campaign';
import { civilDate } from '../../../shared/time/civil-date';

const base = { version: 1, enteredAt: '2026-01-01T00:00:00Z', status: 'active' };
const prevention = (id: string, date: string, more: object = {}): WorkRecord =>
  recordSchema.parse({
    ...base,
    id,
    kind: 'prevention',
    date,
    type: 'lecture',
    title: 'x',
    audience: 'employees',
    participants: 5,
    ...more,
  });
const research = (id: string, start: string, end: string | null): WorkRecord =>
  recordSchema.parse({
    ...base,
    id,
    kind: 'research',
    title: 'x',
    basis: 'gpo',
    start,
    end,
    headcount: 1,
    returned: 1,
    invalid: 0,
    valid: 1,
    materials: [],
  });

describe('work by month', () => {
  it('counts active records of the last twelve months in the month of their last day, and nothing outside of them', () => {
    const { months, counts } = workByMonth(
      [
        prevention('a', '2025-12-01'),
        prevention('b', '2026-11-21'),
        prevention('c', '2026-11-01'),
        prevention('d', '2025-11-30'),
        prevention('e', '2026-12-01'),
        prevention('f', '2026-05-01', { status: 'cancelled' }),
        prevention('g', '2026-05-01', { status: 'draft' }),
        research('h', '2026-01-30', '2026-03-02'),
        research('i', '2026-04-01', null),
      ],
      civilDate('2026-11-21'),
    );
    expect([months[0], months.at(-1), months.length]).toEqual([
      { year: 2025, month: 12 },
      { year: 2026, month: 11 },
      12,
    ]);
    expect(counts.prevention).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(counts.research).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(counts.counselling).toEqual(Array.from({ length: 12 }, () => 0));
  });
});

describe('74-04: the yearly monitoring', () => {
  it('is a yearly monitoring whose survey lies in the fourth quarter, whoever asked for it', () => {
    expect(monitoringSeason(2026)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    const of = (monitoring: 'yearly' | 'additional' | undefined, start: string, end: string | null = start) =>
      isYearlyMonitoring({ monitoring, start: civilDate(start), end: end === null ? null : civilDate(end) }, 2026);
    expect([
      of('yearly', '2026-10-01'),
      of('yearly', '2026-12-31'),
      of('yearly', '2026-09-30'),
      of('yearly', '2027-01-01'),
      of('yearly', '2026-09-20', '2026-10-20'),
    ]).toEqual([true, true, false, false, true]);
    expect([of(undefined, '2026-11-01'), of('additional', '2026-11-01')]).toEqual([false, false]);
    const surveyed = {
      monitoring: 'yearly',
      start: civilDate('2026-08-01'),
      end: civilDate('2026-12-20'),
      stages: { main: { from: civilDate('2026-08-10'), to: civilDate('2026-09-20') } },
    } as const;
    expect([
      isYearlyMonitoring(surveyed, 2026),
      isOutOfSeason(surveyed),
      isOutOfSeason({ ...surveyed, stages: undefined }),
    ]).toEqual([false, true, false]);
  });
});
