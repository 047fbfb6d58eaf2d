/**
 * Acts: of the destruction of research material (order 227, point 18) and of the disposal of records whose term is over
 * (D-20). Both go through the same stages; the number is given once, per series and year and without gaps, when the act
 * becomes final. From then on nothing that is printed changes: whoever signs and the unit are kept as they were.
 */
import { z } from 'zod';
import { KINDS } from '../../regulation/order-227/points-04-16/point-13-directions';
import { actLineSchema } from './act-lines';
import { civilDateSchema, instantSchema } from '../records/record';
import { type Settings, settingsSchema } from '../settings/settings';

export {
  type ActLine,
  type DestructionWay,
  CONFIRMED_WAYS,
  DESTRUCTION_WAYS,
  actLineSchema,
  actTotals,
  heldItems,
  isPersonsLine,
  openLines,
} from './act-lines';

/** One record of an act of disposal: what its journal line keeps anyway. */
export const disposalLineSchema = z.object({
  recordId: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  date: civilDateSchema,
  kind: z.enum(KINDS),
});
export type DisposalLine = z.infer<typeof disposalLineSchema>;

export const ACT_STATES = ['draft', 'final', 'printed', 'signed'] as const;
export type ActState = (typeof ACT_STATES)[number];

/**
 * A copy that may still hold the material: `closedOn` while the act is a draft, `laterOn` when it was destroyed after
 * the act became final.
 */
const copySchema = z.object({
  name: z.string(),
  date: civilDateSchema,
  /** Row of the export log it stands for; acts of before name theirs by name and day only. */
  id: z.string().optional(),
  /** Wall-clock `HH:MM`, where another file of this name left on the same day. */
  time: z.string().max(5).optional(),
  closedOn: civilDateSchema.nullable(),
  laterOn: civilDateSchema.nullable().optional(),
  lostOn: civilDateSchema.nullable().optional(),
});
export type ActCopy = z.infer<typeof copySchema>;

/** Another act by its number. */
const actRefSchema = z.object({ id: z.string(), number: z.string(), date: civilDateSchema });
export type ActRef = z.infer<typeof actRefSchema>;

/**
 * One time the act left on paper. `copy` 0 is the original of its language; `language` null when a person marked it
 * printed.
 */
const printSchema = z.object({
  language: z.enum(['kk', 'ru']).nullable(),
  on: civilDateSchema,
  copy: z.number().int().min(0),
});
export type ActPrint = z.infer<typeof printSchema>;

export const SCAN_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
const scanSchema = z.object({
  id: z.string(),
  name: z.string().max(200),
  type: z.enum(SCAN_TYPES),
  size: z.number().int(),
  pieces: z.number().int(),
  addedAt: instantSchema,
});
export type ActScan = z.infer<typeof scanSchema>;

/** What of the settings is printed. */
export type ActSettings = Pick<
  Settings,
  'unit' | 'psychologist' | 'authorisedHead' | 'commission' | 'restrictedMark' | 'actSigning'
>;
const { unit, psychologist, authorisedHead, commission, restrictedMark, actSigning } = settingsSchema.shape;

const common = {
  id: z.string(),
  /** Given when final; per series and year, without gaps. */
  number: z.string().nullable(),
  year: z.number().int(),
  state: z.enum(ACT_STATES),
  /** Civil date printed on the act. */
  date: civilDateSchema,
  createdAt: instantSchema,
  /** Files exported earlier that may still hold the content: name and civil date of the export. */
  exportedFiles: z.array(copySchema),
  /** Backups that may still hold it. */
  backups: z.array(copySchema),
  signedOn: civilDateSchema.nullable(),
  prints: z.array(printSchema).optional(),
  scan: scanSchema.nullable().optional(),
  /** The act this one puts right, and the one by which this one was cancelled: its number stays used. */
  cancels: actRefSchema.optional(),
  cancelledBy: actRefSchema.optional(),
  /** Unit, signatories and index of the file as they were when the act became final. */
  signers: z
    .object({
      unit,
      psychologist,
      authorisedHead,
      commission,
      restrictedMark,
      actSigning,
      fileIndex: z.string().optional(),
    })
    .optional(),
  /**
   * Heads of the action log and of the vault's state when the act became final, in hexadecimal; null where there is
   * none.
   */
  heads: z.object({ audit: z.string().nullable(), state: z.string().nullable() }).optional(),
};

