/** Forms filled in beforehand for work that comes again. */
import { type Template, templateSchema } from '../../../../shared/domain/records/template';
import type { Kind, WorkRecord } from '../../../../shared/domain/records/record';
import { compareMoments } from '../../../../shared/domain/records/versions';
import { type Result, failShape, ok } from '../../../../shared/errors/app-error';
import { type OpenVault, viewsOf } from '../../open/open-vault';
import { newRowId } from '../../rows/code-cards';

/** Templates of a kind, or all. */
export function list(vault: OpenVault, kind?: Kind): Template[] {
  return [...vault.store.all<Template>('template').values()]
    .filter((one) => kind === undefined || one.kind === kind)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A new template (empty id), a changed one, or one brought back under its old id. */
export async function save(vault: OpenVault, template: Template): Promise<Result<Template>> {
  const parsed = templateSchema.safeParse({ ...template, id: template.id || newRowId() });
  if (!parsed.success) return failShape(parsed.error.issues);
  const written = await vault.store.write([{ table: 'template', id: parsed.data.id, value: parsed.data }]);
  return written.ok ? ok(parsed.data) : written;
}

export function remove(vault: OpenVault, id: string): Promise<Result<null>> {
  return vault.store.write([{ table: 'template', id, remove: true }]);
}

/** The record of a kind that was entered last. */
export function lastRecord(vault: OpenVault, kind: Kind): WorkRecord | null {
  let last: WorkRecord | null = null;
  for (const record of viewsOf(vault).current.values()) {
    if (
      record.kind === kind &&
      record.status !== 'deleted' &&
      (last === null || compareMoments(record.enteredAt, last.enteredAt) > 0)
    )
      last = record;
  }
  return last;
}
