/**
 * Restores of an older backup over a vault that went on: its key renewed, its passphrase changed, material destroyed,
 * ends corrected. What was destroyed never comes back.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { VaultCalls } from '../../../renderer/vault/modules';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import { backUp } from '../kit/backup-keys';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';
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
const NEXT = 'тегіс бұлақ 15 сабан доп қайың сурет 204';
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
const ENDED = civilDate('2025-09-10');
const DUE = '2026-03-12';
const at = (day: string) => `${day}T10:00:00+05:00`;

describe('an older backup over a vault that went on', () => {
  const medium = mkdtempSync(join(tmpdir(), 'senim-renewal-'));
  const profiles: Profile[] = [];
  let base: Profile;
  let backup: string;
  let [gone, kept] = ['', ''];
  let known: Known;
  beforeAll(async () => {
    base = newProfile();
    profiles.push(base);
    const vault = base.start(at('2025-09-05'));
    must(await vault.create(PASSPHRASE, defaultSettings()));
    gone = must(await vault.addRecord(input('бірінші'))).id;
    kept = must(await vault.addRecord(input('екінші'))).id;
    must(await vault.addMaterial(gone, 'a.csv', answers(1)));
    must(await vault.addMaterial(kept, 'b.csv', answers(2)));
    backup = await backUp(base, vault, medium, 'old.senim');
    known = { destroyed: [gone], kept: { [kept]: answers(2) }, lines: 2 };
    await vault.lock();
    base.quitCleanly();
  });
  afterAll(() => {
    for (const profile of profiles) profile.remove();
    rmSync(medium, { recursive: true, force: true });
  });
  const copy = () => {
    const profile = base.copy();
    profiles.push(profile);
    return profile;
  };
  const session = async (
    profile: Profile,
    day: string,
    passphrase: string,
    run: (vault: Vault) => Promise<unknown> = async () => undefined,
  ) => {
    const vault = profile.start(at(day));
    must(await vault.unlock(passphrase));
    await run(vault);
    await vault.lock();
    profile.quitCleanly();
  };
  /** Ends the research and lives on until its material is destroyed. */
  const destroyed = async (profile: Profile, passphrase: string, run?: (vault: Vault) => Promise<unknown>) => {
    await session(profile, '2025-09-20', passphrase, async (vault) => must(await vault.endResearch(gone, 1, ENDED)));
    for (const day of ['2025-10-25', '2025-12-01', '2026-01-10', '2026-02-20']) await session(profile, day, passphrase);
    await session(profile, DUE, passphrase, async (vault) => {
      expect(vault.vault()?.ring.keys.has(gone)).toBe(false);
      await run?.(vault);
    });
  };
  const renewed = (passphrase: string) => async (vault: Vault) => must(await vault.renewKey(passphrase));
  const look = (profile: Profile, day = '2026-03-13', ...rest: unknown[]) => {
    const vault = profile.start(at(day));
    return {
      vault,
      seen: vault.previewRestore(
        must(profile.backups.source(backup)),
        { passphrase: PASSPHRASE },
        undefined,
        ...(rest as []),
      ),
    };
  };
  const restored = async (profile: Profile, label: string, access = {}) => {
    const { vault, seen } = look(profile, '2026-03-13', access);
    expect(must(await seen).skipped, label).toMatchObject([{ id: gone, why: 'destroyed' }]);
    must(await vault.applyRestore());
    must(await vault.unlock(PASSPHRASE));
    await expectTruth(profile, vault, known, label);
    await vault.lock();
    profile.quitCleanly();
    await session(profile, '2026-03-14', PASSPHRASE, (again) =>
      expectTruth(profile, again, known, `${label}, opened again`),
    );
  };

  it.each([
    [
      'renewed, then destroyed',
      async (profile: Profile) => {
        await session(profile, '2025-09-06', PASSPHRASE, renewed(PASSPHRASE));
        await destroyed(profile, PASSPHRASE);
      },
    ],
    ['destroyed, then renewed', (profile: Profile) => destroyed(profile, PASSPHRASE, renewed(PASSPHRASE))],
    [
      'renewed, destroyed, renewed',
      async (profile: Profile) => {
        await session(profile, '2025-09-06', PASSPHRASE, renewed(PASSPHRASE));
        await destroyed(profile, PASSPHRASE, renewed(PASSPHRASE));
      },
    ],
    [
      'renewed twice, destroyed',
      async (profile: Profile) => {
        for (const day of ['2025-09-06', '2025-09-07']) await session(profile, day, PASSPHRASE, renewed(PASSPHRASE));
        await destroyed(profile, PASSPHRASE);
      },
    ],
    [
      'destroyed, then renewed twice',
      (profile: Profile) =>
        destroyed(profile, PASSPHRASE, async (vault) => {
          for (const _ of [1, 2]) await renewed(PASSPHRASE)(vault);
        }),
    ],
  ])(
    '%s',
    async (label, life) => {
      const profile = copy();
      await life(profile);
      await restored(profile, label);
    },
    60_000,
  );

  it('with another passphrase in force the live vault is asked for its own; a wrong one is refused at its field', async () => {
    const profile = copy();
    await session(profile, '2025-09-06', PASSPHRASE, async (vault) => {
      must(await vault.changePassphrase(PASSPHRASE, NEXT));
      must(await vault.renewKey(NEXT));
    });
    await destroyed(profile, NEXT);
    expect(await look(profile).seen).toMatchObject({ ok: false, error: { code: 'backup.live_locked', field: 'live' } });
    expect(await look(profile, '2026-03-13', { passphrase: `${NEXT}x` }).seen).toMatchObject({
      ok: false,
      error: { code: 'vault.passphrase_wrong', field: 'live' },
    });
    await restored(profile, 'another passphrase', { passphrase: NEXT });
  }, 60_000);

  it('a live vault beyond reading refuses; with consent nothing of its material comes back', async () => {
    const profile = copy();
    await session(profile, '2025-09-06', PASSPHRASE, renewed(PASSPHRASE));
    await destroyed(profile, PASSPHRASE);
    profile.loseStore();
    for (const name of readdirSync(profile.vaultPath).filter((one) => /^(snapshot|journal)\./.test(one))) {
      const bytes = readFileSync(join(profile.vaultPath, name));
      for (let place = 200; place < bytes.length; place += 97) bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(join(profile.vaultPath, name), bytes);
    }
    expect(refusal(await look(profile).seen)).toBe('backup.live_unreadable');
    const { vault, seen } = look(profile, '2026-03-13', { withoutMaterial: true });
    expect(
      must(await seen)
        .skipped.map(({ id }) => id)
        .sort(),
    ).toEqual([gone, kept].sort());
    must(await vault.applyRestore());
    must(await vault.unlock(PASSPHRASE));
    expect([...(vault.vault()?.ring.keys.keys() ?? [])]).toEqual([]);
    expect(must(await vault.research()).flatMap((card) => card.electronic)).toEqual([]);
    expect(must(await vault.journal({}))).toHaveLength(2);
    await vault.lock();
  }, 60_000);

  it.each([
    'journal put back',
    'anchor ahead',
    'files that cannot be read',
    'files that cannot be read, no store',
    'header held by another program',
  ] as const)(
    '%s: no restore takes the live vault for one that destroyed nothing',
    async (what) => {
      const profile = copy();
      await session(profile, '2025-09-06', PASSPHRASE, renewed(PASSPHRASE));
      const before = readdirSync(profile.vaultPath)
        .filter((one) => /^(snapshot|journal)\./.test(one))
        .map((name) => [name, readFileSync(join(profile.vaultPath, name))] as const);
      await destroyed(profile, PASSPHRASE);
      if (what === 'journal put back' || what === 'anchor ahead') {
        for (const name of readdirSync(profile.vaultPath))
          if (/^(snapshot|journal)\./.test(name)) rmSync(join(profile.vaultPath, name));
        for (const [name, bytes] of before) writeFileSync(join(profile.vaultPath, name), bytes);
        // With the browser's store the vault is whole; without it only the anchor knows.
        if (what === 'anchor ahead') profile.loseStore();
      }
      if (what === 'files that cannot be read, no store') profile.loseStore();
      const vault = profile.start(at('2026-03-13'), (host) => ({
        ...host,
        fileRead: async (range) =>
          what.startsWith('files that cannot be read')
            ? ({ ok: false, error: { code: 'file.not_readable' } } as never)
            : host.fileRead(range),
        read: async (slot) =>
          what === 'header held by another program' && slot === 'header'
            ? ({ ok: false, error: { code: 'file.not_readable' } } as never)
            : host.read(slot),
      }));
      const seen = await vault.previewRestore(must(profile.backups.source(backup)), { passphrase: PASSPHRASE });
      // With the browser's store, the second witness, the vault is whole.
      if (what === 'journal put back' || what === 'files that cannot be read')
        expect(must(seen).skipped).toMatchObject([{ id: gone, why: 'destroyed' }]);
      else expect(refusal(seen)).toMatch(/^(backup\.live_unreadable|file\.not_readable)$/);
    },
    60_000,
  );

  it('an end, a hold and the latest day that came after the backup stay in force', async () => {
    const profile = copy();
    await session(profile, '2025-09-20', PASSPHRASE, async (vault) => must(await vault.endResearch(gone, 1, ENDED)));
    await session(profile, '2025-10-25', PASSPHRASE, async (vault) => {
      must(await vault.hold(kept, 1, 'hold', { reason: 'тергеу', basis: '14-қ', passphrase: PASSPHRASE }));
      must(await vault.renewKey(PASSPHRASE));
    });
    const { vault, seen } = look(profile, '2025-09-06');
    expect(must(await seen).skipped).toEqual([]);
    must(await vault.applyRestore());
    must(await vault.unlock(PASSPHRASE));
    const records = must(await vault.research()).map(({ record }) => record);
    expect(records.find(({ id }) => id === gone)).toMatchObject({ end: ENDED });
    expect(records.find(({ id }) => id === kept)).toMatchObject({ hold: { reason: 'тергеу' } });
    expect(vault.vault()?.store.get('state', 'latestDay')).toBe('2025-10-25');
    await vault.lock();
  }, 60_000);
});
