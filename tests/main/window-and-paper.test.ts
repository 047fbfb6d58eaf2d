/** Windows, paper, folders and presence as Electron has them: small screens, wide pages, clouds, locks on Linux. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  area: { width: 1920, height: 1040 },
  made: [] as Record<string, unknown>[],
  asked: [] as Record<string, unknown>[],
  documents: '/home/a/Documents' as string | null,
  data: '',
  off: 0,
  idle: 'active',
  power: null as unknown as EventEmitter,
  app: null as unknown as EventEmitter,
  printed: [] as unknown[],
  answer: null as ((success: boolean, reason: string) => void) | null,
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  fake.power = Object.assign(new Emitter(), { getSystemIdleState: () => fake.idle, getSystemIdleTime: () => 0 });
  const path = (name: string) => {
    if (name === 'documents' && fake.documents === null) throw new Error('Failed to get path');
    return name === 'documents' ? fake.documents : name === 'userData' ? fake.data : '/home/a';
  };
  fake.app = Object.assign(new Emitter(), {
    isPackaged: true,
    getPath: path,
    getLocale: () => 'ru',
    getVersion: () => '1.2.3',
    disableHardwareAcceleration: () => {
      fake.off += 1;
    },
  });
  class BrowserWindow extends Emitter {
    destroyed = false;
    calls: string[] = [];
    webContents = Object.assign(new Emitter(), {
      printToPDF: async () => new Uint8Array([1]),
      print: (options: unknown, done: (success: boolean, reason: string) => void) => {
        fake.printed.push(options);
        fake.answer = done;
      },
    });
    constructor(options: Record<string, unknown>) {
      super();
      fake.made.push({ ...options, window: this });
    }
    async loadURL() {}
    destroy() {
      this.destroyed = true;
    }
    isDestroyed() {
      return this.destroyed;
    }
    removeMenu() {}
    focus() {
      this.calls.push('focus');
    }
    show() {
      this.calls.push('show');
    }
    maximize() {
      this.calls.push('maximize');
    }
    setContentProtection(on: boolean) {
      this.calls.push(`protected ${on}`);
    }
    setThumbnailClip() {}
    static fromWebContents() {
      return null;
    }
  }
  const answer = async (...given: unknown[]) => {
    fake.asked.push(given.at(-1) as Record<string, unknown>);
    return { canceled: true, filePaths: [], filePath: '' };
  };
  return {
    app: fake.app,
    powerMonitor: fake.power,
    BrowserWindow,
    Menu: {},
    screen: { getPrimaryDisplay: () => ({ workAreaSize: fake.area }) },
    dialog: { showSaveDialog: answer, showOpenDialog: answer },
    protocol: {},
    session: {},
  };
});
const { fitting, makeWindow } = await import('../../electron/base/window');
const { closePrintPages, pdfOf, printOptions, printPage } = await import('../../electron/paper/print');
const { startFolder } = await import('../../electron/paper/folders');
const { chooseBackup, chooseBackupTarget, openFile, saveDocument } = await import('../../electron/files/documents');
const { watchPresence } = await import('../../electron/start/presence');
const { menuLines } = await import('../../electron/view/context-menu');
const { setGraphics } = await import('../../electron/life/graphics');
const { dataFolder, sweepProfiles } = await import('../../electron/life/profile');
const { systemIdleKnown } = await import('../../renderer/shell/lock-button');
const { locales } = await import('../../shared/texts');

beforeEach(() => {
  fake.data = mkdtempSync(join(tmpdir(), 'senim-own-'));
  fake.made.length = 0;
  fake.asked.length = 0;
  fake.printed.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the window', () => {
  it.each([
    [1093, 574],
    [911, 472],
    [1920, 1040],
  ])('fits a screen of %i by %i', (width, height) => {
    const { minWidth = 0, minHeight = 0, ...size } = fitting({ width, height });
    for (const [wanted, room] of [
      [size.width, width],
      [minWidth, width],
      [size.height, height],
      [minHeight, height],
    ] as const)
      expect(wanted).toBeLessThanOrEqual(room);
  });

  it('fills a small screen, is hidden from recordings as the person chose, and keeps counting while covered', () => {
    fake.area = { width: 1093, height: 574 };
    const small = makeWindow(true, true) as unknown as EventEmitter & { calls: string[] };
    small.emit('ready-to-show');
    expect(small.calls).toEqual(['protected true', 'maximize', 'show']);
    fake.area = { width: 1920, height: 1040 };
    const large = makeWindow(true, false) as unknown as EventEmitter & { calls: string[] };
    large.emit('ready-to-show');
    expect(large.calls).toEqual(['protected false', 'show']);
    expect(fake.made[0]?.['webPreferences']).toMatchObject({ backgroundThrottling: false });
  });
});

describe('paper', () => {
  const wide = '<style>@page{size:297mm 210mm;margin:10mm}</style>';

  it('is asked for wide where the page is wide', () => {
    expect(printOptions(wide)).toMatchObject({ landscape: true, pageSize: 'A4' });
    expect(printOptions(wide.replace('297mm 210mm', '210mm 297mm'))).toMatchObject({ landscape: false });
  });

  it('one dialog at a time, in front of its owner; a lock ends it and its window', async () => {
    const owner = makeWindow(false, true) as unknown as { calls: string[] };
    const first = printPage(wide, owner as never);
    await vi.waitFor(() => expect(fake.printed).toHaveLength(1));
    const print = fake.made.at(-1) as { parent: unknown; window: { destroyed: boolean } };
    expect(print.parent).toBe(owner);
    expect(await printPage(wide, owner as never)).toMatchObject({ error: { code: 'busy' } });
    expect(owner.calls).toContain('focus');
    closePrintPages();
    expect(await first).toEqual({ ok: true, value: { printed: false } });
    expect(print.window.destroyed).toBe(true);
  });

  it('says that there is no printer, and takes a closed dialog for no fault', async () => {
    for (const [reason, answer] of [
      ['No printers available on the network', { ok: false, error: { code: 'print.unavailable' } }],
      ['Print job canceled', { ok: true, value: { printed: false } }],
    ] as const) {
      fake.answer = null;
      const printed = printPage(wide, null);
      await vi.waitFor(() => expect(fake.answer).not.toBeNull());
      (fake.answer as unknown as (success: boolean, reason: string) => void)(false, reason);
      expect(await printed).toEqual(answer);
    }
  });

  it('a file of it needs no dialog and leaves no window', async () => {
    expect(await pdfOf(wide)).toMatchObject({ ok: true });
    expect((fake.made.at(-1) as { window: { destroyed: boolean } }).window.destroyed).toBe(true);
  });
});

describe('dialogs for files', () => {
  it('none of them enters Windows’ recent files', async () => {
    await saveDocument(null, 'акт.docx', new Uint8Array(1));
    await openFile(null, 'table');
    await chooseBackup(null, () => ({ ok: true, value: null }));
    await chooseBackupTarget(null, 'Senim_2026-01-01_0000.senim', () => ({ ok: true, value: null }));
    expect(fake.asked).toHaveLength(4);
    for (const options of fake.asked) expect(options['properties']).toContain('dontAddToRecent');
  });

  it('begin in "Documents", but not in a cloud’s, nor in one that is away', () => {
    expect(startFolder(() => false)).toBe('/home/a/Documents');
    expect(startFolder(() => true)).toBe('/home/a');
    fake.documents = null;
    expect(startFolder(() => false)).toBe('/home/a');
    fake.documents = '/home/a/Documents';
  });
});

describe('a locked screen on Linux', () => {
  it('is asked for, locks once, and print pages go before', async () => {
    vi.useFakeTimers();
    const did: string[] = [];
    watchPresence(
      () => ({ isDestroyed: () => false, webContents: { send: (name: string) => did.push(name) } }) as never,
      () => did.push('left'),
      'linux',
    );
    await vi.advanceTimersByTimeAsync(20_000);
    expect(did).toEqual([]);
    fake.idle = 'locked';
    await vi.advanceTimersByTimeAsync(20_000);
    expect(did).toEqual(['left', 'presence.lock']);
    fake.idle = 'active';
    await vi.advanceTimersByTimeAsync(10_000);
    fake.idle = 'locked';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(did).toHaveLength(4);
    fake.idle = 'active';
  });

  it('the system’s idle time is believed on Windows only: under Wayland it is always 0', () => {
    expect([
      systemIdleKnown('app:', 'win32'),
      systemIdleKnown('app:', 'linux'),
      systemIdleKnown('https:', 'win32'),
    ]).toEqual([true, false, false]);
  });
});

describe('the menu of the right mouse button', () => {
  it('has our words, by the place', () => {
    const words = locales.ru.frame.menu;
    expect(menuLines({ isEditable: false, selectionText: ' ' })).toEqual([]);
    expect(menuLines({ isEditable: false, selectionText: 'текст' })).toEqual([
      { role: 'copy', label: words.copy, enabled: true },
    ]);
    expect(
      menuLines({ isEditable: true, selectionText: '' })
        .map(({ role, label, enabled }) => [role, label, enabled])
        .filter(([role]) => role !== undefined),
    ).toEqual([
      ['undo', words.undo, undefined],
      ['cut', words.cut, false],
      ['copy', words.copy, false],
      ['paste', words.paste, undefined],
      ['selectAll', words.selectAll, undefined],
    ]);
  });
});

describe('the graphics driver', () => {
  it('that crashed twice is left out from the next start on, one crash is forgotten', () => {
    const crash = (reason: string) => fake.app.emit('child-process-gone', {}, { type: 'GPU', reason });
    setGraphics();
    crash('crashed');
    crash('clean-exit');
    setGraphics();
    expect(fake.off).toBe(0);
    fake.app.removeAllListeners();
    setGraphics();
    crash('crashed');
    crash('abnormal-exit');
    setGraphics();
    expect(fake.off).toBe(1);
  });
});

describe('the folder of the data', () => {
  it('is never the roaming one on Windows', () => {
    expect(dataFolder({ LOCALAPPDATA: 'D:\\L' }, 'C:\\Users\\a', false, 'win32')).toBe('D:\\L\\Senim');
    expect(dataFolder({}, 'C:\\Users\\Ержан', false, 'win32')).toBe('C:\\Users\\Ержан\\AppData\\Local\\Senim');
    expect(dataFolder({}, 'C:\\Users\\a', true, 'win32')).toBeNull();
    expect(dataFolder({}, '/home/a', false, 'linux')).toBeNull();
  });

  it('of a job that could not be removed goes with a later job, today’s stay', () => {
    const place = mkdtempSync(join(tmpdir(), 'senim-sweep-'));
    for (const name of ['senim-job-old', 'senim-job-new', 'another']) mkdirSync(join(place, name));
    const long = new Date(Date.now() - 2 * 86_400_000);
    for (const name of ['senim-job-old', 'another']) utimesSync(join(place, name), long, long);
    sweepProfiles('senim-job-', place);
    expect(readdirSync(place).sort()).toEqual(['another', 'senim-job-new']);
    expect(existsSync(join(place, 'senim-job-new'))).toBe(true);
  });
});
