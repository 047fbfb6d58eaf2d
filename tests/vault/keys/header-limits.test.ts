/**
 * A header of unknown origin costs at most one bounded derivation; too little memory is said and passes; a long text is
 * refused in its own words.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createHeader, openHeader } from '../../../renderer/vault/crypto/header';
import { fromUtf8, kdfWithinBounds, sodiumReady, utf8 } from '../../../renderer/vault/crypto/sodium';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, must, newProfile, refusal } from '../kit/harness';

const derivation = vi.hoisted(() => ({ calls: 0, memory: true }));
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) => {
      derivation.calls += 1;
      return derivation.memory ? blake2b(concat(salt, passphrase), 64) : null;
    },
  };
});

describe('a header of unknown origin', () => {
  beforeAll(() => sodiumReady);

  it('with more than one passphrase slot, or one too dear, is refused before anything is derived', async () => {
    const { header } = await createHeader(utf8('дұрыс сөз'));
    derivation.calls = 0;
    const parsed = JSON.parse(fromUtf8(header)) as {
      slots: { kind: string; body: { memoryKiB: number; passes: number } }[];
    };
    const slot = parsed.slots[0]!;
    const many = utf8(JSON.stringify({ ...parsed, slots: Array.from({ length: 16 }, () => slot) }));
    expect(refusal(await openHeader(many, utf8('басқа')))).toBe('vault.header_parameters');
    const dear = utf8(
      JSON.stringify({ ...parsed, slots: [{ ...slot, body: { ...slot.body, memoryKiB: 1024 * 1024, passes: 12 } }] }),
    );
    expect(refusal(await openHeader(dear, utf8('басқа')))).toBe('vault.header_parameters');
    expect(derivation.calls).toBe(0);
    const salt = new Uint8Array(16);
    expect([
      kdfWithinBounds({ memoryKiB: 1024 * 1024, passes: 3, salt }),
      kdfWithinBounds({ memoryKiB: 1024 * 1024, passes: 4, salt }),
      kdfWithinBounds({ memoryKiB: 256 * 1024, passes: 12, salt }),
    ]).toEqual([true, false, true]);
  });
});

describe('the vault on a busy machine', () => {
  it('says that memory is short, counts no wrong passphrase, and opens at the next try', async () => {
    const profile = newProfile();
    try {
      derivation.memory = false;
      const first = profile.start();
      expect(refusal(await first.create(PASSPHRASE, defaultSettings()))).toBe('vault.no_memory');
      derivation.memory = true;
      must(await first.create(PASSPHRASE, defaultSettings()));
      derivation.memory = false;
      expect(refusal(await first.changePassphrase(PASSPHRASE, 'мүлде басқа сөздер 47 тау өзен 908 қала'))).toBe(
        'vault.no_memory',
      );
      expect(refusal(await first.renewKey(PASSPHRASE))).toBe('vault.no_memory');
      await first.lock();
      const again = profile.start();
      expect(refusal(await again.unlock(PASSPHRASE))).toBe('vault.no_memory');
      derivation.memory = true;
      must(await again.unlock(PASSPHRASE));
      await again.lock();
    } finally {
      derivation.memory = true;
      profile.remove();
    }
  });

  it('refuses a text that is too long at its field with the limit', async () => {
    const profile = newProfile();
    try {
      const vault = profile.start('2026-03-10T10:00:00+05:00');
      must(await vault.create(PASSPHRASE, defaultSettings()));
      const answer = await vault.addRecord({
        kind: 'prevention',
        status: 'active',
        date: civilDate('2026-03-10'),
        type: 'relaxation',
        participants: 3,
        topic: 'ә'.repeat(2_001),
        note: 'n'.repeat(20_001),
      } as unknown as RecordInput);
      expect(answer).toMatchObject({
        error: {
          issues: [
            { code: 'record.text_too_long', field: 'note', params: { max: 20_000 } },
            { code: 'record.text_too_long', field: 'topic', params: { max: 2_000 } },
          ],
        },
      });
      const settings = defaultSettings();
      expect(
        await vault.saveSettings({ ...settings, unit: { ...settings.unit, name: { kk: 'Ә'.repeat(5_000), ru: '' } } }),
      ).toMatchObject({ error: { issues: [{ code: 'record.text_too_long', field: 'unit.name.kk' }] } });
      await vault.lock();
    } finally {
      profile.remove();
    }
  });
});
