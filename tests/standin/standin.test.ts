/* oxlint-disable typescript/no-explicit-any -- the test reaches for members that Electron's types do not know */
/** The stand-in itself, really started on a headless Chromium. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { cleanUp, eventually, launch, makePlace, processesWith, start } from './harness';

afterEach(cleanUp);

describe('messages between page, preload and main', () => {
  test('values of every kind come back as they went', async () => {
    const { page } = await launch(makePlace());
    const result = await page.evaluate(async () => {
      const bytes = new Uint8Array([0, 1, 254, 255]);
      const shared = { name: 'once' };
      const sent = {
        text: 'ә ғ қ \u0000 “”',
        none: undefined,
        nothing: null,
        big: 12345678901234567890n,
        minusZero: -0,
        nan: NaN,
        date: new Date('2026-08-31T00:00:00Z'),
        map: new Map<unknown, unknown>([['key', new Set([1, 2])]]),
        error: new RangeError('too far'),
        bytes,
        floats: new Float64Array([0.5, -1]),
        buffer: bytes.buffer.slice(1),
        view: new DataView(bytes.buffer.slice(0)),
        pattern: /a+/gi,
        list: [1, [2, [3]]],
        twice: [shared, shared],
        $: 'tag',
        ['__proto__x']: 1,
      };
      const got = await window.api.invoke('echo', sent);
      return {
        seen: await window.api.invoke('describe', sent),
        keys: Object.keys(got).join(),
        text: got.text === sent.text,
        none: 'none' in got && got.none === undefined,
        big: got.big === sent.big,
        zero: Object.is(got.minusZero, -0),
        nan: Number.isNaN(got.nan),
        date: got.date instanceof Date && got.date.getTime() === sent.date.getTime(),
        map: got.map instanceof Map && got.map.get('key') instanceof Set && got.map.get('key').has(2),
        error: got.error instanceof RangeError && got.error.message === 'too far',
        bytes: got.bytes instanceof Uint8Array && got.bytes.join() === '0,1,254,255',
        floats: got.floats instanceof Float64Array && got.floats.join() === '0.5,-1',
        buffer: got.buffer instanceof ArrayBuffer && new Uint8Array(got.buffer).join() === '1,254,255',
        view: got.view instanceof DataView && got.view.getUint8(3) === 255,
        pattern: String(got.pattern),
        list: JSON.stringify(got.list),
        tag: got.$,
        ownPrototype: Object.getPrototypeOf(got) === Object.prototype,
      };
    });
    expect(result.seen).toContain('bytes:Uint8Array');
    expect(result.seen).toContain('big:BigInt');
    expect(result.seen).toContain('map:Map');
    expect(result.keys).toContain('none');
    expect(result.pattern).toBe('/a+/gi');
    expect(result.list).toBe('[1,[2,[3]]]');
    expect(result.tag).toBe('tag');
    for (const [name, good] of Object.entries(result))
      if (typeof good === 'boolean') expect({ [name]: good }).toEqual({ [name]: true });
  });

  test('ten megabytes go there and back unharmed', async () => {
    const { page } = await launch(makePlace());
    const result = await page.evaluate(async () => {
      const bytes = new Uint8Array(10 * 1024 * 1024);
      for (let index = 0; index < bytes.length; index += 4096) bytes[index] = index % 251;
      const digest = async (data: Uint8Array): Promise<string> =>
        new Uint8Array(await crypto.subtle.digest('SHA-256', data as Uint8Array<ArrayBuffer>)).join();
      const back = await window.api.invoke('echo', bytes);
      return { same: (await digest(bytes)) === (await digest(back)), kept: bytes.length };
    });
    expect(result.same).toBe(true);
    expect(result.kept).toBe(10 * 1024 * 1024);
  });

  test('errors, senders and callbacks have Electron’s form and order', async () => {
    const { page } = await launch(makePlace());
    const result = await page.evaluate(async () => {
      const messageOf = async (work: () => unknown): Promise<string> => {
        try {
          await work();
          return 'none';
        } catch (error) {
          return (error as Error).message;
        }
      };
      const heard: number[] = [];
      const stop = window.api.onTock((value) => heard.push(value));
      window.api.tick(50);
      await window.api.invoke('echo', 1);
      stop();
      window.api.tick(5);
      await window.api.invoke('echo', 1);
      return {
        fail: await messageOf(() => window.api.invoke('fail')),
        missing: await messageOf(() => window.api.invoke('nowhere')),
        uncloneable: await messageOf(() => window.api.invoke('echo', { f() {} })),
        thrown: await messageOf(() => window.api.fails()),
        heard,
        sender: await window.api.invoke('sender'),
        later: await window.api.later(new Map([[1, 2]])),
        answer: window.api.nested.deep.answer,
        callback: window.api.same((value: number) => value + 1)(4),
        frozen: Object.isFrozen(window.api) && Object.isFrozen(window.api.nested.deep),
        argv: window.api.argv.includes('--extra=1'),
        platform: window.api.platform,
      };
    });
    expect(result.fail).toBe("Error invoking remote method 'fail': TypeError: no good");
    expect(result.missing).toBe("Error invoking remote method 'nowhere': Error: No handler registered for 'nowhere'");
    expect(result.uncloneable).toContain('could not be cloned');
    expect(result.thrown).toBe('preload says no');
    expect(result.heard).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(result.sender).toEqual({
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      parent: null,
      same: true,
      current: 'app://bundle/index.html',
    });
    expect(result).toMatchObject({ answer: 42, callback: 5, frozen: true, argv: true, platform: process.platform });
  });

  test('the page’s own world reaches neither the preload’s names nor its binding', async () => {
    const { page } = await launch(makePlace());
    const found = await page.evaluate(() => ({
      start: window.seenAtStart,
      names: ['require', 'process', 'ipcRenderer', 'module', 'Buffer'].filter((name) => name in window),
      odd: Object.getOwnPropertyNames(window).filter((name) => /^[ber][0-9a-f]{24}$/.test(name)),
      replaced: (() => {
        try {
          Object.assign(window, { api: 1 });
        } catch {
          /* strict mode */
        }
        return typeof window.api;
      })(),
    }));
    expect(found).toEqual({ start: { api: 'object', exposed: [] }, names: [], odd: [], replaced: 'object' });
    await page.reload();
    await page.waitForFunction(() => window.seenAtStart !== undefined);
    expect(await page.evaluate(() => window.api.invoke('echo', 'again'))).toBe('again');
  });
});

