/**
 * Bytes the disk does not give (EIO) are damage like flipped ones: the other witness serves, the loss is counted by
 * row.
 */
import { createHash } from 'node:crypto';
import type * as Fs from 'node:fs';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostPort } from '../../../renderer/vault/host';
import { upkeep } from '../../../renderer/vault/modules/access/upkeep';
import { readFrame } from '../../../renderer/vault/crypto/frame';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { fail } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

/** Ranges of files the disk refuses to read; `stat` refuses even their size. */
const bad = vi.hoisted(() => ({
  ranges: [] as { path: string; from: number; to: number; stat?: boolean }[],
  open: new Map<number, string>(),
}));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const hit = (path: string, from: number, to: number) =>
    bad.ranges.some((one) => one.path === path && from < one.to && to > one.from);
  const problem = () => Object.assign(new Error('EIO'), { code: 'EIO' });
  const over = {
    openSync(path: string, flags: string, mode?: number) {
      const file = fs.openSync(path, flags, mode);
      bad.open.set(file, path);
      return file;
    },
    closeSync(file: number) {
      bad.open.delete(file);
      fs.closeSync(file);
    },
    readSync(file: number, bytes: Uint8Array, offset: number, length: number, position: number | null) {
      const at = position ?? 0;
      if (hit(bad.open.get(file) ?? '', at, at + length)) throw problem();
      return fs.readSync(file, bytes, offset, length, position);
    },
    readFileSync(path: string, options?: never) {
      if (hit(path, 0, Infinity)) throw problem();
      return fs.readFileSync(path, options);
    },
    statSync(path: string, options?: never) {
      if (bad.ranges.some((one) => one.path === path && one.stat)) throw problem();
      return fs.statSync(path, options);
    },
  };
  return { ...fs, ...over, default: { ...fs, ...over } };
});

const DAY = '2026-03-10T10:00:00+05:00';
const consultation = (code: string): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: civilDate('2026-03-09'),
    client: 'employee',
    form: 'individual',
    codes: [code],
    channel: 'in_person',
    initiative: 'self',
    topic: 'personal',
    specialRoom: true,
  }) as RecordInput;
const profiles: Profile[] = [];
type Vault = ReturnType<Profile['start']>;
const storeOf = (vault: Vault) => {
  const open = vault.vault();
  if (!open) throw new Error('locked');
  return open.store;
};
const shown = async (vault: Vault) => JSON.stringify(must(await vault.journal({})));
const named = (profile: Profile, kind: RegExp) =>
  readdirSync(profile.vaultPath)
    .filter((name) => kind.test(name))
    .sort();
