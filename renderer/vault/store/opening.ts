/**
 * Opening the rows: from the browser's store when it is exactly what the files say, otherwise from every witness there
 * is.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { Generation } from '../../../shared/ipc/contract';
import type { OnProgress } from '../api';
import { openFrame, readFrame } from '../crypto/frame';
import type { Database } from './database';
import { foldRoom } from './folding';
import { lossOf } from './loss';
import { openBatches } from './open-batches';
import { type Chosen, type Found, type Witnesses, choose, collect, fromStore } from './recover';
import { type DatabaseOpener, type Room, SCHEMA, cutTail, noteDestroyed, openState, readAnchor, refill } from './room';

/** The browser's store, opened and read while the passphrase is still being turned into a key: bytes, nothing more. */
export interface Ahead {
  database: Database | null;
  stored: Awaited<ReturnType<Database['load']>>;
  onClosed: { call: () => void };
}

/** Starts reading the browser's store; never rejects. */
export async function readAhead(openDatabase: DatabaseOpener): Promise<Ahead> {
  const onClosed = {
    call: () => {
      /* set by the room that takes this over */
    },
  };
  let database: Database | null = null;
  try {
    database = await openDatabase(() => onClosed.call());
    return { database, stored: await database.load(), onClosed };
  } catch {
    // Expected after damage: the files hold everything, and the store is made anew from them.
    return { database, stored: null, onClosed };
  }
}

/**
 * Fills the room. `vault.rolled_back` when the anchor knows of later changes than all files together, or changes are
 * not there though no file is damaged; `vault.rows_missing` when damage left rows in no witness (both unless accepted):
 * nothing is written before the person has decided. `vault.keys_apart` when the key opens nothing of what is there,
 * `vault.newer` when a frame is of a later version.
 */
export async function openRoom(
  room: Room,
  ahead: Ahead,
  acceptLoss: boolean,
  onProgress?: OnProgress,
): Promise<Result<null>> {
  room.database = ahead.database;
  ahead.onClosed.call = () => {
    room.broken = true;
  };
  const listed = await room.host.list();
  if (!listed.ok) return fail(listed.error.code);
  const newest = listed.value.generations.at(-1);
  const { stored } = ahead;
  noteDestroyed(room, stored?.mark.destroyed);
  if (
    stored &&
    newest &&
    listed.value.clean &&
    stored.mark.generation === newest.number &&
    stored.mark.length === newest.journal &&
    stored.places.length === stored.mark.frames
  ) {
    const frames = stored.places.map((place) => fromStore(place, stored.bytes.get(place.s)));
    const whole = frames.filter((one) => one !== null);
    const chosen = choose(new Map(whole.map((one) => [one.head.seq, [one]])), (frame) => openState(room, frame));
    const same =
      whole.length === frames.length &&
      (await endsAlike(room, chosen, whole, newest)) &&
      chosen.missing.frames === 0 &&
      chosen.unfinished.length === 0 &&
      chosen.last.check === stored.mark.check;
    if (same && (await load(room, chosen, true, onProgress))) {
      if (chosen.frames.some((one) => one.head.schema > SCHEMA)) return fail('vault.newer');
      room.generation = newest.number;
      room.journalLength = newest.journal;
      return checkAnchor(room, acceptLoss, 0);
    }
    // What was handed over to be opened is read once more.
    if (same)
      return recover(
        room,
        {
          ...ahead,
          stored:
            (await ahead.database?.load().catch(
              // Expected after damage: the files hold everything.
              () => null,
            )) ?? null,
        },
        listed.value.clean,
        acceptLoss,
        onProgress,
      );
  }
  return recover(room, ahead, listed.value.clean, acceptLoss, onProgress);
}

/**
 * The journal ends with the very frame the browser's store ends with, and the snapshot where the store says: it is not
 * the store of another vault or of another day.
 */
async function endsAlike(
  { host }: Room,
  { last, state }: Chosen,
  frames: readonly Found[],
  { number, snapshot }: Generation,
): Promise<boolean> {
  if (
    snapshot !==
    (state?.at.generation === number && state.at.file === 'snapshot' ? state.at.offset + state.at.length : null)
  )
    return false;
  const end = frames.find((one) => one.head.seq === last.seq);
  const read = end ? await host.fileRead(end.at) : null;
  const frame = read?.ok ? readFrame(read.value, 0) : 'damaged';
  return typeof frame !== 'string' && frame.check === last.check;
}

/**
 * What files and browser's store hold, without mending anything: for a look at a vault that is not opened. `whole`:
 * nothing of it is damaged, missing or of another key.
 */
