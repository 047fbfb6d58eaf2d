/** What `npm start` runs, and the one sentence it says about it. */

/**
 * @param {{ binary: string | null, why: string | null, refusal: string | null, standInAsked: boolean, platform: string,
 *   window: boolean }} given `why`: why there is no binary; `refusal`: why this machine cannot run it; `window`: a
 *   person's start, not a job on sample or exchange files
 * @returns {{ run: 'electron' | 'stand-in' | 'nothing', message: string | null }}
 */
export function startPlan({ binary, why, refusal, standInAsked, platform, window }) {
  if (standInAsked) return { run: 'stand-in', message: 'Running on the stand-in (Chromium), as asked.' };
  const reason = refusal ?? (binary === null ? why : null);
  if (reason === null) return { run: 'electron', message: null };
  // Without Electron a vault on Windows would lack screen protection, the idle lock and the clipboard's exclusion.
  if (platform === 'win32' && window) {
    return {
      run: 'nothing',
      message:
        `${reason}: not started. Connect to a network, or set SENIM_ELECTRON_ZIP to Electron's archive, and start ` +
        'again; to look at the program without Electron: npm start -- --stand-in',
    };
  }
  return { run: 'stand-in', message: `${reason}: running on the stand-in (Chromium).` };
}