describe('the app:// origin', () => {
  test('a worker, its import and a nested worker with wasm are served by the handler under the policy, and nothing goes out', async () => {
    const { page } = await launch(makePlace());
    const found = await page.evaluate(() => window.nested());
    expect(found).toEqual({
      part: 'imported',
      wasm: 7,
      script: true,
      evaluated: 'EvalError',
      outside: 'TypeError',
      fetched: 200,
    });
    const log: string[] = await page.evaluate(() => window.api.invoke('log'));
    for (const name of ['worker.js', 'part.js', 'inner.js', 'script.js'])
      expect(log).toContain(`request GET app://bundle/${name}`);
  });

  test('a request to anywhere else is offered to webRequest and fails', async () => {
    const { page } = await launch(makePlace());
    const outcome = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const image = new Image();
          image.onerror = () => resolve('failed');
          image.onload = () => resolve('loaded');
          image.src = 'https://example.com/x.png';
          fetch('https://example.com/y').catch(() => {});
        }),
    );
    expect(outcome).toBe('failed');
    const reached = await page.evaluate(() =>
      Promise.allSettled([
        new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      ]).then(([one]) => one.status),
    );
    expect(reached).toBe('rejected');
  });

  test('links, scripts and popups do not leave the application', async () => {
    const { app, page } = await launch(makePlace());
    await page.evaluate(() => {
      window.open('https://example.com/popup');
    });
    await page.click('#away', { noWaitAfter: true });
    await page.evaluate(() => {
      setTimeout(() => {
        location.href = 'https://example.org/';
      });
    });
    await expect
      .poll(async () => (await page.evaluate(() => window.api.invoke('log'))).join('\n'))
      .toContain('will-navigate https://example.org/');
    const log: string[] = await page.evaluate(() => window.api.invoke('log'));
    expect(log).toContain('will-navigate https://example.com/');
    expect(log).toContain('window-open https://example.com/popup');
    await expect.poll(() => app.windows().length).toBe(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())).toBe(
      'app://bundle/index.html',
    );
  });

  test('IndexedDB lives below userData and survives a restart', async () => {
    const place = makePlace();
    const first = await launch(place);
    await first.page.evaluate(() => window.addRow({ value: 'kept' }));
    await first.app.close();
    expect(existsSync(place.userData)).toBe(true);
    const second = await launch(place);
    expect(await second.page.evaluate(() => window.rows())).toEqual([{ value: 'kept' }]);
    await second.app.evaluate(({ session }) => session.defaultSession.clearStorageData({ storages: ['indexdb'] }));
    expect(await second.page.evaluate(() => window.rows())).toEqual([]);
    const stored = readdirSync(place.userData, { recursive: true }).map(String);
    expect(stored.some((name) => name.endsWith('.indexeddb.leveldb'))).toBe(true);
  });
});

