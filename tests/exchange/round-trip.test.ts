import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkRecord } from '../../shared/domain/records/record';
import { annex3Report } from '../../shared/domain/report/report';
import { exchangeJsonSchema } from '../../shared/import/exchange/json-schema';
import { readExchange } from '../../shared/import/exchange/read-exchange';
import { writeExchange } from '../../shared/import/exchange/write-exchange';
import { reportPeriod } from '../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { versions } from '../domain/arbitraries';
import { calendar, sample } from '../domain/sample';

const unit = { code: 'T-1', name: { kk: 'Үлгі', ru: 'Образец' }, headcount: null };
const write = (records: readonly WorkRecord[]) => writeExchange({ unit, timeZone: 'Asia/Almaty', records });
const read = (text: string, existing: readonly WorkRecord[] = []) => {
  const result = readExchange(text, { existing, calendar });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const sorted = (records: readonly WorkRecord[]) =>
  [...records].sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1));
const period = reportPeriod({ year: 2026, half: 1 }, 'calendar');

describe('export and import', () => {
  it('what is written is read back exactly, and again brings nothing', () => {
    fc.assert(
      fc.property(versions, (records) => {
        const plan = read(write(records));
        expect(plan.refused).toEqual([]);
        expect(sorted(plan.fresh)).toEqual(sorted(records));
        expect(read(write(plan.fresh), plan.fresh)).toMatchObject({
          fresh: [],
          alreadyThere: records.length,
          refused: [],
        });
        expect(write(plan.fresh)).toBe(write(records));
      }),
    );
  });
  it('the order of the file changes nothing of what comes in', () => {
    fc.assert(
      fc.property(
        versions.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          const text = (list: readonly WorkRecord[]) =>
            JSON.stringify({ format: 'senim-exchange', version: 1, unit, timeZone: 'Asia/Almaty', records: list });
          const [a, b] = [read(text(records)), read(text(shuffled))];
          expect(sorted(b.fresh)).toEqual(sorted(a.fresh));
          const lines = (plan: typeof a) => plan.warnings.map((w) => `${w.id} ${w.code} ${w.field}`).sort();
          expect(lines(b)).toEqual(lines(a));
        },
      ),
    );
  });
  it('a file read in two parts is the file read at once', () => {
    fc.assert(
      fc.property(versions, fc.nat(), (records, at) => {
        const cut = records.length === 0 ? 0 : at % records.length;
        const first = read(write(records.slice(0, cut))).fresh;
        const both = [...first, ...read(write(records.slice(cut)), first).fresh];
        expect(annex3Report(both, period).figures).toEqual(annex3Report(read(write(records)).fresh, period).figures);
      }),
    );
  });
  it('the sample keeps its figures, one record to a line', () => {
    const text = write(sample);
    expect(annex3Report(read(text).fresh, period)).toEqual(annex3Report(sample, period));
    expect(text.split('\n').filter((line) => line.startsWith('{"'))).toHaveLength(69);
  });
  it('fields that the format does not know stay at home', () =>
    expect(write([{ ...sample[0]!, secret: 'x' } as unknown as WorkRecord])).not.toContain('secret'));
  it('an empty vault is a file too', () => expect(read(write([]))).toMatchObject({ fresh: [], refused: [], unit }));
});

describe('the published JSON Schema', () => {
  const schema = exchangeJsonSchema();
  it('is plain JSON and names the six kinds with their dates', () => {
    const text = JSON.stringify(schema);
    expect(JSON.parse(text)).toEqual(schema);
    for (const word of [
      'diagnostics',
      'counselling',
      'prevention',
      'correction',
      'special',
      'research',
      '"format":"date"',
      '"format":"date-time"',
      'senim-exchange',
    ])
      expect(text).toContain(word);
  });
  it('lets unknown fields pass, as the reader does', () =>
    expect(JSON.stringify(schema)).not.toContain('additionalProperties'));
});
