/** Time without input, and the lock that follows it. */
import { bug } from '../../shared/errors/bug-trace';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { bridge } from './bridge';

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;
/** How often the system is asked; between the questions the window's own clock is enough. */
const ASK_EVERY_MS = 10_000;

/**
 * Seconds left until the vault locks itself, and the way to begin them anew; calls `onIdle` at zero. Input in this
 * window and, where the host knows it
 * (`systemWide`), input anywhere in the system both count. A host that does not know answers 0: it must not keep the
 * vault open, so there only a longer idle time than our own is believed. A sleeping machine wakes up past the time and
 * locks at the first tick.
 */
export function useAutoLock(
  minutes: number,
  systemWide: boolean,
  onIdle: () => void,
): { left: number; stay: () => void } {
  const [left, setLeft] = useState(minutes * 60);
  const lastInput = useRef(Date.now());
  const idle = useEffectEvent(onIdle);
  const stay = useCallback(() => {
    lastInput.current = Date.now();
    setLeft(minutes * 60);
  }, [minutes]);
  useEffect(() => {
    const onInput = () => {
      lastInput.current = Date.now();
    };
    for (const name of INPUTS) window.addEventListener(name, onInput, { capture: true, passive: true });
    return () => {
      for (const name of INPUTS) window.removeEventListener(name, onInput, { capture: true });
    };
  }, []);

  useEffect(() => {
    let asked = 0;
    const tick = async () => {
      const now = Date.now();
      if (now - asked >= ASK_EVERY_MS && now - lastInput.current > 5_000) {
        asked = now;
        const answer = await bridge()
          .call('presence.idle', {})
          .catch((error: unknown) => {
            bug(error, 'auto-lock');
            return null;
          });
        if (answer?.ok) {
          const told = now - answer.value.seconds * 1000;
          lastInput.current = systemWide ? Math.max(lastInput.current, told) : Math.min(lastInput.current, told);
        }
      }
      const seconds = Math.max(0, Math.ceil(minutes * 60 - (Date.now() - lastInput.current) / 1000));
      setLeft(seconds);
      if (seconds === 0) idle();
    };
    const timer = setInterval(() => void tick(), 1000);
    return () => clearInterval(timer);
  }, [minutes, systemWide]);
  return { left, stay };
}
