/**
 * Mishaps with the vault folder that are on nobody's list: nothing is lost, nothing hangs, and what is refused is left
 * as it was.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { sealFrame } from '../../../renderer/vault/crypto/frame';
import { type HeaderSlot, openHeader, sealHeader } from '../../../renderer/vault/crypto/header';
import { passphraseBytes } from '../../../renderer/vault/crypto/kdf';
import { deriveKey } from '../../../renderer/vault/crypto/sodium';
import type { HostPort } from '../../../renderer/vault/host';
import { openDatabase } from '../../../renderer/vault/store/database';
import { SCHEMA } from '../../../renderer/vault/store/store';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { fail } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';
import { drawn } from '../kit/sheet';

// Hundreds of unlocks; Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const DAY = '2026-03-10T10:00:00+05:00';
const NEXT = '2026-03-10T12:00:00+05:00';
const SLOTS = ['header', 'keyring', 'shred', 'anchor', 'audit'] as const;
const answers = new Uint8Array(12_000).map((_, at) => (at * 7919 + (at >> 8)) & 0xff);
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
const research: RecordInput = {
  kind: 'research',
  status: 'active',
  title: 'климат',
  basis: 'head',
  start: civilDate('2026-02-01'),
  end: null,
  headcount: 10,
  returned: 8,
  invalid: 0,
  valid: 8,
  materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 8 }],
} as unknown as RecordInput;

let made: Profile;
let content: string;
let sheet: string;
let backup: string;
const scratch: Profile[] = [];
function copied(): Profile {
  const profile = made.copy();
  scratch.push(profile);
  return profile;
}

type Vault = ReturnType<Profile['start']>;
/** Everything a person would miss: lines, settings, material byte for byte. */
async function contentOf(vault: Vault): Promise<string> {
  const cards = must(await vault.research());
  const files: unknown[] = [];
  for (const { record, electronic } of cards)
    for (const { id, name } of electronic)
      files.push([
        name,
        createHash('sha256')
          .update(must(await vault.readMaterial(record.id, id)).bytes)
          .digest('hex'),
      ]);
  return JSON.stringify([must(await vault.journal({})), must(await vault.settings()), files]);
}
/** Opens and compares; the session it was. */
async function judge(profile: Profile, host?: (port: HostPort) => HostPort) {
  const vault = profile.start(NEXT, host);
  const session = must(await vault.unlock(PASSPHRASE));
  expect(await contentOf(vault)).toBe(content);
  await vault.lock();
  profile.quitCleanly();
  return session;
}
const linesOf = (vault: Vault) => [
  ...(vault.vault()?.store.all<{ event: string; subject: string }>('audit').values() ?? []),
];
const fingerprint = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    );
const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
};

beforeAll(async () => {
  made = newProfile();
  scratch.push(made);
  const vault = made.start(DAY);
  must(await vault.create(PASSPHRASE, defaultSettings()));
  for (let n = 0; n < 6; n += 1) must(await vault.addRecord(consultation(`7710${n}`)));
  const { id } = must(await vault.addRecord(research));
  must(await vault.addMaterial(id, 'answers.csv', answers));
  must((await vault.vault()?.store.fold()) ?? fail('vault.locked'));
  must(await vault.addRecord(consultation('77200')));
  const paper = await drawn(vault);
  sheet = paper.code;
  must(await vault.confirmRecoverySheet(paper.asked));
  must((await vault.vault()?.store.fold()) ?? fail('vault.locked'));
  must(await vault.addRecord(consultation('77201')));
  content = await contentOf(vault);
  const medium = join(made.folder, 'medium');
  mkdirSync(medium);
  backup = join(medium, 'Senim.senim');
  const { ticket } = must(made.backups.target(backup, must(await vault.backups()).expected));
  must(await vault.makeBackup(ticket));
  await vault.lock();
  made.quitCleanly();
});
afterAll(() => {
  for (const profile of scratch.splice(0)) profile.remove();
});

