/** What the diagnostics form holds, and how it becomes a record (order 227, point 14). */
import { z } from 'zod';
import {
  BASES,
  type Basis,
  EXAMINEE_CATEGORIES,
  type ExamineeCategory,
  OUTCOMES,
  PURPOSES,
  RECOMMENDATIONS,
  recommendationFault,
} from '../../../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import type { CivilDate } from '../../../../shared/time/civil-date';
import {
  commonValues,
  dateValue,
  datedOf,
  datedValues,
  emptyDated,
  emptyPaper,
  methodsOf,
  methodsText,
  paperValue,
  type RecordOf,
  textValue,
} from '../entry/form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { paperOf, present, type RecordSketch } from '../entry/record-input';

const examineeValues = z.object({
  code: z.string(),
  category: z.enum(EXAMINEE_CATEGORIES).nullable(),
  basis: z.enum(BASES).nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  recommendation: z.enum(RECOMMENDATIONS).nullable(),
});
export type ExamineeValues = z.infer<typeof examineeValues>;

export const diagnosticsValues = z.object({
  ...commonValues,
  ...datedValues,
  date: dateValue,
  purpose: z.enum(PURPOSES).nullable(),
  /** Stands for the whole session; each person's own basis is in the table. */
  basis: z.enum(BASES).nullable(),
  assignment: paperValue,
  examinees: z.array(examineeValues),
  /** A record for each person instead of one for the session. */
  separate: z.boolean(),
  methods: textValue,
  conclusion: textValue,
  recommendations: textValue,
});
export type DiagnosticsValues = z.infer<typeof diagnosticsValues>;

/** True when the rule asks a recommendation for this category (Annex 3, row 1.5). */
export function takesRecommendation({ category }: { category: ExamineeCategory | null }): boolean {
  return category !== null && recommendationFault({ category }) === 'recommendation_missing';
}

/** True when an assignment stands behind this basis, so that its number and date are asked. */
export function hasAssignment(bases: readonly (Basis | null)[]): boolean {
  return bases.some((basis) => basis === 'head' || basis === 'gpo');
}

/** An empty form. */
export function emptyDiagnostics(today: CivilDate, presets: EntryPresets): DiagnosticsValues {
  const examinees = (presets.codes ?? [presets.code ?? '']).map((code): ExamineeValues => ({
    code,
    category: null,
    basis: null,
    outcome: null,
    recommendation: null,
  }));
  return {
    ...emptyDated(today, presets),
    purpose: null,
    basis: null,
    assignment: emptyPaper,
    examinees,
    separate: false,
    methods: '',
    conclusion: '',
    recommendations: '',
  };
}

/** The next session: same day, purpose, basis and paper, other people. */
export function nextDiagnostics(last: DiagnosticsValues, today: CivilDate): DiagnosticsValues {
  const model = last.examinees.at(-1);
  return {
    ...emptyDiagnostics(today, {}),
    date: last.date,
    purpose: last.purpose,
    basis: last.basis,
    assignment: last.assignment,
    methods: last.methods,
    task: last.task,
    conditions: last.conditions,
    examinees: [
      { code: '', category: model?.category ?? null, basis: last.basis, outcome: null, recommendation: null },
    ],
  };
}

/** A stored version in the form. */
export function diagnosticsOf(record: RecordOf<'diagnostics'>): DiagnosticsValues {
  const bases = new Set(record.examinees.map((one) => one.basis));
  return {
    ...datedOf(record),
    purpose: record.purpose,
    basis: bases.size === 1 ? (record.examinees[0]?.basis ?? null) : null,
    assignment: record.assignment ?? emptyPaper,
    methods: methodsText(record.methods),
    conclusion: record.conclusion ?? '',
    recommendations: record.recommendations ?? '',
    separate: false,
    examinees: record.examinees.map((one) => ({ ...one, recommendation: one.recommendation ?? null })),
  };
}

/** The form as a record. */
export function sketchDiagnostics(values: DiagnosticsValues, base: RecordOf<'diagnostics'> | null): RecordSketch {
  // Rows left empty at the end were only begun; places of faults must stay those of the form.
  const last = values.examinees.findLastIndex((one) => one.code !== '');
  const rows = values.examinees.slice(0, Math.max(0, last) + 1);
  return {
    kind: 'diagnostics',
    status: 'active',
    date: values.date,
    purpose: values.purpose,
    examinees: rows.map((one) => ({
      code: one.code,
      category: one.category,
      basis: one.basis,
      outcome: one.outcome,
      ...present({ recommendation: takesRecommendation(one) ? one.recommendation : null }),
    })),
    ...present({
      start: values.start,
      note: values.note,
      task: values.task,
      conditions: values.conditions,
      conclusion: values.conclusion,
      recommendations: values.recommendations,
      methods: methodsOf(values.methods, base?.methods),
      assignment: hasAssignment(values.examinees.map((one) => one.basis)) ? paperOf(values.assignment) : undefined,
    }),
  };
}

/** One record for each person: the same session, each with their own line. */
export function sketchSeparate(values: DiagnosticsValues): RecordSketch[] {
  const sketch = sketchDiagnostics(values, null);
  const persons = sketch['examinees'] as unknown[];
  return values.separate && persons.length > 1
    ? persons.map((person) => ({ ...sketch, examinees: [person] }))
    : [sketch];
}
