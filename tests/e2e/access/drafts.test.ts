/**
 * An unfinished form survives: the program killed while typing, a lock without a pause, the panel and the window
 * closed; discarding can be undone.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../../shared/domain/records/record';
import { type Program, newProfile, startProgram } from '../kit/program';
import { startReady } from '../kit/ready';
import { enter, fillField, goTo, leave, lock, unfold, unlock, words } from '../kit/steps';

const t = words('kk');
const unsaved = (page: Page) => page.getByRole('region', { name: t.today.unsaved.title });

/** From now on each write into the journal takes so long more. */
async function slowJournal(app: ElectronApplication, milliseconds: number) {
  const real = await app.evaluateHandle(({ ipcMain }, more) => {
    const { _handlers: handlers } = ipcMain as unknown as { _handlers: Map<string, (...args: unknown[]) => unknown> };
    const append = handlers.get('journal.append');
    const state = {
      begun: 0,
      end: () => {
        if (append) handlers.set('journal.append', append);
      },
    };
    handlers.set('journal.append', async (...args) => {
      state.begun += 1;
      await new Promise((next) => {
        setTimeout(next, more);
      });
      return append?.(...args);
    });
    return state;
  }, milliseconds);
  return {
    begun: () => expect.poll(() => real.evaluate(({ begun }) => begun)).toBeGreaterThan(0),
    end: () => real.evaluate(({ end }) => end()),
  };
}

describe('unfinished forms', () => {
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startReady(profile.path, { language: 'kk' });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  const content = (page: Page) =>
    page.getByRole('dialog').getByRole('textbox', { name: t.records.field.content }).first();
  const openWithMore = async (kind: Kind) => {
    await enter(program.page, kind);
    await unfold(program.page);
  };
  const resume = async (kind: Kind) => {
    const { page } = program;
    await goTo(page, 'today');
    await unsaved(page)
      .getByRole('listitem')
      .filter({ hasText: t.common.kind[kind] })
      .getByRole('button', { name: t.today.unsaved.resume })
      .click();
    await page.getByRole('dialog').locator('[aria-keyshortcuts="Control+Enter"]').waitFor();
  };
  const value = (page: Page, field: string) =>
    page
      .getByRole('dialog')
      .getByRole('spinbutton', { name: field })
      .or(page.getByRole('dialog').getByRole('textbox', { name: field }))
      .first()
      .inputValue();
  /** Moment of the last write into the vault's journal. */
  const written = () =>
    Math.max(
      ...readdirSync(join(profile.path, 'vault'))
        .filter((name) => name.startsWith('journal.'))
        .map((name) => statSync(join(profile.path, 'vault', name)).mtimeMs),
    );
  const again = async () => {
    program = await startProgram(profile.path);
    await unlock(program.page);
  };

  it('keeps what was typed when the whole program is killed in the middle of a word', async () => {
    const { page, app } = program;
    await openWithMore('counselling');
    await content(page).click();
    const gone = new Promise<void>((done) => {
      app.process().once('exit', () => done());
    });
    // Letter after letter without a rest: the form is sealed on the way, again and again.
    let [typed, last, sealings] = [0, written(), 0];
    for (; sealings < 3; typed += 1) {
      await page.keyboard.type('ә', { delay: 20 });
      const now = written();
      if (now !== last) sealings += 1;
      last = now;
    }
    app.process().kill('SIGKILL');
    await gone;
    await again();
    await unsaved(program.page).waitFor();
    await resume('counselling');
    await program.page.getByText(t.records.panel.restored.split('(')[0] ?? '').waitFor();
    await unfold(program.page);
    const kept = await content(program.page).inputValue();
    expect(kept).toMatch(/^ә+$/);
    // At most what fits into the longest stretch between two sealings is missing.
    expect(kept.length).toBeGreaterThan(typed / 4);
    await leave(program.page);
  });

  it('keeps a second form of another kind beside the first, and both over a lock without a pause', async () => {
    const { page } = program;
    await enter(page, 'prevention');
    await fillField(page, t.records.field.participants, '17');
    await lock(page);
    await unlock(page);
    await goTo(page, 'today');
    await expect.poll(() => unsaved(page).getByRole('listitem').count()).toBe(2);
    await resume('prevention');
    expect(await value(page, t.records.field.participants)).toBe('17');
    await leave(page);
  });

  it('keeps the last word when the lock comes while an earlier one is still on its way to a slow disk', async () => {
    const { page, app } = program;
    const slow = await slowJournal(app, 1_500);
    await resume('prevention');
    await fillField(page, t.records.field.participants, '18');
    // The first word is being written; the second one rests long enough to be sealed, and has to queue.
    await slow.begun();
    await fillField(page, t.records.field.participants, '19');
    await page.evaluate(
      () =>
        new Promise((rested) => {
          setTimeout(rested, 600);
        }),
    );
    await lock(page);
    await slow.end();
    await unlock(page);
    await resume('prevention');
    expect(await value(page, t.records.field.participants)).toBe('19');
    await fillField(page, t.records.field.participants, '17');
    await leave(page);
  });

  it('loses nothing when the window is closed right after a key', async () => {
    const { page, app } = program;
    await enter(page, 'special');
    await page.getByRole('dialog').getByLabel(t.records.field.requestNumber, { exact: true }).fill('77-жаңа');
    const child = app.process();
    await program.close();
    expect(child.exitCode ?? child.signalCode).not.toBeNull();
    await again();
    await resume('special');
    expect(await value(program.page, t.records.field.requestNumber)).toBe('77-жаңа');
    await leave(program.page);
  });

  it('brings a discarded form back', async () => {
    const { page } = program;
    await goTo(page, 'today');
    const lines = unsaved(page).getByRole('listitem');
    await lines.nth(2).waitFor();
    await lines
      .filter({ hasText: t.common.kind.prevention })
      .getByRole('button', { name: t.today.unsaved.drop })
      .click();
    await lines.nth(2).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t.common.action.undo }).click();
    await lines.nth(2).waitFor();
    await resume('prevention');
    expect(await value(page, t.records.field.participants)).toBe('17');
  });

  it('has thrown no error', () => expect(program.complaints).toEqual([]));
});
