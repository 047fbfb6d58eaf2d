/** The shell around the page, on the running program: what a page of ours, or a script that got into it, cannot do. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, newProfile } from '../kit/program';
import { startReady } from '../kit/ready';
import { unlock, words } from '../kit/steps';

const t = words('en');

/** The tests speak with the program's own bridge. */
interface Bridged {
  senim: { call(channel: string, request: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
}

/** Runs in the page's own time: a tool's evaluation goes past the policy, a timer of the page does not. */
function inPage(page: Page, source: string): Promise<string> {
  return page.evaluate(
    (text) =>
      new Promise<string>((done) => {
        const script = `(async () => { ${text} })()`;
        // oxlint-disable-next-line no-implied-eval, no-eval -- the tool's own right to evaluate hands the work over to a timer
        const work = (0, eval)(`() => ${script}`) as () => Promise<unknown>;
        const run = async () => {
          try {
            done(String(await work()));
          } catch (error) {
            done(`refused: ${(error as Error).name}`);
          }
        };
        setTimeout(() => void run(), 0);
        // A permission that waits for somebody's answer is a prompt.
        setTimeout(() => done('no answer'), 30_000);
      }),
    source,
  );
}

describe('the shell', () => {
  const profile = newProfile();
  const folder = mkdtempSync(join(tmpdir(), 'senim-shell-'));
  const visits: string[] = [];
  let server: Server;
  let there = '';
  let program: Program;

  beforeAll(async () => {
    server = createServer((request, response) => {
      visits.push(String(request.url));
      response.end('<h1>elsewhere</h1>');
    });
    server.on('connection', () => visits.push('connection'));
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    program = await startReady(profile.path, { language: 'en' });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    server.close();
    rmSync(folder, { recursive: true, force: true });
    profile.dispose();
  });

  /** Still our page, our only window, and open. */
  const heading = () => program.page.evaluate(() => document.querySelector('h1')?.textContent).catch(() => null);
  /**
   * `late`: the stand-in is asked of a page of bytes only when it is on its way. Where it comes too late it puts ours
   * back, locked, as the program begins.
   */
  const stayed = async (address: string, late = false) => {
    await program.page.waitForTimeout(300);
    // Not by a locator: the tool waits for navigations that were asked for, and these never happen.
    if (late) {
      await expect.poll(heading).toBeOneOf([t.today.title, t.lock.title]);
      if ((await heading()) === t.lock.title) await unlock(program.page, 'en');
    }
    expect(program.page.url()).toBe(address);
    // The stand-in's browser opens a window before it can be told not to, and closes it at once.
    await expect.poll(() => program.page.context().pages().length).toBe(1);
    expect(await heading()).toBe(t.today.title);
  };

  it('runs with the preferences of the checklist and a title that tells nothing', async () => {
    const state = await program.app.evaluate(({ BrowserWindow, app }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as
        { getLastWebPreferences(): Record<string, unknown>; getWebRTCIPHandlingPolicy(): string } | undefined;
      return {
        preferences: contents?.getLastWebPreferences(),
        webrtc: contents?.getWebRTCIPHandlingPolicy(),
        title: window?.getTitle(),
        protectedContent: window?.isContentProtected(),
        features: app.commandLine.getSwitchValue('disable-features').split(','),
      };
    });
    expect(state.preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      v8CacheOptions: 'none',
      disableDialogs: true,
      safeDialogs: true,
    });
    expect(state).toMatchObject({ webrtc: 'disable_non_proxied_udp', title: 'Senim', protectedContent: true });
    expect(state.features).toEqual(expect.arrayContaining(['IdbSqliteBackingStore', 'IdbSqliteOnDiskRollout']));
    expect(await program.page.title()).toBe('Senim');
  });

  it.each([
    ['markup from text', "document.body.innerHTML = '<img src=x onerror=1>'; return 'written'"],
    ['code from text', "return eval('1 + 1')"],
    ['a function from text', "return new Function('return 1')()"],
    [
      'a script from elsewhere',
      "const s = document.createElement('script'); s.src = 'THERE/x.js'; document.head.append(s); return await new Promise((d) => { s.onload = () => d('loaded'); s.onerror = () => d('refused'); })",
    ],
    [
      'a script in the page',
      "const s = document.createElement('script'); s.text = 'window.slipped = 1'; document.head.append(s); return window.slipped ?? 'refused'",
    ],
    ['a worker from bytes', "return new Worker(URL.createObjectURL(new Blob(['1']))) && 'made'"],
    ['a worker from elsewhere', "return new Worker('THERE/x.js') && 'made'"],
    ['a module from elsewhere', "return (await import('THERE/x.js')) && 'loaded'"],
    ['fetch', "return (await fetch('THERE/fetch')).status"],
    ['fetch of our own', "return (await fetch('/index.html')).status"],
    [
      'XMLHttpRequest',
      "const x = new XMLHttpRequest(); x.open('GET', 'THERE/xhr'); return await new Promise((d) => { x.onload = () => d('loaded'); x.onerror = () => d('refused'); x.send(); })",
    ],
    ['WebSocket', "return new WebSocket('ws://127.0.0.1:PORT/') && 'made'"],
    ['EventSource', "return new EventSource('THERE/events') && 'made'"],
    ['a beacon', "return navigator.sendBeacon('THERE/beacon', 'x') ? 'sent' : 'refused'"],
    ['WebTransport', "return new WebTransport('https://127.0.0.1:PORT/') && 'made'"],
    [
      'a picture',
      "const i = new Image(); return await new Promise((d) => { i.onload = () => d('loaded'); i.onerror = () => d('refused'); i.src = 'THERE/i.png'; })",
    ],
    ['a connection to another browser', "return new RTCPeerConnection() && 'made'"],
    [
      'a style sheet',
      "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'THERE/s.css'; document.head.append(l); return await new Promise((d) => { l.onload = () => d('loaded'); l.onerror = () => d('refused'); })",
    ],
    [
      'a frame',
      "const f = document.createElement('iframe'); f.src = 'THERE/frame'; document.body.append(f); await new Promise((d) => { f.onload = d; setTimeout(d, 1000); }); let seen = 'refused'; try { seen = f.contentDocument?.body.textContent.includes('elsewhere') ? 'loaded' : 'refused'; } catch { /* a page of errors is not ours to read */ } f.remove(); return seen",
    ],
    ['a service worker', "return (await navigator.serviceWorker.register('/x.js')) && 'made'"],
  ])('blocks %s', async (_name, source) => {
    const port = there.split(':').at(-1) ?? '';
    expect(await inPage(program.page, source.replaceAll('THERE', there).replaceAll('PORT', port))).toMatch(/^refused/);
  });

  it('has sent nothing to a listening server', async () => {
    // The server is there: a visit from outside the program reaches it.
    expect((await fetch(`${there}/check`)).status).toBe(200);
    expect(visits).toEqual(['connection', '/check']);
  });

  it.each([
    ['reading the clipboard', 'return await navigator.clipboard.readText()'],
    ['the clipboard’s pieces', 'return (await navigator.clipboard.read()).length'],
    ['place', "return await new Promise((d, r) => navigator.geolocation.getCurrentPosition(() => d('told'), r))"],
    ['notifications', "return (await Notification.requestPermission()) === 'granted' ? 'granted' : 'refused'"],
    ['camera', 'return await navigator.mediaDevices.getUserMedia({ video: true })'],
    ['microphone', 'return await navigator.mediaDevices.getUserMedia({ audio: true })'],
    ['screen', 'return await navigator.mediaDevices.getDisplayMedia({ video: true })'],
    ['MIDI', 'return await navigator.requestMIDIAccess({ sysex: true })'],
    ['USB', 'return await navigator.usb.requestDevice({ filters: [] })'],
    ['serial', 'return await navigator.serial.requestPort()'],
    ['HID', 'return (await navigator.hid.requestDevice({ filters: [] })).length'],
    ['Bluetooth', 'return await navigator.bluetooth.requestDevice({ acceptAllDevices: true })'],
    ['opening a file', 'return await showOpenFilePicker()'],
    ['saving a file', 'return await showSaveFilePicker()'],
    ['a folder', 'return await showDirectoryPicker()'],
    ['being idle', 'return await IdleDetector.requestPermission()'],
    ['fonts of the machine', 'return (await queryLocalFonts()).length'],
    ['screens', 'return await getScreenDetails()'],
    ['the whole screen', 'return await document.documentElement.requestFullscreen()'],
    ['staying awake', "return await navigator.wakeLock.request('screen')"],
    ['sharing', "return await navigator.share({ text: 'x' })"],
    [
      'keys of the system',
      'return (await navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } }))',
    ],
  ])('P05: refuses %s without asking', async (_name, source) =>
    expect(await inPage(program.page, source)).toMatch(/^refused/),
  );

  it('P05: every permission that can be asked about is denied', async () => {
    const granted = await program.page.evaluate(async () => {
      const found: string[] = [];
      for (const name of [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'screen-wake-lock',
        'window-management',
        'local-fonts',
        'idle-detection',
        'display-capture',
      ]) {
        const state = await navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          () => 'unknown',
        );
        if (state === 'granted' || state === 'prompt') found.push(`${name}: ${state}`);
      }
      return found;
    });
    expect(granted).toEqual([]);
  });

  it.each([
    ['location', "location.href = 'THERE/'"],
    ['location.replace', "location.replace('THERE/')"],
    ['a file', "location.href = 'file:///etc/passwd'"],
    ['a page of data', "location.href = 'data:text/html,<h1>x'"],
    ['a page of bytes', "location.href = URL.createObjectURL(new Blob(['<h1>x'], { type: 'text/html' }))"],
    ['a script in an address', "location.href = 'javascript:document.title=1'"],
    ['a window', "window.open('THERE/')"],
    ['a window of our own', "window.open('/index.html')"],
    ['a blank window', "window.open('about:blank')"],
    [
      'a link to a new window',
      "const a = document.createElement('a'); a.href = 'THERE/'; a.target = '_blank'; document.body.append(a); a.click(); a.remove()",
    ],
    [
      'a link',
      "const a = document.createElement('a'); a.href = 'THERE/'; document.body.append(a); a.click(); a.remove()",
    ],
    [
      'a download',
      "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; document.body.append(a); a.click(); a.remove()",
    ],
    [
      'a form',
      "const f = document.createElement('form'); f.action = 'THERE/'; f.method = 'post'; document.body.append(f); f.submit(); f.remove()",
    ],
    ['the way back', 'history.back()'],
  ])('stays where it is: %s', async (name, source) => {
    const address = program.page.url();
    await inPage(program.page, `${source.replaceAll('THERE', there)}; return ''`);
    await stayed(address, name === 'a page of bytes');
  });

  it('V04: stays where it is when a link or a file is dropped, on the page and on a field', async () => {
    const address = program.page.url();
    const file = join(folder, 'dropped.html');
    writeFileSync(file, '<h1>dropped</h1>');
    const session = await program.page.context().newCDPSession(program.page);
    const drop = async (data: object, x: number, y: number) => {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', {
          type,
          x,
          y,
          data: { items: [], dragOperationsMask: 1, ...data },
        });
      await stayed(address);
    };
    await drop({ items: [{ mimeType: 'text/uri-list', data: `${there}/dropped` }] }, 640, 400);
    await drop({ files: [file] }, 640, 400);
    await program.page.keyboard.press('Control+k');
    const placeholder = t.frame.search.placeholder;
    const field = await program.page.evaluate(async (text) => {
      for (;;) {
        const found = [...document.querySelectorAll('input')]
          .find((input) => input.placeholder === text)
          ?.getBoundingClientRect();
        if (found && found.width > 0) return { x: found.x + 20, y: found.y + found.height / 2 };
        await new Promise((next) => {
          setTimeout(next, 50);
        });
      }
    }, placeholder);
    await drop({ files: [file] }, field.x, field.y);
    await drop({ items: [{ mimeType: 'text/uri-list', data: `${there}/dropped` }] }, field.x, field.y);
    await program.page.keyboard.press('Escape');
  });

  it('P06: refuses forged messages, big ones and unknown ones, gives a frame no bridge, and stays up', async () => {
    const { page } = program;
    const answers = await page.evaluate(async () => {
      const { senim } = window as unknown as Bridged;
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const framed = typeof (frame.contentWindow as unknown as Partial<Bridged> | null)?.senim;
      frame.remove();
      const code = async (channel: string, request: unknown) =>
        (await senim.call(channel, request)).error?.code ?? 'taken';
      return {
        framed,
        members: Object.keys(senim).sort(),
        frozen: Object.isFrozen(senim),
        codes: [
          await code('no.such', {}),
          await code('__proto__', {}),
          await code('vault.read', { slot: '../../etc/passwd' }),
          await code('vault.replace', { slot: 'header', bytes: 'text', first: true }),
          await code('clipboard.copyCode', { code: 'a'.repeat(50 * 1024 * 1024) }),
          await code('window.reload', { more: 1 }),
        ],
      };
    });
    expect(answers).toEqual({
      framed: 'undefined',
      members: ['call', 'on'],
      frozen: true,
      codes: ['not_allowed', 'not_allowed', 'bad_request', 'bad_request', 'bad_request', 'bad_request'],
    });
    await stayed(page.url());
  });

  it('S35, P11: a renderer that dies comes back locked and leaves no dump; nothing went out in all this time', async () => {
    const { app } = program;
    const back = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((done) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('render-process-gone', () => {
            contents.once('did-finish-load', () => done(contents.getURL()));
          });
          contents?.forcefullyCrashRenderer();
        }),
    );
    expect(await back).toBe('app://bundle/index.html');
    const text = await app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "new Promise((done) => { const look = () => (document.querySelector('h1') ? done(document.querySelector('h1').textContent) : setTimeout(look, 100)); look(); })",
        ) as Promise<string>,
    );
    expect(text).toBe(t.lock.title);
    expect(readdirSync(profile.path, { recursive: true }).filter((name) => String(name).endsWith('.dmp'))).toEqual([]);
    expect(visits).toEqual(['connection', '/check']);
  });
});
