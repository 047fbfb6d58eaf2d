/**
 * Plans of a quarter and of a year: what they start from, what their lines mean, what is carried over (order 227,
 * points 4 to 12, 24, 28 to 32).
 */
import { describe, expect, it } from 'vitest';
import {
  type Plan,
  type PlanLine,
  isInForce,
  neighbourPeriod,
  parsePlanName,
  planLineSchema,
  planName,
  planSchema,
  quarterPeriod,
} from '../../shared/domain/plan/plan';
import { planFacts } from '../../shared/domain/plan/plan-facts';
import {
  carriedLine,
  emptyLine,
  executionOf,
  executorDoubt,
  groupOf,
  inOrder,
  lineWords,
  moved,
  sameLine,
  standingOf,
  unfinishedLines,
  unitOf,
  withLine,
  withLineAt,
} from '../../shared/domain/plan/plan-line';
import { plannedDestructions } from '../../shared/domain/research/research';
import { directionWords, standardAnnualPlan } from '../../shared/domain/plan/standard-annual-plan';
import { standardPlan } from '../../shared/domain/plan/standard-plan';
import { EDUCATION_FORMS, EDUCATION_FORM_WORDS } from '../../shared/regulation/order-227/points-04-16/point-04-forms';
import { annualPlanTargetDay } from '../../shared/regulation/order-227/points-04-16/point-09-annual-plan';
import { calendar, sample } from './sample';

const quarterly = (quarter: 1 | 2 | 3 | 4, more = {}) => standardPlan({ year: 2026, quarter }, { calendar, ...more });
const line = (more: object = {}): PlanLine =>
  planLineSchema.parse({ id: 'a', section: 'diagnostics', text: 'іс', ...more });

describe('227-47: the quarterly plan to start from', () => {
  const organisation = (lines: readonly PlanLine[]) =>
    lines.filter((one) => one.section === 'organisation').map((one) => `${one.term} ${one.ru.text}`);

  it('has a line per direction and its organisation lines with dates', () => {
    expect(planSchema.safeParse(quarterly(2)).success).toBe(true);
    expect(quarterly(2).lines.map(({ measure }) => measure)).toEqual([
      '1',
      '2',
      '3.1',
      '3.2',
      '3.3',
      '3.4',
      'correction',
      '4',
      '5',
      'manual',
      'manual',
    ]);
    expect(organisation(quarterly(2).lines)).toEqual([
      expect.stringMatching(/^24\.06\.2026 .*отчёт/),
      expect.stringMatching(/^30\.06\.2026 .*следующий квартал/),
    ]);
    expect(new Set(quarterly(2).lines.map(({ id }) => id)).size).toBe(11);
  });
  it('says every line in Kazakh and in Russian, and names its task of point 12', () => {
    for (const one of quarterly(4).lines)
      expect([one.text, one.term, one.ru.text, one.ru.term].every((words) => words.trim() !== '')).toBe(true);
    expect(quarterly(1).lines[0]).toMatchObject({
      task: 'T1',
      text: expect.stringMatching(/психодиагностика жүргізу/),
      ru: { text: expect.stringMatching(/^Проведение/) },
    });
  });
  it('asks for the report only in the second and the fourth quarter', () =>
    expect(([1, 2, 3, 4] as const).map((q) => organisation(quarterly(q).lines).length)).toEqual([1, 2, 1, 2]));
  it('74-04: has the yearly monitoring in the fourth quarter only, counted in row 5.2 (D-07)', () => {
    const monitoring = ([1, 2, 3, 4] as const).map((q) =>
      quarterly(q).lines.filter(({ origin }) => origin?.startsWith('monitoring')),
    );
    expect(monitoring.map((lines) => lines.length)).toEqual([0, 0, 0, 1]);
    expect(monitoring[3]?.[0]).toMatchObject({ section: 'research', measure: '5.2', planned: 1, task: 'T3' });
  });
  it('provides for the acts whose day lies in the quarter', () => {
    const destructions = plannedDestructions(sample.flatMap((r) => (r.kind === 'research' ? [r] : [])));
    expect(organisation(quarterly(3, { destructions }).lines)[0]).toMatch(/^28\.08\.2026 Уничтожение/);
    expect(organisation(quarterly(4, { destructions }).lines).slice(0, 2)).toEqual([
      expect.stringMatching(/^27\.10\.2026/),
      expect.stringMatching(/^07\.12\.2026/),
    ]);
  });
  it("takes over the working lines of the quarter before, unmarked, but not what that quarter's dates asked for", () => {
    const before = quarterly(4);
    const previous = {
      lines: before.lines.map((one) => ({ ...one, planned: 5, doneManually: true, outcome: 'бітті' })),
    };
    const next = quarterly(1, { previous });
    expect(
      next.lines
        .filter((one) => one.section !== 'organisation')
        .every((one) => one.planned === 5 && !one.doneManually && one.outcome === ''),
    ).toBe(true);
    expect(next.lines.some(({ origin }) => origin?.startsWith('monitoring'))).toBe(false);
    expect(organisation(next.lines)).toHaveLength(1);
  });
  it('counts correction though the report does not, and nothing for a line marked by hand', () => {
    const facts = planFacts(quarterly(2), sample);
    expect(facts.find(({ lineId }) => lineId === 'line-7')?.fact).toBe(1);
    expect(facts.at(-1)).toMatchObject({ fact: null, percent: null, standing: 'open' });
  });
});

