/** Backups: written and read back, refused when damaged, restored without what point 18 has taken away. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupFiles } from '../../../electron/files/backup-files';
import { openBackup, walkBackup } from '../../../renderer/vault/backup-file/read-backup';
import { openHeader } from '../../../renderer/vault/crypto/header';
import { passphraseBytes } from '../../../renderer/vault/crypto/kdf';
import type { VaultApi } from '../../../renderer/vault/contract';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { ok } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const media = mkdtempSync(join(tmpdir(), 'senim-medium-'));
const answers = new Uint8Array(150_000).map((_, at) => (at * 7919 + (at >> 8)) & 0xff);
const research = (title: string, end: string | null): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'head',
    start: civilDate('2025-08-01'),
    end: end === null ? null : civilDate(end),
    headcount: 10,
    returned: 8,
    invalid: 0,
    valid: 8,
    materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 8 }],
  }) as RecordInput;
const consultation = (code: string): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: civilDate('2025-12-10'),
    client: 'employee',
    form: 'individual',
    codes: [code],
    channel: 'in_person',
    initiative: 'self',
    topic: 'personal',
    specialRoom: true,
  }) as RecordInput;

async function backUp(profile: Profile, vault: VaultApi, name: string): Promise<string> {
  const view = must(await vault.backups());
  const path = join(media, name);
  const { ticket } = must(profile.backups.target(path, view.expected));
  must(await vault.makeBackup(ticket));
  return path;
}

/** The file as a dialog would have given it to the lock screen. */
function chosen(profile: Profile, path: string): { ticket: string; name: string; size: number } {
  return must(profile.backups.source(path));
}

const digest = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map(
          (name) =>
            `${name} ${createHash('sha256')
              .update(readFileSync(join(folder, name)))
              .digest('hex')}`,
        )
    : [];

