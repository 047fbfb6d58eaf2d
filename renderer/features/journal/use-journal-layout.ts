/** Columns, widths and order of the grid: kept in the vault as the person leaves them. */
import { bug } from '../../../shared/errors/bug-trace';
import { useEffect, useRef, useState } from 'react';
import { type JournalLayout, START_LAYOUT } from '../../../shared/domain/journal/journal-query';
import { beforeLock } from '../../window/before-lock';
import { useVault } from '../../window/vault-hooks';

/** Rest after a change before it is written down. */
const PAUSE_MS = 700;

/** The layout, null until it is read, and how to change it. */
export function useJournalLayout(): [JournalLayout | null, (layout: JournalLayout) => void] {
  const vault = useVault();
  const [layout, setLayout] = useState<JournalLayout | null>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => Promise<unknown> } | null>(null);
  useEffect(() => {
    let gone = false;
    void vault.journalLayout().then(
      (answer) => {
        if (!gone) setLayout(answer.ok ? answer.value : START_LAYOUT);
      },
      () => setLayout(START_LAYOUT),
    );
    const settle = async () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      await waiting.current.save();
    };
    const forget = beforeLock(settle);
    return () => {
      gone = true;
      forget();
    };
  }, [vault]);
  const change = (next: JournalLayout) => {
    setLayout(next);
    if (waiting.current) clearTimeout(waiting.current.timer);
    // A width that could not be written down is no reason to disturb the work.
    const save = () => {
      waiting.current = null;
      return vault.saveJournalLayout(next).catch((error: unknown) => {
        bug(error, 'use-journal-layout');
        return null;
      });
    };
    waiting.current = { timer: setTimeout(() => void save(), PAUSE_MS), save };
  };
  return [layout, change];
}
