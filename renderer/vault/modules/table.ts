/** The worker's table of calls: every call is looked up, its arguments are parsed, and only then its handler runs. */
import { ERROR_CODES, type ErrorCode, type Result, fail } from '../../../shared/errors/app-error';
import type { Call, Contract } from '../contract/call';
import { NoMemory } from '../crypto/kdf';
import type { OpenVault } from '../open/open-vault';
import { type Turns, waitsForTurn } from './in-turn';

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
    private readonly turns: Turns,
    private readonly busy: () => boolean,
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
    if (entry.call.open && !this.vault()) return fail('vault.locked');
    const parsed = entry.call.input.safeParse(args);
    if (!parsed.success) return refusedInput(name, parsed.error.issues);
    const run = () => this.#run(name, entry, parsed.data);
    return waitsForTurn(name) ? this.turns.run(run) : run();
  };

  /** The vault may have been locked while the call waited for its turn. */
  async #run(name: string, { call, handler }: Entry, args: readonly unknown[]): Promise<Result<unknown>> {
    const vault = call.open ? this.vault() : null;
    if (call.open && !vault) return fail('vault.locked');
    if (call.open && this.busy()) return fail('busy');
    try {
      return await handler(...(vault ? [vault] : []), ...args);
    } catch (error) {
      // A device with too little memory for the derivation is no bug.
      if (error instanceof NoMemory) return fail('vault.no_memory');
      this.onBug(error, name);
      return fail('unexpected');
    }
  }
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
