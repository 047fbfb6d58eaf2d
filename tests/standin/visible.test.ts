/** The same with windows to see, on a virtual display; skipped where there is none to be had. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../build/standin/chromium.mjs';
import { cleanUp, launch, makePlace } from './harness';

const visibleChromium = await findChromium().then(
  () => true,
  () => false,
);
const canShow = process.platform === 'linux' && visibleChromium && spawnSync('Xvfb', ['-help']).error === undefined;

describe.skipIf(!canShow)('on a display', () => {
  let server: ReturnType<typeof spawn>;
  let display = '';
  beforeAll(async () => {
    server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    display = await new Promise<string>((done) => {
      server.stdio[3]!.once('data', (chunk) => done(`:${String(chunk).trim()}`));
    });
  });
  afterEach(cleanUp);
  afterAll(() => {
    server.kill();
  });
  const visible = (): Record<string, string> => ({
    SENIM_HEADLESS: '',
    DISPLAY: display,
    WAYLAND_DISPLAY: '',
    PATH: process.env['PATH'] ?? '',
  });

  test('the window has no bars, the file chooser saves by keyboard, and a PDF is printed unseen', async () => {
    const place = makePlace();
    const { app, page } = await launch(place, ['--lang=ru'], visible());
    expect(await page.evaluate(() => [innerWidth, innerHeight, outerWidth, outerHeight])).toEqual([900, 640, 900, 640]);

    const saving = page.evaluate(() => window.api.invoke('save'));
    const chooser = await app.waitForEvent('window');
    await chooser.waitForSelector('#ok:text("Сохранить")');
    await chooser.fill('#name', 'отчёт.pdf');
    await chooser.press('#name', 'Enter').catch(() => {}); // the window may close before the key is up
    const saved: { canceled: boolean; filePath: string } = await saving;
    expect(saved.canceled).toBe(false);
    expect(saved.filePath.endsWith('отчёт.pdf')).toBe(true);

    const asking = app.evaluate(({ dialog }) =>
      dialog.showMessageBox({ message: 'Remove?', buttons: ['Keep', 'Remove'], defaultId: 0, cancelId: 0 }),
    );
    const box = await app.waitForEvent('window');
    await box.click('text=Keep').catch(() => {});
    expect(await asking).toEqual({ response: 0, checkboxChecked: false });

    const length = await page.evaluate(async () => (await window.api.invoke('pdf')).length);
    expect(length).toBeGreaterThan(1000);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(existsSync(join(place.userData, 'Default', 'IndexedDB'))).toBe(false);
  });

  test('a person closing the window closes the program', async () => {
    const { app, page } = await launch(makePlace(), [], visible());
    const child = app.process();
    const ended = new Promise<number | null>((done) => {
      child.once('exit', done);
    });
    const tab = await page.context().newCDPSession(page);
    void tab.send('Page.close').catch(() => {});
    expect(await ended).toBe(0);
  });
});
