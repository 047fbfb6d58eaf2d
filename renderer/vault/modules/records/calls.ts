/** Handlers of records, kept forms and templates. */
import { ok } from '../../../../shared/errors/app-error';
import type { records as contract } from '../../contract/records';
import * as drafts from '../../rows/drafts';
import * as records from './records';
import * as templates from './templates';
import type { Handling } from '../context';

/** Always a further version, never an overwriting. */
export const recordsCalls: Handling<typeof contract> = () => ({
  history: records.history,
  addRecord: records.add,
  addRecords: records.addMany,
  amendRecord: (vault, id, base, input, reason, draftId) =>
    records.amend(vault, id, base, input, reason, false, drafts.withoutDraft(vault, draftId)),
  setStatus: records.setStatus,
  checkRecord(vault, id, input) {
    const { errors, doubts } = records.check(vault, id, input);
    return ok({ errors, doubts });
  },
  lastRecord: (vault, kind) => ok(templates.lastRecord(vault, kind)),

  keepDraft: drafts.keep,
  drafts: (vault) => ok(drafts.list(vault)),
  dropDraft: drafts.drop,

  templates: (vault, kind) => ok(templates.list(vault, kind)),
  saveTemplate: templates.save,
  removeTemplate: templates.remove,
});
