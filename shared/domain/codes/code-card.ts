/**
 * What the vault keeps of a cipher besides the records under it (order 227, point 17): whether it is closed, whom a
 * group
 * code stands for, and the optional parts of its page. All of it stays in the vault; only what is printed on purpose
 * leaves.
 */
import { z } from 'zod';
import { DISCLOSURE_GROUNDS } from '../../regulation/order-227/points-04-16/point-14-confidentiality';
import { civilDateSchema, instantSchema } from '../records/record';

const text = (max: number) => z.string().trim().max(max);
const needed = (max: number) => text(max).min(1);

export const CODE_EVENTS = ['made', 'members', 'closed', 'reopened'] as const;

/** The card of a code; a code without one is open, a person's, and known by its records only. */
export const codeCardSchema = z.object({
  code: z.string().min(1).max(20),
  /** A group code stands for its members and holds no records itself. */
  group: z.boolean(),
  members: z.array(z.string()).max(1_000),
  /** Null while the code is open. */
  closed: z.object({ on: civilDateSchema, reason: needed(2_000) }).nullable(),
  history: z.array(z.object({ event: z.enum(CODE_EVENTS), at: instantSchema, reason: text(2_000) })),
  /** Written consent (SC-03): a mark, never a condition. */
  consent: z.object({ given: z.boolean(), on: civilDateSchema }).nullable(),
});
export type CodeCard = z.infer<typeof codeCardSchema>;

/** An individual support plan under a code (SC-04): aim, steps, dates, results. */
export const supportPlanSchema = z.object({
  id: z.string(),
  code: z.string(),
  aim: needed(2_000),
  start: civilDateSchema,
  steps: z
    .array(
      z.object({
        what: needed(2_000),
        due: civilDateSchema.nullable(),
        doneOn: civilDateSchema.nullable(),
        result: text(2_000),
      }),
    )
    .min(1)
    .max(100),
  closedOn: civilDateSchema.nullable(),
  summary: text(5_000),
});
export type SupportPlan = z.infer<typeof supportPlanSchema>;

export const REFERRALS = ['doctor', 'health_body', 'other_psychologist', 'other_body'] as const;
/** A referral to a specialist (SC-05, 227-27). Never a diagnosis. */
export const referralSchema = z.object({
  id: z.string(),
  code: z.string(),
  on: civilDateSchema,
  to: z.enum(REFERRALS),
  reason: text(2_000),
  answeredOn: civilDateSchema.nullable(),
  answer: text(2_000),
});
export type Referral = z.infer<typeof referralSchema>;

/**
 * An exception to confidentiality (order 227, point 14; 227-25). Written once: it can neither be changed nor removed.
 */
export const disclosureSchema = z.object({
  id: z.string(),
  code: z.string(),
  on: civilDateSchema,
  ground: z.enum(DISCLOSURE_GROUNDS),
  /** To whom, by position; the least that had to be told; why third parties were needed. */
  to: needed(500),
  what: needed(5_000),
  why: needed(5_000),
  enteredAt: instantSchema,
});
export type Disclosure = z.infer<typeof disclosureSchema>;
/** A disclosure as a form gives it. */
export const disclosureInputSchema = disclosureSchema.omit({ id: true, enteredAt: true });
export type DisclosureInput = z.infer<typeof disclosureInputSchema>;

/** A code just met: open, nothing noted. */
export function newCard(code: string): CodeCard {
  return { code, group: false, members: [], closed: null, history: [], consent: null };
}
