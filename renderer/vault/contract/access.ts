/**
 * Passphrase, recovery sheet, lock, clock and the care of the vault's files: most of it asked before a vault is open.
 */
import { z } from 'zod';
import { settingsSchema } from '../../../shared/domain/settings/settings';
import type { ClockView, OutputFile, PaperDocument, RecoverySheet, SecurityView, Session } from '../api';
import { call, callAnytime, onProgress } from './call';
import { day, list, paperLanguage, passphrase, text } from './inputs';

const dateProof = z.object({ reason: text, passphrase });
const groups = list(text);

export const access = {
  /**
   * `passphrase, settings, onProgress?`: makes a new vault. Refuses weak passphrases (`vault.passphrase_weak`) and an
   * existing vault (`vault.exists`).
   */
  create: callAnytime(passphrase, settingsSchema, onProgress).answers<Session>(),
  /** `passphrase, onProgress?`: opens the vault. `vault.passphrase_wrong` never says which part failed. */
  unlock: callAnytime(passphrase, onProgress).answers<Session>(),
  /**
   * `passphrase, onProgress?`: opens a vault whose later changes are known to be missing (`vault.rolled_back`), after
   * the person chose that.
   */
  unlockAsIs: callAnytime(passphrase, onProgress).answers<Session>(),
  /** Ends pending writes and wipes the keys. The window then ends the worker and reloads itself. */
  lock: callAnytime().answers<null>(),
  isOpen: callAnytime().answers<boolean>(),

  /**
   * `day, proof, onProgress?`: the date a person typed after an unlock that asked for it. Another date than the clock's
   * holds for this session; one before the latest day seen wants a reason and the passphrase (`clock.earlier`).
   */
  confirmDate: callAnytime(day, dateProof.nullable(), onProgress).answers<Session>(),
  /** `day, proof`: puts right a latest day that was confirmed by mistake. */
  correctDate: call(day, dateProof).answers<ClockView>(),
  /** Asked again and again while the vault is open: a new day is noted. */
  clock: call().answers<ClockView>(),

  /**
   * `code`: opens the header with the code of a recovery sheet; nothing else: the vault stays locked until
   * `finishRecovery`. `vault.recovery_groups` names mistyped groups, `vault.recovery_old` the date of the sheet in
   * force.
   */
  openRecovery: callAnytime(text).answers<{ madeOn: Session['today'] | null }>(),
  /**
   * `passphrase, groups, onProgress?`: replaces passphrase and sheet at once and opens the vault. Needs a drawn sheet
   * and the two groups asked of it.
   */
  finishRecovery: callAnytime(passphrase, groups, onProgress).answers<Session>(),
  /**
   * Draws a sheet; in force only when `confirmRecoverySheet` found it typed back right. The one before stays until
   * then.
   */
  drawRecoverySheet: callAnytime().answers<RecoverySheet>(),
  /** `language`: the drawn sheet as paper. */
  recoverySheetDocument: callAnytime(paperLanguage).answers<PaperDocument>(),
  /** `language`: the drawn sheet as a print page, made into PDF by the main process. */
  recoverySheetFile: callAnytime(paperLanguage).answers<OutputFile>(),
  /** `groups`. `vault.recovery_check` at field `group.0` or `group.1`. */
  confirmRecoverySheet: call(groups).answers<SecurityView>(),
  /** Forgets a drawn sheet; the one in force stays. */
  dropRecoverySheet: callAnytime().answers<null>(),

  security: call().answers<SecurityView>(),
  /**
   * `old, next, onProgress?`. `vault.passphrase_wrong` at field `old`; `vault.passphrase_weak` and
   * `vault.passphrase_same` at field `next`.
   */
  changePassphrase: call(passphrase, passphrase, onProgress).answers<SecurityView>(),
  /**
   * `passphrase, onProgress?`: seals everything again under a fresh vault key; passphrase and sheet stay.
   * `vault.passphrase_wrong` at field `passphrase`.
   */
  renewKey: call(passphrase, onProgress).answers<SecurityView>(),
  /** Reads every file of the vault and mends damage from the second witness; `damaged` names the files. */
  checkVault: call(onProgress).answers<{ files: number; bytes: number; damaged: string[] }>(),
};
