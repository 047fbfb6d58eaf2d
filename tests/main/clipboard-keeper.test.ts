/** P10: a copied code leaves the clipboard by itself, and only the code. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const held = vi.hoisted(() => ({ text: '' }));
vi.mock('electron', () => ({
  ClipboardItem: class {},
  clipboard: {
    writeText: async (text: string) => {
      held.text = text;
    },
    readText: async () => held.text,
    clear: () => {
      held.text = '';
    },
    write: async () => {
      throw new Error('not on this system');
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

  it('leaves alone what was copied elsewhere meanwhile', async () => {
    const keeper = clipboardKeeper();
    keeper.copy('48213');
    held.text = 'басқа мәтін';
    await vi.advanceTimersByTimeAsync(40_000);
    await keeper.clear();
    expect(held.text).toBe('басқа мәтін');
  });
});
