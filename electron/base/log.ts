/**
 * A log of event codes only: no titles, codes, paths or texts of errors ever enter it. In memory, the last 500 lines.
 */

const lines: string[] = [];

/** Notes an event; `code` is one of the program's own words. */
export function logEvent(code: string): void {
  lines.push(`${new Date().toISOString()} ${code.replace(/[^a-z0-9_.:-]/gi, '')}`);
  if (lines.length > 500) lines.shift();
}

/** The kept lines, oldest first. */
export function loggedEvents(): readonly string[] {
  return lines;
}
