/** The guards as they are set, line by line of the checklist: each is asked as Electron would ask it. */
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './electron';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof import('./electron').fakeElectron> }));
vi.mock('electron', () => ({
  get app() {
    return fake.current.module.app;
  },
  get session() {
    return fake.current.module.session;
  },
  get protocol() {
    return fake.current.module.protocol;
  },
  get BrowserWindow() {
    return fake.current.module.BrowserWindow;
  },
  get Menu() {
    return fake.current.module.Menu;
  },
  dialog: {},
}));

const { guardContents, guardSession, setSwitches } = await import('../../electron/guard/guards');
const { refusedWord } = await import('../../electron/start/start-checks');
const { foundKinds, storeKindHolds } = await import('../../electron/vault/store-kind');

beforeEach(() => {
  fake.current = fakeElectron();
});

describe('P01: the start of a packaged program', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect=0',
    '--inspect-brk',
    '-inspect',
    '--no-sandbox',
    '--disable-web-security',
    '--load-extension=/x',
    '--user-data-dir=/x',
    '--enable-features=X',
    '--disable-features=IdbSqliteBackingStore',
    '--js-flags=--expose-gc',
    '--log-net-log=/x',
    '--enable-logging',
    '--host-rules=MAP * x',
    '--host-resolver-rules=MAP * x',
    '--proxy-server=x:1',
    '--proxy-pac-url=x',
    '--ignore-certificate-errors',
    '--renderer-cmd-prefix=sh',
    '--in-process-gpu',
    '--a-switch-of-tomorrow',
    '--REMOTE-DEBUGGING-PORT=1',
    '--',
    '-r',
  ])('refuses %s', (word) => expect(refusedWord([word], {}, 'linux')).toBe(word.split('=')[0]));

  it('refuses Windows’ own form of a switch, and takes a path on other systems for a path', () => {
    expect(refusedWord(['/no-sandbox'], {}, 'win32')).toBe('/no-sandbox');
    expect(refusedWord(['/home/a/file.senim'], {}, 'linux')).toBeNull();
  });

  it.each([
    'ELECTRON_RUN_AS_NODE',
    'NODE_OPTIONS',
    'ELECTRON_ENABLE_LOGGING',
    'SSLKEYLOGFILE',
    'ELECTRON_DISABLE_SANDBOX',
    'BREAKPAD_DUMP_LOCATION',
    'ELECTRON_ALSO_LOG_TO_STDERR',
    'ELECTRON_PROFILE_INIT_SCRIPTS',
    'NODE_EXTRA_CA_CERTS',
    'NODE_COMPILE_CACHE',
    'CHROME_LOG_FILE',
    'Electron_Disable_Sandbox',
    'ELECTRON_OF_TOMORROW',
  ])('refuses the variable %s, also when it is set to nothing', (name) => {
    expect(refusedWord([], { [name]: '1' }, 'win32')).toBe(name);
    expect(refusedWord([], { [name]: '' }, 'win32')).toBe(name);
    expect(refusedWord([], { [name]: undefined, PATH: '/bin' }, 'win32')).toBeNull();
  });

  it('refuses code that the system’s loader would bring in, where there is such a loader', () => {
    expect(refusedWord([], { LD_PRELOAD: '/x.so' }, 'linux')).toBe('LD_PRELOAD');
    expect(refusedWord([], { GTK_MODULES: 'x' }, 'linux')).toBe('GTK_MODULES');
    expect(refusedWord([], { LD_PRELOAD: '/x.so' }, 'win32')).toBeNull();
  });

  it('leaves alone what many machines set and the package does not read', () => {
    expect(
      refusedWord(
        [],
        {
          NODE_ENV: 'production',
          NODE_PATH: 'C:\\x',
          ELECTRON_NO_ATTACH_CONSOLE: '1',
          ELECTRON_OZONE_PLATFORM_HINT: 'auto',
        },
        'linux',
      ),
    ).toBeNull();
  });

  it('starts with what changes nothing about safety', () =>
    expect(
      refusedWord(['--lang=kk', '--force-device-scale-factor=1.5', '--disable-gpu', 'word'], {}, 'win32'),
    ).toBeNull());
});

describe('the switches the program sets itself', () => {
  it('adds the pin of the store to what was disabled before, once', () => {
    fake.current.switches.set('disable-features', 'Given,IdbSqliteBackingStore');
    setSwitches();
    const features = fake.current.switches.get('disable-features')?.split(',') ?? [];
    expect(features).toEqual(
      expect.arrayContaining(['Given', 'IdbSqliteBackingStore', 'IdbSqliteOnDiskRollout', 'BackForwardCache']),
    );
    expect(new Set(features).size).toBe(features.length);
    expect(fake.current.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'dns-prefetch-disable',
      'disable-http-cache',
    ])
      expect(fake.current.switches.has(name), name).toBe(true);
  });
});

