/**
 * What is in force, put together from every witness: the snapshots and journals of all generations and the browser's
 * store. A snapshot's state lists its frames by number and check, a journal's frames carry the check of the one before;
 * so a frame that is missing, moved, older or added shows, and the same frame from another file takes its place.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { Generation } from '../../../shared/ipc/contract';
import type { OnProgress } from '../api';
import { type Frame, type FrameHead, NO_CHECK, frameAsSaid, readFrame, standsAlone } from '../crypto/frame';
import type { HostPort } from '../host';
import type { Place, Stored } from './database';
import { type Tail, fileSource, readFrames } from './files';

/** A longer frame that stands alone (a piece of material or an attachment) is read when it is asked for. */
export const LONG = 64 * 1024;

/** A frame as found: with its bytes, unless it is long and alone. */
export interface Found {
  head: FrameHead;
  check: string;
  at: Place;
  bytes: Uint8Array | null;
  /** Only the browser's store holds it: no file does. */
  strayed?: boolean;
  /** Its bytes were not compared with its check yet. */
  unseen?: boolean;
}
/** What a snapshot says of itself: frames by number and check, and by {@link rowTag} the rows of each. */
export interface State {
  generation: number;
  base: [seq: number, check: string, tags?: number[]][];
}
/** A frame of a snapshot that no witness holds; without tags where the snapshot is of an earlier program. */
export interface LostFrame {
  seq: number;
  tags: number[] | null;
}

/** Everything found; a number may have been found with different content. */
export interface Witnesses {
  found: Map<number, Found[]>;
  generations: Generation[];
  /** Bytes behind the newest journal’s last frame that were never acknowledged. */
  tornBytes: number;
  /** What lies there when it is damage. */ tail: { kind: Tail; from: number };
  damagedFiles: string[];
  /** Highest number that a file holds. */ folderEnd: number;
}

/** What to load, oldest first. */
export interface Chosen {
  frames: Found[];
  state: Found | null;
  /** Number and check of the last frame of the sequence. */
  last: { seq: number; check: string };
  /** Frames known to be missing from all witnesses, and the place in the sequence of the first gap. */
  missing: { frames: number; after: number | null; /** Of the snapshot. */ base: LostFrame[] };
  /** Frames of a change that was never finished: to be cut off. */
  unfinished: Found[];
  /**
   * The journal holds the end of a snapshot that never came to be: the browser's store cannot follow the sequence over
   * it.
   */
  dangling: boolean;
}

/** True for frames that are kept in memory only by their head and place. */
export function isLong(head: FrameHead, length: number): boolean {
  return standsAlone(head) && length > LONG;
}

/** Reads all files, and adds what the browser's store holds. */
export async function collect(
  host: HostPort,
  stored: Stored | null,
  onProgress?: OnProgress,
): Promise<Result<Witnesses>> {
  const listed = await host.list();
  if (!listed.ok) return fail(listed.error.code);
  const { generations } = listed.value;
  const found: Witnesses['found'] = new Map();
  const damagedFiles: string[] = [];
  let tornBytes = 0;
  let tail: Witnesses['tail'] = { kind: 'none', from: 0 };
  const add = (one: Found) => {
    const known = found.get(one.head.seq);
    if (!known) found.set(one.head.seq, [one]);
    else if (!known.some((other) => other.check === one.check)) known.push(one);
    // The newest place is the one that stays.
    else for (const other of known) if (other.check === one.check) other.at = one.at;
  };
  for (const generation of generations) {
    for (const file of ['snapshot', 'journal'] as const) {
      const size = generation[file];
      if (size === null || size === 0 || generation.number === 0) continue;
      const newest = generation === generations.at(-1) && file === 'journal';
      const read = await readFrames(
        fileSource(host, file, generation.number, size),
        (frame, offset) => {
          add({
            head: frame.head,
            check: frame.check,
            at: { generation: generation.number, file, offset, length: frame.bytes.length },
            bytes: isLong(frame.head, frame.bytes.length) ? null : frame.bytes,
          });
        },
        onProgress,
      );
      if (!read.ok) return read;
      const { end, damaged, unreadable } = read.value;
      const torn = read.value.tail === 'torn';
      if (newest && torn) tornBytes = size - end;
      if (newest) tail = { kind: read.value.tail, from: end };
      if (damaged.length || unreadable > 0 || (end < size && !(newest && torn)))
        damagedFiles.push(`${file}.${generation.number}`);
    }
  }
  const folderEnd = [...found.keys()].reduce((most, seq) => Math.max(most, seq), 0);
  for (const place of stored?.places ?? []) {
    const bytes = stored?.bytes.get(place.s) ?? null;
    const frame = bytes && readFrame(bytes, 0);
    if (!frame || typeof frame === 'string' || found.get(frame.head.seq)?.some((other) => other.check === frame.check))
      continue;
    add({ head: frame.head, check: frame.check, at: place.at, bytes: frame.bytes, strayed: true });
  }
  for (const name of listed.value.unreadable ?? []) if (!damagedFiles.includes(name)) damagedFiles.push(name);
  return ok({ found, generations, tornBytes, tail, damagedFiles, folderEnd });
}

