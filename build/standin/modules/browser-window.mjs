/** `BrowserWindow`: an application window of Chromium, or with headless Chromium only its page. */
import { app } from './app.mjs';
import { Loud, NotImitated, preventable } from './guard.mjs';
import { needBrowser, state } from './state.mjs';
import { WebContents } from './web-contents.mjs';

const DEFAULTS = { width: 800, height: 600 };
/** Electron's defaults, so that getLastWebPreferences() shows what is in force here as well. */
const PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  spellcheck: true,
  devTools: true,
  navigateOnDragDrop: false,
  disableDialogs: false,
  safeDialogs: false,
  backgroundThrottling: true,
  javascript: true,
  images: true,
};
/** What the stand-in cannot give; a program that relies on it must not seem to work. */
const REFUSED = {
  contextIsolation: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  webviewTag: true,
  webSecurity: false,
};

export class BrowserWindow extends Loud {
  /** @param {any} options */
  constructor(options = {}) {
    super('BrowserWindow');
    needBrowser('create BrowserWindow');
    const preferences = { ...PREFERENCES, ...options.webPreferences };
    for (const [name, value] of Object.entries(REFUSED)) {
      if (preferences[name] === value) throw new NotImitated(`webPreferences.${name}: ${value}`);
    }
    this.id = ++state.lastId.window;
    this._own = options._own === true;
    this._destroyed = false;
    this._visible = options.show !== false;
    this._minimized = false;
    this._focused = false;
    this._closing = false;
    this._title = options.title ?? app.getName();
    this._minimum = [options.minWidth ?? 0, options.minHeight ?? 0];
    this._bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: Math.max(options.width ?? DEFAULTS.width, this._minimum[0]),
      height: Math.max(options.height ?? DEFAULTS.height, this._minimum[1]),
    };
    this._recorded = new Map([
      ['backgroundColor', [options.backgroundColor]],
      ['contentProtection', [false]],
    ]);
    this._menuBarVisible = options.autoHideMenuBar !== true;
    // A later window that is made without being shown (a PDF's page) stays out of the task bar; the first one is the
    // program's own.
    this._kind = !state.headless && !this._visible && state.windows.size > 0 ? 'hidden' : 'window';
    this.webContents = new WebContents(this, preferences, {
      kind: this._kind,
      width: this._bounds.width,
      height: this._bounds.height,
      own: this._own,
    });
    state.windows.add(this);
    this._listen();
    void this.webContents._adopted.then(() => this._placed(options)).catch(() => {});
    if (!this._own) app.emit('browser-window-created', preventable(), this);
  }

  _listen() {
    const { webContents } = this;
    webContents.once('did-finish-load', () => this.emit('ready-to-show', preventable()));
    webContents._page.on('commit', () => this._titleFrom(''));
    webContents.on('did-finish-load', () => void this._readTitle());
    const changed = ({ targetInfo }) => {
      if (targetInfo.targetId === webContents._page.targetId && !webContents.isLoading()) void this._readTitle();
    };
    state.browser.root.on('Target.targetInfoChanged', changed);
    this.once('closed', () => state.browser.root.off('Target.targetInfoChanged', changed));
  }
  async _placed(options) {
    if (this._visible) this._setFocused(true);
    if (state.headless || this._kind === 'hidden') return;
    const { x, y } = options;
    await this._setWindow({
      width: this._bounds.width,
      height: this._bounds.height,
      ...(x === undefined ? {} : { left: x, top: y }),
    });
  }
  async _readTitle() {
    const text = await this.webContents.executeJavaScript('document.title').catch(() => '');
    this._titleFrom(text);
  }
  _titleFrom(text) {
    this.webContents._title = text;
    if (!text || text === this._pageTitle) return;
    this._pageTitle = text;
    const event = preventable();
    this.emit('page-title-updated', event, text, true);
    this.webContents.emit('page-title-updated', event, text, true);
    if (!event.defaultPrevented) this._title = text;
  }
  /** @returns {Promise<{ left: number, top: number, width: number, height: number } | null>} on the screen */
  async _whereabouts() {
    const found = await state.browser.root.try('Browser.getWindowForTarget', {
      targetId: this.webContents._page.targetId,
    });
    return found?.bounds.width ? found.bounds : null;
  }
  async _setWindow(bounds) {
    const { browser } = state;
    const { _page: page } = this.webContents;
    if (!page.session || this._destroyed) return;
    const found = await browser.root.try('Browser.getWindowForTarget', { targetId: page.targetId });
    if (found) await browser.root.try('Browser.setWindowBounds', { windowId: found.windowId, bounds });
  }
  /** What the page's document notices in a visible window: focus, and being minimised by the person. */
  _windowEvent(name) {
    if (state.headless) return;
    if (name === 'focus' || name === 'blur') this._setFocused(name === 'focus');
    if (name === 'hidden') void this._lookMinimized();
    if (name === 'visible' && this._minimized) {
      this._minimized = false;
      this.emit('restore', preventable());
    }
  }
  async _lookMinimized() {
    const found = await state.browser.root.try('Browser.getWindowForTarget', {
      targetId: this.webContents._page.targetId,
    });
    if (found?.bounds.windowState === 'minimized' && !this._minimized && this._visible) {
      this._minimized = true;
      this.emit('minimize', preventable());
    }
  }
  _setFocused(on) {
    if (this._destroyed || this._focused === on) return;
    if (on) {
      if (state.focused && state.focused !== this) state.focused._setFocused(false);
      state.focused = this;
    }
    this._focused = on;
    const name = on ? 'focus' : 'blur';
    this.emit(name, preventable());
    this.webContents.emit(name, preventable());
    app.emit(`browser-window-${name}`, preventable(), this);
  }

  // ---- content ----
  loadURL(url, options) {
    return this.webContents.loadURL(url, options);
  }
  loadFile() {
    throw new NotImitated('BrowserWindow.loadFile');
  }
  reload() {
    this.webContents.reload();
  }

  // ---- visibility ----
  show() {
    this._show(true);
  }
  showInactive() {
    this._show(false);
  }
  _show(focus) {
    if (this._destroyed) throw new Error('Object has been destroyed');
    const was = this._visible;
    this._visible = true;
    this._minimized = false;
    void this.webContents._adopted.then(() => this._bringUp()).catch(() => {});
    if (!was) this.emit('show', preventable());
    if (focus) this._setFocused(true);
  }
  async _bringUp() {
    const { _page: page } = this.webContents;
    if (this._kind === 'hidden' && !state.headless) {
      this._kind = 'window';
      await page.replace(await state.browser.createTarget('window', { ...this._bounds }), this.webContents.getURL());
      await this._setWindow({ width: this._bounds.width, height: this._bounds.height });
    }
    if (!state.headless) await this._setWindow({ windowState: 'normal' });
    await page.session?.try('Page.bringToFront');
  }
  hide() {
    if (!this._visible) return;
    this._visible = false;
    this._setFocused(false);
    if (!state.headless) void this._setWindow({ windowState: 'minimized' });
    this.emit('hide', preventable());
  }
  minimize() {
    if (this._minimized) return;
    this._minimized = true;
    this._setFocused(false);
    if (!state.headless) void this._setWindow({ windowState: 'minimized' });
    this.emit('minimize', preventable());
  }
  restore() {
    if (!this._minimized) return;
    this._minimized = false;
    if (!state.headless) void this._setWindow({ windowState: 'normal' });
    this.emit('restore', preventable());
    this._setFocused(true);
  }
  maximize() {
    if (!state.headless) void this._setWindow({ windowState: 'maximized' });
    this._recorded.set('maximize', []);
  }
  unmaximize() {
    if (!state.headless) void this._setWindow({ windowState: 'normal' });
    this._recorded.delete('maximize');
  }
  isMaximized() {
    return this._recorded.has('maximize');
  }
  isFullScreen() {
    return false;
  }
  isVisible() {
    return this._visible && !this._destroyed;
  }
  isMinimized() {
    return this._minimized;
  }
  isFocused() {
    return this._focused;
  }
  focus() {
    if (this._visible) this._show(true);
  }
  blur() {
    this._setFocused(false);
  }
  moveTop() {
    this.focus();
  }
  flashFrame(on) {
    this._recorded.set('flashFrame', [on]);
  }

  // ---- end ----
  close() {
    this._close({ unload: true });
  }
  _close(how) {
    void this._closeAndWait(how);
  }
  /** @returns {Promise<boolean>} false when the application or the page refused */
  async _closeAndWait({ unload = true } = {}) {
    if (this._destroyed) return true;
    const event = preventable();
    this._closing = true;
    this.emit('close', event);
    if (event.defaultPrevented) {
      this._closing = false;
      return false;
    }
    const closed = await this._endPage(unload);
    this._closing = closed;
    return closed;
  }
  async _endPage(unload) {
    const { webContents } = this;
    await webContents._adopted.catch(() => {});
    if (this._destroyed) return true;
    return new Promise((resolve) => {
      const force = () => {
        void state.browser.root.try('Target.closeTarget', { targetId: webContents._page.targetId });
      };
      const timer = setTimeout(force, 5000);
      const done = (answer) => {
        clearTimeout(timer);
        this.off('closed', gone);
        webContents.off('will-prevent-unload', stay);
        resolve(answer);
      };
      const gone = () => done(true);
      const stay = (event) => {
        if (!event.defaultPrevented) done(false);
      };
      this.on('closed', gone);
      webContents.on('will-prevent-unload', stay);
      if (!webContents._page.session) {
        this._closed();
        return;
      }
      if (unload && !webContents._page.crashed) void webContents._page.session.try('Page.close');
      else force();
    });
  }
  destroy() {
    if (this._destroyed) return;
    this._closing = true;
    const { webContents } = this;
    const { targetId } = webContents._page;
    if (targetId) void state.browser.root.try('Target.closeTarget', { targetId });
    else
      void webContents._adopted
        .then(() => state.browser.root.try('Target.closeTarget', { targetId: webContents._page.targetId }))
        .catch(() => {});
    webContents._gone();
  }
  /** The page is gone, by whatever way. */
  _closed() {
    if (this._destroyed) return;
    if (!this._closing) {
      // a person closed the window; Chromium has done it already
      const event = preventable();
      this.emit('close', event);
      if (event.defaultPrevented)
        console.error(
          '[stand-in] The application refused the closing of a window, but a person had closed it already.',
        );
    }
    this._setFocused(false);
    this._destroyed = true;
    state.windows.delete(this);
    if (state.focused === this) state.focused = null;
    this.emit('closed');
    if (state.windows.size === 0)
      queueMicrotask(() => {
        if (state.windows.size === 0) app._allClosed();
      });
  }
  isDestroyed() {
    return this._destroyed;
  }

  // ---- looks ----
  setTitle(title) {
    this._title = String(title);
  }
  getTitle() {
    return this._title;
  }
  get title() {
    return this._title;
  }
  set title(value) {
    this.setTitle(value);
  }
  getBounds() {
    return { ...this._bounds };
  }
  getNormalBounds() {
    return this.getBounds();
  }
  getContentBounds() {
    return this.getBounds();
  }
  getSize() {
    return [this._bounds.width, this._bounds.height];
  }
  getContentSize() {
    return this.getSize();
  }
  getPosition() {
    return [this._bounds.x, this._bounds.y];
  }
  setBounds(bounds) {
    Object.assign(this._bounds, bounds);
    this._bounds.width = Math.max(this._bounds.width, this._minimum[0]);
    this._bounds.height = Math.max(this._bounds.height, this._minimum[1]);
    const { x, y, width, height } = this._bounds;
    void this.webContents._adopted
      .then(() =>
        state.headless
          ? this.webContents._page.session.try('Emulation.setDeviceMetricsOverride', {
              width,
              height,
              deviceScaleFactor: 0,
              mobile: false,
            })
          : this._setWindow({ width, height, ...('x' in bounds || 'y' in bounds ? { left: x, top: y } : {}) }),
      )
      .catch(() => {});
    this.emit('resize', preventable());
  }
  setSize(width, height) {
    this.setBounds({ width, height });
  }
  setContentSize(width, height) {
    this.setBounds({ width, height });
  }
  setPosition(x, y) {
    this.setBounds({ x, y });
  }
  center() {}
  setMinimumSize(width, height) {
    this._minimum = [width, height];
    this._recorded.set('setMinimumSize', [width, height]);
  }
  getMinimumSize() {
    return [...this._minimum];
  }
  setBackgroundColor(color) {
    this._recorded.set('backgroundColor', [color]);
  }
  getBackgroundColor() {
    return this._recorded.get('backgroundColor')[0] ?? '#FFFFFF';
  }
  setContentProtection(on) {
    this._recorded.set('contentProtection', [on]);
  }
  isContentProtected() {
    return this._recorded.get('contentProtection')[0];
  }
  setMenuBarVisibility(on) {
    this._menuBarVisible = on;
  }
  isMenuBarVisible() {
    return this._menuBarVisible;
  }
  setAutoHideMenuBar(on) {
    this._recorded.set('autoHideMenuBar', [on]);
  }
  removeMenu() {
    this._recorded.set('removeMenu', []);
  }
  setMenu(menu) {
    this._recorded.set('menu', [menu]);
  }
  setIcon() {}
  setResizable(on) {
    this._recorded.set('resizable', [on]);
  }
  setSkipTaskbar(on) {
    this._recorded.set('skipTaskbar', [on]);
  }
  setAlwaysOnTop(on) {
    this._recorded.set('alwaysOnTop', [on]);
  }
  setEnabled(on) {
    this._recorded.set('enabled', [on]);
  }
  setProgressBar() {}
  setThumbnailClip(region) {
    this._recorded.set('thumbnailClip', [region]);
  }
  setThumbnailToolTip(text) {
    this._recorded.set('thumbnailToolTip', [text]);
  }
  setAppDetails(details) {
    this._recorded.set('appDetails', [details]);
  }

  static getAllWindows() {
    return [...state.windows].filter((window) => !window._own);
  }
  static getFocusedWindow() {
    return state.focused?._focused ? state.focused : null;
  }
  static fromWebContents(contents) {
    return contents?._window && !contents._window._destroyed ? contents._window : null;
  }
  static fromId(id) {
    return [...state.windows].find((window) => window.id === id) ?? null;
  }
}
