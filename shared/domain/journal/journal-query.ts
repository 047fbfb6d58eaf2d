/** What may be asked of the journal: filters, order, columns, and views kept under a name. */
import { z } from 'zod';
import { type CivilDate } from '../../time/civil-date';
import {
  KINDS,
  STATUSES,
  type Kind,
  type Status,
  CLIENTS,
  EXAMINEE_CATEGORIES,
  civilDateSchema,
} from '../records/record';

/** With whom: the categories of examinees and of clients together. */
export const JOURNAL_CATEGORIES = [...new Set([...EXAMINEE_CATEGORIES, ...CLIENTS])] as readonly JournalCategory[];
export type JournalCategory = (typeof EXAMINEE_CATEGORIES)[number] | (typeof CLIENTS)[number];

/** The columns on screen, in their order. */
export const JOURNAL_COLUMNS = [
  'number',
  'date',
  'kind',
  'form',
  'basis',
  'category',
  'codes',
  'persons',
  'topic',
  'rows',
  'marks',
] as const;
export type JournalColumn = (typeof JOURNAL_COLUMNS)[number];

/** Which records are asked for; what is absent does not narrow. */
export interface JournalFilter {
  from?: CivilDate;
  to?: CivilDate;
  kinds?: Kind[];
  categories?: JournalCategory[];
  statuses?: Status[];
  /** Beginning of a cipher. */
  code?: string;
  /** Entered more than three working days after the work (227-46). */
  late?: boolean;
  /** With something to look at again. */
  doubts?: boolean;
  /** Brought in from a file. */
  imported?: boolean;
  /** Done under special conditions (point 11). */
  conditions?: boolean;
  /** Words, all of which must be found. */
  text?: string;
}

const sortSchema = z.object({ column: z.enum(JOURNAL_COLUMNS), descending: z.boolean() });
export type JournalSort = z.infer<typeof sortSchema>;
/** The newest first. */
export const START_SORT: JournalSort = { column: 'date', descending: true };

export const PERIODS = ['all', 'month', 'quarter', 'half', 'year', 'own'] as const;
export type PeriodChoice = (typeof PERIODS)[number];

/** What is chosen on the journal's page. */
export const journalChoiceSchema = z.object({
  kinds: z.array(z.enum(KINDS)),
  categories: z.array(z.enum(JOURNAL_CATEGORIES as [JournalCategory, ...JournalCategory[]])),
  statuses: z.array(z.enum(STATUSES)),
  /** Moves with the day: this month is another one next month. */
  period: z.enum(PERIODS),
  /** For `own`; an open end is null. */
  own: z.object({ from: civilDateSchema.nullable(), to: civilDateSchema.nullable() }),
  code: z.string().max(40),
  late: z.boolean(),
  doubts: z.boolean(),
  imported: z.boolean(),
  conditions: z.boolean().default(false),
  text: z.string().max(200),
});
export type JournalChoice = z.infer<typeof journalChoiceSchema>;

/** How the grid stands: columns taken away, widths set by hand in rem, order. */
export const journalLayoutSchema = z.object({
  hidden: z.array(z.enum(JOURNAL_COLUMNS)),
  widths: z.partialRecord(z.enum(JOURNAL_COLUMNS), z.number().min(2).max(80)),
  sort: sortSchema,
});
export type JournalLayout = z.infer<typeof journalLayoutSchema>;
export const START_LAYOUT: JournalLayout = { hidden: [], widths: {}, sort: START_SORT };

/** A view kept under a name. */
export const journalViewSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(60),
  choice: journalChoiceSchema,
  layout: journalLayoutSchema,
});
export type JournalView = z.infer<typeof journalViewSchema>;
