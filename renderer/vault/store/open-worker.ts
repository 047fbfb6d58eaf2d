/** Unseals batches for the vault worker, which parses the ones before meanwhile; ended as soon as the vault is open. */
import { type Key, sodiumReady } from '../crypto/sodium';
import { type Opened, type Parcel, unsealed } from './sealed';

self.addEventListener('message', (event: MessageEvent<Parcel>) => {
  void sodiumReady.then(() => {
    const { from, frames, vaultId, key } = event.data;
    const plains = frames.map((frame) => unsealed(frame, vaultId, key as Key));
    self.postMessage({ from, plains } satisfies Opened, {
      transfer: plains.flatMap((plain) => (plain ? [plain.buffer] : [])),
    });
  });
});
