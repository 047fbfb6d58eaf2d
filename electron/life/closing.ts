/**
 * The end of the program in good order: the page seals drafts and wipes the keys, and only then the window goes. The
 * person closes it, the system asks before a sign-out, or something calls `quit`; all three take this way.
 */
import type { BrowserWindow, WindowSessionEndEvent } from 'electron';
import { logEvent } from '../base/log';

/** The page may need 10 s for its forms and 5 s for the worker on a slow disk. */
const LONGEST_MS = 20_000;
/** After this the window is out of sight, whatever is still being written. */
const HIDE_MS = 300;

export interface ClosingParts {
  window(): BrowserWindow | null;
  /** False while work is running that the person wants to wait for; asks them. */
  mayClose(): Promise<boolean>;
  /** Tells the page to seal and lock; print windows go. */
  begin(): void;
  /** Notes that everything was written; must not wait for anything. */
  markClean(): void;
  /** Takes a copied code out of the clipboard; must not wait for anything. */
  clearCopied(): void;
}

export interface Closing {
  /** Follows the window from its first moment on. */
  watch(window: BrowserWindow): void;
  /** The page has locked itself; true when the window was only waited for because of a closing. */
  answered(): boolean;
  readonly running: boolean;
}

/** The closing of one program. */
export function closingOf(parts: ClosingParts): Closing {
  let state: 'open' | 'asking' | 'closing' | 'answered' = 'open';
  let timers: ReturnType<typeof setTimeout>[] = [];
  const running = () => state === 'closing' || state === 'answered';

  const end = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    const window = parts.window();
    if (window && !window.isDestroyed()) window.destroy();
  };
  const begin = () => {
    if (running()) return;
    state = 'closing';
    timers = [
      setTimeout(() => {
        const window = parts.window();
        if (window && !window.isDestroyed()) window.hide();
      }, HIDE_MS),
      setTimeout(() => {
        logEvent('closing.too_long');
        end();
      }, LONGEST_MS),
    ];
    parts.begin();
  };
  const ask = async () => {
    if (state !== 'open') return;
    state = 'asking';
    const may = await parts.mayClose().catch(
      // A question that cannot be asked does not keep the program open.
      () => true,
    );
    // Meanwhile the system may have begun to sign the person out.
    if (state !== 'asking') return;
    state = 'open';
    if (may) begin();
  };

  return {
    watch(window) {
      window.on('close', (event) => {
        if (state === 'answered') return;
        event.preventDefault();
        void ask();
      });
      window.on('unresponsive', () => {
        if (running()) end();
      });
      window.webContents.on('render-process-gone', () => {
        if (running()) end();
      });
      // Windows waits for a program that refuses, and goes on as soon as it has ended; a critical end waits for nobody.
      window.on('query-session-end', (event: WindowSessionEndEvent) => {
        if (state !== 'answered' && !event.reasons.includes('critical')) event.preventDefault();
        begin();
      });
      // The process is killed right after this: nothing here may wait. Without the page's answer the store may lag
      // behind the journal.
      window.on('session-end', () => {
        if (state === 'answered') parts.markClean();
        parts.clearCopied();
      });
    },
    answered() {
      if (!running()) return false;
      state = 'answered';
      end();
      return true;
    },
    get running() {
      return running();
    },
  };
}
