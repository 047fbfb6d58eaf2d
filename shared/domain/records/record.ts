/**
 * The six kinds of work (order 227, points 13 and 18) and their versions. A record is never overwritten: every change
 * is a further version with its own time; the highest version in force decides. The shapes are those of the exchange
 * file (docs/exchange-format.md), so what comes in and what goes out is the same thing.
 *
 * The schemas check shape and closed lists only. The rules between fields and between records are in
 * shared/regulation and are applied by {@link ./record-rules}.
 */
import { z } from 'zod';
import { KINDS, type Kind } from '../../regulation/order-227/points-04-16/point-13-directions';
import {
  BASES,
  EXAMINEE_CATEGORIES,
  OUTCOMES,
  PURPOSES,
  RECOMMENDATIONS,
} from '../../regulation/order-227/points-04-16/point-14-diagnostics';
import {
  CONTRAINDICATION_BASES,
  CORRECTION_CHANGES,
} from '../../regulation/order-227/points-04-16/point-15-correction';
import {
  CHANNELS,
  CLIENTS,
  COUNSELLING_FORMS,
  INITIATIVES,
  TOPICS,
} from '../../regulation/order-227/points-04-16/point-16-counselling';
import {
  CARRIERS,
  RESEARCH_BASES,
  RESEARCH_MATERIAL_KINDS,
} from '../../regulation/order-227/points-17-29/point-18-material';
import { SPECIAL_CONDITIONS } from '../../regulation/order-227/points-04-16/point-11-aim';
import { TASKS } from '../../regulation/order-227/points-04-16/point-12-tasks';
import { MONITORING_KINDS } from '../../regulation/order-74/order-74-campaign';
import { RESEARCH_STAGES } from '../../regulation/order-74/order-74-stages';
import {
  AIMS,
  PREVENTION_MATERIALS,
  PREVENTION_TYPES,
} from '../../regulation/order-227/points-17-29/point-20-prevention';
import { SPECIAL_TYPES } from '../../regulation/order-227/points-17-29/point-22-special';
import { type CivilDate, parseCivilDate } from '../../time/civil-date';
import { type Instant, parseInstant } from '../../time/instant';

// the closed lists stand with the points of the order they come from
export { KINDS, type Kind };
export { BASES, EXAMINEE_CATEGORIES, OUTCOMES, PURPOSES, RECOMMENDATIONS };
export { CORRECTION_CHANGES };
export { CHANNELS, CLIENTS, COUNSELLING_FORMS, INITIATIVES, TOPICS };
export { CARRIERS, MONITORING_KINDS, RESEARCH_BASES, RESEARCH_MATERIAL_KINDS, RESEARCH_STAGES };
export { AIMS, PREVENTION_MATERIALS, PREVENTION_TYPES };
export { SPECIAL_TYPES };

export const STATUSES = ['draft', 'active', 'cancelled', 'deleted'] as const;
/** Only `active` counts in the report. */
export type Status = (typeof STATUSES)[number];

/** A civil date that exists; the message is an error code. */
export const civilDateSchema = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'record.impossible_date' });
  return z.NEVER;
});

/** An ISO date-time with offset. */
export const instantSchema = z.string().transform((text, context): Instant => {
  const instant = parseInstant(text);
  if (instant) return instant;
  context.addIssue({ code: 'custom', message: 'record.impossible_date' });
  return z.NEVER;
});

const text = (max: number) => z.string().max(max);
const count = z.number().int().min(0).max(1_000_000);

/** Number and date of a paper: an assignment, a request, an act. Either may be empty where only one is known. */
export const paperSchema = z.object({ number: text(100), date: civilDateSchema });

const common = {
  /**
   * Identity of the work; all its versions share it. Half a letter is none: two such ids would have one address in the
   * store.
   */
  id: z
    .string()
    .min(1)
    .max(100)
    .refine((id) => !/\p{Surrogate}/u.test(id)),
  /** From 1 upwards. */
  version: z.number().int().min(1).max(100_000),
  /** Instant at which this version was entered. */
  enteredAt: instantSchema,
  status: z.enum(STATUSES),
  /** Why it was cancelled, deleted or amended. */
  reason: text(2_000).optional(),
  note: text(20_000).optional(),
  /** Task of point 12 the work serves, T1 … T5. */
  task: z.enum(TASKS).optional(),
  /** Under which special conditions it was done (point 11); absent at ordinary times. */
  conditions: z.enum(SPECIAL_CONDITIONS).optional(),
  /**
   * The act under which its content was disposed of (D-20): only what Annex 3 counts is true any more ({@link
   * ./disposal}).
   */
  disposedByAct: paperSchema.optional(),
  /** Civil date on which it was brought in from the old journal; such a record is not late (227-46). */
  broughtIn: civilDateSchema.optional(),
};

