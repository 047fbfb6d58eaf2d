/**
 * Strangers and swaps in the vault folder: what belongs to another vault or another day, and what is no file at all.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFrame } from '../../../renderer/vault/crypto/frame';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { fail } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

// Many unlocks; Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const OTHER = 'көгілдір таспа 61 үстел жаңбыр балта қоңырау 44';
const DAY = '2026-03-10T10:00:00+05:00';
const SLOTS = ['header', 'keyring', 'shred', 'anchor', 'audit'] as const;
type Vault = ReturnType<Profile['start']>;

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
const research = {
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

const scratch: Profile[] = [];
async function vaultOf(passphrase: string, codes: readonly string[]): Promise<Profile> {
  const profile = newProfile();
  scratch.push(profile);
  const vault = profile.start(DAY);
  must(await vault.create(passphrase, defaultSettings()));
  for (const [index, code] of codes.entries()) {
    must(await vault.addRecord(consultation(code)));
    if (index === 2) must((await vault.vault()?.store.fold()) ?? fail('vault.locked'));
  }
  const { id } = must(await vault.addRecord(research));
  must(await vault.addMaterial(id, 'answers.csv', new Uint8Array(900).fill(53)));
  await vault.lock();
  profile.quitCleanly();
  return profile;
}
const shown = async (vault: Vault) => {
  const [card] = must(await vault.research());
  return JSON.stringify([
    must(await vault.journal({})),
    must(await vault.readMaterial(card?.record.id ?? '', card?.electronic[0]?.id ?? '')).bytes.length,
  ]);
};

let made: Profile;
let stranger: Profile;
let content: string;
const copied = () => {
  const profile = made.copy();
  scratch.push(profile);
  return profile;
};
const path = (profile: Profile, name: string) => join(profile.vaultPath, name);
/** Opens twice with everything there, and takes a change and a new passphrase in between. */
async function lives(profile: Profile, label: string, passphrase = PASSPHRASE): Promise<void> {
  const vault = profile.start(DAY);
  must(await vault.unlock(passphrase));
  expect(await shown(vault), label).toBe(content);
  must(await vault.addRecord(consultation('77999')));
  must(await vault.changePassphrase(passphrase, 'тегіс бұлақ 15 сабан дауыл үкі қалпақ 73'));
  const now = await shown(vault);
  await vault.lock();
  profile.quitCleanly();
  const again = profile.start(DAY);
  const { repaired } = must(await again.unlock('тегіс бұлақ 15 сабан дауыл үкі қалпақ 73'));
  expect(repaired, `${label}: whole afterwards`).toEqual({ rebuilt: false, missing: 0, files: [] });
  expect(await shown(again), label).toBe(now);
  await again.lock();
}

beforeAll(async () => {
  made = await vaultOf(PASSPHRASE, ['77100', '77101', '77102', '77103']);
  stranger = await vaultOf(OTHER, ['55100', '55101', '55102', '55103', '55104', '55105', '55106']);
  const vault = made.start(DAY);
  must(await vault.unlock(PASSPHRASE));
  content = await shown(vault);
  await vault.lock();
  made.quitCleanly();
});
afterAll(() => {
  for (const profile of scratch.splice(0)) profile.remove();
});

describe('a copy of a key file that belongs to another vault', () => {
  for (const slot of SLOTS) {
    it(`${slot}: either copy, newer or older than ours: the vault opens with what is its own`, async () => {
      for (const [copy, sequence] of [
        ['A', 200],
        ['B', 200],
        ['A', 0],
      ] as const) {
        const profile = copied();
        const bytes = Buffer.from(readFileSync(path(stranger, `${slot}.A.pv1`)));
        bytes.writeBigUInt64BE(BigInt(sequence), 8);
        createHash('sha256').update(bytes.subarray(0, 20)).update(bytes.subarray(52)).digest().copy(bytes, 20);
        writeFileSync(path(profile, `${slot}.${copy}.pv1`), bytes);
        if (copy === 'A') profile.loseStore();
        await lives(profile, `${slot}.${copy} ${sequence}`);
        profile.remove();
      }
    });
  }

  it('the header of another vault does not make its passphrase one of ours', async () => {
    const profile = copied();
    copyFileSync(path(stranger, 'header.A.pv1'), path(profile, 'header.A.pv1'));
    copyFileSync(path(stranger, 'header.B.pv1'), path(profile, 'header.B.pv1'));
    const vault = profile.start(DAY);
    expect(refusal(await vault.unlock(PASSPHRASE))).toBe('vault.passphrase_wrong');
    expect(refusal(await vault.unlock(OTHER))).toBe('vault.keyring_damaged');
    await vault.lock();
  });
});

describe('what is no file', () => {
  const names = [
    ...SLOTS.flatMap((slot) => [`${slot}.A.pv1`, `${slot}.B.pv1`]),
    'snapshot.next.part',
    'clean',
    'ballast',
    'snapshot.9.pv1',
    'journal.9.pv1',
    'snapshot.1.pv1',
    'journal.1.pv1',
  ];
  for (const name of names) {
    it(`a folder named ${name}`, async () => {
      const profile = copied();
      rmSync(path(profile, name), { force: true });
      mkdirSync(path(profile, name));
      writeFileSync(path(profile, `${name}/inside`), 'x');
      await lives(profile, name);
    });
  }

  it('files and folders where a restore would put its own', async () => {
    for (const name of ['vault.next', 'vault.before']) {
      const profile = copied();
      writeFileSync(join(profile.folder, name), 'x');
      await lives(profile, name);
    }
  });

  it('a symbolic link to the file it stands for, and one that leads nowhere', async () => {
    for (const target of ['real', 'nowhere']) {
      const profile = copied();
      const moved = join(profile.folder, 'elsewhere');
      renameSync(path(profile, 'header.A.pv1'), moved);
      if (target === 'nowhere') rmSync(moved);
      symlinkSync(moved, path(profile, 'header.A.pv1'));
      await lives(profile, target);
    }
  });

  it.skipIf(process.getuid?.() === 0)('a key file that may not be read', async () => {
    const profile = copied();
    chmodSync(path(profile, 'keyring.A.pv1'), 0);
    await lives(profile, 'keyring.A');
  });
});

