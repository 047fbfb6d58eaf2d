/** Where the program's data lie, and the temporary profiles of runs without a vault. */
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { removeIfPossible } from '../disk/patience';

const DAY_MS = 86_400_000;

/**
 * The folder to be set, or null where the system's own choice stands. Never the profile that Windows copies to a server
 * at every sign-out, also where LOCALAPPDATA is missing.
 */
export function dataFolder(
  variables: Record<string, string | undefined>,
  home: string,
  given: boolean,
  platform: NodeJS.Platform,
): string | null {
  if (platform !== 'win32' || given) return null;
  return win32.join(variables['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Senim');
}

/**
 * Removes temporary profiles that an earlier run could not remove because the browser still held them; those of today
 * may be in use.
 */
export function sweepProfiles(prefix: string, folder = tmpdir(), now = Date.now()): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // No temporary folder to look into: nothing of ours lies there.
    return;
  }
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const entry = statSync(join(folder, name), { throwIfNoEntry: false });
    if (entry?.isDirectory() && now - entry.mtimeMs > DAY_MS) removeIfPossible(join(folder, name));
  }
}
