/**
 * What an open vault holds in memory: values by table and id, and of every frame where it lies and which rows it
 * brought.
 */
import type { Batch, BatchRow, FrameHead, Table } from '../crypto/frame';
import { toHex } from '../crypto/sodium';
import type { Place } from './database';

/**
 * A frame in force. `rows` of a batch; `bytes` only of short frames that stand alone, so that they can be opened at
 * once.
 */
export interface Entry {
  head: FrameHead;
  check: string;
  at: Place;
  bytes: Uint8Array | null;
  rows: BatchRow[] | null;
}

/** A row kept as it is because its value cannot be read. */
export interface SetAside {
  table: Table;
  id: string;
  value: unknown;
}

export interface Content {
  entries: Map<number, Entry>;
  table(name: Table): Map<string, unknown>;
  /** Frames that stand alone (material, attachments), by {@link address}. */
  lone: Map<string, number>;
  /** Grows when a row of the table is written over or taken away; rows that are only added leave it as it is. */
  rewrites(name: Table): number;
  add(entry: Entry, batch: Batch | null): void;
  /** Rows whose value this program cannot read: in no table, but in force, so that every fold and backup keeps them. */
  aside: ReadonlyMap<string, SetAside>;
  /** Takes a row out of its table and into {@link Content.aside}; false when there is none. */
  setAside(table: Table, id: string): boolean;
  /** Rows of tables that frames after this number brought. */
  rowsSince(seq: number): [Table, string][];
  /** Rows of each batch that no later frame has replaced. */
  rowsInForce(): Map<number, BatchRow[]>;
  clear(): void;
}

/** Address of a frame that stands alone: the keyed hash of its table and id. */
export function address({ rowId }: Pick<FrameHead, 'rowId'>): string {
  return toHex(rowId);
}

/** Nothing yet. */
export function newContent(): Content {
  const values = new Map<Table, Map<string, unknown>>();
  const entries = new Map<number, Entry>();
  const lone = new Map<string, number>();
  const rewritten = new Map<Table, number>();
  const aside = new Map<string, SetAside>();
  let cleared = 0;
  const table = (name: Table) => {
    let map = values.get(name);
    if (!map) values.set(name, (map = new Map<string, unknown>()));
    return map;
  };
  const replaced = (name: Table) => rewritten.set(name, (rewritten.get(name) ?? 0) + 1);
  return {
    entries,
    table,
    aside,
    setAside(name, id) {
      const rows = table(name);
      if (!rows.has(id)) return false;
      aside.set(`${name} ${id}`, { table: name, id, value: rows.get(id) });
      rows.delete(id);
      replaced(name);
      return true;
    },
    rowsSince(seq) {
      const found = new Map<string, [Table, string]>();
      for (const { head, rows } of entries.values())
        if (head.seq > seq)
          for (const [name, id] of rows ?? []) if (table(name).has(id)) found.set(`${name} ${id}`, [name, id]);
      return [...found.values()];
    },
    lone,
    rewrites: (name) => cleared + (rewritten.get(name) ?? 0),
    add(entry, batch) {
      entries.set(entry.head.seq, entry);
      if (batch) {
        entry.rows = batch.rows;
        for (const row of batch.rows) {
          if (aside.has(`${row[0]} ${row[1]}`)) continue;
          const rows = table(row[0]);
          if (rows.has(row[1])) replaced(row[0]);
          if (row.length === 3) rows.set(row[1], row[2]);
          else rows.delete(row[1]);
        }
      } else if (entry.head.op === 'put') lone.set(address(entry.head), entry.head.seq);
      else if (entry.head.op === 'delete') lone.delete(address(entry.head));
    },
    rowsInForce() {
      const owner = new Map<string, number>();
      const inOrder = [...entries.values()]
        .filter((entry) => entry.rows !== null)
        .sort((a, b) => a.head.seq - b.head.seq);
      for (const { head, rows } of inOrder)
        for (const row of rows ?? []) owner.set(`${row[0]} ${row[1]}`, row.length === 3 ? head.seq : -1);
      const live = new Map<number, BatchRow[]>();
      for (const { head, rows } of inOrder) {
        const mine = new Map<string, BatchRow>();
        for (const row of rows ?? []) {
          const key = `${row[0]} ${row[1]}`;
          if (row.length === 3 && owner.get(key) === head.seq) mine.set(key, row);
        }
        live.set(head.seq, [...mine.values()]);
      }
      return live;
    },
    clear() {
      cleared += 1;
      values.clear();
      entries.clear();
      lone.clear();
    },
  };
}
