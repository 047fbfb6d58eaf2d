/**
 * The reading room: a worker without keys, in which untrusted files are read; a journal's is ended after its file, one
 * for reports of units after the first that is refused.
 */
import '../no-eval';
import { readUnitReport } from '../../shared/import/unit-summary/read-report';
import type { ReadingJob } from './job';
import { readTable } from './read-table';

/** Progress is said this often (milliseconds), or the window would be busy listening. */
const EVERY = 100;

self.addEventListener('message', (event: MessageEvent<ReadingJob>) => {
  let said = 0;
  const { as, bytes, name, choice, period } = event.data;
  const table = readTable(
    bytes,
    name,
    (done) => {
      const now = performance.now();
      if (now - said < EVERY) return;
      said = now;
      self.postMessage({ done });
    },
    choice,
  );
  self.postMessage({ result: as === 'unitReport' && table.ok ? readUnitReport(table.value, name, period) : table });
});
