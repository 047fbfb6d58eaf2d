/**
 * The header on the disk: replaced so that a kill at any step leaves a way in. The new one is written to the older copy
 * and tried there; from that moment it is the one in force, and the old one is overwritten, so that a passphrase or a
 * sheet that was replaced opens nothing any more (docs/security.md "Rekey levels", L1 and L4).
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { VaultSlot } from '../../../shared/ipc/contract';
import { type HeaderSlot, type VaultRoot, isGenuine, readHeader, replaceSlots } from '../crypto/header';
import { equalBytes, toHex } from '../crypto/sodium';
import type { HostPort } from '../host';

/** The header in force: the newest copy that was written under this vault key. */
export async function currentHeader(host: HostPort, root: VaultRoot): Promise<Result<Uint8Array>> {
  const copies = await host.read('header');
  if (!copies.ok) return fail(copies.error.code);
  for (const copy of copies.value) {
    const read = readHeader(copy);
    if (read.ok && isGenuine(root, read.value)) return ok(copy);
  }
  return fail('vault.header_damaged');
}

/**
 * False when a copy of the header belongs to another vault: what the newest copy refuses is then no answer for the
 * other one.
 */
export function ofOneVault(copies: readonly Uint8Array[]): boolean {
  const ids = copies.map(readHeader).flatMap((read) => (read.ok ? [toHex(read.value.parsed.vaultId)] : []));
  return new Set(ids).size < 2;
}

/**
 * Puts these slots in the place of those of their kinds. `opens` tries the new header before the old one is given up.
 */
export async function rewriteHeader(
  host: HostPort,
  root: VaultRoot,
  slots: HeaderSlot[],
  opens: (header: Uint8Array) => Promise<boolean>,
): Promise<Result<null>> {
  const current = await currentHeader(host, root);
  if (!current.ok) return current;
  const fresh = replaceSlots(root, current.value, slots);
  if (!fresh.ok) return fresh;
  // Tried before the disk is touched: a header that opens nothing must not become the one in force.
  if (!(await opens(fresh.value))) return fail('unexpected');
  const written = await host.replace('header', fresh.value, false);
  if (!written.ok) return fail(written.error.code);
  // In force now (the main process has read it back). While the old one is still in the second copy, what was replaced
  // opens the vault: that is no change that is done. It is tried again at the next unlock.
  const copies = await host.read('header');
  if (copies.ok) await settleSlot(host, 'header', copies.value);
  const after = await host.read('header');
  return after.ok && after.value.every((copy) => equalBytes(copy, fresh.value))
    ? ok(null)
    : fail('vault.old_copy_left');
}

/**
 * Makes both copies of a slot the newest one, the other overwritten first. Repeatable; a kill in between leaves the
 * newest whole.
 */
export async function settleSlot(host: HostPort, slot: VaultSlot, copies: Uint8Array[]): Promise<Result<null>> {
  const [newest, other] = copies;
  if (!newest || (other && equalBytes(newest, other))) return ok(null);
  const forgotten = await host.forgetOld(slot);
  // Written over it even when its old bytes could not be overwritten: it must not open anything any more.
  const written = await host.replace(slot, newest, false);
  return forgotten.ok && written.ok
    ? ok(null)
    : fail(!forgotten.ok ? forgotten.error.code : written.ok ? 'unexpected' : written.error.code);
}

/**
 * Two equal copies of the ring and of its secret: neither may hang on a single file. What fails here is told and done
 * at the next unlock.
 */
export async function settleRing(host: HostPort): Promise<Result<null>> {
  for (const slot of ['keyring', 'shred'] as const) {
    const copies = await host.read(slot);
    const settled = copies.ok ? await settleSlot(host, slot, copies.value) : copies;
    if (!settled.ok) return fail(settled.error.code);
  }
  return ok(null);
}
