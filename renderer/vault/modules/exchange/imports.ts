/**
 * The register of imports and taking one back as a whole. While nothing was entered after the import, its rows go and
 * their numbers are given back: the journal then stands as before, without gaps. Otherwise numbers stay where they are
 * and the records are struck out (order 227, point 23; 227-46).
 */
import { civilDateIn } from '../../../../shared/time/instant';
import { compareMoments } from '../../../../shared/domain/records/versions';
import { personalIn } from '../../../../shared/personal/in-text';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { ChosenFile, ImportLine, ImportView } from '../../api/old-journal';
import { randomBytes, toHex } from '../../crypto/sodium';
import { type OpenVault, type StoredRecord, nowOf, settingsOf, todayOf, viewsOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { anyAttachedTo, withoutFilesOf } from '../attachments/attached-files';
import { auditLine } from '../../rows/audit';
import { privateNote } from '../../rows/code-cards';
import { sealedLines } from '../records/material-key';
import { versionKey } from '../records/records';
import { materials } from '../research/research';
import { sentRows } from '../../rows/report-rows';

const PREFIX = 'import:';

/** What the register keeps besides what it shows. */
interface StoredImport extends ImportLine {
  reportsBefore: number;
}

/** A new line of the register, to be written together with its records. */
export function importLine(
  vault: OpenVault,
  format: ImportLine['format'],
  file: ChosenFile,
  stored: number,
  refused: number,
): { id: string; change: Change } {
  const id = toHex(randomBytes(8));
  const line: StoredImport = {
    id,
    format,
    name: plainName(file.name),
    checksum: file.checksum,
    at: nowOf(vault),
    stored,
    refused,
    undone: null,
    reportsBefore: sentRows(vault).length,
  };
  return { id, change: { table: 'state', id: `${PREFIX}${id}`, value: line } };
}

/** SHA-256 in hexadecimal, as any machine can compute it of the file. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}

/** A file's name may name a person; then only its ending is kept. */
export function plainName(name: string): string {
  return personalIn(name.replace(/[_-]+/g, ' ')) ? `….${name.split('.').at(-1) ?? ''}` : name.slice(0, 200);
}

function lines(vault: OpenVault): StoredImport[] {
  return [...vault.store.all<StoredImport>('state')].flatMap(([key, line]) => (key.startsWith(PREFIX) ? [line] : []));
}

/** When the same file was brought in and not taken back, or null. */
export function importedBefore(vault: OpenVault, checksum: string): ImportLine | null {
  return lines(vault).find((line) => line.checksum === checksum && line.undone === null) ?? null;
}

/** All imports, the latest first, with the reason why one is fixed. */
export function listImports(vault: OpenVault): ImportView[] {
  return lines(vault)
    .sort((a, b) => compareMoments(b.at, a.at))
    .map(({ reportsBefore, ...line }) => ({ ...line, fixed: fixedBy(vault, { ...line, reportsBefore }) }));
}

function rowsOfImport(vault: OpenVault, id: string): StoredRecord[] {
  return [...vault.store.all<StoredRecord>('record').values()].filter((row) => row.importId === id);
}

function fixedBy(vault: OpenVault, line: StoredImport): ImportView['fixed'] {
  if (line.undone) return 'undone';
  if (civilDateIn(line.at, settingsOf(vault).timeZone) !== todayOf(vault)) return 'late';
  if (sentRows(vault).length > line.reportsBefore) return 'reported';
  const mine = new Set(rowsOfImport(vault, line.id).map((row) => versionKey(row.record)));
  const { versions, current } = viewsOf(vault);
  const ids = new Set(versions.filter((record) => mine.has(versionKey(record))).map(({ id }) => id));
  // a version that the import did not bring: entered before it or after it
  if (versions.some((record) => ids.has(record.id) && !mine.has(versionKey(record)))) return 'changed';
  for (const record of current.values())
    if (
      record.kind === 'correction' &&
      !ids.has(record.id) &&
      record.status === 'active' &&
      ids.has(record.diagnosticsId)
    )
      return 'changed';
  if (anyAttachedTo(vault, ids) || [...ids].some((id) => materials(vault, id).length > 0)) return 'attached';
  if ([...ids].some((id) => privateNote(vault, id) !== '')) return 'changed';
  return [...vault.store.all<unknown>('act').values()].some((act) => namesOne(act, ids)) ? 'changed' : null;
}

function namesOne(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => namesOne(part, ids));
}

/** Takes an import back, all of it in one write. */
export async function undoImport(
  vault: OpenVault,
  id: string,
  reason: string,
): Promise<Result<{ records: number; how: 'given_back' | 'struck_out' }>> {
  const line = vault.store.get<StoredImport>('state', `${PREFIX}${id}`);
  if (!line) return fail('import.not_found');
  const fixed = fixedBy(vault, line);
  if (fixed) return fail(`import.undo_${fixed}`);
  const rows = rowsOfImport(vault, id);
  const how = enteredSince(vault, line, rows) ? 'struck_out' : 'given_back';
  const changes = rows.flatMap((row) => (how === 'given_back' ? takenOut(row) : struckOut(vault, row, reason)));
  // what was attached and taken out again leaves no line of a record that is not there
  if (how === 'given_back') changes.push(...withoutFilesOf(vault, new Set(rows.map(({ record }) => record.id))));
  changes.push(
    {
      table: 'state',
      id: `${PREFIX}${id}`,
      value: { ...line, undone: { at: nowOf(vault), how } } satisfies StoredImport,
    },
    auditLine(vault, 'import.undone', String(rows.length)),
  );
  const written = await vault.store.write(changes);
  return written.ok ? ok({ records: rows.length, how }) : written;
}

function takenOut({ record }: StoredRecord): Change[] {
  const lines = sealedLines(record).map(({ table, id, scope }): Change => ({
    table,
    id,
    ...(scope === undefined ? {} : { scope }),
    remove: true,
  }));
  return [{ table: 'record', id: versionKey(record), remove: true }, ...lines];
}

/** A further version that is deleted; material a research was said to have came with the mistake and goes with it. */
function struckOut(vault: OpenVault, row: StoredRecord, reason: string): Change[] {
  const withdrawn = {
    ...row.record,
    version: row.record.version + 1,
    enteredAt: nowOf(vault),
    status: 'deleted' as const,
    reason,
  };
  const record = withdrawn.kind === 'research' ? { ...withdrawn, materials: [] } : withdrawn;
  return [
    { table: 'record', id: versionKey(record), value: { record, entry: row.entry } satisfies StoredRecord },
    ...sealedLines(record, row.record),
  ];
}

/** True when something not of this import was entered after it, or has a number above one of its numbers. */
function enteredSince(vault: OpenVault, line: StoredImport, rows: readonly StoredRecord[]): boolean {
  const lowest = new Map<number, number>();
  for (const { entry } of rows)
    if (entry) lowest.set(entry.year, Math.min(lowest.get(entry.year) ?? Infinity, entry.number));
  for (const row of vault.store.all<StoredRecord>('record').values()) {
    if (row.importId === line.id) continue;
    if (compareMoments(row.record.enteredAt, line.at) > 0 && row.importId === undefined) return true;
    if (row.entry && row.entry.number > (lowest.get(row.entry.year) ?? Infinity)) return true;
  }
  return false;
}
