/**
 * An old journal on its way in: the table is held here, read by a mapping, judged by the rules of entry, stored in one
 * write.
 */
import { assignNumbers } from '../../../../shared/domain/journal/journal';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { asksDateOrder, bodyOf, judge, type Judgement } from '../../../../shared/import/old-journal/judge';
import type { DayContext } from '../../../../shared/import/old-journal/dates';
import {
  type Mapping,
  applyRemembered,
  guessMapping,
  headerOf,
  headingKey,
  mappingSchema,
  widthOf,
} from '../../../../shared/import/old-journal/mapping';
import { guessColumns } from '../../../../shared/import/old-journal/meanings';
import { readRow } from '../../../../shared/import/old-journal/read-row';
import { refusedRows } from '../../../../shared/documents/old-journal/refused-rows';
import { type Sheet, type TableFile, tableFileSchema } from '../../../../shared/tables/table';
import { wordGroups } from '../../../../shared/import/old-journal/words';
import { writeWorkbook } from '../../../documents';
import type { OnProgress, OutputFile } from '../../api';
import type { oldJournal } from '../../contract/old-journal';
import type { HandlersOf } from '../handlers';
import type { ChosenFile, TableSample, TableView } from '../../api/old-journal';
import { randomBytes, toHex } from '../../crypto/sodium';
import {
  type OpenVault,
  type StoredRecord,
  calendarOf,
  nowOf,
  settingsOf,
  todayOf,
  viewsOf,
} from '../../open/open-vault';
import type { Change } from '../../store/store';
import { auditLine } from '../../rows/audit';
import { importLine, importedBefore, listImports, undoImport } from '../exchange/imports';
import { withMaterialKey } from '../records/material-key';
import { neighboursOf, versionKey } from '../records/records';

/** How many headings are remembered. */
const MOST_REMEMBERED = 12;
const REMEMBERED = 'old-journal:mappings';
const SAMPLE_ROWS = 8;
const TOP_ROWS = 12;

interface Remembered {
  heading: string;
  mapping: Mapping;
}
interface Held {
  ticket: string;
  file: ChosenFile;
  table: TableFile;
  judged: { mapping: Mapping; judgement: Judgement; seen: number } | null;
}

/** The calls, and what drops the table held between them. */
export function oldJournalServices(): { calls: HandlersOf<typeof oldJournal>; forget(): void } {
  let held: Held | null = null;
  let stopped = false;

  const sheetOf = (ticket: string, raw: Mapping): { sheet: Sheet; mapping: Mapping } | null => {
    const mapping = mappingSchema.safeParse(raw);
    const sheet = mapping.success && held?.ticket === ticket ? held.table.sheets[mapping.data.sheet] : undefined;
    return sheet && mapping.success ? { sheet, mapping: mapping.data } : null;
  };

  const calls: HandlersOf<typeof oldJournal> = {
    openTable(vault, file, table) {
      // the reading room has met a file of unknown origin: what it says is looked at again
      const parsed = tableFileSchema.safeParse(table);
      const first = parsed.success
        ? parsed.data.sheets.findIndex((sheet) => !sheet.hidden && sheet.rows.length > 0)
        : -1;
      if (!parsed.success) return fail('bad_request');
      held = { ticket: toHex(randomBytes(8)), file, table: parsed.data, judged: null };
      return ok(viewOf(vault, held, Math.max(0, first)));
    },
    guessTable(vault, ticket, index, headerRow) {
      const sheet = held?.ticket === ticket ? held.table.sheets[index] : undefined;
      if (!sheet) return fail('bad_request');
      if (headerRow === null) return ok(suggest(vault, sheet, index).mapping);
      const header = sheet.rows.find((row) => row.at === headerRow)?.cells ?? [];
      return ok({ ...guessMapping(sheet, index), headerRow, columns: guessColumns(header, widthOf(sheet)) });
    },
    sampleTable(vault, ticket, raw) {
      const found = sheetOf(ticket, raw);
      return found
        ? ok(sampleOf(found.sheet, found.mapping, { today: todayOf(vault), timeZone: settingsOf(vault).timeZone }))
        : fail('bad_request');
    },
    async judgeTable(vault, ticket, raw, onProgress) {
      const found = sheetOf(ticket, raw);
      if (!found || !held) return fail('bad_request');
      const mine = held;
      stopped = false;
      mine.judged = null;
      const steps = judge(found.sheet, found.mapping, judgeContext(vault));
      const total = found.sheet.rows.length;
      for (;;) {
        const step = steps.next();
        if (step.done) {
          mine.judged = { mapping: found.mapping, judgement: step.value, seen: vault.store.all('record').size };
          const { good, ...rest } = step.value;
          return ok({ ...rest, good: good.length });
        }
        onProgress?.({ step: 'checking', done: step.value, total });
        await breath();
        if (stopped) return fail('cancelled');
      }
    },
    async applyTable(vault, ticket, onProgress) {
      const judged = held?.ticket === ticket ? held.judged : null;
      if (!held || !judged) return fail('bad_request');
      if (judged.judgement.blocked.length > 0) return fail('import.blocked');
      // a record entered meanwhile: what was judged is no longer what there is
      if (judged.seen !== vault.store.all('record').size) return fail('record.version_conflict');
      stopped = false;
      const stored = await store(vault, held, judged, () => stopped, onProgress);
      if (stored.ok) held = null;
      return stored;
    },
    stopTable() {
      stopped = true;
      return ok(null);
    },
    async refusedRowsFile(_vault, ticket, language): Promise<Result<OutputFile>> {
      const judged = held?.ticket === ticket ? held.judged : null;
      const sheet = judged ? held?.table.sheets[judged.mapping.sheet] : undefined;
      if (!judged || !sheet) return fail('bad_request');
      return ok({
        name: 'Senim_refused_rows.xlsx',
        bytes: await writeWorkbook(refusedRows(sheet, judged.mapping, judged.judgement.refused, language)),
      });
    },
    dropTable() {
      held = null;
      return ok(null);
    },
    imports: (vault) => ok(listImports(vault)),
    undoImport,
  };
  return {
    calls,
    forget: () => {
      held = null;
      stopped = true;
    },
  };
}

