/**
 * The one origin of the program and what it serves: a list of files made at start, GET only, each with the strict
 * policy. Scheme and host are part of the address of the data in IndexedDB: never change them.
 */
import { protocol, session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export const SCHEME = 'app';
export const ORIGIN = 'app://bundle';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/**
 * What the window may do (Chromium 156 does not know `webrtc 'block'`: renderer/shell/fewer-doors.ts takes the
 * constructors away). `'wasm-unsafe-eval'` is libsodium's; the style nonce is emotion's; the two Trusted Types policies
 * are ours (renderer/vault/script-url.ts, renderer/shell/plain-markup.ts).
 */
function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "frame-src 'none'",
    "child-src 'none'",
    "object-src 'none'",
    "media-src 'none'",
    "manifest-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types senim default',
  ].join('; ');
}

/** A print page shows words and fonts and can do nothing at all. */
const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Everything a page could ask for and ours never does; the keyboard's layout map stays, the passphrase field shows the
 * layout.
 */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const PLAIN_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Permissions-Policy': REFUSED_FEATURES.map((name) => `${name}=()`).join(', '),
};
const COMMON_HEADERS = {
  ...PLAIN_HEADERS,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * The page between two pages: without the isolation of the others, so that it cannot share a process with them
 * (window.ts).
 */
export const EMPTY_PAGE = '/empty.html';
const EMPTY_ANSWER = {
  body: '<!doctype html><title>Senim</title>',
  headers: {
    ...PLAIN_HEADERS,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
};

const printPages = new Map<string, string>();

/** Must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window; what is not in the list made here does not exist. */
export function serveBundle(folder: string): void {
  const files = listFiles(folder);
  session.defaultSession.protocol.handle(SCHEME, (request) => answerRequest(files, request));
}

/**
 * One request: a file of the list or a page made here, asked for by its exact address and by GET; anything else is not
 * there.
 */
export function answerRequest(files: ReadonlyMap<string, string>, request: { url: string; method: string }): Response {
  if (request.method !== 'GET') return refuse(405);
  const url = URL.parse(request.url);
  if (
    url?.protocol !== `${SCHEME}:` ||
    url.host !== 'bundle' ||
    url.search !== '' ||
    url.username !== '' ||
    url.password !== ''
  )
    return refuse(404);
  if (url.pathname === EMPTY_PAGE) return new Response(EMPTY_ANSWER.body, { headers: EMPTY_ANSWER.headers });
  const page = printPages.get(url.pathname);
  if (page !== undefined)
    return new Response(page, {
      headers: { ...COMMON_HEADERS, 'Content-Type': TYPES['.html'] ?? '', 'Content-Security-Policy': PRINT_POLICY },
    });
  const file = files.get(url.pathname);
  if (!file) return refuse(404);
  const nonce = randomBytes(16).toString('base64');
  const type = extname(file);
  const body = readFileSync(file);
  const content = type === '.html' ? body.toString('utf8').replaceAll('__STYLE_NONCE__', nonce) : new Uint8Array(body);
  return new Response(content, {
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      'Content-Security-Policy': windowPolicy(nonce),
    },
  });
}

/** Gives a page an address for as long as it is being printed; returns the address and the way to take it back. */
export function servePrintPage(html: string): { url: string; remove: () => void } {
  const path = `/print/${randomBytes(16).toString('hex')}.html`;
  printPages.set(path, html);
  return {
    url: `${ORIGIN}${path}`,
    remove: () => {
      printPages.delete(path);
    },
  };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: COMMON_HEADERS });
}

/** `/assets/x.js` → file, for every file of the built window. */
export function listFiles(folder: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    map.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  return map;
}
