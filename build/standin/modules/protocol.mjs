/** `protocol`: schemes and their handlers. All sessions share one table, because they share one profile. */
import { schemes } from '../host/origin.mjs';
import { loud } from './guard.mjs';
import { state } from './state.mjs';

/** @type {Map<string, (request: Request) => Response | Promise<Response>>} */
const handlers = new Map();
export const handlerOf = (scheme) => handlers.get(scheme);

export const protocol = loud(
  {
    registerSchemesAsPrivileged(list) {
      if (state.browser) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges = {} } of list) {
        // Every mapped scheme becomes https, which is standard and secure; a scheme without these cannot be imitated.
        if (!privileges.standard)
          throw new Error(`The Electron stand-in imitates standard schemes only, and "${scheme}" is not one.`);
        schemes.set(scheme, { privileges });
      }
    },
    handle(scheme, handler) {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      if (!schemes.has(scheme) && !['http', 'https'].includes(scheme))
        throw new Error(`The Electron stand-in can handle "${scheme}" only after registerSchemesAsPrivileged.`);
      handlers.set(scheme, handler);
    },
    unhandle(scheme) {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unregister protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  },
  'protocol',
);
