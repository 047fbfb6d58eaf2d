/**
 * Which format the browser's store has. Chromium is moving IndexedDB to another one, and opening a store of one format
 * with the other silently empties it (security notes, F4, 4.6). The format is pinned by switches (guards.ts); here the
 * one in use is noted at the first start, by the name of its folder, and a start that finds another is refused before
 * Chromium opens it. The vault itself is in its journal either way: nothing is lost by the refusal.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../base/atomic-file';

/**
 * `app_bundle_0.indexeddb.leveldb` → `indexeddb.leveldb`; the newer format's folder has no ending. Blobs lie beside
 * either.
 */
const FOLDER = /^.+_\d+(?:\.(indexeddb\.[a-z]+))?$/;
const PLAIN = 'plain';

/** Folders that may hold stores: Electron's, and the stand-in's browser profile. */
const PLACES = ['IndexedDB', join('Default', 'IndexedDB')];

/** The formats found, sorted; empty before the first store exists. */
export function foundKinds(userData: string): string[] {
  const kinds = new Set<string>();
  for (const place of PLACES) {
    let names: string[];
    try {
      names = readdirSync(join(userData, place));
    } catch {
      // No such store in this profile.
      continue;
    }
    for (const name of names) {
      const kind = FOLDER.exec(name);
      if (kind && kind[1] !== 'indexeddb.blob') kinds.add(kind[1] ?? PLAIN);
    }
  }
  return [...kinds].sort();
}

/** Notes the format of the first store there is; true when the store is still of the noted format, or there is none. */
export function storeKindHolds(userData: string): boolean {
  const file = join(userData, 'store-kind.json');
  const found = foundKinds(userData);
  let noted: unknown = null;
  try {
    noted = (JSON.parse(readFileSync(file, 'utf8')) as { kind?: unknown }).kind ?? null;
  } catch {
    // Nothing noted yet, or a torn note: the store that is there tells again.
  }
  if (found.length === 0) return true;
  if (noted === null && found.length === 1) {
    try {
      writeWhole(file, Buffer.from(JSON.stringify({ kind: found[0] })));
    } catch {
      // A disk that takes no note today is asked again at the next start.
    }
    return true;
  }
  return found.length === 1 && found[0] === noted;
}
