/** Where the person was before a lock: the address of the page and nothing of its content. */
const KEY = 'senim.place';
const KNOWN = /^\/(?:journal|codes|appeals|research|plan|report|acts|settings|exchange|old-journal|unit-summary)?$/;

/** Keeps the page for after the lock; search words and numbers in an address are dropped. */
export function rememberPlace(path: string): void {
  // The page of one code is left at the list: a cipher is content.
  const page = path.startsWith('/codes/') ? '/codes' : path;
  sessionStorage.setItem(KEY, KNOWN.test(page) ? page : '/');
}

const LOCK_KEY = 'senim.lock';

/** Keeps what a lock could not save, as a code, for the locked page after the reload. */
export function rememberLockFault(code: string): void {
  sessionStorage.setItem(LOCK_KEY, code);
}

/** What the lock before could not save, once. */
export function takeLockFault(): 'vault.form_lost' | 'vault.lock_unnoted' | null {
  const code = sessionStorage.getItem(LOCK_KEY);
  sessionStorage.removeItem(LOCK_KEY);
  return code === 'vault.form_lost' || code === 'vault.lock_unnoted' ? code : null;
}

/** The kept page, once; Today when there is none. */
export function takePlace(): string {
  const path = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return path && KNOWN.test(path) ? path : '/';
}
