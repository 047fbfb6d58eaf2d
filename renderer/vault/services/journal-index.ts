/**
 * The journal as it lies in memory for lists and search: one entry per record in the journal's order; a version that is
 * added takes its place among them, and lines worked out before stay. Texts for searching are prepared when they are first asked for and go with the vault at its lock.
 */
import { columnsOf, termsOf } from '../../../shared/domain/journal-columns';
import { type JournalLine, journalLine } from '../../../shared/domain/journal';
import type { DoubtContext } from '../../../shared/domain/doubts';
import type { JournalCategory } from '../../../shared/domain/journal-query';
import { type WorkRecord, codesOf, recordDate } from '../../../shared/domain/record';
import { searchable } from '../../../shared/domain/search-text';
import { compareIdentity, compareMoments } from '../../../shared/domain/versions';
import { termWord } from '../../../shared/documents/journal-columns';
import { columnTexts } from '../../../shared/documents/texts';
import { ENTRY_WORKING_DAYS } from '../../../shared/regulation/point-23-journal';
import { type CivilDate, addDays } from '../../../shared/time/civil-date';
import { civilDateIn } from '../../../shared/time/instant';
import { type JournalEntry, type OpenVault, calendarOf, settingsOf, todayOf, viewsOf } from '../session/open-vault';
import type { Views } from '../session/views';
import type { Store } from '../store/store';
import { categoriesOf } from './records';

/** What searching needs of one version: typed texts in small letters, and which set of closed words it holds. */
interface Prepared { typed: string; words: number }

/** One record of the journal, its line not yet worked out. */
export interface IndexEntry { record: WorkRecord; place: JournalEntry | null; date: CivilDate }

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
  finder(words: readonly string[]): (record: WorkRecord) => boolean;
  /** Remembers one answer until the index is made anew. */
  remember<T>(key: string, make: () => T): T;
}

/** `seen`: versions the index knows. */
interface Kept { versions: readonly WorkRecord[]; seen: number; stamp: string; lines: Map<WorkRecord, JournalLine>; index: JournalIndex }
const indexes = new WeakMap<Store, Kept>();
const prepared = new WeakMap<Store, { texts: WeakMap<WorkRecord, Prepared>; sets: Map<string, number>; words: string[] }>();

/** The index of an open vault: the one of before, with the versions that were added since. */
export function journalIndex(vault: OpenVault): JournalIndex {
  const { versions } = viewsOf(vault);
  const settings = settingsOf(vault);
  const stamp = JSON.stringify([settings.timeZone, settings.calendarChanges, todayOf(vault)]);
  const before = indexes.get(vault.store);
  const goesOn = before?.stamp === stamp && before.versions === versions;
  if (goesOn && before.seen === versions.length) return before.index;
  const lines = goesOn ? before.lines : new Map<WorkRecord, JournalLine>();
  const entries = goesOn ? grownEntries(vault, before, lines) : allEntries(vault);
  const index = makeIndex(vault, entries, lines);
  indexes.set(vault.store, { versions, seen: versions.length, stamp, lines, index });
  return index;
}

/** Forgets everything prepared (lock). */
export function forgetJournalIndex(store: Store): void {
  indexes.delete(store);
  prepared.delete(store);
}

function entryOf({ entries }: Views, record: WorkRecord): IndexEntry {
  return { record, place: entries.get(record.id) ?? null, date: recordDate(record) };
}

function allEntries(vault: OpenVault): IndexEntry[] {
  const views = viewsOf(vault);
  return [...views.current.values()].map((record) => entryOf(views, record)).sort(compareEntries);
}

/** Entries and lines of before without those a new version says something about, the new ones in their places. */
function grownEntries(vault: OpenVault, { seen, index }: Kept, lines: Map<WorkRecord, JournalLine>): IndexEntry[] {
  const views = viewsOf(vault);
  const touched = new Set(views.versions.slice(seen).map(({ id }) => id));
  const fresh = [...touched].flatMap((id) => views.current.get(id) ?? []).map((record) => entryOf(views, record)).sort(compareEntries);
  const entries: IndexEntry[] = [];
  let next = 0;
  for (const entry of index.entries) {
    const { record } = entry;
    // whether a group is mixed depends on what other records say of its people
    if (touched.has(record.id) || (record.kind === 'counselling' && record.form === 'group')) lines.delete(record);
    if (touched.has(record.id)) continue;
    for (let one = fresh[next]; one && compareEntries(one, entry) < 0; one = fresh[next]) {
      entries.push(one);
      next += 1;
    }
    entries.push(entry);
  }
  return [...entries, ...fresh.slice(next)];
}

