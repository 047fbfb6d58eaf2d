/**
 * The main process as the bench's worker sees it: electron/vault/vault-files.ts behind messages to the bench's own
 * server.
 */
import { ok } from '../../../shared/errors/app-error';
import type { HostPort } from '../../../renderer/vault/host';
import { fromBase64 } from '../../../renderer/vault/crypto/sodium';

let channel: Promise<WebSocket> | null = null;
const waiting: { resolve(value: unknown): void; reject(error: Error): void }[] = [];

/** One connection of the worker; answers come in the order of the questions. */
function connected(): Promise<WebSocket> {
  channel ??= new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}`);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => resolve(socket);
    socket.onerror = () => reject(new Error('no connection to the files'));
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      const asked = waiting.shift();
      if (typeof data !== 'string') asked?.resolve(ok(new Uint8Array(data)));
      else if (data.startsWith('!')) asked?.reject(new Error(data));
      else asked?.resolve(JSON.parse(data));
    };
  });
  return channel;
}

async function call<T>(method: string, words: object, body: Uint8Array = new Uint8Array()): Promise<T> {
  const socket = await connected();
  return new Promise<unknown>((resolve, reject) => {
    waiting.push({ resolve, reject });
    socket.send(JSON.stringify({ method, words }));
    socket.send(body as Uint8Array<ArrayBuffer>);
  }) as Promise<T>;
}

/** Deletes a database of the browser's store. */
export function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(new Error(`${name} was not deleted`));
  });
}

/** What opening, saving and folding need of the main process. */
export const host = {
  read: async (slot: string) => {
    const copies = await call<{ ok: true; value: string[] }>('read', { slot });
    return ok(copies.value.map((text) => fromBase64(text) ?? new Uint8Array()));
  },
  replace: (slot: string, bytes: Uint8Array, first: boolean) => call('replace', { slot, flag: first }, bytes),
  list: () => call('list', {}),
  fileRead: (range: unknown) => call('fileRead', { range }),
  journalAppend: (generation: number, offset: number, bytes: Uint8Array, reserve: boolean) =>
    call('journalAppend', { generation, at: offset, flag: reserve }, bytes),
  journalTruncate: (generation: number, length: number) => call('journalTruncate', { generation, at: length }),
  snapshotBegin: () => call('snapshotBegin', {}),
  snapshotWrite: (bytes: Uint8Array) => call('snapshotWrite', {}, bytes),
  snapshotCommit: (generation: number, forget: boolean) => call('snapshotCommit', { generation, flag: forget }),
  clearStore: async () => {
    await dropDatabase('senim-vault');
    return ok(null);
  },
} as unknown as HostPort;

/** An empty vault folder. */
export const emptyFolder = () => call('empty', {});
/** Marks the session as ended in good order, as a quit does. */
export const endInGoodOrder = () => call('markClean', {});
/** Appends to a journal beside the vault: what the fsync and the way there and back cost. */
export const appendBeside = (bytes: Uint8Array) => call('appendBeside', {}, bytes);
