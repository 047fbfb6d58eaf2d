/** The window's side of the reading room. */
import { type Result, fail } from '../../shared/errors/app-error';
import type { TableFile, TextChoice } from '../../shared/tables/table';
import type { UnitReading } from '../../shared/import/unit-summary/reading';
import { scriptUrl } from '../vault/script-url';
import type { ReadingJob } from './job';
import workerUrl from './worker?worker&url';

/** A reader that says nothing for so long (milliseconds) is ended. */
const SILENCE = 30_000;

export interface Reading<T = TableFile> {
  result: Promise<Result<T>>;
  /** Ends it; the result is then `cancelled`. */ stop(): void;
}

/** Reads a file in a worker of its own; the bytes are given away. */
export function readTableFile(
  bytes: Uint8Array,
  name: string,
  onProgress: (done: number) => void,
  choice?: TextChoice,
): Reading {
  const worker = openRoom();
  const reading = readIn<TableFile>(worker, { as: 'table', bytes, name, ...(choice ? { choice } : {}) }, onProgress);
  void reading.result.then(() => worker.terminate());
  return reading;
}

/**
 * A room for many reports of units, one after another: what leaves it is figures only. A file that is refused takes the
 * room with it.
 */
export interface ReportRoom {
  read(bytes: Uint8Array, name: string, period: string): Promise<Result<UnitReading>>;
  /** Ends what is being read, and the room. */ close(): void;
}

/** Opened with its first file. */
export function reportRoom(): ReportRoom {
  let worker: Worker | null = null;
  let running: Reading<UnitReading> | null = null;
  const close = () => {
    running?.stop();
    worker?.terminate();
    worker = null;
  };
  return {
    async read(bytes, name, period) {
      worker ??= openRoom();
      running = readIn<UnitReading>(worker, { as: 'unitReport', bytes, name, period }, () => undefined);
      const read = await running.result;
      running = null;
      if (!read.ok) close();
      return read;
    },
    close,
  };
}

function openRoom(): Worker {
  return new Worker(scriptUrl(workerUrl), { type: 'module', name: 'reading' });
}

function readIn<T>(worker: Worker, job: ReadingJob, onProgress: (done: number) => void): Reading<T> {
  let end: (result: Result<T>) => void = () => undefined;
  let silence = 0;
  const result = new Promise<Result<T>>((resolve) => {
    end = (answer) => {
      clearTimeout(silence);
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
  worker.postMessage(job, [job.bytes.buffer as ArrayBuffer]);
  return { result, stop: () => end(fail('cancelled')) };
}
