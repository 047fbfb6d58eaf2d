/**
 * What every service asks of the records: versions, those in force, journal numbers, codes. Built once from the rows
 * and
 * carried on by each version that is added, so that a write costs what it brings and not what the vault holds.
 */
import { type WorkRecord, codesOf } from '../../../shared/domain/records/record';
import { compareMoments, inForceById } from '../../../shared/domain/records/versions';
import { type Instant, instantMillis } from '../../../shared/time/instant';
import type { Store } from '../store/store';
import type { JournalEntry, OpenVault, StoredRecord } from './open-vault';

/**
 * One object for as long as versions are only added: `versions` then grows at its end, and its length tells what is
 * new.
 * When rows were written over or taken away there is another object.
 */
export interface Views {
  versions: WorkRecord[];
  current: Map<string, WorkRecord>;
  entries: Map<string, JournalEntry>;
  correctionsByGround: Map<string, WorkRecord[]>;
  /** Records with a version entered under a doubtful date. */
  clockUnsure: Set<string>;
  /** The lowest version of each record. */
  first: Map<string, WorkRecord>;
  /** Records with a version that an import brought. */
  imported: Set<string>;
  /** Ids of the records in force that name a code, whatever their status. */
  byCode: Map<string, Set<string>>;
  /** Codes of any version. */
  taken: Set<string>;
  /** The latest moment at which a version was entered. */
  newest: Instant | null;
}

interface Kept {
  rows: number;
  rewrites: number;
  views: Views;
}
const kept = new WeakMap<Store, Kept>();

/** The views of an open vault as of now. */
export function viewsOf(vault: OpenVault): Views {
  const rows = vault.store.all<StoredRecord>('record');
  const rewrites = vault.store.rewrites('record');
  const known = kept.get(vault.store);
  if (known?.rewrites === rewrites) {
    if (known.rows !== rows.size) addFrom(known.views, rows, known.rows, vault.asOf);
    known.rows = rows.size;
    return known.views;
  }
  const views: Views = {
    versions: [],
    current: new Map(),
    entries: new Map(),
    correctionsByGround: new Map(),
    clockUnsure: new Set(),
    first: new Map(),
    imported: new Set(),
    byCode: new Map(),
    taken: new Set(),
    newest: null,
  };
  addFrom(views, rows, 0, vault.asOf);
  keepNumbers(views, vault.store);
  kept.set(vault.store, { rows: rows.size, rewrites, views });
  return views;
}

/** Versions in force at a moment, by id: those in force now unless something was entered after it. */
export function inForceAt(vault: OpenVault, asOf: Instant): ReadonlyMap<string, WorkRecord> {
  const { current, versions, newest } = viewsOf(vault);
  return vault.asOf === null && (newest === null || compareMoments(newest, asOf) <= 0)
    ? current
    : inForceById(versions, asOf);
}

/** A journal number on a record that cannot be read is given all the same, and not to another one. */
function keepNumbers({ entries }: Views, { aside }: Partial<Pick<Store, 'aside'>>): void {
  for (const { table, id, value } of aside?.values() ?? []) {
    const entry = table === 'record' ? (value as { entry?: Partial<JournalEntry> | null } | null)?.entry : null;
    if (!Number.isInteger(entry?.year) || !Number.isInteger(entry?.number)) continue;
    const recordId = id.replace(/#\d+$/, '');
    if (!entries.has(recordId)) entries.set(recordId, entry as JournalEntry);
  }
}

/** Takes in the rows from this place on; rows that are added stand behind the others. */
function addFrom(views: Views, rows: ReadonlyMap<string, StoredRecord>, from: number, asOf: Instant | null): void {
  const limit = asOf === null ? Infinity : instantMillis(asOf);
  let place = 0;
  for (const row of rows.values()) {
    if (place >= from) addRow(views, row, limit);
    place += 1;
  }
}

function addRow(views: Views, { record, entry, clockUnsure, importId }: StoredRecord, limit: number): void {
  const { id } = record;
  views.versions.push(record);
  if (entry) views.entries.set(id, entry);
  if (clockUnsure) views.clockUnsure.add(id);
  if (importId !== undefined) views.imported.add(id);
  const first = views.first.get(id);
  if (!first || first.version > record.version) views.first.set(id, record);
  if (views.newest === null || compareMoments(record.enteredAt, views.newest) > 0) views.newest = record.enteredAt;
  for (const code of codesOf(record)) views.taken.add(code);
  const before = views.current.get(id);
  if ((before && before.version >= record.version) || (limit !== Infinity && instantMillis(record.enteredAt) > limit))
    return;
  views.current.set(id, record);
  if (before) withdraw(views, before);
  for (const code of codesOf(record)) {
    const ids = views.byCode.get(code);
    if (ids) ids.add(id);
    else views.byCode.set(code, new Set([id]));
  }
  if (record.kind === 'correction')
    views.correctionsByGround.set(record.diagnosticsId, [
      ...(views.correctionsByGround.get(record.diagnosticsId) ?? []),
      record,
    ]);
}

/** A version that is no longer in force leaves what is looked up by its content. */
function withdraw({ byCode, correctionsByGround }: Views, before: WorkRecord): void {
  for (const code of codesOf(before)) {
    const ids = byCode.get(code);
    if (ids?.delete(before.id) && ids.size === 0) byCode.delete(code);
  }
  if (before.kind !== 'correction') return;
  const left = (correctionsByGround.get(before.diagnosticsId) ?? []).filter((record) => record !== before);
  if (left.length > 0) correctionsByGround.set(before.diagnosticsId, left);
  else correctionsByGround.delete(before.diagnosticsId);
}
