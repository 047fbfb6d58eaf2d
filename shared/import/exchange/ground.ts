/** Order 227, point 15, over a whole file: every active correction keeps an unfavourable diagnostics under it. */
import type { WorkRecord } from '../../domain/records/record';
import { isGroundFor } from '../../regulation/order-227/points-04-16/point-15-correction';

/** The records as they would stand after the import. */
export interface Standing {
  /** Version in force after the import; the vault's own once the id is refused. */
  current: (id: string) => WorkRecord | undefined;
  /** True while the file would change the id. */
  changes: (id: string) => boolean;
  /** Takes the id out of the import. */
  refuse: (id: string, field: string, value?: string) => void;
}

/**
 * Refuses corrections of the file that have no ground, and amendments of diagnostics that would take it from a
 * correction already in the vault. Refusing gives an id back its former version, which may matter to its neighbours, so
 * they are judged again. `corrections` are the ids of all corrections; they are taken in the order of their names, so
 * the order of the file does not matter.
 */
export function refuseGroundless(corrections: Iterable<string>, { current, changes, refuse }: Standing): void {
  const waiting = [...corrections].sort();
  const dependants = new Map<string, Set<string>>();
  const dependsOn = (diagnosticsId: string, id: string) => {
    const ids = dependants.get(diagnosticsId);
    if (ids) ids.add(id);
    else dependants.set(diagnosticsId, new Set([id]));
  };
  for (const id of waiting) {
    const correction = current(id);
    if (correction?.kind === 'correction') dependsOn(correction.diagnosticsId, id);
  }
  for (let next = 0; next < waiting.length; next += 1) {
    const id = waiting[next]!;
    const correction = current(id);
    if (correction?.kind !== 'correction' || correction.status !== 'active') continue;
    const { diagnosticsId } = correction;
    if (isGroundFor(correction, current(diagnosticsId))) continue;
    if (changes(id)) {
      refuse(id, 'diagnosticsId', diagnosticsId);
      const before = current(id);
      if (before?.kind === 'correction') dependsOn(before.diagnosticsId, id);
      waiting.push(id);
    } else if (changes(diagnosticsId)) {
      refuse(diagnosticsId, 'examinees', id);
      for (const dependant of dependants.get(diagnosticsId) ?? []) waiting.push(dependant);
    }
  }
}
