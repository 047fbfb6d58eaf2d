/** Handlers of the register of acts. */
import { ok } from '../../../../shared/errors/app-error';
import type { acts as contract } from '../../contract/acts';
import { list } from '../../rows/act-book';
import { actDocument, actFile, actRegisterFile } from './act-documents';
import { attachScan, dropScan, readScan } from './act-scan';
import * as acts from './acts';
import * as disposal from './disposal';
import type { Handling } from '../context';

/** Acts of destruction and of disposal. */
export const actsCalls: Handling<typeof contract> = () => ({
  acts: (vault) => ok(list(vault)),
  saveAct: acts.save,
  finaliseAct: (vault, id, openPaper) => acts.finaliseAct(vault, id, openPaper ?? false),
  markAct: acts.mark,
  notePrint: acts.notePrint,
  closeCopy: acts.closeCopy,
  correctAct: acts.correctAct,
  dropActDraft: acts.dropDraft,
  attachScan,
  dropScan,
  readScan,
  disposalCandidates: (vault, years, filter) => ok(disposal.candidates(vault, years, filter)),
  createDisposal: disposal.create,
  // the typed word has been compared before: it is part of the contract
  dispose: (vault, id, _confirmation, onProgress) => disposal.dispose(vault, id, onProgress),

  actDocument: (vault, id, language, asCopy) => actDocument(vault, id, language, asCopy ?? false),
  actFile,
  actRegisterFile: async (vault, year, format, language) => ok(await actRegisterFile(vault, year, format, language)),
});
