/**
 * The vault's rows: in memory as values, on disk as sealed frames. A change is sealed, appended to the journal and
 * synced by the main process; only then it is called saved, and IndexedDB follows. Now and then the journal is folded
 * into a snapshot; the generation before it stays as a second witness (docs/vault-format.md).
 */
import { bug } from '../../../shared/errors/bug-trace';
import { type ErrorCode, type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress, Trouble } from '../api';
import { type BatchRow, type Frame, type Table, blindId, openFrame, readFrame } from '../crypto/frame';
import { toHex, wipe } from '../crypto/sodium';
import type { HostPort } from '../host';
import { type Entry, type SetAside, address } from './content';
import type { Destroyed } from './destroyed-list';
import { type Folding, foldRoom, foldingDue, namedInClear } from './folding';
import { checkFiles, lookAtFiles } from './checking';
import { type Ahead, openRoom } from './opening';
import {
  type DatabaseOpener,
  type Repaired,
  type StoreKeys,
  bytesOf,
  newRoom,
  noteTrouble,
  scopeId,
  setAnchor,
} from './room';
import { type Change, writeChanges } from './writing';

export { type Ahead, readAhead } from './opening';
export { type DatabaseOpener, SCHEMA, type StoreKeys } from './room';
export type { Change } from './writing';

/** The form of the vault folder this program writes (docs/vault-format.md). */
export const FORMAT = 3;

export interface Store {
  /** Values of a table by id; rows that stand alone are not kept in memory and not listed here. */
  all<T>(table: Table): ReadonlyMap<string, T>;
  get<T>(table: Table, id: string): T | undefined;
  /**
   * Grows when rows of a table may have been written over or taken away; while it stands still, rows were only added,
   * behind the others.
   */
  rewrites(table: Table): number;
  /**
   * All changes or none; resolves when they are on the disk. Calls are carried out one after another. `reserve`: for a
   * lock and a destruction only, see {@link writeChanges}.
   */
  write(changes: Change[], onProgress?: OnProgress, reserve?: boolean): Promise<Result<null>>;
  /** Rows whose value cannot be read, by `table id`: not in {@link Store.all}, kept, and no change may touch them. */
  readonly aside: ReadonlyMap<string, SetAside>;
  /** Sets a row aside and names it among the damaged ones. */
  setAside(table: Table, id: string): void;
  /** Rows that frames after this number brought. */
  rowsSince(seq: number): [Table, string][];
  /** Opens a short row of material; null when it is not there or its research's key is gone. */
  readScoped(scope: string, table: Table, id: string): unknown;
  /** Opens a row that stands alone, however long; null as above. `scope` is undefined for attachments. */
  readAlone(scope: string | undefined, table: Table, id: string): Promise<unknown>;
  /** Sealed rows of a scope as they lie on disk (destruction: what is about to become unreadable). */
  framesOfScope(scope: string): Promise<Frame[]>;
  countOfScope(scope: string): number;
  /** Every frame in force, in the order of their numbers: what a backup takes. `bytes` is their size. */
  frames(): { count: number; bytes: number; seq: number; each(): AsyncGenerator<Result<Frame>> };
  /** Folds the journal into a new snapshot; the generation before it stays. */
  fold(onProgress?: OnProgress): Promise<Result<null>>;
  /**
   * A new snapshot without the rows of these scopes and without anything that was replaced or taken away; all older
   * files are overwritten and removed.
   */
  rewriteWithout(scopes: string[], onProgress?: OnProgress): Promise<Result<null>>;
  /**
   * Whether frames of an earlier format are in force that say which table they belong to; {@link Store.rewriteWithout}
   * seals them again.
   */
  namesInClear(): boolean;
  /**
   * Everything in force, for a vault under another key: rows as values, what stands alone with its bytes. No change is
   * taken any more; those that were are waited for.
   */
  leave(): Promise<{ rows: BatchRow[]; alone(): AsyncGenerator<Result<Frame>> }>;
  /** Takes changes again after {@link Store.leave}. */
  stay(): void;
  /** Reads every file of the vault folder frame by frame and mends what is damaged from the other witnesses. */
  check(onProgress?: OnProgress): Promise<Result<{ files: number; bytes: number; damaged: string[] }>>;
  /** Reads every file beside the work, mending nothing; see {@link lookAtFiles}. */
  look(stopped: () => boolean): Promise<'sound' | 'doubtful' | 'stopped'>;
  /** Changes since the snapshot in force. */
  sinceFold(): number;
  /** Where the sequence stands: its number and the check of its last frame. */
  head(): { seq: number; check: string };
  /** Frames that did not open: set aside, kept on disk. */
  readonly damaged: { table: string; id: string }[];
  /** House-keeping that failed and is tried again; the person is told of it. */
  readonly troubles: Map<Trouble, ErrorCode>;
  /** What opening had to mend. */
  readonly repaired: Repaired;
  /** What witnesses outside the rows say was destroyed, by research. */
  readonly destroyed: ReadonlyMap<string, Destroyed>;
  /** Ends pending writes, sets the anchor, wipes the keys of the rows. */
  close(): Promise<void>;
}

