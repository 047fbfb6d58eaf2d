/** The vault worker: the only room with keys and plaintext. Started by the window, ended at every lock. */
import '../no-eval';
import * as Comlink from 'comlink';
import { bug, traceBugsTo } from '../../shared/errors/bug-trace';
import { type Instant, instantMillis } from '../../shared/time/instant';
import type { HostPort } from './host';
import { vaultCalls } from './modules';
import type { Ground } from './session/session';
import { openDatabase } from './store/database';

self.addEventListener('error', (event) => bug(event.error, 'worker.error'));
self.addEventListener('unhandledrejection', (event) => bug(event.reason, 'worker.unhandled'));

let ground: Ground | null = null;

/** A job sets its own moment; a person's session has the machine's clock. */
export interface StartOptions {
  program: string;
  asOf?: Instant;
}

const { answer } = vaultCalls(() => {
  if (!ground) throw new Error('not started');
  return ground;
});

/** The whole of what the window reaches: the start, and calls by their names. */
const wire = {
  start(host: HostPort, options: StartOptions) {
    const { asOf, program } = options;
    traceBugsTo(program, (entry) => host.noteBug?.(entry));
    const now = asOf === undefined ? () => Date.now() : () => instantMillis(asOf);
    ground = { host, clock: { now }, openDatabase: (onClosed) => openDatabase(onClosed), program, asOf: asOf ?? null };
  },
  answer,
};
export type Wire = typeof wire;

Comlink.expose(wire);
