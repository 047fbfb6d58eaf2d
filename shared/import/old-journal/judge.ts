/**
 * The dry run over a whole table: every row read, judged by the rules of entry, compared with its neighbours. Nothing
 * is stored.
 */
import { type DoubtCode, type DoubtContext, doubtsWithFields } from '../../domain/records/doubts';
import { type CorrectionRecord, type WorkRecord, codesOf, recordDate, recordSchema } from '../../domain/records/record';
import { type RuleContext, checkRecord } from '../../domain/records/record-rules';
import { isGroundFor } from '../../regulation/order-227/points-04-16/point-15-correction';
import type { CivilDate } from '../../time/civil-date';
import type { Instant } from '../../time/instant';
import { type AlikeCode, alikeCodes } from './alike-codes';
import { readDate } from './dates';
import { type Mapping, headerOf } from './mapping';
import { type Personal } from '../../personal/in-text';
import { personalColumn } from './personal-columns';
import { type RowFault, type RowReading, readRow } from './read-row';
import type { Row, Sheet } from '../../tables/table';

/** What the rows are judged against. */
export interface JudgeContext extends Pick<RuleContext, 'alphabet'> {
  /** Versions in force in the vault, by id. */
  current: ReadonlyMap<string, WorkRecord>;
  doubts: Omit<DoubtContext, 'enteredOn'>;
  now: Instant;
  today: CivilDate;
  /** Of the vault: moments of other zones are read in it. */
  timeZone?: string;
  newId(): string;
}

export interface BlockedColumn {
  column: number;
  why: Personal;
  rows: number[];
}
export interface RowWarning {
  at: number;
  code: DoubtCode | 'not_kept' | 'made_draft';
  column?: number;
}

export interface Judgement {
  rows: number;
  good: { at: number; record: WorkRecord }[];
  refused: { at: number; faults: RowFault[] }[];
  warnings: RowWarning[];
  /** Ciphers nobody in the vault has yet. */
  newCodes: string[];
  /** New ciphers that may be a slip for another one: a lost zero, a look-alike, one sign wrong. */
  alike: AlikeCode[];
  /** Columns that betray persons; while there is one, nothing may come in. */
  blocked: BlockedColumn[];
  /** Some day could be read two ways: the person has to choose. */
  asksDateOrder: boolean;
  formulas: number;
}

/** Rows between two breaths. */
const BREATH = 200;

/** Judges the rows below the heading; yields the number done, returns the judgement. */
export function* judge(sheet: Sheet, mapping: Mapping, context: JudgeContext): Generator<number, Judgement> {
  const rows = bodyOf(sheet, mapping);
  const blocked = blockedColumns(sheet, mapping, rows);
  const result: Judgement = {
    rows: rows.length,
    good: [],
    refused: [],
    warnings: [],
    newCodes: [],
    alike: [],
    blocked: blocked.filter((column) => column.whole),
    asksDateOrder: false,
    formulas: 0,
  };
  const telling = new Map<number, RowFault[]>();
  for (const { column, rows: where } of blocked)
    for (const at of where) telling.set(at, [...(telling.get(at) ?? []), { code: 'personal', column }]);

  const accepted = new Map<string, WorkRecord>();
  const byCode = groundsByCode(context.current.values());
  const corrections = new Map<string, WorkRecord[]>();
  for (const record of context.current.values())
    if (record.kind === 'correction')
      corrections.set(record.diagnosticsId, [...(corrections.get(record.diagnosticsId) ?? []), record]);
  const rules: RuleContext = {
    lookup: (id) => accepted.get(id) ?? context.current.get(id),
    correctionsOf: (id) => corrections.get(id) ?? [],
    entry: true,
    ...(context.alphabet ? { alphabet: context.alphabet } : {}),
  };
  const inVault = new Set<string>();
  for (const record of context.current.values()) if (record.status !== 'deleted') inVault.add(essence(record));
  const inFile = new Map<string, number>();
  const refuse = (at: number, faults: RowFault[]) => result.refused.push({ at, faults });

  const settle = (reading: RowReading, input: RowReading['input'], faults: RowFault[]) => {
    if (!input || faults.length > 0) return refuse(reading.at, faults);
    const parsed = recordSchema.safeParse({
      ...input,
      id: context.newId(),
      version: 1,
      enteredAt: context.now,
      broughtIn: context.today,
    });
    if (!parsed.success)
      return refuse(reading.at, [
        {
          code: 'rule',
          column: null,
          error: { code: 'record.invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' },
        },
      ]);
    const record = parsed.data;
    const broken = checkRecord(record, rules);
    if (broken.length > 0)
      return refuse(
        reading.at,
        broken.map((error) => ({ code: 'rule', column: columnOfField(mapping, error.field), error })),
      );
    const key = essence(record);
    const twin = inFile.get(key);
    if (!mapping.takeRepeats && twin !== undefined)
      return refuse(reading.at, [{ code: 'repeat_in_file', column: null, value: String(twin) }]);
    if (!mapping.takeRepeats && inVault.has(key))
      return refuse(reading.at, [{ code: 'repeat_in_vault', column: null }]);
    inFile.set(key, reading.at);
    accepted.set(record.id, record);
    if (record.kind === 'diagnostics') noteGround(byCode, record);
    result.good.push({ at: reading.at, record });
    if (record.status === 'draft') result.warnings.push({ at: reading.at, code: 'made_draft' });
    for (const { code } of doubtsWithFields(record, { ...context.doubts, enteredOn: context.today }))
      result.warnings.push({ at: reading.at, code });
    for (const column of reading.left) result.warnings.push({ at: reading.at, code: 'not_kept', column });
  };

  const waiting: RowReading[] = [];
  let done = 0;
  for (const row of rows) {
    const reading = readRow(row, mapping, {
      today: context.today,
      ...(context.timeZone ? { timeZone: context.timeZone } : {}),
    });
    const faults = [...reading.faults, ...(telling.get(row.at) ?? [])];
    if (row.cells.some((cell, index) => cell?.formula && mapping.columns[index])) result.formulas += 1;
    if (reading.faults.some(({ code }) => code === 'ambiguous_date')) result.asksDateOrder = true;
    // a correction rests on a diagnostics that may stand further down
    if (reading.input?.kind === 'correction' && faults.length === 0) waiting.push(reading);
    else settle(reading, reading.input, faults);
    done += 1;
    if (done % BREATH === 0) yield done;
  }
  for (const reading of waiting) {
    const input = reading.input as Omit<CorrectionRecord, 'id' | 'version' | 'enteredAt'>;
    const ground = (byCode.get(input.code) ?? [])
      .filter((session) => isGroundFor(input, session))
      .sort((a, b) => (recordDate(a) < recordDate(b) ? 1 : -1))[0];
    if (ground) settle(reading, { ...input, diagnosticsId: ground.id }, []);
    else refuse(reading.at, [{ code: 'no_ground', column: columnOfField(mapping, 'code') }]);
  }
  result.good.sort((a, b) => a.at - b.at);
  result.refused.sort((a, b) => a.at - b.at);
  result.newCodes = newCodes(result.good, context.current.values());
  result.alike = alikeCodes(result.newCodes, context.current.values());
  return result;
}