function makeIndex(vault: OpenVault, entries: readonly IndexEntry[], lines: Map<WorkRecord, JournalLine>): JournalIndex {
  const { first, clockUnsure, imported } = viewsOf(vault);
  const { timeZone } = settingsOf(vault);
  const [calendar, today] = [calendarOf(vault), todayOf(vault)];
  const firstOf = (record: WorkRecord) => first.get(record.id) ?? record;
  const context = (record: WorkRecord): DoubtContext => ({
    calendar, today, enteredOn: civilDateIn(firstOf(record).enteredAt, timeZone),
    categoriesOf: (code) => categoriesOf(vault, code), clockUnsure: clockUnsure.has(record.id),
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

function finder(vault: OpenVault, words: readonly string[]): (record: WorkRecord) => boolean {
  let known = prepared.get(vault.store);
  if (!known) prepared.set(vault.store, (known = { texts: new WeakMap(), sets: new Map(), words: [] }));
  const { texts, sets, words: closed } = known;
  const { entries } = viewsOf(vault);
  const ready = (record: WorkRecord): Prepared => {
    let text = texts.get(record);
    if (!text) texts.set(record, (text = { typed: typedText(record, entries.get(record.id)), words: setOf(record, sets, closed) }));
    return text;
  };
  // a few hundred different sets of closed words stand for all records: each is looked through once per question
  const holds = words.map(() => new Map<number, boolean>());
  const notes = notesOf(vault);
  return (record) => {
    const { typed, words: set } = ready(record);
    const near = notes.size === 0 ? [] : [record.id, ...codesOf(record)].flatMap((id) => notes.get(id) ?? []);
    return words.every((word, index) => {
      if (typed.includes(word) || near.some((note) => note.includes(word))) return true;
      const seen = holds[index];
      let inSet = seen?.get(set);
      if (inSet === undefined) seen?.set(set, (inSet = closed[set]?.includes(word) ?? false));
      return inSet;
    });
  };
}

/** Private notes by record and by code, ready for searching: found by the person who wrote them, shown in no list and taken out by nothing. */
function notesOf(vault: OpenVault): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [id, text] of vault.store.all<unknown>('code')) if (id.startsWith('note:') && typeof text === 'string') notes.set(id.slice('note:'.length), searchable(text));
  return notes;
}

/** The record's words of closed lists in the three languages, as the number of their set. */
function setOf(record: WorkRecord, sets: Map<string, number>, closed: string[]): number {
  const terms = termsOf(columnsOf(record));
  const key = `${record.kind} ${record.status} ${terms.map((term) => `${term.list}.${term.key}`).join(' ')}`;
  let set = sets.get(key);
  if (set === undefined) {
    sets.set(key, (set = closed.length));
    closed.push(searchable((['kk', 'ru', 'en'] as const).flatMap((language) => {
      const texts = columnTexts(language);
      return [texts.journal.kind[record.kind], texts.journal.status[record.status], ...terms.map((term) => termWord(term, texts))];
    }).join('\n')));
  }
  return set;
}

/** Everything typed into a record, its number, days and ciphers among it. */
function typedText(record: WorkRecord, place: JournalEntry | undefined): string {
  const day = (date: string | null | undefined) => (date ? date.split('-').toReversed().join('.') : '');
  return searchable([
    place ? `№${place.number} ${place.number}/${place.year}` : '', day(recordDate(record)), day(record.start), ...codesOf(record), ...typedTexts(record),
  ].filter(Boolean).join('\n'));
}

/** The texts a person typed into a record, the shortest kind of thing first. */
export function typedTexts(record: WorkRecord): string[] {
  const columns = columnsOf(record);
  return [
    columns.topic, columns.audience, columns.methodNames, columns.paper ? `${columns.paper.number} ${columns.paper.date.split('-').toReversed().join('.')}` : '', record.note ?? '', record.reason ?? '', ...columns.result,
    record.kind === 'research' ? [record.hold?.reason, record.destroyedByAct?.number].filter(Boolean).join('\n') : '',
  ].filter(Boolean);
}

/** The categories a record is filtered by. */
export function filterCategories(record: WorkRecord): JournalCategory[] {
  if (record.kind === 'diagnostics') return record.examinees.map((e) => e.category);
  return record.kind === 'counselling' ? [record.client] : [];
}