export const destructionActSchema = z.object({
  ...common,
  kind: z.literal('destruction').optional(),
  lines: z.array(actLineSchema),
  /**
   * What the check after the destruction did: sealed rows it tried to open and how many of them did not open (all of
   * them, or
   * it failed); pieces it looked for and found; files it could not look into, absent in acts made by earlier versions.
   */
  verification: z.object({
    rowsTried: z.number().int(),
    rowsUnreadable: z.number().int(),
    storeSamples: z.number().int(),
    samplesFound: z.number().int(),
    /** Files another program held at that moment: not looked into. */
    filesUnread: z.number().int().optional(),
  }),
  /** End dates that were corrected after the notices had begun: what, on which day, why. Absent in acts of before. */
  endCorrections: z
    .array(
      z.object({
        registration: z.string(),
        from: civilDateSchema,
        to: civilDateSchema,
        on: civilDateSchema,
        reason: z.string(),
      }),
    )
    .optional(),
});
export type DestructionAct = z.infer<typeof destructionActSchema>;

export const disposalActSchema = z.object({
  ...common,
  kind: z.literal('disposal'),
  lines: z.array(disposalLineSchema),
  /** The term of the body's nomenclature as a person entered it: whole years and the article. */
  term: z.object({ years: z.number().int(), basis: z.string().min(1).max(500) }),
  /** The day on which the program removed the content; null until then. */
  disposedOn: civilDateSchema.nullable(),
});
export type DisposalAct = z.infer<typeof disposalActSchema>;

export const actSchema = z.union([disposalActSchema, destructionActSchema]);
export type Act = DestructionAct | DisposalAct;
/** The two series of numbers. */
export type ActKind = 'destruction' | 'disposal';

/** The series an act belongs to. */
export function actKind(act: Act): ActKind {
  return act.kind ?? 'destruction';
}

/** The number an act gets when it becomes final: per year, without gaps; drafts have none (U-07). */
export { nextActNumber } from '../../regulation/order-227/points-17-29/point-18-act';

/**
 * Number of the copy the act's next paper in this language is: 0 for the original, then one series over both languages.
 */
export function nextCopy(act: Pick<Act, 'prints'>, language: 'kk' | 'ru'): number {
  const prints = act.prints ?? [];
  if (!prints.some((print) => print.language === language || print.language === null)) return 0;
  return Math.max(...prints.map(({ copy }) => copy)) + 1;
}

/** Copies of which nobody has said yet that they are destroyed. */
export function openCopies(act: Pick<Act, 'backups' | 'exportedFiles'>): ActCopy[] {
  return [...act.backups, ...act.exportedFiles].filter((copy) => copy.closedOn === null && !copy.laterOn);
}

/** What became of an act: its stage, or that another one took its place. */
export function actStanding(act: Act): ActState | 'cancelled' {
  return act.cancelledBy ? 'cancelled' : act.state;
}

/**
 * The two dates of a destruction: when it was done first, and when the last copy was; null while the day is not known
 * or a copy is open (fault case D15).
 */
export function actDates(act: Act): { primary: string | null; copies: string | null } {
  const done =
    act.kind === 'disposal'
      ? act.disposedOn === null
        ? []
        : [act.disposedOn]
      : act.lines.flatMap(({ destroyedAt }) => (destroyedAt === null ? [] : [destroyedAt.slice(0, 10)]));
  const copies = [...act.backups, ...act.exportedFiles].map(({ closedOn }) => closedOn);
  return {
    primary: done.sort()[0] ?? null,
    copies: copies.length === 0 || copies.includes(null) ? null : (copies.sort().at(-1) ?? null),
  };
}
