/** Views of the journal kept under a name, and how its grid was left. */
import {
  type JournalLayout,
  type JournalView,
  START_LAYOUT,
  journalLayoutSchema,
  journalViewSchema,
} from '../../../../shared/domain/journal/journal-query';
import { compareText } from '../../../../shared/text/collation';
import { type Result, fail, failShape, ok } from '../../../../shared/errors/app-error';
import type { OpenVault } from '../../open/open-vault';

const VIEW = 'journal:';
const LAYOUT = 'journal.layout';

/** Kept views by name; one of a shape this program does not know is left out. */
export function listViews(vault: OpenVault): JournalView[] {
  const views = [...vault.store.all<unknown>('view')]
    .filter(([id]) => id.startsWith(VIEW))
    .flatMap(([, value]) => {
      const read = journalViewSchema.safeParse(value);
      return read.success ? [read.data] : [];
    });
  const compare = compareText('kk');
  return views.sort((a, b) => compare(a.name, b.name));
}

/** Keeps a view; a name that another view has is refused at its field. */
export async function saveView(vault: OpenVault, view: JournalView): Promise<Result<JournalView>> {
  const read = journalViewSchema.safeParse(view);
  if (!read.success) return failShape(read.error.issues);
  const same = (name: string) => name.normalize('NFC').toLowerCase();
  if (listViews(vault).some((known) => known.id !== read.data.id && same(known.name) === same(read.data.name)))
    return fail('journal.view_name', { field: 'name', params: { name: read.data.name } });
  const written = await vault.store.write([{ table: 'view', id: VIEW + read.data.id, value: read.data }]);
  return written.ok ? ok(read.data) : written;
}

/** Forgets a view. */
export async function dropView(vault: OpenVault, id: string): Promise<Result<null>> {
  return vault.store.get('view', VIEW + id)
    ? vault.store.write([{ table: 'view', id: VIEW + id, remove: true }])
    : ok(null);
}

/** How the grid was left; as at the beginning when it never was touched. */
export function layoutOf(vault: OpenVault): JournalLayout {
  const read = journalLayoutSchema.safeParse(vault.store.get('view', LAYOUT));
  return read.success ? read.data : START_LAYOUT;
}

/** Remembers how the grid is left. */
export async function saveLayout(vault: OpenVault, layout: JournalLayout): Promise<Result<null>> {
  const read = journalLayoutSchema.safeParse(layout);
  if (!read.success) return failShape(read.error.issues);
  return vault.store.write([{ table: 'view', id: LAYOUT, value: read.data }]);
}
