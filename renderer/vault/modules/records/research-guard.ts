/**
 * What a research holds and from which day its six months run: asked by entry, import, notices and destruction alike
 * (order 227, point 18).
 */
import type { ResearchRecord, WorkRecord } from '../../../../shared/domain/records/record';
import { type GuardedChange, guardedChange, termEnd } from '../../../../shared/domain/research/research';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import { type OpenVault, settingsOf, todayOf, tombstoneOf, viewsOf } from '../../open/open-vault';

/** Row of the list that names a research's electronic items. */
export function listKey(researchId: string): string {
  return `${researchId}/list`;
}

/** True once the program has destroyed the material, or it came in with its act. */
export function isDestroyed(vault: OpenVault, record: ResearchRecord): boolean {
  return tombstoneOf(vault, record.id) !== undefined || record.destroyedByAct !== undefined;
}

/** True while sealed rows of the research lie in the vault; an empty list of items is none. */
export function holdsSealedRows(vault: OpenVault, researchId: string): boolean {
  if (!vault.ring.keys.has(researchId)) return false;
  const list = vault.store.readScoped(researchId, 'material', listKey(researchId));
  return vault.store.countOfScope(researchId) > (Array.isArray(list) && list.length === 0 ? 1 : 0);
}

/** True while electronic material is there: named by the record or sealed in the vault. */
export function holdsElectronic(vault: OpenVault, record: ResearchRecord): boolean {
  return (
    record.materials.some((line) => line.carrier === 'electronic' && line.quantity > 0) ||
    holdsSealedRows(vault, record.id)
  );
}

/** True while material of any kind is there that point 18 speaks of. */
export function holdsMaterial(vault: OpenVault, record: ResearchRecord): boolean {
  return (
    !isDestroyed(vault, record) &&
    (record.materials.some((line) => line.quantity > 0) || holdsSealedRows(vault, record.id))
  );
}

/** The day the six months of a research run from: {@link termEnd}. */
export function endOf(vault: OpenVault, record: ResearchRecord): CivilDate | null {
  if (record.end !== null || record.status === 'active' || record.status === 'draft') return record.end;
  const { timeZone } = settingsOf(vault);
  return termEnd(record, viewsOf(vault).versions, (instant) => civilDateIn(instant, timeZone));
}

/** What a later version of a research here may not do by the way, or null. */
export function guardedResearch(vault: OpenVault, before: WorkRecord, after: WorkRecord): GuardedChange | null {
  if (before.kind !== 'research' || after.kind !== 'research') return null;
  return guardedChange(before, after, {
    today: todayOf(vault),
    end: endOf(vault, before),
    destroyed: tombstoneOf(vault, before.id) !== undefined,
    holdsMaterial: holdsMaterial(vault, before),
  });
}
