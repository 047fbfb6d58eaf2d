/** Time without input, and the lock that follows it. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { bridge } from './bridge';

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;
/** How often the system is asked; between the questions the window's own clock is enough. */
const ASK_EVERY_MS = 10_000;

/**
 * Seconds left until the vault locks itself; calls `onIdle` at zero. Input in this window and input anywhere in the
 * system both count. A sleeping machine wakes up past the time and locks at the first tick.
 */
export function useAutoLock(minutes: number, onIdle: () => void): number {
  const [left, setLeft] = useState(minutes * 60);
  const lastInput = useRef(Date.now());
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    const onInput = () => { lastInput.current = Date.now(); };
    for (const name of INPUTS) window.addEventListener(name, onInput, { capture: true, passive: true });
    return () => { for (const name of INPUTS) window.removeEventListener(name, onInput, { capture: true }); };
  }, []);

  useEffect(() => {
    let asked = 0;
    const tick = async () => {
      const now = Date.now();
      if (now - asked >= ASK_EVERY_MS && now - lastInput.current > 5_000) {
        asked = now;
        const answer = await bridge().call('presence.idle', {}).catch(() => null);
        if (answer?.ok) lastInput.current = Math.max(lastInput.current, now - answer.value.seconds * 1000);
      }
      const seconds = Math.max(0, Math.ceil(minutes * 60 - (Date.now() - lastInput.current) / 1000));
      setLeft(seconds);
      if (seconds === 0) idle();
    };
    const timer = setInterval(() => void tick(), 1000);
    return () => clearInterval(timer);
  }, [minutes]);
  return left;
}
