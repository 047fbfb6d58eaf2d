/** The small modules: powerMonitor, nativeTheme, Menu, clipboard, screen, Notification. */
import { loud, Loud } from './guard.mjs';
import { state } from './state.mjs';

class PowerMonitor extends Loud {
  constructor() {
    super('powerMonitor');
    /** A test sets it; nothing here watches the real machine. */
    this._idleSeconds = 0;
    this._screenLocked = false;
    this.onBatteryPower = false;
  }
  getSystemIdleTime() {
    return this._idleSeconds;
  }
  getSystemIdleState(threshold) {
    return this._screenLocked ? 'locked' : this._idleSeconds >= threshold ? 'idle' : 'active';
  }
  getCurrentThermalState() {
    return 'unknown';
  }
  isOnBatteryPower() {
    return false;
  }
}
export const powerMonitor = new PowerMonitor();

class NativeTheme extends Loud {
  constructor() {
    super('nativeTheme');
    this._source = 'system';
    this.shouldUseHighContrastColors = false;
    this.shouldUseInvertedColorScheme = false;
    this.inForcedColorsMode = false;
    this.prefersReducedTransparency = false;
  }
  get themeSource() {
    return this._source;
  }
  set themeSource(value) {
    if (!['system', 'light', 'dark'].includes(value)) throw new Error(`nativeTheme.themeSource cannot be ${value}`);
    const before = this.shouldUseDarkColors;
    this._source = value;
    for (const contents of state.contents) void this._applyTo(contents);
    if (before !== this.shouldUseDarkColors) this.emit('updated');
  }
  get shouldUseDarkColors() {
    return this._source === 'dark';
  }
  get shouldUseDarkColorsForSystemIntegratedUI() {
    return this.shouldUseDarkColors;
  }
  async _applyTo(contents) {
    await contents._adopted.catch(() => {});
    await this._applyPage(contents._page);
  }
  async _applyPage(page) {
    const features = [{ name: 'prefers-color-scheme', value: this._source === 'system' ? '' : this._source }];
    await page.session?.try('Emulation.setEmulatedMedia', { features });
  }
}
export const nativeTheme = new NativeTheme();

/** Menus are kept as data: nothing draws them, but a template's mistakes and a test's click() work. */
export class MenuItem {
  constructor(options) {
    Object.assign(this, {
      type: options.submenu ? 'submenu' : 'normal',
      enabled: true,
      visible: true,
      checked: false,
      label: '',
      ...options,
    });
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
  }
}
export class Menu {
  static #application = null;
  /** @type {{ items: object[], options: object } | null} the menu that was offered last */
  static _popped = null;
  constructor() {
    /** @type {MenuItem[]} */ this.items = [];
  }
  append(item) {
    this.items.push(item);
  }
  insert(position, item) {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id) {
    return (
      this.items.flatMap((item) => [item, item.submenu?.getMenuItemById(id)]).find((item) => item?.id === id) ?? null
    );
  }
  /** Nothing is drawn; a test looks at what was offered. */
  popup(options = {}) {
    Menu._popped = {
      items: this.items.map(({ label, role, type, enabled }) => ({ label, role, type, enabled })),
      options,
    };
  }
  closePopup() {}
  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu) {
    Menu.#application = menu;
  }
  static getApplicationMenu() {
    return Menu.#application;
  }
}

/** One content in several forms, as the web's own class: each value is text, a Blob or a promise of either. */
export class ClipboardItem {
  constructor(items) {
    this._items = { ...items };
  }
  get types() {
    return Object.keys(this._items);
  }
  async getType(type) {
    if (!(type in this._items)) throw new Error(`The type ${type} was not found`);
    const value = await this._items[type];
    return typeof value === 'string' ? new Blob([value], { type }) : value;
  }
}

/**
 * The clipboard of this process; in a visible run the text also goes to the system's, as far as the page may write it.
 */
const board = { text: '', types: /** @type {string[]} */ ([]) };
const put = (text, types) => {
  board.text = text;
  board.types = types;
  if (state.headless) return;
  const page = state.focused?.webContents._page;
  const expression = `navigator.clipboard.writeText(${JSON.stringify(board.text)}).catch(() => {})`;
  void page?.session?.try('Runtime.evaluate', { expression, userGesture: true, awaitPromise: false, silent: true });
};
/** Electron answers later; whoever does not wait finds nothing. */
const later = () =>
  new Promise((next) => {
    setImmediate(next);
  });
export const clipboard = loud(
  {
    async writeText(text) {
      await later();
      put(String(text), ['text/plain']);
    },
    async readText() {
      await later();
      return board.text;
    },
    clear() {
      put('', []);
    },
    async write(items) {
      const [item] = items;
      if (!(item instanceof ClipboardItem)) throw new TypeError('clipboard.write takes ClipboardItems');
      if (!item.types.includes('text/plain'))
        throw new Error('The Electron stand-in keeps plain text only on its clipboard.');
      put(await (await item.getType('text/plain')).text(), item.types);
    },
    async availableFormats() {
      await later();
      return [...board.types];
    },
    async has(format) {
      await later();
      return board.types.includes(format);
    },
  },
  'clipboard',
);

/** SENIM_STANDIN_SCREEN=1093x574: the part of the screen that windows may take, as on a small laptop. */
const [AREA_WIDTH, AREA_HEIGHT] = /^\d+x\d+$/.test(process.env.SENIM_STANDIN_SCREEN ?? '')
  ? process.env.SENIM_STANDIN_SCREEN.split('x').map(Number)
  : [1920, 1040];
const BAR = 40;
const DISPLAY = {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, width: AREA_WIDTH, height: AREA_HEIGHT + BAR },
  workArea: { x: 0, y: 0, width: AREA_WIDTH, height: AREA_HEIGHT },
  size: { width: AREA_WIDTH, height: AREA_HEIGHT + BAR },
  workAreaSize: { width: AREA_WIDTH, height: AREA_HEIGHT },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
};
class Screen extends Loud {
  constructor() {
    super('screen');
  }
  getPrimaryDisplay() {
    return structuredClone(DISPLAY);
  }
  getAllDisplays() {
    return [structuredClone(DISPLAY)];
  }
  getDisplayMatching() {
    return structuredClone(DISPLAY);
  }
  getDisplayNearestPoint() {
    return structuredClone(DISPLAY);
  }
  getCursorScreenPoint() {
    return { x: 0, y: 0 };
  }
}
export const screen = new Screen();

export class Notification extends Loud {
  static isSupported() {
    return false;
  }
  constructor() {
    super('Notification');
    throw new Error('The Electron stand-in shows no notifications; ask Notification.isSupported() first.');
  }
}
