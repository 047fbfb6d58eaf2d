/** Recovery sheets: drawn, printed, typed back, put in force; and the way in with one. */
import {
  RECOVERY_GROUPS,
  encodeRecoveryCode,
  normalGroup,
  readRecoveryCode,
  shortVaultId,
} from '../../../../shared/domain/access/recovery-code';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import type { OnProgress, SecurityView } from '../../api';
import type { VaultRoot } from '../../crypto/header';
import { deriveWay, slotUnder } from '../../crypto/passphrase-slot';
import { type RecoveryPair, newRecoveryPair, openWithSeed, recoveryDate, recoverySlot } from '../../crypto/recovery';
import { type Key, asKey, randomBytes, toBase64, toHex, wipe } from '../../crypto/sodium';
import { ofOneVault, rewriteHeader, settleSlot } from '../../open/header-file';
import type { OpenVault } from '../../open/open-vault';
import { type Ground, closeVault, openWithRoot, prepare } from '../../session/session';
import type { Change } from '../../store/store';
import { auditLine, sealsLine, sheetLine } from '../../rows/audit';
import { renewKey } from './renew-key';
import { opensWith, securityView, strongBytes } from './security';

/** A sheet that was drawn and not yet checked. Its seed is in memory only; nothing opens with it yet. */
export interface PendingSheet extends RecoveryPair {
  groups: string[];
  asked: [number, number];
  madeOn: CivilDate;
  vaultId: string;
}
/** A vault opened with its sheet: the root is known, no row is read before passphrase and sheet are new. */
export interface Recovering {
  root: VaultRoot;
  seed: Key;
  madeOn: CivilDate | null;
}

/** What the vault keeps of the sheet in force: the day, and the public key that a new vault key would be sealed to. */
interface SheetRow {
  madeOn: CivilDate;
  publicKey: string;
}

/** Draws a sheet for a vault. */
export function drawSheet(root: VaultRoot, madeOn: CivilDate): PendingSheet {
  const pair = newRecoveryPair();
  const [first = 0, step = 0] = randomBytes(2);
  const one = first % RECOVERY_GROUPS;
  const other = (one + 1 + (step % (RECOVERY_GROUPS - 1))) % RECOVERY_GROUPS;
  return {
    ...pair,
    groups: encodeRecoveryCode(pair.seed),
    asked: [Math.min(one, other) + 1, Math.max(one, other) + 1],
    madeOn,
    vaultId: shortVaultId(toHex(root.vaultId)),
  };
}

/** The two asked groups, compared with the paper's; the wrong one is named by its field. */
export function checkSheet(sheet: PendingSheet, typed: string[]): Result<null> {
  const wrong = sheet.asked.findIndex(
    (position, index) => normalGroup(typed[index] ?? '') !== sheet.groups[position - 1],
  );
  return wrong === -1
    ? ok(null)
    : fail('vault.recovery_check', { field: `group.${wrong}`, params: { group: sheet.asked[wrong] ?? 0 } });
}

/** Puts a checked sheet in force; the one before opens nothing any more. */
export async function activateSheet(
  vault: OpenVault,
  sheet: PendingSheet,
  typed: string[],
): Promise<Result<SecurityView>> {
  const checked = checkSheet(sheet, typed);
  if (!checked.ok) return checked;
  const kept = await vault.store.write([sheetRow(sheet)]);
  if (!kept.ok) return kept;
  const rewritten = await rewriteHeader(
    vault.host,
    vault.root,
    [recoverySlot(vault.root, sheet.publicKey, sheet.madeOn)],
    async (header) => openWithSeed(header, sheet.seed).ok,
  );
  if (!rewritten.ok && rewritten.error.code !== 'vault.old_copy_left') return rewritten;
  // The sheet is in force: a line that could not be written must not say otherwise.
  await vault.store.note([sheetLine(vault, sheet)]);
  if (!rewritten.ok) return rewritten;
  return securityView(vault);
}

