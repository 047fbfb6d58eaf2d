/**
 * The bridge: one function over the contract's channels and one for its events. No logic, no names beyond the contract.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, type Bridge, CHANNELS, EVENTS } from '../shared/ipc/channels';

const channels = new Set<string>(CHANNELS);
const events = new Set<string>(EVENTS);

const bridge: Bridge = {
  call: (channel, request) =>
    (channels.has(channel)
      ? ipcRenderer.invoke(channel, request)
      : Promise.resolve({ ok: false, error: { code: 'not_allowed' } })) as never,
  on(event, listener) {
    if (!events.has(event)) return () => undefined;
    const relay = () => listener();
    ipcRenderer.on(event, relay);
    return () => {
      ipcRenderer.removeListener(event, relay);
    };
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
