/** The type of a module's handlers, derived from its contract. */
import type { Result } from '../../../shared/errors/app-error';
import type { ArgsOf, Contract, ValueOf } from '../contract/call';
import type { OpenVault } from '../open/open-vault';

type Answer<Value> = Promise<Result<Value>> | Result<Value>;

/** One handler for each call of a contract; those that need the open vault get it before their arguments. */
export type HandlersOf<C extends Contract> = {
  [Name in keyof C]: C[Name]['open'] extends true
    ? (vault: OpenVault, ...args: ArgsOf<C[Name]>) => Answer<ValueOf<C[Name]>>
    : (...args: ArgsOf<C[Name]>) => Answer<ValueOf<C[Name]>>;
};