/** The rows that are read: those below the heading with something in a chosen column. */
export function bodyOf(sheet: Sheet, mapping: Mapping): Row[] {
  return sheet.rows.filter(
    (row) =>
      row.at > mapping.headerRow &&
      !(row.hidden && mapping.leaveHidden) &&
      !(row.struck && mapping.leaveStruck) &&
      row.cells.some((cell, index) => cell && !cell.merged && mapping.columns[index]) &&
      !isNumberingRow(row),
  );
}

/** True when a day of these rows can be read two ways, whatever was chosen. */
export function asksDateOrder(rows: readonly Row[], mapping: Mapping): boolean {
  const columns = (['date', 'start', 'paperDate'] as const)
    .map((meaning) => mapping.columns.indexOf(meaning))
    .filter((column) => column >= 0);
  return rows.some(({ cells }) =>
    columns.some((column) => {
      const cell = cells[column];
      const read = cell ? readDate(cell, null) : null;
      return read !== null && !read.ok && read.why === 'ambiguous';
    }),
  );
}

/** Forms print the numbers of their columns under the heading: 1 2 3 4 … */
function isNumberingRow(row: Row): boolean {
  const texts = row.cells.flatMap((cell) => (cell ? [cell.text.trim()] : []));
  return texts.length >= 5 && texts.every((text, index) => text === String(index + 1));
}

function blockedColumns(sheet: Sheet, mapping: Mapping, rows: readonly Row[]): (BlockedColumn & { whole: boolean })[] {
  const header = headerOf(sheet, mapping);
  return mapping.columns.flatMap((meaning, column) => {
    if (meaning === null) return [];
    const found = personalColumn(header[column]?.text ?? '', cellsOf(rows, column), meaning);
    return found ? [{ column, why: found.why, rows: found.rows, whole: found.blocked }] : [];
  });
}

function* cellsOf(rows: readonly Row[], column: number) {
  for (const { at, cells } of rows) {
    const cell = cells[column];
    if (cell) yield { at, cell };
  }
}

function groundsByCode(records: Iterable<WorkRecord>): Map<string, WorkRecord[]> {
  const found = new Map<string, WorkRecord[]>();
  for (const record of records) if (record.kind === 'diagnostics') noteGround(found, record);
  return found;
}

function noteGround(found: Map<string, WorkRecord[]>, record: WorkRecord): void {
  for (const code of codesOf(record)) {
    const known = found.get(code);
    if (known) known.push(record);
    else found.set(code, [record]);
  }
}

/**
 * What makes two lines of a journal the same work: kind, day, ciphers, and what tells the kinds apart; free texts do
 * not count, but for a topic.
 */
export function essence(record: WorkRecord): string {
  const own =
    record.kind === 'prevention'
      ? [record.type, record.participants, record.topic ?? '']
      : record.kind === 'special'
        ? [record.type, record.request?.number ?? '', record.content ?? '']
        : record.kind === 'research'
          ? [record.title, record.returned]
          : [];
  return JSON.stringify([record.kind, recordDate(record), [...codesOf(record)].sort(), ...own]);
}

function newCodes(good: Judgement['good'], known: Iterable<WorkRecord>): string[] {
  const old = new Set<string>();
  for (const record of known) for (const code of codesOf(record)) old.add(code);
  const fresh = new Set<string>();
  for (const { record } of good) for (const code of codesOf(record)) if (!old.has(code)) fresh.add(code);
  return [...fresh].sort();
}

/** The column a field of the record was read from. */
function columnOfField(mapping: Mapping, field: string | undefined): number | null {
  const name =
    (field ?? '')
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? '';
  const meaning = (
    {
      code: 'code',
      codes: 'code',
      date: 'date',
      start: 'start',
      form: 'form',
      recommendation: 'recommendation',
      contraindicationsAbsent: 'contraindications',
      contraindicationsBasis: 'contraindications',
      request: 'basis',
    } as const
  )[name as 'code'];
  const column = meaning === undefined ? -1 : mapping.columns.indexOf(meaning);
  return column < 0 ? null : column;
}
