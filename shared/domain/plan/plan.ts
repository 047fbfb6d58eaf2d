/**
 * Plans: of a quarter (order 227, point 24), of educational work (point 9) and of ideological work (point 31) for a
 * year; one shape for all three.
 */
import { z } from 'zod';
import { EDUCATION_FORMS } from '../../regulation/order-227/points-04-16/point-04-forms';
import { EDUCATION_MEANS } from '../../regulation/order-227/points-04-16/point-06-means';
import { EDUCATION_METHODS } from '../../regulation/order-227/points-04-16/point-07-methods';
import { ANNUAL_BOOKS, type AnnualBook } from '../../regulation/order-227/points-04-16/point-09-annual-plan';
import { TASKS } from '../../regulation/order-227/points-04-16/point-12-tasks';
import { PLAN_SECTIONS } from '../../regulation/order-227/points-17-29/point-24-quarterly-plan';
import { IDEOLOGY_TASKS } from '../../regulation/order-227/points-17-29/point-28-ideology-tasks';
import { IDEOLOGY_DIRECTIONS } from '../../regulation/order-227/points-17-29/point-29-ideology-directions';
import type { Quarter } from '../../time/periods';
import { ownFormSchema } from '../settings/own-form';
import { civilDateSchema, instantSchema, paperSchema } from '../records/record';
import { bilingualSchema, signatorySchema } from '../settings/settings';

export { ANNUAL_BOOKS, type AnnualBook, PLAN_SECTIONS };
export type PlanSection = (typeof PLAN_SECTIONS)[number];

/** Which plan: the psychologist's of a quarter, or one of the two of a year. */
export const PLAN_BOOKS = ['quarter', ...ANNUAL_BOOKS] as const;
export type PlanBook = (typeof PLAN_BOOKS)[number];

/** A plan's time; `quarter` is null for a plan of a year. */
export interface PlanPeriod {
  book: PlanBook;
  year: number;
  quarter: Quarter['quarter'] | null;
}

/** What the fact of a line is counted by: a row of Annex 3, or nothing (marked by hand). */
export const PLAN_MEASURES = [
  '1',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '2',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '3',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4',
  '5',
  '5.1',
  '5.2',
  '5.3',
  'correction',
  'manual',
] as const;
export type PlanMeasure = (typeof PLAN_MEASURES)[number];

/** Units of a planned figure. */
export const PLAN_UNITS = [
  'plain',
  'persons',
  'consultations',
  'events',
  'materials',
  'requests',
  'research',
  'sessions',
  'documents',
] as const;
export type PlanUnit = (typeof PLAN_UNITS)[number];

/** Direction of a line of the ideological plan: point 29's two, then the tasks of point 28. */
export const PLAN_DIRECTIONS = [...IDEOLOGY_DIRECTIONS, ...IDEOLOGY_TASKS] as const;
export type PlanDirection = (typeof PLAN_DIRECTIONS)[number];

const MAX_WORDS = {
  text: 1_000,
  audience: 500,
  term: 200,
  executor: 300,
  completion: 500,
  ownMeans: 300,
  outcome: 1_000,
  remark: 1_000,
} as const;
/** What stands in words in a line; each may be written in Kazakh and in Russian. */
export type LineWord = keyof typeof MAX_WORDS;
export const LINE_WORDS = Object.keys(MAX_WORDS) as readonly LineWord[];
export type LineWords = Record<LineWord, string>;

const word = (name: LineWord) => z.string().max(MAX_WORDS[name]).default('');
const words = {
  text: word('text'),
  audience: word('audience'),
  /** Free words or a date as text: "during the quarter", "24.06.2026". */
  term: word('term'),
  executor: word('executor'),
  /** How it ends: a report, minutes (annual plans). */
  completion: word('completion'),
  /** Means of point 6 that the unit adds itself. */
  ownMeans: word('ownMeans'),
  /** What was done, and what is to be said of it: for the execution report. */
  outcome: word('outcome'),
  remark: word('remark'),
};

export const planLineSchema = z.object({
  id: z.string().min(1).max(100),
  /** Section of a quarterly plan; null in the others. */
  section: z.enum(PLAN_SECTIONS).nullable().default(null),
  /** In Kazakh, or in whatever language the person writes. */
  ...words,
  /** The same in Russian; an empty one is taken from the other. */
  ru: z.object(words).prefault({}),
  planned: z.number().int().min(0).max(1_000_000).nullable().default(null),
  measure: z.enum(PLAN_MEASURES).default('manual'),
  /** Unit of a line marked by hand; a counted line has the unit of its row. */
  unit: z.enum(PLAN_UNITS).default('plain'),
  /** Task of order 227, point 12. */
  task: z.enum(TASKS).nullable().default(null),
  /** Points 4, 6 and 7 (educational work). */
  form: z.enum(EDUCATION_FORMS).nullable().default(null),
  method: z.enum(EDUCATION_METHODS).nullable().default(null),
  means: z.enum(EDUCATION_MEANS).nullable().default(null),
  /** Points 28 and 29 (ideological work). */
  direction: z.enum(PLAN_DIRECTIONS).nullable().default(null),
  /** Manual mark, for lines that no record counts. */
  doneManually: z.boolean().default(false),
  /** Which of the program's own dates put it there; null for a person's line. */
  origin: z.string().max(150).nullable().default(null),
});
export type PlanLine = z.infer<typeof planLineSchema>;

