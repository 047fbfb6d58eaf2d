/**
 * How a call of the vault is written down as data: what it takes, what it answers, what it needs. Everything else is
 * derived.
 */
import { z } from 'zod';
import type { Result } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';

/** Arguments that parse as `Args`, answered with a `Value` or a typed refusal. */
export interface Call<Args extends readonly unknown[], Value, Open extends boolean = boolean> {
  readonly input: z.ZodType<Args>;
  /** Asked of the open vault, and refused as `vault.locked` without one; false for the calls that open and close it. */
  readonly open: Open;
  /** Takes a callback that is told of every step. */
  readonly progress: boolean;
  /** A type only: the value never exists. */
  readonly value?: Value;
}

/** Calls by their names. */
// oxlint-disable-next-line typescript/no-explicit-any -- the only type every call is assignable to
export type Contract = Readonly<Record<string, Call<any, any>>>;

/** The arguments of a call. */
export type ArgsOf<C> = C extends Call<infer Args extends readonly unknown[], infer _Value> ? Args : never;
/** What a call answers with. */
export type ValueOf<C> = C extends Call<infer _Args extends readonly unknown[], infer Value> ? Value : never;

/** The calls of a contract as the window makes them. */
export type ApiOf<C extends Contract> = {
  [Name in keyof C]: (...args: ArgsOf<C[Name]>) => Promise<Result<ValueOf<C[Name]>>>;
};

type Arguments<Inputs extends readonly z.ZodType[]> = z.output<z.ZodTuple<Inputs, null>>;
interface Begun<Args extends readonly unknown[], Open extends boolean> {
  /** What it answers with when it is not refused. */
  answers<Value>(): Call<Args, Value, Open>;
}

/** A call on the open vault; one schema for each argument. */
export function call<const Inputs extends readonly z.ZodType[]>(...inputs: Inputs): Begun<Arguments<Inputs>, true> {
  return begun(inputs, true);
}

/** A call that does not need an open vault. */
export function callAnytime<const Inputs extends readonly z.ZodType[]>(
  ...inputs: Inputs
): Begun<Arguments<Inputs>, false> {
  return begun(inputs, false);
}

function begun<Args extends readonly unknown[], Open extends boolean>(
  inputs: readonly z.ZodType[],
  open: Open,
): Begun<Args, Open> {
  const input = z.tuple(inputs as [z.ZodType, ...z.ZodType[]]) as unknown as z.ZodType<Args>;
  return { answers: () => ({ input, open, progress: inputs.includes(onProgress) }) };
}

/**
 * The callback that is told of progress; always optional. Over the wire it is a proxy made by `callback` of the client.
 */
export const onProgress: z.ZodOptional<z.ZodCustom<OnProgress>> = z
  .custom<OnProgress>((value) => typeof value === 'function')
  .optional();
