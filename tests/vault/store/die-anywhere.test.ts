/**
 * What the program does to its vault, cut short at any single call to the disk: killed, without power (only what was
 * synced is left), on a disk that takes nothing more, or by one call that fails. `SENIM_EVERY=1` tries every call, a
 * run of all tests some of them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { overwriteAndRemove } from '../../../electron/base/atomic-file';
import type { HostPort } from '../../../renderer/vault/host';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';
import { type Mishap, settleDisk, struck, watchDisk } from '../kit/power';
import { drawn } from '../kit/sheet';

vi.mock('node:fs', async (original) => {
  const { watched } = await import('../kit/power');
  return watched(await original());
});
// Hundreds of unlocks; Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const NEXT = 'көгілдір таспа 61 үстел жаңбыр балта қоңырау 44';
const DAY = '2026-02-10T10:00:00+05:00';
const DUE = '2026-03-01T10:00:00+05:00';
const AFTER = '2026-03-02T10:00:00+05:00';
const MISHAPS: readonly Mishap[] = ['kill', 'power', 'full', 'hiccup'];
/** Every how manyth call is tried; one of each kind without. */
const EVERY = Number(process.env['SENIM_EVERY'] ?? 0);

type Vault = ReturnType<Profile['start']>;
const consultation = (code: string): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: civilDate('2026-02-09'),
    client: 'employee',
    form: 'individual',
    codes: [code],
    channel: 'in_person',
    initiative: 'self',
    topic: 'personal',
    specialRoom: true,
  }) as RecordInput;
const research = (title: string, end: string | null): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'head',
    start: civilDate('2025-08-01'),
    end: end && civilDate(end),
    headcount: 10,
    returned: 8,
    invalid: 0,
    valid: 8,
    materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 8 }],
  }) as unknown as RecordInput;
const answers = new Uint8Array(3000).map((_, at) => (at * 7919 + (at >> 8)) & 0xff);

let made: Profile;
let sheet: string;
let backup: string;
const scratch: Profile[] = [];

/** Everything a person would miss. */
async function contentOf(vault: Vault): Promise<string> {
  const files: unknown[] = [];
  for (const { record, electronic } of must(await vault.research()))
    for (const { id, name } of electronic)
      files.push([
        name,
        createHash('sha256')
          .update(must(await vault.readMaterial(record.id, id)).bytes)
          .digest('hex'),
      ]);
  return JSON.stringify([
    must(await vault.journal({})),
    must(await vault.settings()),
    files,
    must(await vault.acts()).map(({ lines }) => lines.length),
  ]);
}

/** A host that is gone with its program. */
const mortal =
  (gone: () => boolean) =>
  (host: HostPort): HostPort =>
    Object.fromEntries(
      Object.entries(host).map(([name, call]) => [
        name,
        async (...args: unknown[]) =>
          gone() ? fail('vault.storage_failed') : (call as (...given: unknown[]) => unknown)(...args),
      ]),
    ) as unknown as HostPort;

interface Job {
  name: string;
  day?: string;
  /** With a vault that is not opened first: the job does it. */
  closed?: boolean;
  run(vault: Vault, profile: Profile): Promise<Result<unknown>>;
  /** Passphrases of which exactly one opens afterwards. */
  ways?: string[];
  /** After the job was said to be done. */
  done?: string;
}

