/**
 * What no page of the program may do: reach the network, ask for a permission or a device, go elsewhere, open a window.
 * Set before the first window exists (security notes, 3.1). What the command line may do is in start-checks.ts.
 */
import { app, session } from 'electron';
import { logEvent } from '../base/log';
import { ORIGIN } from '../base/origin';
import { offerContextMenu } from '../view/context-menu';

/**
 * Features that must stay off. The first two are the pin of the store's format: with another one Chromium would show an
 * empty store (F4). A spare renderer would be one more process with nothing to do; pages kept for "back" would keep
 * what a lock has to throw away.
 */
const DISABLED_FEATURES = [
  'IdbSqliteBackingStore',
  'IdbSqliteOnDiskRollout',
  'SpareRendererForSitePerProcess',
  'BackForwardCache',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
];

/** Switches without a value: nothing is fetched in the background, cached, checked or reported. */
const QUIET_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-breakpad',
  'disable-http-cache',
  'dns-prefetch-disable',
  'no-pings',
];

/** Must run before the program is ready. A value the program was started with is added to, not replaced. */
export function setSwitches(): void {
  const { commandLine } = app;
  const given = commandLine.getSwitchValue('disable-features').split(',').filter(Boolean);
  const missing = DISABLED_FEATURES.filter((feature) => !given.includes(feature));
  // appendSwitch replaces on Electron; Chromium reads this list before --enable-features and the first word stands.
  if (missing.length > 0) commandLine.appendSwitch('disable-features', [...given, ...missing].join(','));
  for (const name of QUIET_SWITCHES) commandLine.appendSwitch(name);
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** True for what a page may load: files of our origin, and bytes it holds already. */
export function isOurs(url: string): boolean {
  return (
    url.startsWith(`${ORIGIN}/`) ||
    /^(?:blob:app:\/\/bundle\/|data:)/.test(url) ||
    (!app.isPackaged && (url.startsWith('devtools:') || url.startsWith('blob:')))
  );
}

/** Denies network, permissions and devices for the whole session. */
export async function guardSession(): Promise<void> {
  const all = session.defaultSession;
  all.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, callback) => {
    const ours = isOurs(details.url);
    if (!ours) logEvent('network.denied');
    callback({ cancel: !ours });
  });
  all.setPermissionRequestHandler((_contents, permission, callback) => {
    logEvent(`permission.denied:${permission}`);
    callback(false);
  });
  all.setPermissionCheckHandler(() => false);
  all.setDevicePermissionHandler(() => false);
  // Without a stream the request is refused; codes and figures on the screen are nobody's film.
  all.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  all.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  all.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  all.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback(null);
  });
  all.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
  all.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  all.on('file-system-access-restricted', (_event, _details, callback) => callback('deny'));
  all.setSpellCheckerEnabled(false);
  all.setSpellCheckerLanguages([]);
  all.on('will-download', (event) => event.preventDefault());
  // Behind everything else: should a request ever get past, it meets a proxy that is not there.
  await all.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' });
}

/** Keeps every page where it is; windows and frames of others do not open. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    offerContextMenu(contents);
    // Loading the same page of ours again is the page's last way out when main does not answer.
    const isReload = (url: string) => url === contents.getURL() && url.startsWith(`${ORIGIN}/`);
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame && isReload(event.url)) return;
      logEvent('navigation.denied');
      event.preventDefault();
    });
    contents.on('will-navigate', (event) => {
      if (!isReload(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.on('select-bluetooth-device', (event, _devices, callback) => {
      event.preventDefault();
      callback('');
    });
    contents.setWindowOpenHandler(() => {
      logEvent('window.denied');
      return { action: 'deny' };
    });
  });
}

/**
 * What Chromium keeps for speed goes at the end of the program; it holds pages of ours and no data, and is not needed.
 */
export async function clearCaches(): Promise<void> {
  const all = session.defaultSession;
  await Promise.allSettled([all.clearCache(), all.clearCodeCaches({})]);
}
