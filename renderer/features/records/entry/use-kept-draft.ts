/** Keeps an open form in the vault while it is typed, so that a lock or a crash loses nothing. */
import { bug } from '../../../../shared/errors/bug-trace';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Kind } from '../../../../shared/domain/records/record';
import { beforeLock } from '../../../window/before-lock';
import { useVault } from '../../../window/vault-hooks';

/** How long typing must rest before the form is sealed, and how long it may go on without a rest. */
const PAUSE_MS = 400;
const LONGEST_MS = 2_000;

export interface KeptDraft {
  /** The form changed: seal it when typing rests. */
  touch: () => void;
  /** Seals what is not sealed yet and waits for what is on its way; false when the vault refused. */
  flush: () => Promise<boolean>;
  /** The form is stored or thrown away: its draft goes too. True when the vault may still have held one. */
  drop: () => Promise<boolean>;
  /** True when the vault holds a draft of this form or will in a moment. */
  held: () => boolean;
  id: () => string;
  /** Another form begins ("save and next"). */
  renew: () => void;
}

/** One draft, from the first keystroke to the stored record. `values` is asked when it is sealed. */
export function useKeptDraft(
  initialId: string | null,
  kind: Kind,
  recordId: string | null,
  values: () => unknown,
): KeptDraft {
  const vault = useVault();
  const id = useRef(initialId ?? crypto.randomUUID());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stored = useRef(initialId !== null);
  /** Moment of the first keystroke that is not sealed yet. */
  const since = useRef<number | null>(null);
  // One after the other: a late "keep" must not bring a dropped draft back.
  const chain = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(values);
  latest.current = values;

  const stop = useCallback(() => {
    const waiting = timer.current !== null;
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    return waiting;
  }, []);

  const keep = useCallback((): Promise<boolean> => {
    stop();
    since.current = null;
    stored.current = true;
    const draft = { id: id.current, kind, recordId, values: latest.current() };
    const done = chain.current
      .then(async () => (await vault.keepDraft(draft)).ok)
      .catch((error: unknown) => {
        bug(error, 'use-kept-draft');
        return false;
      });
    chain.current = done;
    return done;
  }, [kind, recordId, stop, vault]);

  const flush = useCallback(async () => (timer.current ? keep() : chain.current), [keep]);
  const touch = useCallback(() => {
    stop();
    since.current ??= Date.now();
    timer.current = setTimeout(
      () => void keep(),
      Math.max(0, Math.min(PAUSE_MS, since.current + LONGEST_MS - Date.now())),
    );
  }, [keep, stop]);
  const drop = useCallback(async () => {
    stop();
    since.current = null;
    if (!stored.current) return false;
    stored.current = false;
    const gone = id.current;
    chain.current = chain.current
      .then(async () => {
        await vault.dropDraft(gone);
        return true;
      })
      .catch((error: unknown) => {
        bug(error, 'use-kept-draft');
        return true;
      });
    await chain.current;
    return true;
  }, [stop, vault]);
  const renew = useCallback(() => {
    id.current = crypto.randomUUID();
    stored.current = false;
  }, []);

  useLayoutEffect(() => beforeLock(flush), [flush]);

  return { touch, flush, drop, renew, held: () => stored.current || timer.current !== null, id: () => id.current };
}
