/** The open vault: keys, rows, clock, settings. Exists only between unlock and lock. */
import type { WorkRecord } from '../../../shared/domain/records/record';
import { type Settings, defaultSettings } from '../../../shared/domain/settings/settings';
import { type WorkingCalendar, workingCalendar } from '../../../shared/regulation/working-days';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Clock, Instant } from '../../../shared/time/instant';
import type { VaultRoot } from '../crypto/header';
import type { KeyRing } from '../crypto/keyring';
import type { DerivedWay } from '../crypto/passphrase-slot';
import type { VaultSlot } from '../../../shared/ipc/contract';
import type { HostPort } from '../host';
import type { Change } from '../store/store';
import type { LoggedStore } from './logged-store';

/** A stored version with what the vault adds to it: its place in the journal. */
export interface StoredRecord {
  record: WorkRecord;
  entry: JournalEntry | null;
  /** The import that brought it, so that it can be taken back as a whole. */ importId?: string;
  /** Entered while the computer's clock was not to be trusted. */ clockUnsure?: boolean;
}
/** Running number of the journal, per year and without gaps (order 227, point 23); drafts have none yet. */
export interface JournalEntry {
  year: number;
  number: number;
}

/** What a research leaves behind when its material is destroyed: kept for good, so that it never comes back. */
export interface Tombstone {
  researchId: string;
  actId: string;
  destroyedOn: CivilDate;
  end: CivilDate;
  keepThrough: CivilDate;
}

export interface OpenVault {
  root: VaultRoot;
  /**
   * What the passphrase in force was derived to, so that a new vault key can be put under it; null where the vault was
   * opened without it.
   */
  way: DerivedWay | null;
  ring: KeyRing;
  /** The shred secret the ring is sealed with; replaced at each destruction. */
  shredSecret: Uint8Array;
  store: LoggedStore;
  /** Slots with a copy that was damaged when the vault was opened; mended from the other one. */
  hurt: readonly VaultSlot[];
  host: HostPort;
  clock: Clock;
  /**
   * A job's moment: versions entered after it are not in force yet. Null in a person's session, whose records are all
   * of the past.
   */
  asOf: Instant | null;
  /** Version of the program, for documents. */
  program: string;
  /** Unreadable values of rows that the program makes again, to be kept under another id. */
  unreadable: readonly Change[];
}

/** Settings as saved; defaults for what an older vault does not hold. */
export function settingsOf(vault: OpenVault): Settings {
  const [start, kept] = [defaultSettings(), vault.store.get<Settings>('settings', 'settings')];
  // A kind of document that a later version brings has no index yet.
  return { ...start, ...kept, fileIndexes: { ...start.fileIndexes, ...kept?.fileIndexes } };
}

export { nowOf, todayOf } from './clock';
export { inForceAt, viewsOf } from './views';

/** Working days with the vault's own changes. */
export function calendarOf(vault: OpenVault): WorkingCalendar {
  return workingCalendar(settingsOf(vault).calendarChanges);
}

/** The tombstone of a research whose material is gone, or undefined. */
export function tombstoneOf(vault: OpenVault, researchId: string): Tombstone | undefined {
  return vault.store.get<Tombstone>('state', `destroyed:${researchId}`);
}
