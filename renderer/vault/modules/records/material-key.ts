/** Keys of researches: made before anything is sealed with them, and on the disk before they are used. */
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { keyOfResearch, sealKeyRing } from '../../crypto/keyring';
import type { MaterialLine, WorkRecord } from '../../../../shared/domain/records/record';
import { settleRing } from '../../open/header-file';
import type { OpenVault } from '../../open/open-vault';
import type { Change } from '../../store/store';

/**
 * True when there is sealed material but no key for it: the key was lost. A new key must not take its place, for what
 * is
 * sealed would look like nothing, and the lost key put back later would open only half.
 */
export function isKeyLost(vault: OpenVault, researchId: string): boolean {
  return !vault.ring.keys.has(researchId) && vault.store.countOfScope(researchId) > 0;
}

/**
 * Makes sure each of these researches has a key in the ring that lies in the vault folder; `research.key_lost` as
 * {@link isKeyLost} says.
 */
export async function withMaterialKey(vault: OpenVault, researchIds: string[]): Promise<Result<null>> {
  const begun = vault.store.get<{ researchIds: string[] }>('state', 'destruction')?.researchIds ?? [];
  const lost = researchIds.find((id) => isKeyLost(vault, id));
  if (lost !== undefined) return fail(begun.includes(lost) ? 'research.already_destroyed' : 'research.key_lost');
  const made = researchIds.filter((id) => keyOfResearch(vault.ring, id).made);
  if (made.length === 0) return ok(null);
  const sealed = sealKeyRing(vault.root, vault.ring, vault.shredSecret);
  const written = await vault.host.replace('keyring', sealed.ring, false);
  if (written.ok) {
    // The other copy too: what is sealed with a key must not hang on one file. Left undone, the next unlock does it.
    await settleRing(vault.host);
    return ok(null);
  }
  for (const id of made) vault.ring.keys.delete(id);
  return fail(written.error.code);
}

/**
 * The list of a research's electronic material, sealed under its own key as the material itself would be: what a
 * research that came in by a file holds here, and what its destruction makes unreadable. A later version without any
 * takes the list of the one before away.
 */
export function sealedLines(record: WorkRecord, before?: WorkRecord): Change[] {
  const [lines, row] = [
    electronicLines(record),
    { table: 'material', id: `${record.id}/lines`, scope: record.id } as const,
  ];
  if (lines.length > 0) return [{ ...row, value: lines }];
  return before && electronicLines(before).length > 0 ? [{ ...row, remove: true }] : [];
}

/** True when the list of electronic material stays as it was: such a version seals nothing. */
export function sameLines(record: WorkRecord, before: WorkRecord | undefined): boolean {
  return before !== undefined && JSON.stringify(electronicLines(record)) === JSON.stringify(electronicLines(before));
}

function electronicLines(record: WorkRecord): MaterialLine[] {
  return record.kind === 'research' ? record.materials.filter((line) => line.carrier === 'electronic') : [];
}
