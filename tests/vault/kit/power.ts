/**
 * The disk under the main process, watched call by call. From a chosen call on the program is dead (`kill`), or the
 * computer is without power and everything that was not synced is gone (`power`), or the disk takes nothing more
 * (`full`), or this one call fails and the next ones do not (`hiccup`). To be put in the place of `node:fs`:
 * `vi.mock('node:fs', async (original) => watched(await original()))`.
 */
import type * as Fs from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';

export type Mishap = 'kill' | 'power' | 'full' | 'hiccup';

interface FileNode {
  kind: 'file';
  durable: Uint8Array;
}
interface FolderNode {
  kind: 'folder';
  entries: Map<string, FileNode | FolderNode>;
  durable: Map<string, FileNode | FolderNode>;
}

interface Watch {
  root: string;
  mishap: Mishap;
  at: number;
  calls: number;
  struck: boolean;
  tree: FolderNode;
  open: Map<number, string>;
}

let watch: Watch | null = null;
let real: typeof Fs;

/** What a call costs: `adds` takes room, `frees` gives some, `syncs` makes durable. */
type Effect = 'adds' | 'frees' | 'syncs';

function problem(code: 'EIO' | 'ENOSPC'): Error {
  return Object.assign(new Error(code), { code });
}

/** Counts a call on the watched folder; throws where the mishap wants it. `half` is what a torn write still does. */
function strike(path: string, effect: Effect, half?: () => void): void {
  const now = watch;
  if (!now || !(path === now.root || path.startsWith(now.root + sep))) return;
  now.calls += 1;
  if (now.calls < now.at) return;
  const first = !now.struck;
  now.struck = true;
  if (now.mishap === 'full') {
    if (effect === 'adds') throw problem('ENOSPC');
    return;
  }
  if (now.mishap === 'hiccup' && !first) return;
  if (first) half?.();
  throw problem('EIO');
}

function dead(path: string): void {
  if (watch?.struck && (watch.mishap === 'kill' || watch.mishap === 'power') && path.startsWith(watch.root))
    throw problem('EIO');
}

function folderOf(path: string): FolderNode | null {
  if (!watch) return null;
  let node: FileNode | FolderNode | undefined = watch.tree;
  for (const name of relative(watch.root, path).split(sep).filter(Boolean))
    node = node?.kind === 'folder' ? node.entries.get(name) : undefined;
  return node?.kind === 'folder' ? node : null;
}

function scanned(path: string): FolderNode {
  const entries = new Map<string, FileNode | FolderNode>();
  for (const entry of real.readdirSync(path, { withFileTypes: true })) {
    const inner = `${path}${sep}${entry.name}`;
    entries.set(entry.name, entry.isDirectory() ? scanned(inner) : { kind: 'file', durable: real.readFileSync(inner) });
  }
  return { kind: 'folder', entries, durable: new Map(entries) };
}

const put = (path: string, node: FileNode | FolderNode) => folderOf(dirname(path))?.entries.set(basename(path), node);
const taken = (path: string) => {
  const folder = folderOf(dirname(path));
  const node = folder?.entries.get(basename(path));
  folder?.entries.delete(basename(path));
  return node;
};

function laidDown(node: FolderNode, path: string): void {
  real.rmSync(path, { recursive: true, force: true });
  real.mkdirSync(path);
  for (const [name, inner] of node.durable) {
    if (inner.kind === 'folder') laidDown(inner, `${path}${sep}${name}`);
    else real.writeFileSync(`${path}${sep}${name}`, inner.durable);
  }
}

/** Watches a folder from now on; `at` is the call that meets the mishap, beginning with 1. */
export function watchDisk(root: string, mishap: Mishap, at: number): void {
  watch = { root, mishap, at, calls: 0, struck: false, tree: scanned(root), open: new Map() };
}

/** True from the mishap on. */
export const struck = () => watch?.struck ?? false;

/**
 * Ends the watch; without power only what was synced is left, also where it goes after the last call only. The calls
 * there were, and whether one met the mishap.
 */
