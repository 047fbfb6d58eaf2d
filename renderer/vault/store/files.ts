/**
 * Reads journals and snapshots frame by frame: over damage to the next sound frame, so that one bad spot costs what
 * lies in it and no more.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { VaultFile } from '../../../shared/ipc/contract';
import type { OnProgress } from '../api';
import { type Frame, nextMagic, readFrame } from '../crypto/frame';
import { concat } from '../crypto/sodium';
import type { HostPort } from '../host';

export const PIECE = 8 * 1024 * 1024;

/** A file as pieces from an offset. */
export interface FileSource {
  size: number;
  read(offset: number): Promise<Result<Uint8Array>>;
}
/** `end`: behind the last sound frame. `damaged`: spots before it that are no frames. */
export interface FileReading {
  end: number;
  damaged: { from: number; to: number }[];
}

/** A file of a generation, as the main process lends it. */
export function fileSource(
  host: Pick<HostPort, 'fileRead'>,
  file: VaultFile,
  generation: number,
  size: number,
): FileSource {
  return {
    size,
    async read(offset) {
      const piece = await host.fileRead({ file, generation, offset, length: Math.min(PIECE, size - offset) });
      return piece.ok ? ok(piece.value) : fail(piece.error.code);
    },
  };
}

/** Visits every sound frame with its offset, in order. */
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
  for (;;) {
    if (fetched < source.size) {
      const piece = await source.read(fetched);
      if (!piece.ok) return piece;
      if (piece.value.length === 0) return fail('file.not_readable');
      fetched += piece.value.length;
      rest = rest.length ? concat(rest, piece.value) : piece.value;
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
    if (last) return ok({ end, damaged });
    base += at;
    rest = rest.slice(at);
  }
}
