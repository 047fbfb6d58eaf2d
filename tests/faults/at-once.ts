/**
 * Faults of the vault worker itself, on real files: calls at once, a half-year killed while it is sent, a summary of
 * 300 units' files. After each round: numbers unique and without gaps, what was acknowledged is there, counts agree.
 */
import type { StoredRecord } from '../../renderer/vault/open/open-vault';
import type { HostPort } from '../../renderer/vault/host';
import { defaultSettings } from '../../shared/domain/settings/settings';
import type { RecordInput } from '../../shared/domain/records/record';
import { civilDate } from '../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../vault/kit/harness';
import { type Tally, generator, newTally, round } from './ground';

const NOW = '2026-07-10T10:00:00+05:00';
const HALF = { year: 2026, half: 1 } as const;
type Vault = ReturnType<Profile['start']>;
const record = (participants: number) =>
  ({
    kind: 'prevention',
    status: 'active',
    date: civilDate('2026-03-10'),
    type: 'relaxation',
    participants,
  }) as unknown as RecordInput;

/** Journal numbers of the latest versions: each once, from 1 without gaps. */
function numbered(vault: Vault, expected: number): void {
  const numbers = new Map(
    [...(vault.vault()?.store.all<StoredRecord>('record').values() ?? [])].map(({ record: { id }, entry }) => [
      id,
      entry?.number ?? 0,
    ]),
  );
  const sorted = [...numbers.values()].sort((a, b) => a - b);
  if (sorted.length !== expected || sorted.some((number, index) => number !== index + 1))
    throw new Error(`${sorted.length} records instead of ${expected}, or a number twice or left out`);
}

async function withVault(run: (profile: Profile, vault: Vault) => Promise<void>): Promise<void> {
  const profile = newProfile();
  try {
    const vault = profile.start(NOW);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    await run(profile, vault);
  } finally {
    profile.remove();
  }
}

/** Entering, changing and importing at once, the lock in the middle. */
export async function callsAtOnce(_base: unknown, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('at-once')];
  for (let index = 0; index < rounds; index += 1) {
    await round(tally, `calls at once ${index}`, () =>
      withVault(async (profile, vault) => {
        const first = must(await vault.addRecord(record(1)));
        const calls = Array.from({ length: 20 + Math.floor(random() * 200) }, (_, at) =>
          random() < 0.2
            ? vault.amendRecord(first.id, first.version, record(at + 2), 'себеп')
            : vault.addRecord(record(at + 2)),
        );
        if (random() < 0.5) await vault.lock();
        const answers = await Promise.all(calls);
        const added = answers.filter((answer) => answer.ok && answer.value.id !== first.id).length;
        const amended = answers.filter((answer) => answer.ok && answer.value.id === first.id).length;
        if (amended > 1) throw new Error(`${amended} changes of one version were acknowledged`);
        tally.acknowledged += added + amended;
        await vault.lock();
        profile.quitCleanly();
        const again = profile.start(NOW);
        must(await again.unlock(PASSPHRASE));
        numbered(again, 1 + added);
        if (must(await again.history(first.id)).length !== 1 + amended) throw new Error('a change was lost');
        await again.lock();
      }),
    );
  }
  return tally;
}

/**
 * The program dies at a random call to the disk while a half-year is marked as sent: it is sent whole or not at all.
 */
export async function reportSending(_base: unknown, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('sending')];
  for (let index = 0; index < rounds; index += 1) {
    await round(tally, `killed while a half-year is sent ${index}`, () =>
      withVault(async (profile, vault) => {
        for (let count = 1; count <= 5; count += 1) must(await vault.addRecord(record(count)));
        for (const { code, level, lines, passed } of must(await vault.reportCycle(HALF)).checks)
          if (level === 'ask' && lines.length > 0 && !passed) must(await vault.passCheck(HALF, code, 'қаралды'));
        await vault.lock();
        const state = { left: Infinity };
        const dying = profile.start(NOW, (host) => dieAfter(host, state));
        must(await dying.unlock(PASSPHRASE));
        state.left = Math.floor(random() * 4);
        const sent = await dying
          .sendReport({
            period: HALF,
            sentOn: civilDate('2026-07-10'),
            outgoing: '1-2/3',
            signedBy: 'Т. Тест',
            reason: '',
          })
          .catch(() => null);
        if (sent && !sent.ok && !['unexpected', 'vault.storage_failed'].includes(sent.error.code))
          throw new Error(`refused before the kill: ${sent.error.code}`);
        const again = profile.start(NOW);
        must(await again.unlock(PASSPHRASE));
        const there = must(await again.sentReports());
        if (sent?.ok) tally.acknowledged += 1;
        if (sent?.ok && there.length !== 1) {
          tally.lost += 1;
          throw new Error('a report that was told as sent is gone');
        }
        if (there.length > 1) throw new Error(`${there.length} reports of one sending`);
        numbered(again, 5);
        await again.lock();
      }),
    );
  }
  return tally;
}

/** Every call to the host after the given number never comes back done. */
function dieAfter(host: HostPort, state: { left: number }): HostPort {
  return new Proxy(host, {
    get:
      (target, name: keyof HostPort) =>
      async (...given: unknown[]) => {
        state.left -= 1;
        if (state.left < 0) throw new Error('killed');
        return (target[name] as (...args: unknown[]) => Promise<unknown>)(...given);
      },
  }) as HostPort;
}

/** 300 units' files in batches at once, some twice: each is there once, and the summary counts them. */
export async function unitSummary300(_base: unknown, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('units')];
  const many = 300;
  for (let index = 0; index < rounds; index += 1) {
    await round(tally, `a summary of ${many} files ${index}`, () =>
      withVault(async (profile, vault) => {
        const files = Array.from({ length: many }, (_, at) => ({
          name: `unit-${at}.xlsx`,
          checksum: at.toString(16).padStart(64, '0'),
          bytes: 1000 + at,
          read: { ok: false, error: { code: 'summary.no_table' } } as never,
        }));
        const batches: (typeof files)[] = [];
        for (let at = 0; at < many;) {
          const size = 1 + Math.floor(random() * 60);
          batches.push(files.slice(at, at + size), ...(random() < 0.3 ? [files.slice(at, at + size)] : []));
          at += size;
        }
        const added = (await Promise.all(batches.map((batch) => vault.addUnitFiles(HALF, batch)))).flatMap(
          (answer) => must(answer).ids,
        );
        tally.acknowledged += added.length;
        if (added.length !== many || new Set(added).size !== many)
          throw new Error(`${added.length} of ${many} files were taken`);
        await vault.lock();
        const again = profile.start(NOW);
        must(await again.unlock(PASSPHRASE));
        const kept = [...(again.vault()?.store.all('report').keys() ?? [])].filter((id) =>
          id.startsWith('unit:'),
        ).length;
        if (kept !== many) throw new Error(`${kept} of ${many} files are there`);
        if (!(await again.unitSummary(HALF)).ok) throw new Error('the summary does not open');
        await again.lock();
      }),
    );
  }
  return tally;
}
