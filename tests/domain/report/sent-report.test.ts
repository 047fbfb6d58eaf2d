/**
 * Each piece of work is in exactly one sent report, whatever is entered, amended, deleted, sent, corrected or taken
 * back, and however the reading of the period is switched (D-05, D-06, A3-26).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkRecord } from '../../../shared/domain/records/record';
import { noFigures } from '../../../shared/domain/report/report';
import {
  type ReportBook,
  FIGURE_KEYS,
  addFigures,
  answerableRange,
  carrierOf,
  countable,
  differenceOf,
  differs,
  figuresOf,
  prepareReport,
  reportInForce,
  reportsInForce,
} from '../../../shared/domain/report/sent-report';
import { inForce } from '../../../shared/domain/records/versions';
import {
  PERIOD_MODES,
  type PeriodMode,
  reportPeriod,
} from '../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { addDays, civilDate } from '../../../shared/time/civil-date';
import { type Instant, instantIn } from '../../../shared/time/instant';
import { type HalfYear, isWithin } from '../../../shared/time/periods';
import { versions as someVersions } from '../arbitraries';
import { counselling, diagnostics, examinee, prevention } from '../builders';

const PERIODS: HalfYear[] = [
  { year: 2025, half: 2 },
  { year: 2026, half: 1 },
  { year: 2026, half: 2 },
  { year: 2027, half: 1 },
];

/** A little office: its records and its sent reports, changed by the same functions as the vault's. */
interface Office {
  versions: WorkRecord[];
  reports: ReportBook[];
  mode: PeriodMode;
  clock: number;
}

type Step =
  | { do: 'enter'; record: WorkRecord }
  | { do: 'amend'; pick: number; record: WorkRecord }
  | { do: 'status'; pick: number; status: WorkRecord['status'] }
  | { do: 'send'; period: HalfYear }
  | { do: 'correct'; pick: number }
  | { do: 'withdraw'; pick: number }
  | { do: 'mode'; mode: PeriodMode };

const record = someVersions.filter((all) => all.length > 0).map((all) => all[0] as WorkRecord);
const pick = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: record.map((one): Step => ({ do: 'enter', record: { ...one, status: 'active' } })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pick, record)
      .map(([p, one]): Step => ({ do: 'amend', pick: p, record: { ...one, status: 'active' } })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pick, fc.constantFrom('active' as const, 'deleted' as const, 'cancelled' as const))
      .map(([p, status]): Step => ({ do: 'status', pick: p, status })),
  },
  { weight: 4, arbitrary: fc.constantFrom(...PERIODS).map((period): Step => ({ do: 'send', period })) },
  { weight: 3, arbitrary: pick.map((p): Step => ({ do: 'correct', pick: p })) },
  { weight: 1, arbitrary: pick.map((p): Step => ({ do: 'withdraw', pick: p })) },
  { weight: 1, arbitrary: fc.constantFrom(...PERIOD_MODES).map((mode): Step => ({ do: 'mode', mode })) },
);

function post(office: Office, period: HalfYear): void {
  const { version, range, mode, own, counted, carried, uncarried } = prepareReport(
    office.reports,
    period,
    office.mode,
    office.versions,
  );
  if (version === 1 ? uncarried.length > 0 : carrierOf(office.reports, period)) return;
  office.reports.push({
    id: `R${office.reports.length}`,
    period,
    version,
    range,
    mode,
    sentAt: momentOf(office),
    withdrawn: false,
    own,
    counted,
    carried,
  });
}

const momentOf = ({ clock }: Office): Instant => instantIn(Date.UTC(2026, 0, 1) + clock * 60_000, 'Asia/Almaty');

