/** The program's window: sandboxed, isolated, without a menu, with a title that tells nothing. */
import { BrowserWindow, type BrowserWindowConstructorOptions, app, screen } from 'electron';
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

/** Pages of the bundle a window can open on. */
export type StartPage = 'index.html' | 'job.html' | 'check.html';

/** Sizes that fit the screen less its task bar, in its own pixels: 1366 x 768 at 125 % has 1093 x 574 of them. */
export function fitting(area: { width: number; height: number }): BrowserWindowConstructorOptions {
  return {
    width: Math.min(1280, area.width),
    height: Math.min(800, area.height),
    minWidth: Math.min(1024, area.width),
    minHeight: Math.min(640, area.height),
  };
}

/** Makes the window, still empty. `show: false` for work without a person; `hidden` from screenshots and recordings. */
export function makeWindow(show: boolean, hidden: boolean): BrowserWindow {
  const area = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    ...fitting(area),
    show: false,
    title: 'Senim',
    backgroundColor: '#f6f7f7',
    autoHideMenuBar: true,
    // A covered window still counts the time until the vault locks.
    webPreferences: {
      ...SHARED_PREFERENCES,
      backgroundThrottling: false,
      devTools: !app.isPackaged,
      preload: join(__dirname, '../preload/preload.cjs'),
    },
  });
  window.removeMenu();
  // Names of units and codes must not reach the task bar.
  window.on('page-title-updated', (event) => event.preventDefault());
  if (!show) return window;
  window.setContentProtection(hidden);
  if (process.platform === 'win32') clipThumbnail(window);
  window.once('ready-to-show', () => {
    if (area.width < 1280) window.maximize();
    window.show();
  });
  return window;
}

/**
 * The task bar's preview shows a dot instead of codes and figures; Windows forgets it with the button, which comes and
 * goes with the window.
 */
function clipThumbnail(window: BrowserWindow): void {
  const clip = () => {
    window.setThumbnailClip({ x: 0, y: 0, width: 1, height: 1 });
  };
  window.on('show', clip);
  window.on('restore', clip);
  window.once('focus', clip);
}

/** Loads a page of the bundle; there is nothing to go back to. */
export async function loadPage(window: BrowserWindow, page: StartPage): Promise<void> {
  await window.loadURL(`${ORIGIN}/${page}`);
  window.webContents.navigationHistory.clear();
}

/**
 * The window again in another process: memory that a locked page leaves behind ends with its process. A plain reload
 * would keep the process; a page without the isolation of ours cannot share it, so going there ends it.
 */
export async function renewWindow(window: BrowserWindow, page: StartPage = 'index.html'): Promise<void> {
  await window.loadURL(`${ORIGIN}${EMPTY_PAGE}`);
  if (window.isDestroyed()) return;
  await loadPage(window, page);
}

/** A hidden window without a bridge, for one print page; its dialog stands in front of the owner. */
export function printWindow(owner: BrowserWindow | null): BrowserWindow {
  return new BrowserWindow({
    width: 900,
    height: 1200,
    show: false,
    title: 'Senim',
    ...(owner ? { parent: owner } : {}),
    webPreferences: { ...SHARED_PREFERENCES, devTools: false, javascript: false },
  });
}
