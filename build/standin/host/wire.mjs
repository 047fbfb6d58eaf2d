/**
 * The host's end of a preload's channel: values in and out of one isolated world, in order, large
 * binary in chunks so that no single protocol message grows with the value.
 */
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const makeCodec = runInThisContext(readFileSync(new URL('../inject/codec.js', import.meta.url), 'utf8'), {
  filename: 'standin/inject/codec.js',
});

/** Node's small buffers share one pool; a decoded array must own its memory, as in Electron. */
function owned(text) {
  const pooled = Buffer.from(text, 'base64');
  const bytes = new Uint8Array(pooled.length);
  bytes.set(pooled);
  return bytes;
}

export const codec = makeCodec({
  toBase64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromBase64: owned,
});

/** Small pieces keep the page, Chromium and the pipe working at the same time; measured twice as fast as megabytes. */
const CHUNK = 192 * 1024;
const LARGE = 64 * 1024;
/** How many chunks may be on their way before the sender waits for the page to take one. */
const WINDOW = 8;

export class Wire {
  /**
   * @param {import('./pipe.mjs').Session} session
   * @param {number} contextId the isolated world's execution context
   * @param {string} receiver the name of its receiving function
   */
  constructor(session, contextId, receiver) {
    this.session = session;
    this.contextId = contextId;
    this.receiver = receiver;
    this.lastBlob = 0;
    /** @type {Map<number, Uint8Array>} */
    this.blobs = new Map();
    this.tail = Promise.resolve();
    this.queued = 0;
  }

  /** Encodes at once, so later changes to the value do not travel; sends in order. */
  send(message) {
    /** @type {{ id: number, bytes: Uint8Array }[]} */
    const blobs = [];
    const tree = codec.encode(message, (bytes) => {
      if (bytes.byteLength < LARGE) return undefined;
      const id = ++this.lastBlob;
      blobs.push({ id, bytes: bytes.slice() });
      return id;
    });
    const text = JSON.stringify(tree);
    this.queued++;
    const job = async () => {
      for (const { id, bytes } of blobs) await this.sendBlob(id, bytes);
      void this.call(`"J",${JSON.stringify(text)}`);
      await this.session.connection.room();
    };
    // Nothing before it: send in this very turn, so that calls keep the order of the code that made them.
    this.tail = this.queued === 1 && blobs.length === 0 ? job() : this.tail.then(job);
    this.tail = this.tail
      .catch(() => {})
      .finally(() => {
        this.queued--;
      });
    return this.tail;
  }

  async sendBlob(id, bytes) {
    const flying = [];
    for (let at = 0; at < bytes.byteLength; at += CHUNK) {
      const part = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(CHUNK, bytes.byteLength - at)).toString(
        'base64',
      );
      flying.push(this.call(`"B","${part}",${id},${bytes.byteLength},${at}`));
      await this.session.connection.room();
      if (flying.length >= WINDOW) await flying.shift();
    }
  }

  /** The world may be gone by now (navigation, crash); then the value has no receiver and is dropped. */
  call(argumentsText) {
    return this.session.try('Runtime.evaluate', {
      expression: `void globalThis[${JSON.stringify(this.receiver)}](${argumentsText})`,
      contextId: this.contextId,
      silent: true,
    });
  }

  /** @param {string} payload of a binding call that starts with B: a chunk */
  takeChunk(payload) {
    const head = payload.slice(1, 64).split(':', 3);
    const [id, length, at] = head.map(Number);
    const start = 1 + head[0].length + head[1].length + head[2].length + 3;
    if (!this.blobs.has(id)) this.blobs.set(id, new Uint8Array(length));
    const target = this.blobs.get(id);
    Buffer.from(target.buffer, at).write(payload.slice(start), 'base64');
  }

  /** @param {string} payload of a binding call that starts with J: a whole message */
  takeMessage(payload) {
    return codec.decode(JSON.parse(payload.slice(1)), (id) => {
      const bytes = this.blobs.get(id);
      this.blobs.delete(id);
      return bytes;
    });
  }
}
