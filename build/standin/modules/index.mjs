/** The module that `require('electron')` gives to the application's main bundle. */
import { app } from './app.mjs';
import { BrowserWindow } from './browser-window.mjs';
import { dialog } from './dialog.mjs';
import { loud, missing } from './guard.mjs';
import { protocol } from './protocol.mjs';
import { session } from './session.mjs';
import { clipboard, ClipboardItem, Menu, MenuItem, nativeTheme, Notification, powerMonitor, screen } from './small.mjs';
import { ipcMain } from './state.mjs';
import { webContents } from './web-contents-list.mjs';

const named = {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  webContents,
};
const absent = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'inAppPurchase',
  'MessageChannelMain',
  'nativeImage',
  'net',
  'netLog',
  'powerSaveBlocker',
  'pushNotifications',
  'safeStorage',
  'ShareMenu',
  'shell',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'WebContentsView',
  'webFrameMain',
];

/** Classes among the absent must fail on `new` as well as on a call. */
const isClass = (name) => /^[A-Z]/.test(name);
const absentModule = (name) =>
  isClass(name)
    ? class {
        constructor() {
          throw new Error(`The Electron stand-in does not imitate ${name}. Run this on Electron itself.`);
        }
      }
    : missing(name);

export const electron = loud(
  { ...named, ...Object.fromEntries(absent.map((name) => [name, absentModule(name)])) },
  'electron',
);