describe('copies of the key files (K13)', () => {
  const hurts: readonly (readonly [string, (path: string) => void])[] = [
    ['a flipped bit', (path) => flip(path, readFileSync(path).length - 3)],
    ['cut in the middle', (path) => truncateSync(path, 60)],
    ['nothing left of it', (path) => truncateSync(path, 0)],
  ];
  for (const slot of SLOTS) {
    it(`${slot}: either copy damaged in any way loses nothing, is told once and is whole again afterwards`, async () => {
      for (const copy of ['A', 'B']) {
        for (const [, hurt] of hurts) {
          const profile = copied();
          expect(existsSync(join(profile.vaultPath, `${slot}.${copy}.pv1`))).toBe(true);
          hurt(join(profile.vaultPath, `${slot}.${copy}.pv1`));
          expect((await judge(profile)).repaired.files).toEqual([slot]);
          expect((await judge(profile)).repaired.files).toEqual([]);
          const vault = profile.start(NEXT);
          must(await vault.unlock(PASSPHRASE));
          expect(
            linesOf(vault)
              .filter(({ event }) => event === 'slots.mended')
              .map(({ subject }) => subject),
          ).toEqual([slot]);
          await vault.lock();
        }
      }
    });
  }

  it('a vault made a minute ago has both copies of its keys already, and so has a research with its first material', async () => {
    const profile = newProfile();
    scratch.push(profile);
    const vault = profile.start(DAY);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    const twice = (slot: string) =>
      new Set(
        ['A', 'B'].map((copy) =>
          readFileSync(join(profile.vaultPath, `${slot}.${copy}.pv1`))
            .subarray(52)
            .toString('hex'),
        ),
      ).size;
    expect(['keyring', 'shred'].map(twice)).toEqual([1, 1]);
    const { id } = must(await vault.addRecord(research));
    must(await vault.addMaterial(id, 'answers.csv', answers));
    expect(['keyring', 'shred'].map(twice)).toEqual([1, 1]);
    await vault.lock();
  });

  it('K12: a slot whose box opens but whose commitment is another key’s is not opened', async () => {
    const profile = copied();
    const vault = profile.start(NEXT);
    must(await vault.unlock(PASSPHRASE));
    const open = vault.vault();
    if (!open) throw new Error('locked');
    const [header] = must(await open.host.read('header'));
    const { slots } = JSON.parse(new TextDecoder().decode(header)) as { slots: HeaderSlot[] };
    const crafted = slots.map(({ kind, body }) => ({
      kind,
      body: kind === 'passphrase' ? { ...(body as object), commitment: Buffer.alloc(32, 7).toString('base64') } : body,
    }));
    const typed = passphraseBytes(PASSPHRASE) ?? new Uint8Array();
    must(await openHeader(sealHeader(open.root, slots), typed));
    expect(refusal(await openHeader(sealHeader(open.root, crafted), typed))).toBe('vault.passphrase_wrong');
    await vault.lock();
  });

  it('K10: a way in that was added to the header, or taken out, makes it no header of ours, though the passphrase still fits', async () => {
    const profile = copied();
    const vault = profile.start(NEXT);
    must(await vault.unlock(PASSPHRASE));
    const [header] = must((await vault.vault()?.host.read('header')) ?? fail('vault.locked'));
    await vault.lock();
    const written = JSON.parse(new TextDecoder().decode(header)) as { slots: HeaderSlot[] };
    const typed = passphraseBytes(PASSPHRASE) ?? new Uint8Array();
    const judged = async (slots: HeaderSlot[]) =>
      openHeader(new TextEncoder().encode(JSON.stringify({ ...written, slots })), typed);
    must(await judged(written.slots));
    expect(refusal(await judged([...written.slots, { kind: 'stranger', body: {} }]))).toBe('vault.header_damaged');
    expect(refusal(await judged(written.slots.filter(({ kind }) => kind === 'passphrase')))).toBe(
      'vault.header_damaged',
    );
  });

  it('S31: the name of the browser’s store is part of its address and stays', async () => {
    const indexedDB = new IDBFactory();
    (await openDatabase(() => undefined, { indexedDB, IDBKeyRange })).close();
    expect(await indexedDB.databases()).toEqual([{ name: 'senim-vault', version: 20 }]);
  });

  it('both copies without content: refused by name, nothing written', async () => {
    for (const [slot, code] of [
      ['header', 'vault.header_damaged'],
      ['keyring', 'vault.keyring_damaged'],
      ['shred', 'vault.keyring_damaged'],
    ] as const) {
      const profile = copied();
      for (const copy of ['A', 'B']) truncateSync(join(profile.vaultPath, `${slot}.${copy}.pv1`), 0);
      const before = fingerprint(profile.vaultPath);
      expect(refusal(await profile.start(NEXT).unlock(PASSPHRASE))).toBe(code);
      expect(fingerprint(profile.vaultPath)).toEqual(before);
    }
  });
});

