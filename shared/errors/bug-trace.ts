/**
 * The way of a bug to its trace. Each process says once where its entries go ({@link traceBugsTo}); any place that
 * catches what it did not expect calls {@link bug}.
 */
import { type BugEntry, scrub } from './bug';

type Keep = (entry: BugEntry) => unknown;

/** Entries met before the process has said where they go. */
const MOST_WAITING = 20;

let keep: Keep | null = null;
let version = 'unknown';
let waiting: BugEntry[] = [];

/** Says where this process's entries go and of which program version they are; entries that wait go there at once. */
export function traceBugsTo(program: string, to: Keep): void {
  keep = to;
  version = program;
  const before = waiting;
  waiting = [];
  for (const entry of before) handOver({ ...entry, program });
}

/** Keeps what may be kept of an error nobody expected. `where` is a fixed word of the source. Never throws. */
export function bug(error: unknown, where: string): void {
  handOver(scrub(error, where, version, new Date()));
}

function handOver(entry: BugEntry): void {
  if (!keep) {
    if (waiting.length < MOST_WAITING) waiting.push(entry);
    return;
  }
  try {
    const kept = keep(entry);
    if (kept instanceof Promise) void kept.then(undefined, lost);
  } catch (failure) {
    lost(failure);
  }
}

/** Expected when the other process is gone: a trace that cannot be kept must not become a second error. */
function lost(failure: unknown): void {
  void failure;
}
