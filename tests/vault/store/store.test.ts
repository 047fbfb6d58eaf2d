/**
 * The rows on real files: whatever one file or the browser's store loses, the others give back; what nobody holds any
 * more is said.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vaultFiles } from '../../../electron/vault/vault-files';
import { vaultFolder } from '../../../electron/vault/vault-folder';
import { sealFrame } from '../../../renderer/vault/crypto/frame';
import type { VaultRoot } from '../../../renderer/vault/crypto/header';
import { type Key, deriveKey, randomBytes, randomKey, sodiumReady } from '../../../renderer/vault/crypto/sodium';
import type { HostPort } from '../../../renderer/vault/host';
import { openDatabase } from '../../../renderer/vault/store/database';
import { type Change, type Store, openStore, readAhead } from '../../../renderer/vault/store/store';
import { fail, ok } from '../../../shared/errors/app-error';
import { temporaryFolder } from '../kit/folders';
import { must, refusal } from '../kit/harness';

let root: VaultRoot;
let research: Key;
beforeAll(async () => {
  await sodiumReady;
  root = { vaultId: randomBytes(16), epoch: 1, vaultKey: randomKey() };
  research = randomKey();
});
const folders = temporaryFolder('senim-store-');
afterAll(() => folders.removeAll());

/** A vault folder and a browser's store; each `open` is a start of the program. */
function room(folder = folders.next()) {
  let factory = new IDBFactory();
  let files = vaultFiles(folder);
  const slots = vaultFolder(folder);
  return {
    folder,
    async open(wrap: (host: HostPort) => HostPort = (host) => host, acceptLoss = false) {
      files = vaultFiles(folder);
      const host = wrap({
        read: async (slot: never) => slots.read(slot),
        replace: async (slot: never, bytes: never, first: never) => slots.replace(slot, bytes, first),
        list: async () => files.list(),
        fileRead: async (range: never) => files.read(range),
        journalAppend: async (generation: number, offset: number, bytes: Uint8Array) =>
          files.append(generation, offset, bytes),
        journalTruncate: async (generation: number, length: number) => files.truncate(generation, length),
        snapshotBegin: async () => files.begin(),
        snapshotWrite: async (bytes: Uint8Array) => files.write(bytes),
        snapshotCommit: async (generation: number, forget: boolean) => files.commit(generation, forget),
        clearStore: async () => {
          factory = new IDBFactory();
          return ok(null);
        },
      } as unknown as HostPort);
      const opener = (onClosed: () => void) => openDatabase(onClosed, { indexedDB: factory, IDBKeyRange });
      return openStore(
        { root, idKey: deriveKey(root.vaultKey, 8, 'PV1blind'), keyOfScope: (id) => (id === 'R1' ? research : null) },
        host,
        opener,
        { ahead: readAhead(opener), acceptLoss },
      );
    },
    loseStore() {
      factory = new IDBFactory();
    },
    keepStore() {
      return factory;
    },
    putStore(other: IDBFactory) {
      factory = other;
    },
    quit() {
      files.markClean();
    },
    file: (name: string) => join(folder, name),
  };
}

const record = (id: number, text = 'жазба'): Change => ({
  table: 'record',
  id: `r${id}`,
  value: { id, text: `${text} ${id}`, note: 'мәтін '.repeat(20) },
});
const long = new Uint8Array(150_000).map((_, index) => index % 251);

/** Two folds, changes before, between and after them, short and long rows of a research. */
async function fill(store: Store): Promise<void> {
  for (let id = 0; id < 40; id += 1) must(await store.write([record(id), { table: 'state', id: 'count', value: id }]));
  must(
    await store.write([
      { table: 'material', id: 'R1/list', scope: 'R1', value: ['a'] },
      { table: 'material', id: 'a/0', scope: 'R1', value: long },
    ]),
  );
  must(await store.fold());
  for (let id = 40; id < 60; id += 1) must(await store.write([record(id)]));
  must(await store.write([{ table: 'record', id: 'r3', remove: true }, record(4, 'өзгерген')]));
  must(await store.fold());
  for (let id = 60; id < 70; id += 1) must(await store.write([record(id)]));
  must(
    await store.write([
      { table: 'attachment', id: 'x/0', value: long },
      { table: 'record', id: 'r5', remove: true },
    ]),
  );
}

