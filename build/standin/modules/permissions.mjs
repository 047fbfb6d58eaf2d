/**
 * Permissions. Chromium starts with every prompt denied; for each permission the application's own
 * handlers are asked once per window, and only what they grant is granted in Chromium. The request
 * itself therefore never reaches them at the moment the page asks, which Electron would do.
 */
import { originOf, SUFFIX, toChromium } from '../host/origin.mjs';

/** Electron's name → the protocol's descriptor. */
const PERMISSIONS = {
  'clipboard-read': { name: 'clipboard-read' },
  'clipboard-sanitized-write': { name: 'clipboard-write', allowWithoutSanitization: false },
  geolocation: { name: 'geolocation' },
  'idle-detection': { name: 'idle-detection' },
  media: { name: 'microphone' },
  midi: { name: 'midi' },
  midiSysex: { name: 'midi', sysex: true },
  notifications: { name: 'notifications' },
  'screen-wake-lock': { name: 'screen-wake-lock' },
  'storage-access': { name: 'storage-access' },
  'window-management': { name: 'window-management' },
  fonts: { name: 'local-fonts' },
  'persistent-storage': { name: 'persistent-storage' },
  'display-capture': { name: 'display-capture' },
};
const ALSO_DENIED = [
  { name: 'payment-handler' },
  { name: 'background-sync' },
  { name: 'background-fetch' },
  { name: 'nfc' },
];

const askRequest = (handler, contents, name, url) =>
  new Promise((resolve) => {
    handler(contents, name, (granted) => resolve(granted === true), {
      isMainFrame: true,
      requestingUrl: url,
      requestingOrigin: originOf(url),
    });
  });

/** @param {any} contents @param {{ request: Function | null, check: Function | null }} handlers */
export async function applyPermissions(contents, handlers) {
  const { root } = contents._page.browser;
  const { browserContextId } = contents._page;
  const url = contents.getURL() || 'app://bundle/';
  const origin = new URL(toChromium(url).startsWith('https:') ? toChromium(url) : `https://bundle.app.${SUFFIX}`)
    .origin;
  const set = (permission, setting) =>
    root.try('Browser.setPermission', { permission, setting, origin, browserContextId });
  const jobs = ALSO_DENIED.map((descriptor) => set(descriptor, 'denied'));
  for (const [name, descriptor] of Object.entries(PERMISSIONS)) {
    let granted = false;
    if (handlers.check)
      granted =
        handlers.check(contents, name, 'app://bundle/', {
          isMainFrame: true,
          requestingUrl: url,
          mediaType: 'unknown',
        }) === true;
    else if (handlers.request) granted = await askRequest(handlers.request, contents, name, url);
    jobs.push(set(descriptor, granted ? 'granted' : 'denied'));
    if (name === 'media') jobs.push(set({ name: 'camera' }, granted ? 'granted' : 'denied'));
  }
  await Promise.all(jobs);
}
