/**
 * Names of everything window and main process say to each other, without the schemas: all the preload needs to know.
 */
import type { Channel, Request, Response } from './contract';

/** Every channel of the contract; the contract's type sees to it that none is missing. */
export const CHANNELS = [
  'app.info',
  'preferences.save',
  'vault.read',
  'vault.replace',
  'vault.forgetOld',
  'vault.hurtSlots',
  'vault.forgetLost',
  'files.list',
  'files.read',
  'journal.append',
  'journal.truncate',
  'snapshot.begin',
  'snapshot.write',
  'snapshot.commit',
  'vault.scan',
  'vault.clearStore',
  'backup.target',
  'backup.open',
  'backup.write',
  'backup.sync',
  'backup.read',
  'backup.commit',
  'backup.drop',
  'restore.begin',
  'restore.put',
  'restore.readSlot',
  'restore.write',
  'restore.commit',
  'restore.read',
  'restore.swap',
  'restore.abandon',
  'restore.canUndo',
  'restore.undo',
  'restore.settle',
  'restore.kept',
  'restore.letGo',
  'restore.bringBack',
  'copy.target',
  'copy.write',
  'copy.commit',
  'copy.drop',
  'documents.save',
  'documents.pdf',
  'documents.print',
  'documents.open',
  'job.input',
  'job.write',
  'job.say',
  'job.end',
  'window.reload',
  'presence.idle',
  'clipboard.copyCode',
  'bug.note',
  'bug.report',
  'bug.clear',
] as const;

/** Events main sends to the window. */
export const EVENTS = ['presence.lock', 'app.closing'] as const;
/** `presence.lock`: the screen was locked or the machine goes to sleep. `app.closing`: seal drafts and lock now. */
export type EventName = (typeof EVENTS)[number];

/** What the preload exposes as `window.senim`. */
export interface Bridge {
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>>;
  /** Returns the function that ends the subscription. */
  on(event: EventName, listener: () => void): () => void;
}

/** Name of the bridge in the window. */
export const BRIDGE_NAME = 'senim';
