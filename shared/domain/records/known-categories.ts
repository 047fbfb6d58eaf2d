/** Under which categories a cipher is known: by examinations and by consultations of one person (D-03a). */
import type { WorkRecord } from './record';

/** What one record says of the ciphers in it: nothing unless it is active. */
export function* categoriesIn(record: WorkRecord): Generator<{ code: string; category: string }> {
  if (record.status !== 'active' || record.disposedByAct) return;
  if (record.kind === 'diagnostics') for (const { code, category } of record.examinees) yield { code, category };
  if (record.kind === 'counselling' && record.form === 'individual')
    for (const code of record.codes) yield { code, category: record.client };
}

/** The categories of every cipher of these records in force. */
export function knownCategories(records: Iterable<WorkRecord>): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const record of records) {
    for (const { code, category } of categoriesIn(record)) {
      const categories = known.get(code);
      if (categories) categories.add(category);
      else known.set(code, new Set([category]));
    }
  }
  return known;
}
