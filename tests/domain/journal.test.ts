import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actTotals, nextActNumber, openLines } from '../../shared/domain/acts/act';
import { recordWords } from '../../shared/documents/journal/journal-columns';
import { columnTexts } from '../../shared/documents/texts';
import { assignNumbers, journalLine, nextNumber } from '../../shared/domain/journal/journal';
import { LANGUAGES } from '../../shared/texts';
import { recordDate } from '../../shared/domain/records/record';
import { researchCard } from '../../shared/domain/research/research';
import { inForce } from '../../shared/domain/records/versions';
import { civilDate as on } from '../../shared/time/civil-date';
import type { Instant } from '../../shared/time/instant';
import { versions } from './arbitraries';
import { correction, counselling, diagnostics, examinee, prevention, research, special } from './builders';
import { calendar, sample } from './sample';

describe('227-46: numbers of the journal', () => {
  it('have no gaps in any year, are never used twice and do not depend on the order of the file', () => {
    fc.assert(
      fc.property(versions, (records) => {
        const numbers = assignNumbers(records, []);
        expect(numbers).toHaveLength(new Set(records.map((r) => r.id)).size);
        for (const year of [2025, 2026, 2027]) {
          const ofYear = numbers.filter((n) => n.year === year).map((n) => n.number);
          expect(ofYear).toEqual(ofYear.map((_, index) => index + 1));
        }
        expect(assignNumbers([...records].reverse(), [])).toEqual(numbers);
      }),
    );
  });
  it('go by date, then entry, then id', () => {
    const late = prevention({ id: 'A', enteredAt: '2026-03-13T09:00+05:00' as Instant });
    const [b, c] = [prevention({ id: 'B' }), prevention({ id: 'C' })];
    expect(assignNumbers([late, c, b, prevention({ id: 'Z', date: on('2026-01-05') })], []).map((n) => n.id)).toEqual([
      'Z',
      'B',
      'C',
      'A',
    ]);
  });
  it('once given stay, and the next ones go on after them', () => {
    const existing = [{ id: 'P01', year: 2026, number: 4 }];
    expect(assignNumbers([prevention(), prevention({ id: 'P02' })], existing)).toEqual([
      { id: 'P02', year: 2026, number: 5 },
    ]);
    expect([nextNumber(existing, 2026), nextNumber(existing, 2027)]).toEqual([5, 1]);
  });
});