describe('windows', () => {
  test('a hidden window prints to PDF', async () => {
    const { app, page } = await launch(makePlace());
    const pdf = await page.evaluate(async () => {
      const bytes = await window.api.invoke('pdf');
      return { head: String.fromCharCode(...bytes.slice(0, 5)), length: bytes.length };
    });
    expect(pdf.head).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(1000);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('Playwright clicks, looks, replaces dialogs and closes', async () => {
    const { app, page } = await launch(makePlace());
    await page.click('#button');
    expect(await page.textContent('#button')).toBe('1');
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 640]);
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen.pdf' });
    });
    expect(await page.evaluate(() => window.api.invoke('save'))).toEqual({ canceled: false, filePath: '/chosen.pdf' });
    const handle = await app.browserWindow(page);
    expect(await handle.evaluate((window: any) => window.getTitle())).toBe('Fixture page');
    expect(
      await app.evaluate(({ app: application }) => [
        application.getVersion(),
        application.isPackaged,
        application.name,
      ]),
    ).toEqual(['1.2.3', false, 'Stand-in fixture']);
    const child = app.process();
    await app.close();
    expect(child.exitCode).toBe(0);
  });

  test('a crashed renderer is told and a reload brings the window back', async () => {
    const { app, page } = await launch(makePlace());
    const before = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
    );
    await app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      return new Promise<void>((done) => {
        webContents.once('render-process-gone', () => {
          webContents.once('did-finish-load', () => done());
          webContents.reload();
        });
        webContents.forcefullyCrashRenderer();
      });
    });
    const [title, log] = await app.evaluate(async ({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      return [await webContents.executeJavaScript('document.title'), (globalThis as any).fixtureLog];
    });
    expect(title).toBe('Fixture page');
    expect(log).toContain('gone killed');
    expect(
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript("window.api.invoke('echo', 5)"),
      ),
    ).toBe(5);
    if (before) await eventually(() => !existsSync(`/proc/${before}`), 'the crashed renderer goes');
    await page.close().catch(() => {});
  });

  test('what is not imitated throws and says its name', async () => {
    const { app } = await launch(makePlace());
    const messages = await app.evaluate(({ BrowserWindow, ...electron }) => {
      const messageOf = (work: () => unknown): string => {
        try {
          work();
          return 'nothing';
        } catch (error) {
          return (error as Error).message;
        }
      };
      const any = electron as any;
      const window = BrowserWindow.getAllWindows()[0] as any;
      return [
        () => any.shell.openExternal('x:'),
        () => any.safeStorage.encryptString('x'),
        () => new any.Tray('x'),
        () => window.setOpacity(1),
        () => any.dialog.showOpenDialogSync({}),
      ].map(messageOf);
    });
    for (const [index, name] of [
      'shell.openExternal',
      'safeStorage.encryptString',
      'Tray',
      'BrowserWindow.setOpacity',
      'showOpenDialogSync',
    ].entries())
      expect(messages[index]).toContain(name);
  });
});

