/**
 * `npm run faults`: the long run of tests/faults on the built program; the seed is printed, so that a run can be
 * repeated.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

/** @param {string[]} words `--rounds 200`, `--seed 7`, `--class kill-saves,torn-tail` @returns {number} */
export function runFaults(words) {
  /** @type {{ rounds?: string, seed?: string, class?: string }} */
  let read;
  try {
    read = parseArgs({
      args: words,
      options: { rounds: { type: 'string' }, seed: { type: 'string' }, class: { type: 'string' } },
    }).values;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nWords: --rounds NUMBER --seed NUMBER --class NAME[,NAME]\n`,
    );
    return 2;
  }
  const { rounds = '200', seed = String(Date.now() % 100_000) } = read;
  if (!/^[1-9]\d{0,5}$/.test(rounds) || !/^\d{1,9}$/.test(seed)) {
    process.stderr.write('--rounds and --seed are numbers.\n');
    return 2;
  }
  process.stdout.write(`seed ${seed}, ${rounds} rounds of each class\n`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const env = {
    ...process.env,
    SENIM_HEADLESS: '1',
    SENIM_ROUNDS: rounds,
    SENIM_SEED: seed,
    ...(read.class ? { SENIM_CLASS: read.class } : {}),
  };
  return (
    spawnSync(
      process.execPath,
      [
        vitest,
        'run',
        '--config',
        'build/vitest.config.ts',
        '--project',
        'running',
        '--disableConsoleIntercept=true',
        'tests/faults',
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env },
    ).status ?? 1
  );
}