describe('files of the generations', () => {
  const named = (profile: Profile, kind: string) =>
    readdirSync(profile.vaultPath)
      .filter((name) => name.startsWith(kind) && name.endsWith('.pv1'))
      .sort();

  it('a bit flipped in any kibibyte of any snapshot or journal while the browser store is gone: all is back, or told where it was the only copy', async () => {
    for (const name of [...named(made, 'snapshot'), ...named(made, 'journal')]) {
      const { length } = readFileSync(join(made.vaultPath, name));
      for (let at = Math.min(517, length - 1); at < length; at += 1024) {
        const profile = copied();
        flip(join(profile.vaultPath, name), at);
        profile.loseStore();
        const vault = profile.start(NEXT);
        const opened = await vault.unlock(PASSPHRASE);
        // What was changed since the last fold lies in the newest journal and in the store only.
        const alone = name === named(made, 'journal').at(-1);
        if (opened.ok) expect(await contentOf(vault), `${name} at ${at}`).toBe(content);
        else {
          expect(opened.error.code, `${name} at ${at}`).toMatch(/^vault\.(rolled_back|rows_missing)$/);
          expect(alone).toBe(true);
        }
        await vault.lock();
        profile.remove();
      }
    }
  }, 120_000);

  it('two generations that changed places are told apart by what they hold', async () => {
    for (const kind of ['snapshot', 'journal']) {
      const profile = copied();
      const [older, newer] = named(profile, kind)
        .slice(-2)
        .map((name) => join(profile.vaultPath, name));
      if (!older || !newer) throw new Error(`two ${kind}s`);
      renameSync(older, `${older}.x`);
      renameSync(newer, older);
      renameSync(`${older}.x`, newer);
      profile.loseStore();
      await judge(profile);
      await judge(profile);
    }
  });

  it('a journal with a frame of a later program: refused as newer, not a byte changed', async () => {
    const profile = copied();
    const vault = profile.start(NEXT);
    must(await vault.unlock(PASSPHRASE));
    const open = vault.vault();
    if (!open) throw new Error('locked');
    const { root } = open;
    const key = deriveKey(root.vaultKey, 7, 'PV1setng');
    const vaultId = root.vaultId.slice();
    const { epoch } = root;
    await vault.lock();
    profile.quitCleanly();
    const again = profile.start(NEXT);
    must(await again.unlock(PASSPHRASE));
    const head = again.vault()?.store.head();
    if (!head) throw new Error('locked');
    const later = sealFrame(
      vaultId,
      { op: 'batch', schema: SCHEMA + 1, epoch, seq: head.seq + 1, prev: head.check },
      { at: 0, rows: [] },
      key,
    );
    const newest = join(profile.vaultPath, named(profile, 'journal').at(-1) ?? '');
    const end = profile.vaultPath;
    // As the later program would have left it: no lock of ours in between.
    writeFileSync(newest, Buffer.concat([readFileSync(newest), later.bytes]));
    profile.quitCleanly();
    const before = fingerprint(end);
    expect(refusal(await profile.start(NEXT).unlock(PASSPHRASE))).toBe('vault.newer');
    expect(fingerprint(end)).toEqual(before);
  });

  it('a folder with spaces and Kazakh letters in its path, and strangers in it', async () => {
    const before = process.env['TMPDIR'];
    const place = join(made.folder, 'Менің құжаттарым (көшірме) №1');
    mkdirSync(place);
    process.env['TMPDIR'] = place;
    const profile = newProfile();
    process.env['TMPDIR'] = before ?? '/tmp';
    for (const name of readdirSync(made.vaultPath)) {
      mkdirSync(profile.vaultPath, { recursive: true });
      copyFileSync(join(made.vaultPath, name), join(profile.vaultPath, name));
    }
    for (const name of [
      'Thumbs.db',
      'journal.3 - копия.pv1',
      'snapshot.99999999999.pv1',
      '~$header.A.pv1',
      'desktop.ini',
    ])
      writeFileSync(join(profile.vaultPath, name), 'x');
    await judge(profile);
    expect(existsSync(join(profile.vaultPath, 'Thumbs.db'))).toBe(true);
  });

  it('a folder that cannot be written to: opened for reading, the reason said, not a byte changed; written again when it can be', async () => {
    const profile = copied();
    const before = fingerprint(profile.vaultPath);
    const closed = async () => fail('file.not_writable') as never;
    const vault = profile.start(NEXT, (host) => ({
      ...host,
      replace: closed,
      forgetOld: closed,
      journalAppend: closed,
      journalTruncate: closed,
      snapshotBegin: closed,
    }));
    const session = must(await vault.unlock(PASSPHRASE));
    expect(session.readOnly).toBe('file.not_writable');
    expect(await contentOf(vault)).toBe(content);
    expect(refusal(await vault.addRecord(consultation('77300')))).toBe('file.not_writable');
    await vault.lock();
    expect(fingerprint(profile.vaultPath)).toEqual(before);
    await judge(profile);
  });
});

