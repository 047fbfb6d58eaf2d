import { describe, expect, it } from 'vitest';
import {
  countsOf,
  examineeRow,
  preventionAmount,
  preventionRow,
} from '../../shared/regulation/order-227/annex-3/annex-3-counting';
import { procedureRow } from '../../shared/regulation/order-227/annex-3/annex-3-other-units';
import {
  ANNEX3_ROWS,
  NOTE_HEADINGS,
  ROW_TEXTS,
  cellText,
  printedNumber,
  reportTitle,
} from '../../shared/regulation/order-227/annex-3/annex-3-rows';
import { isMonitoringSeason, repeatFrom } from '../../shared/regulation/order-74/order-74-campaign';
import { isSampleSufficient, sharePercent } from '../../shared/regulation/order-74/order-74-sample';
import {
  BASES,
  EXAMINEE_CATEGORIES,
  recommendationFault,
} from '../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import { CORRECTION_CHANGES, isGroundFor } from '../../shared/regulation/order-227/points-04-16/point-15-correction';
import { fitsForm, lacksSpecialRoom } from '../../shared/regulation/order-227/points-04-16/point-16-counselling';
import { nextActNumber } from '../../shared/regulation/order-227/points-17-29/point-18-act';
import { figuresAgree } from '../../shared/regulation/order-227/points-17-29/point-18-material';
import { mustStayDraft } from '../../shared/regulation/order-227/points-17-29/point-22-special';
import { civilDate as on } from '../../shared/time/civil-date';
import { noFigures } from '../../shared/domain/report/report';

const date = on('2026-03-02');

describe('D-04: the one subrow of a person examined', () => {
  const table = EXAMINEE_CATEGORIES.flatMap((category) =>
    BASES.map((basis) => [category, basis, examineeRow({ category, basis })]),
  );
  it("is the candidates' first, then the trainees', then that of the basis; heads go like employees", () =>
    expect(table).toEqual([
      ['employee', 'head', '1.1'],
      ['employee', 'own_request', '1.2'],
      ['employee', 'gpo', '1.4'],
      ['head', 'head', '1.1'],
      ['head', 'own_request', '1.2'],
      ['head', 'gpo', '1.4'],
      ['trainee', 'head', '1.3'],
      ['trainee', 'own_request', '1.3'],
      ['trainee', 'gpo', '1.3'],
      ['candidate', 'head', '1.5'],
      ['candidate', 'own_request', '1.5'],
      ['candidate', 'gpo', '1.5'],
    ]));
  it('D-03: a collective test of three counts three, each in their own row', () => {
    const examinees = [
      { code: '4001', category: 'employee', basis: 'head' },
      { code: '4002', category: 'trainee', basis: 'head' },
      { code: '4003', category: 'employee', basis: 'head' },
    ] as const;
    expect(countsOf({ kind: 'diagnostics', date, examinees })).toEqual([
      { row: '1.1', amount: 2, codes: ['4001', '4003'] },
      { row: '1.3', amount: 1, codes: ['4002'] },
      { row: '1', amount: 3, codes: ['4001', '4002', '4003'] },
    ]);
  });
  it('D-03: a session as one procedure goes where most of its people go, a draw by the order of asking', () => {
    const [employee, trainee] = [
      { category: 'employee', basis: 'head' },
      { category: 'trainee', basis: 'head' },
    ] as const;
    expect([procedureRow([employee, employee, trainee]), procedureRow([employee, trainee])]).toEqual(['1.1', '1.3']);
  });
});

describe('D-03a, D-03b, D-13: the other rows', () => {
  it('a group is one consultation', () =>
    expect(
      countsOf({ kind: 'counselling', date, client: 'family', codes: ['4001', '4002'] }).map((c) => [c.row, c.amount]),
    ).toEqual([
      ['2.4', 1],
      ['2', 1],
    ]));
  it('a seminar is counted among the lectures', () => expect(preventionRow('seminar')).toBe('3.2'));
  it('methodical support counts different materials, one where nothing is said; events count once whatever stands there', () => {
    expect([
      preventionAmount({ type: 'methodical', quantity: 3 }),
      preventionAmount({ type: 'methodical' }),
      preventionAmount({ type: 'training', quantity: 3 }),
    ]).toEqual([3, 1, 1]);
  });
  it('correction has no row', () => expect(countsOf({ kind: 'correction', date })).toEqual([]));
  it('a research counts by its end, a running one not at all', () => {
    expect(countsOf({ kind: 'research', end: date, basis: 'investigation' }).map((c) => c.row)).toEqual(['5.3', '5']);
    expect(countsOf({ kind: 'research', end: null, basis: 'gpo' })).toEqual([]);
  });
});

