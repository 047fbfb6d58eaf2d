/**
 * Chromium's debugging pipe: NUL-separated JSON on two file descriptors, many sessions over one
 * connection. Events are handed on strictly in the order they arrive.
 */
import { EventEmitter, once } from 'node:events';

/** Chromium drops the connection when a single message exceeds 100 MB; stay clear of it. */
export const LARGEST_MESSAGE = 96 * 1024 * 1024;

/** A command that Chromium answered with an error. `code` is the protocol's number. */
export class ProtocolError extends Error {
  /** @param {string} method @param {{ message: string, code?: number }} error */
  constructor(method, error) {
    super(`${method}: ${error.message}`);
    this.name = 'ProtocolError';
    this.code = error.code;
  }
}

/** One target's session; `''` is the browser itself. Emits protocol events by their names. */
export class Session extends EventEmitter {
  /** @param {Connection} connection @param {string} id */
  constructor(connection, id) {
    super();
    this.setMaxListeners(0);
    this.connection = connection;
    this.id = id;
    this.detached = false;
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  send(method, params = {}) {
    if (this.detached) return Promise.reject(new Error(`${method}: the target is gone`));
    return this.connection.command(this.id, method, params);
  }

  /** For commands whose failure changes nothing, such as those that race a closing target. */
  async try(method, params = {}) {
    return this.send(method, params).catch(() => undefined);
  }
}

export class Connection extends EventEmitter {
  /** @param {import('node:stream').Writable} output @param {import('node:stream').Readable} input */
  constructor(output, input) {
    super();
    this.output = output;
    this.closed = false;
    /** @type {Map<number, { resolve: Function, reject: Function, method: string, sessionId: string }>} */
    this.waiting = new Map();
    /** @type {Map<string, Session>} */
    this.sessions = new Map();
    this.lastId = 0;
    this.root = this.session('');
    /** @type {Buffer[]} */
    this.partial = [];
    /** One promise for all who wait: a listener for each would stay behind after every wait for the pipe to drain. */
    this.ended = new Promise((resolve) => {
      this.once('close', resolve);
    });
    input.on('data', (chunk) => this.receive(chunk));
    input.on('error', () => this.close());
    input.on('close', () => this.close());
    output.on('error', () => this.close());
  }

  /** @param {string} id */
  session(id) {
    const known = this.sessions.get(id);
    if (known) return known;
    const session = new Session(this, id);
    this.sessions.set(id, session);
    return session;
  }

  command(sessionId, method, params) {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium is gone`));
    const id = ++this.lastId;
    const text = JSON.stringify(sessionId ? { id, method, params, sessionId } : { id, method, params });
    if (text.length > LARGEST_MESSAGE)
      return Promise.reject(
        new Error(`${method}: ${text.length} characters are too many for one message of the debugging pipe`),
      );
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, method, sessionId });
      this.output.write(`${text}\0`);
    });
  }

  /** Resolves when the pipe can take more; senders of large payloads wait here between chunks. */
  async room() {
    if (!this.closed && this.output.writableNeedDrain) await Promise.race([once(this.output, 'drain'), this.ended]);
  }

  /** @param {Buffer} chunk */
  receive(chunk) {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.partial.push(chunk.subarray(start, end));
      const text = (this.partial.length === 1 ? this.partial[0] : Buffer.concat(this.partial)).toString('utf8');
      this.partial = [];
      start = end + 1;
      this.dispatch(JSON.parse(text));
    }
    if (start < chunk.length) this.partial.push(chunk.subarray(start));
  }

  dispatch(message) {
    if (message.id !== undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (!waiting) return;
      if (message.error) waiting.reject(new ProtocolError(waiting.method, message.error));
      else waiting.resolve(message.result);
      return;
    }
    const session = this.sessions.get(message.sessionId ?? '');
    session?.emit(message.method, message.params);
    if (message.method === 'Target.detachedFromTarget') this.forget(message.params.sessionId);
  }

  /** @param {string} sessionId */
  forget(sessionId) {
    const session = this.sessions.get(sessionId);
    if (!session) return;
    this.sessions.delete(sessionId);
    session.detached = true;
    for (const [id, waiting] of this.waiting) {
      if (waiting.sessionId !== sessionId) continue;
      this.waiting.delete(id);
      waiting.reject(new Error(`${waiting.method}: the target is gone`));
    }
    session.emit('gone');
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    for (const { method, reject } of this.waiting.values()) reject(new Error(`${method}: Chromium is gone`));
    this.waiting.clear();
    for (const session of this.sessions.values()) session.detached = true;
    this.emit('close');
  }
}
