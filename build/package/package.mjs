/**
 * `npm run package`: the program's folder, the installers and the zip of it, the bill of materials and the sums, all in
 * out-package. What is missing on this machine is said in one line each; the rest is made.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { zipSync } from 'fflate';
import { electronBinary } from '../fetch-electron.mjs';
import { root, runTool } from '../setup.mjs';
import { billOfMaterials } from './bill.mjs';
import { contentFaults } from './contents.mjs';
import { filesOf, hasMakensis, makeInstaller } from './installer.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
const out = join(root, 'out-package');

/** The folder without Electron: shows that everything around it works, and says by its name that it is no program. */
async function stubFolder(folder) {
  const bundle = join(out, 'bundle');
  for (const file of filesOf(join(root, 'dist'))) {
    if (file === '.sources' || file.startsWith('bench/') || file.endsWith('.map')) continue;
    mkdirSync(join(bundle, 'dist', file, '..'), { recursive: true });
    writeFileSync(join(bundle, 'dist', file), readFileSync(join(root, 'dist', file)));
  }
  const { name, productName, version, main, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(bundle, 'package.json'), JSON.stringify({ name, productName, version, main, type }));
  mkdirSync(join(folder, 'resources'), { recursive: true });
  await createPackage(bundle, join(folder, 'resources', 'app.asar'));
  writeFileSync(join(folder, 'Senim.exe'), 'MZ: a stub without Electron, it does not run\r\n');
  rmSync(bundle, { recursive: true });
}

/** The folder by electron-builder, from Electron's own folder for Windows, or null. */
function builtFolder() {
  const dist = process.env.SENIM_ELECTRON_WINDOWS ?? (process.platform === 'win32' ? electronFolder() : null);
  if (!dist || !existsSync(join(dist, 'electron.exe'))) return null;
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const config = join(root, 'build', 'electron-builder.cjs');
  const words = ['--win', 'dir', '--x64', '--config', config, `-c.electronDist=${dist}`, '--publish', 'never'];
  if (runTool(process.execPath, [builder, ...words]) !== 0) throw new Error('electron-builder failed, see above');
  return join(out, 'win-unpacked');
}

function electronFolder() {
  const binary = electronBinary(join(root, 'node_modules', 'electron'));
  return binary === null ? null : join(binary, '..');
}

/** Every file of a folder in one zip, with one date, so that the same folder gives the same bytes. */
function zipOf(folder) {
  const entries = Object.fromEntries(
    filesOf(folder).map((file) => [`Senim/${file}`, readFileSync(join(folder, file))]),
  );
  return zipSync(entries, { level: 6, mtime: new Date(2025, 0, 1) });
}

/** @returns {Promise<number>} exit code */
export async function packageProgram() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  let folder = builtFolder();
  const stub = folder === null;
  if (folder === null) {
    say(
      'Missing: Electron for Windows (unpack its archive and set SENIM_ELECTRON_WINDOWS to the folder); a stub is packed.',
    );
    folder = join(out, 'stub');
    await stubFolder(folder);
  }
  const faults = contentFaults(folder, 'Senim.exe');
  if (faults.length > 0) {
    say(`The folder must not be shipped:\n${faults.join('\n')}`);
    return 1;
  }
  // A stub never carries the name of a release.
  const name = `Senim-${version}${stub ? '-stub' : ''}`;
  writeFileSync(join(out, `${name}.zip`), zipOf(folder));
  if (hasMakensis()) {
    for (const admin of [false, true]) {
      const output = join(out, `${name}-${admin ? 'admin' : 'user'}.exe`);
      const fault = makeInstaller({ source: folder, version, output, admin });
      if (fault !== null) throw new Error(`makensis failed: ${fault}`);
    }
  } else say('Missing: makensis (on Debian: apt-get install nsis); no installer is made.');
  if (process.platform === 'linux' && electronFolder() !== null) {
    const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const config = join(root, 'build', 'electron-builder.cjs');
    const words = ['--linux', 'dir', '--x64', '--config', config, `-c.electronDist=${electronFolder()}`];
    if (runTool(process.execPath, [builder, ...words, '--publish', 'never']) !== 0) return 1;
    const linux = join(out, 'linux-unpacked');
    const tar = join(out, `Senim-${version}-linux.tar.gz`);
    const wrong = contentFaults(linux, 'senim');
    if (wrong.length > 0 || spawnSync('tar', ['czf', tar, '-C', out, 'linux-unpacked']).status !== 0) {
      say(`The folder for Linux must not be shipped or could not be packed:\n${wrong.join('\n')}`);
      return 1;
    }
  } else say('Missing: Electron for Linux (npm start fetches it); no package for Linux is made.');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  writeFileSync(join(out, `${name}.cdx.json`), `${JSON.stringify(billOfMaterials(lock, 'senim', version), null, 1)}\n`);
  const files = readdirSync(out)
    .filter((file) => file.startsWith('Senim-'))
    .sort();
  const sum = (file) =>
    createHash('sha256')
      .update(readFileSync(join(out, file)))
      .digest('hex');
  writeFileSync(join(out, 'SHA256SUMS'), files.map((file) => `${sum(file)}  ${file}\n`).join(''));
  say(`The files are in ${out}`);
  return 0;
}