const dated = {
  ...common,
  /** Civil date of the work; for work of several days the last one. */
  date: civilDateSchema,
  /** Civil date of the first day, for work of several days. */
  start: civilDateSchema.optional(),
};

/** One person examined in a session (order 227, point 14). */
export const examineeSchema = z.object({
  code: z.string(),
  category: z.enum(EXAMINEE_CATEGORIES),
  basis: z.enum(BASES),
  /** Left out in a file it was not determined. */
  outcome: z.enum(OUTCOMES).default('not_determined'),
  /** Candidates only (Annex 3, row 1.5). */
  recommendation: z.enum(RECOMMENDATIONS).optional(),
});
export type Examinee = z.infer<typeof examineeSchema>;

/** Names of methods only, never their content: as text, or one by one. */
const methodsSchema = z.union([text(2_000), z.array(text(300)).max(50)]);

/** Psychological diagnostics (point 14). */
export const diagnosticsSchema = z.object({
  ...dated,
  kind: z.literal('diagnostics'),
  purpose: z.enum(PURPOSES),
  examinees: z.array(examineeSchema).min(1).max(1_000),
  /** Number and date of the assignment of the head or the GPO (227-22). */
  assignment: paperSchema.optional(),
  methods: methodsSchema.optional(),
  conclusion: text(20_000).optional(),
  recommendations: text(20_000).optional(),
});

/** Counselling (point 16). */
export const counsellingSchema = z.object({
  ...dated,
  kind: z.literal('counselling'),
  client: z.enum(CLIENTS),
  form: z.enum(COUNSELLING_FORMS),
  codes: z.array(z.string()).min(1).max(1_000),
  channel: z.enum(CHANNELS),
  initiative: z.enum(INITIATIVES),
  topic: z.enum(TOPICS),
  /** Held in the specially equipped room (point 16). */
  specialRoom: z.boolean(),
  content: text(20_000).optional(),
  result: text(20_000).optional(),
});

/** Prevention (points 19 to 21). */
export const preventionSchema = z.object({
  ...dated,
  kind: z.literal('prevention'),
  type: z.enum(PREVENTION_TYPES),
  participants: count,
  /** Of work with one person (point 19); that of a group has none. */
  code: z.string().optional(),
  /** Different materials prepared, for `methodical`; an event counts once whatever stands here. */
  quantity: count.optional(),
  copies: count.optional(),
  material: z.enum(PREVENTION_MATERIALS).optional(),
  aim: z.enum(AIMS).optional(),
  topic: text(2_000).optional(),
  audience: text(2_000).optional(),
  /** Chosen by aim, group and situation (point 21). */
  methods: methodsSchema.optional(),
});

/** Correction (point 15). */
export const correctionSchema = z.object({
  ...dated,
  kind: z.literal('correction'),
  code: z.string(),
  change: z.union(
    CORRECTION_CHANGES.map((n) => z.literal(n)) as [
      z.ZodLiteral<1>,
      z.ZodLiteral<2>,
      z.ZodLiteral<3>,
      z.ZodLiteral<4>,
      z.ZodLiteral<6>,
    ],
  ),
  /** The unfavourable diagnostics of the same code. */
  diagnosticsId: z.string().min(1).max(100),
  contraindicationsAbsent: z.boolean(),
  /** What the statement rests on: the person's word, a document seen (227-27). Never a diagnosis. */
  contraindicationsBasis: z.enum(CONTRAINDICATION_BASES).optional(),
  content: text(20_000).optional(),
  result: text(20_000).optional(),
});

/** Special direction (point 22). */
export const specialSchema = z.object({
  ...dated,
  kind: z.literal('special'),
  type: z.enum(SPECIAL_TYPES),
  /** The prosecutor's special request; without it the record can only be a draft (227-43). */
  request: paperSchema.nullable(),
  /** Who asked: a post and a body, never a name. */
  requestedBy: text(300).optional(),
  content: text(20_000).optional(),
  result: text(20_000).optional(),
});

