/**
 * The register of appeals and assignments (SC-02): who asked by role, about which code, what, until when, what came of
 * it.
 */
import { z } from 'zod';
import type { CivilDate } from '../../time/civil-date';
import { civilDateSchema } from '../records/record';

/** Who asks, by role; never by name. */
export const APPEAL_FROM = ['employee', 'head', 'authorised_head', 'gpo', 'prosecutor', 'family', 'other'] as const;
export const APPEAL_WAYS = ['oral', 'written'] as const;
export const APPEAL_STATES = ['open', 'in_work', 'closed'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const appealSchema = z.object({
  id: z.string().max(100),
  /** Number of the register in its year, without gaps. */
  year: z.number().int(),
  number: z.number().int().min(1),
  on: civilDateSchema,
  from: z.enum(APPEAL_FROM),
  way: z.enum(APPEAL_WAYS),
  /** Number of the paper, where there is one. */
  paper: z.string().trim().max(100),
  /** About which code; empty where it is about nobody in particular. */
  code: z.string().max(20),
  asked: z.string().trim().min(1).max(5_000),
  due: civilDateSchema.nullable(),
  state: z.enum(APPEAL_STATES),
  /** Records of the work that was started from it. */
  recordIds: z.array(z.string()).max(1_000),
  closedOn: civilDateSchema.nullable(),
  result: z.string().trim().max(5_000),
});
export type Appeal = z.infer<typeof appealSchema>;

/** What a person enters: the vault adds identity, number, state and records. */
export const appealInputSchema = appealSchema.pick({
  on: true,
  from: true,
  way: true,
  paper: true,
  code: true,
  asked: true,
  due: true,
});
export type AppealInput = z.infer<typeof appealInputSchema>;

/** True when the term has passed and the appeal is not closed. */
export function isOverdue(appeal: Pick<Appeal, 'due' | 'state'>, today: CivilDate): boolean {
  return appeal.state !== 'closed' && appeal.due !== null && appeal.due < today;
}
