/** Where the pages live: the only place that spells an address. */

/** Address of every page; `:code` stands for a person code. */
export const PAGE_PATHS = {
  today: '/',
  journal: '/journal',
  codes: '/codes',
  appeals: '/appeals',
  research: '/research',
  plan: '/plan',
  report: '/report',
  acts: '/acts',
  settings: '/settings',
  exchange: '/exchange',
  oldJournal: '/old-journal',
  backup: '/backup',
  actionLog: '/action-log',
  exportLog: '/exports',
  unitSummary: '/unit-summary',
  code: '/codes/:code',
} as const;

export type PageName = keyof typeof PAGE_PATHS;

/** A page that needs no more than its name, with what it is asked to show. */
export function pagePath(
  page: Exclude<PageName, 'code'>,
  query: Readonly<Record<string, string | number>> = {},
): string {
  const asked = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return asked.length > 0 ? `${PAGE_PATHS[page]}?${asked.join('&')}` : PAGE_PATHS[page];
}

/** The page of one person code. */
export function codePath(code: string): string {
  return PAGE_PATHS.code.replace(':code', encodeURIComponent(code));
}

/** Whether the address is that of a page that may be come back to: no query, no person code. */
export function isPlainPage(path: string): boolean {
  return Object.entries(PAGE_PATHS).some(([name, known]) => name !== 'code' && known === path);
}
