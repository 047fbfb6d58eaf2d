/** The bridge the preload laid into the window; the only way to the main process. */
import { BRIDGE_NAME, type Bridge } from '../../shared/ipc/contract';

/** Throws when the page runs outside the program (a bug of the build, never of the person). */
export function bridge(): Bridge {
  const found = (globalThis as unknown as Record<string, Bridge | undefined>)[BRIDGE_NAME];
  if (!found) throw new Error('bridge missing');
  return found;
}
