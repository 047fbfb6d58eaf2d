/** Backups for tests: made by the services as the window does, and looked into with the vault's own root. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBackup, walkBackup } from '../../../renderer/vault/backup-file/read-backup';
import type { VaultCalls } from '../../../renderer/vault/modules';
import { ok } from '../../../shared/errors/app-error';
import { type Profile, must } from './harness';

type Vault = VaultCalls;

/** Writes a backup beside the profile; its path. */
export async function backUp(profile: Profile, vault: Vault, folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  must(await vault.makeBackup(must(profile.backups.target(path, must(await vault.backups()).expected)).ticket));
  return path;
}

/** Ids of the researches whose key a backup made at this moment holds. The backup is removed again. */
export async function sampleBackupKeys(profile: Profile, vault: Vault): Promise<string[]> {
  const open = vault.vault();
  if (!open) throw new Error('not open');
  const path = await backUp(profile, vault, profile.folder, 'sample.senim');
  const bytes = new Uint8Array(readFileSync(path));
  rmSync(path);
  const source = { size: bytes.length, read: async (offset: number) => ok(bytes.slice(offset, offset + 1024 * 1024)) };
  const opened = must(await openBackup(source, async () => ok(open.root)));
  return [...must(await walkBackup(source, opened, {})).ring.keys.keys()];
}
