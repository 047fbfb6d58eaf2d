/** A window that cannot be renewed, or dies again and again: another try, then an end that says why. */
import { type BrowserWindow, dialog } from 'electron';
import { bug } from '../../shared/errors/bug-trace';
import { endWith, wordsOf } from '../base/failures';
import { logEvent } from '../base/log';
import { loadPage, renewWindow } from '../base/window';

const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;

/**
 * Another process for the page; should that fail, the same one, and should that fail too, the end: its keys are wiped
 * already.
 */
export async function renewOrReload(page: BrowserWindow): Promise<void> {
  try {
    await renewWindow(page);
  } catch (error) {
    bug(error, 'window.not_renewed');
    logEvent('window.not_renewed');
    if (page.isDestroyed()) return;
    await loadPage(page, 'index.html').catch((failure: unknown) => {
      bug(failure, 'window.reload');
      if (!page.isDestroyed()) endWith('window', 1);
    });
  }
}

/**
 * Loads a page again whose process has died; one that dies as soon as it lives is not tried for ever. `gone` says
 * whether it is to be loaded again.
 */
export function watchCrashes(window: BrowserWindow, gone: () => boolean): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    bug(null, `window.gone:${details.reason}`);
    logEvent('window.gone');
    if (!gone()) return;
    crashes.push(Date.now());
    if (crashes.length > MOST_CRASHES && Date.now() - (crashes.at(-1 - MOST_CRASHES) ?? 0) < WITHIN_MS)
      endWith('window', 1);
    else if (!window.isDestroyed()) window.webContents.reload();
  });
}

/** A backup or a restore is being written: the person decides whether it is waited for. */
export async function askToClose(window: BrowserWindow | null): Promise<boolean> {
  const words = wordsOf().closing;
  const options = {
    type: 'question' as const,
    title: 'Senim',
    message: words.busy,
    detail: words.detail,
    buttons: [words.wait, words.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
  return response === 1;
}
