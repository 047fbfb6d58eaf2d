/** The reading room: a worker without keys, in which one untrusted file is read; ended afterwards whatever happened. */
import '../no-eval';
import { readTable } from './read-table';

/** Progress is said this often (milliseconds), or the window would be busy listening. */
const EVERY = 100;

self.addEventListener('message', (event: MessageEvent<{ bytes: Uint8Array; name: string }>) => {
  let said = 0;
  const result = readTable(event.data.bytes, event.data.name, (done) => {
    const now = performance.now();
    if (now - said < EVERY) return;
    said = now;
    self.postMessage({ done });
  });
  self.postMessage({ result });
});