export async function readContent(room: Room, stored: Ahead['stored']): Promise<Result<{ whole: boolean }>> {
  noteDestroyed(room, stored?.mark.destroyed);
  const witnesses = await collect(room.host, stored);
  if (!witnesses.ok) return witnesses;
  const later = withoutLater(room, witnesses.value);
  const chosen = choose(witnesses.value.found, (frame) => openState(room, frame));
  const opened = await load(room, chosen, false);
  const anchor = await readAnchor(room);
  room.anchored = anchor.later ? 0 : anchor.seq;
  const ended = tailLost(room, witnesses.value, chosen) === 0;
  return ok({ whole: opened && ended && chosen.missing.frames === 0 && later <= room.last.seq });
}

async function recover(
  room: Room,
  ahead: Ahead,
  listedClean: boolean,
  acceptLoss: boolean,
  onProgress?: OnProgress,
): Promise<Result<null>> {
  const { stored } = ahead;
  const witnesses = await collect(room.host, stored, onProgress);
  if (!witnesses.ok) return witnesses;
  const { tornBytes, damagedFiles, folderEnd, generations } = witnesses.value;
  const later = withoutLater(room, witnesses.value);
  const chosen = choose(
    witnesses.value.found,
    (frame) => openState(room, frame),
    (one) => isOurs(room, one),
  );
  if (chosen.frames.some((one) => one.head.schema > SCHEMA)) return fail('vault.newer');
  await load(room, chosen, false, onProgress);
  const within = await checkAnchor(room, acceptLoss, later);
  if (!within.ok) return within;
  // Rows of another day's key among those of this one's: what is left is no state the vault ever had.
  if ((later > 0 && chosen.missing.frames > 0) || ofEarlierKey(room, chosen)) return fail('vault.keys_apart');
  for (const { id } of room.damaged) chosen.missing.base.push({ seq: Number(id), tags: null });
  chosen.missing.frames += room.damaged.length;
  const loss = lossOf(room.content, chosen, tailLost(room, witnesses.value, chosen));
  if (loss.rows > 0 && !acceptLoss)
    // Nothing is damaged and changes are not there all the same: files were put back from before them or taken away.
    return damagedFiles.length === 0 && room.damaged.length === 0 && witnesses.value.tail.kind === 'none'
      ? fail('vault.rolled_back', { params: { count: loss.rows } })
      : fail('vault.rows_missing', { params: { count: loss.rows, names: loss.names || '–' } });
  await settleJournal(room, witnesses.value, chosen);
  const sound = damagedFiles.length === 0 && tornBytes === 0 && chosen.missing.frames === 0;
  const behind =
    !sound || !stored
      ? null
      : chosen.frames.some((one) => one.strayed && one.head.seq > folderEnd)
        ? 'folder'
        : listedClean && stored.mark.seq < room.last.seq
          ? 'store'
          : null;
  room.repaired = {
    rebuilt: chosen.frames.length > 0,
    tornBytes,
    missing: loss.rows,
    names: loss.names,
    files: damagedFiles,
    behind,
  };
  const bytes = new Map(chosen.frames.flatMap((one) => (one.bytes ? [[one.head.seq, one.bytes] as const] : [])));
  if (!damagedFiles.length && !chosen.missing.frames && !chosen.dangling && !chosen.frames.some((one) => one.strayed))
    return refill(room, bytes, onProgress);
  const newest = generations.at(-1)?.number ?? 0;
  const mended = await mend(
    room,
    { bytes, twice: loss.rows === 0 && damagedFiles.some((name) => name.endsWith(`.${newest}`)) },
    onProgress,
  );
  // What could not be written changed nothing: the vault opens with what was read, and the next opening tries again.
  if (!mended.ok) {
    room.troubles.set('mend', mended.error.code);
    return refill(room, bytes, onProgress);
  }
  return mended;
}

/** True when rows do not open because they are of an earlier key: files of before its renewal, not damage. */
function ofEarlierKey({ damaged, keys: { root } }: Room, { frames }: Chosen): boolean {
  const shut = new Set(damaged.map(({ id }) => id));
  return frames.some(({ head }) => head.epoch < root.epoch && shut.has(String(head.seq)));
}

/** A new snapshot of what is whole; `twice`, so that the second witness that stays is a sound one too. */
export async function mend(
  room: Room,
  { bytes, twice }: { bytes?: ReadonlyMap<number, Uint8Array>; twice: boolean },
  onProgress?: OnProgress,
): Promise<Result<null>> {
  const folded = await foldRoom(
    room,
    { forget: false, full: false, without: [], anew: true, mending: true, ...(bytes ? { bytes } : {}) },
    onProgress,
  );
  return folded.ok && twice ? foldRoom(room, { forget: false, full: false, without: [] }, onProgress) : folded;
}

