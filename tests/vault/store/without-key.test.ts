/**
 * What the vault folder says without a key: no kind of table, sizes in coarse steps, nothing of an attachment that was
 * taken out.
 */
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Frame, nextMagic, readFrame, standsAlone } from '../../../renderer/vault/crypto/frame';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

// Argon2id itself is tried in vault.test.ts; recorded vaults need the real one.
const quick = vi.hoisted(() => ({ on: true }));
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const real = await original<typeof import('../../../renderer/vault/crypto/kdf')>();
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...real,
    derivePassphrase: (passphrase: Uint8Array, parameters: Parameters<typeof real.derivePassphrase>[1]) =>
      quick.on
        ? Promise.resolve(blake2b(concat(parameters.salt, passphrase), 64))
        : real.derivePassphrase(passphrase, parameters),
  };
});

const NOW = '2026-07-10T10:00:00+05:00';
const research = {
  kind: 'research',
  status: 'active',
  title: 'климат',
  basis: 'head',
  start: civilDate('2026-06-10'),
  end: null,
  headcount: 10,
  returned: 0,
  invalid: 0,
  valid: 0,
  materials: [],
} as RecordInput;
const random = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 7_919 + (at >> 8) * 104_729) % 251));

/** Every frame in every file of the folder. */
function framesOf(profile: Profile): Frame[] {
  return readdirSync(profile.vaultPath)
    .filter((name) => /^(journal|snapshot)\./.test(name))
    .flatMap((name) => {
      const [bytes, found] = [new Uint8Array(readFileSync(join(profile.vaultPath, name))), [] as Frame[]];
      for (let at = 0; at < bytes.length;) {
        const frame = readFrame(bytes, at);
        if (typeof frame === 'string') at = nextMagic(bytes, at + 1);
        else {
          found.push(frame);
          at += frame.bytes.length;
        }
      }
      return found;
    });
}
const HEAD = 6 + 65 + 24;
const sealedLength = ({ bytes }: Frame) => bytes.length - HEAD - 16 - 16;

describe('the vault folder without a key', () => {
  const profiles: Profile[] = [];
  afterEach(() => {
    for (const profile of profiles.splice(0)) profile.remove();
  });
  const fresh = () => {
    const profile = newProfile();
    profiles.push(profile);
    return profile;
  };

  it('names no table and tells sizes in coarse steps only', async () => {
    const profile = fresh();
    const vault = profile.start(NOW);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    const { id } = must(await vault.addRecord(research));
    const sizes = [1, 900, 20_000, 65_000, 70_000, 1_048_576];
    for (const size of sizes) must(await vault.addMaterial(id, `m${size}.csv`, random(size)));
    const [first] = must(await vault.research())[0]!.electronic;
    must(await vault.removeMaterial(id, first!.id));
    must(await vault.vault()!.store.fold());
    for (const { electronic } of must(await vault.research()))
      for (const { id: item, size } of electronic)
        expect(must(await vault.readMaterial(id, item)).bytes).toHaveLength(size);
    await vault.lock();
    const alone = framesOf(profile).filter(({ head }) => standsAlone(head));
    expect(alone.length).toBeGreaterThan(sizes.length);
    for (const frame of alone) {
      expect(frame.bytes[7]).toBe(0);
      expect(sealedLength(frame) % 4096).toBe(0);
      if (sealedLength(frame) > 8192)
        expect(sealedLength(frame) % (sealedLength(frame) > 49_152 ? 65_536 : 16_384)).toBe(0);
    }
    // Two files of quite different length look alike.
    expect(
      alone.filter((frame) => frame.head.op === 'put' && sealedLength(frame) === 16_384).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('a vault of format 2 loses the names of its tables at the first unlock', async () => {
    quick.on = false;
    const profile = fresh();
    cpSync(join(import.meta.dirname, '../../fixtures/vault-format-2/vault'), profile.vaultPath, { recursive: true });
    expect(framesOf(profile).some(({ head }) => head.table !== null)).toBe(true);
    const vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    quick.on = true;
    const materials = must(await vault.research()).flatMap(({ record, electronic }) =>
      electronic.map((item) => [record.id, item] as const),
    );
    expect(materials.length).toBeGreaterThan(0);
    for (const [researchId, { id, size }] of materials)
      expect(must(await vault.readMaterial(researchId, id)).bytes).toHaveLength(size);
    await vault.lock();
    expect(framesOf(profile).filter(({ head }) => head.table !== null)).toEqual([]);
    expect(readFileSync(join(profile.vaultPath, 'header.A.pv1')).toString('latin1')).toContain('"format":3');
    expect(readdirSync(profile.vaultPath).filter((name) => name.startsWith('snapshot.'))).toHaveLength(1);
  });

  it('an attachment that was taken out is in no file after the next unlock; what stays is read', async () => {
    const profile = fresh();
    const vault = profile.start(NOW);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    const to = { kind: 'code', id: '77123' } as const;
    const [gone, kept] = [
      must(await vault.attach(to, new File([random(200_000)], 'a.pdf'))),
      must(await vault.attach(to, new File([random(90_000)], 'b.pdf'))),
    ];
    const sealed = () =>
      framesOf(profile)
        .filter((frame) => frame.head.op === 'put')
        .map(({ check }) => check);
    const before = sealed();
    must(await vault.vault()!.store.fold());
    must(await vault.removeAttachment(to, gone.id, 'қате'));
    await vault.lock();
    profile.quitCleanly();
    const again = profile.start(NOW);
    must(await again.unlock(PASSPHRASE));
    const left = new Set(sealed());
    expect(before.filter((check) => left.has(check))).toHaveLength(1);
    expect(
      must(await again.attachments(to))
        .map(({ id, gone: away }) => [id, away])
        .sort(),
    ).toEqual(
      [
        [gone.id, true],
        [kept.id, false],
      ].sort(),
    );
    await again.lock();
    // done once: the next unlock writes no further snapshot
    const files = readdirSync(profile.vaultPath).sort();
    const third = profile.start(NOW);
    must(await third.unlock(PASSPHRASE));
    await third.lock();
    expect(readdirSync(profile.vaultPath).sort()).toEqual(files);
  });
});
