/**
 * The running program from outside: its processes, targets and memory (Linux), for tests of what a lock leaves behind.
 */
import { openSync, closeSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

/** Words to look for as they lie in memory or on disk: UTF-8, and the two bytes a letter of V8's strings. */
function shapes(words: readonly string[]): { word: string; bytes: Buffer }[] {
  return words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
  ]);
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
    for (const { word, bytes: shape } of wanted)
      if (bytes.includes(shape) || path.includes(word)) found.add(`${word} in ${path.slice(folder.length)}`);
  }
  return [...found];
}

/** Parent and command line of a process, or null when it is gone. */
function processOf(pid: number): { parent: number; command: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return {
      parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]),
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    };
  } catch {
    return null;
  }
}

/** The renderer processes among a process's descendants (Linux). */
export function renderersOf(launcher: number): number[] {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const found = processOf(Number(name));
        return found ? [[Number(name), found] as const] : [];
      }),
  );
  const descends = (pid: number): boolean => {
    for (let at = all.get(pid); at; at = all.get(at.parent)) if (at.parent === launcher) return true;
    return false;
  };
  return [...all]
    .filter(([pid, { command }]) => command.includes('--type=renderer') && descends(pid))
    .map(([pid]) => pid);
}

/** A process that ended and waits to be collected has no memory any more. */
export const isRunning = (pid: number) => processOf(pid)?.command.includes('--type=') ?? false;

const PAGE = 4096;

/** Parts of an area that were ever written to: the others are all zeros, and most of what a browser reserves is. */
function* written(pagemap: number, begin: number, end: number): Generator<[number, number]> {
  const marks = Buffer.alloc(((end - begin) / PAGE) * 8);
  const length = readSync(pagemap, marks, 0, marks.length, (begin / PAGE) * 8);
  let from = -1;
  for (let at = 0; at <= length; at += 8) {
    // The two highest bits of an entry: in memory, swapped out.
    const there = at < length && (marks[at + 7] ?? 0) >= 0x40;
    if (there && from < 0) from = at;
    if (there || from < 0) continue;
    yield [begin + (from / 8) * PAGE, begin + (at / 8) * PAGE];
    from = -1;
  }
}

/** Which of the words lie in the writable memory of a process; null where that cannot be read. */
export function wordsInMemory(pid: number, words: readonly string[]): string[] | null {
  const wanted = shapes(words);
  const longest = Math.max(...wanted.map(({ bytes }) => bytes.length));
  const found = new Set<string>();
  const open: number[] = [];
  try {
    for (const name of ['mem', 'pagemap']) open.push(openSync(`/proc/${pid}/${name}`, 'r'));
  } catch {
    for (const file of open) closeSync(file);
    return null;
  }
  const [memory = -1, pagemap = -1] = open;
  const piece = Buffer.alloc(longest + 4 * 1024 * 1024);
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const area = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (!area) continue;
      for (const [begin, end] of written(
        pagemap,
        Number.parseInt(area[1] ?? '', 16),
        Number.parseInt(area[2] ?? '', 16),
      )) {
        // The end of one piece stands before the next: a word may lie across.
        let kept = 0;
        for (let at = begin; at < end;) {
          let length = 0;
          try {
            length = readSync(memory, piece, kept, Math.min(piece.length - kept, end - at), at);
          } catch {
            break; // gone meanwhile
          }
          if (length <= 0) break;
          const window = piece.subarray(0, kept + length);
          for (const { word, bytes } of wanted) if (!found.has(word) && window.includes(bytes)) found.add(word);
          const next = Math.min(longest, window.length);
          piece.copyWithin(0, window.length - next, window.length);
          kept = next;
          at += length;
        }
      }
    }
  } finally {
    for (const file of open) closeSync(file);
  }
  return [...found];
}

/** The page's whole heap as DevTools would save it, letters beyond ASCII written out. */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    return (await snapshot(session)).replaceAll(/\\u([0-9a-f]{4})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
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
