/** Keys of researches: made before anything is sealed with them, and on the disk before they are used. */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { keyOfResearch, sealKeyRing } from '../crypto/keyring';
import type { OpenVault } from '../session/open-vault';

/** Makes sure each of these researches has a key in the ring that lies in the vault folder. */
export async function withMaterialKey(vault: OpenVault, researchIds: string[]): Promise<Result<null>> {
  const made = researchIds.filter((id) => keyOfResearch(vault.ring, id).made);
  if (made.length === 0) return ok(null);
  const sealed = sealKeyRing(vault.root, vault.ring, vault.shredSecret);
  const written = await vault.host.replace('keyring', sealed.ring, false);
  if (written.ok) return ok(null);
  for (const id of made) vault.ring.keys.delete(id);
  return fail(written.error.code);
}
