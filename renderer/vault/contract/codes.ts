/** Person codes and what stands beside them, appeals, conclusions. */
import { z } from 'zod';
import type { Appeal, AppealInput } from '../../../shared/domain/codes/appeal';
import {
  type CodeCard,
  type Disclosure,
  type DisclosureInput,
  type Referral,
  type SupportPlan,
  codeCardSchema,
} from '../../../shared/domain/codes/code-card';
import type { CivilDate } from '../../../shared/time/civil-date';
import {
  CODE_FILTERS,
  type CodeKnowledge,
  type CodeSlice,
  type CodeView,
  type JournalRow,
  type OutputFile,
  type PaperDocument,
} from '../api';
import { call } from './call';
import {
  day,
  flag,
  id,
  judgedByHandler,
  list,
  paperFormat,
  paperLanguage,
  personCode,
  place,
  screenLanguage,
  text,
} from './inputs';

const query = z.object({
  text,
  filter: z.enum(CODE_FILTERS),
  language: screenLanguage,
  sort: z
    .object({ column: z.enum(['code', 'category', 'last', 'works', 'open', 'state', 'kinds']), descending: flag })
    .nullable(),
});

export const codes = {
  /** `prefix`: codes the vault knows that begin with the text, most recent first, at most 20. */
  suggestCodes: call(personCode).answers<{ code: string; lastDate: CivilDate; category: string | null }[]>(),
  /** A new random code nobody has. */
  newCode: call().answers<string>(),
  /** `code`: unfavourable diagnostics of a code that a correction may rest on (point 15). */
  unfavourableOf: call(personCode).answers<{ id: string; date: CivilDate; number: number | null }[]>(),
  /** `codes`, as they were typed. */
  lookUpCodes: call(list(personCode)).answers<CodeKnowledge[]>(),
  /** `query, from, count`: the lines in sight of a list of many; at most 500 at once. */
  codeSlice: call(query, place, place).answers<CodeSlice>(),
  /** `code`. `code.not_found` for a code nothing is known of. */
  code: call(personCode).answers<CodeView>(),
  /**
   * `code, members`: a code standing for several; `null` draws a random one. `code.taken`, `code.member` for a faulty
   * member.
   */
  makeGroup: call(personCode.nullable(), list(personCode)).answers<CodeCard>(),
  /** `code, members`. */
  saveMembers: call(personCode, list(personCode)).answers<CodeCard>(),
  /** `code, on, reason`: no new work until it is opened again; history stays. */
  closeCode: call(personCode, day, text).answers<CodeCard>(),
  /** `code, reason`. */
  reopenCode: call(personCode, text).answers<CodeCard>(),
  /** `code, consent`. */
  saveConsent: call(personCode, codeCardSchema.shape.consent).answers<CodeCard>(),
  /** `subject`: a code or the id of a record. */
  privateNote: call(id).answers<string>(),
  /** `subject, text`: empty text removes the note. */
  savePrivateNote: call(id, text).answers<null>(),
  /** `plan`; its id is empty for a new one. */
  saveSupportPlan: call(judgedByHandler<SupportPlan>()).answers<SupportPlan>(),
  /** `id`. */
  removeSupportPlan: call(id).answers<null>(),
  /** `referral`; its id is empty for a new one. */
  saveReferral: call(judgedByHandler<Referral>({ code: personCode })).answers<Referral>(),
  /** `id`. */
  removeReferral: call(id).answers<null>(),
  /** `input`: point 14; nothing changes or removes it afterwards. */
  addDisclosure: call(judgedByHandler<DisclosureInput>()).answers<Disclosure>(),

  appeals: call().answers<Appeal[]>(),
  /** `id`: the journal's lines of the work that was started from an appeal. */
  appealRecords: call(id).answers<JournalRow[]>(),
  /** `id, input`: a new one (`id` null) or a change of an open one (`appeal.closed`). */
  saveAppeal: call(id.nullable(), judgedByHandler<AppealInput>({ code: personCode })).answers<Appeal>(),
  /** `id, on, result`. `appeal.result` when there is no result. */
  closeAppeal: call(id, day, text).answers<Appeal>(),
  /** `id`. */
  reopenAppeal: call(id).answers<Appeal>(),

  /**
   * `recordId, code, language`: the conclusion of a diagnostics about one code (order 227, point 14), made of the
   * record's
   * version in force. `conclusion.other_codes` when its text names another person of the session.
   */
  conclusionDocument: call(id, personCode, paperLanguage).answers<PaperDocument>(),
  /** `recordId, code, format, language`. */
  conclusionFile: call(id, personCode, paperFormat, paperLanguage).answers<OutputFile>(),
  /** `id, language`. */
  supportPlanDocument: call(id, paperLanguage).answers<PaperDocument>(),
  /** `id, format, language`. */
  supportPlanFile: call(id, paperFormat, paperLanguage).answers<OutputFile>(),
};
