/** House-keeping that fails is reported and done again; what a lock or a line of the log could not write is said. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Kdf from '../../../renderer/vault/crypto/kdf';
import type { HostPort } from '../../../renderer/vault/host';
import type { Trouble } from '../../../renderer/vault/api';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { fail } from '../../../shared/errors/app-error';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const DAY = '2026-03-10T10:00:00+05:00';
const profiles: Profile[] = [];
afterEach(() => {
  for (const profile of profiles.splice(0)) profile.remove();
});
type Vault = ReturnType<Profile['start']>;

async function made(): Promise<Profile> {
  const profile = newProfile();
  profiles.push(profile);
  const vault = profile.start(DAY);
  must(await vault.create(PASSPHRASE, defaultSettings()));
  must(await vault.lock());
  profile.quitCleanly();
  return profile;
}

/** Refuses these calls while `full.now` stands. */
const refusing =
  (full: { now: boolean }, calls: (name: string, slot: unknown) => boolean) =>
  (host: HostPort): HostPort =>
    Object.fromEntries(
      Object.entries(host).map(([name, call]) => [
        name,
        async (...args: unknown[]) =>
          full.now && calls(name, args[0])
            ? fail('vault.disk_full')
            : (call as (...given: unknown[]) => unknown)(...args),
      ]),
    ) as unknown as HostPort;

const troubles = async (vault: Vault) => must(await vault.today()).troubles;
const withoutSecond = (profile: Profile, slot: string) => {
  const name = readdirSync(profile.vaultPath).filter((one) => one.startsWith(`${slot}.`))[1];
  rmSync(join(profile.vaultPath, name ?? ''));
};
const events = (vault: Vault) =>
  [...(vault.vault()?.store.all<{ n?: number; event: string }>('audit').values() ?? [])]
    .sort((a, b) => (a.n ?? 0) - (b.n ?? 0))
    .map(({ event }) => event);
const toSlot = (wanted: string) => (name: string, slot: unknown) => name === 'replace' && slot === wanted;

describe('house-keeping that fails', () => {
  it.each(['header', 'keyring'] as const)(
    'the second copy of the %s: the vault opens, the person is told',
    async (slot) => {
      const profile = await made();
      withoutSecond(profile, slot);
      const full = { now: true };
      const vault = profile.start(DAY, refusing(full, toSlot(slot)));
      must(await vault.unlock(PASSPHRASE));
      expect(await troubles(vault)).toEqual([slot]);
      full.now = false;
      must(await vault.lock());
      const again = profile.start(DAY);
      must(await again.unlock(PASSPHRASE));
      expect(await troubles(again)).toEqual([]);
      expect(readdirSync(profile.vaultPath).filter((one) => one.startsWith(`${slot}.`))).toHaveLength(2);
      must(await again.lock());
    },
  );

  const within: readonly [Trouble, (name: string, slot: unknown) => boolean][] = [
    ['anchor', toSlot('anchor')],
    ['fold', (name) => name === 'snapshotBegin'],
    ['log_key', toSlot('audit')],
  ];
  it.each(within)('%s: reported while it stands, gone once it is done', async (trouble, calls) => {
    const profile = await made();
    const full = { now: false };
    const vault = profile.start(DAY, refusing(full, calls));
    must(await vault.unlock(PASSPHRASE));
    const work = async () => {
      must(await vault.saveSettings(defaultSettings()));
      return vault.vault()?.store.fold();
    };
    full.now = true;
    await work();
    expect(await troubles(vault)).toEqual([trouble]);
    full.now = false;
    expect((await work())?.ok).toBe(true);
    expect(await troubles(vault)).toEqual([]);
    must(await vault.lock());
  });

  it('a line about what is done already: reported, and written with the next one', async () => {
    const profile = await made();
    const full = { now: false };
    const vault = profile.start(
      DAY,
      refusing(full, (name) => name === 'journalAppend'),
    );
    must(await vault.unlock(PASSPHRASE));
    full.now = true;
    must(await vault.checkVault());
    expect(await troubles(vault)).toEqual(['log']);
    expect(events(vault)).not.toContain('vault.checked');
    full.now = false;
    must(await vault.saveSettings(defaultSettings()));
    expect(events(vault).slice(-2)).toEqual(['vault.checked', 'settings.changed']);
    expect(await troubles(vault)).toEqual([]);
    expect(must(await vault.checkLog()).fault).toBeNull();
    must(await vault.lock());
  });

  it('a lock on a disk that takes nothing is a lock, and says what it took', async () => {
    const profile = await made();
    for (const form of [false, true]) {
      const full = { now: false };
      const vault = profile.start(
        DAY,
        refusing(full, (name) => name === 'journalAppend'),
      );
      must(await vault.unlock(PASSPHRASE));
      full.now = true;
      if (form)
        expect((await vault.keepDraft({ id: 'd1', kind: 'counselling', recordId: null, values: {} })).ok).toBe(false);
      expect(refusal(await vault.lock())).toBe(form ? 'vault.form_lost' : 'vault.lock_unnoted');
      expect(vault.vault()).toBeNull();
    }
  });
});

describe('a derivation that never answers', () => {
  it('is given up after a time, and its worker is ended', async () => {
    const { derivePassphrase } = await vi.importActual<typeof Kdf>('../../../renderer/vault/crypto/kdf');
    let ended = 0;
    class Silent {
      postMessage = () => undefined;
      terminate = () => {
        ended += 1;
      };
    }
    vi.stubGlobal('Worker', Silent);
    vi.useFakeTimers();
    try {
      const derived = derivePassphrase(new Uint8Array(8), { memoryKiB: 65_536, passes: 3, salt: new Uint8Array(16) });
      await vi.advanceTimersByTimeAsync(179_000);
      expect(ended).toBe(0);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await derived).toBeNull();
      expect(ended).toBe(1);
    } finally {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    }
  });
});
