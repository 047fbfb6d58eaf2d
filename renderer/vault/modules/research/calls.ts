/** Handlers of researches and their material. */
import { fail, ok } from '../../../../shared/errors/app-error';
import type { research as contract } from '../../contract/research';
import { destroy } from './destruction';
import * as research from './research';
import type { Handling } from '../context';

/** Kept, held, destroyed. */
export const researchCalls: Handling<typeof contract> = (context) => ({
  research: (vault) => ok(research.cards(vault)),
  addMaterial: research.addMaterial,
  readMaterial: research.readMaterial,
  removeMaterial: research.removeMaterial,
  endResearch: research.endResearch,
  hold: research.hold,
  correctEnd: research.correctEnd,
  // the typed word has been compared before: it is part of the contract
  async destroy(vault, ids, _confirmation, onProgress) {
    const act = await destroy(vault, ids, onProgress);
    const due = act.ok ? await context.renewIfDue(vault, onProgress) : ok(null);
    return due.ok ? act : fail(due.error.code);
  },
});
