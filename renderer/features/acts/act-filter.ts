/** Which acts the register shows. */
import { type Act, type ActKind, type ActState, actKind, actStanding } from '../../../shared/domain/acts/act';
import { answers } from '../../../shared/text/search-text';

export interface ActFilter {
  text: string;
  year: string | null;
  state: ActState | 'cancelled' | null;
  kind: ActKind | null;
}
export const NO_FILTER: ActFilter = { text: '', year: null, state: null, kind: null };

/** Acts that pass; `words` gives everything a person may look for in one. */
export function filterActs(acts: readonly Act[], filter: ActFilter, words: (act: Act) => string): Act[] {
  return acts.filter(
    (act) =>
      (filter.year === null || String(act.year) === filter.year) &&
      (filter.state === null || actStanding(act) === filter.state) &&
      (filter.kind === null || actKind(act) === filter.kind) &&
      answers(words(act), filter.text),
  );
}
