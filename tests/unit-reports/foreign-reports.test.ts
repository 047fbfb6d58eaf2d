/** Units' reports with several columns, sheets and half-years: the right one counts, or a person is asked. */
import { describe, expect, it } from 'vitest';
import { asksColumn, figuresOf } from '../../shared/import/unit-summary/unit-report';
import { summarise } from '../../shared/import/unit-summary/unit-summary';
import type { UnitReport } from '../../shared/import/unit-summary/unit-report';
import { periodIn } from '../../shared/import/unit-summary/half-year';
import { readUnitReport } from '../../shared/import/unit-summary/read-report';
import { type UnitReading, unitReadingSchema } from '../../shared/import/unit-summary/reading';
import { tableOf } from '../reading/foreign-files';
import { must } from '../vault/kit/harness';

const RIGHT = {
  '1': 64,
  '1.1': 27,
  '1.2': 10,
  '1.3': 9,
  '1.4': 7,
  '1.5': 11,
  '1.5.not_recommended': 3,
  '2': 22,
  '2.1': 5,
  '2.2': 9,
  '2.3': 4,
  '2.4': 4,
  '3': 15,
  '3.1': 4,
  '3.2': 5,
  '3.3': 3,
  '3.4': 3,
  '4': 2,
  '5': 4,
  '5.1': 1,
  '5.2': 2,
  '5.3': 1,
};
const read = (name: string, wanted: string | null = '2026-1') => must(readUnitReport(tableOf(name), name, wanted));
const report = (reading: UnitReading, part: Partial<UnitReport> = {}): UnitReport => ({
  id: 'a',
  addedAt: '2026-07-01T10:00:00+05:00',
  file: { name: 'a.xlsx', checksum: '0'.repeat(64), bytes: 1 },
  refused: null,
  reading,
  genuine: null,
  unitId: null,
  typed: {},
  takenAnyway: false,
  chosenAt: null,
  ...part,
});
const shown = (reading: UnitReading, part: Partial<UnitReport> = {}) => {
  const { reports, totals } = summarise(
    '2026-1',
    [report(unitReadingSchema.parse(reading) as UnitReading, part)],
    { period: '2025-2', reports: [] },
    [],
  );
  return {
    state: reports[0]!.state,
    total: totals['1'].sum,
    asks: reports[0]!.findings.filter(({ level }) => level === 'ask').map(({ code }) => code),
  };
};

describe('several columns', () => {
  it.each([
    '10-last-year-beside',
    '10b-last-year-beside-kk',
    '10f-two-line-heading',
    '10g-plan-and-fact',
    '10j-half-years-above',
    '11-hidden-last-year-first',
    '11b-last-year-first-both-seen',
    '11d-hidden-rows-of-last-year',
    '11e-hidden-rows-below',
    '11f-last-year-below',
  ])('%s', (name) => {
    const reading = read(`${name}.xlsx`);
    expect(figuresOf(report(reading))).toEqual(RIGHT);
    expect([reading.period, reading.columns, reading.differing]).toEqual(['2026-1', undefined, []]);
    expect(shown(reading)).toEqual({ state: 'counted', total: 64, asks: [] });
  });
  it.each(['10c-events-and-people', '10h-two-columns-of-one-name', '10k-people-headed-total'])(
    '%s asks, counts nothing, and counts the column a person chooses',
    (name) => {
      const reading = read(`${name}.xlsx`);
      expect(reading.columns?.map(({ at }) => at)).toEqual(['C', 'D']);
      expect(shown(reading)).toEqual({ state: 'ask_column', total: 0, asks: ['ask_column'] });
      const column = name.startsWith('10k') ? 'D' : 'C';
      expect([
        asksColumn(report(reading, { column })),
        figuresOf(report(reading, { column })),
        shown(reading, { column }).state,
      ]).toEqual([false, RIGHT, 'counted']);
      expect(figuresOf(report(reading, { column: column === 'C' ? 'D' : 'C' }))['3']).toBe(380);
    },
  );
  it('the column of the half-year that is collected, where the title names none', () => {
    const table = tableOf('10-last-year-beside.xlsx');
    table.sheets[0]!.rows.shift();
    expect(must(readUnitReport(table, 'a.xlsx', '2025-1')).figures['1'].value).toBe(40);
    expect(must(readUnitReport(table, 'a.xlsx', '2026-1')).figures['1'].value).toBe(64);
    expect(must(readUnitReport(table, 'a.xlsx', null)).columns?.map(({ at }) => at)).toEqual(['C', 'D']);
  });
  it('a thousand with a comma is asked, not guessed', () =>
    expect(read('12-thousand-with-comma.xlsx').figures['1.1']).toMatchObject({ value: null, fault: 'not_number' }));
});

describe('half-years', () => {
  it.each(['21-last-year-latin-i', '21b-last-year-abbreviated'])('%s is of last year', (name) =>
    expect([read(`${name}.xlsx`).period, shown(read(`${name}.xlsx`))]).toEqual([
      '2025-1',
      { state: 'other_period', total: 0, asks: ['other_period'] },
    ]),
  );
  it('only a year, and another one: asked, not counted', () => {
    const table = tableOf('21b-last-year-abbreviated.xlsx');
    table.sheets[0]!.rows[0]!.cells[0]!.text = 'Отчёт о проделанной работе, 2025 г.';
    const reading = must(readUnitReport(table, 'a.xlsx', '2026-1'));
    expect([reading.period, reading.year, shown(reading)]).toEqual([
      null,
      2025,
      { state: 'other_period', total: 0, asks: ['other_year'] },
    ]);
    expect(shown(reading, { takenAnyway: true })).toMatchObject({ state: 'counted', total: 40 });
  });
  it.each([
    ['Ⅱ полугодие 2026 г.', '2026-2'],
    ['1 п/г 2026', '2026-1'],
    ['1п/г 2026', '2026-1'],
    ['1 пол. 2026 г.', '2026-1'],
    ['полугодие 1 2026', '2026-1'],
    ['бiрiншi жартыжылдык 2026', '2026-1'],
    ['2026 ж. 1 ж/ж', '2026-1'],
    ['2026 жылғы жартыжылдық (бірінші)', '2026-1'],
    ['I-ші жартыжылдық 2026', '2026-1'],
    ['ІІ жартыжылдық 2026 ж.', '2026-2'],
    ['2-ші жартыжылдық 2026', '2026-2'],
    ['П полугодие 2026', '2026-2'],
    ['01.01.2026-30.06.2026', '2026-1'],
    ['25.12.2025–24.06.2026', '2026-1'],
    ['с 01.07 по 31.12.2026', '2026-2'],
    ['2026 жылғы қаңтар–маусым', '2026-1'],
    ['с 1 января по 30 июня 2026 года', '2026-1'],
    ['вторая половина 2026', '2026-2'],
    ['1полугодие 2026', '2026-1'],
    ['первое и второе полугодие 2026', null],
    ['квартал и полугодие 2026', null],
    ['за 2026 год', null],
  ])('%s → %s', (text, period) => expect(periodIn(text)).toBe(period));
});
