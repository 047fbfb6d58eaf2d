/** The part of {@link ./api} about the security log, the files that left the vault, and media that were lost. */
import type { AuditGroup } from '../../../shared/domain/action-log/audit';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';

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
