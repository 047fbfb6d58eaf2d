/** The quarterly plan (order 227, point 24; layout in forms: sections I to VII). */
import { z } from 'zod';
import { PLAN_SECTIONS } from '../regulation/point-24-quarterly-plan';
import { civilDateSchema } from './record';

export { PLAN_SECTIONS };
export type PlanSection = (typeof PLAN_SECTIONS)[number];

/** What the fact of a line is counted by: a row of Annex 3, or nothing (marked by hand). */
export const PLAN_MEASURES = ['1', '1.1', '1.2', '1.3', '1.4', '1.5', '2', '2.1', '2.2', '2.3', '2.4', '3', '3.1', '3.2', '3.3', '3.4', '4', '5', '5.1', '5.2', '5.3', 'correction', 'manual'] as const;
export type PlanMeasure = (typeof PLAN_MEASURES)[number];

export const planLineSchema = z.object({
  id: z.string(),
  section: z.enum(PLAN_SECTIONS),
  /** Words of the line in the language they were typed in. */
  text: z.string().min(1).max(1_000),
  audience: z.string().max(500),
  planned: z.number().int().min(0).nullable(),
  measure: z.enum(PLAN_MEASURES),
  /** Free words or a date as text: "during the quarter", "24.06.2026". */
  term: z.string().max(200),
  executor: z.string().max(300),
  /** Manual mark, for lines that no record counts. */
  doneManually: z.boolean(),
});
export type PlanLine = z.infer<typeof planLineSchema>;

export const quarterlyPlanSchema = z.object({
  year: z.number().int(), quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  state: z.enum(['draft', 'sent', 'approved']),
  approvedOn: civilDateSchema.nullable(),
  lines: z.array(planLineSchema).max(500),
});
export type QuarterlyPlan = z.infer<typeof quarterlyPlanSchema>;

export { planFacts, type PlanFact } from './plan-facts';
export { standardPlan, type StandardPlanContext } from './standard-plan';
