/**
 * Slices of the journal for a window that shows a few lines of many: filtered, searched and put in order here, in the
 * worker.
 */
import { compareText } from '../../../../shared/text/collation';
import type { JournalColumn, JournalFilter, JournalSort } from '../../../../shared/domain/journal/journal-query';
import { START_SORT } from '../../../../shared/domain/journal/journal-query';
import { type WorkRecord, KINDS, codesOf } from '../../../../shared/domain/records/record';
import { excerptOf, searchWords } from '../../../../shared/text/search-text';
import { recordWords } from '../../../../shared/documents/journal/journal-columns';
import { columnTexts } from '../../../../shared/documents/texts';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import type { JournalQuery, JournalRow, JournalSlice } from '../../api';
import { type OpenVault, viewsOf } from '../../open/open-vault';
import { type IndexEntry, type JournalIndex, filterCategories, journalIndex } from './journal-index';
import { notesStamp, typedTexts } from './journal-search';

/** Most lines of one slice. */
const MOST = 500;

/** The lines a filter leaves, in the order of the journal. */
export function journal(vault: OpenVault, filter: JournalFilter): JournalRow[] {
  const index = journalIndex(vault);
  return kept(index, filter).map((entry) => rowOf(index, entry, []));
}

/** How many lines a filter leaves. */
export function journalCount(vault: OpenVault, filter: JournalFilter): number {
  return kept(journalIndex(vault), filter).length;
}

/** Some lines of what is asked for, and how many there are. */
export function journalSlice(vault: OpenVault, query: JournalQuery, from: number, count: number): JournalSlice {
  const index = journalIndex(vault);
  const { entries, numbered } = index.remember(`${notesStamp(vault)} ${JSON.stringify(query)}`, () => {
    const found = inOrder(index, keptOnwards(vault, index, query), query.sort ?? START_SORT, query.language ?? 'kk');
    return { entries: found, numbered: found.reduce((sum, { place }) => sum + (place ? 1 : 0), 0) };
  });
  const words = searchWords(query.text ?? '');
  const start = Math.max(0, from);
  return {
    from: start,
    total: entries.length,
    numbered,
    all: index.entries.length,
    rows: entries.slice(start, start + Math.min(MOST, Math.max(0, count))).map((entry) => rowOf(index, entry, words)),
  };
}

/** The line of one record, whatever the filter. */
export function lineOf(vault: OpenVault, id: string): Result<JournalRow> {
  const index = journalIndex(vault);
  const record = viewsOf(vault).current.get(id);
  const entry = record && index.entryOf(record);
  return entry ? ok(rowOf(index, entry, [])) : fail('record.not_found');
}

/** These records as lines. */
export function rowsOf(vault: OpenVault, records: readonly WorkRecord[]): JournalRow[] {
  const index = journalIndex(vault);
  return records.flatMap((record) => {
    const entry = index.entryOf(record);
    return entry ? [rowOf(index, entry, [])] : [];
  });
}

interface Last {
  rest: string;
  words: readonly string[];
  found: IndexEntry[];
}
const lastFound = new WeakMap<JournalIndex, Last>();

/** As {@link kept}; a question that goes on from the one before, as typing does, is asked of what that one left. */
function keptOnwards(vault: OpenVault, index: JournalIndex, query: JournalQuery): IndexEntry[] {
  const { text = '', sort: _sort, language: _language, ...filter } = query;
  const [rest, words, before] = [
    `${notesStamp(vault)} ${JSON.stringify(filter)}`,
    searchWords(text),
    lastFound.get(index),
  ];
  const goesOn = before?.rest === rest && before.words.every((word) => words.some((one) => one.includes(word)));
  const found = kept(index, query, goesOn ? before.found : index.entries);
  lastFound.set(index, { rest, words, found });
  return found;
}

