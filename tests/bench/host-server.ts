/** Serves the bench's page and lends its worker the main process's own files of a vault folder. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Range, vaultFiles } from '../../electron/vault-files';
import { vaultFolder } from '../../electron/vault-folder';
import type { VaultSlot } from '../../shared/ipc/contract';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** What goes with a call, each method its own part; the bench's own page is the only caller. */
interface Words { slot: VaultSlot; range: Range; generation: number; at: number; flag: boolean }

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
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
    markClean: () => { files.markClean(); return { ok: true, value: null }; },
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
    void (async () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
      // Isolated from other origins: what the browser asks for before it measures memory and tells finer times.
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      const method = pathname.startsWith('/host/') ? methods[pathname.slice(6)] : null;
      if (method) {
        const answer = method(JSON.parse(searchParams.get('words') ?? '{}') as Words, await bodyOf(request));
        response.setHeader('Content-Type', answer instanceof Uint8Array ? 'application/octet-stream' : 'application/json');
        response.end(answer instanceof Uint8Array ? Buffer.from(answer.buffer, answer.byteOffset, answer.length) : JSON.stringify(answer));
        return;
      }
      const path = normalize(pathname).replace(/^([/\\]|\.\.)+/, '') || 'bench.html';
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(readFileSync(join(pages, path)));
    })().catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => { server.closeAllConnections(); server.close(); } };
}
