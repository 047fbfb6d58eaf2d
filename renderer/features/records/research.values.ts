/** What the research form holds, and how it becomes a record (order 227, point 18). */
import { z } from 'zod';
import { CARRIERS, RESEARCH_BASES, RESEARCH_MATERIAL_KINDS } from '../../../shared/regulation/point-18-material';
import type { CivilDate } from '../../../shared/time/civil-date';
import { commonOf, commonValues, dateValue, emptyPaper, type EntryPresets, numberValue, paperValue, type RecordOf, textValue } from './form-definition';
import { paperOf, present, type RecordSketch } from './record-input';

const materialValues = z.object({ kind: z.enum(RESEARCH_MATERIAL_KINDS), carrier: z.enum(CARRIERS), quantity: numberValue });

export const researchValues = z.object({
  ...commonValues,
  title: textValue, basis: z.enum(RESEARCH_BASES).nullable(), assignment: paperValue, start: dateValue, end: dateValue,
  headcount: numberValue, returned: numberValue, invalid: numberValue, valid: numberValue,
  materials: z.array(materialValues), forecast: textValue, recommendations: textValue,
});
export type ResearchValues = z.infer<typeof researchValues>;

/** An empty form of a research that begins. */
export function emptyResearch(today: CivilDate, presets: EntryPresets, headcount: number | null): ResearchValues {
  return {
    note: '', task: null, title: '', basis: null, assignment: emptyPaper, start: presets.date ?? today, end: null, headcount, returned: null, invalid: null, valid: null,
    materials: [], forecast: '', recommendations: '',
  };
}

/** The next research: same basis and number of employees. */
export function nextResearch(last: ResearchValues, today: CivilDate): ResearchValues {
  return { ...emptyResearch(today, {}, last.headcount), basis: last.basis, task: last.task };
}

/** A stored version in the form. */
export function researchOf(record: RecordOf<'research'>): ResearchValues {
  const { title, basis, start, end, headcount, returned, invalid, valid } = record;
  return {
    ...commonOf(record), title, basis, start, end, headcount, returned, invalid, valid, assignment: record.assignment ?? emptyPaper,
    materials: record.materials.map((line) => ({ ...line })), forecast: record.forecast ?? '', recommendations: record.recommendations ?? '',
  };
}

/** The form as a record: while the research runs, forms that were not counted yet are none. Hold and act are kept. */
export function sketchResearch(values: ResearchValues, base: RecordOf<'research'> | null): RecordSketch {
  const count = (value: number | null) => (values.end === null ? (value ?? 0) : value);
  return {
    kind: 'research', status: 'active', title: values.title.trim(), basis: values.basis, start: values.start, end: values.end,
    headcount: count(values.headcount), returned: count(values.returned), invalid: count(values.invalid), valid: count(values.valid),
    materials: values.materials,
    ...present({
      note: values.note, task: values.task, forecast: values.forecast, recommendations: values.recommendations, assignment: paperOf(values.assignment),
      hold: base?.hold, destroyedByAct: base?.destroyedByAct,
    }),
  };
}

/** Valid forms by calculation; null while a part is missing or the parts make no sense. */
export function computedValid({ returned, invalid }: Pick<ResearchValues, 'returned' | 'invalid'>): number | null {
  if (returned === null) return null;
  const rest = returned - (invalid ?? 0);
  return rest >= 0 ? rest : null;
}
