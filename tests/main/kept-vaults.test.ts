/**
 * Another vault in the place of the live one: only with the typed word, and the old one stays until it is let go; what
 * a taken-over window can write is bounded.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { backupFiles } from '../../electron/files/backup-files';
import { restoreStage } from '../../electron/vault/restore-stage';
import { vaultFiles } from '../../electron/vault/vault-files';
import { defaultSettings } from '../../shared/domain/settings/settings';
import { ok } from '../../shared/errors/app-error';
import type { RecordInput } from '../../shared/domain/records/record';
import { civilDate } from '../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../vault/kit/harness';

const shown = vi.hoisted(() => ({ answer: 0, count: 0, wait: Promise.resolve() as Promise<void> }));
vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere', getLocale: () => 'kk' },
  dialog: {
    showMessageBox: async () => {
      shown.count += 1;
      await shown.wait;
      return { response: shown.answer };
    },
  },
}));
vi.mock('../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});
const { agreed, oneDialog } = await import('../../electron/files/dialogs');

const NOW = '2026-03-10T10:00:00+05:00';
const record = (participants: number) =>
  ({
    kind: 'prevention',
    status: 'active',
    date: civilDate('2026-03-10'),
    type: 'relaxation',
    participants,
  }) as unknown as RecordInput;
const profiles: Profile[] = [];
afterEach(() => {
  for (const profile of profiles.splice(0)) profile.remove();
});

async function made(records: number, backupIn?: string): Promise<Profile> {
  const profile = newProfile();
  profiles.push(profile);
  const vault = profile.start(NOW);
  must(await vault.create(PASSPHRASE, defaultSettings()));
  for (let count = 1; count <= records; count += 1) must(await vault.addRecord(record(count)));
  if (backupIn) must(await vault.makeBackup(must(profile.backups.target(backupIn, 1_000_000)).ticket));
  await vault.lock();
  return profile;
}
const count = async (profile: Profile) => {
  const vault = profile.start(NOW);
  must(await vault.unlock(PASSPHRASE));
  const rows = must(await vault.journal({})).length;
  await vault.lock();
  return rows;
};
/** The last folder of the profile whose name says that it was kept. */
const keptFolders = (profile: Profile) => readdirSync(profile.folder).filter((name) => /\.kept\.\d+$/.test(name));

describe("another vault's backup over a live one", () => {
  it('needs the typed word in the worker too, and the old vault outlives every unlock until it is let go', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'senim-other-'));
    const path = join(folder, 'Senim_2026-03-10_1000.senim');
    await made(3, path);
    const live = await made(1);
    const vault = live.start(NOW);
    const preview = must(await vault.previewRestore(must(live.backups.source(path)), { passphrase: PASSPHRASE }));
    expect(preview.live).toBe('other');
    for (const word of ['', 'иә', 'REPLACE IT', ' '])
      expect(refusal(await vault.applyRestore(undefined, word))).toBe('backup.consent');
    expect(keptFolders(live)).toEqual([]);
    must(await vault.applyRestore(undefined, ' ауыстыру '));
    expect(await count(live)).toBe(3);
    expect(await count(live)).toBe(3);
    expect(keptFolders(live)).toHaveLength(1);
    const stage = restoreStage(live.vaultPath);
    const [kept] = must(stage.kept());
    expect(kept!.size).toBeGreaterThan(1000);
    // back and forth, nothing lost
    must(stage.bringBack(kept!.id));
    live.loseStore();
    expect(await count(live)).toBe(1);
    const [other] = must(restoreStage(live.vaultPath).kept());
    must(restoreStage(live.vaultPath).bringBack(other!.id));
    live.loseStore();
    expect(await count(live)).toBe(3);
    const [last] = must(restoreStage(live.vaultPath).kept());
    must(restoreStage(live.vaultPath).letGo(last!.id));
    expect(keptFolders(live)).toEqual([]);
    expect(await count(live)).toBe(3);
    rmSync(folder, { recursive: true });
  });

  it("the same vault's own backup needs no word and leaves nothing aside once opened", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'senim-same-'));
    const path = join(folder, 'Senim_2026-03-10_1000.senim');
    const live = await made(2, path);
    const vault = live.start(NOW);
    expect(must(await vault.previewRestore(must(live.backups.source(path)), { passphrase: PASSPHRASE })).live).toBe(
      'same',
    );
    must(await vault.applyRestore());
    expect(await count(live)).toBe(2);
    expect(readdirSync(live.folder).filter((name) => name !== 'vault')).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('a window that was taken over', () => {
  it('gets one dialog at a time, and nothing but a yes in it counts', async () => {
    let answer: () => void = () => undefined;
    shown.wait = new Promise((done) => {
      answer = done;
    });
    [shown.count, shown.answer] = [0, 0];
    const first = agreed(null, 'letGo');
    expect(refusal(await agreed(null, 'undo'))).toBe('busy');
    expect(refusal(await oneDialog(async () => ok(null)))).toBe('busy');
    answer();
    expect(refusal(await first)).toBe('cancelled');
    expect(shown.count).toBe(1);
    shown.answer = 1;
    must(await agreed(null, 'letGo'));
    await expect(
      oneDialog(async () => {
        throw new Error('broke');
      }),
    ).rejects.toThrow('broke');
    must(await oneDialog(async () => ok(null)));
  });

  it('writes no more than the vault explains: backups, copies, snapshots, journals, stages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'senim-caps-'));
    const MiB = 1024 * 1024;
    const backups = backupFiles(
      () => ok(null),
      false,
      () => 2 * MiB,
    );
    const { ticket } = must(backups.target(join(folder, 'a.senim'), 1));
    must(backups.write(ticket, new Uint8Array(2 * MiB)));
    expect(refusal(backups.write(ticket, new Uint8Array(1)))).toBe('not_allowed');
    expect(readdirSync(folder)).toEqual([]);
    const files = vaultFiles(join(folder, 'vault'));
    must(files.append(1, 0, new Uint8Array(100)));
    must(files.begin());
    const piece = new Uint8Array(33 * MiB);
    must(files.write(piece));
    expect(refusal(files.write(piece))).toBe('not_allowed');
    const stage = restoreStage(join(folder, 'live'));
    must(stage.begin(MiB));
    must(stage.write(piece));
    must(stage.write(piece.subarray(0, 31 * MiB)));
    expect(refusal(stage.write(new Uint8Array(2)))).toBe('not_allowed');
    expect(existsSync(join(folder, 'live'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
