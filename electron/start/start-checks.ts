/**
 * What a packaged program refuses to start with: switches and variables that turn guards off or open doors (F9: no fuse
 * covers them). An allowlist: a switch nobody thought of is refused too. A program run from source is a developer's.
 * Whoever runs programs of their own under the same account can get past this; it stops the casual use.
 */
import { app } from 'electron';

/** The few switches that change nothing about safety: language, size and graphics of the window, a job. */
const ALLOWED_SWITCHES = new Set(['lang', 'force-device-scale-factor', 'disable-gpu', 'job']);

/** Variables that make Electron, Node or Chromium run other code, log, or write keys; the first two are also fuses. */
const REFUSED_VARIABLES = [
  'ELECTRON_RUN_AS_NODE',
  'NODE_OPTIONS',
  'NODE_REPL_EXTERNAL_MODULE',
  'NODE_V8_COVERAGE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_LOG_ASAR_READS',
  'ELECTRON_NO_ASAR',
  'CHROME_LOG_FILE',
  'SSLKEYLOGFILE',
];

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
  return REFUSED_VARIABLES.find((name) => variables[name]) ?? null;
}

/** What this start is refused for, or null; only a packaged program refuses. */
export function refusedStart(): string | null {
  return app.isPackaged ? refusedWord(process.argv.slice(1), process.env, process.platform) : null;
}
