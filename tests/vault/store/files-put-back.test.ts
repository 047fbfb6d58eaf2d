/**
 * Every combination of old and new of header, key ring, shred secret, snapshot, journal and browser's store around a
 * destruction: the vault is refused as it is, or opens with the truth. What was destroyed is readable in none of them.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { VaultCalls } from '../../../renderer/vault/modules';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';
import { type Known, expectTruth } from '../kit/invariants';

// Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

type Vault = VaultCalls;
const PARTS = ['header', 'keyring', 'shred', 'snapshot', 'journal', 'store'] as const;
type Part = (typeof PARTS)[number];
const answers = (mark: number) => new Uint8Array(20_000).map((_, at) => (at * 7919 + mark) & 0xff);
const input = (title: string): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'head',
    start: civilDate('2025-08-01'),
    end: null,
    headcount: 10,
    returned: 8,
    invalid: 0,
    valid: 8,
    materials: [],
  }) as RecordInput;
const at = (day: string) => `${day}T10:00:00+05:00`;
const REFUSED = /^vault\.(rolled_back|keys_apart|keyring_damaged|header_damaged|passphrase_wrong)$/;
/** Every subset of the parts but the empty one. */
const SUBSETS = Array.from({ length: 2 ** PARTS.length - 1 }, (_, index) =>
  PARTS.filter((_part, bit) => ((index + 1) >> bit) & 1),
);

describe('files put back around a destruction', () => {
  let before: Profile;
  let after: Profile;
  let [gone, kept] = ['', ''];
  let known: Known;
  const session = async (
    profile: Profile,
    day: string,
    run: (vault: Vault) => Promise<unknown> = async () => undefined,
  ) => {
    const vault = profile.start(at(day));
    must(await vault.unlock(PASSPHRASE));
    await run(vault);
    await vault.lock();
    profile.quitCleanly();
  };
  beforeAll(async () => {
    before = newProfile();
    const vault = before.start(at('2025-09-05'));
    must(await vault.create(PASSPHRASE, defaultSettings()));
    gone = must(await vault.addRecord(input('бірінші'))).id;
    kept = must(await vault.addRecord(input('екінші'))).id;
    must(await vault.addMaterial(gone, 'a.csv', answers(1)));
    must(await vault.addMaterial(kept, 'b.csv', answers(2)));
    await vault.lock();
    before.quitCleanly();
    await session(before, '2025-09-20', async (open) => must(await open.endResearch(gone, 1, civilDate('2025-09-10'))));
    for (const day of ['2025-10-25', '2025-12-01', '2026-01-10'])
      await session(
        before,
        day,
        day === '2025-12-01'
          ? async (open) => must((await open.vault()?.store.fold()) ?? { ok: false, error: { code: 'vault.locked' } })
          : undefined,
      );
    await session(before, '2026-02-20');
    after = await before.copyWithStore();
    await session(after, '2026-03-12', async (open) => {
      expect(open.vault()?.ring.keys.has(gone)).toBe(false);
    });
    known = { destroyed: [gone], kept: { [kept]: answers(2) }, lines: 2 };
  });
  afterAll(() => {
    before.remove();
    after.remove();
  });

  /** The vault of after the destruction with these parts of before it. */
  async function putBack(parts: readonly Part[]): Promise<Profile> {
    const profile = await after.copyWithStore(parts.includes('store') ? before : after);
    const ours = (name: string) => parts.some((part) => name.startsWith(`${part}.`));
    for (const name of readdirSync(profile.vaultPath).filter(ours)) rmSync(join(profile.vaultPath, name));
    for (const name of readdirSync(before.vaultPath).filter(ours))
      writeFileSync(join(profile.vaultPath, name), readFileSync(join(before.vaultPath, name)));
    return profile;
  }

  it.each(SUBSETS.map((parts) => [parts.join(', '), parts] as const))(
    '%s of before',
    async (label, parts) => {
      const profile = await putBack(parts);
      try {
        const vault = profile.start(at('2026-03-13'));
        const opened = await vault.unlock(PASSPHRASE);
        if (opened.ok) {
          await expectTruth(profile, vault, known, label);
          const events = [...(vault.vault()?.store.all<{ event: string }>('audit').values() ?? [])].map(
            ({ event }) => event,
          );
          // Whatever was put back is in the log, unless it is the very same bytes.
          if (parts.some((part) => part !== 'header'))
            expect(
              events.some((event) =>
                ['ring.behind', 'folder.behind', 'store.behind', 'store.rebuilt', 'research.again'].includes(event),
              ),
              `${label}: ${events.join(' ')}`,
            ).toBe(true);
        } else {
          expect(opened.error.code, label).toMatch(REFUSED);
          const asIs = await vault.unlockAsIs(PASSPHRASE);
          if (asIs.ok) {
            // Later rows may be lost with the person's consent; what was destroyed stays destroyed.
            const open = vault.vault();
            expect(open?.ring.keys.has(gone), `${label}: key`).toBe(false);
            expect(await open?.store.framesOfScope(gone), `${label}: sealed rows`).toEqual([]);
            expect(
              must(await vault.research()).find((card) => card.record.id === gone),
              label,
            ).toMatchObject({ state: 'destroyed', electronic: [] });
            expect(must(await vault.journal({})).length, `${label}: lines`).toBe(known.lines);
          } else expect(asIs.error.code, label).toMatch(REFUSED);
        }
        await vault.lock();
      } finally {
        profile.remove();
      }
    },
    60_000,
  );
});
