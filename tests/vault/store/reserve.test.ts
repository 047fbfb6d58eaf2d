/**
 * The reserve file: there from the first day, used by a lock only, made again when there is room; what a form held is
 * kept by it.
 */
import type * as Fs from 'node:fs';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { patientHost } from '../../../renderer/vault/patient-host';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});
/** Full while the reserve file lies there: removing it is what gives room. */
const disk = vi.hoisted(() => ({ reserve: '', full: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const over = {
    writeSync(file: number, bytes: Uint8Array, offset: number, length: number, position: number) {
      if (disk.full && fs.existsSync(disk.reserve)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      return fs.writeSync(file, bytes, offset, length, position);
    },
    statfsSync(path: string) {
      return disk.full ? { ...fs.statfsSync(path), bavail: 0 } : fs.statfsSync(path);
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
afterEach(() => {
  disk.full = false;
  for (const profile of profiles.splice(0)) profile.remove();
});

describe('the reserve file', () => {
  it('is there from the first day, serves a lock on a full disk and nothing before it, and is made again', async () => {
    const profile = newProfile();
    profiles.push(profile);
    disk.reserve = join(profile.vaultPath, 'ballast');
    const vault = profile.start(DAY);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    expect(statSync(disk.reserve).size).toBe(4 * 1024 * 1024);
    disk.full = true;
    expect(refusal(await vault.addRecord(consultation('77100')))).toBe('vault.disk_full');
    expect(
      refusal(await vault.keepDraft({ id: 'f1', kind: 'counselling', recordId: null, values: { note: 'соңғы сөз' } })),
    ).toBe('vault.disk_full');
    expect(existsSync(disk.reserve)).toBe(true);
    await vault.lock();
    expect(existsSync(disk.reserve)).toBe(false);
    disk.full = false;
    const again = profile.start(DAY);
    must(await again.unlock(PASSPHRASE));
    expect(must(await again.drafts()).map(({ values }) => values)).toEqual([{ note: 'соңғы сөз' }]);
    expect(existsSync(disk.reserve)).toBe(true);
    rmSync(disk.reserve);
    await again.lock();
  });

  it('a host that never answers becomes a refusal', async () => {
    vi.useFakeTimers();
    try {
      const answer = patientHost({ list: () => new Promise(() => undefined) } as never).list();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await answer).toMatchObject({ ok: false, error: { code: 'vault.no_answer' } });
    } finally {
      vi.useRealTimers();
    }
  });
});
