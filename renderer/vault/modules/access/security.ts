/** The passphrase changed, and what Settings › Security tells of the ways into the vault. */
import { passphraseStrength } from '../../../../shared/domain/access/passphrase';
import { shortVaultId } from '../../../../shared/domain/access/recovery-code';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import type { OnProgress, SecurityView } from '../../api';
import { openHeader } from '../../crypto/header';
import { passphraseBytes } from '../../crypto/kdf';
import { deriveWay, slotUnder } from '../../crypto/passphrase-slot';
import { recoveryDate } from '../../crypto/recovery';
import { equalBytes, toHex, wipe } from '../../crypto/sodium';
import { currentHeader, rewriteHeader } from '../../open/header-file';
import { type OpenVault, settingsOf } from '../../open/open-vault';
import { type AuditLine, auditLine } from '../../rows/audit';

/** What Settings › Security shows. */
export async function securityView(vault: OpenVault): Promise<Result<SecurityView>> {
  const header = await currentHeader(vault.host, vault.root);
  if (!header.ok) return header;
  const latest = (...events: AuditLine['event'][]): CivilDate | null => {
    const days = [...vault.store.all<AuditLine>('audit').values()]
      .filter(({ event }) => events.includes(event))
      .map(({ at }) => civilDateIn(at, settingsOf(vault).timeZone));
    return days.length ? days.reduce((a, b) => (a > b ? a : b)) : null;
  };
  return ok({
    sheetMadeOn: recoveryDate(header.value),
    passphraseChangedOn: latest('passphrase.changed', 'recovery.used'),
    keyRenewedOn: latest('key.renewed'),
    checkedOn: latest('vault.checked'),
    vaultId: shortVaultId(toHex(vault.root.vaultId)),
  });
}

/** The old passphrase is asked again: an unlocked window left alone must not be enough to shut its owner out. */
export async function changePassphrase(
  vault: OpenVault,
  old: string,
  next: string,
  onProgress?: OnProgress,
): Promise<Result<SecurityView>> {
  const [oldBytes, bytes] = [passphraseBytes(old), strongBytes(next)];
  if (!oldBytes) return fail('vault.passphrase_wrong', { field: 'old' });
  if (!bytes.ok) return bytes;
  const current = await currentHeader(vault.host, vault.root);
  if (!current.ok) return current;
  onProgress?.({ step: 'checking', done: 0, total: 0 });
  const known = await openHeader(current.value, oldBytes);
  const same = equalBytes(oldBytes, bytes.value);
  wipe(oldBytes);
  if (!known.ok) return fail(known.error.code, { field: 'old' });
  wipe(known.value.vaultKey);
  if (same) return fail('vault.passphrase_same', { field: 'next' });
  onProgress?.({ step: 'deriving', done: 0, total: 0 });
  const way = await deriveWay(bytes.value);
  const rewritten = await rewriteHeader(vault.host, vault.root, [slotUnder(vault.root, way)], opensWith(bytes.value));
  wipe(bytes.value);
  if (!rewritten.ok && rewritten.error.code !== 'vault.old_copy_left') {
    wipe(way.derived);
    return rewritten;
  }
  wipe(vault.way?.derived);
  vault.way = way;
  // The new passphrase is in force: a line that could not be written must not say otherwise.
  await vault.store.note([auditLine(vault, 'passphrase.changed')]);
  if (!rewritten.ok) return rewritten;
  return securityView(vault);
}

/** Asks for the passphrase once more before something that must not be done by whoever finds the window open. */
export async function provePassphrase(vault: OpenVault, passphrase: string, field: string): Promise<Result<null>> {
  const bytes = passphraseBytes(passphrase);
  if (!bytes) return fail('vault.passphrase_wrong', { field });
  const current = await currentHeader(vault.host, vault.root);
  const known = current.ok ? await openHeader(current.value, bytes) : current;
  wipe(bytes);
  if (!known.ok) return fail(known.error.code, { field });
  wipe(known.value.vaultKey);
  return ok(null);
}

/** A passphrase that may stand before a vault, as bytes. */
export function strongBytes(passphrase: string): Result<Uint8Array> {
  const bytes = passphraseBytes(passphrase);
  const strength = passphraseStrength(passphrase);
  return bytes && strength.ok
    ? ok(bytes)
    : fail('vault.passphrase_weak', { field: 'next', params: { bits: Math.floor(strength.bits) } });
}

/** Tries a header with a passphrase. */
export function opensWith(passphrase: Uint8Array): (header: Uint8Array) => Promise<boolean> {
  return async (header) => {
    const root = await openHeader(header, passphrase);
    if (root.ok) wipe(root.value.vaultKey);
    return root.ok;
  };
}
