/**
 * What was lost when no witness holds a frame any more: how many rows, and which of the journal's numbers are not
 * there.
 */
import type { BatchRow } from '../crypto/frame';
import { type Content, type Entry, address } from './content';
import type { Chosen } from './recover';

/** Rows lost, and numbers of the journal that are missing, as `2026: 2–32, 40`. */
export interface Loss {
  rows: number;
  names: string;
}

/** A short mark of a row by table and id: enough to say which rows of a lost frame are nowhere else. */
export function rowTag(table: string, id: string): number {
  let hash = 0x81_1c_9d_c5;
  const text = `${table} ${id}`;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93) >>> 0;
  return hash;
}

/** Tags of what a frame holds. */
export function tagsOf({ head, rows }: Pick<Entry, 'head' | 'rows'>): number[] {
  return rows ? rows.map((row: BatchRow) => rowTag(row[0], row[1])) : [rowTag('', address(head))];
}

/**
 * Counts what the chosen frames lack; `tail` changes were in a damaged end of the journal. Nothing is lost that a later
 * frame brought again.
 */
export function lossOf(content: Content, { missing }: Chosen, tail: number): Loss {
  const gaps = missing.frames - missing.base.length + tail;
  if (missing.base.length === 0 && gaps === 0) return { rows: 0, names: '' };
  const newest = new Map<number, number>();
  for (const entry of content.entries.values())
    for (const tag of tagsOf(entry)) newest.set(tag, Math.max(newest.get(tag) ?? 0, entry.head.seq));
  const lost = new Set<number>();
  let unknown = 0;
  for (const { seq, tags } of missing.base) {
    if (!tags) unknown += 1;
    for (const tag of tags ?? []) if ((newest.get(tag) ?? 0) < seq) lost.add(tag);
  }
  const rows = lost.size + unknown + gaps;
  const numbers = rows > 0 ? numbersMissing(content) : { count: 0, names: '' };
  // Where a damaged frame does not say what it held, the gaps in the numbers do.
  return { rows: Math.max(rows, numbers.count), names: numbers.names };
}

/** Journal numbers run without gaps within a year: one that is not there was lost. */
function numbersMissing(content: Content): { count: number; names: string } {
  const seen = new Map<number, Set<number>>();
  for (const value of content.table('record').values()) {
    const entry = (value as { entry?: { year: number; number: number } | null } | null)?.entry;
    if (!entry) continue;
    const year = seen.get(entry.year) ?? new Set();
    seen.set(entry.year, year.add(entry.number));
  }
  let count = 0;
  const names: string[] = [];
  for (const [year, numbers] of [...seen].sort(([a], [b]) => a - b)) {
    const spans: string[] = [];
    let before = 0;
    for (const number of [...numbers].sort((a, b) => a - b)) {
      if (number > before + 1) {
        count += number - before - 1;
        spans.push(number === before + 2 ? String(before + 1) : `${before + 1}–${number - 1}`);
      }
      before = number;
    }
    if (spans.length) names.push(`${year}: ${spans.slice(0, 20).join(', ')}${spans.length > 20 ? ', …' : ''}`);
  }
  return { count, names: names.join('; ') };
}
