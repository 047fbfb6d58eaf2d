import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { annualPlanTargetDay } from '../../shared/regulation/order-227/points-04-16/point-09-annual-plan';
import { isLateEntry, nextFreeNumber } from '../../shared/regulation/order-227/points-17-29/point-23-journal';
import {
  nextQuarter,
  percentDone,
  planTargetDay,
} from '../../shared/regulation/order-227/points-17-29/point-24-quarterly-plan';
import { reportTargetDay, reportTimeliness } from '../../shared/regulation/order-227/points-17-29/point-25-deadline';
import { reportPeriod } from '../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { workingCalendar } from '../../shared/regulation/working-days';
import { addDays, civilDate as on, daysBetween, weekday } from '../../shared/time/civil-date';
import { holidayList, holidaysOf, kurbanAit } from '../../shared/time/kz-holidays';

const calendar = workingCalendar([]);
const weekdaysOff = (year: number) => [...holidaysOf(year)].filter((d) => weekday(d) < 6).sort();

describe('D-10: days off', () => {
  it('2026 has the days of the published calendar, without the Constitution Day that moved away in March', () =>
    expect(weekdaysOff(2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-07',
      '2026-03-09',
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-05-01',
      '2026-05-07',
      '2026-05-11',
      '2026-05-27',
      '2026-07-06',
      '2026-10-26',
      '2026-12-16',
    ]));
  it('2025 had Constitution Day on 30 August, a Saturday, and 1 September off for it', () =>
    expect([calendar.isHoliday(on('2025-08-30')), calendar.isWorkingDay(on('2025-09-01'))]).toEqual([true, false]));
  it('2027 has it on 15 March', () =>
    expect([calendar.isHoliday(on('2027-03-15')), calendar.isHoliday(on('2027-08-30'))]).toEqual([true, false]));
  it('two holidays on one weekend give two days off, past the holiday in between', () =>
    expect(weekdaysOff(2023).slice(0, 3)).toEqual(['2023-01-02', '2023-01-03', '2023-03-08']));
  it('7 January and Kurban Ait do not move: 2023-01-09 was a Monday of work', () =>
    expect(calendar.isWorkingDay(on('2023-01-09'))).toBe(true));
  it('Kurban Ait agrees with another calendar to a day', () => {
    const other = new Holidays('KZ');
    for (let year = 2020; year <= 2035; year += 1) {
      const theirs = other.getHolidays(year).find((h) => h.rule.includes('Dhu al-Hijjah'));
      expect(Math.abs(daysBetween(on(theirs?.date.slice(0, 10) ?? ''), kurbanAit(year)!))).toBeLessThanOrEqual(1);
    }
    expect(kurbanAit(2026)).toBe('2026-05-27');
  });
  it('says why a day is off, and from which day it moved', () => {
    const named = new Map(holidayList(2026).map((day) => [day.date, day]));
    expect(named.get(on('2026-03-09'))).toEqual({ date: '2026-03-09', name: 'women', movedFrom: '2026-03-08' });
    expect(named.get(on('2026-05-27'))).toEqual({ date: '2026-05-27', name: 'kurban' });
    expect(holidayList(2025).filter(({ name }) => name === 'constitution')).toEqual([
      { date: '2025-08-30', name: 'constitution' },
      { date: '2025-09-01', name: 'constitution', movedFrom: '2025-08-30' },
    ]);
    for (let year = 2015; year <= 2040; year += 1)
      expect(new Set(holidayList(year).map(({ date }) => date)).size).toBe(holidayList(year).length);
  });
  it("the user's list goes over the law: a day added, a Saturday worked, a holiday taken back", () => {
    const changed = workingCalendar([
      { date: on('2026-08-31'), kind: 'holiday' },
      { date: on('2026-01-10'), kind: 'working' },
      { date: on('2026-07-06'), kind: 'working' },
    ]);
    expect([changed.isHoliday(on('2026-08-31')), changed.isWorkingDay(on('2026-08-31'))]).toEqual([true, false]);
    expect(changed.isWorkingDay(on('2026-01-10'))).toBe(true);
    expect([changed.isHoliday(on('2026-07-06')), changed.isWorkingDay(on('2026-07-06'))]).toEqual([false, true]);
  });
  it('counts working days between two days', () => {
    expect(calendar.workingDaysBetween(on('2026-03-20'), on('2026-03-27'))).toBe(2);
    expect(calendar.workingDaysBetween(on('2026-03-27'), on('2026-03-27'))).toBe(0);
    expect([
      calendar.nextWorkingDay(on('2026-03-20')),
      calendar.previousWorkingDay(on('2026-03-26')),
      calendar.workingDayOnOrAfter(on('2026-03-26')),
    ]).toEqual(['2026-03-26', '2026-03-20', '2026-03-26']);
  });
  it('a list that takes every day does not hang', () => {
    const never = workingCalendar(
      Array.from({ length: 500 }, (_, n) => ({ date: addDays(on('2026-01-01'), n), kind: 'holiday' as const })),
    );
    expect(never.nextWorkingDay(on('2026-01-01')) > '2026-12-31').toBe(true);
  });
});

