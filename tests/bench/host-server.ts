/** Serves the bench's page and lends its worker the main process's own files of a vault folder. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer } from 'ws';
import { type Range, vaultFiles } from '../../electron/vault/vault-files';
import { vaultFolder } from '../../electron/vault/vault-folder';
import type { VaultSlot } from '../../shared/ipc/contract';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** What goes with a call, each method its own part; the bench's own page is the only caller. */
interface Words {
  slot: VaultSlot;
  range: Range;
  generation: number;
  at: number;
  flag: boolean;
}

/** An origin of its own, hence a browser's store of its own, over one folder. */
export async function hostServer(pages: string, folder: string): Promise<{ address: string; close(): void }> {
  const open = () => {
    mkdirSync(folder, { recursive: true });
    return { files: vaultFiles(folder), slots: vaultFolder(folder) };
  };
  let { files, slots } = open();
  const other = join(folder, 'beside');
  const scratch = vaultFiles(other);
  let scratchLength = 0;
  const methods: Record<string, (words: Words, body: Uint8Array) => unknown> = {
    read: ({ slot }) => {
      const read = slots.read(slot);
      return read.ok ? { ok: true, value: read.value.map((bytes) => Buffer.from(bytes).toString('base64')) } : read;
    },
    replace: ({ slot, flag }, body) => slots.replace(slot, body, flag),
    list: () => files.list(),
    fileRead: ({ range }) => {
      const read = files.read(range);
      return read.ok ? read.value : read;
    },
    journalAppend: ({ generation, at, flag }, body) => files.append(generation, at, body, flag),
    journalTruncate: ({ generation, at }) => files.truncate(generation, at),
    snapshotBegin: () => files.begin(),
    snapshotWrite: (_words, body) => files.write(body),
    snapshotCommit: ({ generation, flag }) => files.commit(generation, flag),
    markClean: () => {
      files.markClean();
      return { ok: true, value: null };
    },
    empty: () => {
      rmSync(folder, { recursive: true, force: true });
      ({ files, slots } = open());
      return { ok: true, value: null };
    },
    appendBeside: (_words, body) => {
      const appended = scratch.append(1, scratchLength, body);
      scratchLength += body.length;
      return appended;
    },
  };
  const server = createServer((request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://bench');
      // Isolated from other origins: what the browser asks for before it measures memory and tells finer times.
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      const path = normalize(pathname).replace(/^([/\\]|\.\.)+/, '') || 'bench.html';
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(readFileSync(join(pages, path)));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  // A question is two messages: what to do, and the bytes that go with it. Answers keep the order of the questions.
  new WebSocketServer({ server, maxPayload: 1 << 28 }).on('connection', (socket) => {
    let asked: { method: string; words: Words } | null = null;
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (!isBinary) {
        asked = JSON.parse(data.toString('utf8')) as typeof asked;
        return;
      }
      try {
        const answer = methods[asked?.method ?? '']?.(asked?.words as Words, new Uint8Array(data));
        socket.send(answer instanceof Uint8Array ? answer : JSON.stringify(answer));
      } catch (error) {
        socket.send(`!${asked?.method ?? ''}: ${String(error)}`);
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
