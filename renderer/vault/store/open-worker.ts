/** Unseals batches for the vault worker, which parses the one before meanwhile; ended as soon as the vault is open. */
import { openBytes } from '../crypto/frame';
import { type Key, sodiumReady } from '../crypto/sodium';

self.addEventListener('message', (event: MessageEvent<{ index: number; bytes: Uint8Array; vaultId: Uint8Array; key: Uint8Array }>) => {
  void sodiumReady.then(() => {
    const { index, bytes, vaultId, key } = event.data;
    const plain = openBytes(vaultId, bytes, key as Key);
    // A piece of its own, so that it is handed over and not copied.
    const owned = plain && (plain.byteOffset === 0 && plain.byteLength === plain.buffer.byteLength ? plain : plain.slice());
    self.postMessage({ index, plain: owned }, owned ? [owned.buffer] : []);
  });
});