describe('rows of earlier programs', () => {
  const old = {
    year: 2026,
    quarter: 2,
    state: 'approved',
    approvedOn: '2026-03-30',
    lines: [
      {
        id: 'line-1',
        section: 'organisation',
        text: 'Есеп',
        audience: '',
        planned: 1,
        measure: 'manual',
        term: '24.06.2026',
        executor: 'психолог',
        doneManually: true,
      },
    ],
  };
  it('open as what they were: the first version of a quarterly plan', () => {
    const plan = planSchema.parse(old);
    expect(plan).toMatchObject({
      book: 'quarter',
      version: 1,
      state: 'approved',
      approvedOn: '2026-03-30',
      approvedAt: null,
      signing: null,
      takenBack: [],
    });
    expect(plan.lines[0]).toMatchObject({
      text: 'Есеп',
      doneManually: true,
      unit: 'plain',
      task: null,
      ru: { text: '' },
    });
  });
  it('are refused without words or section', () => {
    for (const wrong of [{ text: ' ' }, { section: null }])
      expect(planSchema.safeParse({ ...old, lines: [{ ...old.lines[0], ...wrong }] }).success).toBe(false);
    expect(planSchema.safeParse({ ...old, quarter: null }).success).toBe(false);
    expect(planSchema.safeParse({ ...old, book: 'educational' }).success).toBe(false);
  });
});

describe('lines', () => {
  it('have the words of the other language where their own are empty', () => {
    const both = line({ text: 'Дәріс', ru: { text: 'Лекция' }, term: '24.06.2026' });
    expect([
      lineWords(both, 'kk').text,
      lineWords(both, 'ru').text,
      lineWords(both, 'ru').term,
      lineWords(line({ text: '', ru: { text: 'Лекция' } }), 'kk').text,
    ]).toEqual(['Дәріс', 'Лекция', '24.06.2026', 'Лекция']);
  });
  it('move within their heading only, change it at its end, and come back to their old place', () => {
    const lines = [line({ id: 'a' }), line({ id: 'b' }), line({ id: 'c', section: 'research' })];
    const ids = (list: readonly PlanLine[]) => list.map(({ id }) => id).join('');
    expect([
      ids(moved(lines, 'b', -1, 'quarter')),
      ids(moved(lines, 'b', 1, 'quarter')),
      ids(moved(lines, 'a', -1, 'quarter')),
    ]).toEqual(['bac', 'abc', 'abc']);
    expect(ids(withLine(lines, line({ id: 'a', section: 'organisation' }), 'quarter'))).toBe('bca');
    expect(
      ids(
        withLineAt(
          lines.filter(({ id }) => id !== 'b'),
          line({ id: 'b' }),
          1,
        ),
      ),
    ).toBe('abc');
    expect(ids(inOrder([...lines].reverse(), 'quarter'))).toBe('bac');
  });
  it('are counted in the unit of their row; by hand in the one chosen', () => {
    expect(
      (['1.5', '2', '3.1', '3.4', '4', '5.2', 'correction'] as const).map((measure) =>
        unitOf({ measure, unit: 'plain' }),
      ),
    ).toEqual(['persons', 'consultations', 'events', 'materials', 'requests', 'research', 'sessions']);
    expect(unitOf({ measure: 'manual', unit: 'documents' })).toBe('documents');
  });
  it('stand as done, open or not needed', () => {
    const counted = (planned: number | null) => line({ measure: '1', planned });
    expect([
      standingOf(counted(5), 5),
      standingOf(counted(5), 4),
      standingOf(counted(null), 0),
      standingOf(counted(null), 2),
      standingOf(line(), null),
      standingOf(line({ doneManually: true }), null),
    ]).toEqual(['done', 'open', 'none', 'done', 'open', 'done']);
  });
  it('not carried out are carried over with what is left of them', () => {
    const lines = [
      line({ id: 'a', measure: '1', planned: 5 }),
      line({ id: 'b', measure: '2', planned: 2 }),
      line({ id: 'c' }),
      line({ id: 'd', doneManually: true }),
      line({ id: 'e', origin: 'report:2026-2' }),
      line({ id: 'f', measure: '4' }),
    ];
    const facts = { a: { fact: 3, percent: 60 }, b: { fact: 2, percent: 100 }, f: { fact: 0, percent: null } };
    expect(unfinishedLines({ lines }, facts).map(({ id, planned }) => [id, planned])).toEqual([
      ['a', 2],
      ['c', null],
    ]);
    expect(executionOf({ lines }, facts)).toEqual({ all: 6, done: 2, open: 3, none: 1 });
  });
  it('are known again by the date that asked for them, or by their words and term', () => {
    expect(sameLine(line({ text: 'Есеп' }), line({ id: 'b', text: 'есеп' }))).toBe(true);
    expect(sameLine(line({ text: 'Есеп', term: '1' }), line({ text: 'Есеп', term: '2' }))).toBe(false);
    expect(sameLine(line({ origin: 'x', text: 'а' }), line({ origin: 'x', text: 'ә' }))).toBe(true);
    expect(carriedLine(line({ doneManually: true, ru: { remark: 'да' } }), 'n')).toMatchObject({
      id: 'n',
      doneManually: false,
      ru: { remark: '' },
    });
  });
});

