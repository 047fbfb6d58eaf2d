/**
 * What the vault worker offers to the window. The worker is the only room with keys and plaintext; the window gets just
 * what it shows. Every call answers with a value or a typed refusal; nothing here throws on purpose.
 *
 * Calls go through Comlink (`renderer/window/vault-client.ts` for the window's side, `worker.ts` for the other one).
 */
import type { AppError, ErrorCode, Result } from '../../../shared/errors/app-error';
import type { Annex3Figures, Annex3Key, InternalFigures } from '../../../shared/domain/report/annex3';
import type { Act, DestructionAct, DisposalAct, DisposalLine } from '../../../shared/domain/acts/act';
import type { JournalFilter } from '../../../shared/domain/journal/journal-query';
import type { PeopleFigures } from '../../../shared/domain/report/people-figures';
import type { Kind, RecordInput, Status, WorkRecord } from '../../../shared/domain/records/record';
import type { Settings } from '../../../shared/domain/settings/settings';
import type { WorkByMonth } from '../../../shared/domain/report/work-by-month';
import type { Doubt } from '../../../shared/domain/records/doubts';
import type { ImportPlan, WarningCode } from '../../../shared/import/exchange/types';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import type { CivilRange, HalfYear } from '../../../shared/time/periods';
import type { Trouble } from '../store/room';
import type { ClockApi, ClockView } from './access';
import type { ResearchApi } from './research';
import type { ReportCycleApi } from './report';
import type { PlanApi } from './plan';
import type { PaperDocument, WorkbookModel } from '../../../shared/documents/model';
import type { AuditApi, LogMark } from './action-log';
import type { JournalApi, JournalRow } from './journal';
import type { OldJournalApi } from './old-journal';
import type { AttachmentsApi } from './attachments';
import type { UnitReportsApi } from './unit-summary';
import type { CodesApi, EntryExtra } from './codes';

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
  CodesApi,
  EntryExtra,
} from './codes';

/** A step of something long; `total` 0 when it is not known. */
export interface Progress {
  step: 'deriving' | 'opening' | 'reading' | 'sealing' | 'writing' | 'checking' | 'building';
  done: number;
  total: number;
}
export type OnProgress = (progress: Progress) => void;

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
  /** While its state is `ask` nothing else may be asked of the vault: {@link VaultApi.confirmDate} first. */
  clock: ClockView;
}

