/** The journal's list as the window holds it. */
import { type SlicedList, useSlices } from '../../window/use-slices';
import type { JournalQuery, JournalRow, JournalSlice } from '../../vault/api';
import type { VaultClient } from '../../window/vault-client';

export type JournalList = SlicedList<JournalRow, JournalSlice>;

const fetchSlice = (vault: VaultClient, query: JournalQuery, from: number, count: number) =>
  vault.journalSlice(query, from, count);

/** Lines of what is asked for. */
export function useJournalList(query: JournalQuery): JournalList {
  return useSlices<JournalRow, JournalSlice, JournalQuery>('journal', query, fetchSlice);
}