describe('a full disk at any write', () => {
  const WRITES = [
    'replace',
    'journalAppend',
    'snapshotBegin',
    'snapshotWrite',
    'snapshotCommit',
    'restoreBegin',
    'restorePut',
    'restoreWrite',
    'restoreCommit',
  ] as const;
  /** From the n-th write on the disk is full. */
  const fullFrom =
    (nth: number, seen: { writes: number }) =>
    (host: HostPort): HostPort => {
      const all = { ...host } as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
      for (const name of WRITES) {
        const real = all[name];
        if (real)
          all[name] = async (...args) => {
            seen.writes += 1;
            return seen.writes >= nth ? fail('vault.disk_full') : real(...args);
          };
      }
      return all as unknown as HostPort;
    };
  const jobs: readonly (readonly [string, (vault: Vault) => Promise<{ ok: boolean; error?: { code: string } }>])[] = [
    ['a fold', async (vault) => vault.vault()?.store.fold() ?? fail('vault.locked')],
    ['a renewal of the key', (vault) => vault.renewKey(PASSPHRASE)],
    [
      'another file of material',
      async (vault) => {
        const [card] = must(await vault.research());
        return vault.addMaterial(card?.record.id ?? '', 'more.csv', answers);
      },
    ],
    ['a check of the files', (vault) => vault.checkVault()],
  ];
  for (const [name, job] of jobs) {
    it(`${name}: done or refused as a full disk, and nothing is missing afterwards`, async () => {
      for (let nth = 1, done = false; !done; nth += 1) {
        const profile = copied();
        const seen = { writes: -1_000_000 };
        const vault = profile.start(NEXT, fullFrom(nth, seen));
        must(await vault.unlock(PASSPHRASE));
        seen.writes = 0;
        const answer = await job(vault);
        if (!answer.ok) expect(answer.error?.code, `${name}, write ${nth}`).toBe('vault.disk_full');
        done = seen.writes < nth;
        if (name.startsWith('another') && answer.ok)
          expect(must(await vault.research())[0]?.electronic.length, `write ${nth}`).toBe(2);
        await vault.lock();
        const after = profile.start(NEXT);
        must(await after.unlock(PASSPHRASE));
        if (!(name.startsWith('another') && answer.ok))
          expect(await contentOf(after), `${name}, write ${nth}`).toBe(content);
        await after.lock();
        profile.remove();
        if (nth > 60) throw new Error('no end');
      }
    }, 60_000);
  }

  it('a restore: the live vault stays as it was, until it is wholly replaced', async () => {
    for (let nth = 1, done = false; !done; nth += 1) {
      const profile = copied();
      const seen = { writes: 0 };
      const vault = profile.start(NEXT, fullFrom(nth, seen));
      must(await vault.previewRestore(must(profile.backups.source(backup)), { passphrase: PASSPHRASE }));
      const answer = await vault.applyRestore();
      if (!answer.ok) expect(answer.error.code).toBe('vault.disk_full');
      done = answer.ok;
      await judge(profile);
      expect(readdirSync(profile.folder).filter((name) => name.startsWith('vault'))).toEqual(['vault']);
      profile.remove();
      if (nth > 60) throw new Error('no end');
    }
  });
});

