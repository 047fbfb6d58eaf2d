import { state } from './state.mjs';

/** What a sandboxed preload sees of `process`. */
export const preloadProcess = (extra) => ({
  argv: [process.execPath, '--type=renderer', ...extra],
  platform: process.platform,
  arch: process.arch,
  versions: {
    electron: process.versions.electron,
    chrome: state.browser.version,
    node: process.versions.node,
    v8: process.versions.v8,
  },
  version: process.version,
  execPath: process.execPath,
});