export function settleDisk(): { calls: number; struck: boolean } {
  const ended = watch;
  watch = null;
  if (!ended) return { calls: 0, struck: false };
  for (const file of ended.open.keys()) {
    try {
      real.closeSync(file);
    } catch {
      // Closed in the meantime.
    }
  }
  if (ended.mishap === 'power') laidDown(ended.tree, ended.root);
  return { calls: ended.calls, struck: ended.struck };
}

/** `node:fs` with the watch in it. */
export function watched(fs: typeof Fs): typeof Fs {
  real = fs;
  const pathOf = (file: number) => watch?.open.get(file) ?? '';
  const inside = (path: unknown): path is string =>
    watch !== null && typeof path === 'string' && (path === watch.root || path.startsWith(watch.root + sep));
  const over: Record<string, unknown> = {
    openSync(path: string, flags: string, mode?: number) {
      if (!inside(path)) return fs.openSync(path, flags, mode);
      dead(path);
      const made = flags !== 'r' && !fs.existsSync(path);
      if (made) strike(path, 'adds');
      const file = fs.openSync(path, flags, mode);
      if (made) put(path, { kind: 'file', durable: new Uint8Array() });
      watch?.open.set(file, path);
      return file;
    },
    closeSync(file: number) {
      watch?.open.delete(file);
      fs.closeSync(file);
    },
    readSync(...args: Parameters<typeof fs.readSync>) {
      dead(pathOf(args[0]));
      return fs.readSync(...args);
    },
    readFileSync(...args: Parameters<typeof fs.readFileSync>) {
      if (inside(args[0])) dead(args[0]);
      return fs.readFileSync(...args);
    },
    readdirSync(...args: Parameters<typeof fs.readdirSync>) {
      if (inside(args[0])) dead(args[0]);
      return fs.readdirSync(...args);
    },
    writeSync(file: number, bytes: Uint8Array, offset: number, length: number, position: number) {
      strike(pathOf(file), 'adds', () => fs.writeSync(file, bytes, offset, Math.floor(length / 2), position));
      return fs.writeSync(file, bytes, offset, length, position);
    },
    fsyncSync(file: number) {
      const path = pathOf(file);
      strike(path, 'syncs');
      fs.fsyncSync(file);
      if (!inside(path)) return;
      const folder = folderOf(path);
      if (folder) folder.durable = new Map(folder.entries);
      else {
        const node = folderOf(dirname(path))?.entries.get(basename(path));
        if (node?.kind === 'file') node.durable = fs.readFileSync(path);
      }
    },
    ftruncateSync(file: number, length: number) {
      strike(pathOf(file), 'frees');
      fs.ftruncateSync(file, length);
    },
    renameSync(from: string, to: string) {
      if (inside(from)) strike(from, 'syncs');
      fs.renameSync(from, to);
      const node = inside(from) ? taken(from) : undefined;
      if (node) put(to, node);
    },
    rmSync(path: string, options?: object) {
      if (!inside(path)) {
        fs.rmSync(path, options);
        return;
      }
      dead(path);
      if (fs.existsSync(path)) strike(path, 'frees');
      fs.rmSync(path, options);
      taken(path);
    },
    mkdirSync(path: string, options?: object) {
      if (!inside(path) || fs.existsSync(path)) return fs.mkdirSync(path, options);
      strike(path, 'adds');
      const made = fs.mkdirSync(path, options);
      put(path, { kind: 'folder', entries: new Map(), durable: new Map() });
      return made;
    },
    writeFileSync(path: string, bytes: string | Uint8Array, options?: object) {
      if (inside(path))
        strike(path, 'adds', () => {
          fs.writeFileSync(path, bytes.slice(0, Math.floor(bytes.length / 2)), options);
        });
      fs.writeFileSync(path, bytes, options);
      if (inside(path)) put(path, { kind: 'file', durable: new Uint8Array() });
    },
  };
  return { ...fs, ...over, default: { ...fs, ...over } } as unknown as typeof Fs;
}
