/**
 * The form's judge: the domain's schema first, then the vault with the rules of the orders. Here is only which words a
 * fault gets and at which field it stands.
 */
import type { TFunction } from 'i18next';
import { type FieldErrors, type FieldValues, get, type Resolver, set } from 'react-hook-form';
import type { ZodError } from 'zod';
import type { RecordInput } from '../../../../shared/domain/records/record';
import { type InvalidRule, statementFaults } from '../../../../shared/domain/records/record-rules';
import { type AppError, ERROR_CODES, type ErrorCode, type Result } from '../../../../shared/errors/app-error';
import { clause as cipherClause } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import type { Doubt } from '../../../../shared/domain/records/doubts';
import type { CodeBook } from '../code-entry/code-book';
import { readInput, type RecordSketch } from './record-input';

/** A fault in words, with the field it belongs to. */
export interface Fault {
  field: string;
  text: string;
}

export interface ResolverParts<V extends FieldValues> {
  sketch: (values: V) => RecordSketch;
  check: (input: RecordInput) => Promise<Result<{ errors: AppError[]; doubts: Doubt[] }>>;
  codes: (values: V) => string[];
  book: CodeBook;
  alias: Readonly<Record<string, string>>;
  words: FaultWords;
}

/** How faults are said. */
export interface FaultWords {
  t: TFunction<'records'>;
  errorText: (error: AppError) => string;
}

/** Judges a whole form; faults of fields the form does not show stand at `root`. */
export function recordResolver<V extends FieldValues>(parts: ResolverParts<V>): Resolver<V> {
  return async (values) => {
    const faults = await faultsOf(values, parts);
    return faults.length === 0 ? { values, errors: {} } : { values: {}, errors: errorsAt(faults, values) };
  };
}

async function faultsOf<V extends FieldValues>(
  values: V,
  { sketch, check, codes, book, alias, words }: ResolverParts<V>,
): Promise<Fault[]> {
  const given = sketch(values);
  const read = readInput(given);
  // The schema takes any text as a code: without this an empty code would be told only after everything else was
  // mended.
  if (!read.ok)
    return [
      ...read.issues.map((issue) => shapeFault(issue, words)),
      ...codeFaults(given, book, words),
      ...statementFaults(given).map((error) => ruleFault(error, alias, words)),
    ];
  const answer = await check(read.input);
  if (!answer.ok) return [{ field: 'root', text: words.errorText(answer.error) }];
  const faults = answer.value.errors.map((error) => ruleFault(error, alias, words));
  if (faults.length > 0) return faults;
  // A slip of the keys must not become a new person: the question is answered before the record is stored.
  const open = new Set(await book.unconfirmed(codes(values)));
  return codesIn(values)
    .filter(({ code }) => open.has(code))
    .map(({ field }) => ({ field, text: words.t('code.mustConfirm') }));
}

function codeFaults(given: RecordSketch, book: CodeBook, { t, errorText }: FaultWords): Fault[] {
  return codesIn(given).flatMap(({ code, field }) => {
    const fault = book.faultOf(code);
    return fault === null
      ? []
      : [
          {
            field,
            text: code === '' ? t('missing.code') : errorText({ code: `record.${fault}`, clause: cipherClause.source }),
          },
        ];
  });
}

/** A refusal of the vault as a fault at a field. */
export function ruleFault(error: AppError, alias: Readonly<Record<string, string>>, words: FaultWords): Fault {
  const field = error.field ?? 'root';
  const rule = error.params?.['rule'];
  const text = typeof rule === 'string' && isRule(rule) ? words.t(`rule.${rule}`) : words.errorText(error);
  return { field: alias[field] ?? field, text };
}

const RULES: Readonly<Record<InvalidRule, true>> = {
  duplicate_examinee: true,
  recommendation_missing: true,
  recommendation_misplaced: true,
  contraindications_basis_missing: true,
  code_is_group: true,
  figures_sum: true,
  invalid_reason_missing: true,
  figures_headcount: true,
};

function isRule(rule: string): rule is InvalidRule {
  return Object.hasOwn(RULES, rule);
}

const DATES = new Set(['date', 'start', 'end']);
const CODES = new Set(['code', 'codes']);

function shapeFault(issue: ZodError['issues'][number], { t, errorText }: FaultWords): Fault {
  const field = issue.path.join('.');
  const name = issue.path.findLast((part) => typeof part === 'string') ?? '';
  const code = issue.code === 'custom' ? ERROR_CODES.find((one): one is ErrorCode => one === issue.message) : undefined;
  if (code) return { field, text: errorText({ code }) };
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { field, text: t('missing.tooLong', { max: Number(issue.maximum) }) };
  if (DATES.has(String(name))) return { field, text: t('missing.date') };
  if (CODES.has(String(name))) return { field, text: t('missing.code') };
  if (name === 'diagnosticsId') return { field, text: t('missing.choice') };
  if (issue.code === 'invalid_type' && issue.expected === 'number') return { field, text: t('missing.number') };
  if (
    issue.code === 'invalid_value' ||
    issue.code === 'invalid_union' ||
    (issue.code === 'invalid_type' && issue.expected !== 'string')
  )
    return { field, text: t('missing.choice') };
  return { field, text: t(issue.code === 'too_big' ? 'missing.wrong' : 'missing.text') };
}

/** The codes of a form or sketch, with the places they stand in. */
function codesIn(values: object, path = ''): { code: string; field: string }[] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const field = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return key === 'code' || path === 'codes' ? [{ code: value, field }] : [];
    return typeof value === 'object' && value !== null ? codesIn(value, field) : [];
  });
}

/** Faults in the tree react-hook-form keeps them in; what belongs to no field of the form is gathered at `root`. */
export function errorsAt<V extends FieldValues>(faults: readonly Fault[], values: V): FieldErrors<V> {
  const errors: FieldErrors<V> = {};
  const homeless: string[] = [];
  for (const { field, text } of faults) {
    if (get(values, field) === undefined) homeless.push(text);
    else if (!get(errors, field)) set(errors, field, { type: 'rule', message: text });
  }
  if (homeless.length > 0) set(errors, 'root', { type: 'rule', message: [...new Set(homeless)].join(' ') });
  return errors;
}
