/**
 * A report of a unit in the collection of a half-year, and the list of units that are expected to send one (order 227,
 * point 26).
 */
import { z } from 'zod';
import type { Annex3Key } from '../../regulation/order-227/annex-3/annex-3-rows';
import { FIGURE_KEYS, type UnitReading, figureSchema, unitReadingSchema } from './reading';
import { SECTIONS } from './read-report';
import { foldedWords } from './words';
import { ERROR_CODES } from '../../errors/app-error';
import { bilingualSchema } from '../../domain/settings/settings';

export const expectedUnitSchema = z.object({
  id: z.string().min(1).max(40),
  /** Latin letters, digits and hyphens as in the names of its files; may be empty. */
  code: z.string().regex(/^[A-Za-z0-9-]{0,30}$/),
  /** At least one of the two. */
  name: bilingualSchema.refine(({ kk, ru }) => kk.trim() !== '' || ru.trim() !== ''),
  /** Other names its files bore and a person gave to it, folded. */
  also: z.array(z.string().min(1).max(300)).max(30),
});
/** A unit whose report is waited for. */
export type ExpectedUnit = z.infer<typeof expectedUnitSchema>;
export const MOST_UNITS = 2_000;
export const expectedUnitsSchema = z.array(expectedUnitSchema).max(MOST_UNITS);

const keySchema = z.enum(FIGURE_KEYS as [Annex3Key, ...Annex3Key[]]);

export const unitReportSchema = z.object({
  id: z.string().min(1).max(40),
  addedAt: z.string().max(40),
  /** The file it came in; null when it was typed from paper. `checksum` is SHA-256 in hexadecimal. */
  file: z
    .object({ name: z.string().max(200), checksum: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().min(0) })
    .nullable(),
  /** Why nothing of the file could be read. */
  refused: z
    .object({ code: z.enum(ERROR_CODES), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
    .nullable(),
  reading: unitReadingSchema.nullable(),
  /** Of our own files: whether the figures are those the check value was taken over. */
  genuine: z.boolean().nullable(),
  /** The unit a person gave it to; null while it goes by its names. */
  unitId: z.string().max(40).nullable(),
  /** Figures typed at the place of what could not be read or was wrong. */
  typed: z.partialRecord(keySchema, figureSchema),
  /** Counted although it speaks of another half-year. */
  takenAnyway: z.boolean(),
  /** The column a person chose among those of the reading («D»). */
  column: z.string().max(4).nullable().optional(),
  /** When a person chose it among several of one unit. */
  chosenAt: z.string().max(40).nullable(),
});
export type UnitReport = z.infer<typeof unitReportSchema>;
/** What a person may change in a report. */
export const unitReportChangeSchema = unitReportSchema.pick({
  unitId: true,
  typed: true,
  takenAnyway: true,
  column: true,
});
export type UnitReportChange = z.infer<typeof unitReportChangeSchema>;

/** Figures of a unit; null where nobody knows. */
export type UnitFigures = Record<Annex3Key, number | null>;

/** True while nobody has said which column of the file holds the figures. */
export function asksColumn({ reading, column }: Pick<UnitReport, 'reading' | 'column'>): boolean {
  return (reading?.columns?.length ?? 0) > 0 && !reading?.columns?.some(({ at }) => at === column);
}

/** The figures as the file has them, in the column a person chose where there was a choice. */
export function readFigures({
  reading,
  column,
}: Pick<UnitReport, 'reading' | 'column'>): UnitReading['figures'] | null {
  return reading?.columns?.find(({ at }) => at === column)?.figures ?? reading?.figures ?? null;
}

/**
 * The figures that count: typed before read; a total that stands nowhere is the sum of its rows once all of them are
 * known.
 */
export function figuresOf({ reading, typed, column }: Pick<UnitReport, 'reading' | 'typed' | 'column'>): UnitFigures {
  const figuresRead = readFigures({ reading, column });
  const figures = Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, typed[key] ?? figuresRead?.[key].value ?? null]),
  ) as UnitFigures;
  for (const { total, rows } of SECTIONS) {
    const read = figuresRead?.[total];
    if (typed[total] !== undefined || (read && !read.summed && read.fault !== 'empty')) continue;
    const values = rows.map((row) => figures[row]);
    figures[total] = values.some((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  }
  return figures;
}

/** The names a report's unit goes by, folded: as the file says it. */
export function namesOf({ reading }: Pick<UnitReport, 'reading'>): string[] {
  return reading ? [reading.unit.kk, reading.unit.ru].map(foldedWords).filter((name) => name !== '') : [];
}

/**
 * The expected unit a report is of: the one a person gave it to, else by the code of the file's name, by a whole name,
 * or
 * by a whole name within the file's. Names that are only alike are not guessed: a region and its city differ by three
 * letters.
 */
export function unitOf(
  report: Pick<UnitReport, 'unitId' | 'reading' | 'file'>,
  units: readonly ExpectedUnit[],
): ExpectedUnit | null {
  if (report.unitId !== null) return units.find(({ id }) => id === report.unitId) ?? null;
  const code = report.reading?.code?.toLowerCase();
  const byCode = code ? units.filter((unit) => unit.code !== '' && unit.code.toLowerCase() === code) : [];
  if (byCode.length === 1) return byCode[0]!;
  const names = namesOf(report);
  const byName = units.filter((unit) => foldedNames(unit).some((name) => names.includes(name)));
  if (byName.length > 0) return byName.length === 1 ? byName[0]! : null;
  if (names.length > 0 || !report.file) return null;
  const file = ` ${foldedWords(report.file.name.replace(/\.[a-z]+$/i, '').replaceAll('_', ' '))} `;
  const inName = units.filter((unit) =>
    foldedNames(unit).some((name) => name.includes(' ') && file.includes(` ${name} `)),
  );
  return inName.length === 1 ? inName[0]! : null;
}

function foldedNames({ name, also }: ExpectedUnit): string[] {
  return [...[name.kk, name.ru].map(foldedWords).filter((one) => one !== ''), ...also];
}