/**
 * False for a frame of another vault: it is no proof that something of ours is missing. One under a research's key
 * cannot be tried.
 */
function isOurs({ keys, dataKey }: Room, { head, check, bytes }: Found): boolean {
  return (
    !bytes ||
    head.scope.some((byte) => byte !== 0) ||
    openFrame(keys.root.vaultId, { head, check, bytes }, dataKey) !== null
  );
}

/**
 * Changes lost in a damaged end of the newest journal: at least one, unless the browser's store held it or the anchor
 * says that nothing came after.
 */
function tailLost(room: Room, { generations, tail }: Witnesses, chosen: Chosen): number {
  const newest = generations.at(-1)?.number;
  if (tail.kind === 'none' || tail.kind === 'torn') return 0;
  if (
    chosen.frames.some(
      ({ at, strayed }) => strayed && at.generation === newest && at.file === 'journal' && at.offset >= tail.from,
    )
  )
    return 0;
  return tail.kind === 'frame' || room.anchored < room.last.seq ? 1 : 0;
}

/**
 * Takes frames of a later key than the one at hand out of what was found, for they do not open; the highest of their
 * numbers. Such frames beside this key say that header and key ring were put back.
 */
function withoutLater({ keys: { root } }: Room, { found }: Witnesses): number {
  let highest = 0;
  for (const [seq, all] of found) {
    const usable = all.filter((one) => one.head.epoch <= root.epoch);
    if (usable.length === all.length) continue;
    highest = Math.max(highest, seq);
    if (usable.length) found.set(seq, usable);
    else found.delete(seq);
  }
  return highest;
}

/**
 * Refuses a vault that is older than a witness says (unless accepted), and one of which the key opens nothing: opened,
 * it would look empty. `later`: {@link withoutLater}.
 */
async function checkAnchor(room: Room, acceptLoss: boolean, later: number): Promise<Result<null>> {
  const anchor = await readAnchor(room);
  room.anchored = anchor.later ? 0 : anchor.seq;
  const known = Math.max(anchor.seq, later);
  const nothingOpens =
    (room.damaged.length > 0 || later > 0) && [...room.content.entries.values()].every(({ rows }) => rows === null);
  if (known > room.last.seq && !acceptLoss && !nothingOpens)
    return fail('vault.rolled_back', { params: { count: known - room.last.seq } });
  return nothingOpens ? fail('vault.keys_apart') : ok(null);
}

/**
 * Cuts off what was never acknowledged, and what belongs to a change that was never finished. Where that cannot be
 * written it is done before the next change.
 */
async function settleJournal(room: Room, { generations, tornBytes }: Witnesses, { unfinished }: Chosen): Promise<void> {
  const newest = generations.at(-1);
  room.generation = Math.max(1, newest?.number ?? 1);
  const cutAt = unfinished.find(({ at }) => at.generation === newest?.number && at.file === 'journal')?.at.offset;
  room.journalLength = newest && newest.number > 0 ? (cutAt ?? newest.journal - tornBytes) : 0;
  if (!newest || newest.number === 0 || room.journalLength === newest.journal) return;
  room.uncut = true;
  const cut = await cutTail(room);
  if (!cut.ok) room.troubles.set('mend', cut.error.code);
}

/**
 * True when every batch opened; one that did not is named and left out. `handOver`: the bytes of many are gone
 * afterwards.
 */
async function load(room: Room, chosen: Chosen, handOver: boolean, onProgress?: OnProgress): Promise<boolean> {
  const { content, damaged } = room;
  content.clear();
  damaged.length = 0;
  room.last = chosen.last;
  room.state = chosen.state?.bytes
    ? { frame: { head: chosen.state.head, check: chosen.state.check, bytes: chosen.state.bytes }, at: chosen.state.at }
    : null;
  const batches: { one: Found; bytes: Uint8Array }[] = [];
  for (const one of chosen.frames) {
    if (one.head.op === 'batch' && one.bytes) batches.push({ one, bytes: one.bytes });
    else if (one.head.op === 'put' || one.head.op === 'delete')
      content.add({ head: one.head, check: one.check, at: one.at, bytes: one.bytes, rows: null }, null);
  }
  await openBatches(
    batches.map(({ one, bytes }) => ({ bytes, check: one.unseen ? one.check : null })),
    room.keys.root.vaultId,
    room.dataKey,
    handOver,
    (index, batch) => {
      const one = batches[index]?.one;
      if (one && batch) content.add({ head: one.head, check: one.check, at: one.at, bytes: null, rows: null }, batch);
      else if (one) damaged.push({ table: 'batch', id: String(one.head.seq) });
      if (index % 20 === 0) onProgress?.({ step: 'opening', done: index, total: batches.length });
    },
  );
  return damaged.length === 0;
}
