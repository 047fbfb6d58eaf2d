/**
 * Looking through the journal: the texts of each record in small letters, prepared once and kept with its entry of the
 * index, so that they go with the vault at its lock. In the quiet after an unlock they are prepared piece by piece.
 */
import { type JournalColumns, columnsOf, termsOf } from '../../../../shared/domain/journal/journal-columns';
import { type WorkRecord, codesOf, recordDate } from '../../../../shared/domain/records/record';
import { searchable } from '../../../../shared/text/search-text';
import { termWord } from '../../../../shared/documents/journal/journal-columns';
import { columnTexts } from '../../../../shared/documents/texts';
import type { JournalEntry, OpenVault } from '../../open/open-vault';
import type { Store } from '../../store/store';

/** What searching needs of one version: typed texts in small letters, and which set of closed words it holds. */
export interface Prepared {
  typed: string;
  set: number;
}
/** What is looked through. */
export interface Searched {
  record: WorkRecord;
  place: JournalEntry | null;
  ready: Prepared | null;
}

/** The different sets of closed words: a few hundred stand for all records. */
interface ClosedWords {
  sets: Map<string, number>;
  words: string[];
}
const closedWords = new WeakMap<Store, ClosedWords>();

/** Forgets the words (lock). */
export function forgetClosedWords(store: Store): void {
  closedWords.delete(store);
}

/** What the private notes stand at: another text when one was written. */
export function notesStamp({ store }: OpenVault): string {
  return `${store.rewrites('code')}/${store.all('code').size}`;
}

/** Makes an entry ready to be looked through. */
export function preparer({ store }: OpenVault): (entry: Searched) => Prepared {
  let closed = closedWords.get(store);
  if (!closed) closedWords.set(store, (closed = { sets: new Map(), words: [] }));
  const known = closed;
  return (entry) => {
    const columns = columnsOf(entry.record);
    return (entry.ready = { typed: typedText(entry, columns), set: setOf(entry.record, columns, known) });
  };
}

/** A test whether a record holds all of these words. */
export function finder(vault: OpenVault, words: readonly string[]): (entry: Searched) => boolean {
  const prepare = preparer(vault);
  const closed = closedWords.get(vault.store)?.words ?? [];
  // each set is looked through once per question and word
  const inSet = words.map((): boolean[] => []);
  const notes = notesOf(vault);
  const inNote = ({ record }: Searched, word: string) =>
    notes.size > 0 && [record.id, ...codesOf(record)].some((id) => notes.get(id)?.includes(word));
  return (entry) => {
    const { typed, set } = entry.ready ?? prepare(entry);
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as string;
      if (typed.includes(word)) continue;
      const known = inSet[index] as boolean[];
      if (!(known[set] ??= closed[set]?.includes(word) ?? false) && !inNote(entry, word)) return false;
    }
    return true;
  };
}

/** Longest stretch of preparing, then a pause in which the person's questions come first. */
const STRETCH_MS = 6;
const PAUSE_MS = 24;

/** Prepares entries in pieces until all are ready or `stopped`. `now` counts milliseconds, `pause` waits so many. */
export async function prepareInPieces(
  vault: OpenVault,
  entriesNow: () => readonly Searched[],
  stopped: () => boolean,
  now: () => number = () => performance.now(),
  pause: (ms: number) => Promise<void> = (ms) =>
    new Promise((done) => {
      setTimeout(done, ms);
    }),
): Promise<void> {
  // a save in between makes another list of the same entries: what is ready is passed over
  for (let open = true; open;) {
    if (stopped()) return;
    const [until, prepare] = [now() + STRETCH_MS, preparer(vault)];
    open = false;
    for (const entry of entriesNow()) {
      if (entry.ready) continue;
      if (now() >= until) {
        open = true;
        break;
      }
      prepare(entry);
    }
    if (open) await pause(PAUSE_MS);
  }
}

/**
 * Private notes by record and by code, ready for searching: found by the person who wrote them, shown in no list and
 * taken out by nothing.
 */
function notesOf(vault: OpenVault): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [id, text] of vault.store.all<unknown>('code'))
    if (id.startsWith('note:') && typeof text === 'string') notes.set(id.slice('note:'.length), searchable(text));
  return notes;
}

/** The record's words of closed lists in the three languages, as the number of their set. */
function setOf(record: WorkRecord, columns: JournalColumns, { sets, words }: ClosedWords): number {
  const terms = termsOf(columns);
  const key = `${record.kind} ${record.status} ${terms.map((term) => `${term.list}.${term.key}`).join(' ')}`;
  let set = sets.get(key);
  if (set === undefined) {
    sets.set(key, (set = words.length));
    words.push(
      searchable(
        (['kk', 'ru', 'en'] as const)
          .flatMap((language) => {
            const texts = columnTexts(language);
            return [
              texts.journal.kind[record.kind],
              texts.journal.status[record.status],
              ...terms.map((term) => termWord(term, texts)),
            ];
          })
          .join('\n'),
      ),
    );
  }
  return set;
}

/** Everything typed into a record, its number, days and ciphers among it. */
function typedText({ record, place }: Searched, columns: JournalColumns): string {
  const day = (date: string | null | undefined) =>
    date ? `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}` : '';
  return searchable(
    [
      place ? `№${place.number} ${place.number}/${place.year}` : '',
      day(recordDate(record)),
      day(record.start),
      ...codesOf(record),
      ...typedTexts(record, columns),
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

/** The texts a person typed into a record, the shortest kind of thing first. */
export function typedTexts(record: WorkRecord, columns: JournalColumns = columnsOf(record)): string[] {
  return [
    columns.topic,
    columns.audience,
    columns.methodNames,
    columns.paper ? `${columns.paper.number} ${columns.paper.date.split('-').toReversed().join('.')}` : '',
    record.note ?? '',
    record.reason ?? '',
    ...columns.result,
    record.kind === 'research' ? [record.hold?.reason, record.destroyedByAct?.number].filter(Boolean).join('\n') : '',
  ].filter(Boolean);
}