describe('A3: the printed form', () => {
  it('D-14: keeps the odd spellings of the source', () => {
    expect([ROW_TEXTS['2'].kk, ROW_TEXTS['3'].kk, ROW_TEXTS['4'].kk, NOTE_HEADINGS.special.kk]).toEqual([
      'Психокеңес (оның ішінде:)',
      'Психо профилактика (барлығы)',
      'Арнаулы іс-шаралар',
      'Арнайы іс-шаралар',
    ]);
  });
  it('prints no number beside a subrow', () =>
    expect(ANNEX3_ROWS.map(printedNumber).filter(Boolean)).toEqual(['1', '2', '3', '4', '5']));
  it('A3-06, A3-24: two figures for candidates, zeros where nothing was done', () =>
    expect([
      cellText('1.5', { ...noFigures(), '1.5': 11, '1.5.not_recommended': 3 }),
      cellText('4', noFigures()),
    ]).toEqual(['11 / 3', '0']));
  it('A3-22: the note has its seven headings in order', () =>
    expect(Object.values(NOTE_HEADINGS).map((h) => h.kk)).toEqual([
      'Кіріспе',
      'Психодиагностика',
      'Психоконсультация',
      'Психопрофилактика',
      'Арнайы іс-шаралар',
      'Әлеуметтік зерттеулер',
      'Қорытынды',
    ]));
  it('the title names the half-year', () => {
    expect(reportTitle({ year: 2026, half: 1 }, 'kk')).toBe(
      '2026 ж. бірінші жартыжылдықта психологиялық қамтамасыз ету бойынша атқарылған жұмыс туралы есеп',
    );
    expect(reportTitle({ year: 2026, half: 2 }, 'ru')).toBe(
      'Отчёт о проделанной работе по психологическому обеспечению за второе полугодие 2026 г.',
    );
  });
});

describe('rules of the single directions', () => {
  it('A3-06: candidates need a recommendation and nobody else may have one', () => {
    expect(recommendationFault({ category: 'candidate' })).toBe('recommendation_missing');
    expect(recommendationFault({ category: 'candidate', recommendation: 'pending' })).toBeNull();
    expect(recommendationFault({ category: 'trainee', recommendation: 'recommended' })).toBe(
      'recommendation_misplaced',
    );
    expect(recommendationFault({ category: 'trainee' })).toBeNull();
  });
  it('227-28, D-02: changes keep the printed numbers, five is missing', () =>
    expect(CORRECTION_CHANGES).toEqual([1, 2, 3, 4, 6]));
  const ground = {
    kind: 'diagnostics',
    status: 'active',
    date,
    examinees: [
      { code: '4014', outcome: 'unfavourable' as const },
      { code: '4015', outcome: 'favourable' as const },
    ],
  };
  it('227-26: an unfavourable result of the same code, not later than the correction, is a ground', () => {
    expect(isGroundFor({ code: '4014', date }, ground)).toBe(true);
    expect(isGroundFor({ code: '4015', date }, ground)).toBe(false);
    expect(isGroundFor({ code: '4016', date }, ground)).toBe(false);
    expect(isGroundFor({ code: '4014', date: on('2026-03-01') }, ground)).toBe(false);
    expect(isGroundFor({ code: '4014', date }, { ...ground, status: 'deleted' })).toBe(false);
    expect(isGroundFor({ code: '4014', date }, { ...ground, kind: 'counselling' })).toBe(false);
    expect(isGroundFor({ code: '4014', date }, undefined)).toBe(false);
  });
  it('227-30: one person is individual, two are a group', () =>
    expect([fitsForm('individual', 1), fitsForm('individual', 2), fitsForm('group', 1), fitsForm('group', 2)]).toEqual([
      true,
      false,
      false,
      true,
    ]));
  it('227-32: only a session in person asks for the room', () =>
    expect([
      lacksSpecialRoom({ channel: 'in_person', specialRoom: false }),
      lacksSpecialRoom({ channel: 'phone', specialRoom: false }),
    ]).toEqual([true, false]));
  it('227-43: active without a request must stay a draft', () =>
    expect([
      mustStayDraft({ status: 'active', request: null }),
      mustStayDraft({ status: 'draft', request: null }),
      mustStayDraft({ status: 'active', request: {} }),
    ]).toEqual([true, false, false]));
  it('U-07: acts are numbered per year, drafts leave no gap', () =>
    expect(
      nextActNumber(
        [
          { year: 2026, number: '1' },
          { year: 2026, number: null },
          { year: 2025, number: '7' },
        ],
        2026,
      ),
    ).toBe('2'));
  it('227-35: returned forms are the valid and the invalid ones', () => {
    expect(figuresAgree({ headcount: 40, returned: 31, invalid: 2, valid: 29 })).toBe(true);
    expect(figuresAgree({ headcount: 40, returned: 31, invalid: 2, valid: 30 })).toBe(false);
    expect(figuresAgree({ headcount: 30, returned: 31, invalid: 2, valid: 29 })).toBe(false);
  });
  it('74-11: seventy per cent in whole numbers, never by rounding', () => {
    expect([
      isSampleSufficient(70, 100),
      isSampleSufficient(69, 100),
      isSampleSufficient(6_999_999, 10_000_000),
      isSampleSufficient(0, 0),
      isSampleSufficient(28, 40),
    ]).toEqual([true, false, false, false, true]);
    expect([sharePercent(38, 52), sharePercent(35, 52), sharePercent(1, 0)]).toEqual([73.08, 67.31, null]);
  });
  it('74-04, 74-28: monitoring in the fourth quarter, a repeat six months later', () => {
    expect(['2026-09-30', '2026-10-01', '2026-12-31'].map((day) => isMonitoringSeason(on(day)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(repeatFrom(on('2026-12-15'))).toBe('2027-06-15');
  });
});