describe('backups', () => {
  let profile: Profile;
  let backup: string;
  let reference: string;
  const ids = { old: '', running: '' };
  const tables = async (vault: VaultApi) =>
    JSON.stringify([
      must(await vault.journal({})),
      must(await vault.settings()),
      must(await vault.report({ year: 2025, half: 2 })).figures,
    ]);

  beforeAll(async () => {
    profile = newProfile();
    const vault = profile.start('2025-12-20T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
    expect(must(await vault.today()).backup).toEqual({ last: null, days: null, due: false });
    for (const code of ['77123', '77124', '77125']) must(await vault.addRecord(consultation(code)));
    // Ended on 31 August 2025: its material is due from 1 March 2026.
    ids.old = must(await vault.addRecord(research('Ескі зерттеу', '2025-08-31'))).id;
    ids.running = must(await vault.addRecord(research('Жүріп жатқан зерттеу', null))).id;
    for (const id of [ids.old, ids.running]) must(await vault.addMaterial(id, 'answers.csv', answers));
    expect(must(await vault.today()).backup.due).toBe(true);
    backup = await backUp(profile, vault, 'Senim_2025-12-20_1000.senim');
    reference = await tables(vault);
    await vault.lock();
  }, 120_000);
  afterAll(() => {
    profile.remove();
    rmSync(media, { recursive: true, force: true });
  });

  it('are verified, named and registered; nothing readable is in the file and no rest beside it', async () => {
    const vault = profile.start('2025-12-21T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    const { made, reminder } = must(await vault.backups());
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({
      name: 'Senim_2025-12-20_1000.senim',
      records: 5,
      smaller: false,
      researchIds: expect.arrayContaining([ids.old, ids.running]) as string[],
    });
    expect(made[0]?.size).toBe(readFileSync(backup).length);
    expect(reminder).toEqual({ last: '2025-12-20', days: 1, due: false });
    expect(readdirSync(media)).toEqual(['Senim_2025-12-20_1000.senim']);
    const bytes = readFileSync(backup);
    for (const word of ['77123', 'counselling', 'Ескі', 'answers', ids.old])
      expect(bytes.includes(Buffer.from(word)), word).toBe(false);
    await vault.lock();
  });

  it('B15: Today asks for a new one after fourteen days, never blocks', async () => {
    const later = profile.copy();
    const due = async (day: string) => {
      const vault = later.start(`${day}T10:00:00+05:00`);
      must(await vault.unlock(PASSPHRASE));
      const { backup: state } = must(await vault.today());
      await vault.lock();
      return state.due;
    };
    expect([await due('2026-01-03'), await due('2026-01-04')]).toEqual([false, true]);
    later.remove();
  }, 120_000);

  it('B03, B04: a medium that fails, lies or is stopped leaves the good backup and no rest', async () => {
    const before = digest(media);
    expect(
      backupFiles(() => ({ ok: false, error: { code: 'backup.no_space' } })).target(join(media, 'x.senim'), 1),
    ).toMatchObject({ error: { code: 'backup.no_space' } });
    expect(profile.backups.target(backup, 1)).toMatchObject({ error: { code: 'backup.exists' } });
    // A stick that loses what it was given.
    const lying = profile.start('2025-12-21T11:00:00+05:00', (host) => ({
      ...host,
      backupRead: async (ticket, offset) => {
        const piece = await host.backupRead(ticket, offset);
        return piece.ok
          ? { ok: true, value: piece.value.map((byte, at) => (offset + at > 200_000 ? 0 : byte)) }
          : piece;
      },
    }));
    must(await lying.unlock(PASSPHRASE));
    expect(refusal(await lying.makeBackup(must(profile.backups.target(join(media, 'a.senim'), 1)).ticket))).toBe(
      'backup.not_verified',
    );
    await lying.lock();
    const full = profile.start('2025-12-21T11:00:00+05:00', (host) => ({
      ...host,
      backupWrite: async () => ({ ok: false, error: { code: 'vault.disk_full' } }),
    }));
    must(await full.unlock(PASSPHRASE));
    expect(refusal(await full.makeBackup(must(profile.backups.target(join(media, 'b.senim'), 1)).ticket))).toBe(
      'vault.disk_full',
    );
    await full.lock();
    const stopped: { vault: VaultApi | null } = { vault: null };
    const vault = profile.start('2025-12-21T11:00:00+05:00', (host) => ({
      ...host,
      backupWrite: async (ticket, bytes) => {
        await stopped.vault?.stopBackup();
        return host.backupWrite(ticket, bytes);
      },
    }));
    stopped.vault = vault;
    must(await vault.unlock(PASSPHRASE));
    expect(refusal(await vault.makeBackup(must(profile.backups.target(join(media, 'c.senim'), 1)).ticket))).toBe(
      'cancelled',
    );
    expect(must(await vault.backups()).made).toHaveLength(1);
    await vault.lock();
    expect(digest(media)).toEqual(before);
  }, 120_000);

  it('B07: a wrong passphrase is refused and the live vault stays byte for byte', async () => {
    const before = digest(profile.vaultPath);
    const vault = profile.start('2025-12-21T12:00:00+05:00');
    expect(refusal(await vault.previewRestore(chosen(profile, backup), { passphrase: `${PASSPHRASE}x` }))).toBe(
      'vault.passphrase_wrong',
    );
    expect(refusal(await vault.applyRestore())).toBe('bad_request');
    expect(digest(profile.vaultPath)).toEqual(before);
  });

  it('B05: no flipped bit, cut, swap or stranger passes, and the place is named', async () => {
    const sound = new Uint8Array(readFileSync(backup));
    const source = (bytes: Uint8Array) => ({
      size: bytes.length,
      read: async (offset: number) => ok(bytes.slice(offset, offset + 1024 * 1024)),
    });
    const headerLength = new DataView(sound.buffer).getUint32(10);
    const start = 174 + headerLength;
    const block = 64 * 1024 + 17;
    // One derivation for all of them: only a sound prefix is ever opened.
    const root = must(
      await openHeader(sound.slice(14, 14 + headerLength), passphraseBytes(PASSPHRASE) ?? new Uint8Array()),
    );
    const read = async (bytes: Uint8Array) => {
      const opened = await openBackup(source(bytes), async () => ok(root));
      return opened.ok ? walkBackup(source(bytes), opened.value, {}) : opened;
    };
    const whole = must(await read(sound));
    expect(whole.manifest.records).toBe(5);
    const blocks = Math.ceil((sound.length - start) / block);
    expect(blocks).toBeGreaterThan(3);
    const flips = [
      ...Array.from({ length: Math.ceil(sound.length / 4096) }, (_, i) =>
        Math.min(sound.length - 1, i * 4096 + ((i * 977) % 4096)),
      ),
      0,
      8,
      10,
      13,
      20,
      start - 1,
      start,
      sound.length - 1,
    ];
    for (const at of flips) {
      const broken = sound.slice();
      broken[at] = (broken[at] ?? 0) ^ (1 << (at % 8));
      const answer = await read(broken);
      expect(answer.ok, `flip at ${at}`).toBe(false);
      if (answer.ok) continue;
      if (at >= start)
        expect(answer.error, `flip at ${at}`).toMatchObject({
          code: 'backup.damaged',
          params: { part: Math.floor((at - start) / block) + 1, total: blocks },
        });
      else expect(['backup.not_backup', 'backup.head_damaged', 'backup.cut']).toContain(answer.error.code);
    }
    const cuts = [
      0,
      7,
      8,
      13,
      14,
      100,
      start - 1,
      start,
      start + 16,
      start + 17,
      ...Array.from({ length: blocks }, (_, i) => start + i * block),
      start + 2 * block + 5,
      sound.length - 1,
    ];
    for (const at of cuts) {
      const answer = await read(sound.slice(0, at));
      expect(answer.ok ? '' : answer.error.code, `cut at ${at}`).toMatch(/^backup\.(cut|damaged|not_backup)$/);
    }
    // At a boundary the last block that is left is sound and does not say that it is the last.
    expect(refusal(await read(sound.slice(0, start + 2 * block)))).toBe('backup.cut');
    const swapped = sound.slice();
    swapped.set(sound.subarray(start + block, start + 2 * block), start + 2 * block);
    swapped.set(sound.subarray(start + 2 * block, start + 3 * block), start + block);
    expect(await read(swapped)).toMatchObject({ error: { code: 'backup.damaged', params: { part: 2 } } });
    expect(refusal(await read(new Uint8Array([...sound, 0])))).toBe('backup.damaged');
    expect(refusal(await read(new TextEncoder().encode('{"magic":"something else entirely"}')))).toBe(
      'backup.not_backup',
    );
    const newer = sound.slice();
    newer[9] = 3;
    expect(refusal(await read(newer))).toBe('backup.head_damaged');
  }, 120_000);

  it('B08: restores on a clean machine to the same content, and the restored vault lives on', async () => {
    const clean = newProfile();
    const vault = clean.start('2026-01-05T10:00:00+05:00');
    const preview = must(await vault.previewRestore(chosen(clean, backup), { passphrase: PASSPHRASE }));
    expect(preview).toMatchObject({ records: 5, research: 2, live: 'none', skipped: [] });
    expect(existsSync(clean.vaultPath)).toBe(false);
    must(await vault.applyRestore());
    expect(readdirSync(clean.folder)).toEqual(['vault']);
    must(await vault.unlock(PASSPHRASE));
    expect(await tables(vault)).toBe(reference);
    for (const id of [ids.old, ids.running]) {
      const item = must(await vault.research()).find((card) => card.record.id === id)?.electronic[0];
      expect(must(await vault.readMaterial(id, item?.id ?? '')).bytes).toEqual(answers);
    }
    // The file it came from is in its register.
    expect(must(await vault.backups()).made.map((made) => made.name)).toEqual(['Senim_2025-12-20_1000.senim']);
    must(await vault.addRecord(consultation('77999')));
    await vault.lock();
    clean.remove();
  }, 120_000);

  it('B08: a research past its term is named in the preview and stays away, with its key', async () => {
    const clean = newProfile();
    const vault = clean.start('2026-03-05T10:00:00+05:00');
    const preview = must(await vault.previewRestore(chosen(clean, backup), { passphrase: PASSPHRASE }));
    expect(preview.skipped).toMatchObject([{ id: ids.old, why: 'term', title: 'Ескі зерттеу' }]);
    must(await vault.applyRestore());
    must(await vault.unlock(PASSPHRASE));
    const open = (vault as VaultApi & { vault(): { ring: { keys: Map<string, unknown> } } | null }).vault();
    expect([...(open?.ring.keys.keys() ?? [])]).toEqual([ids.running]);
    const cards = must(await vault.research());
    expect(cards.find((card) => card.record.id === ids.old)?.electronic).toEqual([]);
    expect(cards.find((card) => card.record.id === ids.running)?.electronic).toHaveLength(1);
    expect(must(await vault.journal({}))).toHaveLength(5);
    await vault.lock();
    clean.remove();
  }, 120_000);

  it('B09: an older backup brings nothing back that the live vault destroyed, on whatever clock; the act names the backup', async () => {
    const live = profile.copy();
    // Opened in between: a leap of two months would be asked about and delay the destruction.
    const between = live.start('2026-01-25T09:00:00+05:00');
    must(await between.unlock(PASSPHRASE));
    await between.lock();
    const vault = live.start('2026-03-01T09:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    const act = must(await vault.destroy([ids.old], 'жою'));
    expect(act.backups).toEqual([{ name: 'Senim_2025-12-20_1000.senim', date: '2025-12-20', closedOn: null }]);
    await vault.lock();
    live.quitCleanly();
    // The clock of the machine was set back: the tombstone alone keeps it away.
    const again = live.start('2025-12-25T09:00:00+05:00');
    const preview = must(await again.previewRestore(chosen(live, backup), { passphrase: PASSPHRASE }));
    expect(preview).toMatchObject({ live: 'same', skipped: [{ id: ids.old, why: 'destroyed' }] });
    must(await again.applyRestore());
    expect(readdirSync(live.folder).sort()).toEqual(['vault', 'vault.before']);
    must(await again.unlock(PASSPHRASE));
    expect(readdirSync(live.folder)).toEqual(['vault']);
    const cards = must(await again.research());
    expect(cards.find((card) => card.record.id === ids.old)?.electronic).toEqual([]);
    expect(cards.find((card) => card.record.id === ids.running)?.electronic).toHaveLength(1);
    expect(must(await again.acts()).map((one) => one.id)).toEqual([act.id]);
    expect(refusal(await again.addMaterial(ids.old, 'x', answers))).toBe('research.already_destroyed');
    // And what a backup made now holds, says so too.
    const next = await backUp(live, again, 'Senim_2026-03-02_1000.senim');
    await again.lock();
    const clean = newProfile();
    expect(
      must(
        await clean.start('2025-12-25T09:00:00+05:00').previewRestore(chosen(clean, next), { passphrase: PASSPHRASE }),
      ).skipped,
    ).toMatchObject([{ id: ids.old, why: 'destroyed' }]);
    clean.remove();
    live.remove();
  }, 120_000);

  it('B12, B13: a restore cut short at any call, or without room, leaves the old vault current', async () => {
    const calls = [
      'restoreBegin',
      'restorePut',
      'restoreWrite',
      'restoreCommit',
      'restoreReadSlot',
      'restoreRead',
      'restoreSwap',
    ] as const;
    const before = digest(profile.vaultPath);
    for (const call of calls) {
      const vault = profile.start('2025-12-22T12:00:00+05:00', (host) => ({
        ...host,
        [call]: async () => ({
          ok: false,
          error: { code: call === 'restoreBegin' ? 'backup.no_space' : 'vault.disk_full' },
        }),
      }));
      must(await vault.previewRestore(chosen(profile, backup), { passphrase: PASSPHRASE }));
      expect((await vault.applyRestore()).ok, call).toBe(false);
      profile.start('2025-12-22T12:00:00+05:00');
      expect(digest(profile.vaultPath), call).toEqual(before);
      expect(readdirSync(profile.folder), call).toEqual(['vault']);
    }
  }, 180_000);

  it('opens in the independent reader, written from the description alone', async () => {
    const python = '/usr/bin/python3';
    const there = existsSync(python) && spawnSync(python, ['-c', 'import nacl.bindings, argon2']).status === 0;
    if (!there) {
      process.stderr.write('Skipped: python3-nacl and python3-argon2 are not installed.\n');
      return;
    }
    const reader = join(import.meta.dirname, '../../reader/read_backup.py');
    const read = JSON.parse(execFileSync(python, [reader, backup], { input: PASSPHRASE, encoding: 'utf8' })) as {
      manifest: { records: number };
      records: { id: string; kind: string }[];
      materials: Record<string, { name: string; sha256: string }[]>;
    };
    const vault = profile.start('2025-12-23T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    const rows = must(await vault.journal({}));
    expect(read.records.map((record) => record.id).sort()).toEqual(rows.map((row) => row.id).sort());
    const byId = new Map(rows.map((row) => [row.id, row.record]));
    for (const record of read.records) expect(record).toEqual(JSON.parse(JSON.stringify(byId.get(record.id))));
    const sha256 = createHash('sha256').update(answers).digest('hex');
    expect(read.materials[ids.old]).toEqual([{ name: 'answers.csv', sha256 }]);
    expect(read.materials[ids.running]).toEqual([{ name: 'answers.csv', sha256 }]);
    await vault.lock();
    const wrong = spawnSync(python, [reader, backup], { input: 'wrong words', encoding: 'utf8' });
    expect(wrong.status).not.toBe(0);
    const cut = join(media, 'cut.senim');
    writeFileSync(cut, readFileSync(backup).subarray(0, -1000));
    expect(spawnSync(python, [reader, cut], { input: PASSPHRASE }).status).not.toBe(0);
  }, 120_000);
});