function run(office: Office, one: Step): void {
  office.clock += 1;
  const current = inForce(office.versions);
  const chosen = (n: number) => current[n % Math.max(1, current.length)];
  const sent = reportsInForce(office.reports);
  const report = 'pick' in one ? sent[one.pick % Math.max(1, sent.length)] : undefined;
  if (one.do === 'enter')
    office.versions.push({ ...one.record, id: `E${office.clock}`, version: 1, enteredAt: momentOf(office) });
  if (one.do === 'mode') office.mode = one.mode;
  if (one.do === 'amend' || one.do === 'status') {
    const before = chosen(one.pick);
    if (before)
      office.versions.push({
        ...(one.do === 'amend' ? one.record : { ...before, status: one.status }),
        id: before.id,
        version: before.version + 1,
        enteredAt: momentOf(office),
      } as WorkRecord);
  }
  if (one.do === 'send' && !reportInForce(office.reports, one.period)) post(office, one.period);
  if (one.do === 'correct' && report) post(office, report.period);
  if (one.do === 'withdraw' && report && !carrierOf(office.reports, report.period))
    office.reports = office.reports.map((known) => (known === report ? { ...known, withdrawn: true } : known));
}

const history = fc.array(step, { minLength: 5, maxLength: 40 }).map((steps) => {
  const office: Office = { versions: [], reports: [], mode: 'calendar', clock: 0 };
  for (const one of steps) run(office, one);
  return office;
});

