/**
 * The live vault read from outside, for a restore: with its own key, which may be another one than the backup's, and
 * with
 * every witness there is. A vault that cannot be read whole is never taken for one that holds nothing.
 */
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { openLogKey } from '../../crypto/audit-chain';
import { type VaultRoot, isGenuine, openHeader, readHeader } from '../../crypto/header';
import { passphraseBytes } from '../../crypto/kdf';
import { type KeyRing, addressKey, openKeyRing } from '../../crypto/keyring';
import { openWithSeed } from '../../crypto/recovery';
import { type Key, asKey, equalBytes, wipe } from '../../crypto/sodium';
import type { HostPort } from '../../host';
import { readOld } from '../../migrations/1-to-2-generations';
import { type OldFrame, inForce, openOldFrame } from '../../migrations/format-1';
import { HEAD, type LogHead } from '../../open/logged-store';
import type { Ground } from '../../session/session';
import { readAhead, readContent } from '../../store/opening';
import { type Room, newRoom, readAnchor } from '../../store/room';

/** What a person typed: it may open the live vault as well as the backup. */
export type TypedKey = { typed: Uint8Array } | { seed: Key };

/**
 * The live vault as found. `whole` is false when something of it is damaged, missing or older than what was saved last.
 */
export interface LiveVault {
  root: VaultRoot;
  room: Room;
  ringEpoch: number;
  whole: boolean;
}

/** No vault, another one's, or this one: which of its keys opens it is decided later. */
export type Presence = { live: 'none' | 'other' } | { live: 'same' | 'unreadable'; headers: Uint8Array[] };

/** Whose vault lies on this computer. A refusal when that cannot be seen. */
export async function presenceOf(host: HostPort, vaultId: Uint8Array): Promise<Result<Presence>> {
  const listed = await host.list();
  if (!listed.ok) return fail(listed.error.code);
  const read = await host.read('header');
  if (!read.ok && read.error.code !== 'vault.header_damaged') return fail(read.error.code);
  const found = read.ok ? read.value : [];
  if (read.ok && found.length === 0 && listed.value.generations.length === 0) return ok({ live: 'none' });
  const sound = found.flatMap((header) => {
    const one = readHeader(header);
    return one.ok ? [{ header, id: one.value.parsed.vaultId }] : [];
  });
  const headers = sound.filter(({ id }) => equalBytes(id, vaultId)).map(({ header }) => header);
  // A header too damaged to say whose it is: the rows themselves tell by opening or not.
  if (sound.length === 0) return ok({ live: 'unreadable', headers });
  return ok(headers.length ? { live: 'same', headers } : { live: 'other' });
}

/**
 * The root that opens the live vault: the backup's, where the key was not renewed since, or the one behind what was
 * typed.
 * `backup.live_locked` when another passphrase is in force; `vault.passphrase_wrong` at `live` when the one given for
 * it is wrong.
 */
export async function liveRoot(
  headers: readonly Uint8Array[],
  root: VaultRoot,
  typed: TypedKey,
  livePassphrase: string | null,
): Promise<Result<VaultRoot>> {
  const own = (): VaultRoot => ({ ...root, vaultKey: asKey(root.vaultKey.slice()) });
  if (headers.length === 0) return ok(own());
  for (const header of headers) {
    const read = readHeader(header);
    if (read.ok && isGenuine(root, read.value)) return ok(own());
  }
  const other = livePassphrase === null ? null : passphraseBytes(livePassphrase);
  try {
    for (const header of headers) {
      const first = 'seed' in typed ? openWithSeed(header, typed.seed) : await openHeader(header, typed.typed);
      if (first.ok) return first;
      const second = other ? await openHeader(header, other) : null;
      if (second?.ok) return second;
    }
  } finally {
    wipe(other);
  }
  return livePassphrase === null
    ? fail('backup.live_locked', { field: 'live' })
    : fail('vault.passphrase_wrong', { field: 'live' });
}

/** Reads the rows of the live vault from the folder and the browser's store; nothing is changed. */
export async function readLive(
  ground: Pick<Ground, 'host' | 'openDatabase'>,
  root: VaultRoot,
  backupRing: KeyRing,
): Promise<LiveVault> {
  const { host } = ground;
  const [rings, shreds] = [await host.read('keyring'), await host.read('shred')];
  const opened = rings.ok && shreds.ok ? openKeyRing(root, rings.value, shreds.value) : null;
  const ring = opened?.ok ? opened.value.ring : null;
  if (ring) wipe(...ring.keys.values());
  // The addresses of rows outlive a renewal of the key, so the backup's ring knows them too.
  const idKey = addressKey(root, ring ?? backupRing);
  const room = newRoom({ root, idKey, keyOfScope: () => null }, host, () => Promise.reject(new Error('not opened')));
  const ahead = await readAhead(ground.openDatabase);
  ahead.database?.close();
  const read = await readContent(room, ahead.stored);
  let whole = read.ok && read.value.whole;
  if (room.content.entries.size === 0) {
    const old = await readOld(host);
    if (old.ok) oldRows(root, old.value, room);
    else whole = false;
  }
  if (room.content.table('settings').size === 0) whole = false;
  return { root, room, ringEpoch: ring?.epoch ?? 0, whole: whole && !(await isBehind(host, room)) };
}

/** True when a witness outside the rows knows of later ones, or cannot be read. */
async function isBehind(host: HostPort, room: Room): Promise<boolean> {
  const anchor = await readAnchor(room);
  if (anchor.unread || anchor.seq > room.last.seq) return true;
  const files = await host.read('audit');
  if (!files.ok) return files.error.code === 'file.not_readable';
  const head = room.content.table('state').get(HEAD) as LogHead | undefined;
  return files.value.some((file) => {
    const key = openLogKey(room.keys.root, file);
    wipe(key?.key);
    return key !== null && head !== undefined && key.era === head.era && key.n > head.n;
  });
}

/** A live vault that has not been opened since format 1. */
function oldRows(root: VaultRoot, frames: OldFrame[], { content, dataKey }: Room): void {
  for (const frame of inForce(frames)) {
    const row = frame.scope
      ? null
      : (openOldFrame(root.vaultId, frame, dataKey)?.value as { id: string; value: unknown } | undefined);
    if (row) content.table(frame.table).set(row.id, row.value);
  }
}
