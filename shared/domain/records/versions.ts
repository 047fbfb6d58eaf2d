/** Which version of a record is in force, and when two versions say the same. */
import { type Instant, instantMillis } from '../../time/instant';
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

/**
 * A test "was entered at or before this moment". Only entries within a day of it are compared as moments: two texts
 * further apart than any offset are told apart by their days alone.
 */
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
  return [...records].sort((a, b) => {
    const [dayA, dayB] = [recordDate(a), recordDate(b)];
    return dayA !== dayB ? (dayA < dayB ? -1 : 1) : compareMoments(a.enteredAt, b.enteredAt) || compareIdentity(a, b);
  });
}

/**
 * Order of two moments. Texts of one shape and offset are in the order of their letters, which spares most of the
 * reading.
 */
export function compareMoments(a: Instant, b: Instant): number {
  if (a === b) return 0;
  if (a.length === b.length && a.endsWith(b.slice(-6))) return a < b ? -1 : 1;
  return instantMillis(a) - instantMillis(b);
}

/** Order of two versions by their identity: id, then version. */
export function compareIdentity(a: WorkRecord, b: WorkRecord): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.version - b.version;
}

/** True when two versions carry the same content: order of keys and the writing of `enteredAt` do not matter. */
export function sameContent(a: WorkRecord, b: WorkRecord): boolean {
  return compareMoments(a.enteredAt, b.enteredAt) === 0 && sameFields(a, b, 'enteredAt');
}

// records have passed a schema, so they are plain and only a few levels deep
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameValue(item, b[index]))
    );
  }
  return sameFields(a as Fields, b as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

/** A field that is undefined is no field. */
function sameFields(a: Fields, b: Fields, except?: string): boolean {
  for (const key of Object.keys(a))
    if (key !== except && !(Object.hasOwn(b, key) ? sameValue(a[key], b[key]) : a[key] === undefined)) return false;
  return Object.keys(b).every((key) => Object.hasOwn(a, key) || b[key] === undefined);
}
