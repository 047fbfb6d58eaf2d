/**
 * The journal as it lies in memory for lists and search: one entry per record in the journal's order; a version that is
 * added takes its place among them, and lines worked out before stay. What searching prepared stays with its entry
 * (./journal-search).
 */
import { type JournalLine, journalLine } from '../../../../shared/domain/journal/journal';
import type { DoubtContext } from '../../../../shared/domain/records/doubts';
import type { JournalCategory } from '../../../../shared/domain/journal/journal-query';
import { type WorkRecord, recordDate } from '../../../../shared/domain/records/record';
import { compareIdentity, compareMoments } from '../../../../shared/domain/records/versions';
import { ENTRY_WORKING_DAYS } from '../../../../shared/regulation/order-227/points-17-29/point-23-journal';
import { type CivilDate, addDays } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import { type OpenVault, calendarOf, settingsOf, todayOf, viewsOf } from '../../open/open-vault';
import type { Views } from '../../open/views';
import type { Store } from '../../store/store';
import { type Searched, finder, forgetClosedWords } from './journal-search';
import { neighboursOf } from '../records/records';

/** One record of the journal, its line not yet worked out. */
export interface IndexEntry extends Searched {
  date: CivilDate;
}

export interface JournalIndex {
  /** By date, within a day by number; drafts, which have none, last. */
  entries: readonly IndexEntry[];
  /** The entry of a version in force. */
  entryOf(record: WorkRecord): IndexEntry | undefined;
  lineOf(entry: IndexEntry): JournalLine;
  isImported(entry: IndexEntry): boolean;
  /** False where a glance at the dates shows that the entry came in time. */
  mayBeLate(entry: IndexEntry): boolean;
  /** A test whether a record holds all of these words. */
  finder(words: readonly string[]): (entry: IndexEntry) => boolean;
  /** Remembers one answer until the index is made anew. */
  remember<T>(key: string, make: () => T): T;
}

/** `seen`: versions the index knows. */
interface Kept {
  versions: readonly WorkRecord[];
  seen: number;
  stamp: string;
  lines: Map<WorkRecord, JournalLine>;
  index: JournalIndex;
}
const indexes = new WeakMap<Store, Kept>();

/** The index of an open vault: the one of before, with the versions that were added since. */
export function journalIndex(vault: OpenVault): JournalIndex {
  const { versions } = viewsOf(vault);
  const settings = settingsOf(vault);
  const stamp = JSON.stringify([settings.timeZone, settings.calendarChanges, todayOf(vault)]);
  const before = indexes.get(vault.store);
  const goesOn = before?.stamp === stamp && before.versions === versions;
  if (goesOn && before.seen === versions.length) return before.index;
  const lines = goesOn ? before.lines : new Map<WorkRecord, JournalLine>();
  const entries = goesOn ? grownEntries(vault, before, lines) : allEntries(vault, before);
  const index = makeIndex(vault, entries, lines);
  indexes.set(vault.store, { versions, seen: versions.length, stamp, lines, index });
  return index;
}

/** Forgets everything prepared (lock). */
export function forgetJournalIndex(store: Store): void {
  indexes.delete(store);
  forgetClosedWords(store);
}

function entryOf({ entries }: Views, record: WorkRecord): IndexEntry {
  return { record, place: entries.get(record.id) ?? null, date: recordDate(record), ready: null };
}

/** All entries anew; what searching prepared of the very same version under the same number is taken over. */
function allEntries(vault: OpenVault, before: Kept | undefined): IndexEntry[] {
  const views = viewsOf(vault);
  const known = new Map(before?.index.entries.map((entry) => [entry.record, entry]));
  return [...views.current.values()]
    .map((record): IndexEntry => {
      const [entry, old] = [entryOf(views, record), known.get(record)];
      return old && old.place === entry.place ? { ...entry, ready: old.ready } : entry;
    })
    .sort(compareEntries);
}

/** Entries and lines of before without those a new version says something about, the new ones in their places. */
function grownEntries(vault: OpenVault, { seen, index }: Kept, lines: Map<WorkRecord, JournalLine>): IndexEntry[] {
  const views = viewsOf(vault);
  const touched = new Set(views.versions.slice(seen).map(({ id }) => id));
  const fresh = [...touched]
    .flatMap((id) => views.current.get(id) ?? [])
    .map((record) => entryOf(views, record))
    .sort(compareEntries);
  const entries: IndexEntry[] = [];
  let next = 0;
  for (const entry of index.entries) {
    const { record } = entry;
    // whether a group is mixed or a correction out of date depends on what other records say of its people
    if (
      touched.has(record.id) ||
      record.kind === 'correction' ||
      (record.kind === 'counselling' && record.form === 'group')
    )
      lines.delete(record);
    if (touched.has(record.id)) continue;
    for (let one = fresh[next]; one && compareEntries(one, entry) < 0; one = fresh[next]) {
      entries.push(one);
      next += 1;
    }
    entries.push(entry);
  }
  return [...entries, ...fresh.slice(next)];
}

function makeIndex(
  vault: OpenVault,
  entries: readonly IndexEntry[],
  lines: Map<WorkRecord, JournalLine>,
): JournalIndex {
  const { first, clockUnsure, imported } = viewsOf(vault);
  const { timeZone } = settingsOf(vault);
  const [calendar, today] = [calendarOf(vault), todayOf(vault)];
  const neighbours = neighboursOf(vault);
  const firstOf = (record: WorkRecord) => first.get(record.id) ?? record;
  const context = (record: WorkRecord): DoubtContext => ({
    calendar,
    today,
    enteredOn: civilDateIn(firstOf(record).enteredAt, timeZone),
    ...neighbours,
    clockUnsure: clockUnsure.has(record.id),
  });
  let byRecord: Map<WorkRecord, IndexEntry> | null = null;
  let answer: { key: string; value: unknown } | null = null;

  return {
    entries,
    entryOf: (record) => (byRecord ??= new Map(entries.map((entry) => [entry.record, entry]))).get(record),
    lineOf(entry) {
      let line = lines.get(entry.record);
      if (!line) lines.set(entry.record, (line = journalLine(entry.record, entry.place, context(entry.record))));
      return line;
    },
    isImported: ({ record }) => imported.has(record.id),
    // the written date may be a day off the civil date of the zone, never more
    mayBeLate: ({ record, date }) => firstOf(record).enteredAt.slice(0, 10) >= addDays(date, ENTRY_WORKING_DAYS),
    finder: (words) => finder(vault, words),
    remember<T>(key: string, make: () => T): T {
      if (answer?.key === key) return answer.value as T;
      const value = make();
      answer = { key, value };
      return value;
    },
  };
}

/** By date; within a day the numbers decide, not the moments: an old journal brought in keeps its own order. */
function compareEntries(a: IndexEntry, b: IndexEntry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const [left, right] = [a.place?.number ?? Infinity, b.place?.number ?? Infinity];
  if (left !== right) return left < right ? -1 : 1;
  return compareMoments(a.record.enteredAt, b.record.enteredAt) || compareIdentity(a.record, b.record);
}

/** The categories a record is filtered by. */
export function filterCategories(record: WorkRecord): JournalCategory[] {
  if (record.kind === 'diagnostics') return record.examinees.map((e) => e.category);
  return record.kind === 'counselling' ? [record.client] : [];
}
