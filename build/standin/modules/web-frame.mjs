/** webContents.mainFrame: one per document, as `event.senderFrame` compares it. */
import { originOf } from '../host/origin.mjs';
import { loud } from './guard.mjs';

/** @param {any} contents @param {string} url */
export function makeFrame(contents, url) {
  const frame = loud(
    {
      url,
      name: '',
      parent: null,
      top: null,
      frames: [],
      framesInSubtree: [],
      processId: contents.id,
      routingId: 1,
      frameTreeNodeId: contents.id,
      frameToken: contents.id.toString(16).padStart(32, '0'),
      visibilityState: 'visible',
      detached: false,
      get origin() {
        return originOf(this.url);
      },
      get osProcessId() {
        return contents.getOSProcessId();
      },
      isDestroyed: () => frame.detached || contents.isDestroyed(),
      executeJavaScript: (code, userGesture) => contents.executeJavaScript(code, userGesture),
      send: (channel, ...args) => contents.send(channel, ...args),
      reload: () => {
        contents.reload();
        return true;
      },
    },
    'WebFrameMain',
  );
  frame.top = frame;
  frame.framesInSubtree = [frame];
  return frame;
}
