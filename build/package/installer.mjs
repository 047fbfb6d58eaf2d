/** Compiles the installer of a program's folder with makensis: the same folder gives the same bytes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Every file of a folder, sorted, by its path inside. @param {string} folder @returns {string[]} */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The uninstaller's lines: exactly the files that were installed, then the folders that are empty by then. */
function removal(folder) {
  const files = filesOf(folder);
  const folders = new Set(
    files.flatMap((file) => {
      const parts = file.split('/').slice(0, -1);
      return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
    }),
  );
  const windows = (path) => `"$INSTDIR\\${path.replaceAll('/', '\\').replaceAll('$', '$$')}"`;
  return [
    ...files.map((file) => `Delete ${windows(file)}`),
    ...[...folders]
      .sort()
      .reverse()
      .map((path) => `RMDir ${windows(path)}`),
  ].join('\n');
}

/** Whether makensis is here. */
export const hasMakensis = () => spawnSync('makensis', ['-VERSION']).status === 0;

/**
 * @param {{ source: string, version: string, output: string, admin?: boolean }} given
 * @returns {string | null} what went wrong, or null
 */
export function makeInstaller({ source, version, output, admin = false }) {
  const work = mkdtempSync(join(tmpdir(), 'senim-nsis-'));
  try {
    const listing = join(work, 'removal.nsh');
    writeFileSync(listing, removal(source));
    const defines = {
      VERSION: version,
      SOURCE: source,
      OUTPUT: output,
      LISTING: listing,
      ...(admin ? { ADMIN: '1' } : {}),
    };
    const words = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`);
    const script = join(import.meta.dirname, 'installer.nsi');
    const { status, stdout, stderr, error } = spawnSync(
      'makensis',
      ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...words, script],
      {
        encoding: 'utf8',
        env: { ...process.env, SOURCE_DATE_EPOCH: '1735689600' },
      },
    );
    return status === 0 ? null : (error?.message ?? `${stdout}${stderr}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
