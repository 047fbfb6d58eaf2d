/** Files and paper: dialogs, whole writes, PDF and printing. Where a file lies is known here and nowhere else. */
import { type BrowserWindow, dialog } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app } from 'electron';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { diskError, writeWhole } from '../base/atomic-file';
import { servePrintPage } from '../base/origin';
import { printWindow } from '../base/window';

const LARGEST_INPUT = 256 * 1024 * 1024;
let lastFolder: string | null = null;

/** Asks where to and writes the file whole, or leaves what was there untouched. */
export async function saveDocument(
  owner: BrowserWindow | null,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ saved: boolean; name: string; folder: string }>> {
  const path = await askWhere(owner, name);
  if (path === null) return ok({ saved: false, name: '', folder: '' });
  try {
    writeWhole(path, bytes);
  } catch (error) {
    const code = diskError(error);
    return code === 'vault.disk_full' ? fail(code) : fail(code, { params: { name: basename(path) } });
  }
  lastFolder = path.slice(0, -basename(path).length);
  return ok({ saved: true, name: basename(path), folder: folderName(path) });
}

/** The last name of where a file lies; the root of a drive has no name but its letter. */
function folderName(path: string): string {
  return basename(dirname(path)) || dirname(path);
}

/** A path for this name, with its ending; null when the person changed their mind. */
async function askWhere(owner: BrowserWindow | null, name: string): Promise<string | null> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const options = {
    defaultPath: join(lastFolder ?? app.getPath('documents'), name),
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  };
  const answer = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options);
  if (answer.canceled || !answer.filePath) return null;
  return answer.filePath.toLowerCase().endsWith(`.${ending.toLowerCase()}`)
    ? answer.filePath
    : `${answer.filePath}.${ending}`;
}

/** Asks where the copy of an attached file goes; null when the person changed their mind. */
export async function chooseCopyTarget<T extends object>(
  owner: BrowserWindow | null,
  name: string,
  use: (path: string) => Result<T>,
): Promise<Result<(T & { folder: string }) | null>> {
  const path = await askWhere(owner, name);
  if (path === null) return ok(null);
  const target = use(path);
  if (!target.ok) return target;
  lastFolder = path.slice(0, -basename(path).length);
  return ok({ ...target.value, folder: folderName(path) });
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
    properties: ['openFile' as const],
    filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    defaultPath: lastFolder ?? app.getPath('documents'),
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
    defaultPath: join(lastFolder ?? app.getPath('documents'), name),
    filters: [{ name: 'Senim', extensions: ['senim'] }],
  };
  const answer = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options);
  if (answer.canceled || !answer.filePath) return ok(null);
  return use(answer.filePath.toLowerCase().endsWith('.senim') ? answer.filePath : `${answer.filePath}.senim`);
}

/** Asks which backup; null when the person changed their mind. */
export async function chooseBackup<T>(
  owner: BrowserWindow | null,
  use: (path: string) => Result<T>,
): Promise<Result<T | null>> {
  const options = {
    properties: ['openFile' as const],
    filters: [{ name: 'Senim', extensions: ['senim'] }],
    defaultPath: lastFolder ?? app.getPath('documents'),
  };
  const answer = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
  const path = answer.filePaths[0];
  return answer.canceled || !path ? ok(null) : use(path);
}

/** A file the person named, as bytes; too large, missing or unreadable are refusals. */
export function readInput(
  path: string,
  largest = LARGEST_INPUT,
  tooLarge: 'file.too_large' | 'table.too_large' = 'file.too_large',
): Result<{ name: string; bytes: Uint8Array }> {
  try {
    if (statSync(path).size > largest) return fail(tooLarge);
    return ok({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) });
  } catch {
    return fail('file.not_readable');
  }
}

/** A print page as PDF; made in memory, nothing is left on the disk. */
export async function pdfOf(html: string): Promise<Result<Uint8Array>> {
  return withPrintPage(html, async (window) => {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    return ok(new Uint8Array(pdf));
  });
}

/** The system's print dialog with a print page. */
export async function printPage(html: string): Promise<Result<{ printed: boolean }>> {
  return withPrintPage(
    html,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
          // The dialog closed by the person is no fault; a machine that cannot print is.
          resolve(success || /cancel/i.test(reason) ? ok({ printed: success }) : fail('not_allowed'));
        });
      }),
  );
}

async function withPrintPage<T>(html: string, use: (window: BrowserWindow) => Promise<Result<T>>): Promise<Result<T>> {
  const page = servePrintPage(html);
  const window = printWindow();
  try {
    await window.loadURL(page.url);
    return await use(window);
  } catch {
    return fail('unexpected');
  } finally {
    page.remove();
    window.destroy();
  }
}
