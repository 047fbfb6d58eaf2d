import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destructionFault } from '../../shared/regulation/order-227/points-17-29/point-18-destruction';
import { isHoldChanged, isHoldInForce } from '../../shared/regulation/order-227/points-17-29/point-18-hold';
import {
  actTargetDay,
  destroyFrom,
  isEndLocked,
  isLongOpen,
  keepThrough,
  retentionState,
} from '../../shared/regulation/order-227/points-17-29/point-18-retention';
import { workingCalendar } from '../../shared/regulation/working-days';
import { addDays, civilDate, daysBetween, partsOf } from '../../shared/time/civil-date';

const on = civilDate;
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(on('1990-01-01'), n));

describe('227-36, D-10: six months of keeping', () => {
  it.each([
    ['2025-08-31', '2026-02-28', '2026-03-01'],
    ['2027-08-31', '2028-02-29', '2028-03-01'],
    ['2023-08-29', '2024-02-29', '2024-03-01'],
    ['2025-08-29', '2026-02-28', '2026-03-01'],
    ['2026-02-28', '2026-08-28', '2026-08-29'],
    ['2024-02-29', '2024-08-29', '2024-08-30'],
    ['2026-03-31', '2026-09-30', '2026-10-01'],
    ['2025-12-31', '2026-06-30', '2026-07-01'],
    ['2026-06-30', '2026-12-30', '2026-12-31'],
  ])('a research that ended on %s is kept through %s and destroyed from %s', (end, through, from) => {
    expect(keepThrough(on(end))).toBe(through);
    expect(destroyFrom(on(end))).toBe(from);
  });

  it('is never shorter than 181 days nor longer than 184, and never moves to another month', () => {
    fc.assert(
      fc.property(anyDay, (end) => {
        const days = daysBetween(end, keepThrough(end));
        expect(days).toBeLessThanOrEqual(184);
        expect(days).toBeGreaterThanOrEqual(181);
        expect(((partsOf(end).month + 6 - 1) % 12) + 1).toBe(partsOf(keepThrough(end)).month);
      }),
    );
  });

  it('a later end is never destroyed earlier', () => {
    fc.assert(fc.property(anyDay, fc.nat(800), (end, later) => keepThrough(addDays(end, later)) >= keepThrough(end)));
  });

  it('weekends and holidays move only the act', () => {
    expect(destroyFrom(on('2026-04-24'))).toBe('2026-10-25');
    expect(actTargetDay(on('2026-10-25'), workingCalendar([]))).toBe('2026-10-27');
    expect(actTargetDay(on('2026-08-28'), workingCalendar([]))).toBe('2026-08-28');
  });
});

describe('D-11a: notices, hold and destruction', () => {
  const end = on('2025-08-31');
  const state = (today: string, more: Partial<Parameters<typeof retentionState>[0]> = {}) =>
    retentionState({ end, destroyed: false, today: on(today), ...more });

  it.each([
    ['2026-01-29', 'keeping', 31],
    ['2026-01-30', 'notice30', 30],
    ['2026-02-14', 'notice30', 15],
    ['2026-02-15', 'notice14', 14],
    ['2026-02-25', 'notice14', 4],
    ['2026-02-26', 'notice3', 3],
    ['2026-02-28', 'notice3', 1],
    ['2026-03-01', 'due', 0],
    ['2027-03-01', 'due', -365],
  ])('on %s the material is in state %s with %i days left', (today, wanted, daysLeft) =>
    expect(state(today)).toEqual({ state: wanted, daysLeft }),
  );

  it('a running research has no days left to count', () =>
    expect(state('2026-03-01', { end: null })).toEqual({ state: 'running', daysLeft: null }));
  it('a hold in force goes before due, one that begins tomorrow does not', () => {
    const hold = { from: on('2026-03-01'), reason: 'court case' };
    expect(state('2026-03-01', { hold }).state).toBe('on_hold');
    expect(state('2026-02-28', { hold }).state).toBe('notice3');
    expect([
      isHoldInForce(hold, on('2026-02-28')),
      isHoldInForce(hold, on('2026-03-01')),
      isHoldInForce(undefined, on('2026-03-01')),
    ]).toEqual([false, true, false]);
  });
  it('another day, reason or paper is another hold; the same one said again is not', () => {
    const hold = { from: on('2026-03-01'), reason: 'court case', basis: '14-қ' };
    expect(
      [
        { ...hold },
        { ...hold, from: on('2026-03-02') },
        { ...hold, reason: 'x' },
        { ...hold, basis: '15-қ' },
        undefined,
      ].map((after) => isHoldChanged(hold, after)),
    ).toEqual([false, true, true, true, true]);
  });
  it('destroyed goes before everything', () =>
    expect(state('2026-03-01', { destroyed: true, hold: { from: end, reason: 'x' } }).state).toBe('destroyed'));

  const fault = (today: string, more: Partial<Parameters<typeof destructionFault>[0]> = {}) =>
    destructionFault({ end, destroyed: false, noticeShownOn: on('2026-02-20'), today: on(today), ...more });
  it('nothing is destroyed on the last day of keeping', () => expect(fault('2026-02-28')).toBe('research.not_due'));
  it('what was announced on an earlier day may be destroyed from the due day on', () =>
    expect([fault('2026-03-01'), fault('2026-04-01')]).toEqual([null, null]));
  it('what was not announced, or only today, is announced first', () => {
    expect(fault('2026-03-01', { noticeShownOn: null })).toBe('research.notice_first');
    expect(fault('2026-03-01', { noticeShownOn: on('2026-03-01') })).toBe('research.notice_first');
  });
  it('a hold stops it, a running research has no term, a destroyed one is not destroyed twice', () => {
    expect(fault('2026-03-01', { hold: { from: on('2026-02-01'), reason: 'x' } })).toBe('research.on_hold');
    expect(fault('2026-03-01', { end: null })).toBe('research.not_ended');
    expect(fault('2026-03-01', { destroyed: true })).toBe('research.already_destroyed');
  });

  it('D-09: the end is locked once the notices have begun', () =>
    expect(['2026-01-29', '2026-01-30'].map((day) => isEndLocked(end, on(day)))).toEqual([false, true]));
  it('D-09: a research without an end is pointed out after 90 days', () => {
    const research = { start: on('2026-01-01'), end: null };
    expect([
      isLongOpen(research, on('2026-04-01')),
      isLongOpen(research, on('2026-04-02')),
      isLongOpen({ ...research, end: on('2026-01-02') }, on('2027-01-01')),
    ]).toEqual([false, true, false]);
  });
});
