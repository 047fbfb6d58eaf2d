/** Where a save or open dialog begins, and whether a place is one that a cloud program copies elsewhere. */
import { app } from 'electron';
import { placeForVault } from '../vault/vault-place';

let last: string | null = null;

/**
 * The folder of the last saved document; else "Documents", unless it belongs to a cloud or cannot be reached: then the
 * person's own folder.
 */
export function startFolder(cloud: (folder: string) => boolean = isCloudFolder): string {
  if (last !== null) return last;
  const home = app.getPath('home');
  try {
    const documents = app.getPath('documents');
    return cloud(documents) ? home : documents;
  } catch {
    // The folder "Documents" was moved to a share that is away.
    return home;
  }
}

/** The next dialog begins here. */
export function rememberFolder(folder: string): void {
  last = folder;
}

/** True for a folder that OneDrive copies to a server. */
export function isCloudFolder(folder: string): boolean {
  const place = placeForVault(folder);
  return !place.ok && place.error.code === 'vault.place_cloud';
}
