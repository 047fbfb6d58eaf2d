/**
 * A unit's report of Annex 3 as it was understood: each figure with the place it stood in, or why it could not be read.
 */
import { z } from 'zod';
import { ANNEX3_ROWS, type Annex3Key } from '../../regulation/order-227/annex-3/annex-3-rows';
import { bilingualSchema } from '../../domain/settings/settings';

/** Figures of the form in its order; the second one of the candidates beside the first. */
export const FIGURE_KEYS: readonly Annex3Key[] = ANNEX3_ROWS.flatMap((row): Annex3Key[] =>
  row === '1.5' ? [row, '1.5.not_recommended'] : [row],
);

/** No unit has done more; a larger number is a slip. */
export const LARGEST_FIGURE = 1_000_000;
export const figureSchema = z.number().int().min(0).max(LARGEST_FIGURE);

/**
 * Why a figure was not taken: its row was not found; the cell is empty; not a whole number; Excel made a date of
 * «11/3»;
 * an error of a formula; the candidates' cell has one number only; more not recommended than candidates; merged with
 * the row above.
 */
export const FIGURE_FAULTS = [
  'no_row',
  'empty',
  'not_number',
  'date',
  'formula',
  'no_second',
  'more_than_all',
  'merged',
] as const;
export type FigureFault = (typeof FIGURE_FAULTS)[number];

const readFigureSchema = z.object({
  value: figureSchema.nullable(),
  fault: z.enum(FIGURE_FAULTS).nullable(),
  /** What stands in the cell, cut short. */
  text: z.string().max(60),
  /** `C9`, or empty where there is no cell. */
  at: z.string().max(12),
  /** The total was not there and is the sum of its rows. */
  summed: z.literal(true).optional(),
});
export type ReadFigure = z.infer<typeof readFigureSchema>;

const sealedPartSchema = z.object({
  /** The text of the check value was taken over these (stamp.ts). */
  mode: z.enum(['calendar', 'cutoff25']),
  from: z.string().max(10),
  to: z.string().max(10),
  asOf: z.string().max(40),
  value: z.string().max(64),
});
/** What the sheet «Тексеру» of our own file says. */
export type SealedPart = z.infer<typeof sealedPartSchema>;

export const unitReadingSchema = z.object({
  /** `own`: a file of this program, by fixed cells; `labels`: by the words of the rows; `hand`: typed from paper. */
  way: z.enum(['own', 'labels', 'hand']),
  sheet: z.string().max(200),
  figures: z.record(z.enum(FIGURE_KEYS as [Annex3Key, ...Annex3Key[]]), readFigureSchema),
  /** `2026-1`; null where nothing says so. */
  period: z
    .string()
    .regex(/^20\d{2}-[12]$/)
    .nullable(),
  /** The year, where the file names no half-year but this. */
  year: z.number().int().min(2000).max(2099).optional(),
  /**
   * Columns among which a person has to choose: nothing in the file proves which one holds the figures. Until then none
   * counts.
   */
  columns: z
    .array(
      z.object({
        at: z.string().max(4),
        heading: z.string().max(120),
        figures: z.record(z.enum(FIGURE_KEYS as [Annex3Key, ...Annex3Key[]]), readFigureSchema),
      }),
    )
    .max(30)
    .optional(),
  /** The body as the file names it; either may be empty. */
  unit: bilingualSchema,
  /** Code of the unit, from the file's name. */
  code: z.string().max(30).nullable(),
  /** Number of the report's version; null where the file has none. */
  version: z.number().int().min(1).max(999).nullable(),
  sealed: sealedPartSchema.nullable(),
  /** Rows of which the sheets of the two languages say different numbers. */
  differing: z.array(z.enum(FIGURE_KEYS as [Annex3Key, ...Annex3Key[]])).max(30),
});
export type UnitReading = z.infer<typeof unitReadingSchema>;
