/** What host/requests.mjs asks of the Electron side. */
import { ownPage } from '../dialogs/windows.mjs';
import { handlerOf } from './protocol.mjs';
import { session } from './session.mjs';
import { state } from './state.mjs';

/** A worker's requests name a frame of no window; then the default session's listeners decide. */
const webRequestOf = (details) => (details.webContents?.session ?? session.defaultSession)._webRequest;

export const requestHooks = {
  findFrame(frameId) {
    for (const contents of state.contents) {
      if (contents._page.targetId === frameId) return { contents, main: true };
      if (contents._page.frames.has(frameId)) return { contents, main: false };
    }
    return null;
  },
  mayNavigate: (contents, navigation) => contents._mayNavigate(navigation),
  beforeRequest: (details) => webRequestOf(details).ask('beforeRequest', details),
  beforeSendHeaders: (details) => webRequestOf(details).ask('beforeSendHeaders', details),
  headersReceived: (details) => webRequestOf(details).ask('headersReceived', details),
  handlerOf,
  ownPage,
};
