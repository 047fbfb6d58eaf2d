/**
 * The launcher's private temporary folder: Chromium's TMPDIR, its disk cache, dialogs' leftovers.
 * It goes at exit. A launcher that was killed cannot tidy up, so each start sweeps the folders
 * whose owner is dead.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'senim-';
const NAME = /^senim-(\d+)-[A-Za-z0-9]{6}$/;
/**
 * Chromium puts a socket into its TMPDIR, and a socket's path may have 107 characters on Linux (103
 * on macOS) with some 70 of them below ours. A longer temporary folder gives way to /tmp.
 */
const LONGEST_BASE = 34;
const base = () =>
  process.platform !== 'win32' && tmpdir().length > LONGEST_BASE && existsSync('/tmp') ? '/tmp' : tmpdir();

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function sweep() {
  for (const name of readdirSync(base())) {
    const pid = Number(NAME.exec(name)?.[1] ?? 0);
    if (pid && !isAlive(pid)) rmSync(join(base(), name), { recursive: true, force: true });
  }
}

/** @returns {{ folder: string, remove: () => void }} */
export function makeScratch() {
  try {
    sweep();
  } catch {
    /* another start may be sweeping the same folder */
  }
  const folder = mkdtempSync(join(base(), `${PREFIX}${process.pid}-`));
  mkdirSync(join(folder, 't'));
  const remove = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      /* the next start sweeps it */
    }
  };
  return { folder, remove };
}
