/**
 * `npm run bench`: bundles tests/bench for Node and for Chromium and runs it; never part of the tests. `--peers`
 * installs
 * other databases into a folder beside the repository's own packages and measures them too, `--store` leaves out all
 * but the
 * store's bench; the other words are the benches' own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runTool } from './setup.mjs';
import { spawnSync } from 'node:child_process';

/** Only compared with, never part of the program: they stay out of package.json. */
const PEERS = ['better-sqlite3@13.2.0', 'better-sqlite3-multiple-ciphers@13.0.3'];

/** The folder they are installed in. */
function installPeers() {
  const folder = join(tmpdir(), `senim-bench-peers-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (
    runTool(npm, ['install', '--no-audit', '--no-fund', '--no-save', ...PEERS], {
      cwd: folder,
      shell: process.platform === 'win32',
    }) !== 0
  )
    throw new Error('the databases to compare with could not be installed; the message of npm stands above');
  return folder;
}

/** @param {string[]} words @returns {number} */
export function runBench(words) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const config of ['vite.bench.config.ts', 'vite.bench-page.config.ts']) {
    const status = runTool(process.execPath, [
      vite,
      'build',
      '--config',
      join(root, 'build', config),
      '--logLevel',
      'warn',
    ]);
    if (status !== 0) return status;
  }
  const packages = words.includes('--peers') ? [`--packages=${installPeers()}`] : [];
  // The journal's bench drives the built program; it is run after a missed goal of the store too.
  let result = 0;
  for (const name of words.includes('--store') ? ['bench.mjs'] : ['bench.mjs', 'journal.mjs']) {
    const status =
      spawnSync(process.execPath, [join(root, 'dist', 'bench', name), ...words, ...packages], {
        stdio: 'inherit',
        cwd: root,
      }).status ?? 1;
    if (status !== 0) result = status;
  }
  return result;
}
