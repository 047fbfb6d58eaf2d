/** The store's bench inside a worker: the program's own store, and beside it a floor and one row per record. */
import Dexie, { type Table } from 'dexie';
import { blindId, openFrame, readFrame, sealFrame } from '../../../renderer/vault/crypto/frame';
import { type Key, asKey, concat, deriveKey, fromUtf8, sodiumReady, utf8 } from '../../../renderer/vault/crypto/sodium';
import { openDatabase } from '../../../renderer/vault/store/database';
import { coolDown, warmUp } from '../../../renderer/vault/store/open-helper';
import { type Ahead, type Change, type Store, openStore, readAhead } from '../../../renderer/vault/store/store';
import type { WorkRecord } from '../../../shared/domain/records/record';
import { records } from '../records';
import { appendBeside, dropDatabase, emptyFolder, endInGoodOrder, host } from './host';
import type { Answer, Task, TaskName } from './tasks';

interface Value {
  record: WorkRecord;
  entry: { year: number; number: number };
}
interface Row {
  id: string;
  frame: Uint8Array;
}
/** A JSON array of values, and where each value ends in it. */
interface Segment {
  n: number;
  bytes: Uint8Array;
  ends: number[];
}
interface Rows {
  rows: Table<Row, string>;
  segments: Table<Segment, number>;
  puts: Table<{ id: string; value: Uint8Array }, string>;
  close(): void;
}

const SEGMENT = 500;
const LOG = 100;
const SAVES = 60;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Ground {
  vaultId: Uint8Array;
  root: { vaultId: Uint8Array; epoch: number; vaultKey: Key };
  dataKey: Key;
  idKey: Key;
  count: number;
}

function valuesOf(count: number, first = 0): Value[] {
  return records(count, first).map((record, index) => ({ record, entry: { year: 2026, number: first + index + 1 } }));
}
const changesOf = (values: Value[]): Change[] =>
  values.map((value) => ({ table: 'record', id: value.record.id, value }));

async function beside(name = 'bench-rows'): Promise<Rows> {
  const dexie = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ rows: 'id', segments: 'n', puts: 'id' });
  await dexie.open();
  return {
    rows: dexie.table('rows'),
    segments: dexie.table('segments'),
    puts: dexie.table('puts'),
    close: () => dexie.close(),
  };
}

async function opened(ground: Ground, ahead: Promise<Ahead>): Promise<Store> {
  const store = await openStore(
    { root: ground.root, idKey: ground.idKey, keyOfScope: () => null },
    host,
    openDatabase,
    { ahead, acceptLoss: false },
  );
  if (!store.ok) throw new Error(store.error.code);
  return store.value;
}

async function saved(store: Store, changes: Change[]): Promise<void> {
  const written = await store.write(changes);
  if (!written.ok) throw new Error(written.error.code);
}

function sealedRow({ vaultId, dataKey, idKey }: Ground, value: Value, seq: number): Row {
  return {
    id: value.record.id,
    frame: sealFrame(
      vaultId,
      { op: 'put', table: 'record', schema: 1, epoch: 1, seq, rowId: blindId(idKey, 'record', value.record.id) },
      { id: value.record.id, value },
      dataKey,
    ).bytes,
  };
}

async function timed(into: number[], work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  into.push(performance.now() - start);
}

/** What was measured must have happened. */
function expectCount(have: number, count: number): void {
  if (have !== count) throw new Error(`${have} records instead of ${count}`);
}

/** Kept from being collected where a task holds. */
let kept: unknown = null;

async function unlocked(ground: Ground, withReading: boolean): Promise<Answer> {
  const times: number[] = [];
  // As at an unlock: the second worker is there when the key is.
  warmUp();
  await host.list();
  await pause(400);
  const ready = readAhead(openDatabase);
  if (!withReading) await ready;
  else (await ready).database?.close();
  let store: Store | null = null;
  await timed(times, async () => {
    store = await opened(ground, withReading ? readAhead(openDatabase) : ready);
  });
  coolDown();
  const open = store as Store | null;
  expectCount(open?.all('record').size ?? 0, ground.count);
  if (open?.repaired.rebuilt) throw new Error('the browser store was not what the files are');
  kept = open;
  return { times: { all: times } };
}

