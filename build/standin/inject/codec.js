/* oxlint-disable eslint/no-unused-expressions, typescript/unbound-method -- an expression on purpose; methods are applied, never called bare */
/**
 * The tagged JSON codec that carries structured-clone values over the debugging pipe.
 *
 * The same text runs twice: in Node (host/wire.mjs) and in the preload's isolated world, so the two
 * ends cannot drift apart. It is an expression, not a module, because the isolated world has no
 * module loader.
 *
 * Plain JSON values stand for themselves; everything else is an object with a "$" tag. Binary above
 * the sink's threshold does not travel inside the JSON at all: the sink sends it ahead in chunks.
 */
(function makeCodec(env) {
  'use strict';
  const tagOf = Object.prototype.toString;
  const views = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView };
  const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const uncloneable = () => new Error('An object could not be cloned.');

  /** @param {*} root @param {(bytes: Uint8Array) => number | undefined} sink */
  function encode(root, sink) {
    const seen = new Map();
    const binary = (kind, bytes) => {
      const id = sink(bytes);
      return id === undefined ? { $: 'b', t: kind, d: env.toBase64(bytes) } : { $: 'b', t: kind, i: id, l: bytes.byteLength };
    };
    function walk(value) {
      switch (typeof value) {
        case 'string': case 'boolean': return value;
        case 'number':
          return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'x', v: Object.is(value, -0) ? '-0' : String(value) };
        case 'undefined': return { $: 'u' };
        case 'bigint': return { $: 'n', v: String(value) };
        case 'object': break;
        default: throw uncloneable();
      }
      if (value === null) return null;
      const before = seen.get(value);
      if (before !== undefined) return { $: 'r', v: before };
      seen.set(value, seen.size);
      if (Array.isArray(value)) return Array.from(value, walk);
      if (ArrayBuffer.isView(value)) {
        const kind = value instanceof DataView ? 'DataView' : tagOf.call(value).slice(8, -1);
        return binary(views[kind] ? kind : 'Uint8Array', new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      }
      switch (tagOf.call(value)) {
        case '[object Object]': break;
        case '[object ArrayBuffer]': return binary('ArrayBuffer', new Uint8Array(value));
        case '[object Date]': return { $: 'd', v: Number.isNaN(value.getTime()) ? null : value.getTime() };
        case '[object RegExp]': return { $: 'g', v: value.source, f: value.flags };
        case '[object Map]': return { $: 'm', v: Array.from(value, ([key, item]) => [walk(key), walk(item)]) };
        case '[object Set]': return { $: 's', v: Array.from(value, walk) };
        case '[object Error]': case '[object DOMException]': {
          const out = { $: 'e', n: String(value.name), m: String(value.message), s: typeof value.stack === 'string' ? value.stack : '' };
          if (Object.hasOwn(value, 'cause')) out.c = walk(value.cause);
          return out;
        }
        case '[object Number]': case '[object String]': case '[object Boolean]': return walk(value.valueOf());
        default: throw uncloneable();
      }
      const keys = Object.keys(value);
      if (keys.includes('$')) return { $: 'o', v: keys.map((key) => [key, walk(value[key])]) };
      const out = {};
      for (const key of keys) {
        if (key === '__proto__') Object.defineProperty(out, key, { value: walk(value[key]), enumerable: true, configurable: true, writable: true });
        else out[key] = walk(value[key]);
      }
      return out;
    }
    return walk(root);
  }

  /** @param {*} root a tree fresh from JSON.parse; it is rebuilt in place. @param {(id: number) => Uint8Array} blob */
  function decode(root, blob) {
    const made = [];
    const keep = (object) => { made.push(object); return object; };
    function walk(node) {
      if (typeof node !== 'object' || node === null) return node;
      if (Array.isArray(node)) {
        keep(node);
        for (let index = 0; index < node.length; index++) node[index] = walk(node[index]);
        return node;
      }
      if (!Object.hasOwn(node, '$')) {
        keep(node);
        for (const key of Object.keys(node)) {
          const item = node[key];
          if (typeof item === 'object' && item !== null) node[key] = walk(item);
        }
        return node;
      }
      switch (node.$) {
        case 'u': return undefined;
        case 'x': return Number(node.v);
        case 'n': return BigInt(node.v);
        case 'r': return made[node.v];
        case 'd': return keep(new Date(node.v === null ? NaN : node.v));
        case 'g': return keep(new RegExp(node.v, node.f));
        case 'b': {
          const bytes = node.i === undefined ? env.fromBase64(node.d) : blob(node.i);
          if (node.t === 'ArrayBuffer') return keep(bytes.buffer);
          if (node.t === 'Uint8Array') return keep(bytes);
          return keep(new views[node.t](bytes.buffer));
        }
        case 'm': {
          const map = keep(new Map());
          for (const [key, item] of node.v) { const k = walk(key); map.set(k, walk(item)); }
          return map;
        }
        case 's': {
          const set = keep(new Set());
          for (const item of node.v) set.add(walk(item));
          return set;
        }
        case 'e': {
          const error = keep(new (errors[node.n] || Error)(node.m));
          if (!errors[node.n]) Object.defineProperty(error, 'name', { value: node.n, configurable: true, writable: true });
          if (node.s) Object.defineProperty(error, 'stack', { value: node.s, configurable: true, writable: true });
          if (Object.hasOwn(node, 'c')) Object.defineProperty(error, 'cause', { value: walk(node.c), configurable: true, writable: true });
          return error;
        }
        case 'o': {
          const object = keep({});
          for (const [key, item] of node.v) Object.defineProperty(object, key, { value: walk(item), enumerable: true, configurable: true, writable: true });
          return object;
        }
        default: throw new Error(`The stand-in's codec met an unknown tag: ${String(node.$)}`);
      }
    }
    return walk(root);
  }
  return { encode, decode };
})
