/** Handlers of attached files. */
import { ok } from '../../../../shared/errors/app-error';
import type { attachments as contract } from '../../contract/attachments';
import * as files from './attached-files';
import type { OpenVault } from '../../open/open-vault';
import type { Handling } from '../context';

/** Attached, copied out, taken out. */
export const attachmentsCalls: Handling<typeof contract> = (context) => {
  let stops = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const going = (vault: OpenVault): files.Going => {
    const begun = stops;
    return { stopped: () => stops !== begun, closed: () => context.vault() !== vault };
  };
  return {
    attachments: (vault, to) => ok(files.list(vault, to)),
    // one after another: how many there are is looked at before each
    attach(vault, to, file, onProgress) {
      const mine = going(vault);
      const done = turn.then(() =>
        files.attach(vault, to, file, { ...mine, inTurn: (work) => context.turns.run(work) }, onProgress),
      );
      // a failure is the answer of its own call; the next one only waits for its end
      turn = done.catch(() => undefined);
      return done;
    },
    stopAttaching() {
      stops += 1;
      return ok(null);
    },
    copyAttachment: (vault, to, id, target, onProgress) =>
      files.copyOut(vault, to, id, target, going(vault), onProgress),
    removeAttachment: files.remove,
    bringBackAttachment: files.bringBack,
    attachmentCount: (vault) => ok(files.countAll(vault)),
  };
};
