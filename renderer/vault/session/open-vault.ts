/** The open vault: keys, rows, clock, and the few views of them that every service needs. Exists only between unlock and lock. */
import type { WorkRecord } from '../../../shared/domain/record';
import { type Settings, defaultSettings } from '../../../shared/domain/settings';
import { inForceById } from '../../../shared/domain/versions';
import { type WorkingCalendar, workingCalendar } from '../../../shared/regulation/working-days';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Clock, Instant } from '../../../shared/time/instant';
import type { VaultRoot } from '../crypto/header';
import type { KeyRing } from '../crypto/keyring';
import type { VaultSlot } from '../../../shared/ipc/contract';
import type { HostPort } from '../host';
import type { Store } from '../store/store';

/** A stored version with what the vault adds to it: its place in the journal. */
export interface StoredRecord { record: WorkRecord; entry: JournalEntry | null; /** The import that brought it, so that it can be taken back as a whole. */ importId?: string; /** Entered while the computer's clock was not to be trusted. */ clockUnsure?: boolean }
/** Running number of the journal, per year and without gaps (order 227, point 23); drafts have none yet. */
export interface JournalEntry { year: number; number: number }

/** What a research leaves behind when its material is destroyed: kept for good, so that it never comes back. */
export interface Tombstone { researchId: string; actId: string; destroyedOn: CivilDate; end: CivilDate; keepThrough: CivilDate }

export interface OpenVault {
  root: VaultRoot;
  ring: KeyRing;
  /** The shred secret the ring is sealed with; replaced at each destruction. */
  shredSecret: Uint8Array;
  store: Store;
  /** Slots with a copy that was damaged when the vault was opened; mended from the other one. */
  hurt: readonly VaultSlot[];
  host: HostPort;
  clock: Clock;
  /** A job's moment: versions entered after it are not in force yet. Null in a person's session, whose records are all of the past. */
  asOf: Instant | null;
  /** Version of the program, for documents. */
  program: string;
}

/** Settings as saved; defaults for what an older vault does not hold. */
export function settingsOf(vault: OpenVault): Settings {
  const [start, kept] = [defaultSettings(), vault.store.get<Settings>('settings', 'settings')];
  // A kind of document that a later version brings has no index yet.
  return { ...start, ...kept, fileIndexes: { ...start.fileIndexes, ...kept?.fileIndexes } };
}

export { nowOf, todayOf } from './clock';

/** Working days with the vault's own changes. */
export function calendarOf(vault: OpenVault): WorkingCalendar {
  return workingCalendar(settingsOf(vault).calendarChanges);
}

interface Views { versions: WorkRecord[]; current: Map<string, WorkRecord>; entries: Map<string, JournalEntry>; correctionsByGround: Map<string, WorkRecord[]>; /** Records with a version entered under a doubtful date. */ clockUnsure: Set<string> }
const views = new WeakMap<Store, { size: number; views: Views }>();

/** Versions, versions in force, journal numbers: computed once until a record is written. */
export function viewsOf(vault: OpenVault): Views {
  const rows = vault.store.all<StoredRecord>('record');
  const cached = views.get(vault.store);
  // Rows of records are only ever added, so their number tells whether anything changed; a disposal says so itself.
  if (cached && cached.size === rows.size) return cached.views;
  const versions: WorkRecord[] = [];
  const entries = new Map<string, JournalEntry>();
  const clockUnsure = new Set<string>();
  for (const row of rows.values()) {
    versions.push(row.record);
    if (row.entry) entries.set(row.record.id, row.entry);
    if (row.clockUnsure) clockUnsure.add(row.record.id);
  }
  const current = inForceById(versions, vault.asOf ?? undefined);
  const correctionsByGround = new Map<string, WorkRecord[]>();
  for (const record of current.values()) {
    if (record.kind !== 'correction') continue;
    correctionsByGround.set(record.diagnosticsId, [...(correctionsByGround.get(record.diagnosticsId) ?? []), record]);
  }
  const made: Views = { versions, current, entries, correctionsByGround, clockUnsure };
  views.set(vault.store, { size: rows.size, views: made });
  return made;
}

/** Computes the views anew at the next use: rows of records were written over, as a disposal does (D-20). */
export function forgetViews(vault: OpenVault): void {
  views.delete(vault.store);
}

/** The tombstone of a research whose material is gone, or undefined. */
export function tombstoneOf(vault: OpenVault, researchId: string): Tombstone | undefined {
  return vault.store.get<Tombstone>('state', `destroyed:${researchId}`);
}
