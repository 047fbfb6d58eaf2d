/**
 * What the vault knows of the body it belongs to: names as printed, people who sign, choices of the order's open
 * questions.
 */
import { z } from 'zod';
import { ACT_SIGNING } from '../../regulation/order-227/points-17-29/point-18-act';
import { type Bilingual, bilingualSchema } from './bilingual';
import { CANDIDATE_UNITS } from '../report/counted-units';
import { FORM_KINDS, ownFormSchema } from './own-form';
import { civilDateSchema, paperSchema } from '../records/record';

export { type Bilingual, bilingualSchema };

/** What a body keeps under an index of its own (file nomenclature): one per kind of document. */
export const FILE_KINDS = [
  'report',
  'journal',
  'plan',
  'annual_plan',
  'conclusion',
  'support_plan',
  'act',
  'disposal_act',
  'act_register',
  'control_sheet',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Which of the two yearly plans a responsible person answers for (order 227, points 8 and 30). */
export const RESPONSIBLE_FOR = ['educational', 'ideological', 'both'] as const;

/** A person who signs: everything as it is to be printed; all may be empty (a line is printed then). */
export const signatorySchema = z.object({ position: bilingualSchema, rank: bilingualSchema, name: bilingualSchema });
export type Signatory = z.infer<typeof signatorySchema>;

const NO_WORDS: Bilingual = { kk: '', ru: '' };

/**
 * Who answers for educational and ideological work, by whom named and with which decision; a position without a unit
 * may be that of a structural unit (order 227, point 8).
 */
export const responsibleSchema = z.object({
  area: z.enum(RESPONSIBLE_FOR),
  unit: bilingualSchema.default(NO_WORDS),
  position: bilingualSchema,
  rank: bilingualSchema.default(NO_WORDS),
  name: bilingualSchema,
  namedBy: z.string().max(300).default(''),
  decision: paperSchema.nullable(),
});
export type Responsible = z.infer<typeof responsibleSchema>;

/** Who receives the reports on the execution of plans (order 227, points 10 and 32). */
export const EXECUTION_TO = ['authorised_head', 'head'] as const;

export const settingsSchema = z.object({
  unit: z.object({
    /** Latin letters, digits and hyphens: part of file names. */
    code: z.string().regex(/^[A-Za-z0-9-]{1,30}$/),
    name: bilingualSchema,
    /** The name in the genitive, for titles such as that of a plan. */
    genitive: bilingualSchema.optional(),
    city: bilingualSchema,
    headcount: z.number().int().min(0).max(100_000).nullable(),
  }),
  /** IANA zone in which "today" is read. */
  timeZone: z.string().max(64),
  psychologist: signatorySchema,
  authorisedHead: signatorySchema,
  /** Points 10 and 32: the report on a plan's execution goes to the head or the authorised head. */
  executionTo: z.enum(EXECUTION_TO).default('authorised_head'),
  bodyHead: signatorySchema.default(emptySignatory),
  /** The person of `executionTo` with the post, written in the dative. */
  executionAddressee: bilingualSchema.default(NO_WORDS),
  /**
   * Point 25: whom the report goes to, in the body's own words; empty: the personnel service of the General
   * Prosecutor's Office.
   */
  reportAddressee: bilingualSchema.default(NO_WORDS),
  /** D-11: commission of three with a chair. */
  commission: z.object({
    chair: signatorySchema,
    members: z.array(signatorySchema).max(10),
    decision: paperSchema.nullable(),
  }),
  /** D-11: whether the commission or the psychologist alone signs, the authorised head approving. */
  actSigning: z.enum(ACT_SIGNING),
  /** D-05: calendar half-years, or 25 December-24 June and 25 June-24 December. */
  periodMode: z.enum(['calendar', 'cutoff25']),
  /** D-03: row 1.5 by examinations of candidates, or by candidates as persons. */
  candidateUnit: z.enum(CANDIDATE_UNITS).default('examinations'),
  /** Point 17: digits or letters. */
  codeAlphabet: z.enum(['digits', 'letters']),
  /** Point 17: new codes end with a sign that tells a mistyped one. */
  codeCheckSign: z.boolean(),
  /** Names of the methods the psychologist works with, for the list in the form; never the content of a test. */
  methods: z.array(z.string().trim().min(1).max(300)).max(200),
  /** Idle minutes before the vault locks by itself. */
  autoLockMinutes: z.number().int().min(1).max(60),
  /** Changes to the built-in calendar of Kazakhstan's holidays: a day added as holiday, or declared a working day. */
  calendarChanges: z.array(z.object({ date: civilDateSchema, kind: z.enum(['holiday', 'working']) })).max(500),
  /** D-21: the mark "for official use" on printed documents. */
  restrictedMark: z.boolean(),
  /**
   * Index of the file a document belongs to, as the nomenclature of the body has it; printed at the foot. Empty:
   * nothing is printed.
   */
  fileIndexes: z.record(z.enum(FILE_KINDS), z.string().trim().max(50)),
  /** The form takes twenty; an earlier program kept two more with the annual plans. */
  responsible: z.array(responsibleSchema).max(22),
  /**
   * Point 26: the psychologist of the General Prosecutor's Office brings the reports of the units together; settings of
   * before have no word about it.
   */
  unitSummary: z.boolean().default(false),
  /** D-01: the body's own words for forms the order only refers to. */
  forms: z.partialRecord(z.enum(FORM_KINDS), ownFormSchema).default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** An empty signatory. */
export function emptySignatory(): Signatory {
  return { position: { kk: '', ru: '' }, rank: { kk: '', ru: '' }, name: { kk: '', ru: '' } };
}

/** A responsible person with nothing filled in. */
export function emptyResponsible(): Responsible {
  return {
    area: 'both',
    unit: NO_WORDS,
    position: NO_WORDS,
    rank: NO_WORDS,
    name: NO_WORDS,
    namedBy: '',
    decision: null,
  };
}

/** The settings of a new vault; everything optional has a default. */
export function defaultSettings(): Settings {
  return {
    unit: { code: 'UNIT-01', name: { kk: '', ru: '' }, city: { kk: '', ru: '' }, headcount: null },
    timeZone: 'Asia/Almaty',
    psychologist: { ...emptySignatory(), position: { kk: 'Психолог', ru: 'Психолог' } },
    authorisedHead: emptySignatory(),
    executionTo: 'authorised_head',
    bodyHead: emptySignatory(),
    executionAddressee: { kk: '', ru: '' },
    reportAddressee: { kk: '', ru: '' },
    commission: { chair: emptySignatory(), members: [emptySignatory(), emptySignatory()], decision: null },
    actSigning: 'commission',
    periodMode: 'calendar',
    candidateUnit: 'examinations',
    codeAlphabet: 'digits',
    codeCheckSign: false,
    methods: [],
    autoLockMinutes: 5,
    calendarChanges: [],
    restrictedMark: false,
    fileIndexes: Object.fromEntries(FILE_KINDS.map((kind) => [kind, ''])) as Settings['fileIndexes'],
    responsible: [],
    unitSummary: false,
    forms: {},
  };
}
