/** Handlers of bringing an old journal in. */
import type { oldJournal } from '../../contract/old-journal';
import { oldJournalServices } from './old-journal';
import type { Handling } from '../context';

/** The table is held between calls, and forgotten at a lock. */
export const oldJournalCalls: Handling<typeof oldJournal> = (context) => {
  const { calls, forget } = oldJournalServices();
  context.onLock(forget);
  return calls;
};
