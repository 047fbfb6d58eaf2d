/** Handlers of opening, locking, dating and caring for the vault. */
import { fail, ok } from '../../../../shared/errors/app-error';
import type { access } from '../../contract/access';
import { passphraseBytes } from '../../crypto/kdf';
import { wipe } from '../../crypto/sodium';
import { auditLine } from '../../rows/audit';
import { lookAtClock, tellDate } from './clock';
import { recoveryServices } from './recovery';
import { renewKeyWith } from './renew-key';
import { changePassphrase, securityView } from './security';
import { clockView } from '../../open/clock';
import { createVault, unlockVault } from '../../session/session';
import type { Handling } from '../context';

/** Before and around the open vault. */
export const accessCalls: Handling<typeof access> = (context) => {
  const { ground, opened, waiting } = context;
  const recovery = recoveryServices(context);
  context.onLock(recovery.forget);
  return {
    create: (passphrase, settings, onProgress) =>
      waiting() ? fail('busy') : opened(() => createVault(ground(), passphrase, settings, onProgress), onProgress),
    unlock: (passphrase, onProgress) =>
      waiting() ? fail('busy') : opened(() => unlockVault(ground(), passphrase, onProgress), onProgress),
    unlockAsIs: (passphrase, onProgress) =>
      waiting()
        ? fail('busy')
        : opened(async () => {
            const open = await unlockVault(ground(), passphrase, onProgress, true);
            if (open.ok) await open.value.store.note([auditLine(open.value, 'vault.loss_accepted')]);
            return open;
          }, onProgress),
    lock: context.lock,
    isOpen: () => ok(context.vault() !== null),
    confirmDate(day, proof, onProgress) {
      const open = waiting();
      if (!open) return fail('vault.locked');
      return opened(async () => {
        const told = await tellDate(open, day, proof);
        return told.ok ? ok(open) : told;
      }, onProgress);
    },
    async correctDate(open, day, proof) {
      const told = await tellDate(open, day, proof);
      return told.ok ? ok(clockView(open)) : told;
    },
    clock: lookAtClock,

    ...recovery.calls,
    security: securityView,
    changePassphrase,
    async renewKey(open, passphrase, onProgress) {
      const typed = passphraseBytes(passphrase);
      if (!typed) return fail('vault.passphrase_wrong', { field: 'passphrase' });
      const renewed = await context.renewed(open, (stopped) =>
        renewKeyWith(ground(), open, typed, stopped, onProgress),
      );
      wipe(typed);
      return renewed.ok ? securityView(renewed.value) : renewed;
    },
    async checkVault(open, onProgress) {
      const checked = await open.store.check(onProgress);
      if (checked.ok) await open.store.note([auditLine(open, 'vault.checked', checked.value.damaged.join(' '))]);
      return checked;
    },
  };
};
