/**
 * The commands of package.json: each does its own set-up first, so that a fresh clone needs nothing but Node.
 * `start`, `demo`, `report`, `test`, `build`, `bench`, `faults`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportArguments } from './arguments.mjs';
import { electronRefusal, thisMachine } from './electron-refusal.mjs';
import { ensureBuilt, ensurePackages, pinnedNode, root } from './setup.mjs';

const [command = '', ...words] = process.argv.slice(2);
const standIn = join(root, 'build', 'standin', 'electron.mjs');

/** Electron's own program where its binary is installed, else null. */
function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  const binary = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8').trim()) : null;
  return binary && existsSync(binary) ? binary : null;
}

/** Starts the program and answers with its exit code. Standard output is the program's own. */
function startProgram(args, env = {}) {
  const electron = electronBinary();
  // Electron needs a display even for hidden windows; without one the stand-in's headless browser does the work.
  const reason =
    electron === null ? "Electron's binary is not installed" : electronRefusal(electron, thisMachine(electron));
  const useElectron = reason === null;
  if (!useElectron) process.stderr.write(`${reason}: running on the stand-in (Chromium).\n`);
  const child = useElectron
    ? spawn(electron, [root, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    : spawn(process.execPath, [standIn, root, ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...env },
      });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0))));
}

/** A job without a window; what it needs is told in one word of the command line. */
function startJob(job, data, out) {
  const word = Buffer.from(JSON.stringify({ job, data, out })).toString('base64');
  return startProgram([`--job=${word}`], { SENIM_HEADLESS: '1' });
}

async function main() {
  if (command === 'report') {
    // Wrong words are answered before anything is installed or built.
    const read = reportArguments(words, process.env.INIT_CWD ?? process.cwd());
    if (!read.ok) {
      process.stderr.write(`${read.message}\n`);
      return 2;
    }
  }
  ensurePackages();
  const newer = pinnedNode();
  if (newer) return spawnSync(newer, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;
  ensureBuilt();
  if (command === 'report') {
    const read = reportArguments(words, process.env.INIT_CWD ?? process.cwd());
    return read.ok ? startJob(read.job, read.data, read.out) : 2;
  }
  if (command === 'build') return 0;
  if (command === 'start') return startProgram(words);
  if (command === 'demo') {
    const out = resolve(root, 'out');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const code = await startJob(
      { kind: 'demo', period: '2026-1', mode: 'calendar', asOf: null, language: 'kk' },
      join(root, 'samples', 'half-year-2026-1.exchange.json'),
      out,
    );
    if (code === 0) process.stderr.write(`The files are in ${out}\n`);
    return code;
  }
  if (command === 'test') return (await import('./run-tests.mjs')).runTests(words);
  if (command === 'faults') return (await import('./run-faults.mjs')).runFaults(words);
  if (command === 'bench') return (await import('./run-bench.mjs')).runBench(words);
  process.stderr.write(`Unknown command: ${command}\n`);
  return 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
