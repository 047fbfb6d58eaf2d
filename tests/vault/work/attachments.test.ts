/**
 * Attached files on a real vault: whole or not at all, through a kill, a stop, a full disk, a backup, a new key and a
 * disposal.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { AttachedTo } from '../../../renderer/vault/api';
import type { VaultApi } from '../../../renderer/vault/contract';
import type { HostPort } from '../../../renderer/vault/host';
import type { vaultCalls } from '../../../renderer/vault/modules';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { fail } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

// Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const MiB = 1024 * 1024;
const NOW = '2026-03-10T10:00:00+05:00';
const entry = (date: string): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: civilDate(date),
    client: 'employee',
    form: 'individual',
    codes: ['48213'],
    channel: 'phone',
    initiative: 'self',
    topic: 'family',
    specialRoom: false,
  }) as RecordInput;

/** Bytes that repeat nowhere, from a seed. */
function filled(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4));
  let word = seed * 2_654_435_761;
  for (let at = 0; at < words.length; at += 1) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    words[at] = word;
  }
  return new Uint8Array(words.buffer, 0, size);
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const picked = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);

describe('attached files', () => {
  const profiles: Profile[] = [];
  const out = mkdtempSync(join(tmpdir(), 'senim-copies-'));
  afterAll(() => {
    for (const profile of profiles) profile.remove();
    rmSync(out, { recursive: true, force: true });
  });

  async function made(
    now = NOW,
    date = '2026-03-10',
  ): Promise<{ profile: Profile; vault: ReturnType<typeof vaultCalls>; to: AttachedTo }> {
    const profile = newProfile();
    profiles.push(profile);
    const vault = profile.start(now);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    return { profile, vault, to: { kind: 'record', id: must(await vault.addRecord(entry(date))).id } };
  }
  async function copied(
    profile: Profile,
    vault: VaultApi,
    to: AttachedTo,
    id: string,
    name: string,
  ): Promise<Uint8Array> {
    const { ticket } = must(profile.copies.target(join(out, name), 0));
    must(await vault.copyAttachment(to, id, { ticket, folder: 'USB' }));
    return readFileSync(join(out, name));
  }
  const pieces = (vault: ReturnType<typeof vaultCalls>) => vault.vault()?.store.frames().count ?? 0;
  const intents = (vault: ReturnType<typeof vaultCalls>) =>
    [...(vault.vault()?.store.all('state').keys() ?? [])].filter((key) => key.startsWith('attaching:'));

  it('S33: 60 MB in and out piece by piece, SHA-256 equal, over an older copy, noted in the export log', async () => {
    const { profile, vault, to } = await made();
    const bytes = filled(60 * MiB + 12_345);
    const asked: number[] = [];
    const file = picked('скан.pdf', bytes);
    const steps: number[] = [];
    const added = must(
      await vault.attach(
        to,
        {
          name: file.name,
          size: file.size,
          slice: (from, till) => {
            asked.push((till ?? 0) - (from ?? 0));
            return file.slice(from, till);
          },
        },
        ({ done }) => steps.push(done),
      ),
    );
    // never the whole of it in memory
    expect(Math.max(...asked)).toBeLessThanOrEqual(8 * MiB);
    expect(added).toMatchObject({
      name: 'скан.pdf',
      size: bytes.length,
      sha256: sha256(bytes),
      removed: null,
      gone: false,
    });
    expect(steps.at(-1)).toBe(61);
    expect(must(await vault.attachmentCount())).toBe(1);
    await vault.lock();

    const again = profile.start(NOW);
    must(await again.unlock(PASSPHRASE));
    expect(must(await again.attachments(to))).toEqual([added]);
    writeFileSync(join(out, 'скан.pdf'), 'бұрынғы');
    expect(sha256(await copied(profile, again, to, added.id, 'скан.pdf'))).toBe(added.sha256);
    expect(readdirSync(out)).toEqual(['скан.pdf']);
    const log = [...(again.vault()?.store.all<{ name: string; bytes: number }>('exportLog').values() ?? [])];
    expect(log).toMatchObject([{ name: 'скан.pdf', folder: 'USB', bytes: bytes.length }]);
    // nothing readable on the disk
    for (const name of readdirSync(profile.vaultPath))
      expect(
        readFileSync(join(profile.vaultPath, name)).includes(Buffer.from(bytes.subarray(5 * MiB, 5 * MiB + 32))),
        name,
      ).toBe(false);
    await again.lock();
  }, 120_000);

  it('refuses what is empty, too large, of another kind, unreadable, one too many, of a research; a picture of any sort is stored as it is', async () => {
    const { profile, vault, to } = await made();
    expect(refusal(await vault.attach(to, picked('a.pdf', filled(0))))).toBe('attachment.empty');
    expect(refusal(await vault.attach(to, { name: 'a.pdf', size: 200 * MiB + 1, slice: () => new Blob() }))).toBe(
      'attachment.too_large',
    );
    expect(refusal(await vault.attach(to, picked('run.exe', filled(10))))).toBe('attachment.type');
    expect(
      refusal(
        await vault.attach(to, {
          name: 'a.pdf',
          size: 10,
          slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as never,
        }),
      ),
    ).toBe('file.not_readable');
    expect(
      refusal(await vault.attach(to, { name: 'a.pdf', size: 10, slice: () => new Blob(['шолақ'.slice(0, 2)]) })),
    ).toBe('file.not_readable');
    expect(refusal(await vault.attach({ kind: 'record', id: 'none' }, picked('a.pdf', filled(10))))).toBe(
      'record.not_found',
    );
    const research = must(
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
    expect(refusal(await vault.attach({ kind: 'record', id: research }, picked('a.pdf', filled(10))))).toBe(
      'attachment.research',
    );
    expect(must(await vault.attachments(to))).toEqual([]);
    expect(intents(vault)).toEqual([]);
    // I14, I15: neither read nor changed
    const opaque = {
      'script.svg': '<svg onload="alert(1)"/>',
      'photo.heic': '\0ftypheic',
      'cut.jpg': '\xff\xd8\xff',
      'launch.pdf': '%PDF-1.7 /OpenAction /JavaScript (app.alert(1))',
    };
    for (const [name, text] of Object.entries(opaque)) {
      const bytes = new TextEncoder().encode(text);
      const { id } = must(await vault.attach(to, picked(name, bytes)));
      expect(await copied(profile, vault, to, id, name)).toEqual(Buffer.from(bytes));
    }
    for (let n = 4; n < 49; n += 1) must(await vault.attach(to, picked(`${n}.txt`, filled(5))));
    const last = await Promise.all([1, 2].map((n) => vault.attach(to, picked(`last-${n}.txt`, filled(5)))));
    expect(last.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(must(await vault.attachments(to))).toHaveLength(50);
    await vault.lock();
  });

  it('a stop leaves no piece behind, nor does a copy that was stopped', async () => {
    const { profile, vault, to } = await made();
    const before = pieces(vault);
    expect(
      refusal(
        await vault.attach(to, picked('a.pdf', filled(9 * MiB)), ({ done }) => {
          if (done === 4) void vault.stopAttaching();
        }),
      ),
    ).toBe('cancelled');
    expect(must(await vault.attachments(to))).toEqual([]);
    expect(intents(vault)).toEqual([]);
    const { id } = must(await vault.attach(to, picked('a.pdf', filled(9 * MiB))));
    // nine pieces and rows: nothing of the first try counts any more
    expect(pieces(vault) - before).toBeLessThanOrEqual(9 + 5);
    const { ticket } = must(profile.copies.target(join(out, 'stopped.pdf'), 0));
    expect(
      refusal(
        await vault.copyAttachment(to, id, { ticket, folder: 'USB' }, ({ done }) => {
          if (done === 4) void vault.stopAttaching();
        }),
      ),
    ).toBe('cancelled');
    expect(readdirSync(out).filter((name) => name.startsWith('stopped'))).toEqual([]);
    await vault.lock();
  });

  it('killed between two pieces: no half file in the list, and its pieces go at the next unlock', async () => {
    const { profile, vault, to } = await made();
    let calls = 0;
    await vault.lock();
    const dying = profile.start(NOW, (host: HostPort) => ({
      ...host,
      journalAppend: (...args) => {
        calls += 1;
        return calls > 4 ? new Promise(() => undefined) : host.journalAppend(...args);
      },
    }));
    must(await dying.unlock(PASSPHRASE));
    calls = 0;
    const seen: number[] = [];
    void dying.attach(to, picked('a.pdf', filled(20 * MiB)), ({ done }) => seen.push(done));
    await vi.waitFor(() => expect(calls).toBe(5), { timeout: 10_000 });
    expect(seen).toEqual([4, 8, 12]);
    profile.loseStore();
    const after = profile.start(NOW);
    must(await after.unlock(PASSPHRASE));
    expect(must(await after.attachments(to))).toEqual([]);
    expect(intents(after)).toEqual([]);
    must((await after.vault()?.store.rewriteWithout([])) ?? fail('vault.locked'));
    expect(
      readdirSync(profile.vaultPath).reduce((sum, name) => sum + readFileSync(join(profile.vaultPath, name)).length, 0),
    ).toBeLessThan(12 * MiB);
    expect(after.vault()?.store.frames().bytes).toBeLessThan(MiB);
    await after.lock();
  });

  it('a disk that fills up in the middle: refused in words, nothing half, and the vault goes on', async () => {
    const { profile, vault, to } = await made();
    await vault.lock();
    let full = false;
    const small = profile.start(NOW, (host: HostPort) => ({
      ...host,
      journalAppend: (...args) =>
        full && args[2].length > MiB
          ? (Promise.resolve(fail('vault.disk_full')) as never)
          : host.journalAppend(...args),
    }));
    must(await small.unlock(PASSPHRASE));
    expect(
      refusal(
        await small.attach(to, picked('a.pdf', filled(12 * MiB)), ({ done }) => {
          if (done === 8) full = true;
        }),
      ),
    ).toBe('vault.disk_full');
    expect(must(await small.attachments(to))).toEqual([]);
    expect(intents(small)).toEqual([]);
    must(await small.addRecord(entry('2026-03-10')));
    full = false;
    must(await small.attach(to, picked('a.pdf', filled(12 * MiB))));
    await small.lock();
  });

  it('locked in the middle: nothing is written any more, the rest goes at the next unlock', async () => {
    const { profile, vault, to } = await made();
    const locked: Promise<unknown>[] = [];
    const attaching = vault.attach(to, picked('a.pdf', filled(20 * MiB)), ({ done }) => {
      if (done === 8) locked.push(vault.lock());
    });
    expect(refusal(await attaching)).toBe('cancelled');
    await Promise.all(locked);
    const again = profile.start(NOW);
    must(await again.unlock(PASSPHRASE));
    expect(must(await again.attachments(to))).toEqual([]);
    expect(intents(again)).toEqual([]);
    expect(again.vault()?.store.damaged).toEqual([]);
    await again.lock();
  });

  it('taken out with a reason, brought back, and gone for good after the next unlock; its line stays', async () => {
    const { profile, vault, to } = await made();
    const bytes = filled(3 * MiB);
    const { id } = must(await vault.attach(to, picked('a.pdf', bytes)));
    expect(refusal(await vault.removeAttachment(to, id, ' '))).toBe('record.reason_required');
    must(await vault.removeAttachment(to, id, 'қате файл'));
    expect(must(await vault.attachmentCount())).toBe(0);
    expect(must(await vault.bringBackAttachment(to, id))).toMatchObject({ removed: null });
    expect(await copied(profile, vault, to, id, 'back.pdf')).toEqual(Buffer.from(bytes));
    must(await vault.removeAttachment(to, id, 'қате файл'));
    await vault.lock();
    const again = profile.start(NOW);
    must(await again.unlock(PASSPHRASE));
    expect(must(await again.attachments(to))).toMatchObject([
      { id, name: 'a.pdf', removed: { reason: 'қате файл' }, gone: true },
    ]);
    expect(refusal(await again.bringBackAttachment(to, id))).toBe('attachment.not_found');
    expect(again.vault()?.store.frames().bytes).toBeLessThan(MiB);
    await again.lock();
  });

  it('backup, restore and a new key carry them', async () => {
    const { profile, vault, to } = await made();
    const bytes = filled(5 * MiB + 7, 3);
    const { id } = must(await vault.attach(to, picked('a.pdf', bytes)));
    must(await vault.renewKey(PASSPHRASE));
    expect(await copied(profile, vault, to, id, 'renewed.pdf')).toEqual(Buffer.from(bytes));
    const path = join(out, 'b.senim');
    must(await vault.makeBackup(must(profile.backups.target(path, 1)).ticket));
    await vault.lock();

    const other = newProfile();
    profiles.push(other);
    const fresh = other.start(NOW);
    must(await fresh.previewRestore(must(other.backups.source(path)), { passphrase: PASSPHRASE }));
    must(await fresh.applyRestore());
    must(await fresh.unlock(PASSPHRASE));
    expect(must(await fresh.attachments(to))).toMatchObject([{ id, name: 'a.pdf', sha256: sha256(bytes) }]);
    expect(await copied(other, fresh, to, id, 'restored.pdf')).toEqual(Buffer.from(bytes));
    await fresh.lock();
  });

  it('D-20: a deleted record keeps its files, a disposal takes them away', async () => {
    const { profile, vault: early, to } = await made('2020-11-20T10:00:00+06:00', '2020-11-02');
    const bytes = filled(2 * MiB, 5);
    const { id } = must(await early.attach(to, picked('Құпия атау.pdf', bytes)));
    const kept: AttachedTo = { kind: 'record', id: must(await early.addRecord(entry('2020-11-03'))).id };
    must(await early.attach(kept, picked('b.pdf', bytes)));
    must(await early.setStatus(kept.id, 1, 'deleted', 'қате'));
    expect(must(await early.attachments(kept))).toHaveLength(1);
    await early.lock();

    const vault = profile.start('2026-11-20T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    const act = must(await vault.createDisposal([to.id], { years: 5, basis: '05-14' }));
    must(await vault.finaliseAct(act.id));
    const frames = vault.vault()?.store.frames().bytes ?? 0;
    must(await vault.dispose(act.id, 'жою'));
    expect(must(await vault.attachments(to))).toEqual([]);
    expect(must(await vault.attachments(kept))).toHaveLength(1);
    expect(frames - (vault.vault()?.store.frames().bytes ?? 0)).toBeGreaterThan(1.9 * MiB);
    const { ticket } = must(profile.copies.target(join(out, 'late.pdf'), 0));
    expect(refusal(await vault.copyAttachment(to, id, { ticket, folder: 'USB' }))).toBe('attachment.not_found');
    expect(existsSync(join(out, 'late.pdf'))).toBe(false);
    expect(refusal(await vault.attach(to, picked('c.pdf', bytes)))).toBe('record.disposed');
    await vault.lock();
  });
});
