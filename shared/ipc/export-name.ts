/** Names of material and attached files on their way out: only what the main process takes for a file's name. */
import { fileName } from './contract';
import { unreservedStem } from './reserved-names';

const LONGEST = 120;

/**
 * The name with foreign signs replaced and cut to length, its ending kept; null for a kind of file that never leaves.
 */
export function exportName(name: string): string | null {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot).toLowerCase() : '';
  const stem =
    unreservedStem(
      (dot > 0 ? name.slice(0, dot) : name)
        .replace(/[^\p{L}\p{N} ._-]+/gu, '_')
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .trim(),
    ) || 'material';
  const candidate = `${stem.slice(0, LONGEST - ending.length)}${ending}`;
  return fileName.safeParse(candidate).success ? candidate : null;
}
