/** `webContents`: Electron's face of one page. */
import { Page } from '../host/page.mjs';
import { toApp } from '../host/origin.mjs';
import { app } from './app.mjs';
import { watchConsole } from './console.mjs';
import { Loud, NotImitated, preventable } from './guard.mjs';
import { loadError } from './net-errors.mjs';
import { printToPDF } from './print.mjs';
import { rendererPid } from './renderer-pid.mjs';
import { session } from './session.mjs';
import { answerMessage } from './ipc.mjs';
import { nativeTheme } from './small.mjs';
import { IpcMain, needBrowser, state } from './state.mjs';
import { preloadProcess } from './preload-process.mjs';
import { makeFrame } from './web-frame.mjs';

export class WebContents extends Loud {
  /**
   * @param {any} window @param {object} preferences @param {{ kind: 'window' | 'hidden', width: number, height: number
   * }} shape
   */
  constructor(window, preferences, shape) {
    super('webContents');
    this.id = ++state.lastId.contents;
    this._window = window;
    this._preferences = preferences;
    this._destroyed = false;
    this._loading = false;
    this._openHandler = null;
    this._pid = 0;
    this._zoom = 1;
    this._recorded = new Map();
    this._printer = null;
    this.ipc = new IpcMain('webContents.ipc');
    this.session =
      preferences.session ??
      (preferences.partition ? session.fromPartition(preferences.partition) : session.defaultSession);
    this.hostWebContents = null;
    this.devToolsWebContents = null;
    this.debugger = null;
    this.audioMuted = true;
    this.userAgent = '';
    this.navigationHistory = {
      canGoBack: () => false,
      canGoForward: () => false,
      getActiveIndex: () => 0,
      length: () => 1,
      clear: () => {
        void this._page.session?.try('Page.resetNavigationHistory');
      },
      getAllEntries: () => [{ url: this.getURL(), title: this.getTitle() }],
      getEntryAtIndex: () => ({ url: this.getURL(), title: this.getTitle() }),
      goBack() {},
      goForward() {},
    };
    this._title = '';
    this.mainFrame = makeFrame(this, '');
    const browser = needBrowser('create a window');
    this._page = new Page(browser, {
      preload: preferences.preload ?? null,
      process: preloadProcess(preferences.additionalArguments ?? []),
      headless: state.headless,
      width: shape.width,
      height: shape.height,
    });
    this._listen(this._page);
    state.contents.add(this);
    this._adopted = browser
      .createTarget(shape.kind, shape)
      .then((target) => this._page.adopt(target))
      .then(() =>
        Promise.all([
          shape.own || this.session._apply(this),
          nativeTheme.themeSource !== 'system' && nativeTheme._applyPage(this._page),
        ]),
      );
    this._adopted.catch((error) => {
      if (!browser.closing) console.error(`[stand-in] A window could not be made: ${error.message}`);
    });
    if (!shape.own) app.emit('web-contents-created', preventable(), this);
  }

  _listen(page) {
    page.on('commit', ({ url }) => {
      this.mainFrame.detached = true;
      this.mainFrame = makeFrame(this, toApp(url));
      if (toApp(url) !== 'about:blank') this.emit('did-navigate', preventable(), toApp(url), 200, 'OK');
      this._strayed(url);
    });
    page.on('in-page', ({ url }) => {
      this.mainFrame.url = toApp(url);
      this.emit('did-navigate-in-page', preventable(), toApp(url), true, this.id, 1);
    });
    page.on('dom-ready', () => {
      if (this._failedLoader(page)) return;
      if (this._zoom !== 1) void this._applyZoom();
      this.emit('dom-ready', preventable());
    });
    page.on('load', (loaderId) => {
      if (this._failedLoader(page) || this.getURL() === 'about:blank') return;
      this._loading = false;
      this.emit('did-finish-load', preventable());
      this.emit('did-stop-loading', preventable());
      this.emit('_loaded', loaderId);
      void rendererPid(page).then((pid) => {
        if (pid) this._pid = pid;
      });
    });
    page.on('message', ({ message }) => answerMessage(this, message));
    page.on('window-event', (name) => {
      if (name.startsWith('menu ')) this.emit('context-menu', preventable(), JSON.parse(name.slice(5)));
      else this._window?._windowEvent(name);
    });
    page.on('preload-error', (text) => {
      console.error(`[stand-in] The preload failed: ${text}`);
      this.emit('preload-error', preventable(), this._preferences.preload, new Error(text));
    });
    page.on('crashed', () =>
      this._rendererGone({ reason: this._killedByUs ? 'killed' : 'crashed', exitCode: this._killedByUs ? 9 : 5 }),
    );
    page.on('gone', () => this._gone());
    page.on('window-open', (event) => this._windowOpen(event));
    page.on('dialog', ({ type }) => this._dialog(type));
    page.on('navigation-wish', (wish) => this._wish(wish));
    watchConsole(this, page);
  }

