/** The vault worker: the only room with keys and plaintext. Started by the window, ended at every lock. */
import '../no-eval';
import * as Comlink from 'comlink';
import { type Instant, instantMillis } from '../../shared/time/instant';
import type { HostPort } from './host';
import { vaultServices } from './modules';
import type { Ground } from './session/session';
import { openDatabase } from './store/database';

let ground: Ground | null = null;

/** A job sets its own moment; a person's session has the machine's clock. */
interface StartOptions {
  program: string;
  asOf?: Instant;
}

Comlink.expose({
  ...vaultServices(() => {
    if (!ground) throw new Error('not started');
    return ground;
  }),
  start(host: HostPort, options: StartOptions) {
    const { asOf, program } = options;
    const now = asOf === undefined ? () => Date.now() : () => instantMillis(asOf);
    ground = { host, clock: { now }, openDatabase: (onClosed) => openDatabase(onClosed), program, asOf: asOf ?? null };
  },
});
