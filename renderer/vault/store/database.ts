/**
 * The one file that imports Dexie. IndexedDB is the working store: the same sealed frames as the journal of the vault
 * folder, by row, so that unlocking need not read history. It is never the only copy (design/vault, promise 2), and it
 * never creates itself silently: opening is always ours to decide.
 */
import Dexie, { type Table } from 'dexie';

/** A row: `k` is the row's blind id in hexadecimal, `b` the sealed frame. No index holds anything readable. */
export interface StoredRow { k: string; b: Uint8Array }
/** Where the journal stood when these rows were written. */
export interface StoredMark { k: 'journal'; length: number; seq: number; rows: number }

export interface Database {
  /** Rows and mark, or null when the store is not there or not sound. */
  load(): Promise<{ rows: StoredRow[]; mark: StoredMark } | null>;
  /** One transaction, strict durability: the operating system has been told to put it on the disk. */
  apply(puts: StoredRow[], deletes: string[], mark: StoredMark): Promise<void>;
  row(key: string): Promise<StoredRow | undefined>;
  close(): void;
}

/** Name of the database; part of the data's address, never changed. */
const NAME = 'senim-vault';

/** Opens (making it when `create`) the browser's store. Errors of the store come as rejections. */
export async function openDatabase(onClosed: () => void, factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }): Promise<Database> {
  const dexie = new Dexie(NAME, { autoOpen: false, chromeTransactionDurability: 'strict', ...factory });
  dexie.version(1).stores({ rows: 'k', marks: 'k' });
  const rows: Table<StoredRow, string> = dexie.table('rows');
  const marks: Table<StoredMark, string> = dexie.table('marks');
  await dexie.open();
  let closing = false;
  // The browser closes a store that broke under it; going on would write into nothing.
  dexie.on('close', () => { if (!closing) onClosed(); });
  return {
    async load() {
      return dexie.transaction('r', rows, marks, async () => {
        const mark = await marks.get('journal');
        return mark ? { rows: await rows.toArray(), mark } : null;
      });
    },
    async apply(puts, deletes, mark) {
      await dexie.transaction('rw', rows, marks, async () => {
        if (deletes.length) await rows.bulkDelete(deletes);
        if (puts.length) await rows.bulkPut(puts);
        await marks.put(mark);
      });
    },
    row: (key) => rows.get(key),
    close() {
      closing = true;
      dexie.close();
    },
  };
}
