/** Sealed rows: bound to their place, told apart from damage, equal in length whatever they say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { blindId, openFrame, readFrame, sealFrame } from '../../../renderer/vault/crypto/frame';
import { keyOfResearch, newKeyRing, openKeyRing, sealKeyRing } from '../../../renderer/vault/crypto/keyring';
import { cryptoSelfTest } from '../../../renderer/vault/crypto/self-test';
import {
  type Key,
  blake2b,
  kdfWithinBounds,
  randomBytes,
  randomKey,
  sodiumReady,
} from '../../../renderer/vault/crypto/sodium';

describe('a sealed row', () => {
  let key: Key;
  let vaultId: Uint8Array;
  const seal = (value: unknown) =>
    sealFrame(
      vaultId,
      { op: 'put', table: 'record', schema: 1, epoch: 1, seq: 7, rowId: blindId(key, 'record', 'A') },
      value,
      key,
    );
  beforeAll(async () => {
    await sodiumReady;
    key = randomKey();
    vaultId = randomBytes(16);
  });

  it('opens where it was sealed, and nowhere else (K26)', () => {
    const frame = seal({ id: 'A' });
    expect(openFrame(vaultId, frame, key)).toEqual({ value: { id: 'A' } });
    expect(openFrame(randomBytes(16), frame, key)).toBeNull();
    expect(openFrame(vaultId, frame, randomKey())).toBeNull();
    // Operation, table, schema, epoch, sequence, row id, scope, frame before, flags: each with a valid checksum again,
    // as an attacker would write it.
    for (const at of [0, 1, 3, 7, 15, 16, 40, 50, 64]) {
      const moved = frame.bytes.slice();
      moved[6 + at] = (moved[6 + at] ?? 0) ^ 1;
      moved.set(blake2b(moved.subarray(6, moved.length - 16), 16), moved.length - 16);
      expect(openFrame(vaultId, { ...frame, bytes: moved }, key), `head byte ${at}`).toBeNull();
    }
  });

  it('a key ring opens with its own secret and no other: once that is overwritten, the vault key alone opens no research (D03)', () => {
    const root = { vaultId, epoch: 1, vaultKey: key };
    const ring = newKeyRing();
    keyOfResearch(ring, 'R1');
    const [first, second] = [sealKeyRing(root, ring, null), sealKeyRing(root, ring, null)];
    expect(openKeyRing(root, [first.ring], [second.shred, first.shred])).toMatchObject({
      ok: true,
      value: { settled: false },
    });
    expect(openKeyRing(root, [first.ring], [second.shred])).toMatchObject({
      ok: false,
      error: { code: 'vault.keyring_damaged' },
    });
  });

  it('is told apart from damage and from a torn tail (S16, S17)', () => {
    const { bytes } = seal({ id: 'A' });
    expect(readFrame(bytes, 0)).toMatchObject({ head: { table: null, seq: 7 } });
    expect(readFrame(bytes.subarray(0, bytes.length - 1), 0)).toBe('short');
    for (const at of [0, 10, 60, bytes.length - 1]) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 4;
      expect(readFrame(broken, 0), `byte ${at}`).toBe('damaged');
    }
    const huge = bytes.slice();
    huge.set([0xff, 0xff, 0xff, 0xff], 2);
    expect(readFrame(huge, 0)).toBe('damaged');
  });

  it('tells little by its length', () => {
    expect(seal({ note: '' }).bytes.length).toBe(seal({ note: 'a'.repeat(150) }).bytes.length);
  });

  it('K25: a random source that repeats itself stops the vault before it seals', () => {
    expect(cryptoSelfTest()).toBe(true);
    expect(cryptoSelfTest((length) => new Uint8Array(length).fill(9))).toBe(false);
  });

  it('K08, K09: weakened or absurd key derivation is out of bounds', () => {
    const salt = new Uint8Array(16);
    expect(kdfWithinBounds({ memoryKiB: 256 * 1024, passes: 3, salt })).toBe(true);
    for (const [memoryKiB, passes] of [
      [8 * 1024, 1],
      [8 * 1024, 3],
      [256 * 1024, 1],
      [16 * 1024 * 1024, 3],
      [256 * 1024, 1_000_000],
      [Number.NaN, 3],
    ] as const)
      expect(kdfWithinBounds({ memoryKiB, passes, salt })).toBe(false);
  });
});
