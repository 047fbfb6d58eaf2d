/**
 * Reads journals and snapshots frame by frame: over damage to the next sound frame, so that one bad spot costs what
 * lies in it and no more.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { VaultFile } from '../../../shared/ipc/contract';
import type { OnProgress } from '../api';
import { type Frame, frameTail, nextMagic, readFrame } from '../crypto/frame';
import { concat } from '../crypto/sodium';
import type { HostPort } from '../host';

export const PIECE = 8 * 1024 * 1024;

/** A file as pieces from an offset. */
export interface FileSource {
  size: number;
  read(offset: number): Promise<Result<Uint8Array>>;
  /** A shorter range, where a long one cannot be read. */
  readRange?(offset: number, length: number): Promise<Result<Uint8Array>>;
}
/**
 * What lies behind the last sound frame. `torn`: the beginning of a frame that was never written to its end, or zeros;
 * `frame`: a whole frame that is damaged; `unknown`: neither can be told, or it cannot be read.
 */
export type Tail = 'none' | 'torn' | 'frame' | 'unknown';
/**
 * `end`: behind the last sound frame. `damaged`: spots before it that are no frames. `unreadable`: bytes the disk did
 * not give.
 */
export interface FileReading {
  end: number;
  damaged: { from: number; to: number }[];
  unreadable: number;
  tail: Tail;
}

/** The smallest range that is asked for alone when a longer one cannot be read. */
const BLOCK = 4096;
/** Failing reads of one file before the rest of a piece is given up: each may cost seconds on a dying disk. */
const MOST_FAILURES = 64;

/** A file of a generation, as the main process lends it. */
export function fileSource(
  host: Pick<HostPort, 'fileRead'>,
  file: VaultFile,
  generation: number,
  size: number,
): FileSource {
  const readRange = async (offset: number, length: number): Promise<Result<Uint8Array>> => {
    const piece = await host.fileRead({ file, generation, offset, length: Math.min(length, size - offset) });
    return piece.ok ? ok(piece.value) : fail(piece.error.code);
  };
  return { size, readRange, read: (offset) => readRange(offset, PIECE) };
}

/** Reads a range in halves until each readable block is there; a read error is damage of those bytes and no more. */
async function readAround(
  source: FileSource,
  offset: number,
  length: number,
  budget: { failures: number },
): Promise<{ bytes: Uint8Array; holes: [number, number][] } | Result<never>> {
  const piece = source.readRange ? await source.readRange(offset, length) : await source.read(offset);
  if (piece.ok && piece.value.length > 0) return { bytes: piece.value, holes: [] };
  if (!piece.ok && piece.error.code !== 'file.not_readable') return piece;
  budget.failures += 1;
  if (!source.readRange) return piece.ok ? fail('file.not_readable') : piece;
  if (length <= BLOCK || budget.failures > MOST_FAILURES)
    return { bytes: new Uint8Array(length), holes: [[offset, offset + length]] };
  const half = Math.max(BLOCK, Math.ceil(length / 2 / BLOCK) * BLOCK);
  const first = await readAround(source, offset, half, budget);
  if (!('holes' in first) || first.bytes.length < half || half >= length) return first;
  const second = await readAround(source, offset + half, length - half, budget);
  return 'holes' in second
    ? { bytes: concat(first.bytes, second.bytes), holes: [...first.holes, ...second.holes] }
    : second;
}

function tailOf(rest: Uint8Array, unreadable: boolean): Tail {
  if (rest.length === 0) return 'none';
  if (unreadable) return 'unknown';
  if (rest.every((byte) => byte === 0)) return 'torn';
  const kind = frameTail(rest);
  return kind === 'none' ? 'unknown' : kind;
}

/** Visits every sound frame with its offset, in order. What cannot be read is damage like any other. */
export async function readFrames(
  source: FileSource,
  visit: (frame: Frame, offset: number) => void,
  onProgress?: OnProgress,
): Promise<Result<FileReading>> {
  const damaged: FileReading['damaged'] = [];
  let rest: Uint8Array = new Uint8Array();
  // Offset in the file of the first byte of `rest`.
  let base = 0;
  let fetched = 0;
  let end = 0;
  const budget = { failures: 0 };
  const holes: [number, number][] = [];
  for (;;) {
    if (fetched < source.size) {
      const piece = await readAround(source, fetched, Math.min(PIECE, source.size - fetched), budget);
      if (!('holes' in piece)) return piece;
      fetched += piece.bytes.length;
      holes.push(...piece.holes);
      rest = rest.length ? concat(rest, piece.bytes) : piece.bytes;
      onProgress?.({ step: 'reading', done: fetched, total: source.size });
    }
    const last = fetched >= source.size;
    let at = 0;
    while (at < rest.length) {
      const frame = readFrame(rest, at);
      // Too few bytes: more may come. At the end of the file a damaged length looks the same, so what lies behind it is
      // tried too.
      if (frame === 'short' && !last) break;
      if (typeof frame === 'string') {
        at = nextMagic(rest, at + 1);
        continue;
      }
      if (base + at > end) damaged.push({ from: end, to: base + at });
      visit(frame, base + at);
      at += frame.bytes.length;
      end = base + at;
    }
    if (last) {
      const unreadable = holes.reduce((sum, [from, to]) => sum + to - from, 0);
      return ok({
        end,
        damaged,
        unreadable,
        tail: tailOf(
          rest.subarray(Math.max(0, end - base)),
          holes.some(([, to]) => to > end),
        ),
      });
    }
    base += at;
    rest = rest.slice(at);
  }
}
