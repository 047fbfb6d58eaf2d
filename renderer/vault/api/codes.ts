/** The part of {@link ./api} about codes, appeals, conclusions and templates. */
import type { Appeal } from '../../../shared/domain/codes/appeal';
import type { CodeCard, Disclosure, Referral, SupportPlan } from '../../../shared/domain/codes/code-card';
import type { Kind } from '../../../shared/domain/records/record';
import type { ExamineeCategory } from '../../../shared/regulation/order-227/points-04-16/point-14-diagnostics';
import type { Client } from '../../../shared/regulation/order-227/points-04-16/point-16-counselling';
import type { CivilDate } from '../../../shared/time/civil-date';
import type { JournalRow } from './';

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
