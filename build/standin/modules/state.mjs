/** What the modules share. There is one application per launcher, so this is one plain object. */
import { Loud } from './guard.mjs';

export const state = {
  /** @type {import('../host/browser.mjs').Browser | null} */
  browser: null,
  headless: false,
  /** True when a test tool drives Chromium through a debugging port of its own. */
  driven: false,
  scratch: '',
  /** @type {{ script: string, appDir: string, args: string[], manifest: any, switches: Map<string, string> }} */
  start: { script: '', appDir: '', args: [], manifest: {}, switches: new Map() },
  /** @type {Set<any>} open BrowserWindows */
  windows: new Set(),
  /** @type {Set<any>} living WebContents */
  contents: new Set(),
  /** @type {any} the window that has, or last had, the focus */
  focused: null,
  lastId: { window: 0, contents: 0 },
};

/** @returns {import('../host/browser.mjs').Browser} */
export function needBrowser(what) {
  if (!state.browser) throw new Error(`Cannot ${what} before app is ready`);
  return state.browser;
}

/** ipcMain and webContents.ipc are two of these. */
export class IpcMain extends Loud {
  constructor(name) {
    super(name);
    /** @type {Map<string, Function>} */
    this._handlers = new Map();
  }
  handle(channel, listener) {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof listener !== 'function')
      throw new Error(`Expected handler to be a function, but found type '${typeof listener}'`);
    this._handlers.set(channel, listener);
  }
  handleOnce(channel, listener) {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return listener(event, ...args);
    });
  }
  removeHandler(channel) {
    this._handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain('ipcMain');
