/** Whatever the stand-in does not imitate fails at once and says its name; a silent undefined would hide it. */
import { EventEmitter } from 'node:events';

/** Names that inspectors, promises and test tools ask of any object. */
const ASKED_OF_ANYTHING = new Set([
  'then',
  'catch',
  'toJSON',
  'inspect',
  'constructor',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
  'domain',
  '__esModule',
  'default',
]);

export class NotImitated extends Error {
  /** @param {string} what */
  constructor(what) {
    super(`The Electron stand-in does not imitate ${what}. Run this on Electron itself, or teach build/standin.`);
    this.name = 'NotImitated';
  }
}

/**
 * @template {object} T
 * @param {T} object @param {string} name for the message
 * @returns {T}
 */
export function loud(object, name) {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key.startsWith('_') || Reflect.has(target, key) || ASKED_OF_ANYTHING.has(key))
        return Reflect.get(target, key, receiver);
      throw new NotImitated(`${name}.${key}`);
    },
  });
}

/** An EventEmitter whose unknown members are loud. `this` in subclasses is the guarded object. */
export class Loud extends EventEmitter {
  /** @param {string} name */
  constructor(name) {
    super();
    this.setMaxListeners(0);
    return loud(this, name);
  }
}

/** A whole module that is missing: it can be named and replaced by a test, but any call fails. */
export function missing(name) {
  return new Proxy(
    {},
    {
      get(target, key) {
        if (typeof key === 'symbol' || ASKED_OF_ANYTHING.has(key) || Reflect.has(target, key)) return target[key];
        return () => {
          throw new NotImitated(`${name}.${key}`);
        };
      },
    },
  );
}

/** The event object of Electron's preventable events; getters among the members stay getters. */
export function preventable(members = {}) {
  const event = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(members));
  event.defaultPrevented = false;
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  return event;
}
