/** The register of appeals and assignments (SC-02): numbered in its year, worked on, closed with a result. */
import { type Appeal, appealInputSchema, type AppealInput, appealSchema } from '../../../../shared/domain/codes/appeal';
import { normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { nextFreeNumber } from '../../../../shared/regulation/order-227/points-17-29/point-23-journal';
import { type Result, fail, failShape, ok } from '../../../../shared/errors/app-error';
import { type CivilDate, partsOf } from '../../../../shared/time/civil-date';
import type { JournalRow } from '../../api';
import { type OpenVault, viewsOf } from '../../open/open-vault';
import { newRowId, typedCodeFault } from '../../rows/code-cards';
import { rowsOf } from '../journal/journal-list';

/** All appeals, the latest first. */
export function list(vault: OpenVault): Appeal[] {
  return [...vault.store.all<Appeal>('appeal').values()].sort((a, b) =>
    a.on === b.on ? b.year - a.year || b.number - a.number : a.on < b.on ? 1 : -1,
  );
}

/** The work started from an appeal, in the order it was started; of a record disposed of its line only. */
export function records(vault: OpenVault, id: string): Result<JournalRow[]> {
  const appeal = vault.store.get<Appeal>('appeal', id);
  const { current } = viewsOf(vault);
  return appeal
    ? ok(
        rowsOf(
          vault,
          appeal.recordIds.flatMap((record) => current.get(record) ?? []),
        ),
      )
    : fail('appeal.not_found');
}

/** A new appeal, or a change of one that is not closed. The number stays that of its first year. */
export async function save(vault: OpenVault, id: string | null, input: AppealInput): Promise<Result<Appeal>> {
  const parsed = appealInputSchema.safeParse({ ...input, code: normaliseCipher(input.code) });
  if (!parsed.success) return failShape(parsed.error.issues);
  const fault = parsed.data.code === '' ? null : typedCodeFault(vault, parsed.data.code);
  if (fault) return fail(`record.${fault}`, { field: 'code' });
  const known = id === null ? undefined : vault.store.get<Appeal>('appeal', id);
  if (id !== null && !known) return fail('appeal.not_found');
  if (known?.state === 'closed') return fail('appeal.closed');
  if (known) return put(vault, { ...known, ...parsed.data });
  const { year } = partsOf(parsed.data.on);
  return put(vault, {
    ...parsed.data,
    id: newRowId(),
    year,
    number: nextFreeNumber(vault.store.all<Appeal>('appeal').values(), year),
    state: 'open',
    recordIds: [],
    closedOn: null,
    result: '',
  });
}

/** Closed with what came of it. */
export async function close(vault: OpenVault, id: string, on: CivilDate, result: string): Promise<Result<Appeal>> {
  const known = vault.store.get<Appeal>('appeal', id);
  if (!known) return fail('appeal.not_found');
  if (result.trim() === '') return fail('appeal.result', { field: 'result' });
  return put(vault, { ...known, state: 'closed', closedOn: on, result: result.trim() });
}

/** Closed too early: back to where it was. */
export async function reopen(vault: OpenVault, id: string): Promise<Result<Appeal>> {
  const known = vault.store.get<Appeal>('appeal', id);
  return known
    ? put(vault, { ...known, state: known.recordIds.length > 0 ? 'in_work' : 'open', closedOn: null })
    : fail('appeal.not_found');
}

async function put(vault: OpenVault, appeal: Appeal): Promise<Result<Appeal>> {
  const parsed = appealSchema.safeParse(appeal);
  if (!parsed.success) return failShape(parsed.error.issues);
  const written = await vault.store.write([{ table: 'appeal', id: appeal.id, value: parsed.data }]);
  return written.ok ? ok(parsed.data) : written;
}
