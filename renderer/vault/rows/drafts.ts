/** Entry forms that were not saved: kept sealed at every pause, offered again after a lock or a crash. */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { DraftForm } from '../api';
import { type OpenVault, nowOf, tombstoneOf, viewsOf } from '../open/open-vault';
import type { Change } from '../store/store';

/**
 * Keeps what a form holds now; the one before is replaced. Of a record whose content or material is gone nothing is
 * kept any more (D14).
 */
export async function keep(vault: OpenVault, draft: Omit<DraftForm, 'savedAt'>): Promise<Result<null>> {
  const gone = contentGone(vault, draft.recordId);
  if (!gone.ok) return gone;
  const change: Change = {
    table: 'draft',
    id: draft.id,
    value: { ...draft, savedAt: nowOf(vault) } satisfies DraftForm,
  };
  const written = await vault.store.write([change]);
  if (written.ok) unkept.get(vault)?.delete(draft.id);
  else unkept.set(vault, (unkept.get(vault) ?? new Map<string, Change>()).set(draft.id, change));
  return written;
}

function contentGone(vault: OpenVault, recordId: string | null): Result<null> {
  const record = recordId === null ? undefined : viewsOf(vault).current.get(recordId);
  if (record?.disposedByAct) return fail('record.disposed', { params: { number: record.disposedByAct.number } });
  return record && tombstoneOf(vault, record.id) ? fail('record.destroyed') : ok(null);
}

/** Forms the disk refused: they stay here until a lock, which may use the room kept on the disk for it. */
const unkept = new WeakMap<OpenVault, Map<string, Change>>();

/** The last words before a lock: what was refused until now is written with the room kept for it. */
export async function keepAtLock(vault: OpenVault): Promise<Result<null>> {
  const changes = [...(unkept.get(vault)?.values() ?? [])].filter(
    (change) => !('value' in change) || contentGone(vault, (change.value as DraftForm).recordId).ok,
  );
  return changes.length > 0 ? vault.store.write(changes, undefined, true) : ok(null);
}

/** All kept forms, the latest first. */
export function list(vault: OpenVault): DraftForm[] {
  return [...vault.store.all<DraftForm>('draft').values()].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Forgets a form that was saved or thrown away. */
export async function drop(vault: OpenVault, id: string): Promise<Result<null>> {
  unkept.get(vault)?.delete(id);
  const gone = withoutDraft(vault, id);
  return gone.length > 0 ? vault.store.write(gone) : ok(null);
}

/** What takes a kept form away together with something else. */
export function withoutDraft(vault: OpenVault, id: string | undefined): Change[] {
  return id !== undefined && vault.store.get('draft', id) ? [{ table: 'draft', id, remove: true }] : [];
}
