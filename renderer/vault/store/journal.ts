/** Reads and writes the journal of the vault folder: an append-only row of sealed frames, on the disk before anything is called saved. */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { type Frame, readFrame } from '../crypto/frame';
import { concat } from '../crypto/sodium';
import type { HostPort } from '../host';
import type { OnProgress } from '../api';

export interface JournalContent {
  frames: Frame[];
  /** Bytes up to the end of the last sound frame. */
  goodLength: number;
  /** Bytes behind it that are no frame: a torn or damaged tail. */
  tornBytes: number;
}

/** All sound frames from the start; stops at the first that is not one and says so. */
export async function readJournal(host: Pick<HostPort, 'journalInfo' | 'journalRead'>, onProgress?: OnProgress): Promise<Result<JournalContent>> {
  const info = await host.journalInfo();
  if (!info.ok) return fail(info.error.code);
  const frames: Frame[] = [];
  let rest: Uint8Array = new Uint8Array();
  let fetched = 0;
  let goodLength = 0;
  while (fetched < info.value.length) {
    const piece = await host.journalRead(fetched);
    if (!piece.ok) return fail(piece.error.code);
    if (piece.value.length === 0) break;
    fetched += piece.value.length;
    rest = rest.length ? concat(rest, piece.value) : piece.value;
    let offset = 0;
    for (;;) {
      const frame = readFrame(rest, offset);
      if (frame === 'short') break;
      if (frame === 'damaged') return ok({ frames, goodLength, tornBytes: info.value.length - goodLength });
      frames.push(frame);
      offset += frame.bytes.length;
      goodLength += frame.bytes.length;
    }
    rest = rest.slice(offset);
    onProgress?.({ step: 'reading', done: fetched, total: info.value.length });
  }
  return ok({ frames, goodLength, tornBytes: info.value.length - goodLength });
}

const PIECE = 8 * 1024 * 1024;

/** Frames joined into pieces that fit one call to the main process. */
export function inPieces(frames: Frame[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let batch: Uint8Array[] = [];
  let size = 0;
  for (const { bytes } of frames) {
    if (size + bytes.length > PIECE && batch.length) {
      pieces.push(concat(...batch));
      batch = [];
      size = 0;
    }
    batch.push(bytes);
    size += bytes.length;
  }
  if (batch.length) pieces.push(concat(...batch));
  return pieces;
}
