/**
 * The vault's rows: in memory as values, on disk as sealed frames. A write is sealed, appended to the journal and synced
 * by the main process, then put into IndexedDB; only then it is called saved. On opening, IndexedDB is used when it
 * stands where the journal stands; otherwise it is made anew from the journal's bytes.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { type Frame, type Table, blindId, openFrame, readFrame, sealFrame } from '../crypto/frame';
import type { VaultRoot } from '../crypto/header';
import { type Key, deriveKey, toHex, wipe } from '../crypto/sodium';
import type { HostPort } from '../host';
import { type Database, type StoredRow } from './database';
import { inPieces, readJournal } from './journal';

/** Schema of the values in the frames; raised with each migration step (shared/migrations). */
export const SCHEMA = 1;
/** The form of journal and browser's store (docs/vault-format.md). */
export const FORMAT = 1;

/** A change of one row. `scope` names the research whose own key seals it. */
export type Change = { table: Table; id: string; scope?: string; value: unknown } | { table: Table; id: string; scope?: string; remove: true };

/** Keys the store needs: the vault's and, by research, the ring's. */
export interface StoreKeys { root: VaultRoot; keyOfScope(researchId: string): Key | null }

export interface Store {
  /** Values of a table by id; material is not kept in memory and not listed here. */
  all<T>(table: Table): ReadonlyMap<string, T>;
  get<T>(table: Table, id: string): T | undefined;
  /** All changes or none; resolves when they are on the disk. Calls are carried out one after another. */
  write(changes: Change[], onProgress?: OnProgress): Promise<Result<null>>;
  /** Opens one row of material; null when it is not there or its research's key is gone. */
  readScoped(scope: string, table: Table, id: string): unknown;
  /** Sealed rows of a scope as they lie on disk (destruction: what is about to become unreadable). */
  framesOfScope(scope: string): Frame[];
  /** Every row in its current form, in the order written, and the last number given: what a backup takes. */
  snapshot(): { frames: Frame[]; seq: number };
  /** Writes journal and IndexedDB anew without the rows of these scopes. */
  rewriteWithout(scopes: string[], onProgress?: OnProgress): Promise<Result<null>>;
  /** Rows that did not open: named by table, set aside, kept on disk. */
  readonly damaged: { table: string; id: string }[];
  /** What opening had to mend, for the person. */
  readonly repaired: { rebuilt: boolean; tornBytes: number };
  close(): Promise<void>;
}

/** How a database is opened; replaced in unit tests. */
export type DatabaseOpener = (onClosed: () => void) => Promise<Database>;

interface Row { frame: Frame; id: string | null }

