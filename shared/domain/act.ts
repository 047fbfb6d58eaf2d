/**
 * The act of destruction of research material (order 227, point 18; layout in shared/documents/act).
 * The number is given once, per year and without gaps, when the act becomes final.
 */
import { z } from 'zod';
import { CARRIERS, RESEARCH_MATERIAL_KINDS, civilDateSchema, instantSchema } from './record';

/** How a line's material was destroyed: the program for electronic material, a person's word for paper. */
export const DESTRUCTION_WAYS = ['crypto_erase', 'shredding', 'burning'] as const;
export type DestructionWay = (typeof DESTRUCTION_WAYS)[number];

/** One line of the act's table: one kind of material of one research. */
export const actLineSchema = z.object({
  researchId: z.string(),
  /** Registration number of the research: its journal number and year. */
  registration: z.string(),
  title: z.string(),
  end: civilDateSchema,
  keepThrough: civilDateSchema,
  kind: z.enum(RESEARCH_MATERIAL_KINDS),
  carrier: z.enum(CARRIERS),
  /** Forms or electronic records. */
  quantity: z.number().int().min(0),
  /** null: paper not yet confirmed by a person. */
  way: z.enum(DESTRUCTION_WAYS).nullable(),
  /** Wall-clock text `YYYY-MM-DD HH:MM` (electronic, from the log) or `YYYY-MM-DD` (paper, typed in). */
  destroyedAt: z.string().nullable(),
  /** Electronic lines: hash over the list of encrypted records, in hexadecimal; never of content. */
  control: z.string().nullable(),
});
export type ActLine = z.infer<typeof actLineSchema>;

export const ACT_STATES = ['draft', 'final', 'printed', 'signed'] as const;

export const destructionActSchema = z.object({
  id: z.string(),
  /** Given when final; per year, without gaps. */
  number: z.string().nullable(),
  year: z.number().int(),
  state: z.enum(ACT_STATES),
  /** Civil date printed on the act. */
  date: civilDateSchema,
  createdAt: instantSchema,
  lines: z.array(actLineSchema),
  /** What the check after the destruction did: sealed rows it tried to open and how many of them did not open (all of them, or it failed). */
  verification: z.object({ rowsTried: z.number().int(), rowsUnreadable: z.number().int(), storeSamples: z.number().int(), samplesFound: z.number().int() }),
  /** Files exported earlier that may still hold the material: name and civil date of the export. */
  exportedFiles: z.array(z.object({ name: z.string(), date: civilDateSchema, closedOn: civilDateSchema.nullable() })),
  /** Backups that may still hold it. */
  backups: z.array(z.object({ name: z.string(), date: civilDateSchema, closedOn: civilDateSchema.nullable() })),
  signedOn: civilDateSchema.nullable(),
});
export type DestructionAct = z.infer<typeof destructionActSchema>;

/** The totals under the act's table: researches, paper forms, electronic records (order 227, point 18). */
export function actTotals(lines: readonly ActLine[]): { researches: number; paper: number; electronic: number } {
  const sum = (carrier: ActLine['carrier']) => lines.reduce((total, line) => (line.carrier === carrier ? total + line.quantity : total), 0);
  return { researches: new Set(lines.map((line) => line.researchId)).size, paper: sum('paper'), electronic: sum('electronic') };
}

/** The number an act gets when it becomes final: per year, without gaps; drafts have none (U-07). */
export { nextActNumber } from '../regulation/point-18-act';

/**
 * Indexes of the lines that keep an act from becoming final: paper that no person has confirmed yet, electronic
 * material without its time and control value. Paper is never taken as destroyed by the program (order 227, point 18; D-11a).
 */
export function openLines(act: { lines: readonly ActLine[] }): number[] {
  return act.lines.flatMap((line, index) => {
    const done = line.way !== null && line.destroyedAt !== null && (line.carrier === 'paper' || line.control !== null);
    return done ? [] : [index];
  });
}
