/**
 * Behaviours of Electron and Windows that a program meets on a person's computer and that a Linux machine is too kind
 * to
 * show: files that Chromium holds while it runs, and a sign-out that kills.
 */
import { createRequire } from 'node:module';
import { resolve, sep } from 'node:path';
import { preventable } from './guard.mjs';
import { state } from './state.mjs';

const fs = createRequire(import.meta.url)('node:fs');

/** Files Chromium opens without sharing: nobody else can even read them. */
const UNSHARED = /[\\/](?:LOCK|Cookies)$/;

/** @returns {NodeJS.ErrnoException} */
const busy = (call, path) =>
  Object.assign(new Error(`EBUSY: resource busy or locked, ${call} '${path}'`), {
    code: 'EBUSY',
    errno: -16,
    syscall: call,
    path,
  });

/**
 * Chromium's files cannot be removed or renamed by the application while Chromium runs, and with
 * SENIM_STANDIN_HELD=read
 * some of them not be read. Only the application's own calls are held to this (it asks `require('node:fs')`).
 * @param {() => string} userData
 */
export function holdProfile(userData) {
  const running = () => state.browser !== null && !state.browser.connection.closed;
  const inside = (path) =>
    typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(`${resolve(userData(), 'Default')}${sep}`);
  const above = (path) =>
    typeof path === 'string' && `${resolve(userData(), 'Default')}${sep}`.startsWith(`${resolve(path)}${sep}`);
  for (const name of ['rmSync', 'rmdirSync', 'unlinkSync', 'renameSync']) {
    const real = fs[name];
    fs[name] = function held(path, ...rest) {
      if (running() && (inside(path) || above(path)) && fs.existsSync(resolve(userData(), 'Default')))
        throw busy(name.replace('Sync', ''), path);
      return Reflect.apply(real, this, [path, ...rest]);
    };
  }
  if (process.env.SENIM_STANDIN_HELD !== 'read') return;
  const { open } = fs.promises;
  fs.promises.open = async function held(path, ...rest) {
    if (running() && inside(path) && UNSHARED.test(path)) throw busy('open', path);
    return Reflect.apply(open, this, [path, ...rest]);
  };
}

/**
 * Windows signs the person out: every window is asked; one that refuses is waited for, at most `patience`; then
 * everything ends at once, without any of the program's own last events.
 * @param {{ critical?: boolean, patience?: number }} [how]
 */
export async function endSession({ critical = false, patience = 30_000 } = {}) {
  const reasons = critical ? ['critical', 'logoff'] : ['logoff'];
  let refused = false;
  for (const window of Array.from(state.windows)) {
    const event = preventable({ reasons });
    window.emit('query-session-end', event);
    refused ||= event.defaultPrevented;
  }
  // The process may end by itself meanwhile: that is what a refusal asks for.
  if (refused && !critical)
    await new Promise((next) => {
      setTimeout(next, patience);
    });
  for (const window of Array.from(state.windows)) window.emit('session-end', preventable({ reasons }));
  process.kill(process.pid, 'SIGKILL');
}
