/** The rules over the ciphers of a record (order 227, point 17). */
import type { AppError } from '../../errors/app-error';
import {
  cipherFault,
  clause as cipherClause,
  heldCipherFault,
  newCipherFault,
} from '../../regulation/order-227/points-17-29/point-17-cipher';
import { codesOf } from './record';
import { type RecordToCheck, type RuleContext, fault, invalid } from './rule-context';

/** Why a text cannot be a cipher here. */
export type CipherJudge = (code: string) => ReturnType<typeof cipherFault>;

/**
 * Ciphers the vault holds already or an old journal brings are judged by point 17 alone, new ones by the body's choice
 * too.
 */
export function cipherJudge(record: RecordToCheck, { lookup, codeState, alphabet }: RuleContext): CipherJudge {
  // while an old journal comes in, nothing is asked of the vault
  if (record.broughtIn !== undefined && !codeState) return heldCipherFault;
  const before = record.id === undefined ? undefined : lookup(record.id);
  const held = new Set(before ? codesOf(before) : []);
  return (code) => (held.has(code) || codeState?.(code).known ? heldCipherFault(code) : cipherFault(code, alphabet));
}

/** Order 227, point 17: the shape of every cipher. */
export function cipherFaults(record: RecordToCheck, judge: CipherJudge): AppError[] {
  // place-holders of a content disposed of are no ciphers
  if (record.disposedByAct)
    return codeFields(record).flatMap(({ code, field }) =>
      /^–[0-9a-f]{0,16}(\.\d{1,6})?$/.test(code) ? [] : [fault('record.code_shape', field, cipherClause.source)],
    );
  return codeFields(record).flatMap(({ code, field }) => {
    const found = judge(code);
    return found === null ? [] : [fault(`record.${found}`, field, cipherClause.source)];
  });
}

/** The ciphers of a record with the fields they stand in. */
export function codeFields(record: RecordToCheck): { code: string; field: string }[] {
  if (record.kind === 'diagnostics')
    return record.examinees.map(({ code }, index) => ({ code, field: `examinees.${index}.code` }));
  if (record.kind === 'counselling') return record.codes.map((code, index) => ({ code, field: `codes.${index}` }));
  return (record.kind === 'correction' || record.kind === 'prevention') && record.code !== undefined
    ? [{ code: record.code, field: 'code' }]
    : [];
}

/** The fields in which a cipher of the record stands again. */
export function repeatedCodes(record: RecordToCheck): string[] {
  const seen = new Set<string>();
  return codeFields(record)
    .filter(({ code }) => seen.size === seen.add(code).size)
    .map(({ field }) => field);
}

/**
 * Order 227, point 17: a cipher that work is entered under now is a person's, is not closed, and a new one is a good
 * one.
 */
export function givenCodeFaults(
  { code, field }: { code: string; field: string },
  { codeState, checkSign = false }: RuleContext,
): AppError[] {
  const state = codeState?.(code);
  if (!state || (state.known ? heldCipherFault : cipherFault)(code) !== null) return [];
  if (state.group) return [invalid('code_is_group', field, cipherClause.source)];
  if (state.closedOn !== null)
    return [{ ...fault('record.code_closed', field, cipherClause.source), params: { code, date: state.closedOn } }];
  const found = state.known ? null : newCipherFault(code, { checkSign });
  return found === null ? [] : [fault(`record.${found}`, field, cipherClause.source)];
}
