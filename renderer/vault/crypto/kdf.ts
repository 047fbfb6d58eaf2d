/** Passphrase → key material, in a worker of its own that is ended afterwards. */
import { type KdfParameters, argon2id, sodiumReady, utf8 } from './sodium';
import { scriptUrl } from '../script-url';
import workerUrl from './kdf-worker?worker&url';

/** NFC so that a composed and a decomposed й are one letter (K04); no trimming; at most 1024 bytes. */
export function passphraseBytes(passphrase: string): Uint8Array | null {
  const bytes = utf8(passphrase.normalize('NFC'));
  return bytes.length === 0 || bytes.length > 1024 ? null : bytes;
}

/** The machine has too little memory for the derivation at this moment; it can be tried again. */
export class NoMemory extends Error {}

/**
 * Milliseconds after which a derivation is given up: the slowest allowed parameters take far less on a slow computer.
 */
const MOST = 180_000;

/** 64 bytes by Argon2id, or null when the machine could not (too little memory, or no answer). */
export async function derivePassphrase(passphrase: Uint8Array, parameters: KdfParameters): Promise<Uint8Array | null> {
  // Node (unit tests) has no Worker; the result is the same.
  if (typeof Worker === 'undefined') {
    await sodiumReady;
    try {
      return argon2id(passphrase, parameters);
    } catch (error) {
      // libsodium names no cause: with parameters within bounds memory is the only one left.
      if (error instanceof Error) return null;
      throw error;
    }
  }
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'kdf' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Uint8Array | null>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<{ derived: Uint8Array | null }>) => resolve(event.data.derived);
      worker.onerror = () => reject(new Error('key derivation failed'));
      timer = setTimeout(() => resolve(null), MOST);
      worker.postMessage({ passphrase, parameters });
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
