/**
 * The main process's side of the contract: one handler per channel, its sender and request checked before it runs, its
 * answer checked before it leaves. A refusal is an answer like any other; nothing untyped goes back.
 */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Channel, type Request, type Response, contract } from '../shared/ipc/contract';
import { logEvent } from './log';
import { ORIGIN } from './origin';

export type Handlers = { [C in Channel]: (request: Request<C>, event: IpcMainInvokeEvent) => Promise<Response<C>> | Response<C> };

/** Registers every channel of the contract. */
export function answerChannels(handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) answer(channel, handlers[channel] as Handlers[Channel]);
}

function answer<C extends Channel>(channel: C, handler: Handlers[C]): void {
  ipcMain.handle(channel, async (event, request: unknown) => {
    if (!trusted(event)) {
      logEvent(`ipc.foreign:${channel}`);
      return { ok: false, error: { code: 'not_allowed' } };
    }
    const parsed = contract[channel].request.safeParse(request);
    if (!parsed.success) {
      logEvent(`ipc.bad_request:${channel}`);
      return { ok: false, error: { code: 'bad_request' } };
    }
    try {
      const response = contract[channel].response.safeParse(await (handler as (request: unknown, event: IpcMainInvokeEvent) => unknown)(parsed.data, event));
      if (response.success) return response.data;
      logEvent(`ipc.bad_response:${channel}`);
    } catch {
      logEvent(`ipc.failed:${channel}`);
    }
    return { ok: false, error: { code: 'unexpected' } };
  });
}

/** Only the main frame of a page of our own origin, and never a print page. */
function trusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${ORIGIN}/`) && !frame.url.startsWith(`${ORIGIN}/print/`);
}
