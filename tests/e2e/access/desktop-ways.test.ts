/**
 * What the desktop does to the program, and Linux is too kind to do: a slow disk at the cross, a sign-out, a print
 * dialog left open, a small screen.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { type Program, newProfile } from '../kit/program';
import { startReady } from '../kit/ready';
import { enter, fillField, unfold, unlock, words } from '../kit/steps';
import { startProgram } from '../kit/program';

const t = words('kk');
const DRAFT = 'Жоғалмауы тиіс сөйлем 6120';
const PAPER = '<!doctype html><style>@page{size:297mm 210mm;margin:10mm}</style><p>48213</p>';

const places: ReturnType<typeof newProfile>[] = [];
let program: Program | null = null;
afterEach(async () => {
  await program?.close().catch(() => undefined);
  program = null;
  for (const made of places.splice(0)) made.dispose();
});
const opened = async () => {
  const place = newProfile();
  places.push(place);
  program = await startReady(place.path, { language: 'kk' });
  return { program, profile: place.path };
};
const ended = (running: Program) =>
  new Promise<void>((done) => {
    running.app.process().once('close', () => done());
  });

/** Types a sentence on a disk that takes three seconds for each write. */
async function typeOnSlowDisk({ app, page }: Program): Promise<void> {
  await enter(page, 'counselling');
  await unfold(page);
  await app.evaluate(({ ipcMain }) => {
    const { _handlers } = ipcMain as unknown as { _handlers: Map<string, (...given: unknown[]) => unknown> };
    const append = _handlers.get('journal.append');
    _handlers.set('journal.append', async (...given) => {
      await new Promise((next) => {
        setTimeout(next, 3_000);
      });
      return append?.(...given);
    });
  });
  await fillField(page, t.records.field.content, DRAFT);
}

async function draftIsThere(profile: string): Promise<void> {
  program = await startProgram(profile);
  await unlock(program.page);
  await program.page.getByRole('button', { name: t.today.unsaved.resume }).click();
  await unfold(program.page);
  expect(
    await program.page.getByRole('dialog').getByRole('textbox', { name: t.records.field.content }).first().inputValue(),
  ).toBe(DRAFT);
}

describe('the end of the program', () => {
  it('F7: the cross waits for a slow disk; what was typed just before is there again', async () => {
    const { program: running, profile } = await opened();
    await typeOnSlowDisk(running);
    const end = ended(running);
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await end;
    await draftIsThere(profile);
  });

  it('F6: so does a sign-out of Windows', async () => {
    const { program: running, profile } = await opened();
    await typeOnSlowDisk(running);
    const end = ended(running);
    await running.app.evaluate(({ app }) => {
      (app as unknown as { _endSession(how: object): void })._endSession({ patience: 60_000 });
    });
    await end;
    await draftIsThere(profile);
  });

  it('F7: the lock screen has nothing to wait for', async () => {
    const place = newProfile();
    places.push(place);
    program = await startProgram(place.path);
    await program.page.getByRole('main').waitFor();
    const end = ended(program);
    let said = '';
    program.app.process().stderr?.on('data', (piece) => {
      said += String(piece);
    });
    // The page's answer, not the twenty seconds of one that has none, is what ends the window.
    await program.app.evaluate(({ ipcMain }) => {
      const { _handlers } = ipcMain as unknown as { _handlers: Map<string, (...given: unknown[]) => unknown> };
      const reload = _handlers.get('window.reload');
      _handlers.set('window.reload', (...given) => {
        process.stderr.write('page answered\n');
        return reload?.(...given);
      });
    });
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await end;
    expect(said).toContain('page answered');
  });
});

describe('paper and menus', () => {
  it('F8: a print dialog that is left open goes with the lock, and its window with it; F16: it was asked for wide', async () => {
    const { app, page } = (await opened()).program;
    await app.evaluate((electron) => {
      (electron.app as unknown as { _printer: unknown })._printer = (options: object) => {
        (globalThis as unknown as { asked: object }).asked = options;
      };
    });
    const answer = page
      .evaluate(
        (html) =>
          (window as unknown as { senim: { call(name: string, request: object): Promise<unknown> } }).senim.call(
            'documents.print',
            { html },
          ),
        PAPER,
      )
      .catch(() => 'page gone');
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { asked?: object }).asked))
      .toMatchObject({ landscape: true, pageSize: 'A4' });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
    });
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect([{ ok: true, value: { printed: false } }, 'page gone']).toContainEqual(await answer);
    await page.getByRole('heading', { name: t.lock.title }).waitFor();
  });

  it('F20: the right mouse button offers our words in a field', async () => {
    const { app, page } = (await opened()).program;
    await enter(page, 'counselling');
    await unfold(page);
    await page.getByLabel(t.records.field.content).first().click({ button: 'right' });
    const offered = () =>
      app.evaluate(
        ({ Menu }) =>
          (Menu as unknown as { _popped: { items: { label: string }[] } | null })._popped?.items.map(
            ({ label }) => label,
          ) ?? [],
      );
    await expect.poll(offered).toEqual(expect.arrayContaining([t.frame.menu.paste, t.frame.menu.copy]));
  });
});
