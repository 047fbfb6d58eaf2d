/**
 * What the handlers of all modules share: the vault that is open, the ways of opening one, and what is forgotten at a
 * lock.
 */
import { type Result, fail } from '../../../shared/errors/app-error';
import type { OnProgress, Session } from '../api';
import type { Contract } from '../contract/call';
import { clearAway } from './attachments/attached-files';
import { noteClock } from './access/clock';
import { forgetCodeList } from './codes/code-list';
import { forgetJournalIndex, journalIndex } from './journal/journal-index';
import { prepareInPieces } from './journal/journal-search';
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
  /** Takes the place of the open vault: it is the same one under another key. */
  replaceVault(vault: OpenVault): void;
  /** Opens a vault; one derivation at a time (K06). */
  opened(open: () => Promise<Result<OpenVault>>, onProgress?: OnProgress): Promise<Result<Session>>;
  /** Runs while no vault is open, and none is opened meanwhile: it may be about to be replaced. */
  locked<Value>(run: () => Promise<Result<Value>>): Promise<Result<Value>>;
  /** A try with a wrong passphrase or sheet; counted until the next success (K01). */
  countRefused(): void;
  /** What a module holds between calls is dropped at a lock. */
  onLock(forget: () => void): void;
  lock(): Promise<void>;
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

  function keepUp(open: OpenVault | null) {
    for (const timer of quietTimers) clearTimeout(timer);
    // A failure here is met again at the next unlock; it must not show as one of the person's work.
    const later = (ms: number, work: (one: OpenVault, stopped: () => boolean) => Promise<unknown>) =>
      open
        ? [
            setTimeout(() => {
              void work(open, () => vault !== open).catch(() => undefined);
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
    replaceVault(next) {
      vault = next;
    },
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
        return session;
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
      if (!closing) return;
      // What has begun ends first (or stops, where it can): no key is wiped under it. What still waits is refused.
      await turns.ended();
      forgetJournalIndex(closing.store);
      forgetCodeList(closing.store);
      if (wasOpen) await keepAtLock(closing);
      await noteClock(closing);
      await closeVault(closing, wasOpen);
    },
  };
}
