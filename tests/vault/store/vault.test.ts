/** The vault on real files: what opens it, what keeps it, what nobody reads. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseAfter } from '../../../renderer/features/access/lock/attempts';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const consultation = (code: string, more: object = {}): RecordInput =>
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
    ...more,
  }) as RecordInput;

const MARKER = 'ПЛАНТЕД-маркер-7391';

describe('the vault', () => {
  let profile: Profile;

  beforeAll(async () => {
    profile = newProfile();
    const vault = profile.start('2026-03-10T10:00:00+05:00');
    must(
      await vault.create(PASSPHRASE, {
        ...defaultSettings(),
        unit: { ...defaultSettings().unit, name: { kk: MARKER, ru: MARKER } },
      }),
    );
    must(await vault.addRecord(consultation('77123', { note: MARKER, content: MARKER })));
    must(await vault.keepDraft({ id: 'd1', kind: 'counselling', recordId: null, values: { text: MARKER } }));
    await vault.lock();
    profile.quitCleanly();
  });
  afterAll(() => profile.remove());

  it('leaves nothing readable in the vault folder: no marker, no code, no word of a record', () => {
    for (const name of readdirSync(profile.vaultPath)) {
      const bytes = readFileSync(join(profile.vaultPath, name));
      for (const word of [MARKER, '77123', 'counselling', 'employee', 'codes']) {
        expect(bytes.includes(Buffer.from(word, 'utf8')), `${word} in ${name}`).toBe(false);
        expect(bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${name}`).toBe(false);
      }
    }
  });

  it('opens with its passphrase in composed or decomposed letters and keeps record, number and draft (K04)', async () => {
    const vault = profile.start();
    must(await vault.unlock(PASSPHRASE.normalize('NFD')));
    const rows = must(await vault.journal({}));
    expect(rows.map((row) => [row.number, row.year, row.codes])).toEqual([[1, 2026, ['77123']]]);
    expect(must(await vault.drafts()).map((draft) => draft.values)).toEqual([{ text: MARKER }]);
    await vault.lock();
    expect(refusal(await vault.journal({}))).toBe('vault.locked');
  });

  it('refuses a wrong passphrase without saying what was wrong (K01)', async () => {
    const vault = profile.start();
    expect(refusal(await vault.unlock(`${PASSPHRASE} `))).toBe('vault.passphrase_wrong');
    expect(refusal(await vault.unlock(''))).toBe('vault.passphrase_wrong');
  });

  it('notes wrong tries in the log at the next success, once (K01), and derives once for two clicks (K06)', async () => {
    const vault = profile.start();
    const noted = () =>
      [...(vault.vault()?.store.all<{ event: string; subject: string }>('audit').values() ?? [])]
        .filter(({ event }) => event === 'vault.refused')
        .map(({ subject }) => subject);
    for (const wrong of ['a', 'b', 'c'])
      expect(refusal(await vault.unlock(`${PASSPHRASE}${wrong}`))).toBe('vault.passphrase_wrong');
    const [first, second] = await Promise.all([vault.unlock(PASSPHRASE), vault.unlock(PASSPHRASE)]);
    expect(first.ok).toBe(true);
    expect(refusal(second)).toBe('busy');
    const before = noted();
    expect(before).toContain('3');
    await vault.lock();
    await vault.unlock(PASSPHRASE);
    expect(noted()).toEqual(before);
    await vault.lock();
  });

  it('makes the next try wait longer and longer, never more than half a minute (K02)', () => {
    expect(Array.from({ length: 9 }, (_, failures) => pauseAfter(failures))).toEqual([0, 0, 0, 2, 4, 8, 16, 30, 30]);
    expect(pauseAfter(1000)).toBe(30);
  });

  it('refuses to make a vault over an existing one', async () => {
    expect(refusal(await profile.start().create(PASSPHRASE, defaultSettings()))).toBe('vault.exists');
  });

  it('refuses a weak passphrase before anything is written (K05)', async () => {
    const empty = newProfile();
    for (const weak of ['', 'a', '123456789012', 'қоңырқоңырқоңыр', 'qwertyuiop12'])
      expect(refusal(await empty.start().create(weak, defaultSettings()))).toBe('vault.passphrase_weak');
    expect(readdirSync(empty.folder)).toEqual([]);
    empty.remove();
  });

  it('is rebuilt from the journal when the browser store is lost, and says so (S11)', async () => {
    profile.loseStore();
    const vault = profile.start();
    const session = must(await vault.unlock(PASSPHRASE));
    expect(session.repaired.rebuilt).toBe(true);
    expect(must(await vault.journal({})).map((row) => row.codes)).toEqual([['77123']]);
    await vault.lock();
  });

  it('keeps every acknowledged record when the journal has a torn tail (S16)', async () => {
    const journal = join(profile.vaultPath, 'journal.1.pv1');
    writeFileSync(journal, Buffer.concat([readFileSync(journal), Buffer.from('S2\0\0\x01torn')]));
    profile.loseStore();
    const vault = profile.start();
    must(await vault.unlock(PASSPHRASE));
    must(await vault.addRecord(consultation('77124')));
    await vault.lock();
    profile.loseStore();
    const again = profile.start();
    must(await again.unlock(PASSPHRASE));
    expect(must(await again.journal({})).map((row) => row.number)).toEqual([1, 2]);
    await again.lock();
  });

  it('opens from the other copy when one copy of a key file is damaged (K13)', async () => {
    const vault = profile.start();
    must(await vault.unlock(PASSPHRASE));
    must(
      await vault.addRecord({
        kind: 'research',
        status: 'active',
        title: 'сауалнама',
        basis: 'head',
        start: civilDate('2026-01-10'),
        end: null,
        headcount: 10,
        returned: 0,
        invalid: 0,
        valid: 0,
        materials: [],
      } as RecordInput),
    );
    await vault.lock();
    const newest =
      ['A', 'B']
        .map((copy) => join(profile.vaultPath, `keyring.${copy}.pv1`))
        .sort((a, b) => Number(readFileSync(b).readBigUInt64BE(8) - readFileSync(a).readBigUInt64BE(8)))[0] ?? '';
    const bytes = readFileSync(newest);
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    writeFileSync(newest, bytes);
    const again = profile.start();
    must(await again.unlock(PASSPHRASE));
    await again.lock();
  });

  it('says the header is damaged, not that there is no vault, when both copies are gone (K14)', async () => {
    const copies = ['A', 'B']
      .map((copy) => join(profile.vaultPath, `header.${copy}.pv1`))
      .map((path) => ({ path, sound: readFileSync(path) }));
    for (const { path, sound } of copies) writeFileSync(path, sound.subarray(0, 40));
    const vault = profile.start();
    expect(refusal(await vault.unlock(PASSPHRASE))).toBe('vault.header_damaged');
    expect(refusal(await vault.create(PASSPHRASE, defaultSettings()))).not.toBe('ok');
    for (const { path, sound } of copies) writeFileSync(path, sound);
  });

  it('opens from the other copy of the header when one is damaged, and makes the damaged one whole again (K13)', async () => {
    const path = join(profile.vaultPath, 'header.A.pv1');
    const sound = readFileSync(path);
    writeFileSync(path, sound.subarray(0, 40));
    const vault = profile.start();
    must(await vault.unlock(PASSPHRASE));
    await vault.lock();
    expect(readFileSync(path).subarray(52)).toEqual(sound.subarray(52));
  });
});
