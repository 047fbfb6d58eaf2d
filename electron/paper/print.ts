/**
 * Print pages: as PDF, or through the system's dialog. A page and its window end with the lock, whatever dialog is
 * open.
 */
import { bug } from '../../shared/errors/bug-trace';
import type { BrowserWindow, WebContentsPrintOptions } from 'electron';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { logEvent } from '../base/log';
import { servePrintPage } from '../base/origin';
import { printWindow } from '../base/window';

/** The pages being printed, each with the way to end it. */
const open = new Set<() => void>();
let dialogOpen = false;

/** A print page as PDF; made in memory, nothing is left on the disk. */
export async function pdfOf(html: string): Promise<Result<Uint8Array>> {
  return withPrintPage<Uint8Array>(html, null, fail('cancelled'), async (window) => {
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    return ok(new Uint8Array(pdf));
  });
}

/** The system's print dialog with a print page, one at a time, in front of its owner. */
export async function printPage(html: string, owner: BrowserWindow | null): Promise<Result<{ printed: boolean }>> {
  if (dialogOpen) {
    owner?.focus();
    return fail('busy');
  }
  dialogOpen = true;
  try {
    return await withPrintPage<{ printed: boolean }>(
      html,
      owner,
      ok({ printed: false }),
      (window) =>
        new Promise((resolve) => {
          window.webContents.print(printOptions(html), (success, reason) => {
            if (!success) logEvent('print.failed');
            // The dialog closed by the person is no fault; a machine that cannot print is.
            resolve(success || /cancel/i.test(reason) ? ok({ printed: success }) : fail('print.unavailable'));
          });
        }),
    );
  } finally {
    dialogOpen = false;
  }
}

/** Electron's dialog does not read the page's own rule: a wide page has to be asked for. */
export function printOptions(html: string): WebContentsPrintOptions {
  const size = /@page\s*\{\s*size:\s*([\d.]+)mm\s+([\d.]+)mm/.exec(html);
  return {
    silent: false,
    printBackground: true,
    pageSize: 'A4',
    landscape: size !== null && Number(size[1]) > Number(size[2]),
    margins: { marginType: 'default' },
  };
}

/** Ends every print page: the window, its process, its address. */
export function closePrintPages(): void {
  for (const end of open) end();
}

async function withPrintPage<T>(
  html: string,
  owner: BrowserWindow | null,
  whenClosed: Result<T>,
  use: (window: BrowserWindow) => Promise<Result<T>>,
): Promise<Result<T>> {
  const page = servePrintPage(html);
  const window = printWindow(owner);
  let end: () => void = () => undefined;
  const closed = new Promise<Result<T>>((resolve) => {
    end = () => {
      page.remove();
      if (!window.isDestroyed()) window.destroy();
      resolve(whenClosed);
    };
  });
  open.add(end);
  try {
    const work = window.loadURL(page.url).then(() => use(window));
    // The answer of a window that was taken away comes late or never.
    work.catch((error: unknown) => {
      bug(error, 'print.page');
      logEvent('print.page_failed');
    });
    return await Promise.race([work, closed]);
  } catch (error) {
    bug(error, 'print');
    return fail('unexpected');
  } finally {
    open.delete(end);
    end();
  }
}
