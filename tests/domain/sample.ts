/** The half-year of 68 versions and the figures summed by hand. */
import { readFileSync } from 'node:fs';
import type { WorkRecord } from '../../shared/domain/records/record';
import { readExchange } from '../../shared/import/exchange/read-exchange';
import { workingCalendar } from '../../shared/regulation/working-days';

export const calendar = workingCalendar([]);

export const sampleText = readFileSync(
  new URL('../../samples/half-year-2026-1.exchange.json', import.meta.url),
  'utf8',
);

export const expected = (
  JSON.parse(readFileSync(new URL('../samples/half-year-2026-1.expected.json', import.meta.url), 'utf8')) as {
    expected: Expected;
  }
).expected;

export const sample: WorkRecord[] = (() => {
  const read = readExchange(sampleText, { existing: [], calendar });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.fresh;
})();

interface Expected {
  annex3: { row: string; name_kk: string; value: number; not_recommended?: number }[];
  quarters: Record<'Q1' | 'Q2', Record<string, number>>;
  internal_figures_not_in_annex3: {
    diagnostics_procedures: number;
    correction_sessions: number;
    counselling_persons: object;
    counselling_form: object;
    counselling_channel: object;
    counselling_initiative: object;
    prevention_participants: { trainings: number; lectures_and_seminars: number; relaxation: number };
  };
  if_the_other_unit_is_chosen: { row1_as_procedures: object; row2_as_persons: object };
  plan_Q2_2026: Record<'plan' | 'fact' | 'percent', Record<string, number>>;
  retention: {
    research: string;
    ended: string;
    keep_through: string;
    destroy_from: string;
    act_target_working_day: string;
  }[];
  climate: { research: string; returned_percent: number; valid_percent: number; sample_sufficient: boolean }[];
}
