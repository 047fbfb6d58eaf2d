/** `app`: life cycle, paths, names, the single-instance lock. */
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { commandLine } from './command-line.mjs';
import { Loud, preventable } from './guard.mjs';
import { SingleInstance } from './single-instance.mjs';
import { state } from './state.mjs';
import { endSession } from './unkind.mjs';

/** Where each system keeps per-user application data. */
function appDataFolder() {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
}

/** A locale such as "kk" or "ru-RU" from a POSIX locale string. */
function systemLocale() {
  const given = [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].find((value) => value) ?? '';
  const name = given.split('.')[0].replace('_', '-');
  return !name || name === 'C' || name === 'POSIX' ? 'en-US' : name;
}

class App extends Loud {
  constructor() {
    super('app');
    this._paths = new Map();
    this._name = null;
    this._ready = false;
    this._whenReady = new Promise((done) => {
      this._markReady = done;
    });
    this._quitting = false;
    this._exiting = false;
    /** Set by the launcher: closes Chromium, tidies up, ends the process. */
    this._leave = async (_code) => {};
    this._lock = new SingleInstance(({ argv, cwd, data }) =>
      this.emit('second-instance', preventable(), argv, cwd, data),
    );
    this.commandLine = commandLine;
    // A test asks for it, to see what only a packaged program refuses.
    this.isPackaged = process.env.SENIM_STANDIN_PACKAGED === '1';
    this.applicationMenu = null;
    this.accessibilitySupportEnabled = false;
    this.userAgentFallback = '';
    /** What was asked for and has no counterpart here, by name; tests may look. */
    this._recorded = new Map();
    /** A test's printer for every window: `(options, callback, contents) => …`. */
    this._printer = null;
  }

  // ---- start ----
  whenReady() {
    return this._whenReady;
  }
  isReady() {
    return this._ready;
  }
  _becomeReady() {
    this._ready = true;
    const event = preventable();
    this.emit('ready', event, {});
    this._markReady(event);
  }

  // ---- end ----
  quit() {
    void this._quit();
  }
  async _quit() {
    if (this._quitting || this._exiting) return;
    this._quitting = true;
    try {
      const before = preventable();
      this.emit('before-quit', before);
      if (before.defaultPrevented) return;
      for (const window of Array.from(state.windows)) {
        if (!(await window._closeAndWait())) return; // a window refused, so the quit is off
      }
      if (this._exiting) return;
      const will = preventable();
      this.emit('will-quit', will);
      if (will.defaultPrevented) return;
      await this._end(0);
    } finally {
      this._quitting = false;
    }
  }
  exit(code = 0) {
    void this._end(code);
  }
  async _end(code) {
    if (this._exiting) return;
    this._exiting = true;
    const event = preventable();
    this.emit('quit', event, code);
    await this._leave(code);
  }
  /** Called when the last window is gone. */
  _allClosed() {
    if (this._quitting || this._exiting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
  relaunch() {
    throw new Error('The Electron stand-in does not imitate app.relaunch.');
  }

  // ---- paths and names ----
  getPath(name) {
    const set = this._paths.get(name);
    if (set) return set;
    const home = homedir();
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return appDataFolder();
      case 'userData':
        return join(this.getPath('appData'), this.getName());
      case 'sessionData':
        return this.getPath('userData');
      case 'temp':
        return tmpdir();
      case 'crashDumps':
        return join(this.getPath('userData'), 'Crashpad');
      case 'logs':
        return join(this.getPath('userData'), 'logs');
      case 'exe':
      case 'module':
        return state.start.script;
      case 'desktop':
        return join(home, 'Desktop');
      case 'documents':
        return process.env.XDG_DOCUMENTS_DIR || join(home, 'Documents');
      case 'downloads':
        return process.env.XDG_DOWNLOAD_DIR || join(home, 'Downloads');
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }
  setPath(name, value) {
    if (!isAbsolute(value)) throw new Error('Path must be absolute');
    if (name === 'userData') mkdirSync(value, { recursive: true });
    if (this._ready && ['userData', 'sessionData'].includes(name))
      throw new Error(`The Electron stand-in cannot move '${name}' once Chromium runs.`);
    this._paths.set(name, resolve(value));
  }
  getAppPath() {
    return state.start.appDir;
  }
  getName() {
    return this._name ?? state.start.manifest.productName ?? state.start.manifest.name ?? 'Electron';
  }
  setName(name) {
    this._name = String(name);
  }
  get name() {
    return this.getName();
  }
  set name(value) {
    this.setName(value);
  }
  getVersion() {
    return state.start.manifest.version ?? '0.0.0';
  }
  getLocale() {
    return commandLine.getSwitchValue('lang') || systemLocale();
  }
  getSystemLocale() {
    return systemLocale();
  }
  getLocaleCountryCode() {
    return systemLocale().split('-')[1] ?? '';
  }
  getPreferredSystemLanguages() {
    const listed = (process.env.LANGUAGE ?? '')
      .split(':')
      .filter(Boolean)
      .map((item) => item.split('.')[0].replace('_', '-'));
    return listed.length > 0 ? listed : [systemLocale()];
  }

  // ---- single instance ----
  requestSingleInstanceLock(data) {
    return this._lock.request(this.getPath('userData'), { argv: process.argv, cwd: process.cwd(), data });
  }
  hasSingleInstanceLock() {
    return this._lock.held;
  }
  releaseSingleInstanceLock() {
    this._lock.release();
  }

  // ---- asked for, recorded, without effect here ----
  enableSandbox() {
    this._recorded.set('enableSandbox', true);
  }
  disableHardwareAcceleration() {
    if (this._ready) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
    commandLine.appendSwitch('disable-gpu');
  }
  setAppUserModelId(id) {
    this._recorded.set('setAppUserModelId', id);
  }
  setAboutPanelOptions(options) {
    this._recorded.set('setAboutPanelOptions', options);
  }
  focus() {
    state.focused?.focus();
  }
  hide() {}
  show() {}
  getAppMetrics() {
    return [];
  }
  getGPUFeatureStatus() {
    return {};
  }
  isAccessibilitySupportEnabled() {
    return false;
  }
  clearRecentDocuments() {
    this._recorded.set('clearRecentDocuments', true);
  }
  /** What a test calls where Windows would sign the person out. */
  _endSession(how) {
    void endSession(how);
  }
  addRecentDocument() {
    this._recorded.set('addRecentDocument', true);
  }
}

export const app = new App();