function viewOf(vault: OpenVault, held: Held, index: number): TableView {
  const { mapping, remembered } = suggest(vault, held.table.sheets[index]!, index);
  return {
    ticket: held.ticket,
    mapping,
    remembered,
    broughtInOn: importedBefore(vault, held.file.checksum)?.at ?? null,
    sheets: held.table.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rows.length,
      columns: widthOf(sheet),
    })),
  };
}

function remembered(vault: OpenVault): Remembered[] {
  return vault.store.get<Remembered[]>('state', REMEMBERED) ?? [];
}

function suggest(vault: OpenVault, sheet: Sheet, index: number): { mapping: Mapping; remembered: boolean } {
  const guessed = guessMapping(sheet, index);
  const heading = headingKey(sheet, guessed);
  const known = guessed.headerRow === 0 ? undefined : remembered(vault).find((one) => one.heading === heading);
  return known
    ? { mapping: applyRemembered(sheet, guessed, known.mapping), remembered: true }
    : { mapping: guessed, remembered: false };
}

function sampleOf(sheet: Sheet, mapping: Mapping, days: DayContext): TableSample {
  const body = bodyOf(sheet, mapping);
  const texts = (cells: readonly ({ text: string } | null)[]) => cells.map((cell) => cell?.text.slice(0, 200) ?? null);
  return {
    header: texts(headerOf(sheet, mapping)),
    body: body.length,
    hidden: sheet.rows.filter((row) => row.hidden && row.at > mapping.headerRow).length,
    struck: sheet.rows.filter((row) => row.struck && row.at > mapping.headerRow).length,
    top: sheet.rows.slice(0, TOP_ROWS).map(({ at, cells }) => ({ at, cells: texts(cells).slice(0, 8) })),
    rows: body.slice(0, SAMPLE_ROWS).map((row) => {
      const { input: _, ...reading } = readRow(row, mapping, days);
      return { ...reading, cells: row.cells.map((cell) => cell && { ...cell, text: cell.text.slice(0, 200) }) };
    }),
    words: wordGroups(sheet, mapping),
    asksDateOrder: asksDateOrder(body, mapping),
  };
}

function judgeContext(vault: OpenVault) {
  const { current } = viewsOf(vault);
  const today = todayOf(vault);
  return {
    current,
    today,
    timeZone: settingsOf(vault).timeZone,
    now: nowOf(vault),
    alphabet: settingsOf(vault).codeAlphabet,
    newId: () => toHex(randomBytes(8)),
    doubts: { calendar: calendarOf(vault), today, ...neighboursOf(vault) },
  };
}

async function store(
  vault: OpenVault,
  held: Held,
  { mapping, judgement }: NonNullable<Held['judged']>,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Result<{ stored: number; refused: number; importId: string }>> {
  const records = judgement.good.map(({ record }) => record);
  if (records.length === 0) return fail('bad_request');
  const { entries } = viewsOf(vault);
  const numbers = new Map(
    assignNumbers(
      records.filter(({ status }) => status === 'active'),
      [...entries].map(([id, entry]) => ({ id, ...entry })),
    ).map(({ id, year, number }) => [id, { year, number }]),
  );
  const line = importLine(vault, 'table', held.file, records.length, judgement.refused.length);
  const changes: Change[] = [];
  for (const [index, record] of records.entries()) {
    changes.push({
      table: 'record',
      id: versionKey(record),
      value: { record, entry: numbers.get(record.id) ?? null, importId: line.id } satisfies StoredRecord,
    });
    if (index % 500 !== 499) continue;
    onProgress?.({ step: 'sealing', done: index, total: records.length });
    await breath();
  }
  await breath();
  // the last moment: what follows is one write, whole or not at all
  if (stopped()) return fail('cancelled');
  const ready = await withMaterialKey(
    vault,
    records.filter(({ kind }) => kind === 'research').map(({ id }) => id),
  );
  if (!ready.ok) return ready;
  const sheet = held.table.sheets[mapping.sheet];
  const heading = sheet ? headingKey(sheet, mapping) : '';
  const known = [{ heading, mapping }, ...remembered(vault).filter((one) => one.heading !== heading)].slice(
    0,
    MOST_REMEMBERED,
  );
  changes.push(
    line.change,
    { table: 'state', id: REMEMBERED, value: known },
    auditLine(vault, 'import.applied', String(records.length)),
  );
  const written = await vault.store.write(changes, onProgress);
  return written.ok ? ok({ stored: records.length, refused: judgement.refused.length, importId: line.id }) : written;
}

/** Lets calls that came meanwhile (stopping) be heard. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