describe('the session', () => {
  beforeEach(() => guardSession());

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://x/',
    'wss://x/',
    'file:///etc/passwd',
    'ftp://x/',
    'app://other/index.html',
    'app://bundle.evil/x',
    'app://bundle:80/x',
    'blob:https://example.org/1',
    'devtools://devtools/x',
    'chrome://gpu',
    'chrome-extension://x/y',
  ])('cancels %s', async (url) => {
    expect(await fake.current.lets(url)).toBe(false);
  });
  it.each(['app://bundle/index.html', 'app://bundle/assets/x.js', 'blob:app://bundle/1', 'data:image/png;base64,AA'])(
    'lets %s through',
    async (url) => expect(await fake.current.lets(url)).toBe(true),
  );

  it('P05: denies every permission, request or check, and every device', () => {
    const [request] = fake.current.given('setPermissionRequestHandler') as [
      (contents: null, name: string, answer: (granted: boolean) => void) => void,
    ];
    const [check] = fake.current.given('setPermissionCheckHandler') as [(contents: null, name: string) => boolean];
    for (const name of [
      'clipboard-read',
      'clipboard-sanitized-write',
      'media',
      'geolocation',
      'notifications',
      'midi',
      'midiSysex',
      'pointerLock',
      'fullscreen',
      'openExternal',
      'fileSystem',
      'idle-detection',
      'usb',
      'hid',
      'serial',
      'speaker-selection',
      'storage-access',
      'window-management',
      'keyboardLock',
      'unknown',
    ]) {
      request(null, name, (granted) => expect(granted, name).toBe(false));
      expect(check(null, name), name).toBe(false);
    }
    const [device] = fake.current.given('setDevicePermissionHandler') as [() => boolean];
    expect(device()).toBe(false);
    const [display] = fake.current.given('setDisplayMediaRequestHandler') as [
      (request: object, answer: (streams: unknown) => void) => void,
    ];
    display({}, (streams) => expect(streams).toBeNull());
    const [usb] = fake.current.given('setUSBProtectedClassesHandler') as [
      (details: { protectedClasses: string[] }) => string[],
    ];
    expect(usb({ protectedClasses: ['hid', 'audio'] })).toEqual(['hid', 'audio']);
    const [pairing] = fake.current.given('setBluetoothPairingHandler') as [
      (details: object, answer: (response: { confirmed: boolean }) => void) => void,
    ];
    pairing({}, ({ confirmed }) => expect(confirmed).toBe(false));
  });

  it.each([
    ['select-hid-device', [{}], null],
    ['select-serial-port', [[], {}], ''],
    ['select-usb-device', [{}], undefined],
  ] as const)('answers %s with no device', (name, details, nothing) => {
    const event = { preventDefault: vi.fn() };
    const answer = vi.fn();
    fake.current.session.emit(name, event, ...details, answer);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(answer.mock.calls[0]?.[0]).toBe(nothing);
  });

  it('denies folders and files the browser would hand out, downloads and spelling, and leads the network nowhere', () => {
    const answer = vi.fn();
    fake.current.session.emit('file-system-access-restricted', {}, {}, answer);
    expect(answer).toHaveBeenCalledWith('deny');
    const download = { preventDefault: vi.fn() };
    fake.current.session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalled();
    expect(fake.current.given('setSpellCheckerEnabled')).toEqual([false]);
    expect(fake.current.given('setSpellCheckerLanguages')).toEqual([[]]);
    expect(fake.current.given('setProxy')).toEqual([
      { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' },
    ]);
  });
});

describe('every page', () => {
  it('stays where it is, opens nothing and finds no device', () => {
    guardContents();
    let open: (() => { action: string }) | null = null;
    const policy = vi.fn();
    const contents = Object.assign(new EventEmitter(), {
      getURL: () => 'app://bundle/index.html',
      setWindowOpenHandler: (handler: () => { action: string }) => {
        open = handler;
      },
      setWebRTCIPHandlingPolicy: policy,
    });
    fake.current.app.emit('web-contents-created', {}, contents);
    for (const name of [
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
      'select-bluetooth-device',
    ]) {
      const event = { preventDefault: vi.fn() };
      contents.emit(name, event, [], vi.fn());
      expect(event.preventDefault, name).toHaveBeenCalled();
    }
    for (const name of ['will-navigate', 'will-frame-navigate']) {
      // The page's own address again is a reload, its last way out; a frame's or another's is not.
      const again = { url: 'app://bundle/index.html', isMainFrame: true, preventDefault: vi.fn() };
      contents.emit(name, again);
      expect(again.preventDefault, name).not.toHaveBeenCalled();
      const elsewhere = { ...again, url: 'app://bundle/job.html', preventDefault: vi.fn() };
      contents.emit(name, elsewhere);
      expect(elsewhere.preventDefault, name).toHaveBeenCalled();
    }
    const inFrame = { url: 'app://bundle/index.html', isMainFrame: false, preventDefault: vi.fn() };
    contents.emit('will-frame-navigate', inFrame);
    expect(inFrame.preventDefault).toHaveBeenCalled();
    expect((open as unknown as () => object)()).toEqual({ action: 'deny' });
    expect(policy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe('the format of the browser’s store (F4)', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'senim-store-'));
  const make = (at: string, ...names: string[]) => {
    for (const name of names) mkdirSync(join(at, name), { recursive: true });
  };

  it('is noted at the first start with a store and held from then on', () => {
    const at = folder();
    expect(storeKindHolds(at)).toBe(true);
    make(at, 'IndexedDB/app_bundle_0.indexeddb.leveldb', 'IndexedDB/app_bundle_0.indexeddb.blob');
    expect(storeKindHolds(at)).toBe(true);
    expect(foundKinds(at)).toEqual(['indexeddb.leveldb']);
    // A destruction or a rebuild takes the store away for a while.
    rmSync(join(at, 'IndexedDB'), { recursive: true });
    expect(storeKindHolds(at)).toBe(true);
    make(at, 'IndexedDB/app_bundle_0');
    expect(storeKindHolds(at)).toBe(false);
    expect(storeKindHolds(at)).toBe(false);
    rmSync(at, { recursive: true });
  });

  it('two formats beside each other are no start', () => {
    const at = folder();
    make(at, 'Default/IndexedDB/https_bundle.app.x_0.indexeddb.leveldb', 'IndexedDB/app_bundle_0');
    expect(storeKindHolds(at)).toBe(false);
    rmSync(at, { recursive: true });
  });
});
