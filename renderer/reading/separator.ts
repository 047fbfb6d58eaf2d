/** Which sign separates the columns of a text table. */
import { SEPARATORS } from '../../shared/tables/table';

type Separator = (typeof SEPARATORS)[number];

/** Lines looked at, and columns above which more of them prove nothing. */
const [MOST_LINES, MOST_COLUMNS] = [60, 40];

/**
 * The sign that gives the same number of columns in most of the first lines. A title above the table and rows without
 * their last cells do not decide; what stands in quotes is not counted.
 */
export function separatorOf(text: string): Separator {
  const lines = logicalLines(text.slice(0, 60_000))
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
  let best: { sign: Separator; score: number } = { sign: ';', score: 0 };
  for (const sign of SEPARATORS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(sign).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (const [count, times] of counts) {
      const share = times / lines.length;
      const score = share * share * Math.min(count, MOST_COLUMNS);
      if (score > best.score) best = { sign, score };
    }
  }
  return best.sign;
}

/**
 * Lines without what stands in quotes; a line break in quotes ends none. A quote that is never closed is a plain
 * character.
 */
function logicalLines(text: string): string[] {
  const bare = text.replace(/(^|[;,\t|\n])"(?:[^"]|"")*"(?=[;,\t|\n]|$)/g, '$1');
  return bare.split('\n');
}
