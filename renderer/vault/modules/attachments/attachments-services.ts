/** {@link AttachmentsApi} on the open vault. */
import { type Result, ok } from '../../../../shared/errors/app-error';
import type { AttachmentsApi } from '../../api/attachments';
import type { OpenVault } from '../../open/open-vault';
import * as files from './attached-files';

type On = <T>(use: (open: OpenVault) => Promise<Result<T>> | Result<T>) => Promise<Result<T>>;

/** The services about attached files; `current` is the vault that is open now. */
export function attachmentsServices(on: On, current: () => OpenVault | null): AttachmentsApi {
  let stops = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const going = (open: OpenVault): files.Going => {
    const begun = stops;
    return { stopped: () => stops !== begun, closed: () => current() !== open };
  };
  return {
    attachments: (to) => on((open) => ok(files.list(open, to))),
    // one after another: how many there are is looked at before each
    attach: (to, file, onProgress) =>
      on((open) => {
        const mine = going(open);
        const done = turn.then(() => files.attach(open, to, file, mine, onProgress));
        turn = done.catch(() => undefined);
        return done;
      }),
    async stopAttaching() {
      stops += 1;
    },
    copyAttachment: (to, id, target, onProgress) =>
      on((open) => files.copyOut(open, to, id, target, going(open), onProgress)),
    removeAttachment: (to, id, reason) => on((open) => files.remove(open, to, id, reason)),
    bringBackAttachment: (to, id) => on((open) => files.bringBack(open, to, id)),
    attachmentCount: () => on((open) => ok(files.countAll(open))),
  };
}
