/** Every kind of row a vault holds, but for material and attachments, which stand alone as sealed bytes. */
import type { Table } from '../crypto/frame';
import { type RowKind, isOfKind } from './kind';
import { STATE_KINDS } from './state-kinds';
import { WORK_KINDS } from './work-kinds';

export type { RowKind } from './kind';

export const ROW_KINDS: readonly RowKind[] = [...WORK_KINDS, ...STATE_KINDS];

const byTable = new Map<Table, RowKind[]>();
for (const kind of ROW_KINDS) byTable.set(kind.table, [...(byTable.get(kind.table) ?? []), kind]);

/** The kind of a row; undefined for one of a later version of the program, which is left as it is. */
export function kindOf(table: Table, id: string): RowKind | undefined {
  return byTable.get(table)?.find((kind) => isOfKind(kind, { table, id }));
}