describe('227-46: the journal in time and without gaps', () => {
  it('three working days are in time, the fourth is late', () => {
    expect(isLateEntry(on('2026-01-14'), on('2026-01-19'), calendar)).toBe(false);
    expect(isLateEntry(on('2026-01-14'), on('2026-01-20'), calendar)).toBe(true);
  });
  it('within one week too: work of Monday is late on Friday', () => {
    expect(['2026-02-12', '2026-02-13'].map((entered) => isLateEntry(on('2026-02-09'), on(entered), calendar))).toEqual(
      [false, true],
    );
  });
  it('holidays do not make an entry late', () => {
    expect(isLateEntry(on('2026-03-20'), on('2026-03-30'), calendar)).toBe(false);
    expect(isLateEntry(on('2026-03-20'), on('2026-03-31'), calendar)).toBe(true);
  });
  it('an entry before the event is not late', () =>
    expect(isLateEntry(on('2026-03-20'), on('2026-03-01'), calendar)).toBe(false));
  it('numbers go on from the highest of the year', () =>
    expect([
      nextFreeNumber([], 2026),
      nextFreeNumber(
        [
          { year: 2026, number: 2 },
          { year: 2025, number: 90 },
          { year: 2026, number: 1 },
        ],
        2026,
      ),
    ]).toEqual([1, 3]));
});

describe('dates of the report and the plans', () => {
  it('D-05: half-years by the calendar and by the 25th', () => {
    expect(reportPeriod({ year: 2026, half: 1 }, 'calendar')).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(reportPeriod({ year: 2026, half: 2 }, 'calendar')).toEqual({ from: '2026-07-01', to: '2026-12-31' });
    expect(reportPeriod({ year: 2026, half: 1 }, 'cutoff25')).toEqual({ from: '2025-12-25', to: '2026-06-24' });
    expect(reportPeriod({ year: 2026, half: 2 }, 'cutoff25')).toEqual({ from: '2026-06-25', to: '2026-12-24' });
  });
  it('227-50, D-06: the report is aimed at the last working day before the 25th', () => {
    expect(reportTargetDay({ year: 2026, half: 1 }, calendar)).toBe('2026-06-24');
    expect(reportTargetDay({ year: 2023, half: 1 }, calendar)).toBe('2023-06-23');
    expect(reportTargetDay({ year: 2027, half: 2 }, calendar)).toBe('2027-12-24');
    expect(
      ['2026-06-24', '2026-06-25', '2026-06-26'].map((day) => reportTimeliness({ year: 2026, half: 1 }, on(day))),
    ).toEqual(['in_time', 'on_the_25th', 'overdue']);
  });
  it('D-26: the plan before the quarter begins, 227-09: the annual plan before 25 December', () => {
    expect(planTargetDay({ year: 2026, quarter: 3 }, calendar)).toBe('2026-06-30');
    expect(planTargetDay({ year: 2027, quarter: 1 }, calendar)).toBe('2026-12-31');
    expect(annualPlanTargetDay(2027, calendar)).toBe('2026-12-24');
    expect(nextQuarter({ year: 2026, quarter: 4 })).toEqual({ year: 2027, quarter: 1 });
  });
  it('227-47: per cent of a plan, none where nothing was planned', () =>
    expect([percentDone(21, 20), percentDone(1, 3), percentDone(5, 0), percentDone(5, null)]).toEqual([
      105,
      33,
      null,
      null,
    ]));
});
