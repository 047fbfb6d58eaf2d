/** The installer, compiled by makensis and run under wine64, with a small program in place of Electron. */
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, hasMakensis, makeInstaller } from '../../build/package/installer.mjs';

const folder = resolve(import.meta.dirname, '../../build/package');
const WINE = ['/usr/lib/wine/wine64', '/usr/bin/wine64'].find((path) => existsSync(path)) ?? null;
const makensis = hasMakensis();

describe('texts of the installer', () => {
  const nlf = readFileSync(join(folder, 'Kazakh.nlf'), 'utf8');
  it('are there in Kazakh, Russian and English, none twice', () => {
    const found = [...readFileSync(join(folder, 'texts.nsh'), 'utf8').matchAll(/^LangString (\w+) (\d+) "(.+)"$/gm)];
    const names = new Set(found.map(([, name]) => name));
    for (const name of names)
      expect(found.filter((line) => line[1] === name).map((line) => line[2])).toEqual(['1087', '1049', '1033']);
    const used = readFileSync(join(folder, 'installer.nsi'), 'utf8').matchAll(/\$\(([A-Z]+)\)/g);
    expect(new Set([...used].map((use) => use[1]))).toEqual(names);
  });
  it.skipIf(!makensis)('have every line of the language file in Kazakh', () => {
    const names = (text: string) => [...text.matchAll(/^# (\^?\w+)$/gm)].map((line) => line[1]);
    const parts = (text: string) =>
      text
        .replace(/^\uFEFF/, '')
        .split(/^# \^Branding\r?\n/m)[1]
        ?.split(/\r?\n/) ?? [];
    const english = readFileSync('/usr/share/nsis/Contrib/Language files/English.nlf', 'utf8');
    const wanted = names(english.slice(english.indexOf('# ^Branding')));
    expect(names(nlf.slice(nlf.indexOf('# ^Branding')))).toEqual(wanted);
    const [ours, theirs] = [parts(nlf), parts(english)];
    for (const [i, line] of theirs.entries())
      if (i > 0 && /[a-z]{3}/.test(line) && !line.startsWith('#')) expect(ours[i]).toMatch(/[а-яәғқңөұүһі]|OLE/i);
  });
});

describe.skipIf(!makensis || WINE === null)('the installer under wine64', () => {
  let work = '';
  let prefix = '';
  let local = '';
  const environment = () => ({
    ...process.env,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    DISPLAY: '',
  });
  const wine = (...words: string[]) =>
    spawnSync(WINE ?? '', words, {
      env: environment(),
      timeout: 60_000,
      stdio: 'ignore',
    }).status;
  const installer = (version: string, admin = false, name = 'setup') => {
    const source = join(work, `program-${version}`);
    mkdirSync(join(source, 'resources'), { recursive: true });
    copyFileSync('/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/cmd.exe', join(source, 'Senim.exe'));
    writeFileSync(join(source, 'resources', 'app.asar'), `asar ${version}`);
    writeFileSync(join(source, 'resources', `only-${version}`), version);
    const output = join(work, `${name}-${version}${admin ? '-admin' : ''}.exe`);
    expect(makeInstaller({ source, version, output, admin })).toBeNull();
    return output;
  };
  /** The uninstaller works where it is, so that its answer is seen; else it copies itself away first. */
  const inside = () => `_?=C:${program().split('drive_c')[1]?.replaceAll('/', '\\')}`;
  const program = () => join(local, 'Programs', 'Senim');
  const asar = () => readFileSync(join(program(), 'resources', 'app.asar'), 'utf8');
  const vault = () =>
    filesOf(join(local, 'Senim')).map((file) => [file, readFileSync(join(local, 'Senim', file), 'hex')]);
  let before: string[][] = [];

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'senim-setup-'));
    prefix = join(work, 'wine');
    wine('wineboot', '--init');
    const users = join(prefix, 'drive_c', 'users');
    const user = readdirSync(users).find((name) => name !== 'Public') ?? '';
    local = join(users, user, 'AppData', 'Local');
    mkdirSync(join(local, 'Senim', 'vault', 'Қойма'), { recursive: true });
    writeFileSync(join(local, 'Senim', 'vault', 'Қойма', 'journal'), Buffer.from([0, 255, 13, 10, 26]));
    before = vault();
  }, 120_000);
  afterAll(() => {
    wine('wineboot', '--kill');
    rmSync(work, { recursive: true, force: true });
  });

  it('gives the same bytes twice, in both editions', () => {
    for (const admin of [false, true]) {
      const [first, second] = ['first', 'second'].map((name) => readFileSync(installer('1.2.0', admin, name)));
      expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('installs, upgrades, refuses an older one and an open program, uninstalls; the vault stays as it is', async () => {
    expect(wine(installer('1.2.0'), '/S')).toBe(0);
    expect(asar()).toBe('asar 1.2.0');
    expect(vault()).toEqual(before);

    expect(wine(installer('1.10.0'), '/S')).toBe(0);
    expect(asar()).toBe('asar 1.10.0');
    expect(existsSync(join(program(), 'resources', 'only-1.2.0'))).toBe(false);

    expect(wine(installer('1.9.0'), '/S')).toBe(3);
    expect(asar()).toBe('asar 1.10.0');
    expect(vault()).toEqual(before);

    // The program waits for a line of its input, and so is open until it gets one.
    const open = spawn(WINE ?? '', [join(program(), 'Senim.exe'), '/c', 'echo ready & set /p x='], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const closed = new Promise((done) => open.on('exit', done));
    await new Promise((done) => open.stdout.once('data', done));
    expect(wine(installer('1.11.0'), '/S')).toBe(4);
    expect(wine(join(program(), 'uninstall.exe'), '/S', inside())).toBe(4);
    expect(asar()).toBe('asar 1.10.0');
    expect(open.exitCode).toBeNull();
    open.stdin.end('\r\n');
    await closed;

    writeFileSync(join(program(), 'a person’s file.txt'), 'mine');
    expect(wine(join(program(), 'uninstall.exe'), '/S', inside())).toBe(0);
    // Run in place it cannot remove itself.
    expect(filesOf(program())).toEqual(['a person’s file.txt', 'uninstall.exe']);
    expect(vault()).toEqual(before);
  }, 120_000);
});
