/**
 * Runs in the preload's isolated world: ipcRenderer, contextBridge and the small `process` a
 * sandboxed preload has, then the preload itself. The upper-case names are filled in by
 * host/scripts.mjs. BINDING exists in this world only; the page's world has no way to it.
 */
(function () {
  'use strict';
  if (window !== window.top) return;
  const binding = globalThis[BINDING];
  if (typeof binding !== 'function') return; // the target is being torn down
  const CHUNK = 192 * 1024;
  const LARGE = 64 * 1024;

  const toBase64 = (bytes) => {
    if (bytes.toBase64) return bytes.toBase64();
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x6000) text += btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000)));
    return text;
  };
  const fromBase64 = (text) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  };
  const codec = MAKE_CODEC({ toBase64, fromBase64 });
  const bridge = MAKE_BRIDGE(NAME, 'i', 'm', () => { throw new Error('The page cannot expose anything to the preload.'); });

  let lastBlob = 0;
  function send(message) {
    const tree = codec.encode(message, (bytes) => {
      if (bytes.byteLength < LARGE) return undefined;
      const id = ++lastBlob;
      for (let at = 0; at < bytes.byteLength; at += CHUNK) {
        binding(`B${id}:${bytes.byteLength}:${at}:${toBase64(bytes.subarray(at, Math.min(at + CHUNK, bytes.byteLength)))}`);
      }
      return id;
    });
    binding(`J${JSON.stringify(tree)}`);
  }

  const blobs = new Map();
  const takeBlob = (id) => { const bytes = blobs.get(id); blobs.delete(id); return bytes; };
  Object.defineProperty(globalThis, RECEIVE, { value: (kind, payload, id, length, at) => {
    if (kind === 'B') {
      if (!blobs.has(id)) blobs.set(id, new Uint8Array(length));
      const target = blobs.get(id).subarray(at);
      if (target.setFromBase64) target.setFromBase64(payload);
      else target.set(fromBase64(payload));
      return;
    }
    const message = codec.decode(JSON.parse(payload), takeBlob);
    if (message.k === 'reply') {
      const waiting = calls.get(message.id);
      calls.delete(message.id);
      if (!waiting) return;
      if (message.ok) waiting.resolve(message.v);
      else waiting.reject(new Error(message.v));
      return;
    }
    emit(message.c, message.a);
  } });

  // ---- ipcRenderer ----
  const calls = new Map();
  const listeners = new Map();
  let lastCall = 0;
  const check = (channel) => { if (typeof channel !== 'string') throw new TypeError('The channel must be a string.'); };
  const notHere = (what) => () => { throw new Error(`The Electron stand-in does not imitate ${what}.`); };
  function emit(channel, args) {
    const event = { sender: ipcRenderer, senderId: 0, ports: [], defaultPrevented: false, preventDefault() {} };
    for (const entry of listeners.get(channel) ?? []) { // add and remove replace the array, so this one stays
      if (entry.once) remove(channel, entry.listener);
      try { entry.listener.call(ipcRenderer, event, ...args); } catch (error) { reportError(error); }
    }
  }
  function add(channel, listener, once) {
    check(channel);
    if (typeof listener !== 'function') throw new TypeError('The listener must be a function.');
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }
  function remove(channel, listener) {
    const kept = listeners.get(channel) ?? [];
    const index = kept.findLastIndex((entry) => entry.listener === listener);
    if (index >= 0) listeners.set(channel, kept.toSpliced(index, 1));
    return ipcRenderer;
  }
  const ipcRenderer = {
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        check(channel);
        const id = ++lastCall;
        calls.set(id, { resolve, reject });
        try { send({ k: 'invoke', id, c: channel, a: args }); } catch (error) { calls.delete(id); throw error; }
      });
    },
    send(channel, ...args) { check(channel); send({ k: 'send', c: channel, a: args }); },
    on: (channel, listener) => add(channel, listener, false),
    addListener: (channel, listener) => add(channel, listener, false),
    once: (channel, listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel) { if (channel === undefined) listeners.clear(); else listeners.delete(channel); return ipcRenderer; },
    listenerCount: (channel) => (listeners.get(channel) ?? []).length,
    sendSync: notHere('ipcRenderer.sendSync'),
    postMessage: notHere('ipcRenderer.postMessage'),
    sendToHost: notHere('ipcRenderer.sendToHost'),
  };
  const contextBridge = {
    exposeInMainWorld: (key, api) => bridge.expose(key, api),
    exposeInIsolatedWorld: notHere('contextBridge.exposeInIsolatedWorld'),
    executeInMainWorld: notHere('contextBridge.executeInMainWorld'),
  };
  const loud = (object, name) => new Proxy(object, {
    get(target, key) {
      if (Reflect.has(target, key) || typeof key === 'symbol' || key === 'then') return target[key];
      throw new Error(`The Electron stand-in does not imitate ${name}.${key} in a preload.`);
    },
  });
  const electron = loud({
    ipcRenderer, contextBridge,
    webFrame: loud({ setVisualZoomLevelLimits() {}, setZoomFactor() {}, getZoomFactor: () => 1 }, 'webFrame'),
    webUtils: { getPathForFile: notHere('webUtils.getPathForFile') },
  }, 'electron');

  const process = Object.freeze({
    ...PROCESS, type: 'renderer', sandboxed: true, contextIsolated: true, env: Object.freeze({}),
    on() { return process; }, once() { return process; }, nextTick: (task, ...args) => { queueMicrotask(() => task(...args)); },
  });
  const require = (id) => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
    throw new Error(`module not found: ${id}`);
  };

  const tell = (what) => binding(`W${what}`);
  tell('hello');
  for (const what of ['focus', 'blur']) window.addEventListener(what, (event) => { if (event.target === window) tell(what); });
  // Electron has no menu of its own for the right mouse button: the application is asked, and nothing else shows one.
  window.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const at = event.target;
    const editable = at instanceof HTMLElement && (at.isContentEditable || (/^(?:INPUT|TEXTAREA)$/.test(at.tagName) && !at.disabled && !at.readOnly));
    const selected = editable && typeof at.selectionStart === 'number' ? at.value.slice(at.selectionStart, at.selectionEnd) : String(window.getSelection());
    tell(`menu ${JSON.stringify({ isEditable: editable, selectionText: selected, x: Math.round(event.clientX), y: Math.round(event.clientY) })}`);
  }, true);
  document.addEventListener('visibilitychange', () => tell(document.visibilityState));

  if (!HAS_PRELOAD) return;
  try {
    const module = { exports: {} };
    (PRELOAD)(require, module, module.exports, process, globalThis);
  } catch (error) {
    binding(`E${String((error && error.stack) || error)}`);
    console.error('Unable to load preload script', error);
  }
})();
