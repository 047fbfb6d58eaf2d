/**
 * The calls about the recovery sheet; holds the sheet that was drawn and the vault that one opened, until they are
 * settled.
 */
import { printHtml } from '../../../documents';
import { defaultSettings } from '../../../../shared/domain/settings/settings';
import { recoveryPaper, recoverySheetName } from '../../../../shared/documents/access/recovery-paper';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { civilDateIn } from '../../../../shared/time/instant';
import type { OnProgress, PaperDocument, Session } from '../../api';
import type { access } from '../../contract/access';
import { utf8, wipe } from '../../crypto/sodium';
import type { HandlersOf } from '../handlers';
import { type OpenVault, todayOf } from '../../open/open-vault';
import type { Ground } from '../../session/session';
import {
  type PendingSheet,
  type Recovering,
  activateSheet,
  drawSheet,
  finishRecovery,
  openWithSheet,
} from './recovery-sheet';

type Calls = Pick<
  HandlersOf<typeof access>,
  | 'openRecovery'
  | 'finishRecovery'
  | 'drawRecoverySheet'
  | 'recoverySheetDocument'
  | 'recoverySheetFile'
  | 'confirmRecoverySheet'
  | 'dropRecoverySheet'
>;

/** What the services of the vault lend to these. */
export interface RecoveryRoom {
  ground: () => Ground;
  vault: () => OpenVault | null;
  opened(open: () => Promise<Result<OpenVault>>, onProgress?: OnProgress): Promise<Result<Session>>;
  /** A try with a sheet that opens nothing. */
  countRefused(): void;
}

export interface Recovery {
  calls: Calls;
  /** Wipes the drawn sheet and the half-open vault. */
  forget(): void;
}

/** The calls on this room. */
export function recoveryServices({ ground, vault, opened, countRefused }: RecoveryRoom): Recovery {
  let pending: PendingSheet | null = null;
  let recovering: Recovering | null = null;

  const drop = () => {
    wipe(pending?.seed);
    pending = null;
  };
  const forget = () => {
    drop();
    wipe(recovering?.root.vaultKey, recovering?.seed);
    recovering = null;
  };
  /** The drawn sheet as paper, or refused when none was drawn. */
  const paper = (language: 'kk' | 'ru'): Result<PaperDocument> =>
    pending ? ok(recoveryPaper(pending, language, ground().program)) : fail('bad_request');

  const calls: Calls = {
    async openRecovery(code) {
      if (vault()) return fail('busy');
      forget();
      const found = await openWithSheet(ground(), code);
      if (!found.ok) {
        if (found.error.code === 'vault.recovery_old') countRefused();
        return found;
      }
      recovering = found.value;
      return ok({ madeOn: found.value.madeOn });
    },
    async finishRecovery(passphrase, groups, onProgress) {
      const [half, sheet] = [recovering, pending];
      if (!half || !sheet) return fail('vault.locked');
      const session = await opened(
        () => finishRecovery(ground(), half, passphrase, sheet, groups, onProgress),
        onProgress,
      );
      if (session.ok) forget();
      return session;
    },
    drawRecoverySheet() {
      const open = vault();
      const root = open?.root ?? recovering?.root;
      if (!root) return fail('vault.locked');
      drop();
      // The rows, and with them the time zone, are still closed while recovering.
      pending = drawSheet(root, open ? todayOf(open) : civilDateIn(ground().clock.now(), defaultSettings().timeZone));
      return ok({ madeOn: pending.madeOn, asked: pending.asked });
    },
    recoverySheetDocument: paper,
    recoverySheetFile(language) {
      const document = paper(language);
      return document.ok ? ok({ name: recoverySheetName(language), bytes: utf8(printHtml(document.value)) }) : document;
    },
    async confirmRecoverySheet(open, groups) {
      if (!pending) return fail('bad_request');
      const active = await activateSheet(open, pending, groups);
      if (active.ok) drop();
      return active;
    },
    dropRecoverySheet() {
      drop();
      return ok(null);
    },
  };
  return { calls, forget };
}
