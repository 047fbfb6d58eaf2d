/**
 * Files: dialogs and whole writes. Where a file lies is known here and nowhere else. Windows' list of recent files
 * learns of none.
 */
import { bug } from '../../shared/errors/bug-trace';
import { type BrowserWindow, dialog } from 'electron';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { isReservedName } from '../../shared/ipc/reserved-names';
import { diskError, writeWhole } from '../base/atomic-file';
import { isCloudFolder, rememberFolder, startFolder } from '../paper/folders';

const LARGEST_INPUT = 256 * 1024 * 1024;

/** Asks where to and writes the file whole, or leaves what was there untouched. */
export async function saveDocument(
  owner: BrowserWindow | null,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ saved: boolean; name: string; folder: string; cloud: boolean }>> {
  const path = await askWhere(owner, name);
  if (path === null) return ok({ saved: false, name: '', folder: '', cloud: false });
  if (isReservedName(basename(path))) return reserved(path);
  try {
    writeWhole(path, bytes);
  } catch (error) {
    const code = diskError(error);
    return code === 'vault.disk_full' ? fail(code) : fail(code, { params: { name: basename(path) } });
  }
  rememberFolder(dirname(path));
  return ok({ saved: true, name: basename(path), folder: folderName(path), cloud: isCloudFolder(dirname(path)) });
}

/** The last name of where a file lies; the root of a drive has no name but its letter. */
function folderName(path: string): string {
  return basename(dirname(path)) || dirname(path);
}

/** A path for this name, with its ending; null when the person changed their mind. */
async function askWhere(owner: BrowserWindow | null, name: string): Promise<string | null> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const options = {
    defaultPath: join(startFolder(), name),
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    properties: ['dontAddToRecent' as const],
  };
  const answer = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options);
  if (answer.canceled || !answer.filePath) return null;
  return answer.filePath.toLowerCase().endsWith(`.${ending.toLowerCase()}`)
    ? answer.filePath
    : `${answer.filePath}.${ending}`;
}

function reserved(path: string): Result<never> {
  return fail('file.name_reserved', { params: { name: basename(path) } });
}

/** Asks where the copy of an attached file goes; null when the person changed their mind. */
export async function chooseCopyTarget<T extends object>(
  owner: BrowserWindow | null,
  name: string,
  use: (path: string) => Result<T>,
): Promise<Result<(T & { folder: string; cloud: boolean }) | null>> {
  const path = await askWhere(owner, name);
  if (path === null) return ok(null);
  if (isReservedName(basename(path))) return reserved(path);
  const target = use(path);
  if (!target.ok) return target;
  rememberFolder(dirname(path));
  return ok({ ...target.value, folder: folderName(path), cloud: isCloudFolder(dirname(path)) });
}

/**
 * What an open dialog offers, and how large a file may be. A table of another ending is chosen all the same: what it
 * is, its content decides.
 */
const INPUTS = {
  exchange: { filters: [{ name: 'JSON', extensions: ['json'] }], largest: LARGEST_INPUT, tooLarge: 'file.too_large' },
  table: {
    filters: [
      { name: 'Excel, CSV', extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
      { name: '*', extensions: ['*'] },
    ],
    largest: 64 * 1024 * 1024,
    tooLarge: 'table.too_large',
  },
} as const;

/** Asks for a file and reads it; null when the person changed their mind. */
export async function openFile(
  owner: BrowserWindow | null,
  kind: keyof typeof INPUTS,
): Promise<Result<{ name: string; bytes: Uint8Array } | null>> {
  const { filters, largest, tooLarge } = INPUTS[kind];
  const options = {
    properties: ['openFile' as const, 'dontAddToRecent' as const],
    filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    defaultPath: startFolder(),
  };
  const answer = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
  const path = answer.filePaths[0];
  if (answer.canceled || !path) return ok(null);
  return readInput(path, largest, tooLarge);
}

/** Asks where a new backup goes; null when the person changed their mind. */
export async function chooseBackupTarget<T>(
  owner: BrowserWindow | null,
  name: string,
  use: (path: string) => Result<T>,
): Promise<Result<T | null>> {
  const options = {
    defaultPath: join(startFolder(), name),
    filters: [{ name: 'Senim', extensions: ['senim'] }],
    properties: ['dontAddToRecent' as const],
  };
  const answer = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options);
  if (answer.canceled || !answer.filePath) return ok(null);
  const path = answer.filePath.toLowerCase().endsWith('.senim') ? answer.filePath : `${answer.filePath}.senim`;
  return isReservedName(basename(path)) ? reserved(path) : use(path);
}

/** Asks which backup; null when the person changed their mind. */
export async function chooseBackup<T>(
  owner: BrowserWindow | null,
  use: (path: string) => Result<T>,
): Promise<Result<T | null>> {
  const options = {
    properties: ['openFile' as const, 'dontAddToRecent' as const],
    filters: [{ name: 'Senim', extensions: ['senim'] }],
    defaultPath: startFolder(),
  };
  const answer = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
  const path = answer.filePaths[0];
  return answer.canceled || !path ? ok(null) : use(path);
}

/** A file the person named, as bytes; too large, missing or unreadable are refusals. */
export async function readInput(
  path: string,
  largest = LARGEST_INPUT,
  tooLarge: 'file.too_large' | 'table.too_large' = 'file.too_large',
): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  try {
    if (statSync(path).size > largest) return fail(tooLarge);
    return ok({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    bug(error, 'documents.open');
    return fail('file.not_readable');
  }
}
