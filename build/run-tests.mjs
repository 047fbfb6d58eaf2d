/**
 * `npm test`: type check, linter, then every test; the last line is `N passed, N failed`. The words after the command
 * go to the test runner (a file name, -t "a name").
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTestTools, root, runTool } from './setup.mjs';

/** @param {string[]} words @returns {Promise<number>} */
export async function runTests(words) {
  ensureTestTools();
  let [passed, failed, skipped] = [0, 0, 0];
  const count = (name, sound) => {
    process.stdout.write(`${sound ? 'ok' : 'FAILED'}  ${name}\n`);
    if (sound) passed += 1;
    else failed += 1;
  };
  if (words.length === 0) {
    count(
      'type check',
      runTool(process.execPath, [
        join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
        '--noEmit',
        '-p',
        'tsconfig.json',
      ]) === 0,
    );
    count(
      'linter',
      runTool(process.execPath, [
        join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'),
        '-c',
        'build/oxlintrc.json',
        '--deny-warnings',
        'electron',
        'renderer',
        'shared',
        'tests',
        'build',
      ]) === 0,
    );
  }
  const folder = join(root, 'tests', '.artifacts');
  const file = join(folder, 'results.json');
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...words,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, SENIM_HEADLESS: '1' } },
  );
  if (existsSync(file)) {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    passed += results.numPassedTests;
    failed += results.numFailedTests;
    skipped += results.numPendingTests + results.numTodoTests;
    // A file that could not even be loaded has no tests to count.
    failed += results.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
    ).length;
  } else failed += 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
