/** Point 18 on real files: what is destroyed stays destroyed, whatever is pulled out at whatever step. */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostPort } from '../../../renderer/vault/host';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const ENDED = '2025-08-31';
const input = (title: string, more: object = {}): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'gpo',
    start: civilDate('2025-08-01'),
    end: civilDate(ENDED),
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [
      { kind: 'answer_set', carrier: 'electronic', quantity: 9 },
      { kind: 'questionnaire', carrier: 'paper', quantity: 9 },
    ],
    ...more,
  }) as RecordInput;
const answers = new TextEncoder().encode('5;4;3;2;1\n'.repeat(5000));

/** A vault with one research that is due on 1 March and one that still runs; both hold material. */
async function filled(): Promise<{ profile: Profile; due: string; running: string }> {
  const profile = newProfile();
  const vault = profile.start('2025-09-05T10:00:00+05:00');
  must(await vault.create(PASSPHRASE, defaultSettings()));
  const due = must(await vault.addRecord(input('климат'))).id;
  const running = must(await vault.addRecord(input('екінші', { end: null }))).id;
  for (const id of [due, running]) must(await vault.addMaterial(id, 'answers.csv', answers));
  await vault.lock();
  return { profile, due, running };
}

/** Opened now and then, as a vault in use is: no leap for the clock guard to ask about. */
const VISITS = ['2025-10-15', '2025-11-25', '2026-01-05', '2026-01-25'];
async function visit(profile: Profile, ...days: string[]): Promise<void> {
  for (const day of days) {
    const vault = profile.start(`${day}T09:00:00+05:00`);
    must(await vault.unlock(PASSPHRASE));
    await vault.lock();
  }
}

/** Every file of the profile as one text of hexadecimal, to look for pieces in. */
const bytesOf = (profile: Profile) =>
  readdirSync(profile.vaultPath).map((name) => readFileSync(join(profile.vaultPath, name)));