/** The half of point 18 that happens by itself at an unlock. */
export interface RetentionRun {
  noticed: string[];
  destroyedIds: string[];
  act: DestructionAct | null;
  /** Why a destruction could not be carried through now; it goes on at the next unlock. */ unfinished: ErrorCode | null;
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
  passphrase?: string;
  withoutMaterial?: boolean;
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

export interface VaultApi
  extends
    AuditApi,
    JournalApi,
    ReportCycleApi,
    OldJournalApi,
    CodesApi,
    ClockApi,
    ResearchApi,
    AttachmentsApi,
    PlanApi,
    UnitReportsApi {
  /** Makes a new vault. Refuses weak passphrases (`vault.passphrase_weak`) and an existing vault (`vault.exists`). */
  create(passphrase: string, settings: Settings, onProgress?: OnProgress): Promise<Result<Session>>;
  /** Opens the vault. `vault.passphrase_wrong` never says which part failed. */
  unlock(passphrase: string, onProgress?: OnProgress): Promise<Result<Session>>;
  /** Opens a vault whose later changes are known to be missing (`vault.rolled_back`), after the person chose that. */
  unlockAsIs(passphrase: string, onProgress?: OnProgress): Promise<Result<Session>>;
  /** Ends pending writes and wipes the keys. The window then ends the worker and reloads itself. */
  lock(): Promise<void>;
  isOpen(): Promise<boolean>;

  /**
   * Opens the header with the code of a recovery sheet; nothing else: the vault stays locked until
   * {@link VaultApi.finishRecovery}. `vault.recovery_groups` names mistyped groups, `vault.recovery_old` the date of
   * the sheet in force.
   */
  openRecovery(code: string): Promise<Result<{ madeOn: CivilDate | null }>>;
  /** Replaces passphrase and sheet at once and opens the vault. Needs a drawn sheet and the two groups asked of it. */
  finishRecovery(passphrase: string, groups: string[], onProgress?: OnProgress): Promise<Result<Session>>;

  security(): Promise<Result<SecurityView>>;
  /** `vault.passphrase_wrong` at field `old`; `vault.passphrase_weak` and `vault.passphrase_same` at field `next`. */
  changePassphrase(old: string, next: string, onProgress?: OnProgress): Promise<Result<SecurityView>>;
  /**
   * Seals everything anew under a fresh vault key; passphrase and sheet stay. `vault.passphrase_wrong` at field
   * `passphrase`.
   */
  renewKey(passphrase: string, onProgress?: OnProgress): Promise<Result<SecurityView>>;
  /** Reads every file of the vault and mends damage from the second witness; `damaged` names the files. */
  checkVault(onProgress?: OnProgress): Promise<Result<{ files: number; bytes: number; damaged: string[] }>>;
  /**
   * Draws a sheet; in force only when {@link VaultApi.confirmRecoverySheet} found it typed back right. The one before
   * stays until then.
   */
  drawRecoverySheet(): Promise<Result<RecoverySheet>>;
  /** The drawn sheet as paper; `html` is a print page, made into PDF by the main process. */
  recoverySheetDocument(language: 'kk' | 'ru'): Promise<Result<PaperDocument>>;
  recoverySheetFile(language: 'kk' | 'ru'): Promise<Result<OutputFile>>;
  /** `vault.recovery_check` at field `group.0` or `group.1`. */
  confirmRecoverySheet(groups: string[]): Promise<Result<SecurityView>>;
  /** Forgets a drawn sheet; the one in force stays. */
  dropRecoverySheet(): Promise<void>;

  settings(): Promise<Result<Settings>>;
  saveSettings(settings: Settings): Promise<Result<Settings>>;
  today(): Promise<Result<TodayView>>;

  /** All versions of one record, oldest first. */
  history(id: string): Promise<Result<WorkRecord[]>>;
  /** A first version. `record.invalid` carries every fault with its field. */
  addRecord(input: RecordInput, extra?: EntryExtra): Promise<Result<SavedRecord>>;
  /**
   * A further version with a reason; `base` is the version the form was opened on (`record.version_conflict`); the kept
   * form goes with it.
   */
  amendRecord(
    id: string,
    base: number,
    input: RecordInput,
    reason: string,
    draftId?: string,
  ): Promise<Result<SavedRecord>>;
  /** A version with status `cancelled`, `deleted` (keeps its number) or `active` again (undo). */
  setStatus(
    id: string,
    base: number,
    status: 'cancelled' | 'deleted' | 'active',
    reason: string,
  ): Promise<Result<SavedRecord>>;
  /** Checks without saving: for messages while typing. */
  checkRecord(id: string | null, input: RecordInput): Promise<Result<{ errors: AppError[]; doubts: Doubt[] }>>;

  /** Codes the vault knows that begin with the text, most recent first, at most 20. */
  suggestCodes(prefix: string): Promise<Result<{ code: string; lastDate: CivilDate; category: string | null }[]>>;
  /** A new random code nobody has. */
  newCode(): Promise<Result<string>>;
  /** Unfavourable diagnostics of a code that a correction may rest on (point 15). */
  unfavourableOf(code: string): Promise<Result<{ id: string; date: CivilDate; number: number | null }[]>>;

  keepDraft(draft: Omit<DraftForm, 'savedAt'>): Promise<Result<null>>;
  drafts(): Promise<Result<DraftForm[]>>;
  dropDraft(id: string): Promise<Result<null>>;

  report(period: HalfYear, asOf?: Instant, mode?: Settings['periodMode']): Promise<Result<ReportView>>;
  behindFigure(
    period: HalfYear,
    key: Annex3Key,
    asOf?: Instant,
    mode?: Settings['periodMode'],
  ): Promise<Result<BehindFigure[]>>;

  /** The register: acts of destruction and of disposal, the latest first. */
  acts(): Promise<Result<Act[]>>;
  /** Paper lines confirmed, copies ticked off, dates, records of a disposal: everything a draft may change. */
  saveAct(act: Act): Promise<Result<Act>>;
  /**
   * Gives the number and freezes the act; `openPaper` leaves unconfirmed paper lines empty for the pen. Later
   * `printed`, `signed`.
   */
  finaliseAct(id: string, openPaper?: boolean): Promise<Result<Act>>;
  markAct(id: string, state: 'printed' | 'signed', on: CivilDate): Promise<Result<Act>>;
  /**
   * The act left the printer, or a file of it was saved: the first paper of a language is its original, the next ones
   * are numbered copies.
   */
  notePrint(id: string, language: 'kk' | 'ru', way: 'print' | 'file'): Promise<Result<Act>>;
  /** A backup or exported file destroyed after the act became final; null takes it back. */
  closeCopy(id: string, place: 'backups' | 'exportedFiles', index: number, on: CivilDate | null): Promise<Result<Act>>;
  /** A draft that puts a wrong act right; the wrong one is cancelled when it becomes final. */
  correctAct(id: string): Promise<Result<Act>>;
  /** Throws a draft away under which nothing was destroyed yet. */
  dropActDraft(id: string): Promise<Result<null>>;
  /** A scan of the signed act: PDF, PNG, JPEG up to 20 MB (`act.scan_type`, `act.scan_large`). */
  attachScan(id: string, name: string, bytes: Uint8Array): Promise<Result<Act>>;
  dropScan(id: string): Promise<Result<Act>>;
  readScan(id: string): Promise<Result<OutputFile>>;
  /** Journal lines whose term of so many whole years is over (D-20). */
  disposalCandidates(
    years: number,
    filter: { year?: number | undefined; kinds?: Kind[] | undefined },
  ): Promise<Result<DisposalLine[]>>;
  createDisposal(recordIds: string[], term: DisposalAct['term']): Promise<Result<Act>>;
  /** Removes the content of the act's records for good; `confirmation` is the word the person typed. */
  dispose(id: string, confirmation: string, onProgress?: OnProgress): Promise<Result<Act>>;

  /** Documents as neutral models: for the preview on screen. */
  /** `asCopy`: as it would be printed now, marked as a copy when the original is out. */
  actDocument(id: string, language: 'kk' | 'ru', asCopy?: boolean): Promise<Result<PaperDocument>>;
  reportDocument(
    period: HalfYear,
    language: 'kk' | 'ru',
    asOf?: Instant,
    mode?: Settings['periodMode'],
  ): Promise<Result<PaperDocument>>;
  /** Documents as files. `pdf` is made of `html` by the main process (`documents.pdf`). */
  reportFile(
    period: HalfYear,
    format: 'xlsx' | 'docx' | 'html',
    language: 'kk' | 'ru',
    asOf?: Instant,
    mode?: Settings['periodMode'],
  ): Promise<Result<OutputFile>>;
  actFile(id: string, format: 'docx' | 'html', language: 'kk' | 'ru'): Promise<Result<OutputFile>>;
  /** The register of one year. */
  actRegisterFile(year: number, format: 'xlsx' | 'docx' | 'html', language: 'kk' | 'ru'): Promise<Result<OutputFile>>;

  /** Reads and judges an exchange file; nothing is stored. The plan stays in the worker under `ticket`. */
  previewImport(
    bytes: Uint8Array,
    onProgress?: OnProgress,
    name?: string,
  ): Promise<Result<{ ticket: string; plan: Omit<ImportPlan, 'fresh'> & { fresh: number } }>>;
  /** Stores what the preview called good. */
  applyImport(ticket: string, onProgress?: OnProgress): Promise<Result<{ stored: number }>>;
  exportExchange(): Promise<Result<OutputFile>>;

  backups(): Promise<Result<BackupView>>;
  /** Writes a backup into the file the person chose (`backup.target`), reads it back whole and registers it. */
  makeBackup(ticket: string, onProgress?: OnProgress): Promise<Result<BackupMade>>;
  /** Stops what {@link makeBackup} is doing; only its unfinished file goes. */
  stopBackup(): Promise<void>;
  /**
   * Locked only: opens a backup with its own passphrase or sheet, reads all of it and says what would come back. Writes
   * nothing.
   */
  previewRestore(
    file: { ticket: string; name: string; size: number },
    key: BackupKey,
    onProgress?: OnProgress,
    live?: LiveAccess,
  ): Promise<Result<RestorePreview>>;
  /** Puts what was previewed in the place of the live vault, which stays until the next successful unlock. */
  applyRestore(onProgress?: OnProgress): Promise<Result<{ records: number }>>;
  /** Forgets what was previewed. */
  dropRestore(): Promise<void>;
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
