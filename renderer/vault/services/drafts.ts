/** Entry forms that were not saved: kept sealed at every pause, offered again after a lock or a crash. */
import { type Result, ok } from '../../../shared/errors/app-error';
import type { DraftForm } from '../api';
import { type OpenVault, nowOf } from '../session/open-vault';

/** Keeps what a form holds now; the one before is replaced. */
export function keep(vault: OpenVault, draft: Omit<DraftForm, 'savedAt'>): Promise<Result<null>> {
  return vault.store.write([{ table: 'draft', id: draft.id, value: { ...draft, savedAt: nowOf(vault) } satisfies DraftForm }]);
}

/** All kept forms, the latest first. */
export function list(vault: OpenVault): DraftForm[] {
  return [...vault.store.all<DraftForm>('draft').values()].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Forgets a form that was saved or thrown away. */
export async function drop(vault: OpenVault, id: string): Promise<Result<null>> {
  return vault.store.get('draft', id) ? vault.store.write([{ table: 'draft', id, remove: true }]) : ok(null);
}
