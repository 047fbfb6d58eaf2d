/** What the parts of the open store share: keys, content, where the files stand, and the browser's store. */
import { bug } from '../../../shared/errors/bug-trace';
import { type ErrorCode, type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress, Trouble } from '../api';
import { type Frame, NO_CHECK, blindId, openFrame, readFrame, sealFrame } from '../crypto/frame';
import type { VaultRoot } from '../crypto/header';
import { type Key, concat, deriveKey } from '../crypto/sodium';
import type { HostPort } from '../host';
import { type Content, type Entry, newContent } from './content';
import type { Database, Place, StoredBytes, StoredChange, StoredMark } from './database';
import { type Destroyed, openDestroyed, sealDestroyed } from './destroyed-list';
import { fileSource, readFrames } from './files';
import { type State, isLong } from './recover';

/** Schema of the values in the frames; raised with each step that changes them (renderer/vault/migrations). */
export const SCHEMA = 1;

/** Keys the store needs: the vault's, the one for addresses, and, by research, the ring's. */
export interface StoreKeys {
  root: VaultRoot;
  idKey: Key;
  keyOfScope(researchId: string): Key | null;
  /** Researches with a key in the ring. */ scopes?(): Iterable<string>;
}

/** How a database is opened; replaced in unit tests. */
export type DatabaseOpener = (onClosed: () => void) => Promise<Database>;

/** What opening had to mend, for the person and the log. */
export interface Repaired {
  /** The browser's store was made anew from the files. */
  rebuilt: boolean;
  tornBytes: number;
  /** Rows that no file and no store holds any more; where that cannot be told, at least so many. */
  missing: number;
  /** Numbers of the journal that are among them, as `2026: 2–32`. */
  names?: string;
  /** Files with damaged spots; mended from the other witnesses. */
  files: string[];
  /** Which of the two was older than the other, though nothing in it is damaged: it was put back or cut off. */
  behind: 'folder' | 'store' | null;
}

export interface Room {
  keys: StoreKeys;
  host: HostPort;
  openDatabase: DatabaseOpener;
  /** Seals everything that belongs to no research. */
  dataKey: Key;
  content: Content;
  database: Database | null;
  /** The browser's store broke under us: the files hold everything, it is made anew at the next opening. */
  broken: boolean;
  /** Changes on their way into the browser's store, one after another; never rejects. */
  following: Promise<void>;
  generation: number;
  journalLength: number;
  /** Number and check of the last frame. */
  last: { seq: number; check: string };
  /** The state frame of the snapshot in force. */
  state: { frame: Frame; at: Place } | null;
  /** Number the anchor file knows. */
  anchored: number;
  damaged: { table: string; id: string }[];
  repaired: Repaired;
  /** What anchor and browser's store say was destroyed, by research; the rows may be older. */
  destroyed: Map<string, Destroyed>;
  /** The destroyed list as sealed last, and how many it names. */
  sealedList: { count: number; bytes: Uint8Array };
  /** Bytes behind the journal's end that belong to no change are still there: to be cut off before the next one. */
  uncut: boolean;
  /** House-keeping that could not be done, by what it was. The person is told while it stands here. */
  troubles: Map<Trouble, ErrorCode>;
}

/** An empty room of this vault. */
export function newRoom(keys: StoreKeys, host: HostPort, openDatabase: DatabaseOpener): Room {
  return {
    keys,
    host,
    openDatabase,
    dataKey: deriveKey(keys.root.vaultKey, 7, 'PV1setng'),
    content: newContent(),
    database: null,
    broken: false,
    following: Promise.resolve(),
    generation: 1,
    journalLength: 0,
    last: { seq: 0, check: NO_CHECK },
    state: null,
    anchored: 0,
    damaged: [],
    repaired: { rebuilt: false, tornBytes: 0, missing: 0, files: [], behind: null },
    destroyed: new Map(),
    sealedList: { count: 0, bytes: new Uint8Array() },
    uncut: false,
    troubles: new Map(),
  };
}