describe('frames that do not belong', () => {
  const newest = (profile: Profile, kind: string) =>
    path(
      profile,
      readdirSync(profile.vaultPath)
        .filter((name) => name.startsWith(`${kind}.`) && name.endsWith('.pv1'))
        .sort()
        .at(-1) ?? '',
    );
  const framesOf = (file: string) => {
    const bytes = new Uint8Array(readFileSync(file));
    const frames: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const frame = readFrame(bytes, at);
      if (typeof frame === 'string') throw new Error('no frame');
      frames.push(frame.bytes);
      at += frame.bytes.length;
    }
    return frames;
  };
  const written: readonly (readonly [string, (own: Uint8Array[], alien: Uint8Array[]) => Uint8Array[]])[] = [
    ['frames of another vault at the end', (own, alien) => [...own, ...alien]],
    ['frames of another vault at the beginning', (own, alien) => [...alien, ...own]],
    [
      'frames of another vault between ours',
      (own, alien) => own.flatMap((frame, index) => [frame, alien[index % alien.length] ?? frame]),
    ],
    ['our own frames twice', (own) => [...own, ...own]],
    ['our own frames backwards', (own) => own.toReversed()],
    [
      'garbage between the frames',
      (own) => own.flatMap((frame, index) => [frame, new Uint8Array(17 + index).fill(0x53)]),
    ],
    ['zeros behind the last', (own) => [...own, new Uint8Array(70_000)]],
    ['another file format in front', (own) => [new TextEncoder().encode('%PDF-1.7 S2S2S2'), ...own]],
  ];
  for (const [name, change] of written) {
    for (const store of ['kept', 'lost']) {
      it(`${name}, the browser store ${store}`, async () => {
        const profile = copied();
        if (store === 'kept') {
          const vault = profile.start(DAY);
          must(await vault.unlock(PASSPHRASE));
          await vault.lock();
          profile.quitCleanly();
        }
        const file = newest(profile, 'journal');
        writeFileSync(file, Buffer.concat(change(framesOf(file), framesOf(newest(stranger, 'journal')))));
        await lives(profile, name);
      });
    }
  }

  it('both snapshots damaged in different places: each gives what the other lost', async () => {
    const profile = copied();
    const vault = profile.start(DAY);
    must(await vault.unlock(PASSPHRASE));
    must((await vault.vault()?.store.fold()) ?? fail('vault.locked'));
    await vault.lock();
    profile.quitCleanly();
    const files = readdirSync(profile.vaultPath)
      .filter((name) => /^(snapshot|journal)\.\d/.test(name))
      .map((name) => path(profile, name))
      .filter((file) => readFileSync(file).length > 200);
    for (const [index, file] of files.entries()) {
      const bytes = readFileSync(file);
      const at = index % 2 ? 150 : bytes.length - 150;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    }
    const again = profile.start(DAY);
    const opened = await again.unlock(PASSPHRASE);
    if (opened.ok) expect(await shown(again)).toBe(content);
    expect(opened.ok).toBe(true);
    await again.lock();
  });

  it('an anchor of the future: told before anything is taken for the truth, and the person may go on', async () => {
    const profile = copied();
    const vault = profile.start(DAY);
    must(await vault.unlock(PASSPHRASE));
    const early = readdirSync(profile.vaultPath)
      .filter((name) => /^(snapshot|journal)\./.test(name))
      .map((name) => [name, readFileSync(path(profile, name))] as const);
    for (const code of ['77301', '77302']) must(await vault.addRecord(consultation(code)));
    await vault.lock();
    profile.quitCleanly();
    for (const [name, bytes] of early) writeFileSync(path(profile, name), bytes);
    profile.loseStore();
    const again = profile.start(DAY);
    expect(refusal(await again.unlock(PASSPHRASE))).toBe('vault.rolled_back');
    const opened = must(await again.unlockAsIs(PASSPHRASE));
    expect(opened.logFault).toBe(true);
    expect(await shown(again)).toBe(content);
    await again.lock();
    profile.quitCleanly();
    const last = profile.start(DAY);
    must(await last.unlock(PASSPHRASE));
    expect(await shown(last)).toBe(content);
    await last.lock();
  });

  it('the mark of a quit in good order beside a torn journal is not believed', async () => {
    for (const cut of [1, 30, 400]) {
      const profile = copied();
      const vault = profile.start(DAY);
      must(await vault.unlock(PASSPHRASE));
      await vault.lock();
      profile.quitCleanly();
      const file = newest(profile, 'journal');
      truncateSync(file, readFileSync(file).length - cut);
      expect(existsSync(path(profile, 'clean'))).toBe(true);
      await lives(profile, `cut by ${cut}`);
    }
  });
});