const TASKS: Record<TaskName, (ground: Ground) => Promise<Answer>> = {
  async fill(ground) {
    const store = await opened(ground, readAhead(openDatabase));
    const rows = await beside();
    let bytes = 0;
    for (let first = 0; first < ground.count; first += 10_000) {
      const values = valuesOf(Math.min(10_000, ground.count - first), first);
      await saved(store, changesOf(values));
      await rows.rows.bulkPut(values.map((value, index) => sealedRow(ground, value, first + index + 1)));
      for (let at = 0; at < values.length; at += SEGMENT) {
        const texts = values.slice(at, at + SEGMENT).map((value) => utf8(JSON.stringify(value)));
        const ends: number[] = [];
        const parts: Uint8Array[] = [];
        let end = 0;
        for (const text of texts) {
          parts.push(utf8(parts.length ? ',' : '['), text);
          end += text.length + 1;
          ends.push(end);
          bytes += text.length;
        }
        await rows.segments.put({ n: first + at, bytes: concat(...parts, utf8(']')), ends });
      }
    }
    const folded = await store.fold();
    if (!folded.ok) throw new Error(folded.error.code);
    // A log of single saves on top, as on any working day.
    for (const value of valuesOf(LOG)) await saved(store, changesOf([value]));
    await store.close();
    await endInGoodOrder();
    rows.close();
    return { times: {}, bytes };
  },
  unlock: (ground) => unlocked(ground, false),
  'unlock with reading': (ground) => unlocked(ground, true),
  async floor(ground) {
    const rows = await beside();
    const segments = await rows.segments.toArray();
    const index = new Map<string, Value>();
    const times: number[] = [];
    await timed(times, () => {
      for (const { bytes, ends } of segments) {
        let start = 1;
        for (const end of ends) {
          const value = JSON.parse(fromUtf8(bytes.subarray(start, end))) as Value;
          index.set(value.record.id, value);
          start = end + 1;
        }
      }
    });
    expectCount(index.size, ground.count);
    kept = index;
    return { times: { all: times } };
  },
  async 'floor in segments'(ground) {
    const rows = await beside();
    const segments = await rows.segments.toArray();
    const index = new Map<string, Value>();
    const times: number[] = [];
    await timed(times, () => {
      for (const { bytes } of segments)
        for (const value of JSON.parse(fromUtf8(bytes)) as Value[]) index.set(value.record.id, value);
    });
    expectCount(index.size, ground.count);
    kept = index;
    return { times: { all: times } };
  },
  async rows(ground) {
    (await beside()).close();
    const index = new Map<string, Value>();
    const times: number[] = [];
    await timed(times, async () => {
      const rows = await beside();
      for (const { frame } of await rows.rows.toArray()) {
        const read = readFrame(frame, 0);
        const row =
          typeof read === 'string'
            ? null
            : (openFrame(ground.vaultId, read, ground.dataKey)?.value as { id: string; value: Value } | null);
        if (row) index.set(row.id, row.value);
      }
    });
    expectCount(index.size, ground.count);
    return { times: { all: times } };
  },
  async save(ground) {
    const store = await opened(ground, readAhead(openDatabase));
    const rows = await beside();
    const times = { save: [] as number[], put: [] as number[], 'Dexie put': [] as number[], append: [] as number[] };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('bench-raw', 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore('puts');
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error('no raw store'));
    });
    const rawPut = (id: string, value: Uint8Array) =>
      new Promise<void>((resolve, reject) => {
        const transaction = database.transaction('puts', 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(new Error('put'));
        transaction.objectStore('puts').put(value, id);
      });
    for (const [index, value] of valuesOf(SAVES).entries()) {
      const { id, frame } = sealedRow(ground, value, index + 1);
      await timed(times.put, () => rawPut(id, frame));
      await timed(times['Dexie put'], () => rows.puts.put({ id, value: frame }));
      await timed(times.append, () => appendBeside(frame));
      await timed(times.save, () => saved(store, changesOf([value])));
    }
    await store.close();
    await endInGoodOrder();
    database.close();
    rows.close();
    return { times };
  },
  async import(ground) {
    await emptyFolder();
    await dropDatabase('senim-vault');
    const store = await opened(ground, readAhead(openDatabase));
    const values = valuesOf(ground.count);
    const times: number[] = [];
    await timed(times, () => saved(store, changesOf(values)));
    expectCount(store.all('record').size, ground.count);
    await store.close();
    await endInGoodOrder();
    return { times: { all: times } };
  },
  async 'import rows'(ground) {
    await dropDatabase('bench-import');
    const rows = await beside('bench-import');
    const values = valuesOf(ground.count);
    const times = { all: [] as number[], put: [] as number[] };
    let sealed: Row[] = [];
    await timed(times.all, async () => {
      sealed = values.map((value, index) => sealedRow(ground, value, index + 1));
      await timed(times.put, () => rows.rows.bulkPut(sealed));
    });
    expectCount(await rows.rows.count(), ground.count);
    rows.close();
    return { times };
  },
};

self.onmessage = async (event: MessageEvent<Task>) => {
  await sodiumReady;
  const { name, count, root } = event.data;
  const [vaultKey, vaultId] = [asKey(new Uint8Array(root.key)), new Uint8Array(root.id)];
  const ground: Ground = {
    vaultId,
    root: { vaultId, epoch: 1, vaultKey },
    dataKey: deriveKey(vaultKey, 7, 'PV1setng'),
    idKey: deriveKey(vaultKey, 8, 'PV1blind'),
    count,
  };
  try {
    const answer = await TASKS[name](ground);
    if (event.data.hold !== true) kept = null;
    self.postMessage({ answer, held: kept !== null });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
