/**
 * What passes between the window and the vault worker; the calls themselves are in `contract/`. They go through Comlink
 * (`window/vault-client.ts` for the window's side, `worker.ts` for the other one).
 */
import type { ErrorCode } from '../../../shared/errors/app-error';
import type { Annex3Figures, InternalFigures } from '../../../shared/domain/report/annex3';
import type { DestructionAct } from '../../../shared/domain/acts/act';
import type { JournalFilter } from '../../../shared/domain/journal/journal-query';
import type { PeopleFigures } from '../../../shared/domain/report/people-figures';
import type { Kind, Status, WorkRecord } from '../../../shared/domain/records/record';
import type { Settings } from '../../../shared/domain/settings/settings';
import type { WorkByMonth } from '../../../shared/domain/report/work-by-month';
import type { WarningCode } from '../../../shared/import/exchange/types';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import type { CivilRange, HalfYear } from '../../../shared/time/periods';
import type { Progress, OnProgress } from '../../../shared/progress';
import type { ClockView } from './access';
import type { PaperDocument, WorkbookModel } from '../../../shared/documents/model';
import type { LogMark } from './action-log';
import type { JournalRow } from './journal';

export { CODE_FILTERS } from './codes';
export type {
  CodeColumn,
  CodeFilter,
  CodeKnowledge,
  CodeLine,
  CodeOpen,
  CodeQuery,
  CodeSlice,
  CodeView,
  EntryExtra,
} from './codes';

export type { OnProgress, Progress };

/** House-keeping of the vault's files that may fail behind the work without any change being lost. */
export type Trouble =
  'fold' | 'mend' | 'check' | 'anchor' | 'log_key' | 'header' | 'keyring' | 'reserve' | 'renewal' | 'log';

/** What the window may know once the vault is open. */
export interface Session {
  settings: Settings;
  /** Civil date of "today" in the vault's time zone. */
  today: CivilDate;
  records: number;
  /** Rows that did not open or did not parse: named, set aside, the rest works. */
  damaged: readonly { table: string; id: string }[];
  /** The action log is broken, cut or lost its key: Today says so. */
  logFault: boolean;
  /**
   * What opening had to mend: `rebuilt` the browser's store, `files` of the vault folder from their second witness;
   * `missing` changes are in none of them.
   */
  repaired: { rebuilt: boolean; missing: number; files: readonly string[] };
  /** Which was older than the other, the vault folder or the browser's store: files were put back or cut off. */
  behind: 'folder' | 'store' | null;
  /** Why nothing can be written now; the vault can be read. */
  readOnly: ErrorCode | null;
  /** What happened at this unlock without being asked: notices shown, research sealed, material destroyed. */
  retention: RetentionRun;
  /** While its state is `ask` nothing else may be asked of the vault: `confirmDate` first. */
  clock: ClockView;
}

/** The half of point 18 that happens by itself at an unlock. */
export interface RetentionRun {
  noticed: string[];
  destroyedIds: string[];
  act: DestructionAct | null;
  /** Why a destruction could not be carried through now; it goes on at the next unlock. */
  unfinished: ErrorCode | null;
}

export interface ReportView {
  period: HalfYear;
  mode: Settings['periodMode'];
  range: CivilRange;
  asOf: Instant;
  figures: Annex3Figures;
  /** The half-year before, for comparison. */
  previous: Annex3Figures;
  internal: InternalFigures;
  people: PeopleFigures;
  /** Last working day before the 25th (D-06). */
  target: CivilDate;
  pending: number;
  drafts: number;
}

/** A record behind a figure. */
export interface BehindFigure {
  id: string;
  number: number | null;
  date: CivilDate;
  kind: Kind;
  amount: number;
  codes: string[];
  record: WorkRecord;
}

/** Today's page. */
export interface TodayView {
  today: CivilDate;
  deadlines: Deadline[];
  figures: Annex3Figures;
  /** The same half-year of last year. */
  lastYear: Annex3Figures;
  period: HalfYear;
  /** The last twelve months. */
  work: WorkByMonth;
  recent: JournalRow[];
  /** Unsaved entry forms kept by the vault. */
  unsaved: DraftForm[];
  backup: BackupReminder;
  /** The monthly look through the files met damage, and no backup was made since. */
  filesMended: boolean;
  /** House-keeping of the vault's files that failed and is tried again. */
  troubles: Trouble[];
}

