/** The window's side of the calls: every name is one, the worker says which there are. */
import { type Result, fail } from '../../../shared/errors/app-error';
import type { VaultApi } from './';

/** Sends a call by its name. */
export type Sending = (name: string, ...args: unknown[]) => Promise<Result<unknown>>;

/** The vault's calls, each sent by its name; what cannot be sent at all is a refusal too. */
export function callsOver(send: Sending): VaultApi {
  const calls = new Map<string, (...args: unknown[]) => Promise<Result<unknown>>>();
  const call = (name: string) => {
    const known = calls.get(name) ?? ((...args: unknown[]) => send(name, ...args).catch(refusedToSend));
    calls.set(name, known);
    return known;
  };
  // `then` is asked of whatever is awaited: the calls are no promise
  return new Proxy({} as VaultApi, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? call(name) : undefined),
  });
}

/** A callback that was not marked, or anything else that does not cross to a worker. */
function refusedToSend(error: unknown): Result<never> {
  if (error instanceof DOMException && error.name === 'DataCloneError') return fail('bad_request');
  throw error;
}