/** The seed behind a typed code; refusals as {@link openWithSheet}, at the field `code`. */
export function seedOf(code: string): Result<Key> {
  const reading = readRecoveryCode(code);
  if (reading.state === 'incomplete')
    return fail('vault.recovery_incomplete', { field: 'code', params: { have: reading.have, total: RECOVERY_GROUPS } });
  if (reading.state === 'wrong')
    return reading.groups.length
      ? fail('vault.recovery_groups', { field: 'code', params: { groups: reading.groups.join(', ') } })
      : fail('vault.recovery_code', { field: 'code' });
  return ok(asKey(reading.seed));
}

/** Opens the header with a sheet's code (K16); `vault.recovery_groups` names the groups that were mistyped (K17). */
export async function openWithSheet(ground: Ground, code: string): Promise<Result<Recovering>> {
  const ready = await prepare();
  if (!ready.ok) return ready;
  const read = seedOf(code);
  if (!read.ok) return read;
  const seed = read.value;
  const headers = await ground.host.read('header');
  if (!headers.ok) return fail(headers.error.code);
  let refusal: Result<never> = fail('vault.header_damaged');
  for (const [copy, header] of headers.value.entries()) {
    const root = openWithSeed(header, seed);
    if (root.ok) {
      if (copy === 0) await settleSlot(ground.host, 'header', headers.value);
      return ok({ root: root.value, seed, madeOn: recoveryDate(header) });
    }
    refusal = root;
    // The newest sound copy decides: an older one may still know a sheet that was replaced.
    if (root.error.code !== 'vault.header_damaged' && ofOneVault(headers.value)) break;
  }
  wipe(seed);
  return refusal;
}

/**
 * Ends a recovery: passphrase and sheet are replaced in one header, so that either the old ways open or the new ones.
 */
export async function finishRecovery(
  ground: Ground,
  { root, seed }: Recovering,
  next: string,
  sheet: PendingSheet,
  typed: string[],
  onProgress?: OnProgress,
): Promise<Result<OpenVault>> {
  const checked = checkSheet(sheet, typed);
  if (!checked.ok) return checked;
  const bytes = strongBytes(next);
  if (!bytes.ok) return bytes;
  const opened = await openWithRoot(ground, { ...root, vaultKey: asKey(root.vaultKey.slice()) }, { onProgress });
  if (!opened.ok) return opened;
  const vault = opened.value;
  const done = await replaceBoth(vault, bytes.value, sheet, seed, onProgress);
  if (!done.ok) {
    wipe(bytes.value);
    await closeVault(vault);
    return done;
  }
  // A used sheet has been out of its envelope: what it opened is sealed under a new key. When that cannot be done now
  // (a full disk), the vault opens all the same and the renewal is left to Settings › Security.
  wipe(bytes.value);
  if (vault.way === null) return opened;
  const renewed = await renewKey(ground, vault, vault.way, () => false, onProgress);
  if (renewed.ok) return ok(renewed.value);
  return renewed.closed ? fail(renewed.error.code) : opened;
}

async function replaceBoth(
  vault: OpenVault,
  passphrase: Uint8Array,
  sheet: PendingSheet,
  oldSeed: Key,
  onProgress?: OnProgress,
): Promise<Result<null>> {
  onProgress?.({ step: 'deriving', done: 0, total: 0 });
  const kept = await vault.store.write([sheetRow(sheet)]);
  if (!kept.ok) return kept;
  const way = await deriveWay(passphrase);
  const slots = [slotUnder(vault.root, way), recoverySlot(vault.root, sheet.publicKey, sheet.madeOn)];
  const opens = async (header: Uint8Array) =>
    (await opensWith(passphrase)(header)) && openWithSeed(header, sheet.seed).ok;
  const rewritten = await rewriteHeader(vault.host, vault.root, slots, opens);
  if (!rewritten.ok) {
    wipe(way.derived);
    return rewritten;
  }
  vault.way = way;
  await vault.store.note([sealsLine(vault, oldSeed), auditLine(vault, 'recovery.used'), sheetLine(vault, sheet)]);
  return rewritten;
}

function sheetRow({ madeOn, publicKey }: PendingSheet): Change {
  return { table: 'state', id: 'recovery', value: { madeOn, publicKey: toBase64(publicKey) } satisfies SheetRow };
}
