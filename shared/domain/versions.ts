/** Which version of a record is in force, and when two versions say the same. */
import { type Instant, instantMillis } from '../time/instant';
import { type WorkRecord, recordDate } from './record';

/**
 * The version in force of each record: the highest one entered at or before `asOf` (moments, not letters, are
 * compared), whatever its status. Ordered by date, entry and id, so the same versions in any order give the same list.
 */
export function inForce(versions: Iterable<WorkRecord>, asOf?: Instant): WorkRecord[] {
  return inJournalOrder(inForceById(versions, asOf).values());
}

/** As {@link inForce}, by id and unordered. */
export function inForceById(versions: Iterable<WorkRecord>, asOf?: Instant): Map<string, WorkRecord> {
  const known = asOf === undefined ? () => true : enteredBy(asOf);
  const highest = new Map<string, WorkRecord>();
  for (const record of versions) {
    if (!known(record)) continue;
    const best = highest.get(record.id);
    if (!best || best.version < record.version) highest.set(record.id, record);
  }
  return highest;
}

/** A test "was entered at or before this moment". Only entries within a day of it are compared as moments: two texts further apart than any offset are told apart by their days alone. */
function enteredBy(asOf: Instant): (record: WorkRecord) => boolean {
  const limit = instantMillis(asOf);
  const day = (shift: number) => new Date(limit + shift * 86_400_000).toISOString().slice(0, 10);
  const [surely, surelyNot] = [day(-1), day(1)];
  return ({ enteredAt }) => {
    const written = enteredAt.slice(0, 10);
    if (written < surely) return true;
    return written <= surelyNot && instantMillis(enteredAt) <= limit;
  };
}

/** Records in the journal's order: by date, then by moment of entry, then by id and version (order 227, point 23). */
export function inJournalOrder(records: Iterable<WorkRecord>): WorkRecord[] {
  // dates are read once per record, not once per comparison: a journal may have 100,000 lines
  const keyed = Array.from(records, (record) => ({ record, day: recordDate(record), entered: instantMillis(record.enteredAt) }));
  keyed.sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.entered - b.entered || compareIdentity(a.record, b.record)));
  return keyed.map(({ record }) => record);
}

/** Order of two versions by their identity: id, then version. */
export function compareIdentity(a: WorkRecord, b: WorkRecord): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.version - b.version;
}

/** True when two versions carry the same content: order of keys and the writing of `enteredAt` do not matter. */
export function sameContent(a: WorkRecord, b: WorkRecord): boolean {
  if (instantMillis(a.enteredAt) !== instantMillis(b.enteredAt)) return false;
  return sameValue({ ...a, enteredAt: '' }, { ...b, enteredAt: '' });
}

// records have passed a schema, so they are plain and only a few levels deep
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  const [left, right] = [fields(a), fields(b)];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

function fields(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, v]) => v !== undefined));
}
