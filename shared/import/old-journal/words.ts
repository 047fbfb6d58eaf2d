/**
 * The words a table holds for each closed list, with what they are taken for: what the person looks over before the dry
 * run.
 */
import type { Kind } from '../../domain/records/record';
import { type ListName, LIST_NAMES, LIST_USE, plainWord } from './lists';
import { bodyOf } from './judge';
import { type Mapping, columnOf, listValue, valueOfWord } from './mapping';
import type { Row, Sheet } from '../../tables/table';

export interface WordLine {
  text: string;
  word: string;
  count: number;
  value: string | null;
}
export interface WordGroup {
  list: ListName;
  words: WordLine[];
  /** Words not shown: the person sees the unclear and the frequent ones. */
  more: number;
  /** Rows that would have no value but for the fallback. */
  without: number;
}

const MOST_WORDS = 40;

/** The lists that the kinds of work in the table ask for. */
export function wordGroups(sheet: Sheet, mapping: Mapping): WordGroup[] {
  const rows = bodyOf(sheet, mapping);
  const byKind = new Map<Kind, Row[]>();
  for (const row of rows) {
    const kind = listValue(mapping, 'kind', row.cells)?.value as Kind | undefined;
    if (!kind) continue;
    const known = byKind.get(kind);
    if (known) known.push(row);
    else byKind.set(kind, [row]);
  }
  return LIST_NAMES.flatMap((list) => {
    const asked = list === 'kind' ? rows : LIST_USE[list].kinds.flatMap((kind) => byKind.get(kind) ?? []);
    return asked.length === 0 ? [] : [groupOf(list, asked, mapping)];
  }).filter((group) => group.words.length > 0 || group.without > 0);
}

function groupOf(list: ListName, rows: readonly Row[], mapping: Mapping): WordGroup {
  const words = new Map<string, WordLine>();
  const bare: Mapping = { ...mapping, fallback: {} };
  let without = 0;
  for (const row of rows) {
    const found = listValue(bare, list, row.cells);
    if (!found) without += 1;
    const column =
      found?.column ??
      LIST_USE[list].columns.map((meaning) => columnOf(mapping, meaning)).find((index) => row.cells[index]) ??
      -1;
    const text = row.cells[column]?.text.trim();
    if (!text) continue;
    const word = plainWord(text).slice(0, 200);
    const known = words.get(word);
    if (known) known.count += 1;
    else words.set(word, { text: text.slice(0, 120), word, count: 1, value: valueOfWord(mapping, list, text) });
  }
  const ordered = [...words.values()].sort(
    (a, b) => Number(a.value !== null) - Number(b.value !== null) || b.count - a.count,
  );
  return { list, words: ordered.slice(0, MOST_WORDS), more: Math.max(0, ordered.length - MOST_WORDS), without };
}
