/** {@link CodesApi} on the open vault. */
import { type Result, ok } from '../../../../shared/errors/app-error';
import type { CodesApi } from '../../api';
import type { OpenVault } from '../../open/open-vault';
import * as appeals from './appeals';
import * as cards from '../../rows/code-cards';
import { codeSlice } from './code-list';
import * as codes from './codes';
import * as conclusion from './conclusion';
import { newCode } from './suggest';
import * as records from '../records/records';
import * as templates from '../records/templates';

type On = <T>(use: (open: OpenVault) => Promise<Result<T>> | Result<T>) => Promise<Result<T>>;

/** The services about codes; `on` refuses while the vault is locked. */
export function codesServices(on: On): CodesApi {
  return {
    lookUpCodes: (typed) => on((open) => ok(codes.lookUp(open, typed))),
    codeSlice: (query, from, count) => on((open) => ok(codeSlice(open, query, from, count))),
    code: (code) => on((open) => codes.view(open, code)),
    makeGroup: (code, members) =>
      on((open) => {
        const drawn = code === null ? newCode(open) : ok(code);
        return drawn.ok ? cards.makeGroup(open, drawn.value, members) : drawn;
      }),
    saveMembers: (code, members) => on((open) => cards.saveMembers(open, code, members)),
    closeCode: (code, day, reason) => on((open) => cards.setClosed(open, code, { on: day }, reason)),
    reopenCode: (code, reason) => on((open) => cards.setClosed(open, code, null, reason)),
    saveConsent: (code, consent) => on((open) => cards.saveConsent(open, code, consent)),
    privateNote: (subject) => on((open) => ok(cards.privateNote(open, subject))),
    savePrivateNote: (subject, text) => on((open) => cards.savePrivateNote(open, subject, text)),
    saveSupportPlan: (plan) => on((open) => cards.saveSupportPlan(open, plan)),
    removeSupportPlan: (id) => on((open) => cards.removeBeside(open, 'plan', id)),
    saveReferral: (referral) => on((open) => cards.saveReferral(open, referral)),
    removeReferral: (id) => on((open) => cards.removeBeside(open, 'referral', id)),
    addDisclosure: (input) => on((open) => cards.addDisclosure(open, input)),

    addRecords: (inputs, extra) => on((open) => records.addMany(open, inputs, extra)),
    lastRecord: (kind) => on((open) => ok(templates.lastRecord(open, kind))),

    appeals: () => on((open) => ok(appeals.list(open))),
    appealRecords: (id) => on((open) => appeals.records(open, id)),
    saveAppeal: (id, input) => on((open) => appeals.save(open, id, input)),
    closeAppeal: (id, day, result) => on((open) => appeals.close(open, id, day, result)),
    reopenAppeal: (id) => on((open) => appeals.reopen(open, id)),

    templates: (kind) => on((open) => ok(templates.list(open, kind))),
    saveTemplate: (template) => on((open) => templates.save(open, template)),
    removeTemplate: (id) => on((open) => templates.remove(open, id)),

    conclusionDocument: (id, code, language) => on((open) => conclusion.conclusionDocument(open, id, code, language)),
    conclusionFile: (id, code, format, language) =>
      on((open) => conclusion.conclusionFile(open, id, code, format, language)),
    supportPlanDocument: (id, language) => on((open) => conclusion.supportPlanDocument(open, id, language)),
    supportPlanFile: (id, format, language) => on((open) => conclusion.supportPlanFile(open, id, format, language)),
  };
}
