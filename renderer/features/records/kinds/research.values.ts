/** What the research form holds, and how it becomes a record (order 227, point 18). */
import { z } from 'zod';
import { MONITORING_KINDS } from '../../../../shared/regulation/order-74/order-74-campaign';
import { RESEARCH_STAGES } from '../../../../shared/regulation/order-74/order-74-stages';
import { EXAMINEE_CATEGORIES } from '../../../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import {
  CARRIERS,
  RESEARCH_BASES,
  RESEARCH_MATERIAL_KINDS,
} from '../../../../shared/regulation/order-227/points-17-29/point-18-material';
import type { CivilDate } from '../../../../shared/time/civil-date';
import {
  commonOf,
  commonValues,
  dateValue,
  emptyPaper,
  numberValue,
  paperValue,
  type RecordOf,
  textValue,
} from '../entry/form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { paperOf, present, type RecordSketch } from '../entry/record-input';

const materialValues = z.object({
  kind: z.enum(RESEARCH_MATERIAL_KINDS),
  carrier: z.enum(CARRIERS),
  quantity: numberValue,
});

const spanValues = z.object({ from: dateValue, to: dateValue });
const emptySpan = { from: null, to: null };
const emptyStages = { preparatory: emptySpan, main: emptySpan, final: emptySpan };

export const researchValues = z.object({
  ...commonValues,
  title: textValue,
  basis: z.enum(RESEARCH_BASES).nullable(),
  monitoring: z.enum(MONITORING_KINDS).nullable().default(null),
  assignment: paperValue,
  start: dateValue,
  end: dateValue,
  headcount: numberValue,
  returned: numberValue,
  invalid: numberValue,
  valid: numberValue,
  // A form kept by an earlier version knows nothing of these.
  participants: z.array(z.enum(EXAMINEE_CATEGORIES)).default([]),
  stages: z.object({ preparatory: spanValues, main: spanValues, final: spanValues }).default(emptyStages),
  invalidReasons: textValue.default(''),
  results: textValue.default(''),
  materials: z.array(materialValues),
  forecast: textValue,
  recommendations: textValue,
});
export type ResearchValues = z.infer<typeof researchValues>;

/** An empty form of a research that begins. */
export function emptyResearch(today: CivilDate, presets: EntryPresets, headcount: number | null): ResearchValues {
  return {
    note: '',
    task: null,
    conditions: null,
    title: '',
    basis: null,
    monitoring: null,
    assignment: emptyPaper,
    start: presets.date ?? today,
    end: null,
    headcount,
    returned: null,
    invalid: null,
    valid: null,
    participants: [],
    stages: emptyStages,
    invalidReasons: '',
    results: '',
    materials: [],
    forecast: '',
    recommendations: '',
  };
}

/** The next research: same basis and number of employees. */
export function nextResearch(last: ResearchValues, today: CivilDate): ResearchValues {
  return {
    ...emptyResearch(today, {}, last.headcount),
    basis: last.basis,
    monitoring: last.monitoring,
    task: last.task,
    conditions: last.conditions,
  };
}

/** A stored version in the form. */
export function researchOf(record: RecordOf<'research'>): ResearchValues {
  const { title, basis, start, end, headcount, returned, invalid, valid } = record;
  return {
    ...commonOf(record),
    participants: record.participants ?? [],
    invalidReasons: record.invalidReasons ?? '',
    results: record.results ?? '',
    stages: stagesOf(record),
    title,
    basis,
    monitoring: record.monitoring ?? null,
    start,
    end,
    headcount,
    returned,
    invalid,
    valid,
    assignment: record.assignment ?? emptyPaper,
    materials: record.materials.map((line) => ({ ...line })),
    forecast: record.forecast ?? '',
    recommendations: record.recommendations ?? '',
  };
}

function stagesOf({ stages }: RecordOf<'research'>): ResearchValues['stages'] {
  const span = (stage: (typeof RESEARCH_STAGES)[number]) => ({
    from: stages?.[stage]?.from ?? null,
    to: stages?.[stage]?.to ?? null,
  });
  return { preparatory: span('preparatory'), main: span('main'), final: span('final') };
}

/** Only the stages that have a day; one with a last day alone goes to the schema, which asks for the first. */
function stagesSketch(stages: ResearchValues['stages']): Record<string, unknown> | undefined {
  const given = RESEARCH_STAGES.filter((stage) => stages[stage].from !== null || stages[stage].to !== null);
  return given.length === 0
    ? undefined
    : Object.fromEntries(
        given.map((stage) => [stage, { from: stages[stage].from, ...present({ to: stages[stage].to }) }]),
      );
}

/** The form as a record: while the research runs, forms that were not counted yet are none. Hold and act are kept. */
export function sketchResearch(values: ResearchValues, base: RecordOf<'research'> | null): RecordSketch {
  const count = (value: number | null) => (values.end === null ? (value ?? 0) : value);
  return {
    kind: 'research',
    status: 'active',
    title: values.title.trim(),
    basis: values.basis,
    start: values.start,
    end: values.end,
    headcount: count(values.headcount),
    returned: count(values.returned),
    invalid: count(values.invalid),
    valid: count(values.valid),
    materials: values.materials,
    ...present({
      monitoring: values.monitoring,
      note: values.note,
      task: values.task,
      conditions: values.conditions,
      forecast: values.forecast,
      recommendations: values.recommendations,
      assignment: paperOf(values.assignment),
      participants: values.participants.length > 0 ? values.participants : undefined,
      stages: stagesSketch(values.stages),
      invalidReasons: values.invalidReasons,
      results: values.results,
      hold: base?.hold,
      destroyedByAct: base?.destroyedByAct,
    }),
  };
}

/** Valid forms by calculation; null while a part is missing or the parts make no sense. */
export function computedValid({ returned, invalid }: Pick<ResearchValues, 'returned' | 'invalid'>): number | null {
  if (returned === null) return null;
  const rest = returned - (invalid ?? 0);
  return rest >= 0 ? rest : null;
}