describe('a backup in hand', () => {
  it('the stick is pulled, or the file is cut, between the look at it and the restore: refused, the live vault as before', async () => {
    for (const cut of [0.95, 0.5, 0.01]) {
      const profile = copied();
      const file = join(profile.folder, 'stick.senim');
      copyFileSync(backup, file);
      const vault = profile.start(NEXT);
      must(await vault.previewRestore(must(profile.backups.source(file)), { passphrase: PASSPHRASE }));
      const before = fingerprint(profile.vaultPath);
      truncateSync(file, Math.floor(readFileSync(file).length * cut));
      expect(refusal(await vault.applyRestore())).toBe('backup.cut');
      expect(fingerprint(profile.vaultPath)).toEqual(before);
      expect(readdirSync(profile.folder).filter((name) => name.startsWith('vault'))).toEqual(['vault']);
      await judge(profile);
    }
  });

  it('B07: the recovery sheet of its day opens a backup on a computer that never saw the vault; the sheet then opens what was restored', async () => {
    const clean = newProfile();
    scratch.push(clean);
    const vault = clean.start(NEXT);
    const stick = () => must(clean.backups.source(backup));
    expect(refusal(await vault.previewRestore(stick(), { code: sheet.slice(0, 20) }))).toBe(
      'vault.recovery_incomplete',
    );
    const other = newProfile();
    scratch.push(other);
    const stranger = other.start(DAY);
    must(await stranger.create(PASSPHRASE, defaultSettings()));
    const foreign = await drawn(stranger);
    await stranger.lock();
    const refused = await vault.previewRestore(stick(), { code: foreign.code });
    expect(refused.ok ? null : [refused.error.code, refused.error.field, refused.error.params]).toEqual([
      'backup.sheet_other',
      'code',
      { date: '2026-03-10' },
    ]);
    expect(must(await vault.previewRestore(stick(), { code: sheet }))).toMatchObject({ live: 'none', records: 9 });
    must(await vault.applyRestore());
    expect(refusal(await clean.start(NEXT).openRecovery(foreign.code))).toBe('vault.recovery_old');
    must(await clean.start(NEXT).openRecovery(sheet));
    const session = await judge(clean);
    // Its browser's store was made anew, as after every restore: nothing to be told of.
    expect(session.repaired).toEqual({ rebuilt: false, missing: 0, files: [] });
  });

  it('a backup of a vault without a sheet says so', async () => {
    const profile = newProfile();
    scratch.push(profile);
    const vault = profile.start(DAY);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    const path = join(profile.folder, 'without.senim');
    must(await vault.makeBackup(must(profile.backups.target(path, 100_000)).ticket));
    await vault.lock();
    expect(refusal(await vault.previewRestore(must(profile.backups.source(path)), { code: sheet }))).toBe(
      'backup.sheet_none',
    );
    rmSync(path);
  });

  it('opening with the sheet renews the key without a word of a rebuilt store', async () => {
    const profile = copied();
    const vault = profile.start(NEXT);
    must(await vault.openRecovery(sheet));
    const next = await drawn(vault);
    const session = must(await vault.finishRecovery('көгілдір таспа 61 үстел жаңбыр балта қоңырау 44', next.asked));
    expect(session.repaired).toEqual({ rebuilt: false, missing: 0, files: [] });
    const events = linesOf(vault).map(({ event }) => event);
    expect(events).toContain('key.renewed');
    expect(events).not.toContain('store.rebuilt');
    expect(await contentOf(vault)).toBe(content);
    await vault.lock();
  });
});
