/** The small modules: powerMonitor, nativeTheme, Menu, clipboard, screen, Notification. */
import { loud, Loud } from './guard.mjs';
import { state } from './state.mjs';

class PowerMonitor extends Loud {
  constructor() {
    super('powerMonitor');
    /** A test sets it; nothing here watches the real machine. */
    this._idleSeconds = 0;
    this.onBatteryPower = false;
  }
  getSystemIdleTime() {
    return this._idleSeconds;
  }
  getSystemIdleState(threshold) {
    return this._idleSeconds >= threshold ? 'idle' : 'active';
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
  popup() {
    throw new Error('The Electron stand-in does not imitate Menu.popup.');
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

/**
 * The clipboard of this process; in a visible run the text also goes to the system's, as far as the page may write it.
 */
const board = { text: '' };
export const clipboard = loud(
  {
    writeText(text) {
      board.text = String(text);
      if (state.headless) return;
      const page = state.focused?.webContents._page;
      const expression = `navigator.clipboard.writeText(${JSON.stringify(board.text)}).catch(() => {})`;
      void page?.session?.try('Runtime.evaluate', { expression, userGesture: true, awaitPromise: false, silent: true });
    },
    readText: () => board.text,
    clear() {
      clipboard.writeText('');
    },
    write(data) {
      if (Object.keys(data).some((key) => key !== 'text'))
        throw new Error('The Electron stand-in keeps plain text only on its clipboard.');
      clipboard.writeText(data.text ?? '');
    },
    availableFormats: () => (board.text ? ['text/plain'] : []),
    has: (format) => format === 'text/plain' && board.text !== '',
  },
  'clipboard',
);

const DISPLAY = {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1040 },
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
