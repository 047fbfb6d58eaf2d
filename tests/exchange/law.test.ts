/**
 * Exchange files with figures worked out by hand from the orders, beside them what must be refused and what pointed
 * out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annex3Report } from '../../shared/domain/report/report';
import { readExchange } from '../../shared/import/exchange/read-exchange';
import type { ImportPlan } from '../../shared/import/exchange/types';
import { keepThrough } from '../../shared/regulation/order-227/points-17-29/point-18-retention';
import { reportPeriod } from '../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { calendar } from '../domain/sample';

interface Law {
  annex3: Record<string, number>;
  refused?: string[];
  accepted?: string[];
  drafts?: string[];
  must_warn?: Record<string, string>;
  keepThrough?: Record<string, string>;
}

const text = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/law', name), 'utf8');
const lawOf = (name: string) => (JSON.parse(text(`${name}.expected.json`)) as { law: Law }).law;
const planOf = (name: string): ImportPlan => {
  const read = readExchange(text(`${name}.exchange.json`), { existing: [], calendar });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const figures = (plan: ImportPlan, year: number, half: 1 | 2): Record<string, number> =>
  annex3Report(plan.fresh, reportPeriod({ year, half }, 'calendar')).figures;
const codes = (plan: ImportPlan, id: string) =>
  plan.warnings.filter((one) => one.id === id).map(({ code, field }) => `${code} ${field}`);
/** First names of refused ids: `W1 (why)` is W1. */
const ids = (list: readonly string[] = []) => list.map((one) => one.split(' ')[0]).sort();

describe.each([
  ['2-counselling', 2026, 1],
  ['3-retention', 2025, 2],
  ['4-correction', 2026, 1],
  ['5-grounds', 2026, 1],
] as const)('%s', (name, year, half) => {
  const [law, plan] = [lawOf(name), planOf(name)];
  it('gives the figures worked out by hand', () => expect(figures(plan, year, half)).toMatchObject(law.annex3));
  it('points out every record that must be', () => {
    for (const id of Object.keys(law.must_warn ?? {})) expect(codes(plan, id), id).not.toEqual([]);
  });
  it('refuses and accepts as the orders do', () => {
    if (law.refused) expect(plan.refused.map(({ id }) => id).sort()).toEqual(ids(law.refused));
    for (const id of law.accepted ?? []) expect(plan.fresh.map((record) => record.id)).toContain(id);
    expect(plan.drafts).toEqual(law.drafts ?? []);
  });
});

describe('what is pointed out, and where', () => {
  it('point 16: a mixed group, a group of one, an individual of two, a code twice, the room, a name and an IIN', () => {
    const plan = planOf('2-counselling');
    expect(
      Object.fromEntries(
        ['C00', 'C01', 'C02', 'C03', 'C05', 'C06', 'C07', 'C08', 'C09'].map((id) => [id, codes(plan, id)]),
      ),
    ).toEqual({
      C00: [],
      C01: ['mixed_group codes'],
      C02: ['group_of_one codes'],
      C03: ['individual_of_many codes'],
      C05: [],
      C06: ['text_looks_personal content'],
      C07: ['no_special_room specialRoom'],
      C08: ['group_of_one codes', 'duplicate_code codes.1'],
      C09: [],
    });
    // the format has no word «video»; it is held under «other»
    expect(plan.refused.map(({ id, reason, field }) => `${id} ${reason} ${field}`)).toEqual([
      'C04 unknown_value client',
      'C12 unknown_value channel',
    ]);
    const other = readExchange(text('2-counselling.exchange.json').replace('"video"', '"other"'), {
      existing: [],
      calendar,
    });
    expect(other).toMatchObject({ ok: true, value: { refused: [{ id: 'C04' }] } });
  });
  it('point 18: six months from the end, a month without that day ends on its last', () => {
    const plan = planOf('3-retention');
    for (const [id, day] of Object.entries(lawOf('3-retention').keepThrough ?? {})) {
      const record = plan.fresh.find((one) => one.id === id);
      expect(record?.kind === 'research' && record.end ? keepThrough(record.end) : null, id).toBe(day);
    }
    expect(plan.refused).toEqual([]);
  });
  it('point 15: a later favourable result, a candidate, a statement that rests on nothing', () => {
    const plan = planOf('4-correction');
    const basis = 'contraindications_basis_missing contraindicationsBasis';
    expect(
      ['K-same-day', 'K-ok', 'K-outdated', 'K-candidate', 'K-trainee'].map((id) =>
        codes(plan, id).filter((one) => !one.startsWith('late_entry')),
      ),
    ).toEqual([
      [basis],
      [basis],
      ['correction_outdated diagnosticsId', basis],
      ['correction_of_candidate code', basis],
      [basis],
    ]);
  });
  it('points 14 and 22: papers missing, without a number or dated after the work; the result may be left out', () => {
    const plan = planOf('5-grounds');
    const missing = 'assignment_missing assignment';
    expect(
      Object.fromEntries(
        ['S1', 'S3', 'S4', 'S6', 'T1', 'T2', 'G1', 'H1', 'H2', 'H3', 'N1'].map((id) => [id, codes(plan, id)]),
      ),
    ).toEqual({
      S1: [],
      S3: ['paper_after_work request.date'],
      S4: ['request_number_missing request.number'],
      S6: [],
      T1: [missing],
      T2: ['own_request_not_employee examinees.0.basis'],
      G1: ['mixed_group examinees'],
      H1: [],
      H2: [missing],
      H3: ['paper_after_work assignment.date'],
      N1: ['public_holiday date', missing],
    });
    expect(plan.fresh.find(({ id }) => id === 'N1')).toMatchObject({ examinees: [{ outcome: 'not_determined' }] });
  });
});
