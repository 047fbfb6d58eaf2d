/**
 * What holds at every unlock, whatever files were put back: no key for what was destroyed, a ring no older than the
 * rows
 * know, no sealed rows of what was destroyed in any file. What does not hold is mended before any page is shown, and
 * the
 * action log says so (order 227, point 18).
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { type KeyRing, sealKeyRing } from '../crypto/keyring';
import { wipe } from '../crypto/sodium';
import { settleRing } from '../open/header-file';
import { type OpenVault, type Tombstone, tombstoneOf, viewsOf } from '../open/open-vault';
import type { Change } from '../store/store';
import { auditLine } from './audit';

/** Row of the table state with the epoch of the ring: an older ring has been put back. */
export const RING_ROW = 'ring.epoch';

/** Row of the table state while the vault key is still to be renewed after a destruction. */
export const RENEWAL_DUE = 'renewal.due';

/**
 * A secret that lies in the vault folder while its ring could not be written: drawn once, for the older copy is the one
 * the ring still needs.
 */
const drawn = new WeakMap<OpenVault, Uint8Array>();

/**
 * Puts a ring in force under a new secret and overwrites the files of the one before; after the second write nothing
 * opens what it leaves out.
 */
export async function replaceRing(vault: OpenVault, next: KeyRing): Promise<Result<null>> {
  const { host } = vault;
  const known = drawn.get(vault) ?? null;
  const files = sealKeyRing(vault.root, next, known);
  const secretWritten = known ? ok(null) : await host.replace('shred', files.shred, false);
  if (!secretWritten.ok) return fail(secretWritten.error.code);
  drawn.set(vault, files.secret);
  const ringWritten = await host.replace('keyring', files.ring, false);
  if (!ringWritten.ok) return fail(ringWritten.error.code);
  drawn.delete(vault);
  vault.ring = next;
  vault.shredSecret = files.secret;
  return ok(null);
}

/** Overwrites the key files that are no longer in force. Repeatable. */
export async function forgetOldRing(vault: OpenVault): Promise<Result<null>> {
  for (const slot of ['keyring', 'shred'] as const) {
    const forgotten = await vault.host.forgetOld(slot);
    if (!forgotten.ok) return fail(forgotten.error.code);
  }
  await settleRing(vault.host);
  return ok(null);
}

/** The epoch the next ring gets: above every one that is known. */
export function nextRingEpoch(vault: OpenVault): number {
  return Math.max(vault.ring.epoch, vault.store.get<number>('state', RING_ROW) ?? 0) + 1;
}

/** Looks and mends. What cannot be mended now is not in memory any more either, and is mended at the next unlock. */
export async function guardRing(vault: OpenVault, onProgress?: OnProgress): Promise<Result<null>> {
  const { store } = vault;
  const buried = tombstones(vault);
  const unwritten = [...buried.values()].filter(({ researchId }) => !tombstoneOf(vault, researchId));
  const back = [...buried.keys()].filter((id) => vault.ring.keys.has(id));
  const sealed = [...buried.keys()].filter((id) => store.countOfScope(id) > 0);
  const before = vault.ring.epoch;
  const known = store.get<number>('state', RING_ROW) ?? 0;
  const { behind, missing } = store.repaired;
  nameLostKeys(vault, buried);
  const epoch = nextRingEpoch(vault);
  const renewed = back.length > 0 || before < known;
  if (renewed) {
    const doomed = back.map((id) => vault.ring.keys.get(id));
    vault.ring = { ...vault.ring, keys: new Map([...vault.ring.keys].filter(([id]) => !buried.has(id))) };
    wipe(...doomed);
    const replaced = await replaceRing(vault, { ...vault.ring, epoch });
    if (!replaced.ok) return replaced;
    const forgotten = await forgetOldRing(vault);
    if (!forgotten.ok) return forgotten;
  }
  const repeated = new Set([...back, ...sealed, ...unwritten.map(({ researchId }) => researchId)]);
  const changes: Change[] = [
    ...unwritten.map((tombstone): Change => ({
      table: 'state',
      id: `destroyed:${tombstone.researchId}`,
      value: tombstone,
    })),
    ...(vault.ring.epoch === known ? [] : [{ table: 'state', id: RING_ROW, value: vault.ring.epoch } satisfies Change]),
    ...(before < known ? [auditLine(vault, 'ring.behind', `${before} / ${known}`)] : []),
    ...(behind ? [auditLine(vault, `${behind}.behind`)] : []),
    ...[...repeated].map((id) => auditLine(vault, 'research.again', id)),
    ...(back.length > 0 ? [{ table: 'state', id: RENEWAL_DUE, value: true } satisfies Change] : []),
  ];
  const written = changes.length ? await store.write(changes) : ok(null);
  if (!written.ok) return written;
  // Older files may hold what was taken away since; with something missing they are the only other witness and stay.
  const purge = repeated.size > 0 || (behind === 'folder' && missing === 0);
  return purge ? store.rewriteWithout([...buried.keys()], onProgress) : ok(null);
}

/** Tombstones by research: those of the rows, and those that only a witness outside them knows. */
function tombstones(vault: OpenVault): Map<string, Tombstone> {
  const found = new Map<string, Tombstone>();
  for (const one of vault.store.destroyed.values()) found.set(one.researchId, one as Tombstone);
  for (const [id, value] of vault.store.all<Tombstone>('state'))
    if (id.startsWith('destroyed:')) found.set(value.researchId, value);
  return found;
}

/** Sealed rows without a key that no destruction took away: named as damaged, not shown as nothing. */
function nameLostKeys(vault: OpenVault, buried: ReadonlyMap<string, unknown>): void {
  const begun = new Set(vault.store.get<{ researchIds: string[] }>('state', 'destruction')?.researchIds ?? []);
  for (const record of viewsOf(vault).current.values()) {
    if (
      record.kind !== 'research' ||
      buried.has(record.id) ||
      begun.has(record.id) ||
      vault.ring.keys.has(record.id) ||
      vault.store.countOfScope(record.id) === 0
    )
      continue;
    const name = { table: 'material', id: record.id.slice(0, 8) };
    if (!vault.store.damaged.some(({ table, id }) => table === name.table && id === name.id))
      vault.store.damaged.push(name);
  }
}
