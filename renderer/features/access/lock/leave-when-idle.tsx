/** A vault that a recovery sheet has half opened does not wait for ever: its key is wiped when nobody is there. */
import { useEffect, useEffectEvent } from 'react';
import { useAutoLock } from '../../../window/auto-lock';
import { bridge } from '../../../window/bridge';

/** Longer than the vault's own: somebody may have gone to the printer. */
const MINUTES = 15;

/** Calls `onIdle` after a time without input, and when the system is locked or goes to sleep. */
export function LeaveWhenIdle({ onIdle }: { onIdle: () => void }) {
  const idle = useEffectEvent(onIdle);
  useAutoLock(MINUTES, false, onIdle);
  useEffect(() => bridge().on('presence.lock', () => idle()), []);
  return null;
}
