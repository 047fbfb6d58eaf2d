/**
 * Files of backups and restores in the main process: no name taken, no rest left, the old vault current whatever
 * happens.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFiles } from '../../electron/files/backup-files';
import { restoreStage } from '../../electron/vault/restore-stage';
import { type Result, ok } from '../../shared/errors/app-error';
import { backupName } from '../../shared/ipc/contract';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'senim-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a backup file', () => {
  it('has its name only after it was written, synced and checked', () => {
    const files = backupFiles();
    const { ticket } = value(files.target(join(folder, 'a.senim'), 10));
    value(files.write(ticket, bytes('one ')));
    value(files.write(ticket, bytes('two')));
    expect(value(files.sync(ticket))).toEqual({ size: 7 });
    expect(new TextDecoder().decode(value(files.read(ticket, 4)))).toBe('two');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(existsSync(join(folder, 'a.senim'))).toBe(false);
    expect(value(files.commit(ticket))).toEqual({ name: 'a.senim' });
    expect(readdirSync(folder)).toEqual(['a.senim']);
    expect(files.write(ticket, bytes('x'))).toMatchObject({ error: { code: 'bad_request' } });
  });

  it('never takes a name that exists, also one that appeared meanwhile', () => {
    const files = backupFiles();
    writeFileSync(join(folder, 'good.senim'), 'good');
    expect(files.target(join(folder, 'good.senim'), 1)).toMatchObject({ error: { code: 'backup.exists' } });
    const { ticket } = value(files.target(join(folder, 'late.senim'), 1));
    writeFileSync(join(folder, 'late.senim'), 'other');
    expect(files.commit(ticket)).toMatchObject({ error: { code: 'backup.exists' } });
    expect(readFileSync(join(folder, 'late.senim'), 'utf8')).toBe('other');
    expect(readdirSync(folder).sort()).toEqual(['good.senim', 'late.senim']);
  });

  it('leaves no rest when it is dropped, and asks for room first', () => {
    const files = backupFiles();
    const { ticket } = value(files.target(join(folder, 'a.senim'), 1));
    value(files.write(ticket, bytes('half')));
    value(files.drop(ticket));
    value(files.drop(ticket));
    expect(readdirSync(folder)).toEqual([]);
    expect(files.target(join(folder, 'a.senim'), 2 ** 60)).toMatchObject({ error: { code: 'backup.no_space' } });
    expect(files.target(join(folder, 'nowhere', 'a.senim'), 1)).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('B01: a medium that cannot hold so long a file is refused before anything is written', () => {
    // No file system takes four pebibytes; FAT32 stops at four gibibytes in the same way.
    const files = backupFiles(() => ok(null));
    const path = join(folder, 'long.senim');
    expect(files.target(path, 2 ** 52)).toMatchObject({
      error: { code: 'backup.too_large', params: { needed: 2 ** 32 } },
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('long'))).toEqual([]);
    const { ticket } = value(files.target(path, 5 * 1024 ** 3));
    value(files.write(ticket, new Uint8Array([1, 2, 3])));
    expect(value(files.sync(ticket)).size).toBe(3);
    files.drop(ticket);
  });

  it('B17: is read only where it is a file; names of the dialog are of one shape', () => {
    const files = backupFiles();
    mkdirSync(join(folder, 'folder.senim'));
    symlinkSync(join(folder, 'folder.senim'), join(folder, 'link.senim'));
    for (const name of ['folder.senim', 'link.senim'])
      expect(files.source(join(folder, name))).toMatchObject({ error: { code: 'backup.not_backup' } });
    expect(files.source(join(folder, 'missing.senim'))).toMatchObject({ error: { code: 'file.not_readable' } });
    for (const name of ['../a.senim', 'Senim_2026-01-01_1000.senim/..', 'a.exe', 'Senim_2026-01-01_1000.senim\n'])
      expect(backupName.safeParse(name).success, name).toBe(false);
    expect(backupName.safeParse('Senim_2026-01-01_1000.senim').success).toBe(true);
  });
});

describe('the restore stage', () => {
  const live = () => join(folder, 'vault');
  const staged = () => {
    const stage = restoreStage(live());
    value(stage.begin(1));
    value(stage.put('header', bytes('new header')));
    value(stage.write(bytes('new rows')));
    value(stage.commit());
    return stage;
  };
  beforeEach(() => {
    mkdirSync(live());
    writeFileSync(join(live(), 'snapshot.1.pv1'), 'old rows');
  });
  const rows = () => readFileSync(join(live(), 'snapshot.1.pv1'), 'utf8');

  it('swaps, undoes, and settles', () => {
    const stage = staged();
    expect(rows()).toBe('old rows');
    value(stage.swap());
    expect([rows(), stage.canUndo()]).toEqual(['new rows', true]);
    expect(restoreStage(live()).canUndo()).toBe(true);
    value(stage.undo());
    expect([rows(), stage.canUndo()]).toEqual(['old rows', false]);
    expect(readdirSync(folder)).toEqual(['vault']);
    const again = staged();
    value(again.swap());
    value(again.settle());
    expect([rows(), readdirSync(folder)]).toEqual(['new rows', ['vault']]);
    expect(again.undo()).toMatchObject({ ok: false });
  });

  it('B12: killed while staging or between the two renames, the old vault is current', () => {
    staged();
    restoreStage(live());
    expect([rows(), readdirSync(folder)]).toEqual(['old rows', ['vault']]);
    staged();
    renameSync(live(), `${live()}.before`);
    restoreStage(live());
    expect([rows(), readdirSync(folder)]).toEqual(['old rows', ['vault']]);
  });

  it('B13: refuses without room before anything is made', () => {
    expect(restoreStage(live()).begin(2 ** 60)).toMatchObject({ error: { code: 'backup.no_space' } });
    expect(readdirSync(folder)).toEqual(['vault']);
  });
});
