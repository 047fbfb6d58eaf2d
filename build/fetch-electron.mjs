/**
 * Electron's binary for `npm start`. Its package brings none and no install step asks for it: it is fetched at the
 * first
 * start, or taken from an archive a person brought. Whatever goes wrong is one sentence; the stand-in is there.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const DAY = 86_400_000;
/** Electron's own downloader has no limit of its own. */
const LIMIT_MS = 180_000;

/** The file beside Electron's package that says a fetch has failed; its age is what counts. */
const triedFile = (folder) => join(folder, '.senim-tried');
const versionOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
const programName = (platform) => (platform === 'win32' ? 'electron.exe' : 'electron');

/**
 * Electron's own program, when it is there and of the version the package names, else null.
 *
 * @param {string} folder Electron's package
 * @param {{ platform?: string, env?: Record<string, string | undefined> }} [given]
 */
export function electronBinary(folder, { platform = process.platform, env = process.env } = {}) {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const own = join(env.ELECTRON_OVERRIDE_DIST_PATH, programName(platform));
    return existsSync(own) ? own : null;
  }
  const version = join(folder, 'dist', 'version');
  const name = join(folder, 'path.txt');
  if (!existsSync(version) || !existsSync(name)) return null;
  // An older binary stays behind when the package is renewed; it must not run.
  if (readFileSync(version, 'utf8').trim().replace(/^v/, '') !== versionOf(folder)) return null;
  const binary = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Name of Electron's archive for this machine, as its own list of sums has it. */
export const archiveName = (version, platform = process.platform, arch = process.arch) =>
  `electron-v${version}-${platform}-${arch}.zip`;

/**
 * What is wrong with an archive somebody brought, or null: its name and SHA-256 must be those of Electron's own list.
 *
 * @param {string} zip @param {string} folder @param {string} platform @param {string} [arch]
 */
export function archiveFault(zip, folder, platform, arch = process.arch) {
  if (!existsSync(zip)) return `The file of SENIM_ELECTRON_ZIP is not there: ${zip}`;
  const wanted = archiveName(versionOf(folder), platform, arch);
  if (basename(zip) !== wanted) return `SENIM_ELECTRON_ZIP must be the file ${wanted}, not ${basename(zip)}`;
  const sum = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8'))[wanted];
  const found = createHash('sha256').update(readFileSync(zip)).digest('hex');
  return sum === found ? null : `SENIM_ELECTRON_ZIP is damaged or another file: its SHA-256 is ${found}, not ${sum}`;
}

async function unpack(zip, folder, platform) {
  const { extract } = createRequire(join(folder, 'package.json'))('@electron-internal/extract-zip');
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  rmSync(join(folder, 'path.txt'), { force: true });
  await extract(zip, { dir: join(folder, 'dist') });
  writeFileSync(join(folder, 'path.txt'), programName(platform));
}

/** Electron's own fetcher: mirrors, proxies and the cache by npm's and Electron's usual variables. */
function download(folder, env, limitMs) {
  // Sums come with the package; one from the server that gives the archive would prove nothing.
  const { electron_use_remote_checksums: _a, npm_config_electron_use_remote_checksums: _b, ...rest } = env;
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: rest,
  });
  let said = '';
  child.stderr.on('data', (piece) => {
    said = (said + piece).slice(-8000);
  });
  return new Promise((done) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limitMs);
    const end = (why) => {
      clearTimeout(timer);
      done(late ? `not there after ${Math.round(limitMs / 1000)} s` : why);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(code === 0 ? null : (/^\w*Error: .*$/m.exec(said)?.[0] ?? `exit code ${code}`)));
  });
}

/**
 * Sees to it that Electron's binary is there, where it can be. Never throws.
 *
 * @param {string} folder Electron's package
 * @param {{ platform?: string, env?: Record<string, string | undefined>, limitMs?: number, again?: boolean,
 *   say?: (line: string) => void }} [given] `again`: also when it failed within the last day
 * @returns {Promise<{ binary: string | null, why: string | null }>} the program, or why there is none
 */
export async function ensureElectron(folder, given = {}) {
  const { platform = process.platform, env = process.env, limitMs = LIMIT_MS, again = false } = given;
  const say = given.say ?? ((line) => process.stderr.write(`${line}\n`));
  const have = () => electronBinary(folder, { platform, env });
  const none = (why) => ({ binary: null, why });
  if (have()) return { binary: have(), why: null };
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return none('ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron');
  if (env.SENIM_NO_ELECTRON === '1') return none('SENIM_NO_ELECTRON=1 says not to fetch Electron');
  try {
    if (env.SENIM_ELECTRON_ZIP) {
      const fault = archiveFault(env.SENIM_ELECTRON_ZIP, folder, platform);
      if (fault) return none(fault);
      await unpack(env.SENIM_ELECTRON_ZIP, folder, platform);
      return have() ? { binary: have(), why: null } : none('SENIM_ELECTRON_ZIP holds no Electron of this version');
    }
    const tried = triedFile(folder);
    const last = statSync(tried, { throwIfNoEntry: false });
    if (!again && last && Math.abs(Date.now() - last.mtimeMs) < DAY)
      return none('Electron could not be fetched today (npm start -- --fetch-electron tries again)');
    say('Fetching Electron (about 120 MB, three minutes at most) …');
    const failed = await download(folder, env, limitMs);
    if (have()) {
      rmSync(tried, { force: true });
      return { binary: have(), why: null };
    }
    writeFileSync(tried, '');
    return none(`Electron could not be fetched (${failed ?? 'its archive holds no program'})`);
  } catch (error) {
    return none(`Electron could not be installed (${error instanceof Error ? error.message : String(error)})`);
  }
}
