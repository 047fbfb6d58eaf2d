/**
 * Files as Windows has them: held for a moment by a scanner, held for good by a browser, and removals that are looked
 * at.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** How often each call is still refused, by its name; `silent` calls do nothing and say nothing. */
const held = vi.hoisted(() => ({
  left: new Map<string, number>(),
  silent: new Set<string>(),
  calls: [] as string[],
  path: '',
}));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const guarded = <F extends (...given: never[]) => unknown>(name: string, work: F) =>
    ((...given: Parameters<F>) => {
      held.calls.push(name);
      const left = held.left.get(name) ?? 0;
      if (left > 0 && String(given[0]).includes(held.path)) {
        held.left.set(name, left - 1);
        throw Object.assign(new Error(`${name} refused`), { code: 'EBUSY' });
      }
      return held.silent.has(name) ? undefined : work(...given);
    }) as F;
  return {
    ...real,
    renameSync: guarded('rename', real.renameSync),
    unlinkSync: guarded('unlink', real.unlinkSync),
    openSync: guarded('open', real.openSync as never),
    fsyncSync: guarded('fsync', real.fsyncSync),
    rmSync: guarded('rm', real.rmSync),
  };
});
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (path: string, flags: string) => {
      if ((held.left.get('read') ?? 0) > 0 && path.includes(held.path)) {
        held.left.set('read', (held.left.get('read') ?? 0) - 1);
        throw Object.assign(new Error('read refused'), { code: 'EBUSY' });
      }
      return real.open(path, flags);
    },
  };
});
const { patiently, removeFile, removeFolder, removeIfPossible, renamePatiently } =
  await import('../../electron/disk/patience');
const { restoreStage } = await import('../../electron/vault/restore-stage');
const { scanFor } = await import('../../electron/vault/scan');
const { vaultFiles } = await import('../../electron/vault/vault-files');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'senim-Ержан-'));
  held.left.clear();
  held.silent.clear();
  held.calls.length = 0;
  held.path = '';
});
afterEach(() => {
  held.left.clear();
  held.silent.clear();
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string, text = 'мәтін') => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('a file that another program holds for a moment', () => {
  it('is renamed, opened and removed when it is let go', () => {
    const path = file('a');
    held.left.set('rename', 2);
    renamePatiently(path, join(folder, 'b'));
    held.left.set('unlink', 2);
    removeFile(join(folder, 'b'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is waited for ten times, another failure not at all', () => {
    let tries = 0;
    expect(() =>
      patiently(() => {
        tries += 1;
        throw Object.assign(new Error('x'), { code: 'ENOSPC' });
      }),
    ).toThrow();
    expect(tries).toBe(1);
    expect(() =>
      patiently(() => {
        tries += 1;
        throw Object.assign(new Error('x'), { code: 'EACCES' });
      }),
    ).toThrow();
    expect(tries).toBe(11);
  });

  it('on Windows a rename is flushed by its new name, a folder’s is not', () => {
    held.calls.length = 0;
    renamePatiently(file('a'), join(folder, 'b'), 'win32');
    expect(held.calls.filter((name) => name !== 'rename')).toEqual(['open', 'fsync']);
    mkdirSync(join(folder, 'c'));
    held.calls.length = 0;
    renamePatiently(join(folder, 'c'), join(folder, 'd'), 'win32');
    expect(held.calls).toEqual(['rename']);
  });
});

describe('a removal', () => {
  it('that did nothing is no removal', () => {
    const path = file('a');
    held.silent.add('unlink');
    expect(() => removeFile(path)).toThrow();
    held.silent.delete('unlink');
    removeFile(path);
    removeFile(path);
    expect(existsSync(path)).toBe(false);
  });

  it('takes a folder with everything in it, without Node’s rmSync', () => {
    mkdirSync(join(folder, 'терең', 'қойма'), { recursive: true });
    writeFileSync(join(folder, 'терең', 'қойма', 'a'), '');
    held.silent.add('rm');
    removeFolder(join(folder, 'терең'));
    removeFolder(join(folder, 'терең'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of what may stay does not throw', () => {
    const path = file('a');
    held.left.set('rm', 1);
    expect(removeIfPossible(path)).toBe(false);
    expect(removeIfPossible(path)).toBe(true);
  });
});

describe('a vault whose folder is held', () => {
  const live = () => join(folder, 'vault');
  beforeEach(() => {
    mkdirSync(join(folder, 'vault.before'));
    writeFileSync(join(folder, 'vault.before', 'journal.1.pv1'), 'x');
  });

  it('is put back when the holder lets go', () => {
    held.left.set('rename', 3);
    const stage = restoreStage(live());
    expect(stage.recover()).toBe(true);
    expect(readFileSync(join(live(), 'journal.1.pv1'), 'utf8')).toBe('x');
  });

  it('does not stop the start; it is asked for again', () => {
    held.left.set('rename', 10);
    const stage = restoreStage(live());
    expect(existsSync(live())).toBe(false);
    expect(stage.recover()).toBe(true);
    expect(existsSync(live())).toBe(true);
  });

  it('an unfinished snapshot that is held does not stop the start', () => {
    mkdirSync(live());
    writeFileSync(join(live(), 'snapshot.next.part'), 'half');
    held.left.set('rm', 1);
    held.left.set('unlink', 1);
    const files = vaultFiles(live());
    expect(files.begin().ok).toBe(true);
    expect(readFileSync(join(live(), 'snapshot.next.part'), 'utf8')).toBe('');
  });
});

describe('the search for destroyed ciphertext', () => {
  const sample = Buffer.from('a piece of sealed bytes, 32 long');

  it('counts what it could not look into, but not the browser’s own empty lock', async () => {
    mkdirSync(join(folder, 'IndexedDB'));
    for (const name of ['000003.ldb', 'LOCK'])
      writeFileSync(join(folder, 'IndexedDB', name), name === 'LOCK' ? '' : sample);
    held.path = 'IndexedDB';
    held.left.set('read', 6);
    expect(await scanFor(folder, [sample])).toEqual({ ok: true, value: { files: 0, bytes: 0, found: 0, unread: 1 } });
  });

  it('tries again when the file is let go', async () => {
    writeFileSync(join(folder, 'Cookies'), sample);
    held.left.set('read', 2);
    expect(await scanFor(folder, [sample])).toMatchObject({ value: { found: 1, unread: 0 } });
  });

  it('fails when a file of the vault itself cannot be read', async () => {
    mkdirSync(join(folder, 'vault'));
    writeFileSync(join(folder, 'vault', 'journal.1.pv1'), sample);
    held.left.set('read', 3);
    expect(await scanFor(folder, [sample])).toMatchObject({ ok: false, error: { code: 'file.not_readable' } });
  });
});
