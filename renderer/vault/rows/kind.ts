/** What a kind of row is: how its id begins, the shape of its value, what a restore does with it. */
import type { z } from 'zod';
import type { Table } from '../crypto/frame';

export interface RowKind {
  table: Table;
  /** How the id begins, or a pattern for it; the first kind of a table that fits is the row's. */
  id: string | RegExp;
  /** What the value has to be. Values stay as they were written: later fields are filled in where a row is read. */
  schema: z.ZodType;
  /**
   * What a restore over a live vault does: `backup` takes the row as the backup has it, `live` carries the live
   * vault's row over, `left` drops it.
   */
  restore: 'backup' | 'live' | 'left';
  /**
   * The program makes the row again by itself, so an unreadable one may be replaced: it is named, and its value kept
   * under another id.
   */
  renewable?: true;
}

/** Whether a row is of this kind. */
export function isOfKind({ table, id: pattern }: RowKind, row: { table: Table; id: string }): boolean {
  if (table !== row.table) return false;
  return typeof pattern === 'string' ? row.id.startsWith(pattern) : pattern.test(row.id);
}
