/**
 * The report's way out of the house, as the window may ask for it: checks, note, sending, what differs since, the
 * register (order 227, point 25).
 */
import type { Annex3Figures, Annex3Key } from '../../../shared/domain/report/annex3';
import type { NoteWord } from '../../../shared/domain/records/note-words';
import type { Kind } from '../../../shared/domain/records/record';
import type { ReportBook } from '../../../shared/domain/report/sent-report';
import type { DocumentLanguage, ReportInput } from '../../../shared/documents/inputs';
import type { NotePart } from '../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { Instant } from '../../../shared/time/instant';
import type { CivilRange, HalfYear } from '../../../shared/time/periods';

/**
 * What is looked at before a report goes out. `codes` stops it; `deadline` is only told; the others may be passed with
 * a reason.
 */
export const CHECK_CODES = [
  'drafts',
  'pending',
  'late',
  'doubts',
  'gaps',
  'small',
  'codes',
  'names',
  'deadline',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** Something a check found: a record that opens, or words. */
export interface CheckLine {
  id: string | null;
  number: number | null;
  date: CivilDate | null;
  kind: Kind | null;
  /** Doubts of the record, missing numbers, or words of the note. */ words: string[];
  part: NotePart | null;
  language: DocumentLanguage | null;
}
export interface ReportCheck {
  code: CheckCode;
  level: 'stop' | 'ask' | 'tell';
  lines: CheckLine[];
  /** Why it goes on all the same; null while that is not said of what is found now. */
  passed: { reason: string; at: Instant } | null;
}

/** A part of the note in one language: what the program offers, what the person made of it. */
export interface NoteDraft {
  part: NotePart;
  suggested: string;
  text: string | null;
  /** The suggestion has changed since the text was edited. */ outdated: boolean;
  words: NoteWord[];
}

/** A record that makes the difference, and what it changes in which row. */
export interface DifferenceRecord {
  id: string;
  number: number | null;
  date: CivilDate;
  kind: Kind;
  change: 'late' | 'joined' | 'amended' | 'deleted' | 'moved';
  enteredAt: Instant;
  rows: { key: Annex3Key; amount: number }[];
}
export interface DifferenceView {
  period: HalfYear;
  rows: { key: Annex3Key; sent: number; now: number }[];
  records: DifferenceRecord[];
}

/** A file of a sent report; its bytes are sealed beside it. */
export interface SentFile {
  name: string;
  size: number;
  checksum: string;
}
/** A report that was sent, frozen (A3-26). */
export interface SentReport extends ReportBook {
  /** What is printed: its own figures and what it carries. */
  figures: Annex3Figures;
  sentOn: CivilDate;
  outgoing: string;
  signedBy: string;
  /** Why a corrected report was made; empty for № 1. */
  reason: string;
  passes: { code: CheckCode; reason: string }[];
  /** Everything its documents were made of, the note included. */
  input: ReportInput;
  files: SentFile[];
  /** Over figures, counted versions, note and files. */
  checksum: string;
  withdrawal: { at: Instant; reason: string } | null;
}

/** A line of the register. */
export interface SentLine extends Omit<SentReport, 'input' | 'counted' | 'own'> {
  state: 'in_force' | 'replaced' | 'withdrawn';
  records: number;
  /** The journal no longer says what it says. */
  differs: boolean;
  /** The report that carries its difference. */
  carriedBy: { period: HalfYear; version: number } | null;
  /** Still the day it was marked, and nothing rests on it. */
  mayWithdraw: boolean;
}

export interface ReportCycle {
  period: HalfYear;
  state: 'live' | 'checked' | 'sent' | 'differs';
  range: CivilRange;
  /** The days were moved to meet a report already sent. */
  shifted: boolean;
  /** № of the next report. */
  version: number;
  own: Annex3Figures;
  carried: DifferenceView[];
  figures: Annex3Figures;
  /** Earlier half-years that need a corrected report first. */
  uncarried: HalfYear[];
  checks: ReportCheck[];
  note: Record<DocumentLanguage, NoteDraft[]>;
  sent: SentLine | null;
  difference: DifferenceView | null;
  /** Another report already carries this one's difference: that one is corrected, not this. */
  carrier: HalfYear | null;
  /** Who signs, as the settings have it. */
  signer: string;
}

export interface SendRequest {
  period: HalfYear;
  sentOn: CivilDate;
  outgoing: string;
  signedBy: string;
  /** For a corrected report. */ reason: string;
}
