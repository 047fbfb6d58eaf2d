/** The running program from outside: its processes, targets and memory (Linux), for tests of what a lock leaves behind. */
import { openSync, closeSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

/** Words to look for as they lie in memory or on disk: UTF-8, and the two bytes a letter of V8's strings. */
function shapes(words: readonly string[]): { word: string; bytes: Buffer }[] {
  return words.flatMap((word) => [{ word, bytes: Buffer.from(word, 'utf8') }, { word, bytes: Buffer.from(word, 'utf16le') }]);
}

/** `word in place` for every word that some file below the folder holds, raw. */
export function wordsInFiles(folder: string, words: readonly string[]): string[] {
  const wanted = shapes(words);
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      continue;
    }
    for (const { word, bytes: shape } of wanted) if (bytes.includes(shape) || path.includes(word)) found.add(`${word} in ${path.slice(folder.length)}`);
  }
  return [...found];
}

/** Parent and command line of a process, or null when it is gone. */
function processOf(pid: number): { parent: number; command: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch {
    return null;
  }
}

/** The renderer processes among a process's descendants (Linux). */
export function renderersOf(launcher: number): number[] {
  const all = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const found = processOf(Number(name));
    return found ? [[Number(name), found] as const] : [];
  }));
  const descends = (pid: number): boolean => {
    for (let at = all.get(pid); at; at = all.get(at.parent)) if (at.parent === launcher) return true;
    return false;
  };
  return [...all].filter(([pid, { command }]) => command.includes('--type=renderer') && descends(pid)).map(([pid]) => pid);
}

/** A process that ended and waits to be collected has no memory any more. */
export const isRunning = (pid: number) => processOf(pid)?.command.includes('--type=') ?? false;

/** Which of the words lie in the writable memory of a process; null where that cannot be read. */
export function wordsInMemory(pid: number, words: readonly string[]): string[] | null {
  const wanted = shapes(words);
  const longest = Math.max(...wanted.map(({ bytes }) => bytes.length));
  const found = new Set<string>();
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return null;
  }
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const area = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (!area) continue;
      const [begin, end] = [Number.parseInt(area[1] ?? '', 16), Number.parseInt(area[2] ?? '', 16)];
      const piece = Buffer.alloc(4 * 1024 * 1024);
      let kept: Buffer = Buffer.alloc(0);
      for (let at = begin; at < end;) {
        let length = 0;
        try {
          length = readSync(memory, piece, 0, Math.min(piece.length, end - at), at);
        } catch {
          break; // reserved and never used
        }
        if (length <= 0) break;
        const window = Buffer.concat([kept, piece.subarray(0, length)]);
        for (const { word, bytes } of wanted) if (!found.has(word) && window.includes(bytes)) found.add(word);
        kept = Buffer.from(window.subarray(Math.max(0, window.length - longest)));
        at += length;
      }
    }
  } finally {
    closeSync(memory);
  }
  return [...found];
}

/** The page's whole heap as DevTools would save it, letters beyond ASCII written out. */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    return (await snapshot(session)).replaceAll(/\\u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  } finally {
    await session.detach();
  }
}

async function snapshot(session: CDPSession): Promise<string> {
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return parts.join('');
}