const jobs: readonly Job[] = [
  { name: 'a record', run: (vault) => vault.addRecord(consultation('88100')) },
  {
    name: 'material',
    run: async (vault) =>
      vault.addMaterial(
        must(await vault.research()).find(({ record }) => record.end === null)?.record.id ?? '',
        'more.csv',
        answers,
      ),
  },
  {
    name: 'the first material of a research',
    run: async (vault) => {
      const added = await vault.addRecord(research('екінші', null));
      return added.ok ? vault.addMaterial(added.value.id, 'first.csv', answers) : added;
    },
  },
  { name: 'a fold', run: async (vault) => vault.vault()?.store.fold() ?? fail('vault.locked') },
  {
    name: 'a lock',
    run: async (vault) => {
      await vault.lock();
      return ok(null);
    },
  },
  { name: 'an unlock after a kill', closed: true, run: (vault) => vault.unlock(PASSPHRASE) },
  {
    name: 'a passphrase',
    run: (vault) => vault.changePassphrase(PASSPHRASE, NEXT),
    ways: [PASSPHRASE, NEXT],
    done: NEXT,
  },
  {
    name: 'a sheet',
    run: async (vault) => {
      const paper = await drawn(vault);
      return vault.confirmRecoverySheet(paper.asked);
    },
  },
  {
    name: 'a recovery',
    closed: true,
    run: async (vault) => {
      const opened = await vault.openRecovery(sheet);
      return opened.ok ? vault.finishRecovery(NEXT, (await drawn(vault)).asked) : opened;
    },
    ways: [PASSPHRASE, NEXT],
    done: NEXT,
  },
  { name: 'a new key', run: (vault) => vault.renewKey(PASSPHRASE) },
  {
    name: 'a destruction',
    day: DUE,
    closed: true,
    run: async (vault) => {
      const session = await vault.unlock(PASSPHRASE);
      return session.ok && session.value.retention.unfinished ? fail(session.value.retention.unfinished) : session;
    },
  },
  {
    name: 'a restore',
    closed: true,
    run: async (vault, profile) => {
      const seen = await vault.previewRestore(must(profile.backups.source(backup)), { passphrase: PASSPHRASE });
      return seen.ok ? vault.applyRestore() : seen;
    },
  },
];

beforeAll(async () => {
  made = newProfile();
  scratch.push(made);
  const vault = made.start('2025-09-05T10:00:00+05:00');
  must(await vault.create(PASSPHRASE, defaultSettings()));
  for (const end of ['2025-08-31', null]) {
    const { id } = must(await vault.addRecord(research(end ? 'бітті' : 'жүріп жатыр', end)));
    must(await vault.addMaterial(id, 'answers.csv', answers));
  }
  await vault.lock();
  for (const day of ['2025-10-15', '2025-11-25', '2026-01-05', '2026-02-10']) {
    const visit = made.start(`${day}T09:00:00+05:00`);
    must(await visit.unlock(PASSPHRASE));
    if (day === '2026-01-05') must((await visit.vault()?.store.fold()) ?? fail('vault.locked'));
    if (day === '2026-02-10') {
      const paper = await drawn(visit);
      sheet = paper.code;
      must(await visit.confirmRecoverySheet(paper.asked));
      must(await visit.addRecord(consultation('77100')));
      const medium = join(made.folder, 'medium');
      mkdirSync(medium);
      backup = join(medium, 'Senim.senim');
      must(await visit.makeBackup(must(made.backups.target(backup, must(await visit.backups()).expected)).ticket));
    }
    await visit.lock();
  }
  made.quitCleanly();
});
afterAll(() => {
  for (const profile of scratch.splice(0)) profile.remove();
});

