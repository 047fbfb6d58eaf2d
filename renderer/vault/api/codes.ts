/** The part of {@link ./api} about codes, appeals, conclusions and templates. */
import type { Appeal, AppealInput } from '../../../shared/domain/codes/appeal';
import type {
  CodeCard,
  Disclosure,
  DisclosureInput,
  Referral,
  SupportPlan,
} from '../../../shared/domain/codes/code-card';
import type { Kind, RecordInput, WorkRecord } from '../../../shared/domain/records/record';
import type { Template } from '../../../shared/domain/records/template';
import type { PaperDocument } from '../../../shared/documents/model';
import type { Result } from '../../../shared/errors/app-error';
import type { ExamineeCategory } from '../../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import type { Client } from '../../../shared/regulation/order-227/points-04-16/point-16-counselling';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { JournalRow, OutputFile, SavedRecord } from './';

/** What the vault knows of a code that was typed. */
export interface CodeKnowledge {
  code: string;
  known: boolean;
  closedOn: CivilDate | null;
  /** The members, when it is a group's. */
  members: string[] | null;
  /** Known codes it may have been meant to be; looked for only when it is not known itself. */
  similar: string[];
}

/** A line of the page of codes. */
export interface CodeLine {
  code: string;
  group: boolean;
  /** Members of a group. */
  members: number;
  closedOn: CivilDate | null;
  /** The category of its latest work that names one. */
  category: ExamineeCategory | Client | null;
  /** Null while no work stands under it. */
  first: CivilDate | null;
  last: CivilDate | null;
  works: number;
  kinds: Kind[];
  /** Matters that are open: see {@link CodeOpen}. */
  open: number;
}

export const CODE_FILTERS = ['all', 'open', 'closed', 'groups', 'waiting'] as const;
export type CodeFilter = (typeof CODE_FILTERS)[number];
export type CodeColumn = 'code' | 'category' | 'last' | 'works' | 'open' | 'state' | 'kinds';
/**
 * What a list of codes asks for; `text` stands anywhere in a code, `language` is that of the words that are put in
 * order. Without `sort` the code used last is first.
 */
export interface CodeQuery {
  text: string;
  filter: CodeFilter;
  sort: { column: CodeColumn; descending: boolean } | null;
  language: 'kk' | 'ru' | 'en';
}
/** Some lines of a list, from the place `from` on; lines of the whole list, and codes whatever the filter. */
export interface CodeSlice {
  from: number;
  rows: CodeLine[];
  total: number;
  all: number;
}

/** What waits under a code. */
export interface CodeOpen {
  /** Corrections without a result yet. */
  corrections: JournalRow[];
  /** Unfavourable diagnostics after which nothing followed: no correction, no consultation, no referral. */
  unfollowed: JournalRow[];
  drafts: JournalRow[];
  appeals: Appeal[];
}

/** Everything about one code. */
export interface CodeView {
  card: CodeCard;
  line: CodeLine;
  /** Its works, the latest first; of a group, the works its members did together. */
  rows: JournalRow[];
  open: CodeOpen;
  /** Groups it belongs to. */
  groups: string[];
  appeals: Appeal[];
  plans: SupportPlan[];
  referrals: Referral[];
  disclosures: Disclosure[];
  /** Never leaves the vault but in its encrypted backups. */
  privateNote: string;
  today: CivilDate;
}

/** What a new record brings along, and the kept form it was made of, which goes: written in the same step. */
export interface EntryExtra {
  privateNote?: string;
  appealId?: string;
  draftId?: string;
}

type Language = 'kk' | 'ru';

export interface CodesApi {
  lookUpCodes(codes: string[]): Promise<Result<CodeKnowledge[]>>;
  /** The lines in sight of a list of many; at most 500 at once. */
  codeSlice(query: CodeQuery, from: number, count: number): Promise<Result<CodeSlice>>;
  /** `code.not_found` for a code nothing is known of. */
  code(code: string): Promise<Result<CodeView>>;
  /** A code standing for several; `null` draws a random one. `code.taken`, `code.member` for a faulty member. */
  makeGroup(code: string | null, members: string[]): Promise<Result<CodeCard>>;
  saveMembers(code: string, members: string[]): Promise<Result<CodeCard>>;
  /** No new work until it is opened again; history stays. */
  closeCode(code: string, on: CivilDate, reason: string): Promise<Result<CodeCard>>;
  reopenCode(code: string, reason: string): Promise<Result<CodeCard>>;
  saveConsent(code: string, consent: CodeCard['consent']): Promise<Result<CodeCard>>;
  /** `subject`: a code or the id of a record. Empty text removes the note. */
  privateNote(subject: string): Promise<Result<string>>;
  savePrivateNote(subject: string, text: string): Promise<Result<null>>;
  saveSupportPlan(plan: SupportPlan): Promise<Result<SupportPlan>>;
  removeSupportPlan(id: string): Promise<Result<null>>;
  saveReferral(referral: Referral): Promise<Result<Referral>>;
  removeReferral(id: string): Promise<Result<null>>;
  /** Point 14; nothing changes or removes it afterwards. */
  addDisclosure(input: DisclosureInput): Promise<Result<Disclosure>>;

  /** Several first versions in one step, with numbers in a row: all or none. */
  addRecords(inputs: RecordInput[], extra?: EntryExtra): Promise<Result<SavedRecord[]>>;
  /** The record of this kind entered last; null when there is none. */
  lastRecord(kind: Kind): Promise<Result<WorkRecord | null>>;

  appeals(): Promise<Result<Appeal[]>>;
  /** The journal's lines of the work that was started from an appeal. */
  appealRecords(id: string): Promise<Result<JournalRow[]>>;
  /** A new one (`id` null) or a change of an open one (`appeal.closed`). */
  saveAppeal(id: string | null, input: AppealInput): Promise<Result<Appeal>>;
  /** `appeal.result` when there is no result. */
  closeAppeal(id: string, on: CivilDate, result: string): Promise<Result<Appeal>>;
  reopenAppeal(id: string): Promise<Result<Appeal>>;

  templates(kind?: Kind): Promise<Result<Template[]>>;
  /** `id` empty for a new one. */
  saveTemplate(template: Template): Promise<Result<Template>>;
  removeTemplate(id: string): Promise<Result<null>>;

  /**
   * The conclusion of a diagnostics about one code (order 227, point 14), made of the record's version in force.
   * `conclusion.other_codes` when its text names another person of the session.
   */
  conclusionDocument(recordId: string, code: string, language: Language): Promise<Result<PaperDocument>>;
  conclusionFile(
    recordId: string,
    code: string,
    format: 'docx' | 'html',
    language: Language,
  ): Promise<Result<OutputFile>>;
  supportPlanDocument(id: string, language: Language): Promise<Result<PaperDocument>>;
  supportPlanFile(id: string, format: 'docx' | 'html', language: Language): Promise<Result<OutputFile>>;
}
