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
  const record = draft.recordId === null ? undefined : viewsOf(vault).current.get(draft.recordId);
  if (record?.disposedByAct) return fail('record.disposed', { params: { number: record.disposedByAct.number } });
  if (record && tombstoneOf(vault, record.id)) return fail('record.destroyed');
  return vault.store.write([
    { table: 'draft', id: draft.id, value: { ...draft, savedAt: nowOf(vault) } satisfies DraftForm },
  ]);
}

/** All kept forms, the latest first. */
export function list(vault: OpenVault): DraftForm[] {
  return [...vault.store.all<DraftForm>('draft').values()].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Forgets a form that was saved or thrown away. */
export async function drop(vault: OpenVault, id: string): Promise<Result<null>> {
  const gone = withoutDraft(vault, id);
  return gone.length > 0 ? vault.store.write(gone) : ok(null);
}

/** What takes a kept form away together with something else. */
export function withoutDraft(vault: OpenVault, id: string | undefined): Change[] {
  return id !== undefined && vault.store.get('draft', id) ? [{ table: 'draft', id, remove: true }] : [];
}
