/** Where the person was before a lock: the address of the page and nothing of its content. */
const KEY = 'senim.place';
const KNOWN = /^\/(?:journal|codes|appeals|research|plan|report|acts|settings|exchange|old-journal|unit-summary)?$/;

/** Keeps the page for after the lock; search words and numbers in an address are dropped. */
export function rememberPlace(path: string): void {
  // The page of one code is left at the list: a cipher is content.
  const page = path.startsWith('/codes/') ? '/codes' : path;
  sessionStorage.setItem(KEY, KNOWN.test(page) ? page : '/');
}

/** The kept page, once; Today when there is none. */
export function takePlace(): string {
  const path = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return path && KNOWN.test(path) ? path : '/';
}
