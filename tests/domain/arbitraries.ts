/** Random but valid records for the property tests. */
import fc from 'fast-check';
import {
  type CounsellingRecord,
  type DiagnosticsRecord,
  type PreventionRecord,
  type ResearchRecord,
  type SpecialRecord,
  type WorkRecord,
  BASES,
  CHANNELS,
  CLIENTS,
  EXAMINEE_CATEGORIES,
  INITIATIVES,
  OUTCOMES,
  PREVENTION_TYPES,
  PURPOSES,
  RECOMMENDATIONS,
  RESEARCH_BASES,
  SPECIAL_TYPES,
  STATUSES,
  TOPICS,
} from '../../shared/domain/records/record';
import { type CivilDate, addDays, civilDate } from '../../shared/time/civil-date';
import { type Instant, instantIn } from '../../shared/time/instant';

export const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 400 })
  .map((n) => addDays(civilDate('2025-12-01'), n));
const entered: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: 0, max: 400 * 1440 }), fc.constantFrom('Asia/Almaty', 'UTC', 'America/St_Johns'))
  .map(([minutes, zone]) => instantIn(Date.UTC(2025, 11, 1) + minutes * 60_000, zone));
/** A small stock, so that the same person turns up again. */
const code = fc.integer({ min: 4000, max: 4030 }).map(String);

const common = {
  version: fc.constant(1),
  enteredAt: entered,
  status: fc.constantFrom(...STATUSES),
  note: fc.string({ maxLength: 20 }),
};

const examinee = fc
  .record({
    code,
    category: fc.constantFrom(...EXAMINEE_CATEGORIES),
    basis: fc.constantFrom(...BASES),
    outcome: fc.constantFrom(...OUTCOMES),
    wish: fc.constantFrom(...RECOMMENDATIONS),
  })
  .map(({ wish, ...person }) => (person.category === 'candidate' ? { ...person, recommendation: wish } : person));

const diagnostics: fc.Arbitrary<Omit<DiagnosticsRecord, 'id'>> = fc.record({
  ...common,
  kind: fc.constant('diagnostics' as const),
  date: day,
  purpose: fc.constantFrom(...PURPOSES),
  examinees: fc.uniqueArray(examinee, { minLength: 1, maxLength: 6, selector: (e) => e.code }),
});
const counselling: fc.Arbitrary<Omit<CounsellingRecord, 'id'>> = fc.record({
  ...common,
  kind: fc.constant('counselling' as const),
  date: day,
  client: fc.constantFrom(...CLIENTS),
  form: fc.constant('group' as const),
  codes: fc.uniqueArray(code, { minLength: 2, maxLength: 5 }),
  channel: fc.constantFrom(...CHANNELS),
  initiative: fc.constantFrom(...INITIATIVES),
  topic: fc.constantFrom(...TOPICS),
  specialRoom: fc.boolean(),
});
const prevention: fc.Arbitrary<Omit<PreventionRecord, 'id'>> = fc.record({
  ...common,
  kind: fc.constant('prevention' as const),
  date: day,
  type: fc.constantFrom(...PREVENTION_TYPES),
  participants: fc.nat(100),
  quantity: fc.nat(9),
  copies: fc.nat(500),
});
const special: fc.Arbitrary<Omit<SpecialRecord, 'id'>> = fc.record({
  ...common,
  kind: fc.constant('special' as const),
  date: day,
  type: fc.constantFrom(...SPECIAL_TYPES),
  request: fc.record({ number: fc.constant('7'), date: day }),
});
const research: fc.Arbitrary<Omit<ResearchRecord, 'id'>> = fc
  .record({
    ...common,
    kind: fc.constant('research' as const),
    title: fc.string({ minLength: 1, maxLength: 20 }),
    basis: fc.constantFrom(...RESEARCH_BASES),
    start: day,
    length: fc.option(fc.nat(60)),
    headcount: fc.nat(100),
    returned: fc.nat(100),
    invalid: fc.nat(9),
    valid: fc.nat(100),
    materials: fc.array(
      fc.record({
        kind: fc.constant('survey' as const),
        carrier: fc.constantFrom('paper' as const, 'electronic' as const),
        quantity: fc.nat(50),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: length === null ? null : addDays(rest.start, length) }));

const record: fc.Arbitrary<Omit<WorkRecord, 'id'>> = fc.oneof(diagnostics, counselling, prevention, special, research);

/** Versions with different ids, some of them in a second version. */
export const versions: fc.Arbitrary<WorkRecord[]> = fc
  .array(fc.tuple(record, fc.boolean(), fc.constantFrom(...STATUSES), entered), { maxLength: 25 })
  .map((works) =>
    works.flatMap(([work, twice, status, later], index) => {
      const first = { ...work, id: `W${index}` } as WorkRecord;
      return twice ? [first, { ...first, version: 2, status, enteredAt: later } as WorkRecord] : [first];
    }),
  );
