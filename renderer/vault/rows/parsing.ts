/**
 * Rows are parsed when the vault is opened, once per version of the program. A row that does not parse is set aside:
 * named, kept as it is, never written over, never taken for one that is not there.
 */
import type { Table } from '../crypto/frame';
import type { OpenVault } from '../open/open-vault';
import type { Change, Store } from '../store/store';
import { RESTORED } from './audit';
import { kindOf } from './index';
import { KEPT, PARSED, parsedSchema } from './state-kinds';

/** Parses what no mark of this version covers; returns the values to keep of rows that the program makes again. */
export function parseRows(store: Store, program: string): Change[] {
  const mark = parsedSchema.safeParse(store.get('state', PARSED));
  const { seq } = store.head();
  // Frames of a restored vault have other numbers: its mark says nothing.
  const holds =
    mark.success && mark.data.program === program && mark.data.seq <= seq && store.get('state', RESTORED) === undefined;
  const known = holds ? (mark.data.aside as [Table, string][]) : [];
  const kept: Change[] = [];
  for (const [table, id] of [...known, ...store.rowsSince(holds ? mark.data.seq : 0)]) {
    const value = store.get(table, id);
    if (value === undefined && !store.all(table).has(id)) continue;
    const kind = kindOf(table, id);
    if (!kind || kind.schema.safeParse(value).success) continue;
    if (!kind.renewable) store.setAside(table, id);
    else {
      store.damaged.push({ table, id });
      kept.push({ table: 'state', id: `${KEPT}${id}`, value });
    }
  }
  return kept;
}

/** The mark that all rows up to here were parsed or written by this version. */
export function parsedMark(vault: OpenVault): Change {
  const aside = [...vault.store.aside.values()].map(({ table, id }): [string, string] => [table, id]);
  return { table: 'state', id: PARSED, value: { program: vault.program, seq: vault.store.head().seq, aside } };
}

/** A row as its kind has it, later fields filled in; one that has become unreadable meanwhile is set aside. */
export function readRow<T>(vault: OpenVault, table: Table, id: string): T | undefined {
  const value = vault.store.get(table, id);
  if (value === undefined) return undefined;
  const parsed = kindOf(table, id)?.schema.safeParse(value);
  if (parsed?.success) return parsed.data as T;
  vault.store.setAside(table, id);
  return undefined;
}
