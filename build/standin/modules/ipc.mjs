/** What a preload sends arrives here and finds its handler. */
import { preventable } from './guard.mjs';
import { ipcMain } from './state.mjs';

/** @param {any} contents @param {{ k: 'invoke' | 'send', id?: number, c: string, a: unknown[] }} message */
export function answerMessage(contents, message) {
  const frame = contents.mainFrame;
  const event = preventable({
    type: 'frame',
    sender: contents,
    processId: frame.processId,
    frameId: frame.routingId,
    ports: [],
    frameTreeNodeId: frame.frameTreeNodeId,
    // As in Electron: null once the frame has navigated away or died.
    get senderFrame() {
      return frame.detached ? null : frame;
    },
    reply: (channel, ...args) => contents.send(channel, ...args),
  });
  if (message.k === 'send') {
    for (const target of [contents.ipc, ipcMain]) {
      try {
        target.emit(message.c, event, ...message.a);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        }); // an uncaught error of the application, as it would be in Electron
      }
    }
    return;
  }
  void answerInvoke(contents, event, message);
}

async function answerInvoke(contents, event, { id, c: channel, a: args }) {
  const { context } = contents._page;
  let reply;
  try {
    const handler = contents.ipc._handlers.get(channel) ?? ipcMain._handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    reply = { k: 'reply', id, ok: true, v: await handler(event, ...args) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    reply = { k: 'reply', id, ok: false, v: `Error invoking remote method '${channel}': ${String(error)}` };
  }
  // The answer belongs to the document that asked, not to one that came after it.
  if (!context || contents._page.context !== context) return;
  try {
    await context.wire.send(reply);
  } catch (error) {
    await context.wire.send({
      k: 'reply',
      id,
      ok: false,
      v: `Error invoking remote method '${channel}': ${String(error)}`,
    });
  }
}
