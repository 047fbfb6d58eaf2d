/**
 * 'console-message': the page's console, uncaught errors, and what Chromium itself logs about the page (CSP, blocked
 * loads).
 */
import { toApp } from '../host/origin.mjs';
import { preventable } from './guard.mjs';

const LEVELS = {
  log: 'info',
  info: 'info',
  debug: 'debug',
  verbose: 'debug',
  warning: 'warning',
  warn: 'warning',
  error: 'error',
  assert: 'error',
};
const NUMBERS = { debug: 0, info: 1, warning: 2, error: 3 };

const textOf = (arg) => {
  if (arg.type === 'string') return arg.value;
  if (arg.value !== undefined) return typeof arg.value === 'object' ? JSON.stringify(arg.value) : String(arg.value);
  return arg.unserializableValue ?? arg.description ?? arg.type;
};

/** @param {any} contents @param {import('../host/page.mjs').Page} page */
export function watchConsole(contents, page) {
  const report = (level, message, lineNumber, source) => {
    const sourceId = toApp(source ?? '');
    contents.emit(
      'console-message',
      preventable({ level, message, lineNumber, sourceId, frame: contents.mainFrame }),
      NUMBERS[level],
      message,
      lineNumber,
      sourceId,
    );
  };
  page.on('console', ({ type, args, stackTrace }) => {
    const at = stackTrace?.callFrames[0];
    report(LEVELS[type] ?? 'info', args.map(textOf).join(' '), (at?.lineNumber ?? -1) + 1, at?.url);
  });
  page.on('exception', ({ exception, text, lineNumber, url }) =>
    report('error', `Uncaught ${exception?.description ?? text}`, lineNumber + 1, url),
  );
  page.on('log', ({ level, text, lineNumber, url }) =>
    report(LEVELS[level] ?? 'info', text, (lineNumber ?? -1) + 1, url),
  );
}
