/** The collection of units' reports of a half-year: kept, corrected, taken out and put back (order 227, point 26). */
import { z } from 'zod';
import type { Bilingual } from '../../../../shared/domain/settings/settings';
import {
  type ExpectedUnit,
  type UnitReport,
  type UnitReportChange,
  expectedUnitsSchema,
  namesOf,
  unitOf,
  unitReportChangeSchema,
  unitReportSchema,
} from '../../../../shared/import/unit-summary/unit-report';
import { summarise } from '../../../../shared/import/unit-summary/unit-summary';
import { reportCheckText } from '../../../../shared/documents/stamp';
import { type Result, fail, failShape, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { type HalfYear, halfYearName, parseHalfYear, previousHalfYear } from '../../../../shared/time/periods';
import { FIGURE_KEYS, type UnitReading, unitReadingSchema } from '../../../../shared/import/unit-summary/reading';
import { blake2b, toHex, utf8 } from '../../crypto/sodium';
import { type OpenVault, nowOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { MOST_UNIT_REPORTS, type SummaryView, type UnitFile } from '../../api/unit-summary';
import { auditLine } from '../../rows/audit';
import { readRow } from '../../rows/parsing';
import { newRowId } from '../../rows/code-cards';
import { plainName } from '../exchange/imports';

const LIST = 'units:list';
const LONGEST_PROPOSALS = 6_000;
const proposalsSchema = z.object({ kk: z.string().max(LONGEST_PROPOSALS), ru: z.string().max(LONGEST_PROPOSALS) });
const rowId = (period: HalfYear, id: string) => `unit:${halfYearName(period)}:${id}`;
const proposalsId = (period: HalfYear) => `units:${halfYearName(period)}:proposals`;

/** The units whose reports are waited for. */
export function expectedUnits(vault: OpenVault): ExpectedUnit[] {
  return readRow<ExpectedUnit[]>(vault, 'report', LIST) ?? [];
}

/**
 * The reports of a half-year in the order in which they came; one that cannot be read is set aside.
 */
export function unitReports(vault: OpenVault, period: HalfYear): UnitReport[] {
  const prefix = rowId(period, '');
  const reports = [...vault.store.all<unknown>('report').keys()]
    .filter((id) => id.startsWith(prefix))
    .map((id) => readRow<UnitReport>(vault, 'report', id))
    .filter((report) => report !== undefined);
  return reports.sort(
    (a, b) =>
      Date.parse(a.addedAt) - Date.parse(b.addedAt) ||
      (a.file?.name ?? '').localeCompare(b.file?.name ?? '', 'en') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Everything brought together. */
export function summaryView(vault: OpenVault, period: HalfYear): SummaryView {
  const before = previousHalfYear(period);
  const proposals = proposalsSchema.safeParse(vault.store.get('report', proposalsId(period)));
  return {
    ...summarise(
      halfYearName(period),
      unitReports(vault, period),
      { period: halfYearName(before), reports: unitReports(vault, before) },
      expectedUnits(vault),
    ),
    period,
    proposals: proposals.success ? proposals.data : { kk: '', ru: '' },
  };
}

const filesSchema = z
  .array(
    z.object({
      name: z.string().max(400),
      checksum: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().min(0),
      read: z.custom<UnitFile['read']>((value) => typeof value === 'object' && value !== null && 'ok' in value),
    }),
  )
  .max(500);

/** Keeps files; what the reading room says of them is looked at again, for it has met files of unknown origin. */
export async function addFiles(
  vault: OpenVault,
  period: HalfYear,
  files: UnitFile[],
): Promise<Result<{ ids: string[]; known: string[] }>> {
  const parsed = filesSchema.safeParse(files);
  if (!parsed.success) return failShape(parsed.error.issues);
  const there = unitReports(vault, period);
  if (there.length + files.length > MOST_UNIT_REPORTS) return fail('table.too_many_cells');
  const seen = new Set(there.flatMap(({ file }) => (file ? [file.checksum] : [])));
  const added: UnitReport[] = [];
  const known: string[] = [];
  for (const file of parsed.data) {
    if (seen.has(file.checksum)) {
      known.push(file.name);
      continue;
    }
    seen.add(file.checksum);
    const report = unitReportSchema.safeParse(fresh(vault, file));
    if (!report.success) return failShape(report.error.issues);
    added.push(report.data as UnitReport);
  }
  if (added.length === 0) return ok({ ids: [], known });
  const written = await vault.store.write([
    ...added.map((report) => change(period, report)),
    auditLine(vault, 'summary.read', subject(period, added.length)),
  ]);
  return written.ok ? ok({ ids: added.map(({ id }) => id), known }) : written;
}

function fresh(vault: OpenVault, { name, checksum, bytes, read }: UnitFile): UnitReport {
  const reading = read.ok ? unitReadingSchema.safeParse(read.value) : null;
  const refused = read.ok
    ? reading?.success
      ? null
      : { code: 'table.damaged' as const, params: { part: '' } }
    : { code: read.error.code, ...(read.error.params ? { params: read.error.params } : {}) };
  return {
    id: newRowId(),
    addedAt: nowOf(vault),
    file: { name: plainName(name), checksum, bytes },
    refused,
    reading: reading?.success ? reading.data : null,
    genuine: reading?.success ? isGenuine(reading.data) : null,
    unitId: null,
    typed: {},
    takenAnyway: false,
    chosenAt: null,
  };
}

/** Whether the figures are those the file's check value was taken over; null for files without one. */
function isGenuine({ sealed, period, version, figures }: UnitReading): boolean | null {
  if (!sealed) return null;
  const half = period === null ? null : parseHalfYear(period);
  if (!half || version === null || FIGURE_KEYS.some((key) => figures[key].value === null)) return false;
  const values = Object.fromEntries(FIGURE_KEYS.map((key) => [key, figures[key].value])) as Parameters<
    typeof reportCheckText
  >[0]['figures'];
  const text = reportCheckText({
    period: half,
    mode: sealed.mode,
    range: { from: sealed.from as CivilDate, to: sealed.to as CivilDate },
    asOf: sealed.asOf,
    version,
    figures: values,
  });
  return toHex(blake2b(utf8(text), 8)) === sealed.value;
}

/** A report that came on paper. */
export async function addByHand(
  vault: OpenVault,
  period: HalfYear,
  wanted: UnitReportChange,
): Promise<Result<UnitReport>> {
  const parsed = unitReportChangeSchema.safeParse(wanted);
  if (!parsed.success) return failShape(parsed.error.issues);
  const report = {
    id: newRowId(),
    addedAt: nowOf(vault),
    file: null,
    refused: null,
    reading: null,
    genuine: null,
    chosenAt: null,
    ...parsed.data,
  } as UnitReport;
  const written = await vault.store.write([
    change(period, report),
    auditLine(vault, 'summary.read', subject(period, 1)),
  ]);
  return written.ok ? ok(report) : written;
}

/** What a person says of a report at its place. */
export async function changeReport(
  vault: OpenVault,
  period: HalfYear,
  id: string,
  wanted: UnitReportChange,
): Promise<Result<UnitReport>> {
  const before = unitReports(vault, period).find((one) => one.id === id);
  if (!before) return fail('summary.not_found');
  const parsed = unitReportChangeSchema.safeParse(wanted);
  if (!parsed.success) return failShape(parsed.error.issues);
  const report = { ...before, ...parsed.data } as UnitReport;
  const units = expectedUnits(vault);
  const learnt = learn(units, report);
  const written = await vault.store.write([
    change(period, report),
    ...(learnt ? [{ table: 'report' as const, id: LIST, value: learnt }] : []),
    auditLine(vault, 'summary.changed', nameOf(period, report, units)),
  ]);
  return written.ok ? ok(report) : written;
}

/** The list with the report's own names kept beside the unit it was given to; null when there is nothing to learn. */
function learn(units: readonly ExpectedUnit[], report: UnitReport): ExpectedUnit[] | null {
  const names = namesOf(report);
  if (report.unitId === null || names.length === 0 || unitOf({ ...report, unitId: null }, units) !== null) return null;
  return units.map((unit) =>
    unit.id === report.unitId ? { ...unit, also: [...new Set([...unit.also, ...names])].slice(-30) } : unit,
  );
}

/** Of several reports of one unit this one counts. */
export async function choose(vault: OpenVault, period: HalfYear, id: string): Promise<Result<UnitReport>> {
  const before = unitReports(vault, period).find((one) => one.id === id);
  if (!before) return fail('summary.not_found');
  const report: UnitReport = { ...before, chosenAt: nowOf(vault) };
  const written = await vault.store.write([
    change(period, report),
    auditLine(vault, 'summary.changed', nameOf(period, report, expectedUnits(vault))),
  ]);
  return written.ok ? ok(report) : written;
}

/** Takes reports out of the collection; what they were is the answer. */
export async function removeReports(vault: OpenVault, period: HalfYear, ids: string[]): Promise<Result<UnitReport[]>> {
  const gone = unitReports(vault, period).filter(({ id }) => ids.includes(id));
  if (gone.length === 0) return fail('summary.not_found');
  const written = await vault.store.write([
    ...gone.map(({ id }): Change => ({ table: 'report', id: rowId(period, id), remove: true })),
    auditLine(vault, 'summary.removed', subject(period, gone.length)),
  ]);
  return written.ok ? ok(gone) : written;
}

/** Brings reports back under their old names. */
export function putBack(vault: OpenVault, period: HalfYear, reports: UnitReport[]): Promise<Result<null>> {
  const parsed = z.array(unitReportSchema).min(1).max(MOST_UNIT_REPORTS).safeParse(reports);
  if (!parsed.success) return Promise.resolve(failShape(parsed.error.issues));
  return vault.store.write([
    ...parsed.data.map((report) => change(period, report as UnitReport)),
    auditLine(vault, 'summary.restored', subject(period, reports.length)),
  ]);
}

/** Writes the whole list of expected units. */
export async function saveUnits(vault: OpenVault, units: ExpectedUnit[]): Promise<Result<ExpectedUnit[]>> {
  const parsed = expectedUnitsSchema.safeParse(units.map((unit) => ({ ...unit, id: unit.id || newRowId() })));
  if (!parsed.success) return failShape(parsed.error.issues);
  const written = await vault.store.write([
    { table: 'report', id: LIST, value: parsed.data },
    auditLine(vault, 'summary.units', String(parsed.data.length)),
  ]);
  return written.ok ? ok(parsed.data) : written;
}

/** Keeps the proposals of the note. */
export function saveProposals(vault: OpenVault, period: HalfYear, words: Bilingual): Promise<Result<null>> {
  const parsed = proposalsSchema.safeParse(words);
  if (!parsed.success) return Promise.resolve(fail('report.text_too_long', { params: { max: LONGEST_PROPOSALS } }));
  return vault.store.write([{ table: 'report', id: proposalsId(period), value: parsed.data }]);
}

function change(period: HalfYear, report: UnitReport): Change {
  return { table: 'report', id: rowId(period, report.id), value: report };
}

function subject(period: HalfYear, n: number): string {
  return `${halfYearName(period)} · ${n}`;
}

function nameOf(period: HalfYear, report: UnitReport, units: readonly ExpectedUnit[]): string {
  const unit = unitOf(report, units);
  return [halfYearName(period), unit?.code || unit?.name.kk || report.file?.name || ''].filter(Boolean).join(' · ');
}
