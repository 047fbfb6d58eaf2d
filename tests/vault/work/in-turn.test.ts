/** Calls at once: what is checked and then written is one step, whatever else was asked for in the same moment. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HostPort } from '../../../renderer/vault/host';
import type { StoredRecord } from '../../../renderer/vault/open/open-vault';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
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
const prevention = (participants: number, status: 'active' | 'draft' = 'active'): RecordInput =>
  ({
    kind: 'prevention',
    status,
    date: civilDate('2026-03-10'),
    type: 'relaxation',
    participants,
    topic: 'тыныс алу',
  }) as unknown as RecordInput;

type Vault = ReturnType<Profile['start']>;

/** Numbers of the journal as they are stored; of each record its latest version. */
function numbersOf(vault: Vault): number[] {
  const rows = [...(vault.vault()?.store.all<StoredRecord>('record').values() ?? [])];
  const latest = new Map<string, StoredRecord>();
  for (const row of rows)
    if ((latest.get(row.record.id)?.record.version ?? 0) < row.record.version) latest.set(row.record.id, row);
  return [...latest.values()].flatMap(({ entry }) => (entry ? [entry.number] : [])).sort((a, b) => a - b);
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('calls at once', () => {
  const profiles: Profile[] = [];
  let base: Profile;
  let importFile: Uint8Array;
  beforeAll(async () => {
    base = newProfile();
    profiles.push(base);
    const vault = base.start(NOW);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    must(await vault.addRecord(prevention(1)));
    importFile = must(await vault.exportExchange()).bytes;
    await vault.lock();
    base.quitCleanly();
  });
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });
  const opened = async (wrap?: (host: HostPort) => HostPort) => {
    const profile = base.copy();
    profiles.push(profile);
    const vault = profile.start(NOW, wrap);
    must(await vault.unlock(PASSPHRASE));
    return vault;
  };

  it('gives 3,000 records entered at once a number each, without gaps', async () => {
    const vault = await opened();
    const saved = await Promise.all(upTo(3000).map((count) => vault.addRecord(prevention((count % 50) + 1))));
    expect(saved.filter(({ ok }) => !ok)).toEqual([]);
    expect(numbersOf(vault)).toEqual(upTo(3001));
    await vault.lock();
  }, 120_000);

  it('takes one of two changes made on the same version and refuses the other', async () => {
    const vault = await opened();
    const { id, version } = must(await vault.addRecord(prevention(7)));
    const both = await Promise.all([
      vault.amendRecord(id, version, prevention(8), 'бірінші'),
      vault.setStatus(id, version, 'cancelled', 'екінші'),
      vault.amendRecord(id, version, prevention(9), 'үшінші'),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of both) if (!answer.ok) expect(refusal(answer)).toBe('record.version_conflict');
    expect(must(await vault.history(id))).toHaveLength(2);
    await vault.lock();
  });

  it('an import beside entering and changing: numbers stay unique, no change is lost, one of two imports of a file is refused', async () => {
    const vault = await opened();
    const many = JSON.parse(new TextDecoder().decode(importFile)) as { records: object[] };
    const file = new TextEncoder().encode(
      JSON.stringify({ ...many, records: upTo(40).map((index) => ({ ...many.records[0], id: `FILE-${index}` })) }),
    );
    const { ticket } = must(await vault.previewImport(file, undefined, 'a.json'));
    const answers = await Promise.all([
      vault.addRecord(prevention(2)),
      vault.applyImport(ticket),
      vault.addRecord(prevention(3)),
      vault.applyImport(ticket),
      vault.addRecords([prevention(4), prevention(5)]),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false, true]);
    expect(numbersOf(vault)).toEqual(upTo(45));
    await vault.lock();
  });

  it('holds for any mix of calls and any delays of the disk', async () => {
    const step = fc.oneof(
      fc.constant({ call: 'add' as const }),
      fc.constant({ call: 'addTwo' as const }),
      fc.constant({ call: 'draft' as const }),
      fc.record({ call: fc.constant('amend' as const), which: fc.nat({ max: 2 }) }),
      fc.record({ call: fc.constant('status' as const), which: fc.nat({ max: 2 }) }),
      fc.constant({ call: 'import' as const }),
      fc.constant({ call: 'settings' as const }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 12 }),
        fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 }),
        async (steps, delays) => {
          let at = 0;
          const slow = async () => {
            for (let left = delays[at++ % delays.length] ?? 0; left > 0; left -= 1)
              await new Promise((done) => {
                setImmediate(done);
              });
          };
          const vault = await opened((host) => ({
            ...host,
            journalAppend: async (...given) => {
              await slow();
              return host.journalAppend(...given);
            },
          }));
          const known: { id: string; version: number }[] = [];
          for (const count of upTo(3)) known.push(must(await vault.addRecord(prevention(count))));
          const source = JSON.parse(new TextDecoder().decode(importFile)) as { records: object[] };
          const { ticket } = must(
            await vault.previewImport(
              new TextEncoder().encode(
                JSON.stringify({
                  ...source,
                  records: upTo(5).map((index) => ({ ...source.records[0], id: `FILE-${index}` })),
                }),
              ),
              undefined,
              'a.json',
            ),
          );
          const changes = new Map<string, number>();
          let entered = 0;
          await Promise.all(
            steps.map(async (one, index) => {
              if (one.call === 'add') {
                must(await vault.addRecord(prevention(index + 1)));
                entered += 1;
              }
              if (one.call === 'addTwo') {
                must(await vault.addRecords([prevention(1), prevention(2)]));
                entered += 2;
              }
              if (one.call === 'draft') must(await vault.addRecord(prevention(index + 1, 'draft')));
              if (one.call === 'settings') must(await vault.saveSettings(defaultSettings()));
              if (one.call === 'import' && (await vault.applyImport(ticket)).ok) entered += 5;
              if (one.call === 'amend' || one.call === 'status') {
                const { id, version } = known[one.which]!;
                const answer =
                  one.call === 'amend'
                    ? await vault.amendRecord(id, version, prevention(20 + index), 'себеп')
                    : await vault.setStatus(id, version, 'cancelled', 'себеп');
                if (answer.ok) changes.set(id, (changes.get(id) ?? 0) + 1);
                else expect(answer.error.code).toBe('record.version_conflict');
              }
            }),
          );
          expect([...changes.values()].every((count) => count === 1)).toBe(true);
          for (const { id } of known) expect(must(await vault.history(id))).toHaveLength(1 + (changes.get(id) ?? 0));
          expect(numbersOf(vault)).toEqual(upTo(4 + entered));
          await vault.lock();
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('a lock lets the call that runs come to its end and refuses what waits; nothing is written behind it', async () => {
    let [held, letGo]: [Promise<unknown> | null, () => void] = [null, () => undefined];
    const appended: number[] = [];
    const vault = await opened((host) => ({
      ...host,
      journalAppend: async (...given) => {
        await held;
        appended.push(Date.now());
        return host.journalAppend(...given);
      },
    }));
    held = new Promise<void>((done) => {
      letGo = () => {
        held = null;
        done();
      };
    });
    const first = vault.addRecord(prevention(2));
    const second = vault.addRecord(prevention(3));
    await new Promise((done) => {
      setTimeout(done, 5);
    });
    const open = vault.vault();
    const locked = vault.lock();
    letGo();
    expect((await first).ok).toBe(true);
    expect(refusal(await second)).toBe('vault.locked');
    await locked;
    const before = appended.length;
    expect(refusal(await open!.store.write([{ table: 'state', id: 'late', value: 1 }]))).toBe('vault.locked');
    expect(appended).toHaveLength(before);
  });

  it('locked during a key renewal: the renewal ends or stops, and the vault opens whole', async () => {
    for (const at of ['restoreBegin', 'restoreWrite', 'restoreCommit', 'restoreSwap', 'restoreSettle'] as const) {
      const profile = base.copy();
      profiles.push(profile);
      const calls: { lock: (() => Promise<unknown>) | null; locked: Promise<unknown> | null } = {
        lock: null,
        locked: null,
      };
      const vault = profile.start(NOW, (host) => ({
        ...host,
        [at]: async (...given: unknown[]) => {
          calls.locked ??= calls.lock?.() ?? null;
          return (host[at] as (...args: unknown[]) => Promise<never>)(...given);
        },
      }));
      must(await vault.unlock(PASSPHRASE));
      calls.lock = () => vault.lock();
      expect(refusal(await vault.renewKey(PASSPHRASE)), at).toBe('vault.locked');
      await calls.locked;
      expect(must(await vault.isOpen())).toBe(false);
      const again = profile.start(NOW);
      must(await again.unlock(PASSPHRASE));
      expect(numbersOf(again)).toEqual([1]);
      await again.lock();
    }
  });

  it('a renewal that takes the place while another unlock derives its key: that unlock opens the new vault', async () => {
    const profile = base.copy();
    profiles.push(profile);
    const vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    let renewed = false;
    const other = profile.start(NOW, (host) => ({
      ...host,
      read: async (slot) => {
        const answer = await host.read(slot);
        if (slot === 'header' && !renewed) {
          renewed = true;
          must(await vault.renewKey(PASSPHRASE));
          await vault.lock();
        }
        return answer;
      },
    }));
    must(await other.unlock(PASSPHRASE));
    await other.lock();
  });
});