/** Everything a plan prints of the body and its people; kept with the plan once it is approved. */
export const planSigningSchema = z.object({
  unit: z.object({ code: z.string().max(30), name: bilingualSchema, genitive: bilingualSchema.optional() }),
  /** To whom the report on execution goes, as written in the dative; empty where it was not filled in. */
  addressee: bilingualSchema.optional(),
  /** Who receives the report on execution, where it is not the head who approves (points 10 and 32). */
  recipient: signatorySchema.optional(),
  /** Who approves. */
  head: signatorySchema,
  /** Who signs: the psychologist, or the person responsible for the annual plan, of this unit. */
  author: signatorySchema,
  authorUnit: bilingualSchema,
  restrictedMark: z.boolean(),
  /** The body's own form of that day (D-01). */
  form: ownFormSchema.nullable().optional(),
});
export type PlanSigning = z.infer<typeof planSigningSchema>;

export const PLAN_STATES = ['draft', 'sent', 'approved'] as const;

export const planSchema = z
  .object({
    book: z.enum(PLAN_BOOKS).default('quarter'),
    year: z.number().int().min(2000).max(2099),
    quarter: z
      .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
      .nullable()
      .default(null),
    /** From 1; a higher one takes the place of an approved lower one. */
    version: z.number().int().min(1).max(1_000).default(1),
    /** Why this version was made; empty for the first. */
    reason: z.string().max(2_000).default(''),
    state: z.enum(PLAN_STATES),
    sentOn: civilDateSchema.nullable().default(null),
    approvedOn: civilDateSchema.nullable().default(null),
    /** Who approved, as typed. */
    approvedBy: z.string().max(600).default(''),
    /** When the approval was marked; null in plans of earlier programs. */
    approvedAt: instantSchema.nullable().default(null),
    signing: planSigningSchema.nullable().default(null),
    /** Sendings and approvals that were taken back, oldest first. */
    takenBack: z
      .array(z.object({ at: instantSchema, from: z.enum(['sent', 'approved']), reason: z.string().max(2_000) }))
      .max(500)
      .default([]),
    /** End of the execution report; null: as the program suggests it. */
    conclusion: z
      .object({ kk: z.string().max(5_000).nullable(), ru: z.string().max(5_000).nullable() })
      .default({ kk: null, ru: null }),
    lines: z.array(planLineSchema).max(500),
  })
  .superRefine((plan, context) => {
    if ((plan.book === 'quarter') !== (plan.quarter !== null)) context.addIssue({ code: 'custom', path: ['quarter'] });
    plan.lines.forEach((line, index) => {
      if (!line.text.trim() && !line.ru.text.trim())
        context.addIssue({ code: 'custom', path: ['lines', index, 'text'] });
      if (plan.book === 'quarter' && line.section === null)
        context.addIssue({ code: 'custom', path: ['lines', index, 'section'] });
    });
  });
export type Plan = z.infer<typeof planSchema>;

/** Lines kept under a name, to be put into a plan again. */
export const planTemplateSchema = z.object({
  id: z.string().max(100),
  book: z.enum(PLAN_BOOKS),
  name: z.string().trim().min(1).max(100),
  lines: z.array(planLineSchema).max(500),
});
export type PlanTemplate = z.infer<typeof planTemplateSchema>;

/**
 * Who answers for an annual plan (order 227, points 8 and 30), and whether Today asks for it. The people are the
 * settings'; rows of earlier programs hold their own until the settings are saved.
 */
export const planDutySchema = z.object({
  unit: bilingualSchema,
  person: signatorySchema,
  namedBy: z.string().max(300),
  decision: paperSchema.nullable(),
  remind: z.boolean(),
});
export type PlanDuty = z.infer<typeof planDutySchema>;

/** The plan of a quarter as a period. */
export function quarterPeriod({ year, quarter }: Quarter): PlanPeriod {
  return { book: 'quarter', year, quarter };
}

/** `2026-Q2`, `2027-educational`: the name of a period's plan. */
export function planName({ book, year, quarter }: PlanPeriod): string {
  return book === 'quarter' ? `${year}-Q${quarter}` : `${year}-${book}`;
}

/** The period of a name; null for any other text. */
export function parsePlanName(text: string): PlanPeriod | null {
  const match = /^(20\d{2})-(?:Q([1-4])|(educational|ideological))$/.exec(text);
  if (!match) return null;
  return match[3]
    ? { book: match[3] as AnnualBook, year: Number(match[1]), quarter: null }
    : { book: 'quarter', year: Number(match[1]), quarter: Number(match[2]) as Quarter['quarter'] };
}

/** The period before (-1) or after (1) of the same plan. */
export function neighbourPeriod({ book, year, quarter }: PlanPeriod, by: -1 | 1): PlanPeriod {
  if (quarter === null) return { book, year: year + by, quarter };
  const next = quarter + by;
  if (next === 0) return { book, year: year - 1, quarter: 4 };
  return next === 5 ? { book, year: year + 1, quarter: 1 } : { book, year, quarter: next as Quarter['quarter'] };
}

/** Below zero when `a` is the earlier period of the same plan. */
export function comparePeriods(a: PlanPeriod, b: PlanPeriod): number {
  return a.year - b.year || (a.quarter ?? 0) - (b.quarter ?? 0);
}

/** Some version of it has been approved. */
export function isInForce(plan: Pick<Plan, 'state' | 'version'>): boolean {
  return plan.state === 'approved' || plan.version > 1;
}