/** Records a filter leaves, the cheap questions first. */
function kept(index: JournalIndex, filter: JournalFilter, entries = index.entries): IndexEntry[] {
  const { from, to, late, doubts, imported, conditions } = filter;
  const code = filter.code ? normaliseCipher(filter.code) : '';
  const one = <T>(list: readonly T[] | undefined) => (list?.length ? new Set(list) : null);
  const [kinds, statuses, categories] = [one(filter.kinds), one(filter.statuses), one(filter.categories)];
  const words = searchWords(filter.text ?? '');
  const found = words.length > 0 ? index.finder(words) : () => true;
  return entries.filter((entry) => {
    const { record, date } = entry;
    return (
      (!from || date >= from) &&
      (!to || date <= to) &&
      (!kinds || kinds.has(record.kind)) &&
      (!statuses || statuses.has(record.status)) &&
      (!categories || filterCategories(record).some((category) => categories.has(category))) &&
      (!code || codesOf(record).some((known) => known.startsWith(code))) &&
      (!imported || index.isImported(entry)) &&
      (!conditions || record.conditions !== undefined) &&
      found(entry) &&
      (!late || (index.mayBeLate(entry) && index.lineOf(entry).late)) &&
      (!doubts || index.lineOf(entry).doubts.length > 0)
    );
  });
}

function rowOf(index: JournalIndex, entry: IndexEntry, words: readonly string[]): JournalRow {
  const line = index.lineOf(entry);
  const found =
    words.length > 0
      ? typedTexts(entry.record)
          .map((text) => excerptOf(text, words))
          .find((text) => text !== null)
      : undefined;
  return { id: entry.record.id, ...line, imported: index.isImported(entry), ...(found ? { excerpt: found } : {}) };
}

/** In the order asked for; the journal's own decides between equals. */
function inOrder(
  index: JournalIndex,
  entries: IndexEntry[],
  { column, descending }: JournalSort,
  language: 'kk' | 'ru' | 'en',
): IndexEntry[] {
  if (column !== 'date') {
    const keys = sortKeys(index, entries, column, language);
    const order = entries.map((_, place) => place).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    entries = order.flatMap((place) => entries[place] ?? []);
  }
  return descending ? entries.toReversed() : entries;
}

/** A number per entry: words get their place in the alphabet, and each different word is compared but once. */
function sortKeys(
  index: JournalIndex,
  entries: readonly IndexEntry[],
  column: JournalColumn,
  language: 'kk' | 'ru' | 'en',
): number[] {
  switch (column) {
    case 'date':
      return entries.map((_, place) => place);
    case 'number':
      return entries.map(
        ({ place, date }) => (place ? place.year : Number(date.slice(0, 4))) * 1_000_000 + (place?.number ?? 999_999),
      );
    case 'kind':
      return entries.map(({ record }) => KINDS.indexOf(record.kind));
    case 'persons':
      return entries.map((entry) => index.lineOf(entry).persons);
    case 'codes':
      return ranks(
        entries.map(({ record }) => codesOf(record).join(' ')),
        (a, b) => (a < b ? -1 : a > b ? 1 : 0),
      );
    case 'rows':
      return ranks(
        entries.map((entry) => index.lineOf(entry).rows.join(' ')),
        (a, b) => (a < b ? -1 : a > b ? 1 : 0),
      );
    case 'marks':
      return ranks(
        entries.map((entry) => {
          const { status, late, doubts } = index.lineOf(entry);
          return `${status} ${late ? 1 : 0} ${doubts.join(' ')}`;
        }),
        (a, b) => (a < b ? -1 : a > b ? 1 : 0),
      );
    default: {
      const texts = columnTexts(language);
      const field = ({ form: 'form', basis: 'basis', category: 'withWhom', topic: 'purpose' } as const)[column];
      return ranks(
        entries.map(({ record }) => recordWords(record, texts)[field]),
        compareText(language),
      );
    }
  }
}

function ranks(texts: readonly string[], compare: (a: string, b: string) => number): number[] {
  const places = new Map([...new Set(texts)].sort(compare).map((text, place) => [text, place]));
  return texts.map((text) => places.get(text) ?? 0);
}
