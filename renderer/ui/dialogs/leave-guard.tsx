/**
 * Unsaved changes: whoever has some says so, and leaving (another page, closing a panel) asks first.
 * The router allows one blocker, so there is one guard for the whole frame and any number of those who have changes.
 */
import { useCallback, useEffect, useId, useState, useSyncExternalStore } from 'react';
import { useBlocker } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';

const unsaved = new Set<string>();
let pending: (() => void) | null = null;
const listeners = new Set<() => void>();

function setPending(leave: (() => void) | null): void {
  pending = leave;
  for (const listener of listeners) listener();
}

/**
 * While `dirty`, leaving the page asks. The function it gives runs `leave` at once when nothing of this owner is
 * unsaved,
 * and otherwise after the person agreed: for the cross of a panel.
 */
export function useConfirmLeave(dirty: boolean): (leave: () => void) => void {
  const id = useId();
  useEffect(() => {
    if (dirty) unsaved.add(id);
    else unsaved.delete(id);
    return () => {
      unsaved.delete(id);
    };
  }, [dirty, id]);
  return useCallback(
    (leave: () => void) => {
      if (!unsaved.has(id)) leave();
      else
        setPending(() => {
          unsaved.delete(id);
          leave();
        });
    },
    [id],
  );
}

/** The guard itself; stands once, inside the router. */
export function LeaveGuard() {
  const { t } = useTranslation('common');
  const leave = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pending,
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  const blocked = blocker.state === 'blocked';
  const [, refresh] = useState(0);

  const stay = () => {
    if (blocker.state === 'blocked') blocker.reset();
    setPending(null);
  };
  const go = () => {
    const waiting = leave;
    setPending(null);
    unsaved.clear();
    waiting?.();
    if (blocker.state === 'blocked') blocker.proceed();
    refresh((n) => n + 1);
  };

  return (
    <ConfirmDialog
      open={blocked || leave !== null}
      title={t('confirm.leaveTitle')}
      text={t('confirm.leaveText')}
      confirmLabel={t('action.discard')}
      cancelLabel={t('action.stay')}
      danger
      onConfirm={go}
      onClose={stay}
    />
  );
}