/** One job on a copy with one mishap: how many calls it makes, and what is there afterwards. */
async function played(job: Job, mishap: Mishap, at: number): Promise<{ calls: number; met: boolean }> {
  const label = `${job.name}, ${mishap} at ${at}`;
  const profile = made.copy();
  const day = job.day ?? DAY;
  let over = false;
  const wrap = mortal(() => over || (struck() && (mishap === 'kill' || mishap === 'power')));
  if (job.day) {
    const notice = profile.start('2026-02-28T10:00:00+05:00');
    must(await notice.unlock(PASSPHRASE));
    await notice.lock();
  }
  const vault = profile.start(day, wrap);
  if (!job.closed) must(await vault.unlock(PASSPHRASE));
  const before = job.closed ? '' : await contentOf(vault);
  watchDisk(profile.folder, mishap, at);
  const answer = await job.run(vault, profile).catch(() => fail('unexpected'));
  // What was refused may be tried again in the same session, once there is room.
  const inSession = answer.ok && vault.vault() ? await contentOf(vault) : null;
  const settled = settleDisk();
  if (mishap === 'full' || mishap === 'hiccup') {
    if (vault.vault()) must(await vault.addRecord(consultation('88200')));
    await vault.lock();
  }
  over = true;
  if (at % 2 === 0) profile.loseStore();
  const ways = job.ways ?? [PASSPHRASE];
  const opening: string[] = [];
  for (const way of ways) {
    const probe = profile.copy();
    const tried = probe.start(AFTER);
    if ((await tried.unlock(way)).ok) opening.push(way);
    await tried.lock();
    probe.remove();
  }
  expect(opening, `${label}: ways in`).toHaveLength(1);
  if (answer.ok && job.done) expect(opening, `${label}: the way in that was promised`).toEqual([job.done]);
  const again = profile.start(job.day ? AFTER : DAY);
  const session = must(await again.unlock(opening[0] ?? ''));
  expect(session.repaired.missing, `${label}: missing`).toBe(0);
  expect(session.logFault, `${label}: action log`).toBe(false);
  const after = await contentOf(again);
  if (job.day) {
    expect(must(await again.acts()), label).toHaveLength(1);
    expect(
      must(await again.research())
        .map(({ state, electronic }) => [state, electronic.length])
        .sort(),
      label,
    ).toEqual([
      ['destroyed', 0],
      ['running', 1],
    ]);
  }
  if (inSession !== null && !job.day)
    expect(
      after.includes('88200') ? after.length > inSession.length : after === inSession,
      `${label}: what was there in the session`,
    ).toBe(true);
  if (!answer.ok && before && !after.includes('88200'))
    expect(after.length >= before.length, `${label}: nothing of before is gone`).toBe(true);
  must(await again.addRecord(consultation('88300')));
  const kept = await contentOf(again);
  await again.lock();
  profile.quitCleanly();
  const last = profile.start(job.day ? AFTER : DAY);
  const { repaired } = must(await last.unlock(opening[0] ?? ''));
  expect(repaired, `${label}: told once`).toEqual({ rebuilt: false, missing: 0, files: [] });
  expect(await contentOf(last), `${label}: the opening after`).toBe(kept);
  await last.lock();
  expect(
    readdirSync(profile.folder).filter((name) => name.startsWith('vault')),
    label,
  ).toEqual(['vault']);
  expect(
    readdirSync(profile.vaultPath).filter((name) => name.endsWith('.part')),
    label,
  ).toEqual([]);
  expect(
    existsSync(join(profile.vaultPath, 'header.A.pv1')) && existsSync(join(profile.vaultPath, 'header.B.pv1')),
    label,
  ).toBe(true);
  profile.remove();
  return { calls: settled.calls, met: settled.struck };
}

it('what is removed for good was written over twice, and synced each time, before it lost its name', () => {
  const folder = join(made.folder, 'removed');
  mkdirSync(folder);
  const path = join(folder, 'keyring.A.pv1');
  const secret = Buffer.from('S'.repeat(300));
  /**
   * The file as it lies on the disk when the power goes at this call: writing, syncing, writing, syncing, shortening.
   */
  const leftAt = (call: number) => {
    writeFileSync(path, secret);
    watchDisk(folder, 'power', call);
    expect(() => overwriteAndRemove(path)).toThrow();
    settleDisk();
    return readFileSync(path);
  };
  expect(leftAt(2)).toEqual(secret);
  const once = leftAt(3);
  expect([once.length, once.includes('SSSS'), once.equals(Buffer.alloc(300))]).toEqual([300, false, false]);
  expect(leftAt(5)).toEqual(Buffer.alloc(300));
  rmSync(folder, { recursive: true });
});

describe('cut short at any call to the disk', () => {
  for (const [index, job] of jobs.entries()) {
    it(
      job.name,
      async () => {
        // Played to its end first, the power going after the last word: what was said to be done is there.
        const { calls, met } = await played(job, 'power', Infinity);
        expect(met).toBe(false);
        for (const [turn, mishap] of MISHAPS.entries()) {
          const first = EVERY > 0 ? 1 + (turn % EVERY) : 1 + ((index * 17 + turn * 29 + 11) % calls);
          for (let at = first; at <= calls; at += EVERY > 0 ? EVERY : calls) await played(job, mishap, at);
        }
      },
      600_000,
    );
  }
});