/** Blind id of a research, as its frames carry it. */
export function scopeId(room: Pick<Room, 'keys'>, scope: string): Uint8Array {
  return blindId(room.keys.idKey, 'material', `scope\0${scope}`);
}

/** What a state frame says, or null when it is not of this vault. */
export function openState(room: Room, frame: Frame): State | null {
  return (openFrame(room.keys.root.vaultId, frame, room.dataKey)?.value as State | undefined) ?? null;
}

/** A frame's row of the browser's store. */
export function placeOf({ head, check, at }: Entry) {
  return { s: head.seq, head, check, at };
}

/** The state frame's row, when there is one. */
export function statePlace({ state }: Room) {
  return state ? [{ s: state.frame.head.seq, head: state.frame.head, check: state.frame.check, at: state.at }] : [];
}

/** The mark that says: the browser's store is what the files are. */
export function markOf(room: Room): StoredMark {
  return {
    k: 'mark',
    generation: room.generation,
    length: room.journalLength,
    ...room.last,
    frames: room.content.entries.size + (room.state ? 1 : 0),
    destroyed: destroyedList(room),
  };
}

/**
 * Puts a change that the files hold into the browser's store, behind the answer to whoever saved it: until it is there
 * the
 * mark does not match the journal, so an end in between makes the store anew from the files, as any end without order
 * does.
 */
export function follow(room: Room, change: StoredChange): void {
  room.following = room.following.then(async () => {
    if (room.broken) return;
    try {
      await room.database?.apply(change);
    } catch (error) {
      bug(error, 'store.browser');
      // The journal holds it: it is saved. The browser's store no longer matches and is made anew at the next opening.
      room.broken = true;
    }
  });
}

/** Cuts off what {@link Room.uncut} says. */
export async function cutTail(room: Room): Promise<Result<null>> {
  if (!room.uncut) return ok(null);
  const cut = await room.host.journalTruncate(room.generation, room.journalLength);
  if (!cut.ok) return fail(cut.error.code);
  room.uncut = false;
  return ok(null);
}

/** A frame's bytes from its place, or from wherever else the same frame lies; null when no file holds it any more. */
export async function bytesOf({ host }: Room, { head, check, at }: Entry): Promise<Uint8Array | null> {
  const read = await host.fileRead(at);
  const frame = read.ok ? readFrame(read.value, 0) : 'damaged';
  if (typeof frame !== 'string' && frame.check === check) return frame.bytes;
  const listed = await host.list();
  if (!listed.ok) return null;
  let other: Uint8Array | null = null;
  for (const { number, snapshot, journal } of listed.value.generations) {
    for (const [file, size] of [
      ['snapshot', snapshot],
      ['journal', journal],
    ] as const) {
      if (other || !size || number === 0) continue;
      await readFrames(fileSource(host, file, number, size), (one) => {
        if (one.head.seq === head.seq && one.check === check) other = one.bytes;
      });
    }
  }
  return other;
}

/**
 * The browser's store anew, with the bytes at hand or read from their places. It never stands in the way: what fails
 * here is mended at the next opening.
 */
export async function refill(
  room: Room,
  bytes: ReadonlyMap<number, Uint8Array>,
  onProgress?: OnProgress,
): Promise<Result<null>> {
  await room.following;
  room.database?.close();
  const cleared = await room.host.clearStore();
  if (!cleared.ok) {
    room.database = null;
    room.broken = true;
    return ok(null);
  }
  try {
    room.broken = false;
    const database = await room.openDatabase(() => {
      room.broken = true;
    });
    room.database = database;
    const all = [...room.content.entries.values()];
    for (let start = 0; start < all.length || start === 0; start += 500) {
      const piece = all.slice(start, start + 500);
      const put: StoredBytes[] = [];
      for (const entry of piece) {
        const b = isLong(entry.head, entry.at.length)
          ? null
          : (bytes.get(entry.head.seq) ?? entry.bytes ?? (await bytesOf(room, entry)));
        if (b) put.push({ s: entry.head.seq, b });
      }
      const end = start + 500 >= all.length;
      if (end && room.state) put.push({ s: room.state.frame.head.seq, b: room.state.frame.bytes });
      // The mark is whole with the last piece only: a half-filled store must not pass for one.
      const mark = markOf(room);
      await database.apply({
        places: [...piece.map(placeOf), ...(end ? statePlace(room) : [])],
        bytes: put,
        forget: [],
        mark: end ? mark : { ...mark, frames: -1 },
      });
      onProgress?.({ step: 'writing', done: Math.min(start + 500, all.length), total: all.length });
    }
  } catch (error) {
    bug(error, 'store.browser');
    room.broken = true;
  }
  return ok(null);
}

