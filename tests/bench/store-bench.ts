/**
 * The vault's store in a real Chromium, its files by the main process's own modules, beside a floor and other ways of
 * keeping the same records; all take turns, so that a busy moment hits all of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { findChromium } from '../../build/standin/chromium.mjs';
import { type Goal } from './goals';
import { hostServer } from './host-server';
import { Times } from './measured';
import type { Answer, Task, TaskName } from './page/tasks';
import { records } from './records';

/** `peers`: folder with the packages of other databases, or null. `root`: the repository. */
export interface StoreBench {
  root: string;
  rounds: number;
  counts: number[];
  peers: string | null;
  say(text: string): void;
}

interface Bench {
  run(task: Task): Promise<Answer>;
  memory(): Promise<number>;
  release(): void;
}
interface Place {
  count: number;
  page: Page;
  times: Times;
  database(kind: string): string;
  bytes: number;
}

const NAMES: Partial<Record<TaskName, string>> = {
  floor: 'floor: plain JSON in memory, decode, parse, index',
  'floor in segments': 'the same floor, JSON in arrays of 500',
  unlock: 'unlock: from the key, sealed bytes read meanwhile',
  'unlock with reading': 'unlock: from the key, reading included',
  rows: 'one sealed Dexie row per record',
};
/** One row per record is not asked to wait for at more records than this. */
const MOST_ROWS = 50_000;
const IMPORT = 10_000;

/** How long the browser may take to count its memory; it does not always answer. */
const MEMORY_MS = 15_000;

/** It did not answer once: it is not asked again. */
let silent = false;

async function memoryOf(page: Page): Promise<number> {
  if (silent) return Number.NaN;
  const told = page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.memory());
  const counted = await Promise.race([
    told,
    new Promise<number>((done) => {
      setTimeout(() => done(Number.NaN), MEMORY_MS).unref();
    }),
  ]);
  silent = Number.isNaN(counted);
  return counted;
}

