/** The window's side of the reading room. */
import { type Result, fail } from '../../shared/errors/app-error';
import type { TableFile } from '../../shared/old-journal/table';
import { scriptUrl } from '../vault/script-url';
import workerUrl from './worker?worker&url';

/** A reader that says nothing for so long (milliseconds) is ended. */
const SILENCE = 30_000;

export interface Reading { result: Promise<Result<TableFile>>; /** Ends it; the result is then `cancelled`. */ stop(): void }

/** Reads a file in a worker of its own; the bytes are given away. */
export function readTableFile(bytes: Uint8Array, name: string, onProgress: (done: number) => void): Reading {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module', name: 'reading' });
  let end: (result: Result<TableFile>) => void = () => undefined;
  let silence = 0;
  const result = new Promise<Result<TableFile>>((resolve) => {
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
  worker.onmessage = (event: MessageEvent<{ done: number } | { result: Result<TableFile> }>) => {
    if ('result' in event.data) end(event.data.result);
    else {
      listen();
      onProgress(event.data.done);
    }
  };
  // also when it ran out of memory
  worker.onerror = () => end(fail('table.stopped'));
  listen();
  worker.postMessage({ bytes, name }, [bytes.buffer as ArrayBuffer]);
  return { result, stop: () => end(fail('cancelled')) };
}