describe('the plans of a year', () => {
  it('227-04, 227-54: start with the seven forms, and with two directions and six tasks', () => {
    const educational = standardAnnualPlan('educational', 2027, {
      responsible: { kk: 'кадр қызметі', ru: 'кадровая служба' },
    });
    expect(educational.lines.map(({ form }) => form)).toEqual([...EDUCATION_FORMS]);
    const ideological = standardAnnualPlan('ideological', 2027);
    expect(ideological.lines.map((one) => groupOf(one, 'ideological')).join()).toBe('29.1,29.2,28,28,28,28,28,28');
    for (const plan of [educational, ideological]) expect(planSchema.safeParse(plan).success).toBe(true);
  });
  it('name a measure in other words than the form or direction beside it', () => {
    for (const { text, ru, form } of standardAnnualPlan('educational', 2027).lines)
      if (form)
        expect([text.toLowerCase(), ru.text.toLowerCase()]).not.toEqual([
          EDUCATION_FORM_WORDS[form].kk,
          EDUCATION_FORM_WORDS[form].ru,
        ]);
    for (const { text, ru, direction } of standardAnnualPlan('ideological', 2027).lines)
      if (direction)
        expect([text.toLowerCase(), ru.text.toLowerCase()]).not.toEqual([
          directionWords(direction).kk,
          directionWords(direction).ru,
        ]);
  });
  it("227-05: individual work is the heads' own; the psychologist as its executor is doubted", () => {
    const individual = standardAnnualPlan('educational', 2027, {
      responsible: { kk: 'психолог', ru: 'психолог' },
    }).lines.find(({ form }) => form === 'individual');
    expect(individual?.executor).toBe('барлық деңгейдегі басшылар');
    expect([
      executorDoubt(line({ form: 'individual', executor: 'Психолог' })),
      executorDoubt(line({ form: 'meetings', executor: 'психолог' })),
      executorDoubt(line({ form: 'individual', ru: { executor: 'руководители' } })),
    ]).toEqual([true, false, false]);
  });
  it('take over the year before, and are marked by hand', () => {
    const before = standardAnnualPlan('educational', 2026);
    const previous: Pick<Plan, 'lines'> = {
      lines: before.lines.slice(0, 2).map((one) => ({ ...one, doneManually: true })),
    };
    expect(
      standardAnnualPlan('educational', 2027, { previous }).lines.map(({ form, doneManually }) => [form, doneManually]),
    ).toEqual([
      ['state_legal', false],
      ['informing', false],
    ]);
    expect(planFacts(before, sample).every(({ fact }) => fact === null)).toBe(true);
  });
  it('227-09, D-12: aim at the last working day before 25 December', () =>
    expect([2026, 2027, 2028].map((year) => annualPlanTargetDay(year, calendar))).toEqual([
      '2025-12-24',
      '2026-12-24',
      '2027-12-24',
    ]));
});

describe('names of plans', () => {
  it('lead there and back', () => {
    for (const name of ['2026-Q2', '2027-educational', '2027-ideological']) {
      const period = parsePlanName(name);
      expect(period && planName(period)).toBe(name);
    }
    expect([
      parsePlanName('2026-Q5'),
      parsePlanName('2026-Q2#1'),
      parsePlanName('template:1'),
      parsePlanName('duty:educational'),
    ]).toEqual([null, null, null, null]);
    expect([
      planName(neighbourPeriod(quarterPeriod({ year: 2026, quarter: 4 }), 1)),
      planName(neighbourPeriod(quarterPeriod({ year: 2026, quarter: 1 }), -1)),
      planName(neighbourPeriod({ book: 'educational', year: 2026, quarter: null }, 1)),
    ]).toEqual(['2027-Q1', '2025-Q4', '2027-educational']);
  });
  it('a plan is in force once approved, also while its next version is a draft', () =>
    expect([
      isInForce({ state: 'sent', version: 1 }),
      isInForce({ state: 'approved', version: 1 }),
      isInForce({ state: 'draft', version: 2 }),
    ]).toEqual([false, true, true]));
  it('a new line knows its heading', () =>
    expect([
      groupOf(emptyLine('x', 'special'), 'quarter'),
      groupOf(emptyLine('x', '29.2'), 'ideological'),
      groupOf(emptyLine('x', '28'), 'ideological'),
      groupOf(emptyLine('x', 'all'), 'educational'),
    ]).toEqual(['special', '29.2', '28', 'all']));
});
