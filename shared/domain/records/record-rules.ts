/**
 * The hard rules of the orders over one record and its neighbours. Shapes and closed lists are the schema's business
 * (./record); here stands what two fields or two records say to each other.
 */
import type { AppError, ErrorCode } from '../../errors/app-error';
import {
  clause as diagnosticsClause,
  recommendationFault,
} from '../../regulation/order-227/points-04-16/point-14-diagnostics';
import {
  clause as correctionClause,
  isGroundFor,
  lacksContraindicationBasis,
  mayCorrect,
} from '../../regulation/order-227/points-04-16/point-15-correction';
import {
  type CodeAlphabet,
  cipherFault,
  clause as cipherClause,
  heldCipherFault,
  newCipherFault,
} from '../../regulation/order-227/points-17-29/point-17-cipher';
import { clause as stagesClause } from '../../regulation/order-74/order-74-stages';
import { figuresAgree, clause as materialClause } from '../../regulation/order-227/points-17-29/point-18-material';
import {
  clause as specialClause,
  lacksRequestNumber,
  mustStayDraft,
} from '../../regulation/order-227/points-17-29/point-22-special';
import { clause as journalClause } from '../../regulation/order-227/points-17-29/point-23-journal';
import { RESEARCH_STAGES, type RecordInput, type StageSpan, type WorkRecord, codesOf } from './record';
import type { CivilDate } from '../../time/civil-date';

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

/**
 * Every hard rule the record breaks, each with the field it belongs to and the clause that asks for it; empty when it
 * may be stored.
 */
export function checkRecord(record: RecordToCheck, context: RuleContext): AppError[] {
  const faults = [
    ...faultsWithin(record, cipherJudge(record, context)),
    ...examineeFaults(record),
    ...specialFaults(record),
    ...groundFaults(record, context),
    ...orphanFaults(record, context),
  ];
  return context.entry ? [...faults, ...entryFaults(record, context)] : faults;
}

/** Why a text cannot be a cipher here. */
type CipherJudge = (code: string) => ReturnType<typeof cipherFault>;

/**
 * The rules that no record may break by itself, wherever it comes from; without a judge of its own ciphers are those of
 * an old journal.
 */
export function faultsWithin(record: RecordToCheck, judge: CipherJudge = heldCipherFault): AppError[] {
  return [...dateFaults(record), ...cipherFaults(record, judge), ...contraindicationFaults(record)];
}

/**
 * Ciphers the vault holds already or an old journal brings are judged by point 17 alone, new ones by the body's choice
 * too.
 */
function cipherJudge(record: RecordToCheck, { lookup, codeState, alphabet }: RuleContext): CipherJudge {
  // while an old journal comes in, nothing is asked of the vault
  if (record.broughtIn !== undefined && !codeState) return heldCipherFault;
  const before = record.id === undefined ? undefined : lookup(record.id);
  const held = new Set(before ? codesOf(before) : []);
  return (code) => (held.has(code) || codeState?.(code).known ? heldCipherFault(code) : cipherFault(code, alphabet));
}

/** The last day is not before the first. */
function dateFaults(record: RecordToCheck): AppError[] {
  if (record.kind === 'research') {
    const stages = RESEARCH_STAGES.flatMap((stage) =>
      isBackwards(record.stages?.[stage]) ? [fault('record.date_order', `stages.${stage}.to`)] : [],
    );
    return record.end !== null && record.end < record.start ? [fault('record.date_order', 'end'), ...stages] : stages;
  }
  return record.start !== undefined && record.start > record.date ? [fault('record.date_order', 'start')] : [];
}

function isBackwards(span: StageSpan | undefined): boolean {
  return span?.to !== undefined && span.to < span.from;
}

