/** Batches from sealed to parsed, in their order; many of them with a second worker that unseals while this one parses. */
import { takeHelper } from './open-helper';
import { type Batch, openBytes, valueOf } from '../crypto/frame';
import type { Key } from '../crypto/sodium';

/** Below this one thread is done before another has begun. */
const WORTH_A_WORKER = 3 * 1024 * 1024;

/** Opens frames in order; `each` gets null for one that does not open. The bytes of long runs are handed over and gone afterwards. */
export async function openBatches(frames: Uint8Array[], vaultId: Uint8Array, key: Key, each: (index: number, batch: Batch | null) => void): Promise<void> {
  const helper = frames.reduce((sum, bytes) => sum + bytes.length, 0) > WORTH_A_WORKER ? takeHelper() : null;
  if (!helper) {
    for (const [index, bytes] of frames.entries()) each(index, parsed(openBytes(vaultId, bytes, key)));
    return;
  }
  try {
    await new Promise<void>((resolve, reject) => {
      let left = frames.length;
      helper.onerror = () => reject(new Error('unsealing failed'));
      helper.onmessage = (event: MessageEvent<{ index: number; plain: Uint8Array | null }>) => {
        each(event.data.index, parsed(event.data.plain));
        left -= 1;
        if (left === 0) resolve();
      };
      for (const [index, bytes] of frames.entries()) helper.postMessage({ index, bytes, vaultId, key });
    });
  } finally {
    helper.terminate();
  }
}

function parsed(plain: Uint8Array | null): Batch | null {
  if (!plain) return null;
  try {
    return valueOf(plain) as Batch;
  } catch {
    return null;
  } finally {
    plain.fill(0);
  }
}