async function shown(store: Store): Promise<unknown> {
  const bytes = async (scope: string | undefined, table: 'material' | 'attachment', id: string) => {
    const value = await store.readAlone(scope, table, id);
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64').length : value;
  };
  return {
    records: [...store.all('record')].sort(),
    count: store.get('state', 'count'),
    list: store.readScoped('R1', 'material', 'R1/list'),
    material: await bytes('R1', 'material', 'a/0'),
    attachment: await bytes(undefined, 'attachment', 'x/0'),
  };
}

describe('the rows of a vault', () => {
  let base: ReturnType<typeof room>;
  let reference: unknown;
  let names: string[];
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    base = room();
    const store = must(await base.open());
    await fill(store);
    reference = await shown(store);
    await store.close();
    base.quit();
    names = readdirSync(base.folder).filter((name) => name !== 'ballast');
    files = new Map(names.map((name) => [name, readFileSync(base.file(name))]));
  });
  /** The vault folder as it was, with a browser's store of its own. */
  const copy = async (withBrowser = true) => {
    const other = room();
    for (const [name, bytes] of files) writeFileSync(other.file(name), bytes);
    if (!withBrowser) return other;
    await must(await other.open()).close();
    other.quit();
    return other;
  };

  it('opens from the browser store without reading a journal, and shows the same', async () => {
    const read: string[] = [];
    const store = must(
      await (
        await copy()
      ).open((host) => ({
        ...host,
        fileRead: async (range) => {
          read.push(`${range.file}.${range.generation}+${range.length}`);
          return host.fileRead(range);
        },
      })),
    );
    expect(read).toHaveLength(1);
    expect(store.repaired).toMatchObject({ rebuilt: false, missing: 0, files: [] });
    expect(await shown(store)).toEqual(reference);
    await store.close();
    expect(names.sort()).toEqual([
      'anchor.A.pv1',
      'anchor.B.pv1',
      'clean',
      'journal.2.pv1',
      'journal.3.pv1',
      'snapshot.2.pv1',
      'snapshot.3.pv1',
    ]);
  });

  it('S11, S12: lost, the browser store is made anew from the files', async () => {
    const lost = await copy(false);
    const store = must(await lost.open());
    expect(store.repaired).toMatchObject({ rebuilt: true, missing: 0, tornBytes: 0 });
    expect(await shown(store)).toEqual(reference);
    await store.close();
    lost.quit();
    const again = must(await lost.open());
    expect(again.repaired.rebuilt).toBe(false);
    expect(await shown(again)).toEqual(reference);
    await again.close();
  });

  it('K29: a browser store of an earlier day is not believed', async () => {
    const other = await copy();
    const yesterday = (await copy()).keepStore();
    const store = must(await other.open());
    must(await store.write([record(99)]));
    await store.close();
    other.quit();
    other.putStore(yesterday);
    const again = must(await other.open());
    expect(again.repaired.rebuilt).toBe(true);
    expect(again.get('record', 'r99')).toMatchObject({ id: 99 });
    await again.close();
  });

  it('a batch of the browser store that is not what its place says is never shown: everything comes from the files', async () => {
    const damage: Record<string, (bytes: Uint8Array) => void> = {
      body: (bytes) => {
        bytes[200] = (bytes[200] ?? 0) ^ 1;
      },
      'schema in the head': (bytes) => {
        bytes[8] = 9;
      },
      check: (bytes) => {
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      },
      length: (bytes) => {
        bytes[5] = (bytes[5] ?? 0) ^ 1;
      },
    };
    for (const [what, change] of Object.entries(damage)) {
      const other = await copy();
      const factory = other.keepStore();
      const asked = factory.open('senim-vault');
      const database = await new Promise<IDBDatabase>((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(new Error('not opened'));
      });
      const rows = database.transaction('bytes', 'readwrite').objectStore('bytes');
      const all = rows.getAll();
      await new Promise((done) => {
        all.onsuccess = done;
      });
      const longest = (all.result as { s: number; b: Uint8Array }[]).reduce((one, two) =>
        two.b.length > one.b.length ? two : one,
      );
      change(longest.b);
      await new Promise((done) => {
        rows.put(longest).onsuccess = done;
      });
      database.close();
      const store = must(await other.open());
      expect(store.repaired.rebuilt, what).toBe(true);
      expect(store.damaged, what).toEqual([]);
      expect(await shown(store), what).toEqual(reference);
      await store.close();
    }
  });

  it('answers when the journal has it, and the browser store has it before the store is closed', async () => {
    const other = await copy();
    const store = must(await other.open());
    const slow = must(await store.write([record(200)]));
    expect(slow).toBeNull();
    await store.close();
    other.quit();
    const again = must(await other.open());
    expect(again.repaired.rebuilt).toBe(false);
    expect(again.get('record', 'r200')).toMatchObject({ id: 200 });
    await again.close();
  });

  it('S16, S19, S03-S09: any one file flipped, cut, emptied or gone gives back everything, from the other witnesses, and is mended', async () => {
    const kinds = ['flip', 'cut', 'empty', 'gone', 'noise'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names.filter((name) => /^(journal|snapshot)/.test(name))),
        fc.constantFrom(...kinds),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (name, kind, where) => {
          const other = await copy();
          const bytes = Buffer.from(files.get(name) ?? Buffer.alloc(0));
          const at = Math.floor(where * bytes.length);
          if (kind === 'flip') bytes[at] = (bytes[at] ?? 0) ^ 0x20;
          if (kind === 'noise') bytes.fill(0xa5, at, Math.min(bytes.length, at + 600));
          if (kind === 'gone') rmSync(other.file(name));
          else
            writeFileSync(
              other.file(name),
              kind === 'cut' ? bytes.subarray(0, at) : kind === 'empty' ? Buffer.alloc(0) : bytes,
            );
          rmSync(other.file('clean'));
          const first = await other.open();
          // Nothing is written before the person has decided to go on without what is lost.
          if (!first.ok) {
            expect([first.error.params?.['count'], name]).toEqual([1, 'journal.3.pv1']);
            // A file that ends early between two frames is not damaged: it is older than the others.
            expect(first.error.code).toMatch(
              kind === 'flip' || kind === 'noise' ? /^vault\.rows_missing$/ : /^vault\.(rows_missing|rolled_back)$/,
            );
          }
          const store = must(first.ok ? first : await other.open(undefined, true));
          const seen = (await shown(store)) as { attachment: unknown; material: unknown };
          const wanted = reference as { attachment: unknown; material: unknown };
          // A long piece lies in the files only; one that was in the damaged place and in no other generation cannot
          // come back.
          const onlyThere = name === 'journal.3.pv1' ? { attachment: seen.attachment } : {};
          expect(seen).toEqual({ ...wanted, ...onlyThere });
          expect(store.repaired.missing).toBe(seen.attachment === wanted.attachment ? 0 : 1);
          await store.close();
          other.quit();
          other.loseStore();
          const mended = must(await other.open());
          expect(await shown(mended)).toEqual(seen);
          await mended.close();
        },
      ),
      { numRuns: Number(process.env['SENIM_ROUNDS'] ?? 40) },
    );
  }, 120_000);

  it('what no witness holds is counted as missing and the rest works (R4)', async () => {
    const other = await copy(false);
    const bytes = Buffer.from(files.get('journal.3.pv1') ?? Buffer.alloc(0));
    bytes[400] = (bytes[400] ?? 0) ^ 1;
    writeFileSync(other.file('journal.3.pv1'), bytes);
    expect(refusal(await other.open())).toBe('vault.rows_missing');
    const store = must(await other.open(undefined, true));
    expect(store.repaired).toMatchObject({ missing: 1, files: ['journal.3'] });
    const lost = [...Array(70).keys()].filter(
      (id) => ![3, 5].includes(id) && store.get('record', `r${id}`) === undefined,
    );
    expect(lost).toHaveLength(1);
    await store.close();
  });

  it('anchor: journal and browser store put back to an earlier end are noticed, and opened only when that is accepted', async () => {
    const other = await copy();
    const earlier = readFileSync(other.file('journal.3.pv1'));
    const store = must(await other.open());
    for (let id = 80; id < 85; id += 1) must(await store.write([record(id)]));
    await store.close();
    other.quit();
    writeFileSync(other.file('journal.3.pv1'), earlier);
    other.loseStore();
    const answer = await other.open();
    expect(refusal(answer)).toBe('vault.rolled_back');
    expect(answer).toMatchObject({ error: { params: { count: 5 } } });
    expect(readFileSync(other.file('journal.3.pv1'))).toEqual(earlier);
    const accepted = must(await other.open(undefined, true));
    expect(await shown(accepted)).toEqual(reference);
    await accepted.close();
  });

  it('a change of several frames counts whole or not at all', async () => {
    const other = await copy();
    const before = files.get('journal.3.pv1')?.length ?? 0;
    const store = must(await other.open());
    const big = Array.from({ length: 30 }, (_, id): Change => ({
      table: 'record',
      id: `big${id}`,
      value: 'ә'.repeat(100_000),
    }));
    must(await store.write(big));
    await store.close();
    const whole = readFileSync(other.file('journal.3.pv1'));
    const cuts = [before + 10, before + 800_000, Math.floor((before + whole.length) / 2), whole.length - 1];
    for (const cut of cuts) {
      const torn = await copy(false);
      writeFileSync(torn.file('journal.3.pv1'), whole.subarray(0, cut));
      const again = must(await torn.open());
      expect(await shown(again), `cut at ${cut}`).toEqual(reference);
      must(await again.write([record(90)]));
      await again.close();
      torn.loseStore();
      const after = must(await torn.open());
      expect(after.get('record', 'r90'), `cut at ${cut}`).toBeTruthy();
      expect(after.get('record', 'big0')).toBeUndefined();
      await after.close();
    }
  });

  it('a change of several calls whose second, third or last is refused leaves the journal as it was and takes the next one', async () => {
    const before = files.get('journal.3.pv1')?.length ?? 0;
    const big = Array.from({ length: 120 }, (_, id): Change => ({
      table: 'record',
      id: `big${id}`,
      value: 'ә'.repeat(100_000),
    }));
    let most = 0;
    for (let refused = 1; refused <= 5; refused += 1) {
      const other = await copy();
      let [calls, counting] = [0, true];
      const store = must(
        await other.open((host) => ({
          ...host,
          journalAppend: async (...words) => {
            if (counting) calls += 1;
            return counting && calls === refused ? fail('vault.disk_full') : host.journalAppend(...words);
          },
        })),
      );
      const written = await store.write(big);
      counting = false;
      most = Math.max(most, calls);
      if (calls < refused) expect(written.ok).toBe(true);
      else {
        expect(written).toMatchObject({ ok: false, error: { code: 'vault.disk_full' } });
        expect(calls, 'nothing is sent behind a refused piece').toBe(refused);
        expect(readFileSync(other.file('journal.3.pv1')).length).toBe(before);
        expect(await shown(store)).toEqual(reference);
      }
      must(await store.write([record(90)]));
      await store.close();
      other.loseStore();
      const again = must(await other.open());
      expect([again.get('record', 'r90') !== undefined, again.get('record', 'big0') !== undefined]).toEqual([
        true,
        calls < refused,
      ]);
      await again.close();
    }
    expect(most).toBeGreaterThan(3);
  });

  it('S20, S21: a full disk refuses the change, keeps what was saved, and goes on when there is room again', async () => {
    const other = await copy();
    let full = true;
    const store = must(
      await other.open((host) => ({
        ...host,
        journalAppend: async (...args) =>
          full && args[1] > 0 ? { ok: false, error: { code: 'vault.disk_full' } } : host.journalAppend(...args),
      })),
    );
    expect(refusal(await store.write([record(91)]))).toBe('vault.disk_full');
    expect(await shown(store)).toEqual(reference);
    full = false;
    must(await store.write([record(92)]));
    await store.close();
    other.loseStore();
    const again = must(await other.open());
    expect([again.get('record', 'r91'), again.repaired.missing]).toEqual([undefined, 0]);
    expect(again.get('record', 'r92')).toBeTruthy();
    await again.close();
  });

  it('S15: a browser store that fails under the hands does not stop the saving', async () => {
    const other = await copy();
    const store = must(await other.open());
    other.keepStore().deleteDatabase('senim-vault');
    must(await store.write([record(93)]));
    must(await store.write([record(94)]));
    await store.close();
    const again = must(await other.open());
    expect([again.get('record', 'r93'), again.get('record', 'r94')].every(Boolean)).toBe(true);
    await again.close();
  });

  it('what is being saved while the vault leaves for another key leaves with it', async () => {
    const store = must(
      await (
        await copy()
      ).open((host) => ({
        ...host,
        journalAppend: async (...args) => {
          await new Promise((done) => {
            setTimeout(done, 20);
          });
          return host.journalAppend(...args);
        },
      })),
    );
    const saving = store.write([record(900)]);
    const { rows } = await store.leave();
    must(await saving);
    expect(rows.map(([, id]) => id)).toContain('r900');
    expect(await store.write([record(901)])).toMatchObject({ error: { code: 'busy' } });
    await store.close();
  });

  it('a fold that is cut short at any call loses nothing', async () => {
    for (const call of ['snapshotBegin', 'snapshotWrite', 'journalAppend', 'snapshotCommit'] as const) {
      const other = await copy();
      let armed = false;
      const store = must(
        await other.open((host) => ({
          ...host,
          [call]: async (...args: unknown[]) =>
            armed
              ? { ok: false, error: { code: 'vault.disk_full' } }
              : (host[call] as (...all: unknown[]) => unknown)(...args),
        })),
      );
      armed = true;
      expect(refusal(await store.fold()), call).toBe('vault.disk_full');
      armed = false;
      must(await store.write([record(95)]));
      await store.close();
      for (const lose of [false, true]) {
        if (lose) other.loseStore();
        const again = must(await other.open());
        expect(again.get('record', 'r95'), call).toBeTruthy();
        expect(again.repaired.missing, call).toBe(0);
        const { records } = (await shown(again)) as { records: unknown[] };
        expect(records, call).toHaveLength((reference as { records: unknown[] }).records.length + 1);
        await again.close();
      }
    }
  });

  it('rewriting without a research leaves none of its bytes and nothing that was replaced, in one generation', async () => {
    const other = await copy();
    const store = must(await other.open());
    const doomed = await store.framesOfScope('R1');
    expect(doomed.length).toBe(2);
    must(await store.rewriteWithout(['R1']));
    expect(await shown(store)).toEqual({ ...(reference as object), list: null, material: null });
    await store.close();
    const left = readdirSync(other.folder).filter((name) => /^(journal|snapshot)/.test(name));
    expect(left).toEqual(['snapshot.4.pv1']);
    const bytes = readFileSync(other.file('snapshot.4.pv1'));
    for (const frame of doomed) expect(bytes.includes(Buffer.from(frame.bytes.subarray(40, 80)))).toBe(false);
  });

  it('S27: a frame of a later version is refused and nothing is written', async () => {
    const other = await copy(false);
    const journal = readFileSync(other.file('journal.3.pv1'));
    const future = sealFrame(
      root.vaultId,
      { op: 'batch', schema: 9, epoch: 1, seq: 1_000_000 },
      { at: 0, rows: [] },
      deriveKey(root.vaultKey, 7, 'PV1setng'),
    );
    writeFileSync(other.file('journal.3.pv1'), Buffer.concat([journal, future.bytes]));
    expect(refusal(await other.open())).toBe('vault.newer');
    expect(readFileSync(other.file('journal.3.pv1')).length).toBe(journal.length + future.bytes.length);
  });
});