describe('destruction of research material (order 227, point 18)', () => {
  const profiles: Profile[] = [];
  let made: { profile: Profile; due: string; running: string };
  let untouched: Profile;
  beforeAll(async () => {
    made = await filled();
    await visit(made.profile, ...VISITS);
    untouched = made.profile.copy();
    profiles.push(made.profile, untouched);
  });
  const copyOfIt = () => {
    const profile = untouched.copy();
    profiles.push(profile);
    return { ...made, profile };
  };
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });

  it('a research whose key was lost: no new key takes its place, its card can still be amended', async () => {
    const { profile, running } = copyOfIt();
    const vault = profile.start('2026-01-26T09:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    vault.vault()?.ring.keys.delete(running);
    expect(refusal(await vault.addMaterial(running, 'x.csv', answers))).toBe('research.key_lost');
    expect(vault.vault()?.ring.keys.has(running)).toBe(false);
    must(await vault.endResearch(running, 1, civilDate('2026-01-20')));
    expect(refusal(await vault.addMaterial(running, 'x.csv', answers))).toBe('research.key_lost');
    const row = must(await vault.history(running)).toSorted((a, b) => b.version - a.version)[0];
    const changed = { ...input('екінші', { end: '2026-01-20' }), materials: [] } as RecordInput;
    expect(refusal(await vault.amendRecord(running, row?.version ?? 2, changed, 'түзету'))).toBe('research.key_lost');
    await vault.lock();
  });

  it('227-36: is refused through the last day of the six months', async () => {
    const vault = made.profile.start('2026-02-28T23:00:00+05:00');
    const session = must(await vault.unlock(PASSPHRASE));
    expect(session.retention.noticed).toEqual([made.due]);
    expect(refusal(await vault.destroy([made.due], 'жою'))).toBe('research.not_due');
    expect(refusal(await vault.destroy([made.running], 'жою'))).toBe('research.not_ended');
    await vault.lock();
  });

  it('D-11a: a hold with its reason stops it, and only that', async () => {
    const vault = made.profile.start('2026-02-28T23:10:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    const [card] = must(await vault.research()).filter((each) => each.record.id === made.due);
    const proof = { reason: 'қызметтік тексеру', basis: '14-қ', passphrase: PASSPHRASE };
    expect(refusal(await vault.hold(made.due, card?.record.version ?? 0, 'hold', { ...proof, reason: '  ' }))).toBe(
      'record.reason_required',
    );
    expect(refusal(await vault.hold(made.due, card?.record.version ?? 0, 'hold', { ...proof, basis: ' ' }))).toBe(
      'research.basis_required',
    );
    expect(
      refusal(await vault.hold(made.due, card?.record.version ?? 0, 'hold', { ...proof, passphrase: 'басқа' })),
    ).toBe('vault.passphrase_wrong');
    const held = must(await vault.hold(made.due, card?.record.version ?? 0, 'hold', proof));
    await vault.lock();
    const later = made.profile.start('2026-03-01T09:00:00+05:00');
    const session = must(await later.unlock(PASSPHRASE));
    expect(session.retention.act).toBeNull();
    expect(refusal(await later.destroy([made.due], 'жою'))).toBe('research.on_hold');
    must(await later.hold(made.due, held.version, 'release', proof));
    await later.lock();
  });

  it('D-11a: runs by itself on a later day than the notice, keeps the figures, and opens nothing any more', async () => {
    const before = bytesOf(made.profile);
    const copiesOf = (slot: string) =>
      ['A', 'B'].map((copy) =>
        readFileSync(join(made.profile.vaultPath, `${slot}.${copy}.pv1`))
          .subarray(52)
          .toString('hex'),
      );
    const oldKeys = ['keyring', 'shred'].map(
      (slot) => [slot, Buffer.from(copiesOf(slot)[0] ?? '', 'hex').subarray(4, 36)] as const,
    );
    const vault = made.profile.start('2026-03-02T09:00:00+05:00');
    const session = must(await vault.unlock(PASSPHRASE));
    expect(session.retention.destroyedIds).toEqual([made.due]);
    const act = session.retention.act;
    expect(act).toMatchObject({ state: 'draft', number: null, date: '2026-03-02' });
    expect(act?.verification.samplesFound).toBe(0);
    expect(act?.verification.rowsTried).toBe(act?.verification.rowsUnreadable);
    expect(act?.verification.rowsTried).toBeGreaterThan(0);
    expect(act?.lines.map((line) => [line.carrier, line.way])).toEqual([
      ['electronic', 'crypto_erase'],
      ['paper', null],
    ]);
    expect(must(await vault.report({ year: 2025, half: 2 })).figures['5.2']).toBe(1);
    const cards = must(await vault.research());
    expect(cards.find((card) => card.record.id === made.due)?.electronic).toEqual([]);
    expect(cards.find((card) => card.record.id === made.running)?.electronic.map((item) => item.name)).toEqual([
      'answers.csv',
    ]);
    expect(refusal(await vault.addMaterial(made.due, 'x', answers))).toBe('research.already_destroyed');
    // Paper is confirmed by a person; only then the act gets its number.
    expect(refusal(await vault.finaliseAct(act?.id ?? ''))).toBe('act.incomplete');
    if (!act) throw new Error('no act');
    must(
      await vault.saveAct({
        ...act,
        lines: act.lines.map((line) =>
          line.carrier === 'paper' ? { ...line, way: 'burning' as const, destroyedAt: '2026-03-02' } : line,
        ),
      }),
    );
    expect(must(await vault.finaliseAct(act.id))).toMatchObject({ state: 'final', number: '1' });
    expect(refusal(await vault.saveAct(act))).toBe('act.final');
    await vault.lock();
    const after = bytesOf(made.profile);
    const journal = before.find((file) => file.subarray(0, 2).toString() === 'S2') ?? Buffer.alloc(0);
    const biggest = journal.subarray(journal.length / 4, journal.length / 4 + 32);
    expect(before.some((file) => file.includes(biggest))).toBe(true);
    expect(after.some((file) => file.includes(biggest))).toBe(false);
    // Two equal copies of the new ring and the new secret, and of the old ones not a piece.
    for (const [slot, old] of oldKeys) {
      expect(new Set(copiesOf(slot)).size).toBe(1);
      expect(after.some((file) => file.includes(old))).toBe(false);
    }
  });

  it('an old file that another program holds: told, what is entered meanwhile stays, and the next unlock ends it', async () => {
    const { profile, due } = copyOfIt();
    const held = join(profile.vaultPath, 'snapshot.1.pv1');
    const vault = profile.start('2026-03-01T09:00:00+05:00', (host) => ({
      ...host,
      snapshotBegin: async () => {
        if (!existsSync(held)) mkdirSync(held);
        return host.snapshotBegin();
      },
    }));
    must(await vault.unlock(PASSPHRASE));
    expect(refusal(await vault.destroy([due], 'жою'))).toBe('file.not_writable');
    const { id } = must(
      await vault.addRecord({
        kind: 'counselling',
        status: 'active',
        date: civilDate('2026-03-01'),
        client: 'employee',
        form: 'individual',
        codes: ['77123'],
        channel: 'in_person',
        initiative: 'self',
        topic: 'personal',
        specialRoom: true,
      } as RecordInput),
    );
    await vault.lock();
    const again = profile.start('2026-03-01T12:00:00+05:00');
    const session = must(await again.unlock(PASSPHRASE));
    expect(session.repaired.missing).toBe(0);
    expect(session.retention).toMatchObject({ destroyedIds: [due], unfinished: null });
    expect(must(await again.journal({})).map((row) => row.id)).toContain(id);
    await again.lock();
  });

  it('D02: interrupted at any step it finishes at the next unlock, and what is not due stays readable', async () => {
    const calls = [
      'replace',
      'replace',
      'forgetOld',
      'forgetOld',
      'snapshotBegin',
      'snapshotWrite',
      'snapshotCommit',
      'replace',
      'clearStore',
      'scan',
    ] as const;
    for (let step = 0; step < calls.length; step += 1) {
      const { profile, due, running } = copyOfIt();
      let seen = -1;
      const dying = (host: HostPort): HostPort => {
        const die =
          <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
          async (...args: A): Promise<R> => {
            if (armed && (calls as readonly string[]).includes(name)) seen += 1;
            if (armed && seen >= step) throw new Error('killed');
            return call(...args);
          };
        return {
          ...host,
          replace: die('replace', host.replace),
          forgetOld: die('forgetOld', host.forgetOld),
          snapshotBegin: die('snapshotBegin', host.snapshotBegin),
          snapshotWrite: die('snapshotWrite', host.snapshotWrite),
          snapshotCommit: die('snapshotCommit', host.snapshotCommit),
          clearStore: die('clearStore', host.clearStore),
          scan: die('scan', host.scan),
          journalAppend: die('journalAppend', host.journalAppend),
        };
      };
      let armed = false;
      const vault = profile.start('2026-03-01T09:00:00+05:00', dying);
      must(await vault.unlock(PASSPHRASE));
      armed = true;
      expect((await vault.destroy([due], 'жою')).ok, `step ${step}`).toBe(false);
      // The program is gone; what it had in memory too.
      profile.loseStore();
      const again = profile.start('2026-03-01T09:05:00+05:00');
      const session = must(await again.unlock(PASSPHRASE));
      expect(session.retention.destroyedIds, `step ${step}`).toEqual([due]);
      expect(must(await again.acts())).toHaveLength(1);
      const cards = must(await again.research());
      expect(cards.find((card) => card.record.id === due)?.electronic, `step ${step}`).toEqual([]);
      const kept = cards.find((card) => card.record.id === running)?.electronic[0];
      expect(must(await again.readMaterial(running, kept?.id ?? '')).bytes, `step ${step}`).toEqual(answers);
      await again.lock();
    }
  }, 300_000);
});
