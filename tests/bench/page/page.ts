/** The page of the store's bench: a fresh worker for each task, as each unlock of the program has one. */
import type { Answer, Task } from './tasks';

const held: Worker[] = [];

/** Runs one task in a worker of its own; one that holds its data (memory) stays until {@link release}. */
function run(task: Task): Promise<Answer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'bench' });
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<{ answer: Answer } | { error: string }>) => {
      if (task.hold) held.push(worker);
      else worker.terminate();
      if ('answer' in event.data) resolve(event.data.answer);
      else reject(new Error(event.data.error));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(task);
  });
}

/** Bytes of this page and its workers after a collection, as the browser counts them. */
async function memory(): Promise<number> {
  const measure = (performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> })
    .measureUserAgentSpecificMemory;
  return (await measure.call(performance)).bytes;
}

function release(): void {
  for (const worker of held.splice(0)) worker.terminate();
}

Object.assign(globalThis, { bench: { run, memory, release } });