  // ---- loading ----
  async loadURL(url) {
    await this._adopted;
    if (this._destroyed) throw new Error('Object has been destroyed');
    this._loading = true;
    this.emit('did-start-loading', preventable());
    this.emit(
      'did-start-navigation',
      preventable({ url, isSameDocument: false, isMainFrame: true }),
      url,
      false,
      true,
      this.id,
      1,
    );
    this._trusted = url;
    const finished = this._nextLoad();
    let result;
    try {
      result = await this._page.navigate(url);
    } catch (error) {
      finished.cancel();
      throw loadError(/invalid URL/i.test(error.message) ? 'ERR_INVALID_URL' : 'ERR_FAILED', url);
    }
    if (result.errorText) {
      finished.cancel();
      this._badLoader = result.loaderId;
      this._loading = false;
      const error = loadError(result.errorText, url);
      this.emit('did-fail-load', preventable(), error.errno, error.code, url, true, 1, 1);
      throw error;
    }
    if (!result.loaderId) return finished.cancel(); // only the fragment changed
    await finished.promise;
  }
  loadFile() {
    throw new NotImitated('webContents.loadFile');
  }
  _failedLoader(page) {
    return this._badLoader !== undefined && page.mainLoader === this._badLoader;
  }
  _nextLoad() {
    let cancel;
    const promise = new Promise((resolve, reject) => {
      const done = (settle) => () => {
        this.off('_loaded', loaded);
        this.off('destroyed', lost);
        this.off('render-process-gone', lost);
        settle();
      };
      const loaded = done(resolve);
      const lost = done(() => reject(loadError('ERR_FAILED', this.getURL())));
      cancel = done(resolve);
      this.on('_loaded', loaded);
      this.on('destroyed', lost);
      this.on('render-process-gone', lost);
    });
    promise.catch(() => {});
    return { promise, cancel };
  }
  reload() {
    void this._reload(false);
  }
  reloadIgnoringCache() {
    void this._reload(true);
  }
  async _reload(ignoreCache) {
    await this._adopted;
    this._loading = true;
    await this._page.reload(ignoreCache, this.getURL() || this._trusted).catch((error) => {
      if (!this._destroyed) console.error(`[stand-in] reload: ${error.message}`);
    });
  }
  stop() {
    void this._page.session?.try('Page.stopLoading');
  }
  isLoading() {
    return this._loading;
  }
  isLoadingMainFrame() {
    return this._loading;
  }
  getURL() {
    return this.mainFrame.url;
  }
  getTitle() {
    return this._title;
  }

  // ---- navigation that the page asks for ----
  /** @returns {boolean} whether the application lets it pass */
  _offerNavigation({ url, main, redirected }) {
    const members = {
      url,
      isMainFrame: main,
      isSameDocument: false,
      frame: main ? this.mainFrame : null,
      initiator: this.mainFrame,
    };
    const event = preventable(members);
    if (redirected) {
      this.emit('will-redirect', event, url, false, main, this.id, 1);
      return !event.defaultPrevented;
    }
    this.emit('will-frame-navigate', event);
    if (main && !event.defaultPrevented) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }
  async _mayNavigate(navigation) {
    const { main, address, redirected } = navigation;
    if (!main) return this._offerNavigation(navigation);
    if (redirected) return this._offerNavigation(navigation);
    if (this._page.wasExpected(address)) return true;
    // A test tool's goto or reload, and a person's F5, come from outside the page and are not its wish.
    const reloading = navigation.method === 'GET' && address === this._page.currentAddress;
    if (state.driven || reloading) {
      await new Promise((resolve) => {
        setTimeout(resolve, 40);
      });
      const wish = this._page.lastWish;
      if (!wish || Date.now() - wish.at > 2000) {
        this._trusted = navigation.url;
        return true;
      }
    }
    const allowed = this._offerNavigation(navigation);
    if (allowed) this._trusted = navigation.url;
    return allowed;
  }
  /** about: and blob: addresses make no request that could be held, so they are offered here and stopped. */
  _wish({ url, disposition }) {
    if (disposition !== 'currentTab' || /^https?:/.test(url) || url.startsWith('javascript:')) return;
    if (this._offerNavigation({ url: toApp(url), main: true })) this._trusted = url;
    else void this._page.session?.try('Page.stopLoading');
  }
  /** The last line: a document nobody allowed (a dropped file, a blob) is replaced by the last good one. */
  _strayed(url) {
    if (
      url.startsWith('https://') ||
      url.startsWith('chrome-error://') ||
      url === 'about:blank' ||
      url === this._trusted ||
      !this._trusted
    )
      return;
    if (this._offerNavigation({ url, main: true })) this._trusted = url;
    else void this._page.navigate(this._trusted).catch(() => {});
  }
  setWindowOpenHandler(handler) {
    this._openHandler = handler;
  }
  _windowOpen({ url, windowName, windowFeatures }) {
    const details = {
      url: toApp(url),
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
      postBody: undefined,
    };
    const answer = this._openHandler?.(details) ?? { action: this._openHandler ? 'deny' : 'allow' };
    // Chromium itself refuses every popup (--block-new-web-contents); an allowed one cannot be imitated.
    if (answer.action === 'allow')
      console.error(
        `[stand-in] window.open(${details.url}) was allowed by the application, but the stand-in opens no child windows.`,
      );
  }

