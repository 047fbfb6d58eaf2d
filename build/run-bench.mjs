/** `npm run bench`: bundles the benches of tests/bench and runs them; never part of the tests. */
import { join } from 'node:path';
import { root, runTool } from './setup.mjs';
import { spawnSync } from 'node:child_process';

/** @returns {number} */
export function runBench() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = runTool(process.execPath, [vite, 'build', '--config', join(root, 'build', 'vite.bench.config.ts'), '--logLevel', 'warn']);
  if (status !== 0) return status;
  // The second one drives the built program; both are quick to stop when something is amiss.
  for (const name of ['bench.mjs', 'journal.mjs']) {
    const done = spawnSync(process.execPath, [join(root, 'dist', 'bench', name), ...process.argv.slice(3)], { stdio: 'inherit' }).status ?? 1;
    if (done !== 0) return done;
  }
  return 0;
}
