/**
 * House-keeping by itself: a long journal is folded, the files are read through once a month, and only damage is told
 * (S39).
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { upkeep } from '../../../renderer/vault/modules/access/upkeep';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const profiles: Profile[] = [];
afterEach(() => {
  for (const profile of profiles.splice(0)) profile.remove();
});

type Vault = ReturnType<Profile['start']>;
const opened = (vault: Vault) => {
  const open = vault.vault();
  if (!open) throw new Error('locked');
  return open;
};
const checked = (vault: Vault) =>
  [...opened(vault).store.all<{ event: string; subject: string }>('audit').values()]
    .filter(({ event }) => event === 'vault.checked')
    .map(({ subject }) => subject);

async function made(): Promise<Profile> {
  const profile = newProfile();
  profiles.push(profile);
  const vault = profile.start('2026-03-01T09:00:00+05:00');
  must(await vault.create(PASSPHRASE, defaultSettings()));
  must(await opened(vault).store.fold());
  must(await opened(vault).store.fold());
  await vault.lock();
  profile.quitCleanly();
  return profile;
}

async function on(profile: Profile, day: string): Promise<Vault> {
  const vault = profile.start(`${day}T09:00:00+05:00`);
  must(await vault.unlock(PASSPHRASE));
  return vault;
}

describe('upkeep', () => {
  it('reads all files once a month: a sound vault gets a line and no word, and is left alone until the next month', async () => {
    const profile = await made();
    let vault = await on(profile, '2026-03-20');
    await upkeep(opened(vault), () => false);
    expect(checked(vault)).toEqual([]);
    await vault.lock();
    vault = await on(profile, '2026-04-01');
    await upkeep(opened(vault), () => false);
    await upkeep(opened(vault), () => false);
    expect(checked(vault)).toEqual(['']);
    expect(must(await vault.today()).filesMended).toBe(false);
    await vault.lock();
  });

  it('damage nobody has met yet is mended from the other witness, logged, and told until a backup is made', async () => {
    const profile = await made();
    let vault = await on(profile, '2026-04-01');
    const older =
      readdirSync(profile.vaultPath)
        .filter((name) => name.startsWith('snapshot.'))
        .sort()[0] ?? '';
    const path = join(profile.vaultPath, older);
    const bytes = readFileSync(path);
    bytes[200] = (bytes[200] ?? 0) ^ 4;
    writeFileSync(path, bytes);
    await upkeep(opened(vault), () => false);
    expect(checked(vault)).toEqual([older.replace('.pv1', '')]);
    expect(must(await vault.today()).filesMended).toBe(true);
    must(await opened(vault).store.check()).damaged.forEach((name) => {
      throw new Error(`${name} is still damaged`);
    });
    await vault.lock();
    vault = await on(profile, '2026-04-02');
    expect(must(await vault.today()).filesMended).toBe(true);
    must(await vault.makeBackup(must(profile.backups.target(join(profile.folder, 'a.senim'), 100_000)).ticket));
    expect(must(await vault.today()).filesMended).toBe(false);
    await vault.lock();
  });

  it('ends at a lock without a line', async () => {
    const vault = await on(await made(), '2026-04-01');
    let asked = 0;
    await upkeep(opened(vault), () => {
      asked += 1;
      return asked > 2;
    });
    expect(checked(vault)).toEqual([]);
    await vault.lock();
  });

  it('a journal of more than five hundred changes is folded at the next unlock', async () => {
    const profile = await made();
    const vault = await on(profile, '2026-03-02');
    const { store } = opened(vault);
    for (let n = 0; n < 505; n += 1) must(await store.write([{ table: 'state', id: 'counter', value: n }]));
    expect(store.sinceFold()).toBeGreaterThan(500);
    await upkeep(opened(vault), () => false);
    expect(store.sinceFold()).toBe(0);
    expect(store.get('state', 'counter')).toBe(504);
    await vault.lock();
  });
});
