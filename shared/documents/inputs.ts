/**
 * What the builders of documents are told: plain figures, dates and words, so that they stay pure and know neither the
 * vault nor the window. The shapes fit what the vault has at hand (`ReportView`, `JournalRow` of
 * renderer/vault/api/index.ts).
 */
import type { Annex3Figures, InternalFigures } from '../domain/report/annex3';
import type { CandidateUnit } from '../domain/report/counted-units';
import type { PeopleFigures } from '../domain/report/people-figures';
import type { Bilingual, Settings, Signatory } from '../domain/settings/settings';
import type { Plan, PlanSigning } from '../domain/plan/plan';
import type { OwnForm } from '../domain/settings/own-form';
import type { PlanFacts } from '../domain/plan/plan-line';
import type { CivilDate } from '../time/civil-date';
import type { CivilRange, HalfYear } from '../time/periods';
import type { NotePart } from '../regulation/order-227/annex-3/annex-3-rows';

export type { JournalLine } from '../domain/journal/journal';

/** Documents are made in the state language or in Russian (docs/forms.md, common layout). */
export type DocumentLanguage = 'kk' | 'ru';

/**
 * What the foot of each page and the sheet «Тексеру» say: index of the file it is kept in, where the body has one,
 * program version, check value (hexadecimal) or null.
 */
export interface DocumentStamp {
  fileIndex?: string;
  programVersion: string;
  checkValue: string | null;
}

/** The seven parts of the note as paragraphs, in the order of the form (Annex 3). */
export type NoteTexts = Record<NotePart, string[]>;

/** The semiannual report (order 227, point 25). */
export interface ReportInput {
  settings: Pick<Settings, 'unit' | 'psychologist' | 'restrictedMark'> & { reportAddressee?: Bilingual | undefined };
  period: HalfYear;
  mode: Settings['periodMode'];
  range: CivilRange;
  /** Wall-clock text `YYYY-MM-DD HH:MM`: the moment whose figures these are. */
  asOf: string;
  /** Wall-clock text `YYYY-MM-DD HH:MM`: when the document was made. */
  madeAt: string;
  /** Number of the report's version, from 1; part of the file name and of the foot. */
  version: number;
  figures: Annex3Figures;
  /** The half-year before, for comparison. */
  previous: Annex3Figures;
  internal: InternalFigures;
  /** Different people behind the figures; absent in reports sent by earlier versions. */
  people?: PeopleFigures | undefined;
  /** How row 1.5 counts; absent: examinations. */
  candidateUnit?: CandidateUnit | undefined;
  /** Candidates without a conclusion at that moment (D-18). */
  pending: number;
  /** What became of earlier half-years after their reports were sent, already contained in `figures` (D-06). */
  carried?: { from: HalfYear; figures: Annex3Figures }[];
  /** For a corrected report: the one it replaces. */
  replaces?: { version: number; sentOn: CivilDate; outgoing: string; figures: Annex3Figures };
  /** The note as the person edited it, where edited; otherwise it is prefilled from the figures. */
  note?: Partial<Record<DocumentLanguage, NoteTexts>>;
  stamp: DocumentStamp;
}

/** How the journal is to be printed. */
export interface JournalOptions {
  language: DocumentLanguage;
  /** Column 11 and the free notes are left blank unless this is set (docs/forms.md, section 2). */
  withResults: boolean;
  unitName: Bilingual;
  /** The part of the year that is shown; null: from the first to the last line. */
  range: CivilRange | null;
  psychologist: Signatory;
  /** Number of the volume; a line to write on when absent. */
  volume?: string;
  restrictedMark?: boolean;
  /** The body's own form (D-01). */
  form?: OwnForm;
  stamp: DocumentStamp;
}

/**
 * A plan of a quarter or of a year (order 227, points 9, 24 and 31). `facts` by line id; a plan prints them only once
 * it is approved.
 */
export interface PlanInput {
  plan: Plan;
  /** The day of the paper; before the plan's period nothing is marked, before its end nothing is "not done". */
  today?: CivilDate | undefined;
  signing: PlanSigning;
  facts: PlanFacts;
  stamp: DocumentStamp;
}