/** Runs everything, says the tables, gives the goals of this run. */
export async function storeBench({ root, rounds, counts, peers, say }: StoreBench): Promise<Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), 'senim-bench-'));
  const found = await findChromium({ headlessOnly: true });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: found.path,
    headless: true,
    chromiumSandbox: false,
    args: ['--enable-blink-features=ForceEagerMeasureMemory'],
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  const servers: { close(): void }[] = [];
  const vault = {
    key: Array.from({ length: 32 }, (_, index) => index),
    id: Array.from({ length: 16 }, (_, index) => index),
  };
  const run = (page: Page, name: TaskName, count: number, hold = false) =>
    page.evaluate((task) => (globalThis as unknown as { bench: Bench }).bench.run(task), {
      name,
      count,
      root: vault,
      hold,
    });
  const newPlace = async (name: string, count: number): Promise<Place> => {
    const server = await hostServer(join(root, 'dist/bench/page'), join(folder, name));
    servers.push(server);
    const page = await context.newPage();
    await page.goto(server.address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return {
      count,
      page,
      times: new Times(),
      database: (kind) => join(folder, `${name}-${kind.replace(/\W/g, '')}.db`),
      bytes: 0,
    };
  };
  const kinds = ['node:sqlite', ...(peers ? ['better-sqlite3', 'SQLite3MC AEGIS', 'SQLCipher 4'] : [])];
  const peer = (place: Place, what: string, kind: string, input = '') => {
    const done = spawnSync(
      process.execPath,
      [
        '--no-warnings',
        join(root, 'tests/bench/peer.mjs'),
        what,
        kind,
        place.database(kind),
        peers ?? '',
        String(place.count),
      ],
      { input, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (done.status !== 0) throw new Error(`${kind}: ${done.stderr}`);
    return Number(done.stdout);
  };
  try {
    say(
      `Chromium ${context.browser()?.version() ?? ''}, Node ${process.version}, ${cpus().length} cores; medians of ${rounds} rounds\n`,
    );
    const places: Place[] = [];
    for (const count of counts) {
      const place = await newPlace(String(count), count);
      say(`filling ${count} …\n`);
      place.bytes = (await run(place.page, 'fill', count)).bytes ?? 0;
      if (count <= MOST_ROWS) {
        const lines = records(count)
          .map((record, index) => JSON.stringify({ record, entry: { year: 2026, number: index + 1 } }))
          .join('\n');
        for (const kind of kinds) peer(place, 'fill', kind, lines);
      }
      places.push(place);
    }
    for (let round = 0; round < rounds; round += 1) {
      say(`round ${round + 1} of ${rounds} …\n`);
      for (const place of places) {
        for (const name of ['floor', 'floor in segments', 'unlock', 'unlock with reading', 'rows'] as const) {
          if (name === 'rows' && place.count > MOST_ROWS) continue;
          place.times.add(NAMES[name] ?? name, ...((await run(place.page, name, place.count)).times['all'] ?? []));
        }
        if (place.count <= MOST_ROWS) for (const kind of kinds) place.times.add(kind, peer(place, 'read', kind));
      }
    }
    const goals: Goal[] = [];
    const [floor, unlock, reading] = [NAMES.floor ?? '', NAMES.unlock ?? '', NAMES['unlock with reading'] ?? ''];
    for (const { count, times, bytes, page } of places) {
      say(`\n${count} records, ${(bytes / 1048576).toFixed(0)} MiB of plain JSON\n`);
      for (const name of times.names()) say(times.line(name, floor));
      const before = await memoryOf(page);
      const memory: Record<string, number> = {};
      for (const name of ['floor in segments', 'unlock'] as const) {
        await run(page, name, count, true);
        memory[name] = (await memoryOf(page)) - before;
        await page.evaluate(() => {
          (globalThis as unknown as { bench: Bench }).bench.release();
        });
      }
      const held = (memory['unlock'] ?? Number.NaN) / bytes;
      say(
        Number.isNaN(held)
          ? 'memory: the browser did not tell\n'
          : `memory: open vault ${held.toFixed(2)} × the plain JSON, the floor's values ${((memory['floor in segments'] ?? 0) / bytes).toFixed(2)} ×\n`,
      );
      if (count === 50_000) {
        goals.push({
          name: '1 unlock at 50,000 beside the floor',
          ratio: times.at(unlock) / times.at(floor),
          atMost: 1.6,
        });
        const plain = times.has('better-sqlite3') ? 'better-sqlite3' : 'node:sqlite';
        goals.push({
          name: `1 unlock at 50,000 beside unencrypted ${plain}`,
          ratio: times.at(unlock) / times.at(plain),
          atMost: 1,
        });
        if (times.has('SQLCipher 4'))
          goals.push({
            name: '1 unlock at 50,000 beside SQLCipher with a passphrase',
            ratio: times.at(unlock) / times.at('SQLCipher 4'),
            atMost: 0.65,
          });
      }
      if (count > 10_000) {
        const first = places.find((one) => one.count === 10_000);
        if (first)
          goals.push({
            name: `2 unlock per record, ${count} beside 10,000`,
            ratio: times.at(reading) / count / (first.times.at(reading) / 10_000),
            atMost: 1.15,
          });
        if (!Number.isNaN(held))
          goals.push({ name: `2 memory at ${count} beside the plain JSON`, ratio: held, atMost: 4 });
      }
    }
    goals.push(...(await savesAndImports()));
    return goals;

    async function savesAndImports(): Promise<Goal[]> {
      const first = places[0];
      if (!first) return [];
      const [saves, imports] = [new Times(), new Times()];
      const place = await newPlace('import', IMPORT);
      for (let round = 0; round < rounds; round += 1) {
        for (const [name, all] of Object.entries((await run(first.page, 'save', first.count)).times))
          saves.add(name, ...all);
        imports.add(
          'import: 10,000 records as one change, sealed, synced, stored',
          ...((await run(place.page, 'import', IMPORT)).times['all'] ?? []),
        );
        const rows = (await run(place.page, 'import rows', IMPORT)).times;
        imports.add('Dexie bulkPut of 10,000 sealed rows, sealing included', ...(rows['all'] ?? []));
        imports.add('Dexie bulkPut of 10,000 sealed rows, putting only', ...(rows['put'] ?? []));
      }
      say(`\none save in a vault of ${first.count} records; the floor is a raw IndexedDB put, strict\n`);
      for (const name of ['put', 'Dexie put', 'append', 'save'])
        say(`${saves.line(name, 'put').trimEnd()}   p95 ${saves.at(name, 0.95).toFixed(1)} ms\n`);
      const [ours, rows] = imports.names();
      say('\nimport; the floor is the row of Dexie that is put only\n');
      for (const name of imports.names()) say(imports.line(name, imports.names()[2] ?? ''));
      return [
        { name: '3 one save beside a raw strict put', ratio: saves.at('save') / saves.at('put'), atMost: 4 },
        {
          name: '4 import beside sealed Dexie rows',
          ratio: imports.at(ours ?? '') / imports.at(rows ?? ''),
          atMost: 1 / 5,
        },
      ];
    }
  } finally {
    await context.close();
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
