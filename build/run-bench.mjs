/** `npm run bench`: bundles tests/bench/bench.ts and runs it; never part of the tests. */
import { join } from 'node:path';
import { root, runTool } from './setup.mjs';
import { spawnSync } from 'node:child_process';

/** @returns {number} */
export function runBench() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = runTool(process.execPath, [vite, 'build', '--config', join(root, 'build', 'vite.bench.config.ts'), '--logLevel', 'warn']);
  if (status !== 0) return status;
  return spawnSync(process.execPath, [join(root, 'dist', 'bench', 'bench.mjs')], { stdio: 'inherit' }).status ?? 1;
}
