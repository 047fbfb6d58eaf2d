/**
 * Derives one key and ends: WebAssembly memory never shrinks and keeps a copy of the passphrase, so it must go with its
 * worker.
 */
import { type KdfParameters, argon2id, sodiumReady } from './sodium';

self.addEventListener('message', (event: MessageEvent<{ passphrase: Uint8Array; parameters: KdfParameters }>) => {
  void sodiumReady.then(() => {
    try {
      self.postMessage({ derived: argon2id(event.data.passphrase, event.data.parameters) });
    } catch {
      // Too little memory, as a rule: the caller reports it.
      self.postMessage({ derived: null });
    }
  });
});
