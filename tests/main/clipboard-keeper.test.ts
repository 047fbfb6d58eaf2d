/** P10: a copied code leaves the clipboard by itself, and only the code. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const held = vi.hoisted(() => ({ text: '', types: [] as string[], items: false }));
vi.mock('electron', () => ({
  ClipboardItem: class {
    constructor(readonly items: Record<string, string>) {
      if (!held.items) throw new Error('no such class here');
    }
  },
  clipboard: {
    writeText: async (text: string) => {
      held.text = text;
    },
    readText: async () => held.text,
    clear: () => {
      held.text = '';
    },
    write: async ([one]: { items: Record<string, string> }[]) => {
      held.text = one?.items['text/plain'] ?? '';
      held.types = Object.keys(one?.items ?? {});
    },
  },
}));
const { clipboardKeeper } = await import('../../electron/guard/clipboard-keeper');

describe('a copied code (P10)', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    held.text = '';
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is taken out after half a minute, each copy having its own', async () => {
    const keeper = clipboardKeeper();
    keeper.copy('48213');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(held.text).toBe('48213');
    keeper.copy('48213');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(held.text).toBe('48213');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(held.text).toBe('');
  });

  it('is taken out at a lock and at the end', async () => {
    const keeper = clipboardKeeper();
    keeper.copy('48213');
    await keeper.clear();
    expect(held.text).toBe('');
  });

  it('on Windows is kept out of the history of copies, and is copied all the same where that cannot be said', async () => {
    held.items = true;
    clipboardKeeper('win32').copy('48213');
    await vi.advanceTimersByTimeAsync(1);
    expect(held.text).toBe('48213');
    expect(held.types.some((type) => type.includes('ExcludeClipboardContentFromMonitorProcessing'))).toBe(true);
    held.items = false;
    clipboardKeeper('win32').copy('50317');
    await vi.advanceTimersByTimeAsync(1);
    expect(held.text).toBe('50317');
  });

  it('goes without a question when there is no time for one, and only if there was a code', () => {
    const keeper = clipboardKeeper();
    held.text = 'басқа мәтін';
    keeper.clearNow();
    expect(held.text).toBe('басқа мәтін');
    keeper.copy('48213');
    keeper.clearNow();
    expect(held.text).toBe('');
  });

  it('leaves alone what was copied elsewhere meanwhile', async () => {
    const keeper = clipboardKeeper();
    keeper.copy('48213');
    held.text = 'басқа мәтін';
    await vi.advanceTimersByTimeAsync(40_000);
    await keeper.clear();
    expect(held.text).toBe('басқа мәтін');
  });
});
