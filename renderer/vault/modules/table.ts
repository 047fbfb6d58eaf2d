/** The worker's table of calls: every call is looked up, its arguments are parsed, and only then its handler runs. */
import { ERROR_CODES, type ErrorCode, type Result, fail } from '../../../shared/errors/app-error';
import type { Call, Contract } from '../contract/call';
import type { OpenVault } from '../open/open-vault';

/** Answers a call by its name; resolves always, a wrong call and a bug are refusals. */
export type Answering = (name: string, ...args: unknown[]) => Promise<Result<unknown>>;
/** A handler of any call. */
export type AnyHandler = (...args: unknown[]) => Promise<Result<unknown>> | Result<unknown>;

interface Entry {
  call: Call<readonly unknown[], unknown>;
  handler: AnyHandler;
}

const codes = new Set<string>(ERROR_CODES);

/** A table of calls and their handlers; `onBug` is given what a handler threw and the name of its call. */
export class CallTable {
  readonly #entries = new Map<string, Entry>();

  constructor(
    private readonly vault: () => OpenVault | null,
    private readonly onBug: (error: unknown, call: string) => void,
  ) {}

  /** Takes the calls of a module in. */
  add(contract: Contract, handlers: Readonly<Record<string, AnyHandler>>): void {
    for (const [name, call] of Object.entries(contract)) {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      if (!handler || this.#entries.has(name)) throw new Error(`not one handler for the call ${name}`);
      this.#entries.set(name, { call, handler });
    }
  }

  /** The names of all calls. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  readonly answer: Answering = async (name, ...args) => {
    const entry = this.#entries.get(name);
    if (!entry) return fail('bad_request');
    const vault = entry.call.open ? this.vault() : null;
    if (entry.call.open && !vault) return fail('vault.locked');
    const parsed = entry.call.input.safeParse(args);
    if (!parsed.success) return refusedInput(name, parsed.error.issues);
    try {
      return await entry.handler(...(vault ? [vault] : []), ...parsed.data);
    } catch (error) {
      this.onBug(error, name);
      return fail('unexpected');
    }
  };
}

/**
 * A schema may name the refusal (`record.impossible_date`); otherwise the call is a fault of the program's own. Never
 * what was given.
 */
function refusedInput(
  call: string,
  issues: readonly { message: string; path: readonly PropertyKey[] }[],
): Result<never> {
  const named = issues.find(({ message }) => codes.has(message));
  if (named && issues.length === 1) return fail(named.message as ErrorCode);
  return fail('bad_request', { params: { call, argument: Number(issues[0]?.path[0] ?? 0) } });
}
