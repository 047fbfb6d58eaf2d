/**
 * The laws of the house that a machine can check (CONTRIBUTING.md). Each law has a planted breach beside it: a guard
 * that cannot fail guards nothing.
 */
import { describe, expect, it } from 'vitest';
import { MODULES } from '../../shared/modules';
import { FLOORS, floorOf, floorOffences, packageOffences } from './floors';
import { KNOWN_LONG } from './known-long';
import { circles, files, graphOf, importsOf, sources, textOf } from './tree';

const code = sources('electron', 'renderer', 'shared');

/** Still against the list, to be taken apart; only shorter lists pass. */
const KNOWN_OFFENCES = ['renderer/vault/session/session.ts → renderer/vault/modules/research/destruction.ts'];

/** Edges that close a circle of modules, to be taken apart; one that is gone has to leave the list. */
const KNOWN_EDGES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'renderer/vault/modules': [
    ['access', 'backup'],
    ['acts', 'backup'],
    ['action-log', 'backup'],
  ],
};

/** Folders that are longer still. */
const KNOWN_FULL: readonly string[] = ['build/standin/modules'];

describe('law 1: imports go one way', () => {
  it('reads the sources it guards', () => {
    expect(code.length).toBeGreaterThan(600);
    expect(importsOf('renderer/vault/worker.ts').map(({ to }) => to)).toContain('renderer/vault/modules/index.ts');
  });

  it('every source stands on a floor', () => {
    expect(code.filter((file) => floorOf(file) === null)).toEqual([]);
  });

  it('a floor imports only what its list allows', () => {
    expect(code.flatMap((file) => floorOffences(file))).toEqual(KNOWN_OFFENCES);
  });

  it('a package is imported only where its list allows', () => {
    expect(code.flatMap((file) => packageOffences(file))).toEqual([]);
  });

  it('no circle of floors, types included', () => {
    const graph = graphOf(code, (file) => floorOf(file)?.name ?? null);
    for (const offence of KNOWN_OFFENCES) {
      const [from, to] = offence.split(' → ').map((file) => floorOf(file)?.name ?? '');
      graph.get(from ?? '')?.delete(to ?? '');
    }
    expect(circles(graph)).toEqual([]);
  });

  it('no circle of files at run time', () => {
    expect(
      circles(
        graphOf(
          code,
          (file) => file,
          (one) => !one.type && !one.lazy,
        ),
      ),
    ).toEqual([]);
  });

  it('notices a planted circle and a planted breach', () => {
    expect(
      circles(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['c'])],
          ['c', new Set(['a'])],
        ]),
      ),
    ).toHaveLength(1);
    expect(
      floorOffences('shared/time/civil-date.ts', [{ to: 'shared/domain/plan/plan.ts', type: true, lazy: false }]),
    ).toHaveLength(1);
    expect(packageOffences('shared/time/civil-date.ts', [{ to: 'react', type: false, lazy: false }])).toHaveLength(1);
  });
});

const COLUMNS = [
  'shared/domain',
  'shared/documents',
  'renderer/features',
  'renderer/vault/modules',
  'renderer/vault/contract',
] as const;
/** Folders of texts that belong to no module: words all modules share. */
const SHARED_TEXTS = ['common', 'documents', 'errors', 'shell'];

/** The module a file belongs to on this floor, or null. */
function moduleOf(floor: string, file: string): string | null {
  if (!file.startsWith(`${floor}/`)) return null;
  const [first = '', ...rest] = file.slice(floor.length + 1).split('/');
  return rest.length > 0 ? first : null;
}

