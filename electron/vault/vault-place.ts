/**
 * Where a vault may begin: a folder on a network share or in one that a cloud program copies elsewhere is refused
 * (S25). Only this is known without Windows' own calls; a stick cannot be told from a disk. An existing vault is never
 * kept shut for it.
 */
import { realpathSync } from 'node:fs';
import { win32 } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';

/** Variables with which OneDrive names its folders. */
const CLOUD_FOLDERS = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/**
 * `vault.place_network`, `vault.place_cloud` or `vault.place_temporary` with the folder, or nothing to say against it.
 */
export function placeForVault(
  folder: string,
  variables: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
  real: (path: string) => string = realpathSync.native,
): Result<null> {
  if (platform !== 'win32') return ok(null);
  const path = nearestReal(folder, real);
  // Windows lends this profile when it cannot load the person's own, and throws it away at the sign-out.
  if (/^[a-z]:\\users\\temp(?:\.[^\\]*)?\\/i.test(path))
    return fail('vault.place_temporary', { params: { folder: path } });
  // `\\server\share`, also behind a letter; `\\?\C:\` is this computer
  if (/^\\\\(?![?.]\\)|^\\\\\?\\UNC\\/i.test(path)) return fail('vault.place_network', { params: { folder: path } });
  const cloud = CLOUD_FOLDERS.map((name) => variables[name]).some(
    (root) => root !== undefined && root !== '' && isWithin(path, root),
  );
  return cloud ? fail('vault.place_cloud', { params: { folder: path } }) : ok(null);
}

/** The folder with letters of mapped drives and links resolved, as far as it exists. */
function nearestReal(folder: string, real: (path: string) => string): string {
  for (let at = folder; ; at = win32.dirname(at)) {
    try {
      return real(at);
    } catch {
      // The folder is not there yet: its parent is looked at.
      if (win32.dirname(at) === at) return folder;
    }
  }
}

function isWithin(path: string, root: string): boolean {
  const steps = win32.relative(root, path);
  return !steps.startsWith('..') && !win32.isAbsolute(steps);
}
