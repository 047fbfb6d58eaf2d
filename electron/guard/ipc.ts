/**
 * The main process's side of the contract: one handler per channel, its sender and request checked before it runs, its
 * answer checked before it leaves. A refusal is an answer like any other; nothing untyped goes back.
 */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Channel, type Request, type Response, contract } from '../../shared/ipc/contract';
import { bug } from '../../shared/errors/bug-trace';
import { logEvent } from '../base/log';
import { ORIGIN } from '../base/origin';

export type Handlers = {
  [C in Channel]: (request: Request<C>, event: IpcMainInvokeEvent) => Promise<Response<C>> | Response<C>;
};

/** Registers every channel of the contract. */
export function answerChannels(handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) answer(channel, handlers[channel] as Handlers[Channel]);
}

/** Calls in one second; the busiest honest work (reading a large journal in pieces) stays far below. */
const MOST_CALLS = 2_000;
let second = { begun: 0, calls: 0 };

/** False when the window calls faster than any person or honest job makes it. */
function withinRate(now: number): boolean {
  if (now - second.begun >= 1_000) second = { begun: now, calls: 0 };
  second.calls += 1;
  return second.calls <= MOST_CALLS;
}

function answer<C extends Channel>(channel: C, handler: Handlers[C]): void {
  ipcMain.handle(channel, async (event, request: unknown, ...more: unknown[]) => {
    if (!trusted(event)) {
      logEvent(`ipc.foreign:${channel}`);
      return { ok: false, error: { code: 'not_allowed' } };
    }
    if (!withinRate(performance.now())) {
      logEvent(`ipc.too_many:${channel}`);
      return { ok: false, error: { code: 'busy' } };
    }
    const parsed = contract[channel].request.safeParse(request);
    if (!parsed.success || more.length > 0 || hasStrangers(request, parsed.data)) {
      logEvent(`ipc.bad_request:${channel}`);
      return { ok: false, error: { code: 'bad_request' } };
    }
    try {
      const response = contract[channel].response.safeParse(
        await (handler as (request: unknown, event: IpcMainInvokeEvent) => unknown)(parsed.data, event),
      );
      if (response.success) return response.data;
      bug(response.error, `ipc.bad_response:${channel}`);
      logEvent(`ipc.bad_response:${channel}`);
    } catch (error) {
      bug(error, `ipc:${channel}`);
      logEvent(`ipc.failed:${channel}`);
    }
    return { ok: false, error: { code: 'unexpected' } };
  });
}

/** A schema lets members it does not know fall away; whoever sends them is not our window. */
function hasStrangers(request: unknown, parsed: unknown): boolean {
  return (
    typeof request === 'object' &&
    request !== null &&
    Object.keys(request).length !== Object.keys(parsed as object).length
  );
}

/** Only the main frame of a page of our own origin, and never a print page. */
function trusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    frame.origin === ORIGIN &&
    frame.url.startsWith(`${ORIGIN}/`) &&
    !frame.url.startsWith(`${ORIGIN}/print/`)
  );
}
