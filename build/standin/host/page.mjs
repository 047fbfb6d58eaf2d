/**
 * One page target: its scripts, its channel to the preload, its navigations. Knows the protocol and
 * nothing of Electron; modules/web-contents.mjs gives it Electron's face.
 *
 * Events: commit {url}, in-page {url}, dom-ready, load, message {message, context}, window-event name,
 * preload-error text, crashed, gone, title text, console entry, dialog entry, window-open request,
 * navigation-wish {url, reason}.
 */
import { EventEmitter } from 'node:events';
import { randomBytes } from 'node:crypto';
import { documentScripts } from './scripts.mjs';
import { toChromium } from './origin.mjs';
import { Wire } from './wire.mjs';

const secret = (prefix) => `${prefix}${randomBytes(12).toString('hex')}`;

export class Page extends EventEmitter {
  /**
   * @param {import('./browser.mjs').Browser} browser @param {{ preload: string | null, process: object, headless:
   * boolean, width: number, height: number }} options
   */
  constructor(browser, options) {
    super();
    this.browser = browser;
    this.options = options;
    this.world = secret('senim-preload-');
    this.binding = secret('b');
    this.receiver = secret('r');
    this.scripts = documentScripts({
      name: secret('e'),
      binding: this.binding,
      receiver: this.receiver,
      preload: options.preload,
      process: options.process,
    });
    /** @type {import('./pipe.mjs').Session | null} */
    this.session = null;
    this.targetId = '';
    this.crashed = false;
    this.gone = false;
    /** @type {{ id: number, wire: Wire } | null} the isolated world of the current document */
    this.context = null;
    this.mainLoader = '';
    /** The committed address in Chromium's form, without fragment. */
    this.currentAddress = '';
    /** Sub-frames of this page, so that a request's frame finds its window. */
    this.frames = new Set();
    /** Addresses whose next top-level request was asked for by the host. @type {string | null} */
    this.expected = null;
    this.lastWish = null;
  }

  /** @param {{ targetId: string, session: import('./pipe.mjs').Session, browserContextId: string }} target */
  async adopt({ targetId, session, browserContextId }) {
    this.targetId = targetId;
    this.session = session;
    this.browserContextId = browserContextId;
    this.listen(session);
    const { width, height, headless } = this.options;
    const steps = [
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.enable'),
      session.send('Log.enable'),
      session.send('Inspector.enable'),
      session.send('Runtime.addBinding', { name: this.binding, executionContextName: this.world }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.scripts.main }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.scripts.isolated, worldName: this.world }),
    ];
    if (headless) {
      steps.push(
        session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false }),
      );
      steps.push(session.send('Emulation.setFocusEmulationEnabled', { enabled: true }));
    }
    steps.push(session.send('Runtime.runIfWaitingForDebugger'));
    await Promise.all(steps);
  }

  /** Moves a page that was made hidden into a window: a new target, and the same address again. */
  async replace(target, url) {
    const old = this.session;
    old.removeAllListeners();
    this.context = null;
    const { targetId } = this;
    await this.adopt(target);
    await this.browser.root.try('Target.closeTarget', { targetId });
    if (url && url !== 'about:blank') await this.navigate(url);
  }

  /** @param {import('./pipe.mjs').Session} session */
  listen(session) {
    session.on('Runtime.bindingCalled', (event) => {
      if (event.name === this.binding) this.called(event);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.context?.id === executionContextId) this.context = null;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.context = null;
    });
    session.on('Runtime.consoleAPICalled', (event) => this.emit('console', event));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => this.emit('exception', exceptionDetails));
    session.on('Log.entryAdded', ({ entry }) => this.emit('log', entry));
    session.on('Page.frameAttached', ({ frameId }) => this.frames.add(frameId));
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason !== 'swap') this.frames.delete(frameId);
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.mainLoader = frame.loaderId;
      this.currentAddress = frame.url;
      this.lastWish = null;
      this.frames.clear();
      this.crashed = false;
      this.emit('commit', { url: frame.url + (frame.urlFragment ?? ''), unreachable: frame.unreachableUrl });
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) this.emit('in-page', { url });
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.targetId || loaderId !== this.mainLoader) return;
      if (name === 'DOMContentLoaded') this.emit('dom-ready', loaderId);
      if (name === 'load') this.emit('load', loaderId);
    });
    session.on('Page.frameRequestedNavigation', (event) => {
      if (event.frameId !== this.targetId) return;
      this.lastWish = { url: event.url, at: Date.now() };
      this.emit('navigation-wish', event);
    });
    session.on('Page.windowOpen', (event) => this.emit('window-open', event));
    session.on('Page.javascriptDialogOpening', (event) => this.emit('dialog', event));
    session.on('Inspector.targetCrashed', () => {
      this.crashed = true;
      this.context = null;
      this.emit('crashed');
    });
    session.on('gone', () => {
      if (this.session !== session) return; // replaced by a visible window
      this.gone = true;
      this.context = null;
      this.emit('gone');
    });
  }

  called({ payload, executionContextId }) {
    if (payload === 'Whello')
      this.context = { id: executionContextId, wire: new Wire(this.session, executionContextId, this.receiver) };
    const { context } = this;
    if (!context || context.id !== executionContextId) return; // a document that is already gone
    switch (payload[0]) {
      case 'B':
        context.wire.takeChunk(payload);
        break;
      case 'J':
        this.emit('message', { message: context.wire.takeMessage(payload), context });
        break;
      case 'W':
        this.emit('window-event', payload.slice(1));
        break;
      case 'E':
        this.emit('preload-error', payload.slice(1));
        break;
      default:
        break;
    }
  }

  /** @param {object} message to the preload of the current document; dropped when there is none */
  post(message) {
    void this.context?.wire.send(message);
  }

  /**
   * Navigates from the host's side.
   * @param {string} url in the application's form
   * @returns {Promise<{ loaderId?: string, errorText?: string }>}
   */
  async navigate(url) {
    const address = toChromium(url);
    this.expected = address;
    try {
      return await this.session.send('Page.navigate', { url: address });
    } finally {
      if (this.expected === address) this.expected = null;
    }
  }

  async reload(ignoreCache, url) {
    if (this.crashed) return this.navigate(url);
    this.expected = toChromium(url);
    await this.session.send('Page.reload', { ignoreCache });
    return {};
  }

  /**
   * @param {string} address of a top-level request, in Chromium's form @returns {boolean} whether the host asked for it
   */
  wasExpected(address) {
    const bare = (url) => url.split('#', 1)[0];
    if (this.expected === null || bare(this.expected) !== bare(address)) return false;
    this.expected = null;
    return true;
  }
}
