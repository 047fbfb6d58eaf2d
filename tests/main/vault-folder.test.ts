/** The main process's files: two copies in turn, an append-only journal, writes that are whole or not there. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overwriteAndRemove, writeWhole } from '../../electron/base/atomic-file';
import { scanFor } from '../../electron/vault/scan';
import { vaultFolder } from '../../electron/vault/vault-folder';
import { vaultFiles } from '../../electron/vault/vault-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'senim-main-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (result: ReturnType<ReturnType<typeof vaultFolder>['read']>) =>
  result.ok ? result.value.map((b) => new TextDecoder().decode(b)) : result.error.code;

describe('the vault folder', () => {
  it('keeps the last two writes, newest first', () => {
    const vault = vaultFolder(join(folder, 'vault'));
    expect(vault.exists()).toBe(false);
    for (const text of ['one', 'two', 'three'])
      expect(vault.replace('header', bytes(text), text === 'one')).toEqual({ ok: true, value: null });
    expect(texts(vault.read('header'))).toEqual(['three', 'two']);
    expect(vault.exists()).toBe(true);
  });

  it('refuses to begin a vault where a header lies, damaged or not', () => {
    const vault = vaultFolder(folder);
    vault.replace('header', bytes('mine'), true);
    writeFileSync(join(folder, 'header.A.pv1'), 'garbage');
    expect(vault.replace('header', bytes('new'), true)).toMatchObject({ ok: false, error: { code: 'vault.exists' } });
    expect(texts(vault.read('header'))).toBe('vault.header_damaged');
    expect(vault.exists()).toBe(true);
  });

  it('K10: no flipped byte and no cut gives back other bytes than were written', () => {
    const vault = vaultFolder(folder);
    vault.replace('keyring', bytes('sealed ring'), false);
    const path = join(folder, 'keyring.A.pv1');
    const sound = readFileSync(path);
    for (let at = 0; at < sound.length; at += 1) {
      const broken = Buffer.from(sound);
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      writeFileSync(path, broken);
      expect(texts(vault.read('keyring')), `byte ${at}`).toBe('vault.keyring_damaged');
      writeFileSync(path, sound.subarray(0, at));
      expect(texts(vault.read('keyring')), `cut at ${at}`).toBe('vault.keyring_damaged');
    }
    writeFileSync(path, sound);
    expect(texts(vault.read('keyring'))).toEqual(['sealed ring']);
  });

  it('forgets the older copy for good', () => {
    const vault = vaultFolder(folder);
    vault.replace('shred', bytes('old secret'), false);
    vault.replace('shred', bytes('new secret'), false);
    vault.forgetOld('shred');
    expect(readdirSync(folder)).toEqual(['shred.B.pv1']);
    expect(texts(vault.read('shred'))).toEqual(['new secret']);
  });
});

describe('journals and snapshots', () => {
  const open = () => vaultFiles(folder);
  const lengths = () => {
    const list = open().list();
    return list.ok ? list.value.generations : list.error.code;
  };
  const fold = (files: ReturnType<typeof open>, generation: number, text: string, forget = false) => {
    files.begin();
    files.write(bytes(text));
    return files.commit(generation, forget);
  };

  it('appends at its end only', () => {
    const files = open();
    expect(files.append(1, 0, bytes('abc'))).toEqual({ ok: true, value: { length: 3 } });
    expect(files.append(1, 0, bytes('xyz'))).toMatchObject({ ok: false, error: { code: 'vault.storage_failed' } });
    expect(files.append(1, 3, bytes('def'))).toEqual({ ok: true, value: { length: 6 } });
    const read = files.read({ file: 'journal', generation: 1, offset: 2, length: 100 });
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('cdef');
  });

  it('is clean only after a quit in good order', () => {
    const clean = () => {
      const list = open().list();
      return list.ok && list.value.clean;
    };
    const files = open();
    files.append(1, 0, bytes('abc'));
    expect(clean()).toBe(false);
    files.markClean();
    expect(clean()).toBe(true);
  });

  it('keeps one generation before the newest, and none when the older ones are to be forgotten', () => {
    const files = open();
    files.append(1, 0, bytes('first'));
    expect(fold(files, 2, 'everything')).toEqual({ ok: true, value: { length: 10, left: false } });
    files.append(2, 0, bytes('second'));
    fold(files, 3, 'everything more');
    expect(lengths()).toEqual([
      { number: 2, snapshot: 10, journal: 6 },
      { number: 3, snapshot: 15, journal: 0 },
    ]);
    fold(files, 4, 'less', true);
    expect(readdirSync(folder).filter((name) => name !== 'ballast')).toEqual(['snapshot.4.pv1']);
  });

  it('older files that cannot be removed do not take the new snapshot’s name away; what had to be forgotten is said to be left', () => {
    const files = open();
    for (const number of [1, 2]) mkdirSync(join(folder, `snapshot.${number}.pv1`));
    expect(fold(files, 3, 'everything')).toEqual({ ok: true, value: { length: 10, left: false } });
    expect(fold(files, 4, 'everything', true)).toEqual({ ok: true, value: { length: 10, left: true } });
    expect(existsSync(join(folder, 'snapshot.4.pv1'))).toBe(true);
  });

  it('what a kill left of a key file is overwritten and gone at the next start; a stranger stays', () => {
    for (const name of ['keyring.A.pv1.0a1b2c3d.part', 'shred.B.pv1.ffffffff.part', 'notes.part'])
      writeFileSync(join(folder, name), 'x');
    vaultFolder(folder);
    expect(readdirSync(folder)).toEqual(['notes.part']);
  });

  it('shows the one journal of format 1 as generation 0 and leaves it until the next but one snapshot', () => {
    writeFileSync(join(folder, 'journal.pv1'), 'rows of old');
    expect(lengths()).toEqual([{ number: 0, snapshot: null, journal: 11 }]);
    fold(open(), 1, 'new form');
    expect(lengths()).toEqual([
      { number: 0, snapshot: null, journal: 11 },
      { number: 1, snapshot: 8, journal: 0 },
    ]);
    fold(open(), 2, 'newer');
    expect(readdirSync(folder)).not.toContain('journal.pv1');
  });

  it('an unfinished snapshot is never named, and what lies there is gone at the next start', () => {
    const files = open();
    files.append(1, 0, bytes('rows'));
    files.begin();
    files.write(bytes('half of '));
    expect(open().commit(2, true)).toMatchObject({ ok: false });
    expect(readdirSync(folder).filter((name) => name.startsWith('snapshot'))).toEqual([]);
    expect(lengths()).toEqual([{ number: 1, snapshot: null, journal: 4 }]);
  });

  it('a snapshot that reads back otherwise than written is refused and the older one stays', () => {
    const files = open();
    files.append(1, 0, bytes('rows'));
    files.begin();
    files.write(bytes('content'));
    writeFileSync(join(folder, 'snapshot.next.part'), 'conTent');
    expect(files.commit(2, true)).toMatchObject({ ok: false, error: { code: 'file.not_writable' } });
    expect(lengths()).toEqual([{ number: 1, snapshot: null, journal: 4 }]);
  });

  it('cuts a tail off', () => {
    const files = open();
    files.append(1, 0, bytes('abcdef'));
    expect(files.truncate(1, 4)).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'journal.1.pv1'), 'utf8')).toBe('abcd');
    expect(files.truncate(1, 10)).toMatchObject({ ok: false });
  });
});

describe('whole writes', () => {
  it('leave the old file and no rest when they fail', () => {
    const path = join(folder, 'file.xlsx');
    writeWhole(path, bytes('first'));
    expect(() => writeWhole(join(folder, 'missing', 'file.xlsx'), bytes('x'))).toThrow();
    writeWhole(path, bytes('second'));
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['file.xlsx']);
  });

  it('finds pieces across the border of two reads, and none after overwriting', async () => {
    const path = join(folder, 'store.ldb');
    const sample = bytes('a piece of sealed bytes, 32 long');
    writeFileSync(path, Buffer.concat([Buffer.alloc(4 * 1024 * 1024 - 10), sample, Buffer.alloc(50)]));
    expect(await scanFor(folder, [sample])).toMatchObject({ ok: true, value: { files: 1, found: 1 } });
    overwriteAndRemove(path);
    expect(await scanFor(folder, [sample])).toMatchObject({ ok: true, value: { files: 0, found: 0 } });
  });
});
