/** Handlers of codes, appeals and conclusions. */
import { ok } from '../../../../shared/errors/app-error';
import type { codes as contract } from '../../contract/codes';
import * as appeals from './appeals';
import * as cards from '../../rows/code-cards';
import { codeSlice } from './code-list';
import * as codes from './codes';
import * as conclusion from './conclusion';
import * as journal from './suggest';
import type { Handling } from '../context';

/** What the vault knows of a code, and what stands beside it. */
export const codesCalls: Handling<typeof contract> = () => ({
  suggestCodes: (vault, prefix) => ok(journal.suggestCodes(vault, prefix)),
  newCode: journal.newCode,
  unfavourableOf: (vault, code) => ok(journal.unfavourableOf(vault, code)),
  lookUpCodes: (vault, typed) => ok(codes.lookUp(vault, typed)),
  codeSlice: (vault, query, from, count) => ok(codeSlice(vault, query, from, count)),
  code: codes.view,
  makeGroup(vault, code, members) {
    const drawn = code === null ? journal.newCode(vault) : ok(code);
    return drawn.ok ? cards.makeGroup(vault, drawn.value, members) : drawn;
  },
  saveMembers: cards.saveMembers,
  closeCode: (vault, code, on, reason) => cards.setClosed(vault, code, { on }, reason),
  reopenCode: (vault, code, reason) => cards.setClosed(vault, code, null, reason),
  saveConsent: cards.saveConsent,
  privateNote: (vault, subject) => ok(cards.privateNote(vault, subject)),
  savePrivateNote: cards.savePrivateNote,
  saveSupportPlan: cards.saveSupportPlan,
  removeSupportPlan: (vault, id) => cards.removeBeside(vault, 'plan', id),
  saveReferral: cards.saveReferral,
  removeReferral: (vault, id) => cards.removeBeside(vault, 'referral', id),
  addDisclosure: cards.addDisclosure,

  appeals: (vault) => ok(appeals.list(vault)),
  appealRecords: appeals.records,
  saveAppeal: appeals.save,
  closeAppeal: appeals.close,
  reopenAppeal: appeals.reopen,

  conclusionDocument: conclusion.conclusionDocument,
  conclusionFile: conclusion.conclusionFile,
  supportPlanDocument: conclusion.supportPlanDocument,
  supportPlanFile: conclusion.supportPlanFile,
});