/** Keeps why a piece of house-keeping failed, or forgets it once it is done. */
export function noteTrouble(
  { troubles }: Pick<Room, 'troubles'>,
  what: Trouble,
  { ok: done, error }: { ok: boolean; error?: { code: ErrorCode } },
): void {
  if (done) troubles.delete(what);
  else if (error) troubles.set(what, error.code);
}

/** Takes in a destroyed list from outside the rows. */
export function noteDestroyed(room: Room, bytes: Uint8Array | undefined): void {
  for (const one of (bytes && openDestroyed(room.keys.idKey, room.keys.root.vaultId, bytes)) ?? [])
    room.destroyed.set(one.researchId, one);
}

/** The destroyed list as it is now, sealed: what the rows say, and what was known outside them. */
function destroyedList(room: Room): Uint8Array {
  for (const [id, value] of room.content.table('state'))
    if (id.startsWith('destroyed:')) room.destroyed.set((value as Destroyed).researchId, value as Destroyed);
  if (room.sealedList.count !== room.destroyed.size)
    room.sealedList = {
      count: room.destroyed.size,
      bytes: sealDestroyed(room.keys.idKey, room.keys.root.vaultId, [...room.destroyed.values()]),
    };
  return room.sealedList.bytes;
}

/**
 * What the anchor's copies say: the number they know, whether it was set under a later key than the one at hand, or
 * that they cannot be read.
 */
export interface AnchorView {
  seq: number;
  later: boolean;
  unread: boolean;
}

/** The anchor, in a file of its own: it knows when journal and snapshot were put back or cut at a frame's end. */
export async function readAnchor(room: Room): Promise<AnchorView> {
  const { root } = room.keys;
  const copies = await room.host.read('anchor');
  const view: AnchorView = { seq: 0, later: false, unread: !copies.ok && copies.error.code === 'file.not_readable' };
  for (const copy of copies.ok ? copies.value : []) {
    const frame = readFrame(copy, 0);
    if (typeof frame === 'string' || frame.head.op !== 'anchor') continue;
    const later = frame.head.epoch > root.epoch;
    if (!later && !openFrame(root.vaultId, frame, room.dataKey)) continue;
    noteDestroyed(room, copy.subarray(frame.bytes.length));
    view.seq = Math.max(view.seq, frame.head.seq);
    view.later ||= later;
  }
  return view;
}

/** Bytes of an anchor for the end of a sequence. */
export function anchorBytes(root: VaultRoot, dataKey: Key, last: Room['last']): Uint8Array {
  return sealFrame(
    root.vaultId,
    { op: 'anchor', schema: SCHEMA, epoch: root.epoch, seq: last.seq, prev: last.check },
    { at: Date.now() },
    dataKey,
  ).bytes;
}

/** Sets the anchor to where the sequence stands. A missed one costs a witness, not the change. */
export async function setAnchor(room: Room): Promise<void> {
  if (room.anchored === room.last.seq || room.last.seq === 0) return;
  const { seq } = room.last;
  const bytes = concat(anchorBytes(room.keys.root, room.dataKey, room.last), destroyedList(room));
  const set = await room.host.replace('anchor', bytes, false);
  noteTrouble(room, 'anchor', set);
  if (set.ok) room.anchored = seq;
}
