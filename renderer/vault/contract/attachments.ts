/** Files attached to records, appeals and codes. */
import { z } from 'zod';
import type { Attachment, ChosenAttachment } from '../api';
import { call, callAnytime, onProgress } from './call';
import { id, text } from './inputs';

/** What a file is attached to. */
const to = z.object({ kind: z.enum(['record', 'appeal', 'code']), id });
/** A file of the browser, read piece by piece where it lies: handed over as it is. */
const file = z.custom<ChosenAttachment>((value) => {
  const { name, size, slice } = (value ?? {}) as Partial<ChosenAttachment>;
  return typeof name === 'string' && Number.isSafeInteger(size) && Number(size) >= 0 && typeof slice === 'function';
});

export const attachments = {
  /** `to`: in the order of attaching. */
  attachments: call(to).answers<Attachment[]>(),
  /**
   * `to, file, onProgress?`. Refusals: `attachment.*`, `file.not_readable`, `vault.disk_full`, `cancelled`; after each
   * of them nothing of the file is in the list.
   */
  attach: call(to, file, onProgress).answers<Attachment>(),
  /** Stops every attaching and copying that is going on. */
  stopAttaching: callAnytime().answers<null>(),
  /**
   * `to, id, target, onProgress?`: a copy into the file the person chose (`copy.target`), whole or not at all; noted in
   * the export log.
   */
  copyAttachment: call(to, id, z.object({ ticket: id, folder: text }), onProgress).answers<{ name: string }>(),
  /** `to, id, reason`: takes a file out with a reason; until the next unlock it can be brought back. */
  removeAttachment: call(to, id, text).answers<Attachment>(),
  /** `to, id`. */
  bringBackAttachment: call(to, id).answers<Attachment>(),
  /** How many files an exchange file leaves out. */
  attachmentCount: call().answers<number>(),
};
