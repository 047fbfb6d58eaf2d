/** Where the person was before a lock: the address of the page and nothing of its content. */
import { PAGE_PATHS, isPlainPage, pagePath } from './pages';

const KEY = 'senim.place';

/** Keeps the page for after the lock; search words and numbers in an address are dropped. */
export function rememberPlace(path: string): void {
  // The page of one code is left at the list: a person code is content.
  const page = path.startsWith(`${PAGE_PATHS.codes}/`) ? pagePath('codes') : path;
  sessionStorage.setItem(KEY, isPlainPage(page) ? page : pagePath('today'));
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
  return path && isPlainPage(path) ? path : pagePath('today');
}
