/** D-10: the year's calendar as the settings show it. */
import { describe, expect, it } from 'vitest';
import { addFault, daysOfYear } from '../../renderer/features/settings/calendar-days';
import { civilDate as on } from '../../shared/time/civil-date';

describe('D-10: the calendar of a year', () => {
  const changes = [
    { date: on('2026-08-31'), kind: 'holiday' as const },
    { date: on('2026-07-06'), kind: 'working' as const },
    { date: on('2027-01-04'), kind: 'holiday' as const },
    { date: null, kind: 'holiday' as const },
  ];

  it('shows the days of the law with the changes over them, this year only, by date', () => {
    const days = daysOfYear(2026, changes);
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
    expect(days.filter(({ change }) => change !== null)).toEqual([
      { date: '2026-07-06', law: { date: '2026-07-06', name: 'capital' }, change: 'working' },
      { date: '2026-08-31', law: null, change: 'holiday' },
    ]);
    expect(days.some(({ date }) => date.startsWith('2027'))).toBe(false);
  });
  it('refuses a day that already is what it is to become', () => {
    expect(addFault(null, 'holiday', changes)).toBe('date');
    expect(addFault(on('2026-05-01'), 'holiday', changes)).toBe('off');
    expect(addFault(on('2026-05-02'), 'holiday', changes)).toBe('off');
    expect(addFault(on('2026-05-02'), 'working', changes)).toBeNull();
    expect(addFault(on('2026-07-06'), 'holiday', changes)).toBeNull();
    expect(addFault(on('2026-07-06'), 'working', changes)).toBe('working');
    expect(addFault(on('2026-05-05'), 'holiday', changes)).toBeNull();
  });
});
