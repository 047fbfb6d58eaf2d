/** The Chromium process: its start, its targets, its end. One per launcher. */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { Connection } from './pipe.mjs';
import { OWN_HOST, SUFFIX } from './origin.mjs';

/** Auto-attach to what windows are made of; Chromium's own bars and pop-ups are none of our business. */
const FILTER = [
  ...['browser', 'browser_ui', 'tab', 'webview', 'background_page', 'service_worker', 'shared_worker', 'worker'].map(
    (type) => ({ type, exclude: true }),
  ),
  {},
];
/**
 * An application window's first address lies on the application's origin: with any other, Chromium would show an
 * address bar later.
 */
const BOOT = `https://bundle.app.${SUFFIX}/__standin_boot`;
export const isBootUrl = (url) => url.startsWith(BOOT);
export const DIALOG_BOOT = `https://${OWN_HOST}/boot`;

const pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

export class Browser extends EventEmitter {
  /**
   * @param {{ chromium: { path: string, env?: object }, switches: string[], scratch: string, headless: boolean,
   * debuggingPort: boolean }} options
   */
  constructor({ chromium, switches, scratch, headless, debuggingPort }) {
    super();
    this.headless = headless;
    this.path = chromium.path;
    this.switches = switches;
    this.env = {
      ...process.env,
      ...chromium.env,
      TMPDIR: `${scratch}/t`,
      XDG_CACHE_HOME: `${scratch}/cache`,
      BREAKPAD_DUMP_LOCATION: `${scratch}/t`,
      GOOGLE_API_KEY: 'no',
      GOOGLE_DEFAULT_CLIENT_ID: 'no',
      GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
    };
    delete this.env.NODE_OPTIONS;
    // Its own process group: Ctrl+C in a terminal must reach the launcher only, which then closes Chromium in order.
    this.process = spawn(this.path, switches, {
      env: this.env,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.lastWords = [];
    createInterface({ input: this.process.stderr }).on('line', (line) => {
      if (debuggingPort && line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
      else if (process.env.SENIM_STANDIN_DEBUG) process.stderr.write(`[chromium] ${line}\n`);
      if (line.trim()) this.lastWords = [...this.lastWords.slice(-9), line];
    });
    this.exited = new Promise((resolve) => {
      this.process.once('exit', (code, signal) => resolve({ code, signal }));
      this.process.once('error', (error) => resolve({ code: null, signal: null, error }));
    });
    this.connection = new Connection(this.process.stdio[3], this.process.stdio[4]);
    this.root = this.connection.root;
    this.closing = false;
    /** @type {((claim: { targetId: string, session: import('./pipe.mjs').Session }) => void) | null} */
    this.claim = null;
    this.turn = Promise.resolve();
    this.root.on('Target.attachedToTarget', (event) => this.attached(event));
    void this.exited.then((how) => {
      this.connection.close();
      this.emit('exit', { ...how, expected: this.closing });
    });
  }

  /** Resolves when Chromium answers and every request is under our control. */
  async start() {
    const failed = this.exited.then(({ code, signal, error }) => {
      throw new Error(
        `Chromium (${this.path}) did not start: ${error?.message ?? `exit code ${code ?? signal}`}\n${this.lastWords.join('\n')}`,
      );
    });
    failed.catch(() => {});
    const prepared = async () => {
      const version = await this.root.send('Browser.getVersion');
      this.version = version.product.split('/')[1];
      await this.root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
      await this.root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
      await this.root.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: FILTER,
      });
      await this.root.send('Target.setDiscoverTargets', { discover: true, filter: FILTER });
    };
    // A Chromium that ends breaks the pipe first; its exit says more than the broken pipe.
    await Promise.race([
      prepared().catch((error) => (this.connection.closed ? failed : Promise.reject(error))),
      failed,
    ]);
    return this;
  }

  attached({ targetInfo, sessionId, waitingForDebugger }) {
    const session = this.connection.session(sessionId);
    const ours = this.claim && !targetInfo.openerId && ['page', 'other'].includes(targetInfo.type);
    if (ours) {
      const { claim } = this;
      this.claim = null;
      claim({ targetId: targetInfo.targetId, session, browserContextId: targetInfo.browserContextId });
      return;
    }
    // Nobody asked for it: a popup that slipped through. Closing a paused target would freeze its opener, so resume
    // first.
    const close = async () => {
      if (waitingForDebugger) await session.try('Runtime.runIfWaitingForDebugger');
      if (targetInfo.type === 'page') await this.root.try('Target.closeTarget', { targetId: targetInfo.targetId });
      else await this.root.try('Target.detachFromTarget', { sessionId });
    };
    void close();
  }

  /**
   * Makes a page target, still paused before its first document.
   * @param {'window' | 'hidden'} kind
   * @param {{ width: number, height: number, own?: boolean }} options
   * @returns {Promise<{ targetId: string, session: import('./pipe.mjs').Session, browserContextId: string }>}
   */
  createTarget(kind, { width, height, own = false }) {
    // One at a time: the next unclaimed target is then certainly the one just asked for.
    const made = this.turn.then(async () => {
      const claimed = new Promise((resolve) => {
        this.claim = resolve;
      });
      const asked = this.headless
        ? this.root.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
        : kind === 'hidden'
          ? this.openUnseen(width, height)
          : this.openAppWindow(own ? DIALOG_BOOT : BOOT);
      const failed = asked.then(() => new Promise(() => {}));
      return Promise.race([claimed, failed]);
    });
    this.turn = made.then(
      () => {},
      () => {
        this.claim = null;
      },
    );
    return made;
  }

  /**
   * A window nobody should see. Chromium's truly hidden targets cannot print, so it is a minimised
   * one, off the screen for window managers that do not minimise.
   */
  openUnseen(width, height) {
    return this.root
      .send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        background: true,
        left: -20_000,
        top: -20_000,
        width,
        height,
        windowState: 'minimized',
      })
      .catch(() =>
        this.root.send('Target.createTarget', {
          url: 'about:blank',
          newWindow: true,
          background: true,
          left: -20_000,
          top: -20_000,
          width,
          height,
        }),
      );
  }

  /**
   * A window without tabs or address bar exists only through --app. A second start on the same
   * profile hands its command line to the running Chromium and ends at once.
   */
  async openAppWindow(url) {
    const kept = this.switches.filter((item) =>
      /^--(user-data-dir|no-sandbox|test-type|no-first-run|no-default-browser-check|lang|ozone-platform|password-store|disable-breakpad|noerrdialogs)/.test(
        item,
      ),
    );
    const helper = spawn(this.path, [...kept, `--app=${url}`], { env: this.env, stdio: 'ignore', windowsHide: true });
    const [code] = await Promise.race([once(helper, 'exit'), pause(15_000).then(() => ['no answer'])]);
    if (code === 0 || code === null) return;
    await this.root.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  }

  /** Asks Chromium to write everything down and end; force only when it does not. */
  async close() {
    this.closing = true;
    if (!this.connection.closed) await Promise.race([this.root.try('Browser.close'), this.exited, pause(5000)]);
    const ended = await Promise.race([this.exited.then(() => true), pause(10_000).then(() => false)]);
    if (!ended) this.kill();
    await this.exited;
  }

  kill() {
    const { pid } = this.process;
    if (pid === undefined) return; // it never started
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      /* it is gone already */
    }
  }
}
