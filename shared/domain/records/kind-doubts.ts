/** Doubts that depend on the kind of work: what the points of the orders say, short of a hard rule. */
import { isOutOfSeason } from '../../regulation/order-74/order-74-campaign';
import {
  isAssigned,
  isPurposeOfOthers,
  isRequestOfOthers,
} from '../../regulation/order-227/points-04-16/point-14-diagnostics';
import {
  isOutdatedGround,
  lacksContraindicationBasis,
} from '../../regulation/order-227/points-04-16/point-15-correction';
import { fitsForm, lacksSpecialRoom } from '../../regulation/order-227/points-04-16/point-16-counselling';
import { figuresAgree } from '../../regulation/order-227/points-17-29/point-18-material';
import { isLongOpen } from '../../regulation/order-227/points-17-29/point-18-retention';
import { lacksRequestNumber } from '../../regulation/order-227/points-17-29/point-22-special';
import type { CivilDate } from '../../time/civil-date';
import type { Doubt, DoubtContext } from './doubts';
import { type RecordToCheck, repeatedCodes } from './record-rules';
import { isNoteOverdue } from './monitoring-note';

type Of<K extends RecordToCheck['kind']> = Extract<RecordToCheck, { kind: K }>;

/** What is doubtful about a record of its kind. */
export function kindDoubts(record: RecordToCheck, context: DoubtContext): Iterable<Doubt> {
  switch (record.kind) {
    case 'diagnostics':
      return diagnosticsDoubts(record);
    case 'counselling':
      return counsellingDoubts(record, context);
    case 'prevention':
      return record.code !== undefined && record.participants !== 1 ? [{ code: 'code_of_many', field: 'code' }] : [];
    case 'correction':
      return correctionDoubts(record, context);
    case 'special':
      return specialDoubts(record);
    case 'research':
      return researchDoubts(record, context);
  }
}

/** Point 14: who is examined, why and on whose word. */
function* diagnosticsDoubts(record: Of<'diagnostics'>): Generator<Doubt> {
  const { examinees, purpose, assignment } = record;
  if (new Set(examinees.map((e) => e.category)).size > 1) yield { code: 'mixed_group', field: 'examinees' };
  const pending = examinees.findIndex((e) => e.recommendation === 'pending');
  if (pending >= 0) yield { code: 'pending_conclusion', field: `examinees.${pending}.recommendation` };
  // the form does not let it pass; an old journal may hold it, most often as a slip of the pen in one of two codes
  for (const field of repeatedCodes(record)) yield { code: 'duplicate_examinee', field };
  const asked = examinees.findIndex(isRequestOfOthers);
  if (asked >= 0) yield { code: 'own_request_not_employee', field: `examinees.${asked}.basis` };
  if (examinees.some(({ category }) => isPurposeOfOthers(purpose, category)))
    yield { code: 'purpose_of_candidate', field: 'purpose' };
  const assigned = examinees.some(({ basis }) => isAssigned(basis));
  if (assigned && !assignment?.number.trim()) yield { code: 'assignment_missing', field: 'assignment' };
  yield* paperDoubts('assignment', assignment, record.start ?? record.date);
}

/** Point 16: a group is of several people, an individual consultation of one. */
function* counsellingDoubts(record: Of<'counselling'>, { categoriesOf }: DoubtContext): Generator<Doubt> {
  const { form, client, codes } = record;
  if (lacksSpecialRoom(record)) yield { code: 'no_special_room', field: 'specialRoom' };
  // known, but only under other categories than the one it is counted in (D-03a); a candidate may since have been taken
  // on
  const isOther = (code: string) => {
    const known = [...(categoriesOf?.(code) ?? [])].filter((category) => category !== 'candidate');
    return known.length > 0 && !known.includes(client);
  };
  if (form === 'group' && codes.some(isOther)) yield { code: 'mixed_group', field: 'codes' };
  if (!fitsForm(form, new Set(codes).size))
    yield { code: form === 'group' ? 'group_of_one' : 'individual_of_many', field: 'codes' };
  for (const field of repeatedCodes(record)) yield { code: 'duplicate_code', field };
}

/** Point 15: a person in the service, on a result that still stands, with a statement that rests on something. */
function* correctionDoubts(record: Of<'correction'>, { categoriesOf, sessionsOf }: DoubtContext): Generator<Doubt> {
  const { code, date, diagnosticsId } = record;
  const known = categoriesOf?.(code);
  if (known && known.size > 0 && [...known].every((category) => category === 'candidate'))
    yield { code: 'correction_of_candidate', field: 'code' };
  const sessions = [...(sessionsOf?.(code) ?? [])];
  const ground = sessions.find(({ id }) => id === diagnosticsId);
  const results = sessions.flatMap((session) =>
    session.examinees.flatMap((e) => (e.code === code ? [{ date: session.date, outcome: e.outcome }] : [])),
  );
  if (ground && isOutdatedGround(ground.date, date, results))
    yield { code: 'correction_outdated', field: 'diagnosticsId' };
  if (lacksContraindicationBasis(record))
    yield { code: 'contraindications_basis_missing', field: 'contraindicationsBasis' };
}

/** Point 22: the request has its number and comes before the work. */
function* specialDoubts({ request, start, date }: Of<'special'>): Generator<Doubt> {
  if (lacksRequestNumber(request)) yield { code: 'request_number_missing', field: 'request.number' };
  yield* paperDoubts('request', request, start ?? date);
}

/** Point 18, and order 74 for its monitorings. */
function* researchDoubts(record: Of<'research'>, context: DoubtContext): Generator<Doubt> {
  if (!figuresAgree(record)) yield { code: 'figures_disagree', field: 'returned' };
  const today = context.today ?? context.enteredOn;
  const late = isNoteOverdue(record, today);
  if (late && record.end !== null) yield { code: 'research_ended_late', field: 'end' };
  if (isLongOpen(record, today) || (late && record.end === null)) yield { code: 'research_long_open', field: 'end' };
  if (isOutOfSeason(record)) yield { code: 'out_of_season', field: 'start' };
  yield* paperDoubts('assignment', record.assignment, record.start);
}

/** A paper dated after the first day of the work it asks for. */
function* paperDoubts(
  field: string,
  paper: { date: CivilDate } | null | undefined,
  firstDay: CivilDate,
): Generator<Doubt> {
  if (paper && paper.date > firstDay) yield { code: 'paper_after_work', field: `${field}.date` };
}
