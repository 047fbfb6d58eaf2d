/** The main process's files: two copies in turn, an append-only journal, writes that are whole or not there. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overwriteAndRemove, writeWhole } from '../../electron/atomic-file';
import { scanFor } from '../../electron/scan';
import { vaultFolder } from '../../electron/vault-folder';
import { vaultJournal } from '../../electron/vault-journal';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'senim-main-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (result: ReturnType<ReturnType<typeof vaultFolder>['read']>) => (result.ok ? result.value.map((b) => new TextDecoder().decode(b)) : result.error.code);

describe('the vault folder', () => {
  it('keeps the last two writes, newest first', () => {
    const vault = vaultFolder(join(folder, 'vault'));
    expect(vault.exists()).toBe(false);
    for (const text of ['one', 'two', 'three']) expect(vault.replace('header', bytes(text), text === 'one')).toEqual({ ok: true, value: null });
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

describe('the journal file', () => {
  it('appends at its end only', () => {
    const journal = vaultJournal(folder);
    expect(journal.append(0, bytes('abc'))).toEqual({ ok: true, value: { length: 3 } });
    expect(journal.append(0, bytes('xyz'))).toMatchObject({ ok: false, error: { code: 'vault.storage_failed' } });
    expect(journal.append(3, bytes('def'))).toEqual({ ok: true, value: { length: 6 } });
    const read = journal.read(2);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('cdef');
  });

  it('is clean only after a quit in good order', () => {
    const clean = () => { const info = vaultJournal(folder).info(); return info.ok && info.value.clean; };
    const journal = vaultJournal(folder);
    journal.append(0, bytes('abc'));
    expect(clean()).toBe(false);
    journal.markClean();
    expect(clean()).toBe(true);
  });

  it('survives a rewrite that was cut short before or after the change of names', () => {
    const journal = vaultJournal(folder);
    journal.append(0, bytes('old content'));
    journal.rewrite(true, false, bytes('half of '));
    expect(vaultJournal(folder).info()).toMatchObject({ value: { length: 11 } });
    expect(readdirSync(folder)).not.toContain('journal.next.pv1');
    const again = vaultJournal(folder);
    again.rewrite(true, false, bytes('the '));
    again.rewrite(false, true, bytes('new'));
    expect(readFileSync(join(folder, 'journal.pv1'), 'utf8')).toBe('the new');
    expect(readdirSync(folder)).not.toContain('journal.old.pv1');
  });

  it('cuts a tail off', () => {
    const journal = vaultJournal(folder);
    journal.append(0, bytes('abcdef'));
    expect(journal.truncate(4)).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'journal.pv1'), 'utf8')).toBe('abcd');
    expect(journal.truncate(10)).toMatchObject({ ok: false });
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

  it('finds pieces across the border of two reads, and none after overwriting', () => {
    const path = join(folder, 'store.ldb');
    const sample = bytes('a piece of sealed bytes, 32 long');
    writeFileSync(path, Buffer.concat([Buffer.alloc(4 * 1024 * 1024 - 10), sample, Buffer.alloc(50)]));
    expect(scanFor(folder, [sample])).toMatchObject({ ok: true, value: { files: 1, found: 1 } });
    overwriteAndRemove(path);
    expect(scanFor(folder, [sample])).toMatchObject({ ok: true, value: { files: 0, found: 0 } });
  });
});