export type DeadlineKind =
  | 'backup'
  | 'report'
  | 'report_differs'
  | 'plan'
  | 'annual_plan'
  | 'monitoring'
  | 'destruction'
  | 'research_open'
  | 'act_unsigned'
  | 'act_unprinted'
  | 'copies'
  | 'draft'
  | 'drafts'
  | 'warnings'
  | 'appeal';
/**
 * Something to be done; `subject` is a period, a number or a title, by its kind; `date` null: as soon as there is time.
 */
export interface Deadline {
  kind: DeadlineKind;
  date: CivilDate | null;
  subject: string;
  id: string | null;
  overdue: boolean;
  soon: boolean;
}

/** The last verified backup and how long ago; `due` when Today asks for a new one. */
export interface BackupReminder {
  last: CivilDate | null;
  days: number | null;
  due: boolean;
}
/** A line of the register of backups: written, read back whole, named. */
export interface BackupMade {
  /** The register's own; absent in what the register keeps. */
  id?: string;
  name: string;
  at: Instant;
  /** Number of the last change it holds. */
  seq: number;
  records: number;
  size: number;
  /** Hash over its sealed rows, in hexadecimal: the same in the file's end. */
  check: string;
  /** Researches whose sealed material it holds. */
  researchIds: string[];
  /** Suspiciously smaller than the one before. */
  smaller: boolean;
  /** Where the security log stood: number and printed check value of its last line. Absent in older ones. */
  log?: LogMark;
  /** Reported lost: the day, and how, in the person's words. */
  lost?: { on: CivilDate; reason: string };
  /**
   * Acts whose copies name it, and the number of researches in it whose material has been destroyed since. For the page
   * only.
   */
  acts?: string[];
  destroyed?: number;
}
export interface BackupView {
  made: BackupMade[];
  reminder: BackupReminder;
  /** Name and expected size of the next one. */ name: string;
  expected: number;
}

/** What opens a backup: the passphrase or the recovery sheet of the day it was made. */
export type BackupKey = { passphrase: string } | { code: string };
/**
 * What a restore over a vault of the same id may need of that vault: its own passphrase, where it is another one by
 * now; the consent to bring no material back, where it is beyond reading.
 */
export interface LiveAccess {
  passphrase?: string | undefined;
  withoutMaterial?: boolean | undefined;
}

/** What a backup would bring back, before anything is written. */
export interface RestorePreview {
  name: string;
  size: number;
  madeAt: Instant;
  timeZone: string;
  records: number;
  research: number;
  /** Whether a vault lies on this computer already, and whether the backup is one of it. */
  live: 'none' | 'same' | 'other' | 'unreadable';
  /** Researches whose material does not come back (order 227, point 18). */
  skipped: {
    id: string;
    registration: string;
    title: string;
    keepThrough: CivilDate | null;
    why: 'destroyed' | 'term' | 'unknown';
  }[];
}

/** An entry form that was not saved, kept sealed: offered again after a lock or a crash. */
export interface DraftForm {
  id: string;
  kind: Kind;
  recordId: string | null;
  values: unknown;
  savedAt: Instant;
}

export interface SavedRecord {
  id: string;
  version: number;
  number: number | null;
  status: Status;
  warnings: WarningCode[];
}

/** A finished document: bytes the person asked for, with the name rule of forms.md. */
export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

/** Ways into the vault, as Settings › Security shows them. */
export interface SecurityView {
  /** The last renewal of the vault's key; null while it is the first one. */
  keyRenewedOn: CivilDate | null;
  /** The last look through the files. */
  checkedOn: CivilDate | null;
  /** The day the sheet in force was made; null while there is none. */
  sheetMadeOn: CivilDate | null;
  /** The last change; null when the passphrase is still the first one. */
  passphraseChangedOn: CivilDate | null;
  /** Short id of the vault, as it is printed on its sheet. */
  vaultId: string;
}

/** A recovery sheet that was drawn: which two groups will be asked back. Its code is in the document only. */
export interface RecoverySheet {
  madeOn: CivilDate;
  asked: [number, number];
}

export { JOURNAL_FILE_LINES, JOURNAL_PAPER_LINES } from './journal';
export type { JournalFilter, PaperDocument, WorkbookModel };
export type * from './access';
export type * from './journal';
export type * from './research';
export type * from './action-log';
export type * from './attachments';
export type * from './report';
export type * from './plan';
export type * from './old-journal';
export type * from './unit-summary';
