/**
 * The checks of `--self-check`, by name: each throws, or answers with a detail of numbers and words of ours (no path,
 * no name of a person).
 */
import { type BrowserWindow, app } from 'electron';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { removeFile, removeFolder, renamePatiently } from '../disk/patience';
import { pdfOf } from '../paper/print';
import { loadPage, renewWindow } from '../base/window';

/** What a check needs: the window on the empty page, and a folder of its own. */
export interface Ground {
  window: BrowserWindow;
  folder: string;
  standIn: boolean;
}
/** A detail, or `skipped` where this host cannot be asked. */
export type Outcome = string | { skipped: true };
const SKIPPED = { skipped: true } as const;

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Runs a function's body in the page; CSP does not stop what main runs there, only what the page itself would. */
const inPage = (window: BrowserWindow, body: string) =>
  window.webContents.executeJavaScript(`(async () => { ${body} })()`) as Promise<unknown>;

function versions({ standIn }: Ground): Outcome {
  if (standIn) return SKIPPED;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  must(major > 24 || (major === 24 && minor >= 14), 'node');
  return `electron ${process.versions.electron ?? ''} node ${process.versions.node}`;
}

async function protocolHolds({ window, standIn }: Ground): Promise<Outcome> {
  const seen = (await inPage(
    window,
    `
    const status = async (path, options) => (await fetch(path, options).catch(/* refused */ () => ({ status: 0 }))).status;
    document.body.append(Object.assign(document.createElement('p'), { id: 'p' }));
    let inline = true;
    try { const s = document.createElement('script'); s.textContent = 'document.body.dataset.ran = 1'; document.body.append(s); inline = document.body.dataset.ran !== undefined; } catch { /* the policy refuses it */ inline = false; }
    return { origin: location.origin, isolated: crossOriginIsolated, trusted: 'trustedTypes' in window, inline };`,
  )) as { origin: string; isolated: boolean; trusted: boolean; inline: boolean };
  must(standIn || seen.origin === 'app://bundle', 'origin');
  must(seen.isolated, 'isolation');
  must(seen.trusted, 'trusted-types');
  must(!seen.inline, 'inline-script');
  return 'policy in force';
}

async function network({ window }: Ground): Promise<Outcome> {
  const reached = await inPage(
    window,
    "try { await fetch('http://127.0.0.1:9/'); return true; } catch { /* no network, as it should be */ return false; }",
  );
  must(reached === false, 'reached');
  return 'refused';
}

async function store({ window }: Ground): Promise<Outcome> {
  const length = await inPage(
    window,
    `
    const wait = (request) => new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const open = () => { const request = indexedDB.open('self-check', 1); request.onupgradeneeded = () => request.result.createObjectStore('rows'); return wait(request); };
    const first = await open();
    const write = first.transaction('rows', 'readwrite', { durability: 'strict' });
    write.objectStore('rows').put(new Uint8Array(5 * 1024 * 1024).fill(7), 1);
    await new Promise((done, failed) => { write.oncomplete = done; write.onerror = failed; });
    first.close();
    const again = await open();
    const row = await wait(again.transaction('rows').objectStore('rows').get(1));
    again.close();
    return row.every((byte) => byte === 7) ? row.length : 0;`,
  );
  must(length === 5 * 1024 * 1024, 'row');
  return '5 MB';
}

async function bridgeIsThere({ window }: Ground): Promise<Outcome> {
  must((await inPage(window, 'return typeof window.senim?.call')) === 'function', 'bridge');
  must(
    (await inPage(window, "return ['require', 'process', 'ipcRenderer'].filter((name) => name in window).length")) ===
      0,
    'names',
  );
  return 'bridge only';
}

function appends({ folder }: Ground): Outcome {
  const file = openSync(join(folder, 'appends'), 'wx+');
  const times: number[] = [];
  try {
    for (let at = 0; at < 100; at += 1) {
      const begun = performance.now();
      writeSync(file, new Uint8Array(4096), 0, 4096, at * 4096);
      fsyncSync(file);
      times.push(performance.now() - begun);
    }
  } finally {
    closeSync(file);
  }
  times.sort((a, b) => a - b);
  return `median ${(times[50] ?? 0).toFixed(1)} ms, worst ${(times[99] ?? 0).toFixed(1)} ms`;
}

function renames({ folder }: Ground): Outcome {
  let worst = 0;
  for (let count = 0; count < 1_000; count += 1) {
    writeFileSync(join(folder, 'next'), String(count));
    const begun = performance.now();
    renamePatiently(join(folder, 'next'), join(folder, 'live'));
    worst = Math.max(worst, performance.now() - begun);
  }
  must(readFileSync(join(folder, 'live'), 'utf8') === '999', 'content');
  return `1000, longest ${worst.toFixed(0)} ms`;
}

function removals({ folder }: Ground): Outcome {
  const long = join(folder, 'Тексеру Ә', ...Array.from({ length: 6 }, () => 'ұзақ атау '.repeat(5).trim()));
  mkdirSync(long, { recursive: true });
  const path = join(long, 'файл.part');
  writeFileSync(path, 'x');
  removeFile(path);
  must(!existsSync(path), 'file');
  writeFileSync(path, 'y');
  renamePatiently(path, join(long, 'атау'));
  removeFolder(join(folder, 'Тексеру Ә'));
  must(!readdirSync(folder).includes('Тексеру Ә'), 'folder');
  return `path of ${long.length} characters`;
}

async function pdf(): Promise<Outcome> {
  const page = (text: string) => `<section style="break-after:page">${text}</section>`;
  const made = await pdfOf(
    `<!doctype html><style>@page{size:297mm 210mm;margin:10mm}</style>${page('Әкім ғалым қызмет')}${page('2')}<section>3</section>`,
  );
  must(made.ok, 'pdf');
  if (!made.ok) return '';
  const text = Buffer.from(made.value).toString('latin1');
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
  must(Number(width) > Number(height), 'landscape');
  return `${made.value.length} bytes`;
}

async function renewal({ window, standIn }: Ground): Promise<Outcome> {
  if (standIn) return SKIPPED;
  const before = window.webContents.getOSProcessId();
  await renewWindow(window, 'check.html');
  must(window.webContents.getOSProcessId() !== before, 'process');
  const open = app.getAppMetrics().filter((metric) => metric.type === 'Tab' && metric.sandboxed === false);
  must(open.length === 0, 'sandbox');
  return 'another process, sandboxed';
}

/** In the order they run; the names are keys of the texts `frame.selfCheck.name`. */
export const CHECKS = {
  versions,
  protocol: protocolHolds,
  network,
  store,
  bridge: bridgeIsThere,
  appends,
  renames,
  removals,
  pdf,
  renewal,
} satisfies Record<string, (ground: Ground) => Outcome | Promise<Outcome>>;
export type CheckName = keyof typeof CHECKS;

/** The window of the checks. */
export async function openCheckPage(window: BrowserWindow): Promise<void> {
  await loadPage(window, 'check.html');
}
