/**
 * What a packaged program refuses to start with: switches and variables that turn guards off or open doors (F9: no fuse
 * covers them). An allowlist: a switch nobody thought of is refused too. A program run from source is a developer's.
 * Whoever runs programs of their own under the same account can get past this; it stops the casual use.
 */
import { app } from 'electron';

/** The few switches that change nothing about safety: language, size and graphics of the window, a job. */
const ALLOWED_SWITCHES = new Set(['lang', 'force-device-scale-factor', 'disable-gpu', 'job', 'self-check']);

/**
 * Variables that make Electron, Node, Chromium or the system's loader run other code, drop the sandbox, log, or write
 * keys and dumps. By their beginnings: a variable nobody thought of is refused too. Being set is enough, also to
 * nothing:
 * that is all Electron asks.
 */
const REFUSED_VARIABLES = /^(?:ELECTRON_|NODE_|BREAKPAD_|CHROME_LOG|SSLKEYLOG)/i;
const REFUSED_ON_LINUX = new Set(['LD_PRELOAD', 'LD_AUDIT', 'GTK_MODULES', 'GTK3_MODULES']);
/** Set on many machines and without effect in the package; refusing them would only annoy. */
const HARMLESS_VARIABLES = new Set([
  'ELECTRON_NO_ATTACH_CONSOLE',
  'ELECTRON_OZONE_PLATFORM_HINT',
  'NODE_ENV',
  'NODE_PATH',
]);

/** The first word of the command line (without the program itself) or variable that is refused, or null. */
export function refusedWord(
  words: readonly string[],
  variables: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): string | null {
  // Chromium takes one dash or two, on Windows also a slash, and letters of either case.
  const shape = platform === 'win32' ? /^(?:--?|\/)([^=]*)/ : /^--?([^=]*)/;
  for (const word of words) {
    const name = shape.exec(word)?.[1]?.toLowerCase();
    if (name !== undefined && !ALLOWED_SWITCHES.has(name)) return word.split('=', 1)[0] ?? word;
  }
  return Object.keys(variables).find((name) => variables[name] !== undefined && isRefused(name, platform)) ?? null;
}

function isRefused(name: string, platform: NodeJS.Platform): boolean {
  if (HARMLESS_VARIABLES.has(name.toUpperCase())) return false;
  return REFUSED_VARIABLES.test(name) || (platform === 'linux' && REFUSED_ON_LINUX.has(name));
}

/** What this start is refused for, or null; only a packaged program refuses. */
export function refusedStart(): string | null {
  return app.isPackaged ? refusedWord(process.argv.slice(1), process.env, process.platform) : null;
}
