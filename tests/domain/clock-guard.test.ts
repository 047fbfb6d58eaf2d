/** The clock guard by itself: what is asked, what is believed, and what never happens whatever the clock does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BEHIND_MS,
  isDoubtOver,
  judgeClock,
  readDayMark,
  runningMoment,
  withUnlockOn,
} from '../../shared/domain/access/clock-guard';
import { addDays, civilDate as on } from '../../shared/time/civil-date';
import { civilDateIn } from '../../shared/time/instant';

const DAY = 86_400_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const judge = (clock: string, seen: string | null, rebuilt = false) =>
  judgeClock(
    { day: seen === null ? null : on(seen), at: seen === null ? null : noon(seen), rebuilt },
    { day: on(clock), at: noon(clock) },
    2026,
  );

describe('judgeClock', () => {
  it('C01: behind, the latest day seen stands; a dead battery is asked about', () => {
    expect(judge('2026-06-09', '2026-06-10')).toEqual({ day: '2026-06-10', behind: true, ask: null });
    expect(judge('2027-06-10', '2028-06-10')).toEqual({ day: '2028-06-10', behind: true, ask: null });
    expect(judge('2001-01-01', '2026-06-10')).toEqual({ day: '2026-06-10', behind: true, ask: 'year' });
  });
  it('C02: forty-five days forward are believed, forty-six are asked about', () => {
    expect(judge(addDays(on('2026-06-10'), 45), '2026-06-10')).toMatchObject({ day: '2026-07-25', ask: null });
    expect(judge(addDays(on('2026-06-10'), 46), '2026-06-10')).toMatchObject({ day: '2026-06-10', ask: 'jump' });
  });
  it('C05: a year before the build or more than fifteen after it is asked about; in a new vault more than two', () => {
    expect(
      ['2025-12-31', '2026-01-01', '2028-12-31', '2029-01-01', '2031-01-01', '2098-01-01'].map(
        (day) => judge(day, null).ask,
      ),
    ).toEqual(['year', null, null, 'year', 'year', 'year']);
    expect(
      [
        ['2041-12-31', '2041-12-01'],
        ['2042-01-01', '2041-12-31'],
      ].map(([day, seen]) => judge(day!, seen!).ask),
    ).toEqual([null, 'year']);
  });
  it('C10: marks put together from the log are asked about', () => {
    expect(judge('2026-06-10', '2026-06-09', true).ask).toBe('marks');
    expect([readDayMark('2026-06-31'), readDayMark(7), readDayMark('x'), readDayMark('2026-06-30')]).toEqual([
      null,
      null,
      null,
      '2026-06-30',
    ]);
  });
  it('ten minutes behind is a clock that was put right', () => {
    const marks = { day: on('2026-06-10'), at: noon('2026-06-10'), rebuilt: false };
    const behind = (ms: number) =>
      judgeClock(marks, { day: on('2026-06-10'), at: noon('2026-06-10') - ms }, 2026).behind;
    expect([behind(BEHIND_MS), behind(BEHIND_MS + 1)]).toEqual([false, true]);
  });
  it('never gives a day before the latest one seen', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays(on('2015-01-01'), n));
    fc.assert(fc.property(day, day, (clock, seen) => judge(clock, seen).day >= seen));
  });
});

describe('runningMoment', () => {
  const base = noon('2026-06-10');
  it('C04: follows a sleeping machine, not a leap, and never runs backwards', () => {
    expect(runningMoment(base, 1_000, base + 8 * 3_600_000)).toEqual({
      at: base + 8 * 3_600_000,
      leapt: false,
      behind: false,
    });
    expect(runningMoment(base, 1_000, base + 46 * DAY)).toEqual({ at: base + 1_000, leapt: true, behind: false });
    expect(runningMoment(base, 5_000, base - DAY)).toEqual({ at: base + 5_000, leapt: false, behind: true });
    fc.assert(
      fc.property(
        fc.nat(10 * DAY),
        fc.integer({ min: -400 * DAY, max: 400 * DAY }),
        (elapsed, shift) => runningMoment(base, elapsed, base + shift).at >= base,
      ),
    );
  });
});

describe('C06: zones', () => {
  it('a civil day does not depend on the machine but on the vault’s zone, from UTC+14 to UTC−12, over a night of summer time', () => {
    const moment = Date.parse('2026-03-29T00:30:00Z');
    expect(
      ['Pacific/Kiritimati', 'Asia/Almaty', 'Europe/Berlin', 'Etc/GMT+12'].map((zone) => civilDateIn(moment, zone)),
    ).toEqual(['2026-03-29', '2026-03-29', '2026-03-29', '2026-03-28']);
    expect(
      ['2026-03-29T00:59:59Z', '2026-03-29T01:00:01Z', '2026-10-25T00:59:59Z', '2026-10-25T01:00:01Z'].map((text) =>
        civilDateIn(Date.parse(text), 'Europe/Berlin'),
      ),
    ).toEqual(['2026-03-29', '2026-03-29', '2026-10-25', '2026-10-25']);
  });
  it('a change of the zone by a day is no clock that is behind', () => {
    const at = Date.parse('2026-06-10T11:00:00Z');
    expect(
      judgeClock(
        { day: civilDateIn(at, 'Pacific/Kiritimati'), at, rebuilt: false },
        { day: civilDateIn(at, 'Etc/GMT+12'), at },
        2026,
      ),
    ).toEqual({ day: '2026-06-11', behind: false, ask: null });
  });
});

it('a doubt ends with unlocks on two later days, however often each', () => {
  let doubt = { since: on('2026-06-10'), days: [] as ReturnType<typeof on>[] };
  const open = (day: string) => {
    doubt = withUnlockOn(doubt, on(day));
    return isDoubtOver(doubt);
  };
  expect([open('2026-06-09'), open('2026-06-10'), open('2026-06-11'), open('2026-06-11'), open('2026-06-12')]).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});
