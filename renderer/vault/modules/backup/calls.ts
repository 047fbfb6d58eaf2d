/** Handlers of backups and of restoring one. */
import { agreesToReplace } from '../../../../shared/domain/backup/replace-consent';
import { fail, ok } from '../../../../shared/errors/app-error';
import type { backup as contract } from '../../contract/backup';
import { wipe } from '../../crypto/sodium';
import { backupView, makeBackup } from './backup';
import { markBackupLost } from '../action-log/media';
import { type JudgedBackup, asksConsent, judgeBackup, restoreJudged } from './restore';
import { prepare } from '../../session/session';
import type { Handling } from '../context';

/** Written while the vault is open, restored while it is locked. */
export const backupCalls: Handling<typeof contract> = ({ ground, vault: current, locked }) => {
  let stopped = false;
  let judged: JudgedBackup | null = null;

  function forgetJudged() {
    if (judged) wipe(judged.opened.root.vaultKey, judged.opened.key, ...judged.ring.keys.values());
    judged = null;
  }

  return {
    backups: (vault) => ok(backupView(vault)),
    makeBackup(vault, ticket, onProgress) {
      stopped = false;
      return makeBackup(vault, ticket, () => stopped || current() !== vault, onProgress);
    },
    stopBackup() {
      stopped = true;
      return ok(null);
    },
    markBackupLost,
    previewRestore: (file, key, onProgress, live) =>
      locked(async () => {
        forgetJudged();
        const ready = await prepare();
        if (!ready.ok) return ready;
        const read = await judgeBackup(ground(), file, key, live ?? {}, onProgress);
        if (!read.ok) return read;
        ({ judged } = read.value);
        return ok(read.value.preview);
      }),
    applyRestore: (onProgress, consent = '') =>
      locked(async () => {
        const wanted = judged;
        if (!wanted) return fail('bad_request');
        if (asksConsent(wanted.ledger.live) && !agreesToReplace(consent))
          return fail('backup.consent', { field: 'consent' });
        const { host, clock } = ground();
        const restored = await restoreJudged(host, clock, wanted, onProgress);
        if (restored.ok) forgetJudged();
        return restored;
      }),
    async dropRestore() {
      const ticket = judged?.ticket;
      forgetJudged();
      if (ticket) await ground().host.backupDrop(ticket);
      return ok(null);
    },
  };
};
