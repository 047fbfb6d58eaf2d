/** The growing pause after wrong passphrases; kept in memory only, never a lockout. */
import { useCallback, useEffect, useState } from 'react';

const LONGEST_SECONDS = 30;

/**
 * Seconds to wait after so many failures: the first two are free (a slip of the layout), then it doubles to half a
 * minute.
 */
export function pauseAfter(failures: number): number {
  return failures <= 2 ? 0 : Math.min(LONGEST_SECONDS, 2 ** (failures - 2));
}

/** Counts failures; `left` is the seconds until the next try is taken. */
export function useAttempts(): { left: number; failed: () => void } {
  const [failures, setFailures] = useState(0);
  const [left, setLeft] = useState(0);
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, [waiting]);
  const failed = useCallback(() => {
    setFailures((before) => before + 1);
    setLeft(pauseAfter(failures + 1));
  }, [failures]);
  return { left, failed };
}
