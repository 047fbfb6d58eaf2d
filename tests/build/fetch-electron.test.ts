/** Electron's binary comes from a server on loopback: a whole archive, a wrong one, nothing, half; or from a file. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveName, electronBinary, ensureElectron } from '../../build/fetch-electron.mjs';
import { startPlan } from '../../build/start-plan.mjs';

const modules = resolve(import.meta.dirname, '../../node_modules');
const version = '45.4.1';
const name = archiveName(version);
const zip = Buffer.from(
  zipSync({ electron: strToU8('#!/bin/sh\n'), 'electron.exe': strToU8('MZ'), version: strToU8(version) }),
);

let folder = '';
let home = '';
let server: Server;
let asked: string[] = [];
let answer: (response: ServerResponse) => void;
let env: Record<string, string | undefined>;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'senim-electron-'));
  folder = join(home, 'node_modules', 'electron');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(modules, 'electron', 'install.js'), join(folder, 'install.js'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version }));
  const sum = createHash('sha256').update(zip).digest('hex');
  writeFileSync(join(folder, 'checksums.json'), JSON.stringify({ [name]: sum }));
  asked = [];
  answer = (response) => void response.writeHead(200, { 'content-length': zip.length }).end(zip);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(response);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  // The fetcher's packages are found, and everything else it may know of the outside is taken away.
  env = {
    PATH: process.env['PATH'],
    HOME: home,
    SystemRoot: process.env['SystemRoot'],
    NODE_PATH: modules,
    ELECTRON_MIRROR: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    electron_config_cache: join(home, 'cache'),
  };
  for (const scope of ['@electron', '@electron-internal'])
    symlinkSync(join(modules, scope), join(home, 'node_modules', scope), 'junction');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(home, { recursive: true, force: true });
});
const ensure = (more: object = {}) => ensureElectron(folder, { env, say: () => undefined, ...more });

describe('fetching Electron', () => {
  it('takes a whole archive from the mirror, and asks no more once it is there', async () => {
    const first = await ensure();
    expect(first).toEqual({ binary: electronBinary(folder, { env }), why: null });
    expect(readFileSync(first.binary ?? '')).toEqual(Buffer.from('#!/bin/sh\n'));
    expect(asked).toEqual([`/v${version}/${name}`]);
    expect((await ensure()).binary).toBe(first.binary);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a wrong sum', (response: ServerResponse) => void response.end(Buffer.from(zip).reverse()), /checksum|mismatch/i],
    [
      'half',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': zip.length });
        response.write(zip.subarray(0, zip.length >> 1), () => response.destroy());
      },
      /could not be fetched/,
    ],
    ['a refusal', (response: ServerResponse) => void response.writeHead(404).end(), /404|Not Found/i],
  ])('leaves nothing after %s, says so in one line and waits a day', async (_case, given, words) => {
    answer = given;
    const { binary, why } = await ensure();
    expect(binary).toBeNull();
    expect(why).toMatch(words);
    expect(why).not.toContain('\n');
    expect(existsSync(join(folder, 'path.txt'))).toBe(false);
    const calls = asked.length;
    expect((await ensure()).why).toContain('--fetch-electron');
    expect(asked).toHaveLength(calls);
    answer = (response) => void response.end(zip);
    const old = (Date.now() - 90_000_000) / 1000;
    utimesSync(join(folder, '.senim-tried'), old, old);
    expect((await ensure()).why).toBeNull();
  });

  it('ends a fetch that gets no answer, and tries again when asked to', async () => {
    answer = () => undefined;
    expect((await ensure({ limitMs: 1500 })).why).toMatch(/not there after/);
    answer = (response) => void response.end(zip);
    expect((await ensure({ again: true })).why).toBeNull();
  });

  it('does not run a binary of another version', async () => {
    await ensure();
    writeFileSync(join(folder, 'dist', 'version'), '44.0.0');
    expect(electronBinary(folder, { env })).toBeNull();
    expect((await ensure()).why).toBeNull();
    expect(readFileSync(join(folder, 'dist', 'version'), 'utf8')).toBe(version);
  });

  it('takes an archive brought as a file by name and SHA-256, and asks no server', async () => {
    const brought = join(home, name);
    writeFileSync(brought, zip);
    const given = (file: string) => ensure({ env: { ...env, SENIM_ELECTRON_ZIP: file } });
    expect((await given(join(home, 'missing.zip'))).why).toMatch(/not there/);
    copyFileSync(brought, join(home, 'electron.zip'));
    expect((await given(join(home, 'electron.zip'))).why).toContain(name);
    writeFileSync(brought, Buffer.concat([zip, Buffer.from([0])]));
    expect((await given(brought)).why).toMatch(/SHA-256/);
    writeFileSync(brought, zip);
    expect((await given(brought)).why).toBeNull();
    expect(asked).toEqual([]);
  });

  it('asks nobody when told not to', async () => {
    expect((await ensure({ env: { ...env, SENIM_NO_ELECTRON: '1' } })).binary).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('what npm start runs', () => {
  const base = { binary: null, why: 'No network', refusal: null, standInAsked: false, platform: 'linux', window: true };
  it('is the stand-in on Linux with one sentence, on Windows only when asked for', () => {
    expect(startPlan(base)).toEqual({ run: 'stand-in', message: 'No network: running on the stand-in (Chromium).' });
    expect(startPlan({ ...base, platform: 'win32' }).run).toBe('nothing');
    expect(startPlan({ ...base, platform: 'win32' }).message).toContain('--stand-in');
    expect(startPlan({ ...base, platform: 'win32', standInAsked: true }).run).toBe('stand-in');
    expect(startPlan({ ...base, platform: 'win32', window: false }).run).toBe('stand-in');
  });
  it('is Electron where it is there and may run', () => {
    expect(startPlan({ ...base, binary: '/e' })).toEqual({ run: 'electron', message: null });
    expect(startPlan({ ...base, binary: '/e', refusal: 'root' }).run).toBe('stand-in');
  });
});
