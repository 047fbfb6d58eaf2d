/** The part of {@link VaultApi} about the security log, the files that left the vault, and media that were lost. */
import type { AuditGroup } from '../../../shared/domain/action-log/audit';
import type { Result } from '../../../shared/errors/app-error';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import type { BackupView, OnProgress, OutputFile, PaperDocument } from './';

/** Where the log stands: number of the last line and its check value as printed (`3F9A 12C4 00B7 5D21`). */
export interface LogMark {
  n: number;
  head: string;
}

/** A line as the page shows it; `n` null for lines of before the chain. */
export interface LogLine {
  n: number | null;
  at: Instant;
  event: string;
  group: AuditGroup | null;
  subject: string;
  head: string | null;
}
export interface LogFilter {
  group?: AuditGroup;
  from?: CivilDate;
  to?: CivilDate;
  /** Lines wanted, the latest first. */ most: number;
}
export interface LogView {
  lines: LogLine[];
  /** Lines the filter leaves, and all there are. */ found: number;
  total: number;
  mark: LogMark | null;
  /** Months that have lines, `2026-03`, the latest first. */ months: string[];
}

/** What a check of the whole log found; `fault` names the first bad line. */
export interface LogCheck {
  lines: number;
  before: number;
  mark: LogMark | null;
  fault: { n: number; why: 'missing' | 'changed' | 'surplus' | 'head' | 'before' } | null;
}

/** A file that left the vault (order 227, point 18: copies of research material are followed to their end). */
export interface ExportedFile {
  name: string;
  /** Name of the folder it was saved to, as the person chose it; absent in older lines. */
  folder?: string;
  at: Instant;
  bytes: number;
  checksum: string;
  researchIds: string[];
  /** The day a person said that it exists no more. */
  closedOn?: CivilDate | null;
}
export interface ExportRow extends ExportedFile {
  id: string;
  closedOn: CivilDate | null;
  /**
   * `holds`: research material that may still lie in it; `due`: of a research whose material is destroyed here;
   * `closed`; `none`: no research material.
   */
  state: 'holds' | 'due' | 'closed' | 'none';
  researches: { id: string; registration: string; destroyed: boolean }[];
  /** Numbers of the acts that name it; `null` for a draft. */
  acts: { id: string; number: string | null }[];
}

export interface AuditApi {
  log(filter: LogFilter): Promise<Result<LogView>>;
  checkLog(onProgress?: OnProgress): Promise<Result<LogCheck>>;
  /** The line a printed check value belongs to; null when the log has none such. */
  findLogLine(head: string): Promise<Result<LogLine | null>>;
  /** The control sheet of a month (`2026-03`): where the log stood at its end and what it counted. */
  controlSheet(month: string, language: 'kk' | 'ru'): Promise<Result<PaperDocument>>;
  controlSheetFile(month: string, format: 'docx' | 'html', language: 'kk' | 'ru'): Promise<Result<OutputFile>>;

  /** Called after the person saved a file: the export log. */
  logExport(file: { name: string; folder: string }, bytes: Uint8Array, researchIds: string[]): Promise<Result<null>>;
  /** Called after a document went to the printer. */
  logPrint(name: string, researchIds: string[]): Promise<Result<null>>;
  exports(): Promise<Result<ExportRow[]>>;
  /** The person says that the file exists no more (`on` null takes it back). */
  closeExport(id: string, on: CivilDate | null): Promise<Result<ExportRow[]>>;

  /** A backup that was lost (fault case B16), or found again (`lost` null). */
  markBackupLost(id: string, lost: { on: CivilDate; reason: string } | null): Promise<Result<BackupView>>;
}