const fingerprint = (profile: Profile) =>
  named(profile, /./).map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(join(profile.vaultPath, name)))
        .digest('hex')}`,
  );

let made: Profile;
let content: string;
const copied = () => {
  const profile = made.copy();
  profiles.push(profile);
  return profile;
};
beforeAll(async () => {
  made = newProfile();
  const vault = made.start(DAY);
  must(await vault.create(PASSPHRASE, defaultSettings()));
  for (let n = 0; n < 32; n += 1) must(await vault.addRecord(consultation(`77${100 + n}`)));
  must(await storeOf(vault).fold());
  must(await storeOf(vault).fold());
  must(await vault.addRecord(consultation('77900')));
  content = await shown(vault);
  await vault.lock();
  made.quitCleanly();
  return () => made.remove();
});
afterEach(() => {
  bad.ranges = [];
  for (const profile of profiles.splice(0)) profile.remove();
});

/** Every 4 KiB of a file, and the whole of it. */
function spots(path: string): [number, number][] {
  const { length } = readFileSync(path);
  const all: [number, number][] = [[0, length]];
  for (let from = 0; from < length; from += 8192) all.push([from, from + 4096]);
  return all;
}

describe('a file that cannot be read', () => {
  it('any snapshot or older journal, whole or in part, with and without the browser store: all is there, told once, and sound afterwards', async () => {
    const newest = named(made, /^journal/).at(-1);
    for (const name of named(made, /^(journal|snapshot)/).filter((one) => one !== newest)) {
      for (const [from, to] of spots(join(made.vaultPath, name))) {
        for (const store of ['kept', 'lost']) {
          const profile = copied();
          if (store === 'lost') profile.loseStore();
          bad.ranges = [{ path: join(profile.vaultPath, name), from, to }];
          const vault = profile.start(DAY);
          const session = must(await vault.unlock(PASSPHRASE));
          expect(await shown(vault), `${name} ${from} ${store}`).toBe(content);
          expect(session.repaired, name).toEqual({ rebuilt: true, missing: 0, files: [name.replace('.pv1', '')] });
          must(await vault.addRecord(consultation('77950')));
          await vault.lock();
        }
      }
    }
  }, 60_000);

  it('one whose size is not to be had either', async () => {
    for (const name of named(made, /^(journal|snapshot)/).filter((one) => one !== named(made, /^journal/).at(-1))) {
      const profile = copied();
      profile.loseStore();
      bad.ranges = [{ path: join(profile.vaultPath, name), from: 0, to: Infinity, stat: true }];
      const vault = profile.start(DAY);
      expect(must(await vault.unlock(PASSPHRASE)).repaired.files, name).toContain(name.replace('.pv1', ''));
      expect(await shown(vault), name).toBe(content);
      await vault.lock();
    }
  });

  it('the newest journal: the browser store serves; without it the loss is told, and nothing is written before the person decides', async () => {
    const name = named(made, /^journal/).at(-1) ?? '';
    const kept = copied();
    await startUnclean(kept);
    bad.ranges = [{ path: join(kept.vaultPath, name), from: 0, to: Infinity }];
    const vault = kept.start(DAY);
    must(await vault.unlock(PASSPHRASE));
    expect(await shown(vault)).toBe(content);
    await vault.lock();
    const lost = copied();
    lost.loseStore();
    const before = fingerprint(lost);
    bad.ranges = [{ path: join(lost.vaultPath, name), from: 0, to: Infinity }];
    const refused = await lost.start(DAY).unlock(PASSPHRASE);
    expect(refused.ok ? '' : refused.error.code).toMatch(/^vault\.(rolled_back|rows_missing)$/);
    bad.ranges = [];
    expect(fingerprint(lost)).toEqual(before);
    const again = lost.start(DAY);
    must(await again.unlock(PASSPHRASE));
    expect(await shown(again)).toBe(content);
    await again.lock();
  });

  it('the monthly look names it, and the vault keeps two sound witnesses', async () => {
    for (const name of named(made, /^snapshot/)) {
      const profile = copied();
      const vault = profile.start('2026-04-20T09:00:00+05:00');
      must(await vault.unlock(PASSPHRASE));
      bad.ranges = [{ path: join(profile.vaultPath, name), from: 0, to: 4096 }];
      const open = vault.vault();
      if (!open) throw new Error('locked');
      await upkeep(open, () => false);
      expect(
        [...open.store.all<{ event: string; subject: string }>('audit').values()]
          .filter(({ event }) => event === 'vault.checked')
          .map(({ subject }) => subject),
      ).toEqual([name.replace('.pv1', '')]);
      expect(must(await vault.checkVault()).damaged).toEqual([]);
      const snapshots = named(profile, /^snapshot/);
      expect(snapshots).toHaveLength(2);
      expect(snapshots).not.toContain(named(made, /^snapshot/).at(-1) === name ? name : '');
      await vault.lock();
    }
  });

  it('a monthly look that cannot be carried through is told', async () => {
    const profile = copied();
    let closed = false;
    const vault = profile.start('2026-04-20T09:00:00+05:00', (host: HostPort) => ({
      ...host,
      list: async () => (closed ? (fail('file.not_readable') as never) : host.list()),
    }));
    must(await vault.unlock(PASSPHRASE));
    closed = true;
    const open = vault.vault();
    if (!open) throw new Error('locked');
    await upkeep(open, () => false);
    expect(must(await vault.today()).troubles).toEqual(['check']);
    closed = false;
    await vault.lock();
  });
});

/** As after a kill: the files are read through at the next unlock. */
async function startUnclean(profile: Profile): Promise<void> {
  const vault = profile.start(DAY);
  must(await vault.unlock(PASSPHRASE));
  await vault.lock();
}

describe('the count of what was lost', () => {
  it('one bit in the same batch of both snapshots: every row of it is counted, the numbers are named, nothing is written until the person decides', async () => {
    const profile = copied();
    profile.loseStore();
    for (const name of named(profile, /^snapshot/)) {
      const path = join(profile.vaultPath, name);
      const bytes = readFileSync(path);
      const first = readFrame(bytes, 0);
      if (typeof first === 'string') throw new Error('no frame');
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    // The journal of the first generation would give them back.
    for (const name of named(profile, /^journal\.1\./)) writeFileSync(join(profile.vaultPath, name), '');
    const before = fingerprint(profile);
    const refused = await profile.start(DAY).unlock(PASSPHRASE);
    expect(refused.ok ? '' : refused.error.code).toBe('vault.rows_missing');
    expect(refused.ok ? 0 : Number(refused.error.params?.['count'])).toBeGreaterThanOrEqual(32);
    expect(refused.ok ? '' : refused.error.params?.['names']).toBe('2026: 1–32');
    expect(fingerprint(profile)).toEqual(before);
    const vault = profile.start(DAY);
    const session = must(await vault.unlockAsIs(PASSPHRASE));
    expect(session.repaired.missing).toBeGreaterThanOrEqual(32);
    expect(must(await vault.journal({})).map(({ number }) => number)).toEqual([33]);
    await vault.lock();
  });
});