describe('law 2: the same modules on every floor', () => {
  it.each(COLUMNS)('folders of %s have a name from shared/modules.ts', (floor) => {
    const names = new Set(files.map((file) => moduleOf(floor, file)).filter((name) => name !== null));
    expect([...names].filter((name) => !(MODULES as readonly string[]).includes(name))).toEqual([]);
  });

  it('so have the folders of texts, but for words all share', () => {
    const names = new Set(files.map((file) => moduleOf('shared/texts', file)).filter((name) => name !== null));
    expect(
      [...names].filter((name) => !(MODULES as readonly string[]).includes(name) && !SHARED_TEXTS.includes(name)),
    ).toEqual([]);
  });

  it.each(COLUMNS)('modules of %s form no circle', (floor) => {
    const graph = graphOf(code, (file) => moduleOf(floor, file));
    for (const [from, to] of KNOWN_EDGES[floor] ?? []) {
      expect(graph.get(from)?.delete(to), `${from} → ${to} is gone: out of the list with it`).toBe(true);
    }
    expect(circles(graph)).toEqual([]);
  });
});

interface Size {
  lines: number;
  bytes: number;
}

/** True when a source is larger than this size, in lines or in bytes. */
function isOver(source: Size, most: Size): boolean {
  return source.lines > most.lines || source.bytes > most.bytes;
}

describe('law 6: files, lines and folders stay small', () => {
  const WORD_LISTS = ['shared/domain/access/words/', 'shared/domain/access/passphrase-patterns.ts'];
  const isTexts = (file: string) => file.startsWith('shared/texts/');

  const LIMIT = { lines: 300, bytes: 10_240 };
  const sized = code
    .filter((file) => !isTexts(file) && !WORD_LISTS.some((list) => file.startsWith(list)))
    .map((file) => ({ file, lines: textOf(file).split('\n').length, bytes: Buffer.byteLength(textOf(file)) }));

  it('no source is longer than 300 lines or 10 kB, but for those known', () => {
    expect(sized.filter((one) => isOver(one, KNOWN_LONG[one.file] ?? LIMIT))).toEqual([]);
  });

  it('the list of known long sources holds only those that are still too long', () => {
    const known = Object.keys(KNOWN_LONG);
    expect(known.filter((file) => !sized.some((one) => one.file === file && isOver(one, LIMIT)))).toEqual([]);
  });

  it('notices a source that is too long, and a known one that grows in lines or in bytes', () => {
    expect(isOver({ lines: 301, bytes: 1 }, LIMIT)).toBe(true);
    expect(isOver({ lines: 1, bytes: 10_241 }, LIMIT)).toBe(true);
    expect(isOver({ lines: 300, bytes: 10_240 }, LIMIT)).toBe(false);
    expect(isOver({ lines: 321, bytes: 9 }, { lines: 320, bytes: 9 })).toBe(true);
  });

  it('no line of code or comment is longer than 120 characters; texts in quotation marks may be', () => {
    const long = [...code, ...sources('build')]
      .filter((file) => !WORD_LISTS.some((list) => file.startsWith(list)))
      .flatMap((file) =>
        textOf(file)
          .split('\n')
          .map((line, index) => ({ at: `${file}:${index + 1}`, line }))
          .filter(
            ({ line }) => [...line].length > 120 && !/['"`/].{40,}/.test(line.replace(/^\s*(\/\/|\*|\/\*).*/, '')),
          ),
      );
    expect(long).toEqual([]);
  });

  it('no folder holds more than 20 files', () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    // Recorded vaults and foreign files are data: as many as there are.
    expect(
      [...counts].filter(
        ([folder, count]) => count > 20 && !folder.startsWith('tests/fixtures') && !KNOWN_FULL.includes(folder),
      ),
    ).toEqual([]);
  });
});

describe('the floors', () => {
  it('each exists, and its list names only floors that exist', () => {
    for (const floor of FLOORS) {
      expect(
        code.some((file) => floorOf(file) === floor),
        floor.name,
      ).toBe(true);
      for (const name of floor.may)
        expect(
          FLOORS.some((other) => other.name === name),
          `${floor.name} → ${name}`,
        ).toBe(true);
    }
  });
});