/** Order 227, point 17: the shape of every cipher. */
function cipherFaults(record: RecordToCheck, judge: CipherJudge): AppError[] {
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

/**
 * Order 227, point 14 and Annex 3, row 1.5: one person once in a session; a recommendation for candidates and only for
 * them. Asked of what is saved in the program; an old journal comes in with a warning instead (shared/exchange).
 */
function examineeFaults(record: RecordToCheck): AppError[] {
  if (record.kind !== 'diagnostics') return [];
  // a session that came in with a code twice may still be cancelled or deleted; a paper journal is taken as it stands
  const taken = record.status === 'cancelled' || record.status === 'deleted' || record.broughtIn !== undefined;
  const faults = taken
    ? []
    : repeatedCodes(record).map((field) => invalid('duplicate_examinee', field, diagnosticsClause.source));
  record.examinees.forEach((examinee, index) => {
    const found = recommendationFault(examinee);
    // a draft may still wait for its conclusion
    if (found && (found === 'recommendation_misplaced' || record.status === 'active'))
      faults.push(invalid(found, `examinees.${index}.recommendation`, diagnosticsClause.source));
  });
  return faults;
}

/** The fields in which a cipher of the record stands again. */
export function repeatedCodes(record: RecordToCheck): string[] {
  const seen = new Set<string>();
  return codeFields(record)
    .filter(({ code }) => seen.size === seen.add(code).size)
    .map(({ field }) => field);
}

/** Order 227, point 15: no correction without the statement that contraindications are absent. */
function contraindicationFaults(record: RecordToCheck): AppError[] {
  if (record.kind !== 'correction' || record.status !== 'active' || mayCorrect(record)) return [];
  return [fault('record.contraindications', 'contraindicationsAbsent', correctionClause.source)];
}

/** Order 227, point 22: an active special record has a request. */
function specialFaults(record: RecordToCheck): AppError[] {
  return record.kind === 'special' && mustStayDraft(record)
    ? [fault('record.special_needs_request', 'request', specialClause.source)]
    : [];
}

/** Order 227, point 15: an active correction rests on an unfavourable diagnostics of the same cipher. */
function groundFaults(record: RecordToCheck, context: RuleContext): AppError[] {
  if (
    record.kind !== 'correction' ||
    record.status !== 'active' ||
    isGroundFor(record, context.lookup(record.diagnosticsId))
  )
    return [];
  return [fault('record.correction_needs_unfavourable', 'diagnosticsId', correctionClause.source)];
}

/**
 * Order 227, point 15: a diagnostics that active corrections rest on cannot be changed so that they lose their ground.
 */
function orphanFaults(record: RecordToCheck, context: RuleContext): AppError[] {
  if (record.id === undefined) return [];
  for (const correction of context.correctionsOf(record.id)) {
    if (
      correction.kind !== 'correction' ||
      correction.status !== 'active' ||
      correction.id === record.id ||
      isGroundFor(correction, record)
    )
      continue;
    const field =
      record.kind !== 'diagnostics' || record.status !== 'active'
        ? 'status'
        : record.date > correction.date
          ? 'date'
          : 'examinees';
    return [
      {
        ...fault('record.orphans_correction', field, correctionClause.source),
        params: { id: correction.id, date: correction.date },
      },
    ];
  }
  return [];
}

/** What is asked only of a person at the form, never of an old journal that comes in as it is. */
function entryFaults(record: RecordToCheck, context: RuleContext): AppError[] {
  const faults: AppError[] = [];
  const before = record.id === undefined ? undefined : context.lookup(record.id);
  const needsReason =
    record.status === 'cancelled' || record.status === 'deleted' || (before !== undefined && before.status !== 'draft');
  if (needsReason && !record.reason?.trim())
    faults.push(fault('record.reason_required', 'reason', journalClause.source));
  // the form says that the work does not count before number and date of the request are there
  if (
    record.kind === 'special' &&
    record.status === 'active' &&
    record.broughtIn === undefined &&
    lacksRequestNumber(record.request)
  ) {
    faults.push(fault('record.special_needs_request', 'request.number', specialClause.source));
  }
  faults.push(...figureFaults(record, before), ...statementFaults(record));
  const held = new Set(before ? codesOf(before) : []);
  return [
    ...faults,
    ...codeFields(record)
      .filter(({ code }) => !held.has(code))
      .flatMap((place) => givenCodeFaults(place, context)),
  ];
}

/**
 * 227-27: the statement says what it rests on. Also asked of a form that is not complete yet, so that its place is
 * named with the others.
 */
export function statementFaults(record: {
  kind: string;
  status: string;
  broughtIn?: unknown;
  contraindicationsAbsent?: unknown;
  contraindicationsBasis?: unknown;
}): AppError[] {
  // a paper journal rarely says it; what comes from one is doubtful instead
  if (
    record.kind !== 'correction' ||
    record.status !== 'active' ||
    record.broughtIn !== undefined ||
    !lacksContraindicationBasis(record)
  )
    return [];
  return [invalid('contraindications_basis_missing', 'contraindicationsBasis', correctionClause.source)];
}

/**
 * Order 227, point 17: a cipher that work is entered under now is a person's, is not closed, and a new one is a good
 * one.
 */
function givenCodeFaults(
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

/**
 * Point 18 and order 74, point 11: the counted forms add up. Figures that came in otherwise may stay until somebody
 * touches them.
 */
function figureFaults(record: RecordToCheck, before: WorkRecord | undefined): AppError[] {
  if (record.kind !== 'research' || record.status !== 'active') return [];
  const same =
    before?.kind === 'research' &&
    (['headcount', 'returned', 'invalid', 'valid'] as const).every((name) => before[name] === record[name]);
  if (same) return [];
  // order 74 asks for the reasons of its own monitorings only
  const reasons =
    record.monitoring !== undefined && record.invalid > 0 && !record.invalidReasons?.trim()
      ? [invalid('invalid_reason_missing', 'invalidReasons', stagesClause.source)]
      : [];
  if (figuresAgree(record)) return reasons;
  if (record.returned !== record.valid + record.invalid)
    return [invalid('figures_sum', 'valid', materialClause.source), ...reasons];
  // While it runs, the people may not have been counted yet.
  return record.end === null && record.headcount === 0
    ? reasons
    : [invalid('figures_headcount', 'returned', materialClause.source), ...reasons];
}

function fault(code: ErrorCode, field: string, clause?: string): AppError {
  return clause === undefined ? { code, field } : { code, field, clause };
}

function invalid(rule: InvalidRule, field: string, clause: string): AppError {
  return { code: 'record.invalid', field, clause, params: { rule } };
}
