/** Reads the tree for the guards: sources, their imports, the folders they connect. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Files of the repository that are there, those not yet added included. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const known = new Set(files);
const texts = new Map<string, string>();

/** The text of a file. */
export function textOf(file: string): string {
  const kept = texts.get(file);
  if (kept !== undefined) return kept;
  const text = readFileSync(join(root, file), 'utf8');
  texts.set(file, text);
  return text;
}

/** TypeScript files below these folders. */
export function sources(...folders: string[]): string[] {
  return files.filter(
    (file) =>
      /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && folders.some((folder) => file.startsWith(`${folder}/`)),
  );
}

export interface Import {
  /** A path inside the repository, or a package's name. */
  to: string;
  /** Only types cross: gone at run time. */
  type: boolean;
  /** `import('…')`: loaded when it is needed. */
  lazy: boolean;
}

/** The file a relative import names, or null. */
function resolved(file: string, name: string): string | null {
  const stem = posix.join(dirname(file), name.replace(/\?.*$/, ''));
  return (
    ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => stem + end).find((path) => known.has(path)) ?? null
  );
}

/** What a file imports. */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^'\n]+)';?$/gm),
    ...text.matchAll(/\b(?:import)\((?:\/\*.*?\*\/\s*)?()'([^'\n]+)'\)/g),
  ];
  return found.map((match) => {
    const name = match[2] ?? '';
    // `import { type A, type B } from …` leaves nothing at run time either.
    const names = /\{([^}]*)\}/.exec(match[0])?.[1];
    const onlyTypes =
      names !== undefined && names.split(',').every((one) => one.trim() === '' || /^\s*type\s/.test(one));
    return {
      to: name.startsWith('.') ? (resolved(file, name) ?? posix.join(dirname(file), name)) : name,
      type: Boolean(match[1]) || onlyTypes,
      lazy: match[0].startsWith('import('),
    };
  });
}

/** Circles of a graph, each as the names on it; empty when there is none. */
export function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (name: string) => {
    const at = path.indexOf(name);
    if (at >= 0) {
      found.push([...path.slice(at), name]);
      return;
    }
    if (done.has(name)) return;
    path.push(name);
    for (const next of graph.get(name) ?? []) walk(next);
    path.pop();
    done.add(name);
  };
  for (const name of graph.keys()) walk(name);
  return found;
}

/** The graph of `part` over the files given: which part imports which other. */
export function graphOf(
  list: readonly string[],
  part: (file: string) => string | null,
  counts: (one: Import) => boolean = () => true,
): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of list) {
    const from = part(file);
    if (from === null) continue;
    const to = graph.get(from) ?? new Set<string>();
    graph.set(from, to);
    for (const one of importsOf(file)) {
      if (!counts(one) || !known.has(one.to)) continue;
      const target = part(one.to);
      if (target !== null && target !== from) to.add(target);
    }
  }
  return graph;
}
