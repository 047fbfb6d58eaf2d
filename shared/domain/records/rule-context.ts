/** What the rules over a record are given and what they give back. */
import type { AppError, ErrorCode } from '../../errors/app-error';
import type { CodeAlphabet } from '../../regulation/order-227/points-17-29/point-17-cipher';
import type { CivilDate } from '../../time/civil-date';
import type { RecordInput, WorkRecord } from './record';

/**
 * A record with its identity where it has one: a stored version, or what a form gives before the vault adds the rest.
 */
export type RecordToCheck = RecordInput & { id?: string; version?: number };

/** What the rules may ask about other records. */
export interface RuleContext {
  /** The version in force of a record, or undefined. */
  lookup: (id: string) => WorkRecord | undefined;
  /** Versions in force of the corrections that rest on a diagnostics. */
  correctionsOf: (diagnosticsId: string) => readonly WorkRecord[];
  /** The body's choice of cipher for new codes; without it both are taken. */
  alphabet?: CodeAlphabet;
  /** What is known of a cipher when a person enters work; without it nothing is asked of it. */
  codeState?: (code: string) => CodeState;
  /** The body wants a check sign at the end of new ciphers (227-33). */
  checkSign?: boolean;
  /**
   * True when a person enters or changes the record in the program: then changes need their reason and papers their
   * number.
   */
  entry?: boolean;
}

/**
 * What the vault knows of a cipher: whether work stands under it, since when it is closed, whether it names a group.
 */
export interface CodeState {
  known: boolean;
  closedOn: CivilDate | null;
  group: boolean;
}

/** Rules that have no error code of their own; they stand in `params.rule` of `record.invalid`. */
export type InvalidRule =
  | 'duplicate_examinee'
  | 'recommendation_missing'
  | 'recommendation_misplaced'
  | 'contraindications_basis_missing'
  | 'code_is_group'
  | 'figures_sum'
  | 'invalid_reason_missing'
  | 'figures_headcount';

/** A broken rule with an error code of its own. */
export function fault(code: ErrorCode, field: string, clause?: string): AppError {
  return clause === undefined ? { code, field } : { code, field, clause };
}

/** A broken rule without an error code of its own. */
export function invalid(rule: InvalidRule, field: string, clause: string): AppError {
  return { code: 'record.invalid', field, clause, params: { rule } };
}
