/** How the program starts and ends: refused switches, the second instance, an error nobody expected. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Program, newProfile, root, startProgram } from '../kit/program';

const LAUNCHER = join(root, 'build/standin/electron.mjs');

/** Starts the program without a test tool; its settings lie below `home`. */
function start(home: string, args: string[], env: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, [LAUNCHER, root, ...args], {
    env: { ...process.env, SENIM_HEADLESS: '1', XDG_CONFIG_HOME: home, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece) => {
    said += String(piece);
  });
  // Only when its words have come through as well.
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => done(code));
  });
  return { child, ended, said: () => said };
}

/** Whether anything listens on a port of this machine. */
function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

const places: ReturnType<typeof newProfile>[] = [];
const place = () => {
  const made = newProfile();
  places.push(made);
  return made.path;
};
let program: Program | null = null;
afterEach(async () => {
  await program?.close().catch(() => undefined);
  program = null;
  for (const made of places.splice(0)) made.dispose();
});

describe('P01: the packaged program', () => {
  const packaged = { SENIM_STANDIN_PACKAGED: '1' };

  it.each([
    ['--remote-debugging-port=9333', {}],
    ['--inspect=9334', {}],
    ['--no-sandbox', {}],
    ['--disable-web-security', {}],
    ['--user-data-dir=/tmp/elsewhere', {}],
    ['--enable-features=IdbSqliteBackingStore', {}],
    ['--load-extension=/tmp/x', {}],
    ['--lang=ru', { ELECTRON_RUN_AS_NODE: '1' }],
    ['--lang=ru', { NODE_OPTIONS: '--no-warnings' }],
    ['--lang=ru', { ELECTRON_ENABLE_LOGGING: '1' }],
  ])('does not start with %s %o, says why, opens no port and touches no profile', async (word, env) => {
    const home = place();
    const { ended, said } = start(home, [word], { ...packaged, ...env });
    const opened: boolean[] = [];
    const watch = setInterval(() => {
      for (const port of [9333, 9334]) void listens(port).then((open) => opened.push(open));
    }, 50);
    expect(await ended).toBe(9);
    clearInterval(watch);
    expect(opened).not.toContain(true);
    expect(said()).toMatch(/Senim\n.{20}/s);
    expect(existsSync(join(home, 'Senim'))).toBe(false);
  });

  it('starts without them', async () => {
    const home = place();
    // What this machine sets for its own Node is no person's computer.
    const unset = Object.fromEntries(
      Object.keys(process.env)
        .filter((name) => /^(?:ELECTRON_|NODE_)/.test(name))
        .map((name) => [name, undefined]),
    );
    const { child, ended } = start(home, ['--lang=ru'], { ...packaged, ...unset });
    await expect.poll(() => existsSync(join(home, 'Senim/Default/Preferences'))).toBe(true);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('the browser’s store of another format', () => {
  it('is refused before Chromium opens it, with a way out', async () => {
    const home = place();
    mkdirSync(join(home, 'Default/IndexedDB/https_bundle.app_0'), { recursive: true });
    mkdirSync(join(home, 'IndexedDB/app_bundle_0.indexeddb.leveldb'), { recursive: true });
    const { ended, said } = start(home, [`--user-data-dir=${home}`, '--lang=ru']);
    expect(await ended).toBe(3);
    expect(said()).toContain('Записям ничто не угрожает');
    expect(readdirSync(join(home, 'Default/IndexedDB'))).toEqual(['https_bundle.app_0']);
  });
});

describe('a running program', () => {
  it('S24: a second start leaves, and the first comes to the front', async () => {
    const home = place();
    program = await startProgram(home);
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
    });
    await expect
      .poll(() => program?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
      .toBe(true);
    expect(await start(home, [`--user-data-dir=${home}`]).ended).toBe(0);
    await expect
      .poll(() =>
        program?.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isVisible(), window.isFocused()]),
        ),
      )
      .toEqual([[false, true, true]]);
  });

  it('S36: an error nobody caught ends it with words and without a dump, and it starts again', async () => {
    const home = place();
    program = await startProgram(home);
    const { app } = program;
    let said = '';
    app.process().stderr?.on('data', (piece) => {
      said += String(piece);
    });
    const ended = new Promise<number | null>((done) => {
      app.process().once('close', (code) => done(code));
    });
    await app.evaluate(() => {
      setTimeout(() => {
        throw new Error('secret 48213');
      });
    });
    expect(await ended).toBe(1);
    expect(said).toContain('Senim');
    expect(said).not.toMatch(/48213/);
    expect(readdirSync(home, { recursive: true }).filter((name) => String(name).endsWith('.dmp'))).toEqual([]);
    program = await startProgram(home);
    await program.page.getByRole('main').waitFor();
  });
});