/** Opens the rows of a vault. `fresh` for a vault just made: nothing may be there yet. */
export async function openStore(keys: StoreKeys, host: HostPort, openDatabase: DatabaseOpener, onProgress?: OnProgress): Promise<Result<Store>> {
  const { root } = keys;
  const dataKey = deriveKey(root.vaultKey, 7, 'PV1setng');
  const idKey = deriveKey(root.vaultKey, 8, 'PV1blind');
  const values = new Map<Table, Map<string, unknown>>();
  const rows = new Map<string, Row>();
  const damaged: { table: string; id: string }[] = [];
  const repaired = { rebuilt: false, tornBytes: 0 };
  let journalLength = 0;
  let seq = 0;
  let broken = false;
  let queue: Promise<unknown> = Promise.resolve();

  const table = (name: Table) => {
    let map = values.get(name);
    if (!map) values.set(name, (map = new Map<string, unknown>()));
    return map;
  };
  const scopeId = (scope: string) => blindId(idKey, 'material', `scope\0${scope}`);
  const rowKey = (frame: Frame) => `${frame.head.table}.${toHex(frame.head.rowId)}`;

  const load = (frames: Frame[]) => {
    rows.clear();
    for (const frame of frames) {
      seq = Math.max(seq, frame.head.seq);
      const key = rowKey(frame);
      const known = rows.get(key);
      if (known && known.frame.head.seq >= frame.head.seq) continue;
      if (frame.head.op === 'delete') rows.delete(key);
      else rows.set(key, { frame, id: null });
    }
    let done = 0;
    for (const row of rows.values()) {
      // Material stays sealed until it is asked for; its research's key may be gone for good.
      if (row.frame.head.table !== 'material') {
        const opened = openFrame(root.vaultId, row.frame, dataKey);
        const value = opened?.value as { id: string; value: unknown } | undefined;
        if (value && typeof value.id === 'string') {
          row.id = value.id;
          table(row.frame.head.table).set(value.id, value.value);
        } else {
          damaged.push({ table: row.frame.head.table, id: toHex(row.frame.head.rowId).slice(0, 8) });
        }
      }
      done += 1;
      if (done % 2000 === 0) onProgress?.({ step: 'opening', done, total: rows.size });
    }
  };

  let database = await openDatabaseSafely();
  const info = await host.journalInfo();
  if (!info.ok) return fail(info.error.code);
  const stored = database ? await loadSafely(database) : null;
  const storedFrames = stored?.rows.map(frameOf).filter((frame) => frame !== null) ?? [];
  // A row that is no frame any more, or a row too few, means the browser's store is not what was written.
  const whole = stored !== null && stored.mark.rows === stored.rows.length && storedFrames.length === stored.rows.length;
  if (stored && whole && info.value.clean && stored.mark.length === info.value.length) {
    load(storedFrames);
    journalLength = stored.mark.length;
    seq = Math.max(seq, stored.mark.seq);
  } else {
    const rebuilt = await rebuild();
    if (!rebuilt.ok) return rebuilt;
  }

  async function openDatabaseSafely(): Promise<Database | null> {
    try {
      return await openDatabase(() => { broken = true; });
    } catch {
      return null;
    }
  }

  async function loadSafely(from: Database) {
    try {
      return await from.load();
    } catch {
      return null;
    }
  }

  /** IndexedDB from the journal: a copy of bytes, no decryption needed for it. */
  async function rebuild(): Promise<Result<null>> {
    const journal = await readJournal(host, onProgress);
    if (!journal.ok) return journal;
    if (journal.value.tornBytes > 0) {
      const cut = await host.journalTruncate(journal.value.goodLength);
      if (!cut.ok) return fail(cut.error.code);
    }
    repaired.rebuilt = journal.value.frames.length > 0;
    repaired.tornBytes = journal.value.tornBytes;
    journalLength = journal.value.goodLength;
    load(journal.value.frames);
    return refill();
  }

  async function refill(): Promise<Result<null>> {
    try {
      database?.close();
      const cleared = await host.clearStore();
      if (!cleared.ok) return fail(cleared.error.code);
      broken = false;
      database = await openDatabase(() => { broken = true; });
      const all = [...rows.entries()].map(([k, row]) => ({ k, b: row.frame.bytes }));
      for (let start = 0; start < all.length || start === 0; start += 5000) {
        // The mark is set with the last piece only: a half-filled store must not pass for a whole one.
        const last = start + 5000 >= all.length;
        await database.apply(all.slice(start, start + 5000), [], { k: 'journal', length: last ? journalLength : -1, seq, rows: all.length });
        onProgress?.({ step: 'writing', done: Math.min(start + 5000, all.length), total: all.length });
      }
      return ok(null);
    } catch {
      return fail('vault.storage_failed');
    }
  }

  async function writeNow(changes: Change[], onWrite?: OnProgress): Promise<Result<null>> {
    if (broken || !database) return fail('vault.storage_failed');
    const frames: Frame[] = [];
    for (const change of changes) {
      const key = change.scope === undefined ? dataKey : keys.keyOfScope(change.scope);
      if (!key) return fail('research.already_destroyed');
      const op = 'remove' in change ? 'delete' : 'put';
      seq += 1;
      const value = op === 'delete' ? null : change.scope === undefined ? { id: change.id, value: (change as { value: unknown }).value } : (change as { value: unknown }).value;
      frames.push(sealFrame(root.vaultId, {
        op, table: change.table, schema: SCHEMA, epoch: root.epoch, seq, rowId: blindId(idKey, change.table, change.id), scope: change.scope === undefined ? null : scopeId(change.scope),
      }, value, key));
      if (frames.length % 1000 === 0) onWrite?.({ step: 'sealing', done: frames.length, total: changes.length });
    }
    const before = journalLength;
    for (const piece of inPieces(frames)) {
      const appended = await host.journalAppend(journalLength, piece);
      if (!appended.ok) {
        // Half of a change must not come back at the next opening.
        if (journalLength !== before) await host.journalTruncate(before);
        journalLength = before;
        return fail(appended.error.code);
      }
      journalLength = appended.value.length;
      onWrite?.({ step: 'writing', done: journalLength - before, total: 0 });
    }
    for (const [index, change] of changes.entries()) {
      const frame = frames[index];
      if (!frame) continue;
      if ('remove' in change) {
        rows.delete(rowKey(frame));
        table(change.table).delete(change.id);
      } else {
        rows.set(rowKey(frame), { frame, id: change.id });
        if (change.table !== 'material') table(change.table).set(change.id, change.value);
      }
    }
    try {
      const puts = frames.filter((f) => f.head.op === 'put').map((f) => ({ k: rowKey(f), b: f.bytes }));
      await database.apply(puts, frames.filter((f) => f.head.op === 'delete').map(rowKey), { k: 'journal', length: journalLength, seq, rows: rows.size });
    } catch {
      // The journal holds it: it is saved. The browser's store no longer matches and is made anew at the next opening.
      broken = true;
    }
    return ok(null);
  }

  const store: Store = {
    all: <T>(name: Table) => table(name) as ReadonlyMap<string, T>,
    get: <T>(name: Table, id: string) => table(name).get(id) as T | undefined,
    write(changes, onWrite) {
      const run = queue.then(() => writeNow(changes, onWrite));
      queue = run.catch(() => undefined);
      return run;
    },
    readScoped(scope, name, id) {
      const key = keys.keyOfScope(scope);
      const row = rows.get(`${name}.${toHex(blindId(idKey, name, id))}`);
      return key && row ? (openFrame(root.vaultId, row.frame, key)?.value ?? null) : null;
    },
    framesOfScope(scope) {
      const wanted = toHex(scopeId(scope));
      return [...rows.values()].map((row) => row.frame).filter((frame) => toHex(frame.head.scope) === wanted);
    },
    snapshot: () => ({ frames: [...rows.values()].map((row) => row.frame).sort((a, b) => a.head.seq - b.head.seq), seq }),
    rewriteWithout(scopes, onWrite) {
      const run = queue.then(async (): Promise<Result<null>> => {
        const gone = new Set(scopes.map((scope) => toHex(scopeId(scope))));
        for (const [key, row] of rows) if (gone.has(toHex(row.frame.head.scope))) rows.delete(key);
        const pieces = inPieces([...rows.values()].map((row) => row.frame));
        if (pieces.length === 0) pieces.push(new Uint8Array());
        for (const [index, piece] of pieces.entries()) {
          const written = await host.journalRewrite(index === 0, index === pieces.length - 1, piece);
          if (!written.ok) return fail(written.error.code);
          journalLength = written.value.length;
          onWrite?.({ step: 'writing', done: index + 1, total: pieces.length });
        }
        return refill();
      });
      queue = run.catch(() => undefined);
      return run;
    },
    damaged,
    repaired,
    async close() {
      await queue;
      database?.close();
      wipe(dataKey, idKey);
      values.clear();
      rows.clear();
    },
  };
  return ok(store);
}

function frameOf(row: StoredRow): Frame | null {
  const frame = readFrame(row.b, 0);
  return typeof frame === 'string' ? null : frame;
}
