/** The acts as they lie in the vault, and the one way to change them: one after another. */
import type { Act } from '../../../shared/domain/acts/act';
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OpenVault } from '../open/open-vault';
import type { Change, Store } from '../store/store';

/** All acts of both series, the latest first. */
export function list(vault: OpenVault): Act[] {
  return [...vault.store.all<Act>('act').values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** An act by its id. */
export function actOf(vault: OpenVault, id: string): Act | undefined {
  return vault.store.get<Act>('act', id);
}

const queues = new WeakMap<Store, Promise<unknown>>();

/** One change of an act after another: two that read the register at once would give one number twice. */
export function inTurn<T>(vault: OpenVault, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const turn = (queues.get(vault.store) ?? Promise.resolve()).then(work);
  queues.set(
    vault.store,
    turn.catch(/* The caller has the failure; the queue goes on. */ () => undefined),
  );
  return turn;
}

/** Changes an act that is there, in turn. */
export function changeAct(
  vault: OpenVault,
  id: string,
  change: (act: Act) => Promise<Result<{ act: Act; more?: Change[] }>> | Result<{ act: Act; more?: Change[] }>,
): Promise<Result<Act>> {
  return inTurn(vault, async () => {
    const known = actOf(vault, id);
    if (!known) return fail('act.not_found');
    const changed = await change(known);
    if (!changed.ok) return changed;
    const { act, more = [] } = changed.value;
    if (act === known && more.length === 0) return ok(act);
    const written = await vault.store.write([{ table: 'act', id, value: act }, ...more]);
    return written.ok ? ok(act) : written;
  });
}
