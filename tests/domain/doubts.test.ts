import { describe, expect, it } from 'vitest';
import { type DoubtContext, doubtsOf, doubtsWithFields } from '../../shared/domain/records/doubts';
import type { RecordToCheck } from '../../shared/domain/records/record-rules';
import { civilDate as on } from '../../shared/time/civil-date';
import { correction, counselling, diagnostics, examinee, prevention, research, special } from './builders';
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
      monitoring: 'additional' as const,
      start: on('2026-03-30'),
      stages: { main: { from: on('2026-03-30'), to: on(to) } },
    });
    expect(at(main('2026-04-11'))).toEqual([]);
    expect(at(main('2026-04-10'))).toEqual(['research_ended_late']);
    expect(at({ ...main('2026-04-10'), end: null })).toEqual(['research_long_open']);
    // any other research may end without a note
    expect(at({ ...main('2026-04-10'), monitoring: undefined })).toEqual([]);
  });
  it('C01: what was entered under a doubtful clock says so', () =>
    expect(doubts(research(), { clockUnsure: true })).toEqual(['clock_unsure']));
});

describe('doubts of the points of order 227', () => {
  const all = (record: RecordToCheck, more: Partial<DoubtContext> = {}) =>
    doubtsWithFields(record, { calendar, enteredOn: on('2026-03-12'), ...more }).map(
      ({ code, field }) => `${code} ${field}`,
    );
  it('point 14: candidates and trainees are not examined on their own request', () => {
    const of = (category: 'candidate' | 'trainee' | 'head') =>
      all(
        diagnostics({
          examinees: [
            examinee({
              category,
              basis: 'own_request',
              ...(category === 'candidate' ? { recommendation: 'recommended' as const } : {}),
            }),
          ],
        }),
      );
    expect([of('candidate'), of('trainee'), of('head')]).toEqual([
      ['own_request_not_employee examinees.0.basis'],
      ['own_request_not_employee examinees.0.basis'],
      [],
    ]);
  });
  it('point 14: a candidate is examined for the first purpose', () => {
    const of = (purpose: 'assessment' | 'adaptation' | 'for_counselling') =>
      all(diagnostics({ purpose, examinees: [examinee({ category: 'candidate', recommendation: 'recommended' })] }));
    expect([of('assessment'), of('adaptation'), of('for_counselling')]).toEqual([
      [],
      ['purpose_of_candidate purpose'],
      ['purpose_of_candidate purpose'],
    ]);
    expect(all(diagnostics({ purpose: 'adaptation' }))).toEqual([]);
  });
  it('227-22: an assignment has number and date and comes before the first day', () => {
    const { assignment: _none, ...bare } = diagnostics();
    expect(all(bare)).toEqual(['assignment_missing assignment']);
    expect(all({ ...bare, examinees: [examinee({ basis: 'own_request' })] })).toEqual([]);
    expect(all(diagnostics({ assignment: { number: ' ', date: on('2026-03-02') } }))).toEqual([
      'assignment_missing assignment',
    ]);
    expect(all(diagnostics({ assignment: { number: '5', date: on('2026-03-13') } }))).toEqual([
      'paper_after_work assignment.date',
    ]);
    expect(all(diagnostics({ start: on('2026-03-10'), assignment: { number: '5', date: on('2026-03-11') } }))).toEqual([
      'paper_after_work assignment.date',
    ]);
    expect(all(research({ assignment: { number: '5', date: on('2026-02-10') } }))).toEqual([
      'paper_after_work assignment.date',
    ]);
  });
  it('point 22: a request has its number and comes before the work', () => {
    expect(all(special({ request: { number: '', date: on('2026-03-12') } }))).toEqual([
      'request_number_missing request.number',
    ]);
    expect(all(special({ request: { number: '5', date: on('2026-03-13') } }))).toEqual([
      'paper_after_work request.date',
    ]);
  });
  it('point 15: the latest result before the correction decides, results of nobody do not', () => {
    const at = (date: string, outcome: 'favourable' | 'unfavourable' | 'not_determined', id: string) =>
      diagnostics({ id, date: on(date), examinees: [examinee({ outcome })] });
    const ground = diagnostics();
    const session = (...sessions: ReturnType<typeof diagnostics>[]) =>
      all(correction(), { enteredOn: on('2026-03-31'), sessionsOf: () => [ground, ...sessions] });
    expect(session()).toEqual([]);
    expect(session(at('2026-03-20', 'favourable', 'D06'))).toEqual(['correction_outdated diagnosticsId']);
    expect(session(at('2026-03-20', 'favourable', 'D06'), at('2026-03-25', 'unfavourable', 'D07'))).toEqual([]);
    expect(session(at('2026-03-20', 'favourable', 'D06'), at('2026-03-25', 'not_determined', 'D07'))).toEqual([
      'correction_outdated diagnosticsId',
    ]);
    expect(session(at('2026-04-01', 'favourable', 'D06'), at('2026-03-05', 'favourable', 'D04'))).toEqual([]);
  });
  it("point 12: a code known as a candidate's only is not corrected", () => {
    const known = (...categories: string[]) =>
      all(correction(), { enteredOn: on('2026-03-31'), categoriesOf: () => new Set(categories) });
    expect([known('candidate'), known('candidate', 'employee'), known('trainee')]).toEqual([
      ['correction_of_candidate code'],
      [],
      [],
    ]);
  });
  it('227-27: what the statement rests on', () => {
    const { contraindicationsBasis: _none, ...silent } = correction();
    expect(all(silent, { enteredOn: on('2026-03-31') })).toEqual([
      'contraindications_basis_missing contraindicationsBasis',
    ]);
  });
  it('point 19: the code of prevention is that of one person', () => {
    expect(all(prevention({ participants: 1, code: '4001' }))).toEqual([]);
    expect(all(prevention({ participants: 2, code: '4001' }))).toEqual(['code_of_many code']);
  });
  it('order 74: a yearly monitoring outside the fourth quarter', () => {
    expect(all(research({ monitoring: 'yearly' }))).toEqual(['out_of_season start']);
    expect(all(research({ monitoring: 'additional' }))).toEqual([]);
  });
  it('227-24: names, telephones and personal numbers in any free text, each field by itself', () => {
    const named = 'Ахметов Б.С. бастығымен жанжал туралы айтты';
    expect(all(counselling({ content: named, result: 'тел. 8 701 123 45 67', note: 'тыныш' }))).toEqual([
      'text_looks_personal content',
      'text_looks_personal result',
    ]);
    expect(all(diagnostics({ conclusion: 'ЖСН 850412300123', recommendations: named }))).toEqual([
      'text_looks_personal conclusion',
      'text_looks_personal recommendations',
    ]);
    expect(all(prevention({ topic: named, audience: named }))).toEqual([
      'text_looks_personal topic',
      'text_looks_personal audience',
    ]);
    expect(
      all(
        research({
          title: named,
          results: named,
          invalidReasons: named,
          hold: { from: on('2026-03-12'), reason: named },
        }),
      ),
    ).toEqual([
      'title_looks_personal title',
      'text_looks_personal invalidReasons',
      'text_looks_personal results',
      'text_looks_personal hold.reason',
    ]);
    expect(all(special({ requestedBy: named }))).toEqual(['text_looks_personal requestedBy']);
    // methods name their authors
    expect(all(diagnostics({ methods: ['Методика Собчик Л.Н.', 'Тест Люшера'] }))).toEqual([]);
    expect(all(diagnostics({ methods: 'ЖСН 850412300123' }))).toEqual(['text_looks_personal methods']);
  });
  it('227-24: a name in a draft or in a record that did not take place is pointed out too, in a deleted one no more', () => {
    const named = (status: 'draft' | 'cancelled' | 'deleted') =>
      all(counselling({ status, specialRoom: false, content: 'Ахметов Б.С.' }));
    expect([named('draft'), named('cancelled'), named('deleted')]).toEqual([
      ['text_looks_personal content'],
      ['text_looks_personal content'],
      [],
    ]);
  });
});
