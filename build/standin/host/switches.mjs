/** Chromium's command line: quiet, offline, no bars or bubbles, and the application's own switches merged in. */

/** Switches of app.commandLine.appendSwitch that reach Chromium; all others are only recorded. */
const PASSED_ON = new Set([
  'lang',
  'accept-lang',
  'force-color-profile',
  'force-device-scale-factor',
  'disable-gpu',
  'ozone-platform',
  'disable-smooth-scrolling',
  'force-prefers-reduced-motion',
  'disable-dev-shm-usage',
  'js-flags',
  'enable-logging',
  'disable-domain-reliability',
]);

const DISABLED_FEATURES = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'InterestFeedContentSuggestions',
  'AutofillServerCommunication',
  'PasswordManagerOnboarding',
  'CertificateTransparencyComponentUpdater',
  'GlobalMediaControls',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'NetworkTimeServiceQuerying',
  'LensOverlay',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  // The storage backend is pinned: a change of backend silently empties IndexedDB.
  'IdbSqliteBackingStore',
  'IdbSqliteOnDiskRollout',
];

/**
 * @param {{ userData: string, scratch: string, headless: boolean, debuggingPort: boolean, locale: string, appSwitches:
 *   Map<string, string> }} options
 * @returns {string[]}
 */
export function chromiumSwitches({ userData, scratch, headless, debuggingPort, locale, appSwitches }) {
  const split = (name) =>
    (appSwitches.get(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  const disabled = [...new Set([...DISABLED_FEATURES, ...split('disable-features')])];
  const enabled = split('enable-features').filter((feature) => !disabled.includes(feature.split(':')[0]));
  const switches = [
    '--remote-debugging-pipe',
    `--user-data-dir=${userData}`,
    `--disk-cache-dir=${scratch}/cache`,
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--test-type',
    '--noerrdialogs',
    '--hide-crash-restore-bubble',
    '--disable-infobars',
    '--disable-search-engine-choice-screen',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-sync',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-component-extensions-with-background-pages',
    '--disable-background-networking',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-field-trial-config',
    '--metrics-recording-only',
    '--disable-save-password-bubble',
    '--disable-prompt-on-repost',
    '--disable-hang-monitor',
    '--disable-popup-blocking',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling',
    '--disable-spell-checking',
    '--disable-print-preview',
    '--deny-permission-prompts',
    '--block-new-web-contents',
    '--password-store=basic',
    '--use-mock-keychain',
    '--mute-audio',
    // Nothing may reach a network: requests are answered before they leave, and if one ever left, it would find no name
    // and a dead proxy.
    '--proxy-server=http://127.0.0.1:1',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--dns-prefetch-disable',
    '--no-pings',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    `--disable-features=${disabled.join(',')}`,
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
  ];
  if (enabled.length > 0) switches.push(`--enable-features=${enabled.join(',')}`);
  if (headless) switches.push('--headless');
  if (debuggingPort) switches.push('--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1');
  // Chromium refuses to run its sandbox as root; for everybody else the sandbox stays.
  if (process.platform === 'linux' && process.getuid?.() === 0) switches.push('--no-sandbox');
  for (const [name, value] of appSwitches) {
    if (!PASSED_ON.has(name)) continue;
    const at = switches.findIndex((item) => item.startsWith(`--${name}=`));
    if (at !== -1) switches.splice(at, 1);
    switches.push(value === '' ? `--${name}` : `--${name}=${value}`);
  }
  return switches;
}
