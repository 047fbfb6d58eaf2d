/* oxlint-disable eslint/no-unused-expressions, typescript/unbound-method -- an expression on purpose; methods are taken unbound so that a page cannot patch them */
/**
 * One half of contextBridge. The same text runs in the page's main world and in the preload's
 * isolated world; the halves talk through synchronous CustomEvents with a random name. Chromium
 * structured-clones an event's detail when the other world reads it, so no object is ever shared.
 *
 * Functions and promises cannot be cloned: they cross as numbers, and the receiving half makes a
 * proxy. Everything the main world's half needs is taken before any page script runs, so a page
 * that patches built-ins later does not see or change what passes.
 */
(function makeBridge(name, mine, theirs, onExpose) {
  'use strict';
  const { apply, ownKeys, getOwnPropertyDescriptor } = Reflect;
  const EventClass = CustomEvent;
  const detailOf = getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get;
  const dispatch = window.dispatchEvent.bind(window);
  const { isArray } = Array;
  const { freeze, defineProperty, keys: keysOf } = Object;
  const tagOf = Object.prototype.toString;
  const PromiseClass = Promise;
  const then = Promise.prototype.then;
  const ErrorClass = Error;
  const functions = new Map();   // id → our function, callable by the other side
  const proxies = new WeakMap(); // our proxy → id of their function, so that a round trip gives the original back
  const pending = new Map();     // id → [resolve, reject] of a promise of theirs
  let lastId = 0;
  let answer;                    // the reply to the call under way; calls nest but never overlap
  const [mapGet, mapSet, mapDelete] = [Map.prototype.get, Map.prototype.set, Map.prototype.delete];
  const [weakGet, weakSet] = [WeakMap.prototype.get, WeakMap.prototype.set];
  const released = new FinalizationRegistry((id) => post(['drop', id]));
  const register = released.register.bind(released);

  function post(detail) { dispatch(new EventClass(name + theirs, { detail })); }

  /** Data without functions or promises needs no wrapping: the clone carries it as it is. */
  function isPlain(value, depth) {
    if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
    if (depth > 100) return false;
    if (isArray(value)) {
      for (let index = 0; index < value.length; index++) if (!isPlain(value[index], depth + 1)) return false;
      return true;
    }
    const tag = apply(tagOf, value, []);
    if (tag !== '[object Object]') return tag !== '[object Promise]';
    const names = keysOf(value);
    for (let index = 0; index < names.length; index++) if (!isPlain(value[names[index]], depth + 1)) return false;
    return true;
  }

  function pack(value, depth = 0) {
    if (depth === 0 && isPlain(value, 0)) return { k: 'v', v: value };
    if (depth > 1000) throw new ErrorClass('The object is nested too deeply to cross the context bridge.');
    if (typeof value === 'function') {
      const original = apply(weakGet, proxies, [value]);
      if (original !== undefined) return { k: 'own', v: original };
      const id = ++lastId;
      apply(mapSet, functions, [id, value]);
      return { k: 'fn', v: id };
    }
    if (typeof value === 'symbol') throw new ErrorClass('A symbol cannot cross the context bridge.');
    if (typeof value !== 'object' || value === null) return { k: 'v', v: value };
    if (isArray(value)) {
      const items = [];
      for (let index = 0; index < value.length; index++) items[index] = pack(value[index], depth + 1);
      return { k: 'arr', v: items };
    }
    const tag = apply(tagOf, value, []);
    if (tag === '[object Promise]') {
      const id = ++lastId;
      apply(then, value, [
        (result) => settle(id, true, result),
        (reason) => settle(id, false, reason),
      ]);
      return { k: 'prom', v: id };
    }
    if (tag === '[object Object]') {
      const entries = [];
      const keys = ownKeys(value);
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index];
        const own = typeof key === 'string' && getOwnPropertyDescriptor(value, key);
        if (own && own.enumerable) entries[entries.length] = [key, pack(value[key], depth + 1)];
      }
      return { k: 'obj', v: entries };
    }
    return { k: 'v', v: value }; // dates, maps, typed arrays, errors: the clone itself knows them
  }

  function settle(id, good, value) {
    try {
      post(['settle', id, good, pack(value)]);
    } catch (error) {
      post(['settle', id, false, pack(new ErrorClass(String(error && error.message)))]);
    }
  }

  function unpack(node) {
    switch (node.k) {
      case 'v': return node.v;
      case 'own': return apply(mapGet, functions, [node.v]);
      case 'arr': {
        const out = [];
        for (let index = 0; index < node.v.length; index++) out[index] = unpack(node.v[index]);
        return out;
      }
      case 'obj': {
        const out = {};
        for (let index = 0; index < node.v.length; index++) {
          const entry = node.v[index];
          defineProperty(out, entry[0], { value: unpack(entry[1]), enumerable: true, configurable: true, writable: true });
        }
        return out;
      }
      case 'prom': return new PromiseClass((resolve, reject) => apply(mapSet, pending, [node.v, [resolve, reject]]));
      case 'fn': {
        const id = node.v;
        const proxy = (...args) => {
          post(['call', id, pack(args)]);
          const reply = answer;
          answer = undefined;
          if (!reply) throw new ErrorClass('The other side of the context bridge is gone.');
          const result = unpack(reply[1]);
          if (reply[0]) return result;
          throw result;
        };
        apply(weakSet, proxies, [proxy, id]);
        register(proxy, id);
        return proxy;
      }
      default: throw new ErrorClass('The context bridge met an unknown value.');
    }
  }

  window.addEventListener(name + mine, (event) => {
    const message = apply(detailOf, event, []);
    switch (message[0]) {
      case 'call': {
        let reply;
        try {
          const target = apply(mapGet, functions, [message[1]]);
          reply = ['answer', true, pack(apply(target, undefined, unpack(message[2])))];
        } catch (error) {
          reply = ['answer', false, pack(error)];
        }
        try {
          post(reply);
        } catch (error) { // the value itself refuses to be cloned
          post(['answer', false, pack(new ErrorClass(String(error && error.message)))]);
        }
        break;
      }
      case 'answer': answer = [message[1], message[2]]; break;
      case 'settle': {
        const waiting = apply(mapGet, pending, [message[1]]);
        apply(mapDelete, pending, [message[1]]);
        if (waiting) waiting[message[2] ? 0 : 1](unpack(message[3]));
        break;
      }
      case 'drop': apply(mapDelete, functions, [message[1]]); break;
      case 'expose': {
        const deepFreeze = (value) => {
          if (typeof value === 'object' && value !== null && (isArray(value) || apply(tagOf, value, []) === '[object Object]')) {
            const keys = ownKeys(value);
            for (let index = 0; index < keys.length; index++) deepFreeze(value[keys[index]]);
            freeze(value);
          }
          return value;
        };
        let failure;
        try {
          onExpose(message[1], deepFreeze(unpack(message[2])));
        } catch (error) {
          failure = error;
        }
        post(failure ? ['answer', false, pack(failure)] : ['answer', true, pack(undefined)]);
        break;
      }
      default: break;
    }
  });

  return {
    expose(key, api) {
      post(['expose', key, pack(api)]);
      const reply = answer;
      answer = undefined;
      if (!reply) throw new ErrorClass('The main world did not answer the context bridge.');
      if (!reply[0]) throw unpack(reply[1]);
    },
  };
})
