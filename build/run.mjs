/**
 * The commands of package.json: each does its own set-up first, so that a fresh clone needs nothing but Node.
 * `start`, `demo`, `report`, `test`, `build`, `package`, `bench`, `faults`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportArguments } from './arguments.mjs';
import { electronRefusal, thisMachine } from './electron-refusal.mjs';
import { electronBinary, ensureElectron } from './fetch-electron.mjs';
import { startPlan } from './start-plan.mjs';
import { ensureBuilt, ensurePackages, pinnedNode, root } from './setup.mjs';

const [command = '', ...words] = process.argv.slice(2);
const standIn = join(root, 'build', 'standin', 'electron.mjs');

const electronFolder = join(root, 'node_modules', 'electron');

/** Starts the program and answers with its exit code. Standard output is the program's own. */
async function startProgram(args, { fetch = false, env = {} } = {}) {
  const standInAsked = args.includes('--stand-in');
  const again = args.includes('--fetch-electron');
  const rest = args.filter((word) => word !== '--stand-in' && word !== '--fetch-electron');
  // What the machine forbids is asked first: 120 MB are not fetched for a program that cannot run.
  const place = join(electronFolder, 'dist', 'electron');
  const refusal = electronRefusal(place, thisMachine(place));
  const found =
    fetch && !standInAsked && refusal === null
      ? await ensureElectron(electronFolder, { again })
      : { binary: electronBinary(electronFolder), why: "Electron's binary is not installed" };
  const plan = startPlan({ ...found, refusal, standInAsked, platform: process.platform, window: fetch });
  if (plan.message) process.stderr.write(`${plan.message}\n`);
  if (plan.run === 'nothing') return 1;
  const child =
    plan.run === 'electron'
      ? spawn(found.binary, [root, ...rest], {
          stdio: ['ignore', 'inherit', 'inherit'],
          env: { ...process.env, ...env },
        })
      : spawn(process.execPath, [standIn, root, ...rest], {
          stdio: ['ignore', 'inherit', 'inherit'],
          env: { ...process.env, ...env },
        });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0))));
}

/** A job without a window; what it needs is told in one word of the command line. */
function startJob(job, data, out) {
  const word = Buffer.from(JSON.stringify({ job, data, out })).toString('base64');
  return startProgram([`--job=${word}`], { env: { SENIM_HEADLESS: '1' } });
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
  if (command === 'start') return startProgram(words, { fetch: true });
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
  if (command === 'package') return (await import('./package/package.mjs')).packageProgram();
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
