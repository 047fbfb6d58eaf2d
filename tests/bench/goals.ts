/** The goals that are ratios, and what `npm run bench -- --check` allows above them. */

/** A machine shared with others swings by about this much between two runs of the same code. */
export const MARGIN = 1.15;

export interface Goal {
  name: string;
  ratio: number;
  atMost: number;
}

/**
 * Judges the goals; the check fails for those above the limit with {@link MARGIN}, not for those above the limit alone.
 */
export function judged(goals: readonly Goal[]): { lines: string; failed: Goal[] } {
  const failed = goals.filter(({ ratio, atMost }) => ratio > atMost * MARGIN);
  const lines = goals
    .map(
      (goal) =>
        `${goal.name.padEnd(66)} ${goal.ratio.toFixed(2).padStart(6)}  goal ≤ ${goal.atMost.toFixed(2)}  ${goal.ratio <= goal.atMost ? 'met' : failed.includes(goal) ? 'MISSED' : 'within the margin'}\n`,
    )
    .join('');
  return { lines, failed };
}