describe('life and death', () => {
  test('a second start hands its arguments over and leaves', async () => {
    const place = makePlace();
    const first = start(place, ['--single']);
    await first.until('READY');
    const second = start(place, ['--single', 'hello']);
    expect((await second.ended).code).toBe(0);
    expect(second.output()).toContain('SECOND LEAVES');
    await first.until('SECOND second hello');
    first.child.kill('SIGKILL');
    await first.ended;
    const third = start(place, ['--single']); // the dead one's lock is nobody's
    await third.until('READY');
  });

  test('a killed launcher takes Chromium with it', async () => {
    const place = makePlace();
    const run = start(place);
    await run.until('READY');
    expect(processesWith(place.userData).length).toBeGreaterThan(1);
    run.child.kill('SIGKILL');
    await run.ended;
    await eventually(() => processesWith(place.userData).length === 0, 'Chromium ends');
    const next = start(place);
    await next.until('READY');
    next.child.kill('SIGTERM');
    await next.ended;
    await eventually(() => readdirSync(place.temp).every((name) => !name.startsWith('senim-')), 'nothing is left');
  });

  test('a dead Chromium ends the program with a message', async () => {
    const place = makePlace();
    const run = start(place);
    await run.until('READY');
    const browser = processesWith(`--user-data-dir=${place.userData}`).filter((pid) => pid !== run.child.pid);
    process.kill(Math.min(...browser), 'SIGKILL');
    expect((await run.ended).code).toBe(70);
    expect(run.output()).toContain('Chromium ended unexpectedly');
  });

  test('SIGTERM quits in order, and nothing is left', async () => {
    const place = makePlace();
    const run = start(place);
    await run.until('READY');
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(0);
    expect([...run.output().matchAll(/EVENT (\S+)/g)].map((match) => match[1])).toEqual([
      'before-quit',
      'will-quit',
      'quit',
    ]);
    await eventually(() => processesWith(place.userData).length === 0, 'Chromium ends');
    await eventually(() => readdirSync(place.temp).length === 0, 'nothing is left');
  });

  test('app.exit keeps its code', async () => {
    const { app, page } = await launch(makePlace());
    const ended = new Promise((done) => {
      app.process().once('exit', done);
    });
    void page.evaluate(() => window.api.invoke('quit-with', 7)).catch(() => {});
    expect(await ended).toBe(7);
  });

  test('without a display it says so, and a debugging port is for test tools only', async () => {
    const place = makePlace();
    const blind = start(place, [], { env: { SENIM_HEADLESS: '', DISPLAY: '', WAYLAND_DISPLAY: '' } });
    expect((await blind.ended).code).toBe(69);
    expect(blind.output()).toContain('There is no display');
    const open = start(place, [], { switches: ['--remote-debugging-port=9222'] });
    expect((await open.ended).code).toBe(64);
    expect(existsSync(join(place.userData, 'Default'))).toBe(false);
  });

  test('scripts answer save dialogs by a folder', async () => {
    const place = makePlace();
    const { page } = await launch(place, [], { SENIM_DIALOG_DIR: place.temp });
    expect(await page.evaluate(() => window.api.invoke('save'))).toEqual({
      canceled: false,
      filePath: join(place.temp, 'report.pdf'),
    });
  });
});