/** A line of research material (point 18): what, on what, how many. */
export const materialLineSchema = z.object({
  kind: z.enum(RESEARCH_MATERIAL_KINDS),
  carrier: z.enum(CARRIERS),
  quantity: count,
});
export type MaterialLine = z.infer<typeof materialLineSchema>;

/** First and last day of a stage; the last one is absent while the stage runs. */
export const stageSpanSchema = z.object({ from: civilDateSchema, to: civilDateSchema.optional() });
export type StageSpan = z.infer<typeof stageSpanSchema>;

/** Social research (point 18). It has no `date`: it counts by `end`. */
export const researchSchema = z.object({
  ...common,
  kind: z.literal('research'),
  /** Must not name people (227-24). */
  title: z.string().min(1).max(500),
  basis: z.enum(RESEARCH_BASES),
  /** Which monitoring of order 74 it is; absent for any other research. */
  monitoring: z.enum(MONITORING_KINDS).optional(),
  /** Number and date of the assignment. */
  assignment: paperSchema.optional(),
  start: civilDateSchema,
  /**
   * Civil date of its end, of a monitoring the day on which the analytic note was handed over (D-09); null while it
   * runs.
   */
  end: civilDateSchema.nullable(),
  /** Who takes part, by role; never by name (74-05). */
  participants: z.array(z.enum(EXAMINEE_CATEGORIES)).max(10).optional(),
  /** Stages with their days (order 74, point 11). */
  stages: z
    .object({
      preparatory: stageSpanSchema.optional(),
      main: stageSpanSchema.optional(),
      final: stageSpanSchema.optional(),
    })
    .optional(),
  headcount: count,
  returned: count,
  invalid: count,
  valid: count,
  /** Why forms were thrown out (74-23). */
  invalidReasons: text(2_000).optional(),
  materials: z.array(materialLineSchema).max(100),
  /** `basis`: number of the paper the hold rests on. */
  hold: z.object({ from: civilDateSchema, reason: text(2_000), basis: text(100).optional() }).optional(),
  destroyedByAct: paperSchema.optional(),
  results: text(20_000).optional(),
  forecast: text(20_000).optional(),
  recommendations: text(20_000).optional(),
});

/** A version of a work record, of any kind. */
export const recordSchema = z.discriminatedUnion('kind', [
  diagnosticsSchema,
  counsellingSchema,
  preventionSchema,
  correctionSchema,
  specialSchema,
  researchSchema,
]);

export type DiagnosticsRecord = z.infer<typeof diagnosticsSchema>;
export type CounsellingRecord = z.infer<typeof counsellingSchema>;
export type PreventionRecord = z.infer<typeof preventionSchema>;
export type CorrectionRecord = z.infer<typeof correctionSchema>;
export type SpecialRecord = z.infer<typeof specialSchema>;
export type ResearchRecord = z.infer<typeof researchSchema>;
/** One version of one record. */
export type WorkRecord = z.infer<typeof recordSchema>;
/** Every name on a path into a value. */
type NamesIn<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer Item)[]
    ? NamesIn<Item>
    : { [Name in keyof T & string]-?: Name | NamesIn<T[Name]> }[keyof T & string];
/** The name of any field of any kind of work, of its papers, people, materials and stages too. */
export type RecordFieldName = WorkRecord extends infer R ? (R extends WorkRecord ? NamesIn<R> : never) : never;
/** A version as a form gives it: the vault adds identity, version number and time. */
export type RecordInput = WorkRecord extends infer R
  ? R extends WorkRecord
    ? Omit<R, 'id' | 'version' | 'enteredAt'>
    : never
  : never;

/**
 * The civil date by which a record is listed and counted: the last day of the work; a research's end, or its start
 * while it runs.
 */
export function recordDate(record: WorkRecord): CivilDate {
  return record.kind === 'research' ? (record.end ?? record.start) : record.date;
}

/** The ciphers a record holds, in its own order; none once its content was disposed of. */
export function codesOf(record: WorkRecord): string[] {
  if (record.disposedByAct) return [];
  if (record.kind === 'diagnostics') return record.examinees.map((e) => e.code);
  if (record.kind === 'counselling') return record.codes;
  return (record.kind === 'correction' || record.kind === 'prevention') && record.code !== undefined
    ? [record.code]
    : [];
}
