/**
 * The hard rules of the orders over one record and its neighbours. Shapes and closed lists are the schema's business
 * (./record); here stands what two fields or two records say to each other.
 */
import type { AppError } from '../../errors/app-error';
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
import { heldCipherFault } from '../../regulation/order-227/points-17-29/point-17-cipher';
import { clause as stagesClause } from '../../regulation/order-74/order-74-stages';
import { figuresAgree, clause as materialClause } from '../../regulation/order-227/points-17-29/point-18-material';
import {
  clause as specialClause,
  lacksRequestNumber,
  mustStayDraft,
} from '../../regulation/order-227/points-17-29/point-22-special';
import { clause as journalClause } from '../../regulation/order-227/points-17-29/point-23-journal';
import { type CipherJudge, cipherFaults, cipherJudge, codeFields, givenCodeFaults, repeatedCodes } from './code-rules';
import { RESEARCH_STAGES, type StageSpan, type WorkRecord, codesOf } from './record';
import { type RecordToCheck, type RuleContext, fault, invalid } from './rule-context';

export type { CodeState, InvalidRule, RecordToCheck, RuleContext } from './rule-context';
export { codeFields, repeatedCodes };

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

/**
 * The rules that no record may break by itself, wherever it comes from; without a judge of its own ciphers are those of
 * an old journal.
 */
export function faultsWithin(record: RecordToCheck, judge: CipherJudge = heldCipherFault): AppError[] {
  return [...dateFaults(record), ...cipherFaults(record, judge), ...contraindicationFaults(record)];
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
