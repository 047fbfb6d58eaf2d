/** Handlers of researches and their material. */
import { ok } from '../../../../shared/errors/app-error';
import type { research as contract } from '../../contract/research';
import { destroy } from './destruction';
import * as research from './research';
import type { Handling } from '../context';

/** Kept, held, destroyed. */
export const researchCalls: Handling<typeof contract> = () => ({
  research: (vault) => ok(research.cards(vault)),
  addMaterial: research.addMaterial,
  readMaterial: research.readMaterial,
  removeMaterial: research.removeMaterial,
  endResearch: research.endResearch,
  hold: research.hold,
  correctEnd: research.correctEnd,
  // the typed word has been compared before: it is part of the contract
  destroy: (vault, ids, _confirmation, onProgress) => destroy(vault, ids, onProgress),
});
