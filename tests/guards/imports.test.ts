/** Law 1 of the architecture: one direction. What a folder's code may touch is told by its name, and checked here. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Paths (inside the repository) and package names a file imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  // `… from 'x';` at a line's end, `import 'x';`, `import('x')`: how imports are written here.
  const found = [...text.matchAll(/\bfrom '([^'\n]+)';$|^import '([^'\n]+)';$|\bimport\('([^'\n]+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  return found.map((name) =>
    name.startsWith('.')
      ? normalize(join(dirname(file), name))
          .split(sep)
          .join('/')
      : name,
  );
}

/** Files below `folder` that import something the rule forbids, as `file → import`. */
function offences(folder: string, forbidden: (imported: string, file: string) => boolean): string[] {
  return sources(folder).flatMap((file) =>
    importsOf(file)
      .filter((name) => forbidden(name, file))
      .map((name) => `${file} → ${name}`),
  );
}

describe('one direction (architecture, law 1)', () => {
  it('reads the sources it guards', () => {
    expect(sources('shared').length).toBeGreaterThan(40);
    expect(importsOf('renderer/vault/worker.ts')).toContain('renderer/vault/modules');
  });

  it('shared/ knows neither window nor main process, and no library but zod, date-fns and the calendar', () => {
    const packages = ['zod', 'date-fns', 'date-holidays'];
    expect(
      offences('shared', (name) =>
        name.startsWith('shared/')
          ? false
          : !packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`)),
      ),
    ).toEqual([]);
  });

  it('regulation calls only time and itself', () => {
    expect(
      offences(
        'shared/regulation',
        (name) => !name.startsWith('shared/regulation/') && !name.startsWith('shared/time/'),
      ),
    ).toEqual([]);
  });

  it('electron/ and renderer/ meet only in shared/', () => {
    expect(offences('electron', (name) => name.startsWith('renderer/'))).toEqual([]);
    expect(
      offences('renderer', (name) => name.startsWith('electron/') || name === 'electron' || name.startsWith('node:')),
    ).toEqual([]);
  });

  it('the worker knows nothing of the window', () => {
    expect(offences('renderer/vault', (name) => /^renderer\/(shell|window|ui|features|i18n|job)\//.test(name))).toEqual(
      [],
    );
    expect(offences('renderer/vault', (name) => name === 'react' || name.startsWith('@mui/'))).toEqual([]);
  });

  it('the window reaches the vault by its client and its types only', () => {
    const open = new Set(['renderer/window/vault-client', 'renderer/vault/api']);
    for (const folder of ['renderer/shell', 'renderer/window', 'renderer/ui', 'renderer/features', 'renderer/job'])
      expect(
        offences(
          folder,
          (name, file) =>
            name.startsWith('renderer/vault/') && file !== 'renderer/window/vault-client.ts' && !open.has(name),
        ),
      ).toEqual([]);
  });

  it('the reading room knows neither keys nor rows of the vault', () => {
    expect(
      offences(
        'renderer/reading',
        (name) =>
          name.startsWith('renderer/') &&
          !name.startsWith('renderer/reading/') &&
          !['renderer/vault/script-url', 'renderer/no-eval'].includes(name) &&
          !name.includes('worker?worker'),
      ),
    ).toEqual([]);
  });

  it('the design system knows no feature', () => {
    expect(offences('renderer/ui', (name) => name.startsWith('renderer/features/'))).toEqual([]);
  });

  it.each([
    ['libsodium-wrappers-sumo', 'renderer/vault/crypto/sodium.ts'],
    ['dexie', 'renderer/vault/store/database.ts'],
    ['exceljs', 'renderer/documents/xlsx.ts'],
    ['docx', 'renderer/documents/docx.ts'],
    ['fflate', 'renderer/reading/inflate.ts'],
    ['papaparse', 'renderer/reading/csv.ts'],
  ])('%s is imported by one file', (library, only) => {
    const users = ['renderer', 'shared', 'electron']
      .flatMap((folder) => sources(folder))
      .filter((file) => importsOf(file).some((name) => name === library || name.startsWith(`${library}/`)));
    expect(users).toEqual([only]);
  });

  it('no file is too long to be read in a sitting', () => {
    const long = ['electron', 'renderer', 'shared']
      .flatMap((folder) => sources(folder))
      .filter((file) => !file.startsWith('shared/texts/'))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 460);
    expect(long).toEqual([]);
  });
});
