/** Researches and their material (order 227, point 18). */
import { z } from 'zod';
import type { DestructionAct } from '../../../shared/domain/acts/act';
import type { OutputFile, ResearchCard, SavedRecord } from '../api';
import { call, onProgress } from './call';
import { bytes, day, destroyWord, id, list, passphrase, text, version } from './inputs';

export const research = {
  research: call().answers<ResearchCard[]>(),
  /** `researchId, name, bytes, onProgress?`: seals a file or typed answers under the research's own key. */
  addMaterial: call(id, text, bytes, onProgress).answers<ResearchCard>(),
  /** `researchId, materialId`. */
  readMaterial: call(id, id).answers<OutputFile>(),
  /** `researchId, materialId`. */
  removeMaterial: call(id, id).answers<ResearchCard>(),
  /** `researchId, base, end`: hands the note over: sets the end date (a new version). */
  endResearch: call(id, version, day).answers<SavedRecord>(),
  /** `researchId, base, way, proof`: stops a destruction (`hold`) or lets it go on. */
  hold: call(
    id,
    version,
    z.enum(['hold', 'release']),
    z.object({ reason: text, basis: text, passphrase }),
  ).answers<SavedRecord>(),
  /**
   * `researchId, base, end, proof`: another end date once the notices have begun: reason, passphrase, a line in the log
   * and in the act.
   */
  correctEnd: call(id, version, day, z.object({ reason: text, passphrase })).answers<SavedRecord>(),
  /**
   * `researchIds, confirmation, onProgress?`: destroys the electronic material of these researches (point 18) and makes
   * the
   * act. Only what is due and not on hold; `confirmation` is the word the person typed (`research.confirm_mismatch`).
   * Resumable; repeated calls change nothing.
   */
  destroy: call(list(id), destroyWord, onProgress).answers<DestructionAct>(),
};
