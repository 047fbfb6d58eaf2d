/**
 * Batches from sealed to parsed, in their order; many of them with a second worker that unseals while this one parses.
 */
import { takeHelper } from './open-helper';
import { type Batch, valueOf } from '../crypto/frame';
import type { Key } from '../crypto/sodium';
import { type Opened, type Parcel, type Sealed, unsealed } from './sealed';

/** Below this one thread is done before another has begun. */
const WORTH_A_WORKER = 3 * 1024 * 1024;
/** Short frames go to the other worker together, until they are about this long. */
const PARCEL = 512 * 1024;

/**
 * Opens frames in order; `each` gets null for one that does not open or is not what its check says. `handOver`: the
 * bytes of long runs are given away and gone afterwards.
 */
export async function openBatches(
  frames: readonly Sealed[],
  vaultId: Uint8Array,
  key: Key,
  handOver: boolean,
  each: (index: number, batch: Batch | null) => void,
): Promise<void> {
  const helper = frames.reduce((sum, { bytes }) => sum + bytes.length, 0) > WORTH_A_WORKER ? takeHelper() : null;
  if (!helper) {
    for (const [index, frame] of frames.entries()) each(index, parsed(unsealed(frame, vaultId, key)));
    return;
  }
  try {
    await new Promise<void>((resolve, reject) => {
      let left = frames.length;
      helper.onerror = () => reject(new Error('unsealing failed'));
      helper.onmessage = (event: MessageEvent<Opened>) => {
        for (const [index, plain] of event.data.plains.entries()) each(event.data.from + index, parsed(plain));
        left -= event.data.plains.length;
        if (left === 0) resolve();
      };
      for (const parcel of parcels(frames)) {
        const given = handOver ? parcel.frames.map(({ bytes }) => bytes.buffer as ArrayBuffer) : [];
        helper.postMessage({ ...parcel, vaultId, key } satisfies Parcel, given);
      }
    });
  } finally {
    helper.terminate();
  }
}

function* parcels(frames: readonly Sealed[]): Generator<{ from: number; frames: Sealed[] }> {
  let [from, size] = [0, 0];
  for (const [index, { bytes }] of frames.entries()) {
    size += bytes.length;
    if (size < PARCEL && index < frames.length - 1) continue;
    yield { from, frames: frames.slice(from, index + 1) };
    [from, size] = [index + 1, 0];
  }
}

function parsed(plain: Uint8Array | null): Batch | null {
  if (!plain) return null;
  try {
    return valueOf(plain) as Batch;
  } catch {
    // Not of this form: the caller reports damage.
    return null;
  } finally {
    plain.fill(0);
  }
}
