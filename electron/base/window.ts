/** The program's window: sandboxed, isolated, without a menu, with a title that tells nothing. */
import { BrowserWindow, app } from 'electron';
import { join } from 'node:path';
import { EMPTY_PAGE, ORIGIN } from './origin';

const SHARED_PREFERENCES = {
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
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
  safeDialogs: true,
  v8CacheOptions: 'none',
} as const;

/** Opens the window on a page of the bundle. `show: false` for work without a person. */
export async function openWindow(page: 'index.html' | 'job.html', show: boolean): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Senim',
    backgroundColor: '#f6f7f7',
    autoHideMenuBar: true,
    webPreferences: {
      ...SHARED_PREFERENCES,
      devTools: !app.isPackaged,
      preload: join(__dirname, '../preload/preload.cjs'),
    },
  });
  window.removeMenu();
  // Names of units and codes must not reach the task bar.
  window.on('page-title-updated', (event) => event.preventDefault());
  if (show) {
    window.setContentProtection(true);
    // The task bar's preview shows a dot instead of codes and figures.
    if (process.platform === 'win32') window.setThumbnailClip({ x: 0, y: 0, width: 1, height: 1 });
    window.once('ready-to-show', () => window.show());
  }
  await window.loadURL(`${ORIGIN}/${page}`);
  // Nothing to go back to.
  window.webContents.navigationHistory.clear();
  return window;
}

/**
 * The window anew in another process: memory that a locked page leaves behind ends with its process. A plain reload
 * would keep the process; a page without the isolation of ours cannot share it, so going there ends it.
 */
export async function renewWindow(window: BrowserWindow): Promise<void> {
  const { webContents } = window;
  await window.loadURL(`${ORIGIN}${EMPTY_PAGE}`);
  if (window.isDestroyed()) return;
  await window.loadURL(`${ORIGIN}/index.html`);
  webContents.navigationHistory.clear();
}

/** A hidden window without a bridge, for one print page. */
export function printWindow(): BrowserWindow {
  return new BrowserWindow({
    width: 900,
    height: 1200,
    show: false,
    title: 'Senim',
    webPreferences: { ...SHARED_PREFERENCES, devTools: false, javascript: false },
  });
}
