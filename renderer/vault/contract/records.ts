/** Records, the forms they are typed into, and templates (order 227, points 13 to 23). */
import { z } from 'zod';
import type { RecordInput, WorkRecord } from '../../../shared/domain/records/record';
import { type Template, templateSchema } from '../../../shared/domain/records/template';
import type { AppError } from '../../../shared/errors/app-error';
import type { Doubt } from '../../../shared/domain/records/doubts';
import type { DraftForm, SavedRecord } from '../api';
import { call } from './call';
import { id, judgedByHandler, kind, list, text, version } from './inputs';

const input = judgedByHandler<RecordInput>();
/** What a new record brings along, and the kept form it was made of, which goes: written in the same step. */
const entryExtra = z.object({
  privateNote: text.exactOptional(),
  appealId: id.exactOptional(),
  draftId: id.exactOptional(),
});

export const records = {
  /** `id`: all versions of one record, oldest first. */
  history: call(id).answers<WorkRecord[]>(),
  /** `input, extra?`: a first version. `record.invalid` carries every fault with its field. */
  addRecord: call(input, entryExtra.optional()).answers<SavedRecord>(),
  /** `inputs, extra?`: several first versions in one step, with numbers in a row: all or none. */
  addRecords: call(list(input), entryExtra.optional()).answers<SavedRecord[]>(),
  /**
   * `id, base, input, reason, draftId?`: a further version; `base` is the version the form was opened on
   * (`record.version_conflict`); the kept form goes with it.
   */
  amendRecord: call(id, version, input, text, id.optional()).answers<SavedRecord>(),
  /**
   * `id, base, status, reason`: a version with status `cancelled`, `deleted` (keeps its number) or `active` again
   * (undo).
   */
  setStatus: call(id, version, z.enum(['cancelled', 'deleted', 'active']), text).answers<SavedRecord>(),
  /** `id, input`: checks without saving, for messages while typing. */
  checkRecord: call(id.nullable(), input).answers<{ errors: AppError[]; doubts: Doubt[] }>(),
  /** `kind`: the record of this kind entered last; null when there is none. */
  lastRecord: call(kind).answers<WorkRecord | null>(),

  /** `draft`: keeps what a form holds now. */
  keepDraft: call(z.object({ id, kind, recordId: id.nullable(), values: z.unknown() })).answers<null>(),
  drafts: call().answers<DraftForm[]>(),
  /** `id`. */
  dropDraft: call(id).answers<null>(),

  /** `kind?`. */
  templates: call(kind.optional()).answers<Template[]>(),
  /** `template`; its id is empty for a new one. */
  saveTemplate: call(judgedByHandler<Template>(templateSchema.pick({ id: true }).shape)).answers<Template>(),
  /** `id`. */
  removeTemplate: call(id).answers<null>(),
};
