/** The vault key renewed at a destruction: no second prompt, the same ways in, and nothing of before opens it. */
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostPort } from '../../../renderer/vault/host';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { fail } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';
import { drawn } from '../kit/sheet';

// Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const NEXT = 'көгілдір таспа 61 үстел жаңбыр балта қоңырау 44';
const answers = new TextEncoder().encode('5;4;3;2;1\n'.repeat(3000));
const research = (title: string, end: string | null): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'gpo',
    start: civilDate('2025-08-01'),
    end: end && civilDate(end),
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 9 }],
  }) as unknown as RecordInput;

describe('the vault key at a destruction', () => {
  let base: Profile;
  let [due, running, sheet] = ['', '', ''];
  const profiles: Profile[] = [];
  const copy = () => {
    const profile = base.copy();
    profiles.push(profile);
    return profile;
  };
  beforeAll(async () => {
    base = newProfile();
    profiles.push(base);
    const vault = base.start('2025-09-05T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
    due = must(await vault.addRecord(research('бітті', '2025-08-31'))).id;
    running = must(await vault.addRecord(research('жүріп жатыр', null))).id;
    for (const id of [due, running]) must(await vault.addMaterial(id, 'answers.csv', answers));
    const paper = await drawn(vault);
    sheet = paper.code;
    must(await vault.confirmRecoverySheet(paper.asked));
    await vault.lock();
    for (const day of ['2025-10-15', '2025-11-25', '2026-01-05', '2026-02-10', '2026-02-28']) {
      const visit = base.start(`${day}T09:00:00+05:00`);
      must(await visit.unlock(PASSPHRASE));
      await visit.lock();
    }
    base.quitCleanly();
  });
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });

  const kept = async (vault: ReturnType<Profile['start']>) => {
    const cards = must(await vault.research());
    expect(cards.find(({ record }) => record.id === due)).toMatchObject({ state: 'destroyed', electronic: [] });
    const item = cards.find(({ record }) => record.id === running)?.electronic[0];
    expect(must(await vault.readMaterial(running, item?.id ?? '')).bytes).toEqual(answers);
  };

  it('is another one afterwards, in the same session, with the same passphrase and the same sheet', async () => {
    const profile = copy();
    const before = mkdtempSync(join(tmpdir(), 'senim-test-'));
    cpSync(profile.vaultPath, before, { recursive: true });
    const vault = profile.start('2026-03-02T09:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    expect(vault.vault()?.root.epoch).toBe(2);
    expect(must(await vault.security()).keyRenewedOn).toBe('2026-03-02');
    await kept(vault);
    must(await vault.addRecord(research('кейін', null)));
    await vault.lock();
    const again = profile.start('2026-03-03T09:00:00+05:00');
    must(await again.unlock(PASSPHRASE));
    // Once for each destruction.
    expect(again.vault()?.root.epoch).toBe(2);
    await kept(again);
    await again.lock();
    must(await profile.start('2026-03-03T10:00:00+05:00').openRecovery(sheet));
    for (const name of readdirSync(before).filter((one) => /^(header|keyring|shred)\./.test(one)))
      copyFileSync(join(before, name), join(profile.vaultPath, name));
    expect((await profile.start('2026-03-03T11:00:00+05:00').unlock(PASSPHRASE)).ok).toBe(false);
    rmSync(before, { recursive: true });
  });

  it('asked for by a person: after a changed passphrase the new one opens the renewed vault, the old one does not', async () => {
    const profile = copy();
    let passed = 0;
    const vault = profile.start({
      now: () => Date.parse('2026-02-28T23:00:00+05:00') + passed,
      elapsed: () => passed,
    });
    must(await vault.unlock(PASSPHRASE));
    must(await vault.changePassphrase(PASSPHRASE, NEXT));
    // The material becomes due while the vault is open.
    passed = 2 * 3_600_000;
    must(await vault.destroy([due], 'жою'));
    expect(vault.vault()?.root.epoch).toBe(2);
    await kept(vault);
    await vault.lock();
    expect(refusal(await profile.start('2026-03-02T09:00:00+05:00').unlock(PASSPHRASE))).toBe('vault.passphrase_wrong');
    const again = profile.start('2026-03-02T09:00:00+05:00');
    must(await again.unlock(NEXT));
    await kept(again);
    await again.lock();
  });

  it('without room for it the destruction is done all the same, the person is told, and the next unlock renews', async () => {
    const profile = copy();
    const full = (host: HostPort): HostPort => ({
      ...host,
      restoreBegin: async () => fail('backup.no_space', { params: { needed: 7, free: 3 } }) as never,
    });
    const vault = profile.start('2026-03-02T09:00:00+05:00', full);
    expect(must(await vault.unlock(PASSPHRASE)).retention).toMatchObject({ destroyedIds: [due], unfinished: null });
    expect(vault.vault()?.root.epoch).toBe(1);
    expect(must(await vault.today()).troubles).toContain('renewal');
    expect(must(await vault.security()).keyRenewedOn).toBeNull();
    must(await vault.addRecord(research('кейін', null)));
    await vault.lock();
    const again = profile.start('2026-03-03T09:00:00+05:00');
    must(await again.unlock(PASSPHRASE));
    expect(again.vault()?.root.epoch).toBe(2);
    expect(must(await again.today()).troubles).toEqual([]);
    await kept(again);
    await again.lock();
  });

  it('while it goes on nothing is answered from a closed vault, and a lock waits for its end', async () => {
    const profile = copy();
    let [release, reached] = [() => undefined as void, () => undefined as void];
    const held = new Promise<void>((done) => (release = done));
    const there = new Promise<void>((done) => (reached = done));
    const vault = profile.start('2026-03-02T09:00:00+05:00', (host) => ({
      ...host,
      restoreSettle: async () => {
        // The first is that of the unlock; the second comes after the swap.
        if (readdirSync(profile.folder).includes('vault.before')) {
          reached();
          await held;
        }
        return host.restoreSettle();
      },
    }));
    const unlocking = vault.unlock(PASSPHRASE);
    await there;
    expect(refusal(await vault.journal({}))).toBe('busy');
    const locking = vault.lock();
    release();
    // The lock came before the unlock had answered: the vault is closed under its new key, and the answer says so.
    expect(refusal(await unlocking)).toBe('vault.locked');
    await locking;
    expect(must(await vault.isOpen())).toBe(false);
    expect(vault.vault()).toBeNull();
    const again = profile.start('2026-03-03T09:00:00+05:00');
    must(await again.unlock(PASSPHRASE));
    await kept(again);
    await again.lock();
  });
});
