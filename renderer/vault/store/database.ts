/**
 * The one file that imports Dexie. IndexedDB is the working store: the frames of the vault folder that unlocking needs,
 * ready to be read in one go. It is never the only copy (docs/security.md, promise 2), it is never trusted against the
 * files, and it never creates itself silently: opening is always ours to decide.
 */
import Dexie, { type Table } from 'dexie';
import type { FrameHead } from '../crypto/frame';
import type { VaultFile } from '../../../shared/ipc/contract';

/** Where a frame lies in the vault folder. */
export interface Place {
  generation: number;
  file: VaultFile;
  offset: number;
  length: number;
}
/** A frame's head and place; long pieces of material and attachments are here with these only. */
export interface StoredPlace {
  s: number;
  head: FrameHead;
  check: string;
  at: Place;
}
export interface StoredBytes {
  s: number;
  b: Uint8Array;
}
/**
 * Where the files stood when these rows were written: the journal's generation and length, the last frame, the number
 * of frames.
 */
export interface StoredMark {
  k: 'mark';
  generation: number;
  length: number;
  seq: number;
  check: string;
  frames: number;
  /** The destroyed list, sealed. */ destroyed?: Uint8Array;
}

export interface Stored {
  places: StoredPlace[];
  bytes: Map<number, Uint8Array>;
  mark: StoredMark;
}

/** One change of the browser's store. */
export interface StoredChange {
  places: StoredPlace[];
  bytes: StoredBytes[];
  forget: number[];
  mark: StoredMark;
}

export interface Database {
  /** Everything, or null when the store is new, empty or was never finished. */
  load(): Promise<Stored | null>;
  /** One transaction, strict durability: the operating system has been told to put it on the disk. */
  apply(change: StoredChange): Promise<void>;
  close(): void;
}

/** Name of the database; part of the data's address, never changed. */
const NAME = 'senim-vault';
/** Dexie multiplies by ten; a store of a later version is not ours to write to (S27). */
const VERSION = 2;

/** Opens (making it when it is not there) the browser's store. Errors of the store come as rejections. */
export async function openDatabase(
  onClosed: () => void,
  factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange },
): Promise<Database> {
  const dexie = new Dexie(NAME, { autoOpen: false, chromeTransactionDurability: 'strict', ...factory });
  // Form 1 held a row per record; what it held is made anew from the files.
  dexie.version(1).stores({ rows: 'k', marks: 'k' });
  dexie.version(VERSION).stores({ rows: null, places: 's', bytes: 's', marks: 'k' });
  const places: Table<StoredPlace, number> = dexie.table('places');
  const bytes: Table<StoredBytes, number> = dexie.table('bytes');
  const marks: Table<StoredMark, string> = dexie.table('marks');
  // A store that begins anew under our hands (a browser that threw a damaged one away) holds nothing we wrote.
  let fresh = false;
  dexie.on('populate', () => {
    fresh = true;
  });
  await dexie.open();
  if (dexie.backendDB().version !== VERSION * 10) {
    dexie.close();
    throw new Error('the browser store is of another version');
  }
  let closing = false;
  // The browser closes a store that broke under it; going on would write into nothing.
  dexie.on('close', () => {
    if (!closing) onClosed();
  });
  return {
    async load() {
      if (fresh) return null;
      return dexie.transaction('r', places, bytes, marks, async () => {
        const mark = await marks.get('mark');
        if (!mark) return null;
        const [found, content] = await Promise.all([places.toArray(), bytes.toArray()]);
        return { places: found, bytes: new Map(content.map(({ s, b }) => [s, b])), mark };
      });
    },
    async apply(change) {
      fresh = false;
      await dexie.transaction('rw', places, bytes, marks, async () => {
        if (change.forget.length)
          await Promise.all([places.bulkDelete(change.forget), bytes.bulkDelete(change.forget)]);
        if (change.places.length) await places.bulkPut(change.places);
        if (change.bytes.length) await bytes.bulkPut(change.bytes);
        await marks.put(change.mark);
      });
    },
    close() {
      closing = true;
      dexie.close();
    },
  };
}
