/**
 * What the handlers of all modules share: the vault that is open, the ways of opening one, and what is forgotten at a
 * lock.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { bug } from '../../../shared/errors/bug-trace';
import type { OnProgress, Session } from '../api';
import type { Contract } from '../contract/call';
import { clearAway } from './attachments/attached-files';
import { noteClock } from './access/clock';
import { forgetCodeList } from './codes/code-list';
import { forgetJournalIndex, journalIndex } from './journal/journal-index';
import { prepareInPieces } from './journal/journal-search';
import { type Renewal, renewKey, renewalDue } from './access/renew-key';
import { upkeep } from './access/upkeep';
import { keepAtLock } from '../rows/drafts';
import type { OpenVault } from '../open/open-vault';
import { type Ground, beginSession, closeVault } from '../session/session';
import type { HandlersOf } from './handlers';
import { type Turns, newTurns } from './in-turn';

/** Milliseconds after an unlock before the house-keeping begins: the person's first steps come before it. */
const UPKEEP_AFTER = 30_000;
/** The first page after an unlock is shown before the texts of the journal are made ready for searching. */
const SEARCH_AFTER = 1_500;

/** The handlers of a module, made once for each worker. */
export type Handling<C extends Contract> = (context: Context) => HandlersOf<C>;

/**
 * A vault that may be open, and what stands around it. One vault at a time; nothing is kept after {@link Context.lock}.
 */
export interface Context {
  ground(): Ground;
  /** The open vault. */
  vault(): OpenVault | null;
  /** Opened, but the date has to be confirmed before anything counts. */
  waiting(): OpenVault | null;
  /**
   * Puts the open vault under a new key; `stopped` tells the work that the vault was locked meanwhile. The vault is
   * locked when it could not be opened again.
   */
  renewed(open: OpenVault, run: (stopped: () => boolean) => Promise<Renewal>): Promise<Result<OpenVault>>;
  /** After a destruction; what cannot be done now is reported and tried again at the next unlock. */
  renewIfDue(open: OpenVault, onProgress?: OnProgress): Promise<Result<null>>;
  /** True while the vault is being put under a new key: nothing else may read or write it. */
  busy(): boolean;
  /** Opens a vault; one derivation at a time (K06). */
  opened(open: () => Promise<Result<OpenVault>>, onProgress?: OnProgress): Promise<Result<Session>>;
  /** Runs while no vault is open, and none is opened meanwhile: it may be about to be replaced. */
  locked<Value>(run: () => Promise<Result<Value>>): Promise<Result<Value>>;
  /** A try with a wrong passphrase or sheet; counted until the next success (K01). */
  countRefused(): void;
  /** What a module holds between calls is dropped at a lock. */
  onLock(forget: () => void): void;
  /** Locked also on a refusal, which says what a full disk took: `vault.form_lost`, `vault.lock_unnoted`. */
  lock(): Promise<Result<null>>;
  /** The queue of what checks and then writes. */
  turns: Turns;
}

