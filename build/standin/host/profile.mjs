/**
 * Chromium's profile inside userData. Electron keeps only web storage there; a browser also keeps
 * history, form fields and session pages. Those are switched off where a preference can do it, and
 * removed before each start and after each end where none can.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PREFERENCES = {
  translate: { enabled: false },
  translate_blocked_languages: ['kk', 'ru', 'en'],
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true, check_default_browser: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  history: { saving_disabled: true },
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
  alternate_error_pages: { enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  payments: { can_make_payment_enabled: false },
  profile: { exit_type: 'Normal', password_manager_leak_detection: false },
  session: { restore_on_startup: 5 },
};

/** In the profile's folder only what Electron has as well stays; everything there is Chromium's. */
const KEPT = new Set([
  'IndexedDB',
  'Local Storage',
  'WebStorage',
  'File System',
  'blob_storage',
  'Service Worker',
  'QuotaManager',
  'QuotaManager-journal',
  'Cookies',
  'Cookies-journal',
  'Preferences',
  'Secure Preferences',
  'LOCK',
]);
/** Beside it lies the application's own data, so there only what is known to be Chromium's goes. */
const REMOVED = [
  'BrowserMetrics',
  'DeferredBrowserMetrics',
  'BrowserMetrics-spare.pma',
  'DevToolsActivePort',
  'GPUPersistentCache',
  'GrShaderCache',
  'ShaderCache',
  'GraphiteDawnCache',
  'NativeMessagingHosts',
  'OptimizationGuideModelsManifest',
  'optimization_guide_model_store',
  'Safe Browsing',
  'Variations',
  'component_crx_cache',
  'extensions_crx_cache',
  'segmentation_platform',
  'Crash Reports',
  'CertificateRevocation',
  'SSLErrorAssistant',
  'Subresource Filter',
  'hyphen-data',
  'ZxcvbnData',
];

function merge(into, from) {
  for (const [key, value] of Object.entries(from)) {
    const both = [into[key], value].every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
    into[key] = both ? merge(into[key], value) : value;
  }
  return into;
}

/** @param {string} userData */
export function cleanProfile(userData) {
  const folder = join(userData, 'Default');
  const inside = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !KEPT.has(name))
        .map((name) => join(folder, name))
    : [];
  for (const path of [...inside, ...REMOVED.map((name) => join(userData, name))])
    rmSync(path, { recursive: true, force: true });
}

/** @param {string} userData */
export function prepareProfile(userData) {
  const folder = join(userData, 'Default');
  mkdirSync(folder, { recursive: true });
  try {
    cleanProfile(userData);
  } catch {
    /* a Chromium that is still ending holds them; the next end removes them */
  }
  const file = join(folder, 'Preferences');
  let before = {};
  try {
    before = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    /* a new profile, or one that was torn: Chromium would start it anew as well */
  }
  writeFileSync(`${file}.standin`, JSON.stringify(merge(before, PREFERENCES)));
  renameSync(`${file}.standin`, file);
}