describe('reports over any history', () => {
  it('D-06: no two sent reports answer for one day', () => {
    fc.assert(
      fc.property(history, ({ reports }) => {
        const sent = reportsInForce(reports);
        for (const a of sent)
          for (const b of sent) if (a !== b) expect(a.range.to < b.range.from || b.range.to < a.range.from).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('D-06: what was sent and what differs add up to the journal, figure by figure and record by record', () => {
    fc.assert(
      fc.property(history, ({ reports, versions }) => {
        const sent = reportsInForce(reports);
        let [told, due] = [noFigures(), noFigures()];
        const times = new Map<string, number>();
        const count = (id: string, by: number) => times.set(id, (times.get(id) ?? 0) + by);
        for (const report of sent) {
          const difference = differenceOf(reports, report.period, versions);
          told = [report.own, ...report.carried.map(({ figures }) => figures), difference.figures].reduce(
            (sum, one) => addFigures(sum, one),
            told,
          );
          due = addFigures(due, figuresOf(countable(versions, report.range)));
          for (const { id } of report.counted) count(id, 1);
          for (const { bookings } of [...report.carried, difference])
            for (const { id, sign } of bookings) count(id, sign);
        }
        expect(told).toEqual(due);
        for (const { id } of sent.flatMap((report) => countable(versions, report.range))) {
          expect([id, times.get(id)]).toEqual([id, 1]);
          times.delete(id);
        }
        expect([...times.values()].filter((n) => n !== 0)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('D-06: after sending the next report nothing earlier is open, and every piece of work of the sent days is told once', () => {
    fc.assert(
      fc.property(history, (office) => {
        const next: HalfYear = { year: 2027, half: 2 };
        const before = office.reports.length;
        post(office, next);
        fc.pre(office.reports.length > before);
        for (const report of reportsInForce(office.reports))
          expect(differs(differenceOf(office.reports, report.period, office.versions))).toBe(false);
        const printed = reportsInForce(office.reports).map((report) =>
          report.carried.reduce((sum, one) => addFigures(sum, one.figures), report.own),
        );
        const due = reportsInForce(office.reports).map((report) => figuresOf(countable(office.versions, report.range)));
        const sum = (all: typeof due) => all.reduce((total, one) => addFigures(total, one), noFigures());
        expect(sum(printed)).toEqual(sum(due));
        for (const figures of printed) for (const key of FIGURE_KEYS) expect(figures[key]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

const send = (
  reports: ReportBook[],
  period: HalfYear,
  records: WorkRecord[],
  mode: PeriodMode = 'calendar',
): ReportBook => {
  const { version, range, own, counted, carried, mode: kept } = prepareReport(reports, period, mode, records);
  return {
    id: `${period.year}-${period.half}.${version}`,
    period,
    version,
    range,
    mode: kept,
    sentAt: '2026-06-24T10:00+05:00' as Instant,
    withdrawn: false,
    own,
    counted,
    carried,
  };
};
const H1: HalfYear = { year: 2026, half: 1 };
const H2: HalfYear = { year: 2026, half: 2 };

describe('a report and what becomes of it', () => {
  const march = counselling();

  it('late entry: a consultation of 28 June entered after the report of 24 June is a difference, then carried over', () => {
    const late = counselling({ id: 'C02', date: civilDate('2026-06-28') });
    const first = send([], H1, [march]);
    const difference = differenceOf([first], H1, [march, late]);
    expect([difference.figures['2.2'], difference.figures['2'], difference.bookings]).toEqual([
      1,
      1,
      [{ id: 'C02', version: 1, sign: 1 }],
    ]);
    const second = send([first], H2, [march, late]);
    expect([second.own['2'], second.carried.map(({ from, figures }) => [from, figures['2']])]).toEqual([0, [[H1, 1]]]);
    expect(differs(differenceOf([first, second], H1, [march, late]))).toBe(false);
  });

  it('a corrected report replaces the first one whole', () => {
    const first = send([], H1, [march]);
    const gone: WorkRecord = { ...march, version: 2, status: 'deleted' };
    expect(differenceOf([first], H1, [march, gone]).bookings).toEqual([{ id: 'C01', version: 1, sign: -1 }]);
    const corrected = send([first], H1, [march, gone]);
    expect([
      corrected.version,
      corrected.own['2'],
      differs(differenceOf([first, corrected], H1, [march, gone])),
    ]).toEqual([2, 0, false]);
  });

  it('what was taken away cannot be carried below zero: the earlier report is to be corrected', () => {
    const first = send([], H1, [march]);
    const prepared = prepareReport([first], H2, 'calendar', [march, { ...march, version: 2, status: 'deleted' }]);
    expect([prepared.uncarried, prepared.carried, prepared.figures['2']]).toEqual([[H1], [], 0]);
  });

  it('an amendment that counts alike is no difference; one that moves the work to another half-year is one on both sides', () => {
    const first = send([], H1, [march]);
    expect(differs(differenceOf([first], H1, [march, { ...march, version: 2, note: 'түзету' }]))).toBe(false);
    const moved = { ...march, version: 2, date: civilDate('2026-07-02') };
    const second = send([first], H2, [march, moved]);
    expect([second.own['2'], second.carried[0]?.figures['2'], second.carried[0]?.bookings]).toEqual([
      1,
      -1,
      [{ id: 'C01', version: 1, sign: -1 }],
    ]);
  });

  it('D-18: a conclusion that changes only the second figure of row 1.5 is a difference', () => {
    const before = diagnostics({ examinees: [examinee({ category: 'candidate', recommendation: 'recommended' })] });
    const after = {
      ...before,
      version: 2,
      examinees: [examinee({ category: 'candidate', recommendation: 'not_recommended' as const })],
    };
    const difference = differenceOf([send([], H1, [before])], H1, [before, after]);
    expect([difference.figures['1.5'], difference.figures['1.5.not_recommended'], difference.bookings.length]).toEqual([
      0, 1, 2,
    ]);
  });

  it.each(PERIOD_MODES.flatMap((a) => PERIOD_MODES.map((b) => [a, b] as const)))(
    'D-05: %s, then %s: the second report begins the day after the first one ended',
    (a, b) => {
      const work = Array.from({ length: 20 }, (_, n) =>
        prevention({ id: `P${n}`, date: addDays(civilDate('2026-06-20'), n) }),
      );
      const first = send([], H1, work, a);
      const second = send([first], H2, work, b);
      expect(second.range.from).toBe(addDays(first.range.to, 1));
      expect(second.range.to).toBe(reportPeriod(H2, b).to);
      expect(first.own['3.1'] + second.own['3.1']).toBe(20);
      expect(work.filter(({ date }) => isWithin(date, first.range) === isWithin(date, second.range))).toEqual([]);
      expect(answerableRange([first, second], H1, b)).toEqual({ range: first.range, mode: a });
    },
  );
});