  // ---- messages and scripts ----
  send(channel, ...args) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this._page.post({ k: 'send', c: channel, a: args });
  }
  postMessage() {
    throw new NotImitated('webContents.postMessage');
  }
  async executeJavaScript(code, userGesture = false) {
    await this._adopted;
    const { result, exceptionDetails } = await this._page.session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  // ---- the renderer process ----
  forcefullyCrashRenderer() {
    this._killedByUs = true;
    void this._adopted.then(() => this._page.session.try('Page.crash'));
  }
  getOSProcessId() {
    return this._pid;
  }
  getProcessId() {
    return this.id;
  }
  isCrashed() {
    return this._page.crashed;
  }
  _rendererGone(details) {
    this._killedByUs = false;
    this._loading = false;
    this._pid = 0;
    this.mainFrame.detached = true;
    this.emit('render-process-gone', preventable(), details);
    app.emit('render-process-gone', preventable(), this, details);
  }
  isDestroyed() {
    return this._destroyed;
  }
  close(options = {}) {
    if (this._window) this._window._close({ unload: options.waitForBeforeUnload === true });
  }
  _gone() {
    if (this._destroyed) return;
    this._destroyed = true;
    state.contents.delete(this);
    this.mainFrame.detached = true;
    this._window?._closed();
    this.emit('destroyed');
  }
  _dialog(type) {
    if (type === 'beforeunload') {
      const event = preventable();
      this.emit('will-prevent-unload', event);
      void this._page.session.try('Page.handleJavaScriptDialog', { accept: event.defaultPrevented });
    } else if (this._preferences.disableDialogs || (state.headless && !state.driven)) {
      void this._page.session.try('Page.handleJavaScriptDialog', { accept: false });
    }
  }

  // ---- printing ----
  async printToPDF(options = {}) {
    await this._adopted;
    return printToPDF(this._page, options);
  }
  /**
   * Fails, unless a test has put a printer there: `contents._printer(options, callback)`, which answers when it likes,
   * as a dialog does.
   */
  print(options, callback) {
    this._recorded.set('print', options);
    const printer = this._printer ?? app._printer;
    if (printer) {
      printer(options, callback, this);
      return;
    }
    const reason = 'Printing is not available in the Electron stand-in';
    console.error(`[stand-in] ${reason}; save a PDF instead.`);
    queueMicrotask(() => callback?.(false, reason));
  }
  async capturePage() {
    throw new NotImitated('webContents.capturePage');
  }

  // ---- settings ----
  getLastWebPreferences() {
    return { ...this._preferences };
  }
  getZoomFactor() {
    return this._zoom;
  }
  get zoomFactor() {
    return this._zoom;
  }
  set zoomFactor(value) {
    this.setZoomFactor(value);
  }
  setZoomFactor(factor) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this._zoom = factor;
    void this._adopted.then(() => this._applyZoom());
  }
  /** CSS zoom on the root element is the nearest thing the protocol reaches to a window's page zoom. */
  async _applyZoom() {
    await this._page.session?.try('Runtime.evaluate', {
      expression: `document.documentElement.style.zoom = ${this._zoom === 1 ? "''" : this._zoom}`,
      silent: true,
    });
  }
  get zoomLevel() {
    return Math.log(this._zoom) / Math.log(1.2);
  }
  setZoomLevel(level) {
    this.setZoomFactor(1.2 ** level);
  }
  getZoomLevel() {
    return this.zoomLevel;
  }
  async setVisualZoomLevelLimits(...limits) {
    this._recorded.set('setVisualZoomLevelLimits', limits);
  }
  setWebRTCIPHandlingPolicy(policy) {
    this._recorded.set('webRTCIPHandlingPolicy', policy);
  }
  getWebRTCIPHandlingPolicy() {
    return this._recorded.get('webRTCIPHandlingPolicy') ?? 'default';
  }
  setBackgroundThrottling(on) {
    this._recorded.set('backgroundThrottling', on);
  }
  getBackgroundThrottling() {
    return this._recorded.get('backgroundThrottling') ?? true;
  }
  setAudioMuted() {}
  setUserAgent(value) {
    this.userAgent = value;
  }
  getUserAgent() {
    return this.userAgent;
  }
  setIgnoreMenuShortcuts() {}
  openDevTools() {
    this._recorded.set('openDevTools', true);
  }
  closeDevTools() {}
  isDevToolsOpened() {
    return false;
  }
  isFocused() {
    return state.focused === this._window && this._window.isFocused();
  }
  focus() {
    this._window?.focus();
  }
  getType() {
    return 'window';
  }
}
