/**
 * What no page of the program may do: reach the network, ask for a permission, go elsewhere, open a window. Set before
 * the first window exists (design/security 3.1).
 */
import { app, session } from 'electron';
import { logEvent } from './log';
import { ORIGIN } from './origin';

/** Switches that turn guards off or open doors: refused unless a developer runs from source (F9). */
const FORBIDDEN_SWITCHES = [
  'remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'no-sandbox', 'disable-web-security', 'load-extension', 'enable-features', 'js-flags', 'log-net-log', 'enable-logging',
  'host-rules', 'host-resolver-rules', 'proxy-server', 'proxy-pac-url', 'ignore-certificate-errors', 'renderer-cmd-prefix',
];

/** The first forbidden switch on the command line of a packaged program, or null. */
export function forbiddenSwitch(): string | null {
  if (!app.isPackaged) return null;
  return FORBIDDEN_SWITCHES.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}

/** Denies network and permissions for the whole session. */
export function guardSession(): void {
  const all = session.defaultSession;
  all.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, callback) => {
    const ours = details.url.startsWith(`${ORIGIN}/`) || /^(blob|data|devtools):/.test(details.url);
    if (!ours) logEvent('network.denied');
    callback({ cancel: !ours });
  });
  all.setPermissionRequestHandler((_contents, permission, callback) => {
    logEvent(`permission.denied:${permission}`);
    callback(false);
  });
  all.setPermissionCheckHandler(() => false);
  all.setDevicePermissionHandler(() => false);
  all.setSpellCheckerEnabled(false);
  all.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page where it is; windows and frames of others do not open. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => { logEvent('navigation.denied'); event.preventDefault(); });
    contents.on('will-redirect', (event) => { event.preventDefault(); });
    contents.on('will-attach-webview', (event) => { event.preventDefault(); });
    contents.setWindowOpenHandler(() => { logEvent('window.denied'); return { action: 'deny' }; });
  });
}