/**
 * A frame of the browser's store as found; null when its bytes are no sound frame or not those of its place. Batches
 * are compared with their check when they are opened.
 */
export function fromStore(place: Stored['places'][number], bytes: Uint8Array | undefined): Found | null {
  if (!bytes)
    return isLong(place.head, place.at.length)
      ? { head: place.head, check: place.check, at: place.at, bytes: null }
      : null;
  const said = frameAsSaid(bytes);
  const unseen = said?.head.op === 'batch';
  const frame = unseen ? said : readFrame(bytes, 0);
  return typeof frame === 'string' || frame.check !== place.check || frame.head.seq !== place.s
    ? null
    : { head: frame.head, check: frame.check, at: place.at, bytes: frame.bytes, unseen };
}

/**
 * The newest whole base and the unbroken row of changes after it; when no base is whole, everything there is, with what
 * is missing counted. `openState` opens a state under the vault's key, null when it is not one of this vault; `ours`
 * tells whether a frame that does not follow is of this vault at all.
 */
export function choose(
  found: ReadonlyMap<number, Found[]>,
  openState: (frame: Frame) => State | null,
  ours: (one: Found) => boolean = () => true,
): Chosen {
  const all = [...found.keys()].sort((a, b) => a - b);
  const states: { at: Found; state: State }[] = [];
  for (const seq of all.toReversed()) {
    for (const one of found.get(seq) ?? []) {
      const state =
        one.head.op === 'state' && one.bytes ? openState({ head: one.head, check: one.check, bytes: one.bytes }) : null;
      if (state) states.push({ at: one, state });
    }
  }
  let best: Chosen | null = null;
  for (const { at, state } of states) {
    const base = state.base.map(([seq, check]) => found.get(seq)?.find((one) => one.check === check) ?? null);
    const held = base.filter((one) => one !== null);
    const lost = state.base
      .filter((_, index) => base[index] === null)
      .map(([seq, , tags]): LostFrame => ({ seq, tags: tags ?? null }));
    const chosen = withLog(found, all, at, held, lost, ours);
    if (!best || chosen.missing.frames < best.missing.frames) best = chosen;
    if (best.missing.frames === 0) return best;
  }
  // A vault before its first snapshot has nothing but journals, and its sequence begins with nothing before it.
  if (states.length === 0) return withLog(found, all, null, [], [], ours);
  return best ?? withLog(found, all, null, [], [], ours);
}

function withLog(
  found: ReadonlyMap<number, Found[]>,
  all: readonly number[],
  state: Found | null,
  base: Found[],
  lost: LostFrame[],
  ours: (one: Found) => boolean,
): Chosen {
  const from = state?.head.seq ?? 0;
  const listed = new Set(base.map((one) => one.head.seq));
  let last = state ? { seq: from, check: state.check } : { seq: 0, check: NO_CHECK };
  let missing = lost.length;
  let after = lost.length ? from : null;
  const frames: Found[] = [...base];
  let group: Found[] = [];
  let dangling = false;
  for (const seq of all) {
    const here = found.get(seq) ?? [];
    // A later snapshot's own frames repeat what the journals say; they count where the journals are broken.
    if (seq > from && !listed.has(seq)) frames.push(...here.filter((one) => one.head.folded));
    if (seq <= from) continue;
    const chained = here.filter((one) => !one.head.folded);
    if (chained.length === 0) continue;
    const next = chained.find((one) => one.head.prev === last.check) ?? chained[0];
    if (!next) continue;
    if (next.head.prev !== last.check && !ours(next)) continue;
    if (next.head.prev !== last.check) {
      // Each number that nobody holds was a change; a frame with its number and another history counts as one.
      missing += Math.max(1, seq - last.seq - 1 - foldedBetween(all, found, last.seq, seq));
      after ??= last.seq;
      group = [];
    }
    last = { seq, check: next.check };
    if (next.head.op === 'state') {
      dangling = true;
      continue;
    }
    group.push(next);
    if (next.head.more) continue;
    frames.push(...group);
    group = [];
  }
  frames.sort((a, b) => a.head.seq - b.head.seq);
  const [first] = group;
  // An unfinished change is as if it had never been begun: the sequence ends before it.
  if (first) last = { seq: first.head.seq - 1, check: first.head.prev };
  return { frames, state, last, missing: { frames: missing, after, base: lost }, unfinished: group, dangling };
}

/** Numbers between two frames of the sequence that a snapshot took. */
function foldedBetween(all: readonly number[], found: ReadonlyMap<number, Found[]>, from: number, to: number): number {
  return all.filter(
    (seq) => seq > from && seq < to && found.get(seq)?.every((one) => one.head.folded || one.head.op === 'state'),
  ).length;
}