describe('227-46: a line of the journal', () => {
  const line = (record: Parameters<typeof journalLine>[0], enteredOn = '2026-03-12') =>
    journalLine(record, { year: 2026, number: 7 }, { enteredOn: on(enteredOn), calendar });

  it('shows a session with its people and its rows of the report', () => {
    const record = diagnostics({
      start: on('2026-03-11'),
      methods: ['16PF', 'MMPI'],
      conclusion: 'steady',
      assignment: { number: '12', date: on('2026-03-01') },
      examinees: [examinee(), examinee({ code: '4015', category: 'trainee', basis: 'gpo' })],
    });
    expect(line(record)).toMatchObject({
      number: 7,
      year: 2026,
      date: '2026-03-12',
      codes: ['4014', '4015'],
      persons: 2,
      rows: ['1.1', '1.3'],
      late: false,
    });
    expect(recordWords(record, columnTexts('ru'))).toEqual({
      form: 'групповая',
      basis: 'поручение руководителя; поручение ГП; № 12 от 01.03.2026',
      withWhom: 'сотрудник, слушатель',
      purpose: 'оценка качеств, прогноз поведения',
      methods: '16PF, MMPI',
      result: 'steady',
    });
  });
  it('names the candidate who was not recommended', () =>
    expect(
      line(diagnostics({ examinees: [examinee({ category: 'candidate', recommendation: 'not_recommended' })] })).rows,
    ).toContain('1.5.not_recommended'));
  it('D-13: has no row of the report for a correction', () =>
    expect(line(correction(), '2026-03-31').rows).toEqual([]));
  it('marks late entries and a missing room', () =>
    expect(line(counselling({ specialRoom: false }), '2026-04-26')).toMatchObject({
      late: true,
      doubts: ['late_entry', 'no_special_room'],
    }));
  it('keeps the number of a deleted record, in no row of the report', () =>
    expect(line(prevention({ status: 'deleted' }))).toMatchObject({ number: 7, status: 'deleted', rows: [] }));
  it('is not late when it came in with an old journal', () =>
    expect(line(counselling({ broughtIn: on('2026-04-26') }), '2026-04-26')).toMatchObject({
      late: false,
      doubts: [],
    }));
  it('D-20: keeps nothing but its category and its row of the report once its content was disposed of', () => {
    const record = diagnostics({
      disposedByAct: { number: '2', date: on('2026-03-15') },
      conclusion: 'steady',
      assignment: { number: '12', date: on('2026-03-01') },
    });
    expect(line(record, '2026-04-26')).toMatchObject({ number: 7, codes: [], rows: ['1.1'], doubts: [] });
    expect(recordWords(record, columnTexts('ru'))).toEqual({
      form: '',
      basis: '',
      withWhom: 'сотрудник',
      purpose: '',
      methods: '',
      result: '',
    });
  });
  it('puts a seminar among lectures and a request in row 4', () =>
    expect([line(prevention({ type: 'seminar' })).rows, line(special()).rows]).toEqual([['3.2'], ['4']]));
  it('lists a research by its end, a running one by its start', () =>
    expect([line(research()), line(research({ end: null }))].map((r) => [r.date, r.rows])).toEqual([
      ['2026-03-12', ['5.1']],
      ['2026-02-09', []],
    ]));
  it('has words for every column of every record in three languages', () => {
    const unfilled = /undefined|\[object|\{\{/;
    fc.assert(
      fc.property(versions, (records) => {
        // what a person typed may well look like a place that was not filled in
        fc.pre(!unfilled.test(JSON.stringify(records)));
        for (const record of [...records, correction()]) {
          for (const language of LANGUAGES) {
            const words = recordWords(record, columnTexts(language));
            expect(words.form).not.toBe('');
            expect(Object.values(words).join(' ')).not.toMatch(unfilled);
          }
        }
      }),
    );
  });
});

describe('versions in force', () => {
  it('are the highest ones known at the moment, whatever the order they come in', () => {
    const records = [
      prevention(),
      prevention({ version: 2, enteredAt: '2026-03-20T18:00+05:00' as Instant, participants: 15 }),
    ];
    for (const list of [records, [...records].reverse()]) {
      expect(inForce(list).map((r) => r.version)).toEqual([2]);
      expect(inForce(list, '2026-03-20T12:59:59Z' as Instant).map((r) => r.version)).toEqual([1]);
      expect(inForce(list, '2026-03-12T12:59:59Z' as Instant)).toEqual([]);
    }
  });
  it('stand in the order of the journal', () => {
    const dates = inForce(sample).map(recordDate);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toHaveLength(67);
  });
});

describe('227-37: the act', () => {
  const line = {
    researchId: 'R01',
    registration: '7/2026',
    title: 'climate',
    end: on('2026-02-27'),
    keepThrough: on('2026-08-27'),
    kind: 'questionnaire',
    carrier: 'paper',
    quantity: 31,
    way: null,
    destroyedAt: null,
    control: null,
  } as const;
  const electronic = {
    ...line,
    kind: 'answer_set',
    carrier: 'electronic',
    way: 'crypto_erase',
    destroyedAt: '2026-08-28 09:00',
    control: 'ab12',
  } as const;
  it('adds up researches, paper and electronic records', () =>
    expect(actTotals([line, electronic, { ...line, researchId: 'R02', quantity: 9 }])).toEqual({
      researches: 2,
      paper: 40,
      electronic: 31,
    }));
  it('D-11a: stays open while paper is not confirmed by a person', () => {
    expect(openLines({ lines: [electronic, line] })).toEqual([1]);
    expect(openLines({ lines: [electronic, { ...line, way: 'burning', destroyedAt: '2026-08-28' }] })).toEqual([]);
    expect(openLines({ lines: [{ ...electronic, control: null }] })).toEqual([0]);
  });
  it('U-07: has its number from the yearly series', () =>
    expect(
      nextActNumber(
        [
          { year: 2026, number: '3' },
          { year: 2026, number: null },
        ],
        2026,
      ),
    ).toBe('4'));
});

describe('the card of a research', () => {
  it('of a running one has no dates', () =>
    expect(researchCard(research({ end: null }), on('2026-03-12'), { calendar })).toMatchObject({
      state: 'running',
      keepThrough: null,
      destroyFrom: null,
      actTarget: null,
      daysLeft: null,
    }));
  it('counts paper and electronic material apart', () =>
    expect(researchCard(research(), on('2026-03-12'), { calendar })).toMatchObject({
      state: 'keeping',
      paperForms: 31,
      electronicRecords: 31,
    }));
  it('that came in with its act is destroyed', () =>
    expect(
      researchCard(research({ destroyedByAct: { number: '1', date: on('2026-09-14') } }), on('2026-09-15'), {
        calendar,
      }).state,
    ).toBe('destroyed'));
  it('on hold says so', () =>
    expect(
      researchCard(research({ hold: { from: on('2026-03-01'), reason: 'inquiry' } }), on('2026-09-15'), { calendar })
        .state,
    ).toBe('on_hold'));
});
