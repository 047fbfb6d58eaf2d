import { describe, expect, it } from 'vitest';
import { type DoubtContext, doubtsOf } from '../../shared/domain/records/doubts';
import type { RecordToCheck } from '../../shared/domain/records/record-rules';
import { civilDate as on } from '../../shared/time/civil-date';
import { counselling, diagnostics, examinee, prevention, research } from './builders';
import { calendar } from './sample';

const doubts = (record: RecordToCheck, more: Partial<DoubtContext> = {}) =>
  doubtsOf(record, { calendar, enteredOn: on('2026-03-12'), ...more });

describe('doubtsOf', () => {
  it('has none about ordinary work entered the same day', () =>
    expect([doubts(diagnostics()), doubts(counselling()), doubts(prevention()), doubts(research())]).toEqual([
      [],
      [],
      [],
      [],
    ]));
  it('227-46: an entry on the fourth working day or 45 days later is late', () => {
    expect(doubts(prevention(), { enteredOn: on('2026-03-17') })).toEqual([]);
    expect(doubts(prevention(), { enteredOn: on('2026-03-18') })).toEqual(['late_entry']);
    expect(doubts(prevention(), { enteredOn: on('2026-04-26') })).toEqual(['late_entry']);
  });
  it('D-10: a holiday, the day off moved from it, a weekend', () => {
    const at = (date: string) => doubts(prevention({ date: on(date) }), { enteredOn: on(date) });
    expect([at('2026-03-08'), at('2026-03-09'), at('2026-03-14'), at('2026-05-27')]).toEqual([
      ['public_holiday'],
      ['public_holiday'],
      ['weekend'],
      ['public_holiday'],
    ]);
    expect(doubts(prevention({ start: on('2026-03-08') }))).toEqual(['public_holiday']);
    expect(doubts(research({ end: on('2026-03-15') }), { enteredOn: on('2026-03-16') })).toEqual(['weekend']);
  });
  it('a day that has not come yet', () =>
    expect(doubts(prevention({ date: on('2026-03-13') }))).toEqual(['future_date']));
  it('D-18: a conclusion still pending, once for the whole session', () => {
    const pending = (code: string) => examinee({ code, category: 'candidate', recommendation: 'pending' });
    expect(doubts(diagnostics({ examinees: [pending('5001'), pending('5002')] }))).toEqual(['pending_conclusion']);
  });
  it('D-03a: a session of several categories; a group with somebody known only as another one', () => {
    expect(doubts(diagnostics({ examinees: [examinee(), examinee({ code: '4015', category: 'trainee' })] }))).toEqual([
      'mixed_group',
    ]);
    const group = counselling({ form: 'group', codes: ['4001', '4002'] });
    const known = (category: string) =>
      doubts(group, { categoriesOf: (code) => (code === '4002' ? new Set([category]) : undefined) });
    expect([known('trainee'), known('employee')]).toEqual([['mixed_group'], []]);
  });
  it('227-32: in person and not in the special room', () => {
    expect(doubts(counselling({ specialRoom: false }))).toEqual(['no_special_room']);
    expect(doubts(counselling({ specialRoom: false, channel: 'email' }))).toEqual([]);
  });
  it('227-33: six digits like a date', () =>
    expect(doubts(counselling({ codes: ['120385'] }))).toEqual(['code_looks_like_date']));
  it('227-35, D-09: forms that do not add up, a research long without an end', () => {
    expect(doubts(research({ valid: 30 }))).toEqual(['figures_disagree']);
    expect(doubts(research({ end: null }))).toEqual([]);
    expect(doubts(research({ end: null }), { today: on('2026-06-01') })).toEqual(['research_long_open']);
  });
  it('says nothing of records that count nowhere', () =>
    expect(doubts(prevention({ status: 'deleted', date: on('2026-03-08') }))).toEqual([]));
});

describe('a research', () => {
  const at = (more: Parameters<typeof research>[0]) =>
    doubts(research({ start: on('2026-03-02'), end: on('2026-06-10'), ...more }), {
      enteredOn: on('2026-06-10'),
      today: on('2026-06-10'),
    });
  it('227-24: a title that seems to name a person is pointed out', () => {
    expect(at({})).toEqual([]);
    expect(['А.Б. Серікова бойынша', 'Маратұлы ісі', '850312300123'].map((title) => at({ title }))).toEqual([
      ['title_looks_personal'],
      ['title_looks_personal'],
      ['title_looks_personal'],
    ]);
  });
  it('D-09: a note more than sixty days after the last form is pointed out, running or ended', () => {
    const main = (to: string) => ({
      start: on('2026-03-30'),
      stages: { main: { from: on('2026-03-30'), to: on(to) } },
    });
    expect(at(main('2026-04-11'))).toEqual([]);
    expect(at(main('2026-04-10'))).toEqual(['research_ended_late']);
    expect(at({ ...main('2026-04-10'), end: null })).toEqual(['research_long_open']);
  });
  it('C01: what was entered under a doubtful clock says so', () =>
    expect(doubts(research(), { clockUnsure: true })).toEqual(['clock_unsure']));
});
