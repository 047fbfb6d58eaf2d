/** A vault whose rows are in memory and nowhere else: what services cost without disk and keys. */
import type { OpenVault, StoredRecord } from '../../renderer/vault/open/open-vault';
import { assignNumbers } from '../../shared/domain/journal/journal';
import type { WorkRecord } from '../../shared/domain/records/record';

/** The records as an open vault holds them; only reading works, and {@link putRow}. */
export function memoryVault(records: readonly WorkRecord[]): OpenVault {
  const numbers = new Map(assignNumbers(records, []).map(({ id, year, number }) => [id, { year, number }]));
  const rows = new Map(
    records.map((record) => [`${record.id}#${record.version}`, { record, entry: numbers.get(record.id) ?? null }]),
  );
  const store = {
    all: (table: string) => (table === 'record' ? rows : new Map<string, unknown>()),
    get: () => undefined,
    rewrites: () => 0,
  };
  return { store, clock: { now: () => Date.UTC(2026, 11, 31) }, asOf: null, program: 'bench' } as unknown as OpenVault;
}

/** Adds a version to such a vault, as a save does. */
export function putRow(vault: OpenVault, record: WorkRecord): void {
  (vault.store.all<StoredRecord>('record') as Map<string, StoredRecord>).set(`${record.id}#${record.version}`, {
    record,
    entry: null,
  });
}
