#!/usr/bin/env node
/**
 * The stand-in's launcher, with Electron's own command line:
 *   node build/standin/electron.mjs [switches] <application folder> [arguments]
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { Browser } from './host/browser.mjs';
import { Requests } from './host/requests.mjs';
import { cleanProfile, prepareProfile } from './host/profile.mjs';
import { makeScratch } from './host/scratch.mjs';
import { chromiumSwitches } from './host/switches.mjs';
import { app } from './modules/app.mjs';
import { parseArguments } from './modules/command-line.mjs';
import { requestHooks } from './modules/hooks.mjs';
import { installModule } from './modules/install.mjs';
import { state } from './modules/state.mjs';
import { holdProfile } from './modules/unkind.mjs';

/** Exit codes of the launcher itself, in the manner of sysexits.h. */
const EXIT = { usage: 64, noChromium: 69, chromiumDied: 70 };
const stop = (code, message) => {
  process.stderr.write(`${message}\n`);
  process.exit(code);
};

// ---- the command line ----
const script = fileURLToPath(import.meta.url);
const { switches, appDir, args } = parseArguments(process.argv.slice(2));
if (appDir === null) stop(EXIT.usage, 'Usage: electron.mjs [switches] <application folder> [arguments]');
const folder = statSync(resolve(appDir), { throwIfNoEntry: false })?.isDirectory()
  ? resolve(appDir)
  : dirname(resolve(appDir));
const manifestFile = join(folder, 'package.json');
const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
const mainFile = folder === resolve(appDir) ? resolve(folder, manifest.main ?? 'index.js') : resolve(appDir);
if (!existsSync(mainFile)) stop(EXIT.usage, `Unable to find the application's main file: ${mainFile}`);

// A test tool (Playwright) starts us with both; a debugging port for anybody else would be an open door.
const driven = switches.get('inspect') === '0' && switches.get('remote-debugging-port') === '0';
// What a packaged program does with either is its own to say; no port is opened for it here.
if (switches.has('remote-debugging-port') && !driven && !app.isPackaged)
  stop(EXIT.usage, 'The stand-in opens a debugging port only for a test tool (--inspect=0 --remote-debugging-port=0).');
if (switches.has('inspect') && !app.isPackaged) inspector.open(Number(switches.get('inspect')) || 0, '127.0.0.1');

const headless = process.env.SENIM_HEADLESS === '1' || switches.has('headless');
if (!headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  stop(
    EXIT.noChromium,
    'There is no display to show windows on (DISPLAY and WAYLAND_DISPLAY are empty).\nRun without windows by SENIM_HEADLESS=1 or --headless, or start a display, for instance with xvfb-run.',
  );
}

// ---- the application's world ----
state.start = { script, appDir: folder, args, manifest, switches };
state.headless = headless;
state.driven = driven;
if (switches.get('user-data-dir')) app.setPath('userData', resolve(switches.get('user-data-dir')));
process.argv = [script, ...process.argv.slice(2)];
installModule(mainFile);
holdProfile(() => app.getPath('userData'));

const scratch = makeScratch();
state.scratch = scratch.folder;
/** @type {Promise<Browser> | null} */
let starting = null;

process.on('exit', () => {
  if (state.browser && !state.browser.connection.closed) state.browser.kill(); // only when somebody called process.exit()
  app._lock.release();
  scratch.remove();
});
app._leave = async (code) => {
  const browser = await starting?.catch(() => null);
  await browser?.close();
  try {
    if (browser) cleanProfile(app.getPath('userData'));
  } catch {
    /* the next start does it */
  }
  process.exit(code);
};
let firstSignal = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    firstSignal ||= Date.now();
    // A later second signal means that somebody waits in vain for a polite end; one that comes
    // along with the first (a terminal and its shell both send it) does not.
    if (Date.now() - firstSignal > 1000) app.exit(1);
    else app.quit();
  });
}
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return; // the application deals with it
  console.error('A JavaScript error occurred in the main process\n', error);
  app.exit(1);
});
process.on('unhandledRejection', (reason) => {
  if (process.listenerCount('unhandledRejection') > 1) return;
  console.error('Unhandled rejection in the main process:', reason);
});

// ---- Chromium ----
async function startChromium() {
  const chromium = await findChromium({ headlessOnly: headless });
  const userData = app.getPath('userData');
  prepareProfile(userData);
  const chosen = chromiumSwitches({
    userData,
    scratch: scratch.folder,
    headless,
    debuggingPort: driven,
    locale: app.getLocale(),
    appSwitches: switches,
  });
  for (let attempt = 1; ; attempt++) {
    const browser = new Browser({
      chromium,
      headless,
      debuggingPort: driven,
      scratch: scratch.folder,
      switches: chosen,
    });
    new Requests(browser, requestHooks);
    browser.on('exit', ({ expected, code, signal }) => {
      if (!expected && state.browser === browser) chromiumDied(browser, code ?? signal);
    });
    try {
      await browser.start();
      process.versions.chrome = browser.version;
      return browser;
    } catch (error) {
      // Code 0 before the first answer: another Chromium, perhaps one that is just ending, still has the profile.
      const { code } = await browser.exited;
      if (code !== 0) throw error;
      if (attempt === 10) throw new Error(`Another Chromium is using ${userData}.`);
      await new Promise((next) => {
        setTimeout(next, 500);
      });
    }
  }
}
function chromiumDied(browser, how) {
  console.error(`Chromium ended unexpectedly (${how}); the program cannot go on.\n${browser.lastWords.join('\n')}`);
  for (const contents of Array.from(state.contents)) contents._rendererGone({ reason: 'abnormal-exit', exitCode: 1 });
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'abnormal-exit', exitCode: 1, name: 'Chromium' });
  app.exit(EXIT.chromiumDied);
}

/** Playwright calls this once it watches; 'ready' waits for it, so that no window is missed. */
const watched = driven
  ? new Promise((go) => {
      globalThis.__playwright_run = () => go(undefined);
      setTimeout(go, 15_000).unref();
    })
  : Promise.resolve();

try {
  createRequire(mainFile)(mainFile);
} catch (error) {
  console.error('The application failed to start:\n', error);
  process.exit(1);
}
// The application may quit at once (a second instance does), and then no Chromium is needed.
setImmediate(() => {
  if (app._exiting || app._quitting) return;
  starting = startChromium();
  starting
    .then(async (browser) => {
      await watched;
      if (app._exiting) return;
      state.browser = browser;
      app._becomeReady();
    })
    .catch((error) => {
      if (app._exiting) return;
      console.error(error.message);
      app.exit(EXIT.noChromium);
    });
});
