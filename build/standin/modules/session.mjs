/** `session`: the default one and named partitions, which all live in one Chromium profile here. */
import { toChromium, schemes, SUFFIX } from '../host/origin.mjs';
import { app } from './app.mjs';
import { Loud } from './guard.mjs';
import { applyPermissions } from './permissions.mjs';
import { protocol } from './protocol.mjs';
import { needBrowser, state } from './state.mjs';
import { WebRequest } from './web-request.mjs';

/** Electron's storage names → the protocol's. */
const STORAGES = {
  cookies: 'cookies',
  filesystem: 'file_systems',
  indexdb: 'indexeddb',
  localstorage: 'local_storage',
  shadercache: 'shader_cache',
  websql: 'websql',
  serviceworkers: 'service_workers',
  cachestorage: 'cache_storage',
};

class Session extends Loud {
  /** @param {string} partition */
  constructor(partition) {
    super('session');
    this._partition = partition;
    this._webRequest = new WebRequest();
    this.webRequest = this._webRequest.face;
    this.protocol = protocol;
    this._handlers = { request: null, check: null };
    this._recorded = new Map();
    this.availableSpellCheckerLanguages = [];
    this.spellCheckerEnabled = false;
  }

  /** Puts the permissions in force for a new window, before its first document. */
  async _apply(contents) {
    if (this._handlers.request || this._handlers.check) await applyPermissions(contents, this._handlers);
  }
  _changed() {
    for (const contents of state.contents) {
      if (contents.session === this) void contents._adopted.then(() => this._apply(contents)).catch(() => {});
    }
  }

  setPermissionRequestHandler(handler) {
    this._handlers.request = handler;
    this._changed();
  }
  setPermissionCheckHandler(handler) {
    this._handlers.check = handler;
    this._changed();
  }
  // Devices, screens and certificates: Chromium itself offers none here, so there is nothing left to refuse.
  setDevicePermissionHandler(handler) {
    this._recorded.set('devicePermissionHandler', handler);
  }
  setBluetoothPairingHandler(handler) {
    this._recorded.set('bluetoothPairingHandler', handler);
  }
  setDisplayMediaRequestHandler(handler) {
    this._recorded.set('displayMediaRequestHandler', handler);
  }
  setUSBProtectedClassesHandler(handler) {
    this._recorded.set('usbProtectedClassesHandler', handler);
  }
  setCertificateVerifyProc(handler) {
    this._recorded.set('certificateVerifyProc', handler);
  }

  /** Chromium already runs with a dead proxy; any other wish would open a way out. */
  async setProxy(config) {
    this._recorded.set('proxy', config);
  }
  async resolveProxy() {
    return 'PROXY 127.0.0.1:1';
  }
  async forceReloadProxyConfig() {}
  async closeAllConnections() {}
  enableNetworkEmulation(options) {
    this._recorded.set('networkEmulation', options);
  }
  setSpellCheckerEnabled(on) {
    if (on) throw new Error('The Electron stand-in has no spell checker.');
    this.spellCheckerEnabled = false;
  }
  isSpellCheckerEnabled() {
    return false;
  }
  setSpellCheckerLanguages(languages) {
    this._recorded.set('spellCheckerLanguages', languages);
  }
  getSpellCheckerLanguages() {
    return this._recorded.get('spellCheckerLanguages') ?? [];
  }
  setSpellCheckerDictionaryDownloadURL(url) {
    this._recorded.set('spellCheckerDictionaryDownloadURL', url);
  }
  setDownloadPath(path) {
    this._recorded.set('downloadPath', path);
  }
  setUserAgent(agent) {
    this._recorded.set('userAgent', agent);
  }
  getUserAgent() {
    return this._recorded.get('userAgent') ?? '';
  }
  setPreloads() {
    throw new Error('The Electron stand-in does not imitate session.setPreloads.');
  }
  isPersistent() {
    return this._partition === '' || this._partition.startsWith('persist:');
  }
  getStoragePath() {
    return this.isPersistent() ? app.getPath('sessionData') : null;
  }
  get storagePath() {
    return this.getStoragePath();
  }

  async clearStorageData(options = {}) {
    const types = options.storages ? options.storages.map((name) => STORAGES[name] ?? name).join(',') : 'all';
    const known = [...schemes.keys()].map((scheme) => `https://bundle.${scheme}.${SUFFIX}`);
    const open = [...state.contents]
      .map((contents) => toChromium(contents.getURL()))
      .filter((url) => url.startsWith('https:'))
      .map((url) => new URL(url).origin);
    const origins = options.origin ? [new URL(toChromium(options.origin)).origin] : [...new Set([...known, ...open])];
    await this._withPage(async (target) => {
      for (const origin of origins) await target.send('Storage.clearDataForOrigin', { origin, storageTypes: types });
    });
  }
  async clearData(options = {}) {
    await this.clearStorageData({ origin: options.origins?.[0] });
  }
  async clearCache() {
    await this._withPage((target) => target.send('Network.clearBrowserCache'));
  }
  async clearCodeCaches() {
    await this._withPage((target) =>
      target.try('Storage.clearDataForOrigin', {
        origin: `https://bundle.app.${SUFFIX}`,
        storageTypes: 'shader_cache',
      }),
    );
  }
  async clearHostResolverCache() {}
  async clearAuthCache() {}
  async getCacheSize() {
    return 0;
  }
  flushStorageData() {}

  /** Storage commands belong to a page's session; without a window a hidden page serves for the moment. */
  async _withPage(work) {
    const browser = needBrowser('use a session');
    const open = [...state.contents].find((contents) => contents._page.session && !contents._page.gone);
    if (open) return work(open._page.session);
    const { targetId, session: target } = await browser.createTarget('hidden', { width: 1, height: 1 });
    await target.try('Runtime.runIfWaitingForDebugger');
    try {
      return await work(target);
    } finally {
      await browser.root.try('Target.closeTarget', { targetId });
    }
  }
}

/** @type {Map<string, Session>} */
const sessions = new Map();
function fromPartition(partition) {
  const name = String(partition);
  if (!sessions.has(name)) sessions.set(name, new Session(name));
  return sessions.get(name);
}

export const session = {
  get defaultSession() {
    return fromPartition('');
  },
  fromPartition,
  fromPath() {
    throw new Error('The Electron stand-in does not imitate session.fromPath.');
  },
};
