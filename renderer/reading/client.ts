/** The window's side of the reading room. */
import { type Result, fail } from '../../shared/errors/app-error';
import type { TableFile } from '../../shared/old-journal/table';
import type { UnitReading } from '../../shared/unit-reports/reading';
import { scriptUrl } from '../vault/script-url';
import workerUrl from './worker?worker&url';

/** A reader that says nothing for so long (milliseconds) is ended. */
const SILENCE = 30_000;

export interface Reading<T = TableFile> { result: Promise<Result<T>>; /** Ends it; the result is then `cancelled`. */ stop(): void }

/** Reads a file in a worker of its own; the bytes are given away. */
export function readTableFile(bytes: Uint8Array, name: string, onProgress: (done: number) => void): Reading {
  return readIn<TableFile>('table', bytes, name, onProgress);
}

/** Reads the report of a unit, likewise: the table itself never leaves the room, only what was understood of it. */
export function readUnitReportFile(bytes: Uint8Array, name: string): Reading<UnitReading> {
  return readIn<UnitReading>('unitReport', bytes, name, () => undefined);
}

function readIn<T>(as: 'table' | 'unitReport', bytes: Uint8Array, name: string, onProgress: (done: number) => void): Reading<T> {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'reading' });
  let end: (result: Result<T>) => void = () => undefined;
  let silence = 0;
  const result = new Promise<Result<T>>((resolve) => {
    end = (answer) => {
      clearTimeout(silence);
      worker.terminate();
      resolve(answer);
    };
  });
  const listen = () => {
    clearTimeout(silence);
    silence = window.setTimeout(() => end(fail('table.stopped')), SILENCE);
  };
  worker.onmessage = (event: MessageEvent<{ done: number } | { result: Result<T> }>) => {
    if ('result' in event.data) end(event.data.result);
    else {
      listen();
      onProgress(event.data.done);
    }
  };
  // also when it ran out of memory
  worker.onerror = () => end(fail('table.stopped'));
  listen();
  worker.postMessage({ as, bytes, name }, [bytes.buffer as ArrayBuffer]);
  return { result, stop: () => end(fail('cancelled')) };
}
