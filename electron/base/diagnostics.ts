/**
 * The trace of bugs on disk: a file of the profile that is written whole, with the last 200 entries in at most 256 kB.
 * Whatever the disk does, keeping an entry never fails and never causes a further error.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BugEntry, bugSchema, sameBug } from '../../shared/errors/bug';
import { traceBugsTo } from '../../shared/errors/bug-trace';
import { errorNumber, writeWhole } from './atomic-file';
import { logEvent, loggedEvents } from './log';
import { removeFile } from '../disk/patience';

const FILE = 'diagnostics.json';
const MOST_ENTRIES = 200;
const MOST_BYTES = 256 * 1024;
/** Entries taken in one minute; a bug in a loop would write the disk full of itself. */
const MOST_PER_MINUTE = 60;

export interface Diagnostics {
  add(entry: BugEntry): void;
  entries(): readonly BugEntry[];
  /** False when the disk did not let the file go. */
  clear(): boolean;
  /** False when the file could not be read or written: what is shown is what this run has met. */
  onDisk(): boolean;
}

/** The trace kept in this folder. */
export function diagnosticsIn(folder: string, now: () => number = () => Date.now()): Diagnostics {
  const path = join(folder, FILE);
  let whole = true;
  let kept: BugEntry[] = read();
  let minute = { begun: now(), taken: 0 };

  function read(): BugEntry[] {
    try {
      if (statSync(path).size > 2 * MOST_BYTES) {
        whole = false;
        return [];
      }
      const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const parsed = Array.isArray(list) ? list.map((one) => bugSchema.safeParse(one)) : [];
      whole = Array.isArray(list) && parsed.every(({ success }) => success);
      return parsed.flatMap((one) => (one.success ? [one.data] : [])).slice(-MOST_ENTRIES);
    } catch (error) {
      // No file is the usual case; a damaged one is said to be unreadable and written over by the next entry.
      whole = errorNumber(error) === 'ENOENT';
      return [];
    }
  }

  function write(): void {
    let bytes = bytesOf(kept);
    while (bytes.byteLength > MOST_BYTES) {
      kept = kept.slice(Math.ceil(kept.length / 10));
      bytes = bytesOf(kept);
    }
    try {
      writeWhole(path, bytes);
      whole = true;
    } catch (error) {
      whole = false;
      logEvent(`trace.not_kept:${errorNumber(error)}`);
    }
  }

  return {
    add(entry) {
      if (now() - minute.begun >= 60_000) minute = { begun: now(), taken: 0 };
      minute.taken += 1;
      if (minute.taken > MOST_PER_MINUTE) return;
      const before = kept.find((one) => sameBug(one, entry));
      const again = before ? { ...entry, times: Math.min(before.times + entry.times, 1_000_000) } : entry;
      kept = [...kept.filter((one) => one !== before), again].slice(-MOST_ENTRIES);
      write();
    },
    entries: () => kept,
    clear() {
      try {
        removeFile(path);
        kept = [];
        whole = true;
        return true;
      } catch (error) {
        logEvent(`trace.not_cleared:${errorNumber(error)}`);
        return false;
      }
    },
    onDisk: () => whole,
  };
}

/** Opens the trace of this profile; from now on the main process's own bugs go there. */
export function keepDiagnostics(folder: string, program: string): Diagnostics {
  const trace = diagnosticsIn(folder);
  traceBugsTo(program, (entry) => trace.add(entry));
  return trace;
}

/** Handlers of the channels of the contract. */
export function diagnosticsChannels(trace: Diagnostics) {
  return {
    'bug.note': ({ entry }: { entry: BugEntry }) => {
      trace.add(entry);
      return { ok: true as const, value: null };
    },
    'bug.report': () => ({
      ok: true as const,
      value: { entries: [...trace.entries()], events: [...loggedEvents()], whole: trace.onDisk() },
    }),
    'bug.clear': () =>
      trace.clear()
        ? { ok: true as const, value: null }
        : { ok: false as const, error: { code: 'file.not_writable' as const, params: { name: FILE } } },
  };
}

function bytesOf(entries: readonly BugEntry[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(entries, null, 1));
}
