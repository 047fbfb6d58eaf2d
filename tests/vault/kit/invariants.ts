/**
 * What has to hold of every open vault, whatever was put back or restored before: looked at by the tests of restores
 * and of files put back.
 */
import { expect } from 'vitest';
import type { VaultCalls } from '../../../renderer/vault/modules';
import { sampleBackupKeys } from './backup-keys';
import { type Profile, must } from './harness';

type Vault = VaultCalls;

/**
 * What the test knows of the vault: researches destroyed, researches whose material has to be there, how many journal
 * lines there are.
 */
export interface Known {
  destroyed: readonly string[];
  kept: Readonly<Record<string, Uint8Array>>;
  lines: number;
}

/**
 * No key with a tombstone, nothing destroyed readable, an act for each destruction, numbers unique and without gaps,
 * counts equal.
 */
export async function expectTruth(profile: Profile, vault: Vault, known: Known, label: string): Promise<void> {
  const open = vault.vault();
  if (!open) throw new Error(`${label}: not open`);
  const rows = must(await vault.journal({}));
  expect(rows.length, `${label}: lines`).toBe(known.lines);
  const numbers = rows.map((row) => `${row.year ?? ''}/${row.number ?? ''}`);
  expect(new Set(numbers).size, `${label}: numbers`).toBe(numbers.length);
  const acts = must(await vault.acts());
  const cards = must(await vault.research());
  for (const id of known.destroyed) {
    expect(open.store.get('state', `destroyed:${id}`), `${label}: tombstone`).toBeDefined();
    expect(open.ring.keys.has(id), `${label}: key`).toBe(false);
    expect(await open.store.framesOfScope(id), `${label}: sealed rows`).toEqual([]);
    expect(
      cards.find((card) => card.record.id === id),
      `${label}: card`,
    ).toMatchObject({ state: 'destroyed', electronic: [] });
    expect(
      acts.some((act) => act.lines.some((line) => 'researchId' in line && line.researchId === id)),
      `${label}: act`,
    ).toBe(true);
  }
  for (const [id, bytes] of Object.entries(known.kept)) {
    const item = cards.find((card) => card.record.id === id)?.electronic[0];
    expect(must(await vault.readMaterial(id, item?.id ?? '')).bytes, `${label}: kept material`).toEqual(bytes);
  }
  // What a backup made now would hand on.
  const keys = await sampleBackupKeys(profile, vault);
  expect(
    keys.filter((id) => known.destroyed.includes(id)),
    `${label}: keys in a new backup`,
  ).toEqual([]);
  const tombs = [...open.store.all<{ researchId: string }>('state')]
    .filter(([id]) => id.startsWith('destroyed:'))
    .map(([, { researchId }]) => researchId);
  expect(
    tombs.filter((id) => open.ring.keys.has(id)),
    `${label}: keys with a tombstone`,
  ).toEqual([]);
}
