/** Exchange files, in and out. */
import type { ImportPlan } from '../../../shared/import/exchange/types';
import type { OutputFile } from '../api';
import { call, onProgress } from './call';
import { bytes, id, text } from './inputs';

export const exchange = {
  /**
   * `bytes, onProgress?, name?`: reads and judges an exchange file; nothing is stored. The plan stays in the worker
   * under `ticket`.
   */
  previewImport: call(bytes, onProgress, text.optional()).answers<{
    ticket: string;
    plan: Omit<ImportPlan, 'fresh'> & { fresh: number };
  }>(),
  /** `ticket, onProgress?`: stores what the preview called good. */
  applyImport: call(id, onProgress).answers<{ stored: number }>(),
  exportExchange: call().answers<OutputFile>(),
};