/** The context on this ground. */
export function vaultContext(ground: () => Ground): Context {
  let [vault, waiting]: (OpenVault | null)[] = [null, null];
  let opening = false;
  /** In memory, and in the log at the next success. */
  let wrongTries = 0;
  let quietTimers: ReturnType<typeof setTimeout>[] = [];
  const forgets: (() => void)[] = [];
  const turns = newTurns();
  let renewing: Promise<unknown> | null = null;

  async function renewed(
    open: OpenVault,
    run: (stopped: () => boolean) => Promise<Renewal>,
  ): Promise<Result<OpenVault>> {
    const work = run(() => vault !== open);
    renewing = work;
    try {
      const renewal = await work;
      if (vault !== open) {
        // Locked meanwhile: the vault under its new key is closed like the one before.
        if (renewal.ok) await closeVault(renewal.value, true);
        return fail('vault.locked');
      }
      if (renewal.ok) vault = renewal.value;
      else if (renewal.closed) vault = null;
      if (renewal.ok || renewal.closed) keepUp(vault);
      return renewal.ok ? ok(renewal.value) : { ok: false, error: renewal.error };
    } finally {
      renewing = null;
    }
  }

  async function renewIfDue(open: OpenVault, onProgress?: OnProgress): Promise<Result<null>> {
    const { way } = open;
    if (vault !== open || way === null || !renewalDue(open)) return ok(null);
    const renewal = await renewed(open, (stopped) => renewKey(ground(), open, way, stopped, onProgress));
    if (renewal.ok) return ok(null);
    // Closed or locked: the answer is that of the lock. Otherwise it is tried again at the next unlock.
    if (vault !== open) return fail(renewal.error.code);
    open.store.troubles.set('renewal', renewal.error.code);
    return ok(null);
  }

  function keepUp(open: OpenVault | null) {
    for (const timer of quietTimers) clearTimeout(timer);
    // A failure here is met again at the next unlock; it must not show as one of the person's work.
    const later = (ms: number, work: (one: OpenVault, stopped: () => boolean) => Promise<unknown>) =>
      open
        ? [
            setTimeout(() => {
              void work(open, () => vault !== open).catch((error: unknown) => bug(error, 'vault.upkeep'));
            }, ms),
          ]
        : [];
    const search = (one: OpenVault, stopped: () => boolean) =>
      prepareInPieces(one, () => journalIndex(one).entries, stopped);
    quietTimers = [...later(UPKEEP_AFTER, upkeep), ...later(SEARCH_AFTER, search)];
  }

  /** One at a time: neither two openings, nor one under a vault that is open. */
  async function alone<Value>(run: () => Promise<Result<Value>>): Promise<Result<Value>> {
    if (vault || opening) return fail('busy');
    opening = true;
    try {
      return await run();
    } finally {
      opening = false;
    }
  }

  return {
    ground,
    turns,
    vault: () => vault ?? null,
    waiting: () => waiting ?? null,
    renewed,
    renewIfDue,
    busy: () => renewing !== null,
    opened: (open, onProgress) =>
      alone(async () => {
        const result = await open();
        if (!result.ok) {
          if (result.error.code === 'vault.passphrase_wrong') wrongTries += 1;
          return result;
        }
        const session = await beginSession(result.value, onProgress, wrongTries);
        const asks = session.ok && session.value.clock.state === 'ask';
        if (session.ok && !asks) await clearAway(result.value);
        [vault, waiting] = [session.ok && !asks ? result.value : null, asks ? result.value : null];
        if (vault) wrongTries = 0;
        keepUp(vault);
        if (!session.ok) await closeVault(result.value);
        if (!session.ok || asks || session.value.readOnly !== null) return session;
        const due = await renewIfDue(result.value, onProgress);
        return due.ok ? session : fail(due.error.code);
      }),
    locked: alone,
    countRefused() {
      wrongTries += 1;
    },
    onLock(forget) {
      forgets.push(forget);
    },
    async lock() {
      const [closing, wasOpen] = [vault ?? waiting, vault !== null];
      [vault, waiting] = [null, null];
      keepUp(null);
      for (const forget of forgets) forget();
      if (!closing) return ok(null);
      // What has begun ends first (or stops, where it can): no key is wiped under it. What still waits is refused.
      await turns.ended();
      // Half renewed a vault cannot be closed: it stops, or ends.
      // Its failure is the answer of the call that began it.
      await renewing?.catch(() => undefined);
      forgetJournalIndex(closing.store);
      forgetCodeList(closing.store);
      // A disk that refuses must not keep the vault open; what is lost with it is said on the locked page.
      const kept = wasOpen ? await keepAtLock(closing) : ok(null);
      const noted = await noteClock(closing);
      const closed = await closeVault(closing, wasOpen);
      if (!kept.ok) return fail('vault.form_lost');
      return noted.ok && closed.ok ? ok(null) : fail('vault.lock_unnoted');
    },
  };
}