/**
 * How to open; `acceptLoss` goes on although later changes are known to be missing; `anew`: the files were just put in
 * place, so the browser's store is made anew without a word.
 */
export interface OpenOptions {
  ahead: Promise<Ahead>;
  acceptLoss: boolean;
  anew?: boolean;
  onProgress?: OnProgress | undefined;
}

/** Changes after which a fold that failed is tried again. */
const FOLD_AGAIN = 50;
/** Milliseconds after a change until the anchor follows. */
const ANCHOR_AFTER = 3000;

/** Opens the rows of a vault; refusals of {@link openRoom}. */
export async function openStore(
  keys: StoreKeys,
  host: HostPort,
  openDatabase: DatabaseOpener,
  { ahead, acceptLoss, anew = false, onProgress }: OpenOptions,
): Promise<Result<Store>> {
  const room = newRoom(keys, host, openDatabase);
  const opened = await openRoom(room, await ahead, acceptLoss, onProgress);
  if (!opened.ok) {
    room.database?.close();
    wipe(room.dataKey);
    return opened;
  }
  if (anew) room.repaired = { ...room.repaired, rebuilt: false, behind: null };
  const { content } = room;
  let queue: Promise<unknown> = Promise.resolve();
  let anchorTimer: ReturnType<typeof setTimeout> | null = null;
  let left = false;
  let foldAgain = 0;
  let closing: Promise<void> | null = null;

  const serial = <T>(run: () => Promise<T>): Promise<T> => {
    const result = queue.then(run);
    queue = result.catch(/* The caller has the failure; the queue goes on. */ () => undefined);
    return result;
  };
  const anchorSoon = () => {
    anchorTimer ??= setTimeout(() => {
      anchorTimer = null;
      void serial(() => setAnchor(room));
    }, ANCHOR_AFTER);
  };
  const alone = (table: Table, id: string): Entry | undefined =>
    content.entries.get(content.lone.get(address({ rowId: blindId(keys.idKey, table, id) })) ?? -1);
  const keyFor = (scope: string | undefined) => (scope === undefined ? room.dataKey : keys.keyOfScope(scope));
  const openAlone = (bytes: Uint8Array | null, scope: string | undefined): unknown => {
    const key = keyFor(scope);
    const frame = bytes && readFrame(bytes, 0);
    return key && frame && typeof frame !== 'string' ? (openFrame(keys.root.vaultId, frame, key)?.value ?? null) : null;
  };
  const ofScope = (scope: string): Entry[] => {
    const wanted = toHex(scopeId(room, scope));
    return [...content.lone.values()]
      .map((seq) => content.entries.get(seq))
      .filter((entry) => entry !== undefined)
      .filter((entry) => toHex(entry.head.scope) === wanted);
  };
  const inOrder = () => {
    const standing = new Set(content.lone.values());
    return [...content.entries.values()]
      .filter((entry) => entry.rows !== null || standing.has(entry.head.seq))
      .sort((a, b) => a.head.seq - b.head.seq);
  };
  const frameOf = async (entry: Entry): Promise<Result<Frame>> => {
    const bytes = entry.bytes ?? (await bytesOf(room, entry));
    return bytes ? ok({ head: entry.head, check: entry.check, bytes }) : fail('vault.row_damaged');
  };
  const foldNow = (folding: Folding, onFold?: OnProgress) =>
    serial(async () => {
      let folded: Result<null>;
      try {
        folded = await foldRoom(room, folding, onFold);
      } catch (error) {
        bug(error, 'store.fold');
        noteTrouble(room, 'fold', { ok: false, error: { code: 'unexpected' } });
        throw error;
      }
      noteTrouble(room, 'fold', folded);
      return folded;
    });

  return ok({
    all: <T>(name: Table) => content.table(name) as ReadonlyMap<string, T>,
    get: <T>(name: Table, id: string) => content.table(name).get(id) as T | undefined,
    rewrites: (name) => content.rewrites(name),
    async write(changes, onWrite, reserve) {
      // Behind the last words the key is wiped: nothing is sealed any more.
      if (closing) return fail('vault.locked');
      if (left) return fail('busy');
      const kept = changes.find(({ table, id }) => content.aside.has(`${table} ${id}`));
      if (kept) return fail('vault.row_set_aside', { params: { table: kept.table, id: kept.id } });
      const written = await serial(() => writeChanges(room, changes, onWrite, reserve));
      if (written.ok) anchorSoon();
      // Not waited for: the change is saved, folding is house-keeping. One that fails is told and tried after more
      // changes.
      if (written.ok && foldingDue(room) && room.last.seq >= foldAgain) {
        void foldNow({ forget: false, full: false, without: [] }).then((folded) => {
          if (!folded.ok) foldAgain = room.last.seq + FOLD_AGAIN;
        });
      }
      return written;
    },
    aside: content.aside,
    setAside(table, id) {
      if (content.setAside(table, id)) room.damaged.push({ table, id });
    },
    rowsSince: (seq) => content.rowsSince(seq),
    readScoped(scope, name, id) {
      return openAlone(alone(name, id)?.bytes ?? null, scope);
    },
    async readAlone(scope, name, id) {
      const entry = alone(name, id);
      return entry ? openAlone(entry.bytes ?? (await bytesOf(room, entry)), scope) : null;
    },
    async framesOfScope(scope) {
      const frames: Frame[] = [];
      for (const entry of ofScope(scope)) {
        const frame = await frameOf(entry);
        if (frame.ok) frames.push(frame.value);
      }
      return frames;
    },
    countOfScope: (scope) => ofScope(scope).length,
    frames() {
      const entries = inOrder();
      return {
        count: entries.length,
        bytes: entries.reduce((sum, entry) => sum + entry.at.length, 0),
        seq: room.last.seq,
        async *each() {
          for (const entry of entries) yield frameOf(entry);
        },
      };
    },
    fold: (onFold) => foldNow({ forget: false, full: false, without: [] }, onFold),
    rewriteWithout: (scopes, onFold) => foldNow({ forget: true, full: true, without: scopes }, onFold),
    namesInClear: () => namedInClear(room).size > 0,
    async leave() {
      left = true;
      await queue;
      return {
        rows: [...content.rowsInForce().values()].flat(),
        async *alone() {
          for (const entry of inOrder()) if (entry.rows === null) yield frameOf(entry);
        },
      };
    },
    stay() {
      left = false;
    },
    check: (onCheck) => serial(() => checkFiles(room, onCheck)),
    look: (stopped) => lookAtFiles(room, stopped),
    sinceFold: () => room.last.seq - (room.state?.frame.head.seq ?? 0),
    head: () => ({ ...room.last }),
    damaged: room.damaged,
    troubles: room.troubles,
    get repaired() {
      return room.repaired;
    },
    destroyed: room.destroyed,
    close() {
      closing ??= (async () => {
        if (anchorTimer) clearTimeout(anchorTimer);
        await queue;
        await setAnchor(room);
        await room.following;
        room.database?.close();
        wipe(room.dataKey);
        content.clear();
      })();
      return closing;
    },
  });
}
