/** A second program, sources or packages beside the bundle stop a release; the bill names every package. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../build/package/bill.mjs';
import { contentFaults } from '../../build/package/contents.mjs';

let work = '';
let folder = '';
const put = (path: string, text = 'x') => {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
};
const pack = () => createPackage(join(work, 'bundle'), join(folder, 'resources', 'app.asar'));
beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'senim-contents-'));
  folder = join(work, 'program');
  put('bundle/dist/main/main.cjs');
  put('program/Senim.exe', 'MZ');
  put('program/ffmpeg.dll', 'MZ');
  put('program/resources/note.txt');
  await pack();
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

describe('what a release holds', () => {
  it('is sound with the bundle and one program', () => expect(contentFaults(folder, 'Senim.exe')).toEqual([]));
  it.each([
    ['resources/app.asar.unpacked/a.txt', 'x'],
    ['elevate.exe', 'x'],
    ['resources/harmless', 'MZ'],
    ['tool', '\u007fELF'],
    ['resources/main.js.map', '{}'],
    ['resources/main.ts', 'x'],
    ['resources/node_modules/a/index.js', 'x'],
  ])('refuses %s', (path, text) => {
    put(`program/${path}`, text);
    expect(contentFaults(folder, 'Senim.exe')).toHaveLength(1);
  });
  it.each(['dist/a.js.map', 'dist/.sources', 'node_modules/a/index.js', 'dist/node.exe'])(
    'refuses %s inside the archive',
    async (path) => {
      put(`bundle/${path}`);
      await pack();
      expect(contentFaults(folder, 'Senim.exe')).not.toEqual([]);
    },
  );
  it('refuses a folder without the archive', () => {
    rmSync(join(folder, 'resources'), { recursive: true });
    expect(contentFaults(folder, 'Senim.exe')).toHaveLength(1);
  });
});

it('the bill of materials has every package of the lock file once, with version and sum', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as { packages: Record<string, { version?: string }> };
  const bill = billOfMaterials(lock, 'senim', '1.0.0');
  const refs = bill.components.map((component) => component['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(refs).toContain('pkg:npm/react@19.3.1');
  expect(refs).toContain('pkg:npm/%40mui/material@9.5.0');
  expect(JSON.stringify(billOfMaterials(lock, 'senim', '1.0.0'))).toBe(JSON.stringify(bill));
});
