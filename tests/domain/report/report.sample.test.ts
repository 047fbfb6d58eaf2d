import { describe, expect, it } from 'vitest';
import type { PlanLine } from '../../../shared/domain/plan/plan';
import { planFacts } from '../../../shared/domain/plan/plan-facts';
import { annex3Report, otherUnits } from '../../../shared/domain/report/report';
import { researchCard } from '../../../shared/domain/research/research';
import { ROW_TEXTS } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import { reportPeriod } from '../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { civilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import { quarterRange } from '../../../shared/time/periods';
import { calendar, expected, sample } from '../sample';

const half = { year: 2026, half: 1 } as const;
const period = reportPeriod(half, 'calendar');
const byHand = Object.fromEntries(
  expected.annex3.flatMap(({ row, value, not_recommended }) => [
    [row, value],
    ...(not_recommended === undefined ? [] : [['1.5.not_recommended', not_recommended]]),
  ]),
);

describe('the half-year summed by hand', () => {
  it('has 68 versions, none of them refused', () => expect(sample).toHaveLength(68));

  it('A3-01 … A3-21: every row has the figure of the hand count', () =>
    expect(annex3Report(sample, period).figures).toEqual(byHand));

  it('A3-01 … A3-21: the rows are called as in the form', () => {
    expect(Object.entries(ROW_TEXTS).map(([row, words]) => [row, words.kk])).toEqual(
      expect.arrayContaining(expected.annex3.map(({ row, name_kk }) => [row, name_kk])),
    );
    expect(Object.keys(ROW_TEXTS)).toHaveLength(expected.annex3.length);
  });

  it('D-05: the period of the 25th gives the same figures', () =>
    expect(annex3Report(sample, reportPeriod(half, 'cutoff25')).figures).toEqual(byHand));

  it.each([
    ['Q1', 1],
    ['Q2', 2],
  ] as const)('227-47: quarter %s has its own figures', (name, quarter) =>
    expect(annex3Report(sample, quarterRange({ year: 2026, quarter })).figures).toEqual(expected.quarters[name]),
  );

  it('D-03, D-03a, D-13: the figures without a row', () => {
    const wanted = expected.internal_figures_not_in_annex3;
    expect(annex3Report(sample, period).internal).toEqual({
      diagnosticsProcedures: wanted.diagnostics_procedures,
      correctionSessions: wanted.correction_sessions,
      counsellingPersons: wanted.counselling_persons,
      counsellingForm: wanted.counselling_form,
      counsellingChannel: { ...wanted.counselling_channel, other: 0 },
      counsellingInitiative: wanted.counselling_initiative,
      preventionParticipants: {
        trainings: wanted.prevention_participants.trainings,
        lecturesAndSeminars: wanted.prevention_participants.lectures_and_seminars,
        relaxation: wanted.prevention_participants.relaxation,
      },
    });
  });

  it('D-03, D-03a: the other units', () =>
    expect(otherUnits(sample, period)).toEqual({
      row1AsProcedures: expected.if_the_other_unit_is_chosen.row1_as_procedures,
      row2AsPersons: expected.if_the_other_unit_is_chosen.row2_as_persons,
    }));

  it('227-47: the plan of the second quarter is fulfilled as counted by hand', () => {
    const { plan, fact, percent } = expected.plan_Q2_2026;
    const lines = Object.entries(plan).map(
      ([measure, planned]) => ({ id: measure, measure, planned, doneManually: false }) as PlanLine,
    );
    const facts = planFacts({ year: 2026, quarter: 2, lines }, sample);
    expect(Object.fromEntries(facts.map((f) => [f.lineId, f.fact]))).toEqual(fact);
    expect(Object.fromEntries(facts.map((f) => [f.lineId, f.percent]))).toEqual(percent);
    expect(facts.every((f) => f.standing === 'done')).toBe(true);
  });

  const card = (id: string) => {
    const record = sample.find((r) => r.id === id);
    if (record?.kind !== 'research') throw new Error(id);
    return researchCard(record, civilDate('2026-06-30'), { calendar });
  };

  it.each(expected.retention)(
    '227-36, D-10: $research is kept through $keep_through, destroyed from $destroy_from, with an act by $act_target_working_day',
    (row) =>
      expect(card(row.research)).toMatchObject({
        keepThrough: row.keep_through,
        destroyFrom: row.destroy_from,
        actTarget: row.act_target_working_day,
      }),
  );

  it.each(expected.climate)('74-11, D-08: $research was answered by $valid_percent %', (row) =>
    expect(card(row.research)).toMatchObject({
      returnedPercent: row.returned_percent,
      validPercent: row.valid_percent,
      sampleSufficient: row.sample_sufficient,
    }),
  );

  it('D-08: the looser reading of R02 would have been enough', () =>
    expect(card('R02').sampleSufficientByReturned).toBe(true));
});

describe('the half-year as of an earlier moment', () => {
  const asOf = (moment: string) => annex3Report(sample, period, moment as Instant);

  it('knows nothing before the first entry', () => expect(asOf('2026-01-13T12:59:59Z').figures['2']).toBe(0));
  it('knows an entry at its very moment, in whatever zone it is written', () =>
    expect(asOf('2026-01-13T13:00:00Z').figures['2']).toBe(1));
  it('sees the seminar with the participants typed first until the amendment came', () => {
    expect(asOf('2026-04-09T18:29:59+05:00').internal.preventionParticipants.lecturesAndSeminars).toBe(30 + 81);
    expect(asOf('2026-04-09T13:30:00Z').internal.preventionParticipants.lecturesAndSeminars).toBe(30 + 18);
  });
  it('has no candidate of 11 June two days earlier', () =>
    expect(asOf('2026-06-09T23:00+05:00').figures).toMatchObject({ '1.5': 9, '1.5.not_recommended': 2 }));
});
