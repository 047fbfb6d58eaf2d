/**
 * The vault's key renewed: what was sealed before does not open what was written since, and a kill leaves one way in.
 */
import { copyFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostPort } from '../../../renderer/vault/host';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
import { drawn } from '../kit/sheet';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

// These tests open the vault some dozens of times; Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const NOW = '2026-03-10T10:00:00+05:00';
const consultation = (code: string): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: civilDate('2026-03-10'),
    client: 'employee',
    form: 'individual',
    codes: [code],
    channel: 'in_person',
    initiative: 'self',
    topic: 'personal',
    specialRoom: true,
  }) as RecordInput;
const answers = new TextEncoder().encode('5;4;3;2;1\n'.repeat(20_000));

describe('renewing the vault key', () => {
  const profiles: Profile[] = [];
  let base: Profile;
  let research: string;
  beforeAll(async () => {
    base = newProfile();
    profiles.push(base);
    const vault = base.start(NOW);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    must(await vault.addRecord(consultation('77123')));
    research = must(
      await vault.addRecord({
        kind: 'research',
        status: 'active',
        title: 'климат',
        basis: 'head',
        start: civilDate('2026-01-10'),
        end: null,
        headcount: 10,
        returned: 0,
        invalid: 0,
        valid: 0,
        materials: [],
      } as RecordInput),
    ).id;
    must(await vault.addMaterial(research, 'answers.csv', answers));
    await vault.lock();
    base.quitCleanly();
  });
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });
  const copy = () => {
    const profile = base.copy();
    profiles.push(profile);
    return profile;
  };
  const codes = async (vault: ReturnType<Profile['start']>) =>
    must(await vault.journal({}))
      .flatMap((row) => row.codes)
      .sort();
  const material = async (vault: ReturnType<Profile['start']>) => {
    const item = must(await vault.research())[0]?.electronic[0];
    return must(await vault.readMaterial(research, item?.id ?? '')).bytes;
  };

  it('refuses a wrong passphrase at its field and changes nothing', async () => {
    const profile = copy();
    const vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    const before = readdirSync(profile.vaultPath);
    expect(await vault.renewKey('басқа сөздер мүлде бөлек 12')).toMatchObject({
      error: { code: 'vault.passphrase_wrong', field: 'passphrase' },
    });
    expect(readdirSync(profile.vaultPath)).toEqual(before);
    await vault.lock();
  });

  it('keeps everything, goes on in the same session, opens with the same passphrase, and with no file of before', async () => {
    const profile = copy();
    const old = join(profile.folder, 'kept');
    cpSync(profile.vaultPath, old, { recursive: true });
    const vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    expect(must(await vault.renewKey(PASSPHRASE)).keyRenewedOn).toBe('2026-03-10');
    must(await vault.addRecord(consultation('77124')));
    expect(await codes(vault)).toEqual(['77123', '77124']);
    expect(await material(vault)).toEqual(answers);
    await vault.lock();
    expect(readdirSync(profile.folder).sort()).toEqual(['kept', 'vault']);
    const again = profile.start(NOW);
    must(await again.unlock(PASSPHRASE));
    expect(await codes(again)).toEqual(['77123', '77124']);
    must(await again.addMaterial(research, 'second.csv', answers));
    await again.lock();
    // A header from before, put in the place of the present one, opens none of the rows.
    const header = readdirSync(old).find((name) => name.startsWith('header')) ?? '';
    for (const copyOf of ['A', 'B']) copyFileSync(join(old, header), join(profile.vaultPath, `header.${copyOf}.pv1`));
    expect((await profile.start(NOW).unlock(PASSPHRASE)).ok).toBe(false);
  });

  it('a disk that gives back other bytes than were written: refused before the old vault is given up', async () => {
    const profile = copy();
    const vault = profile.start(NOW, (host) => ({
      ...host,
      restoreRead: async (offset) => {
        const read = await host.restoreRead(offset);
        if (read.ok && read.value.length)
          read.value[read.value.length >> 1] = (read.value[read.value.length >> 1] ?? 0) ^ 1;
        return read;
      },
    }));
    must(await vault.unlock(PASSPHRASE));
    expect(refusal(await vault.renewKey(PASSPHRASE))).toBe('backup.not_verified');
    expect(readdirSync(profile.folder)).toEqual(['vault']);
    expect(await material(vault)).toEqual(answers);
    must(await vault.addRecord(consultation('77129')));
    await vault.lock();
  });

  it('keeps the date the person stated in the session', async () => {
    const profile = copy();
    const vault = profile.startUnanswered('2026-06-01T10:00:00+05:00');
    expect(must(await vault.unlock(PASSPHRASE)).clock.state).toBe('ask');
    must(await vault.confirmDate(civilDate('2026-03-12'), null));
    const before = must(await vault.clock());
    expect(before).toMatchObject({ state: 'stated', today: '2026-03-12' });
    must(await vault.renewKey(PASSPHRASE));
    expect(must(await vault.clock())).toEqual(before);
    await vault.lock();
  });

  it('keeps the recovery sheet in force', async () => {
    const profile = copy();
    const vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    const { code, asked } = await drawn(vault);
    must(await vault.confirmRecoverySheet(asked));
    must(await vault.renewKey(PASSPHRASE));
    await vault.lock();
    const again = profile.start(NOW);
    must(await again.openRecovery(code));
    await again.lock();
  });

  it('killed at any call, the passphrase opens the old vault or the new one, with everything', async () => {
    const calls = [
      'restoreBegin',
      'restorePut',
      'restoreWrite',
      'restoreCommit',
      'restoreReadSlot',
      'restoreRead',
      'restoreSwap',
      'clearStore',
      'restoreSettle',
    ] as const;
    for (const call of calls) {
      for (const moment of ['before', 'after'] as const) {
        const profile = copy();
        let armed = false;
        let dead = false;
        const dying = (host: HostPort): HostPort =>
          new Proxy(host, {
            get:
              (target, name: keyof HostPort) =>
              async (...args: never[]) => {
                if (dead) throw new Error('killed');
                const last = armed && name === call;
                if (last && moment === 'before') {
                  dead = true;
                  throw new Error('killed');
                }
                const answer = await (target[name] as (...all: never[]) => Promise<unknown>)(...args);
                if (last) {
                  dead = true;
                  throw new Error('killed');
                }
                return answer;
              },
          });
        const vault = profile.start(NOW, dying);
        must(await vault.unlock(PASSPHRASE));
        armed = true;
        expect((await vault.renewKey(PASSPHRASE)).ok, `${call} ${moment}`).toBe(false);
        profile.loseStore();
        const again = profile.start(NOW);
        must(await again.unlock(PASSPHRASE));
        expect(await codes(again), `${call} ${moment}`).toEqual(['77123']);
        expect(await material(again), `${call} ${moment}`).toEqual(answers);
        expect(readdirSync(profile.folder), `${call} ${moment}`).toEqual(['vault']);
        await again.lock();
      }
    }
  }, 300_000);

  it('S39: a look through the files mends rot while there is a second witness, and names the file', async () => {
    const profile = copy();
    const vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    expect(must(await vault.checkVault()).damaged).toEqual([]);
    const journal = join(profile.vaultPath, 'journal.1.pv1');
    const bytes = readFileSync(journal);
    bytes[300] = (bytes[300] ?? 0) ^ 1;
    writeFileSync(journal, bytes);
    expect(must(await vault.checkVault()).damaged).toEqual(['journal.1']);
    await vault.lock();
    profile.loseStore();
    const again = profile.start(NOW);
    expect(must(await again.unlock(PASSPHRASE)).repaired.missing).toBe(0);
    expect(await codes(again)).toEqual(['77123']);
    expect(refusal(await again.renewKey(''))).toBe('vault.passphrase_wrong');
    await again.lock();
  });
});
